/** Positions and orders of the agenda, tried on the file behind the application's back, and the sentence each is refused with. */
import { outcome, type RefusedChange } from './raw-changes.ts'

const stage = 'running'
const open = "UPDATE items SET state = 'open' WHERE standard = '2.2'"
const asked = (standard = '2.2', state = 'asked'): string =>
  `INSERT INTO position_rounds (session, standard, state, asked_at, event) VALUES ('first', '${standard}', '${state}', 'then', 1)`
const given = (person: string, kind = 'first'): string =>
  `INSERT INTO positions (round, person, kind, score, words, nonce, seal, at, event) VALUES (1, '${person}', '${kind}', 1, 'W', 'n', 's', 'then', 1)`
const ordered = `INSERT INTO agenda_orders (session, standards, event) VALUES ('first', '["2.2"]', 1)`
const recused =
  "INSERT INTO conflicts (session, person, standard, state, reason) VALUES ('first', 'max', '2.2', 'recused', 'R')"

export const refusedPositions: readonly RefusedChange[] = [
  { stage, sql: asked(), says: 'positions are asked for on the open item' },
  { stage, first: [open], sql: asked('2.2', 'revealed'), says: 'a round begins by being asked' },
  { stage, first: [open, asked()], sql: asked(), says: 'positions are asked for once at a time' },
  {
    stage,
    first: [open, asked(), "UPDATE position_rounds SET state = 'revealed'"],
    sql: "UPDATE position_rounds SET state = 'called-off'",
    says: 'a round is revealed or called off once',
  },
  { stage, first: [open, asked()], sql: 'DELETE FROM position_rounds', says: 'a round of positions is never deleted' },
  {
    stage,
    first: [open, asked()],
    sql: given('max', 'final'),
    says: 'a sealed position is given while it is asked for, and a final one after the reveal',
  },
  {
    stage,
    first: [open, asked()],
    sql: given('lee'),
    says: 'a position is given by a person of the session who decides',
  },
  { stage, first: [open, asked(), recused], sql: given('max'), says: 'somebody recused gives no position' },
  {
    stage,
    first: [open, asked(), given('max')],
    sql: 'UPDATE positions SET score = 3',
    says: 'a position is never changed: another may be given',
  },
  { stage, first: [open, asked(), given('max')], sql: 'DELETE FROM positions', says: 'a position is never deleted' },
  {
    stage,
    first: [open, asked()],
    sql: outcome('2.2', 'considered-no-change', { rationale: "'Said.'", score: '1' }),
    says: 'nothing is decided over sealed positions',
  },
  {
    stage,
    first: [ordered],
    sql: "UPDATE agenda_orders SET standards = '[]'",
    says: 'an order of the agenda is never changed: another follows it',
  },
  { stage, first: [ordered], sql: 'DELETE FROM agenda_orders', says: 'an order of the agenda is never deleted' },
]
