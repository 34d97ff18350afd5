/** Outcomes recorded by somebody who may not, or without quorum, behind the application's back. */
import { outcome, type RefusedChange } from './raw-changes.ts'

const stands = (by: string): string => outcome('2.3', 'stands', { score: '1', decided_by: `'${by}'` })
const recused = (person: string, standard: string): string =>
  `INSERT INTO conflicts (session, person, standard, state, reason) VALUES ('first', '${person}', ${standard}, 'recused', 'Worked there.')`
const leaves = (person: string): string => `UPDATE people SET present = 0 WHERE person = '${person}'`
const enough = `UPDATE sessions SET settings = json_set(settings, '$.quorumOthers', 0)`

const bySomebodyElse = 'an outcome is recorded by who acts as chair on the item'
const withoutQuorum = 'an outcome is recorded with quorum'

export const refusedDeciders: readonly RefusedChange[] = [
  { sql: stands('max'), says: bySomebodyElse },
  { sql: stands('dee'), says: bySomebodyElse },
  { sql: stands('lee'), says: bySomebodyElse },
  { sql: stands('nobody'), says: bySomebodyElse },
  { first: [enough, recused('ann', "'2.3'")], sql: stands('ann'), says: bySomebodyElse },
  { first: [enough, recused('ann', 'NULL')], sql: stands('ann'), says: bySomebodyElse },
  { first: [enough, leaves('ann')], sql: stands('ann'), says: bySomebodyElse },
  { first: [enough, leaves('ann'), leaves('dee')], sql: stands('max'), says: bySomebodyElse },
  { first: [leaves('max')], sql: stands('ann'), says: withoutQuorum },
  { first: [recused('max', "'2.3'")], sql: stands('ann'), says: withoutQuorum },
  { first: [leaves('ann')], sql: stands('dee'), says: withoutQuorum },
].map((change) => ({
  stage: 'running',
  ...change,
  first: ["UPDATE items SET state = 'open' WHERE standard = '2.3'", ...(change.first ?? [])],
}))
