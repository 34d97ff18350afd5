/** Outcomes the rules do not allow, tried on the file behind the application's back, and the sentence each is refused with. */
import { outcome, type RefusedChange } from './raw-changes.ts'

const open = (standard: string): string => `UPDATE items SET state = 'open' WHERE standard = '${standard}'`

const said = { rationale: "'Said.'" }
const up = { direction: "'up'", grounds: `'["wider-evidence"]'`, score: '2', ...said }
const retract = (standard: string): string =>
  `UPDATE outcomes SET retracted_at = '2019-08-07T10:00:00.000Z', retracted_event = (SELECT max(number) FROM events) WHERE standard = '${standard}'`
const later = `INSERT INTO events SELECT number + 1, at, 'outcome-retracted', inspection, session, acted_by, entered_by, facts, digest, '${'1'.repeat(64)}' FROM events ORDER BY number DESC LIMIT 1`

export const refusedOutcomes: readonly RefusedChange[] = [
  {
    sql: outcome('2.2', 'discretion-used', { ...up, direction: "'down'", score: '0' }),
    says: 'that direction is not open',
  },
  { sql: outcome('2.2', 'discretion-used', { ...up, score: '3' }), says: 'the score is not what the outcome gives' },
  { sql: outcome('2.2', 'discretion-used', { ...up, score: 'NULL' }), says: 'the score is not what the outcome gives' },
  { sql: outcome('2.2', 'discretion-used', { ...up, score: '7' }), says: 'the rating is not on the scale' },
  {
    sql: outcome('2.2', 'discretion-used', { ...up, direction: 'NULL' }),
    says: 'that direction is not open',
  },
  { sql: outcome('2.2', 'discretion-used', { ...up, direction: "'sideways'" }), says: 'that direction is not open' },
  { sql: outcome('2.2', 'discretion-used', { ...up, grounds: 'NULL' }), says: 'a use of discretion needs a ground' },
  { sql: outcome('2.2', 'discretion-used', { ...up, grounds: "'[]'" }), says: 'a use of discretion needs a ground' },
  {
    sql: outcome('2.2', 'discretion-used', { ...up, grounds: `'["one-case"]'` }),
    says: 'a ground is one that may be given for that direction',
  },
  {
    sql: outcome('2.1', 'discretion-used', {
      ...up,
      direction: "'down'",
      score: '0',
      grounds: `'["wider-evidence", "one-case"]'`,
    }),
    says: 'a ground is one that may be given for that direction',
  },
  {
    sql: outcome('2.2', 'discretion-used', { ...up, grounds: `'["wider-evidence", "wider-evidence"]'` }),
    says: 'a ground is given once',
  },
  ...['NULL', "''", "'   '", 'char(9, 10, 13, 32)', 'char(160, 8203, 12288)'].map((rationale) => ({
    sql: outcome('2.2', 'discretion-used', { ...up, rationale }),
    says: 'this outcome needs a rationale in words',
  })),
  { sql: outcome('2.3', 'discretion-used', up), says: 'the standard is outside the zone of discretion' },
  { sql: outcome('4.2', 'discretion-used', up), says: 'the standard is outside the zone of discretion' },
  {
    sql: outcome('2.3', 'considered-no-change', { ...said, score: '1' }),
    says: 'the standard is outside the zone of discretion',
  },
  { sql: outcome('2.2', 'considered-no-change', { score: '1' }), says: 'this outcome needs a rationale in words' },
  {
    sql: outcome('2.2', 'considered-no-change', { ...said, score: '2' }),
    says: 'the score is not what the outcome gives',
  },
  {
    sql: outcome('2.2', 'considered-no-change', { ...said, score: '1', direction: "'up'" }),
    says: 'a direction goes with discretion, and only with it',
  },
  {
    sql: outcome('2.2', 'considered-no-change', { ...said, score: '1', grounds: `'["wider-evidence"]'` }),
    says: 'grounds go with discretion only',
  },
  {
    sql: outcome('2.2', 'considered-no-change', { ...said, score: '1', rating: "'Good'" }),
    says: 'a rating is given where it is set otherwise, and only there',
  },
  { sql: outcome('4.1', 'discretion-used', up), says: 'the moderation is decided before discretion' },
  { sql: outcome('2.2', 'moderation-ratified', { ...said, score: '2' }), says: 'no moderation was proposed' },
  { sql: outcome('2.2', 'moderation-rejected', { ...said, score: '1' }), says: 'no moderation was proposed' },
  { sql: outcome('4.2', 'moderation-ratified', { score: '2' }), says: 'this outcome needs a rationale in words' },
  {
    sql: outcome('4.2', 'moderation-ratified', { ...said, score: '3' }),
    says: 'the score is not what the outcome gives',
  },
  {
    sql: outcome('4.2', 'moderation-rejected', { ...said, score: '2' }),
    says: 'the score is not what the outcome gives',
  },
  { sql: outcome('2.2', 'proposal-ratified', { score: '1' }), says: 'there is no proposal of the lead inspector' },
  { sql: outcome('1.1', 'proposal-ratified', { score: '3' }), says: 'the score is not what the outcome gives' },
  {
    sql: outcome('2.2', 'set-otherwise', { ...said, score: '3', rating: "'Outstanding'" }),
    says: 'there is no proposal of the lead inspector',
  },
  {
    sql: outcome('1.1', 'set-otherwise', { ...said, score: '2', rating: "'Good'" }),
    says: 'the score is not what the outcome gives',
  },
  {
    sql: outcome('1.1', 'set-otherwise', { ...said, score: '9', rating: "'Superb'" }),
    says: 'the rating is not on the scale',
  },
  {
    sql: outcome('1.1', 'set-otherwise', { ...said, score: '3' }),
    says: 'a rating is given where it is set otherwise, and only there',
  },
  {
    sql: outcome('1.1', 'set-otherwise', { score: '3', rating: "'Outstanding'" }),
    says: 'this outcome needs a rationale in words',
  },
  ...['1.1', '2.2', '4.1'].map((standard) => ({
    sql: outcome(standard, 'stands', { score: '1' }),
    says: 'what is open needs its own outcome',
  })),
  { sql: outcome('2.3', 'stands', { score: '2' }), says: 'the score is not what the outcome gives' },
  { sql: outcome('1.2', 'stands', { score: '0' }), says: 'the score is not what the outcome gives' },
  { sql: outcome('2.3', 'not-rated', { reason: 'char(10)' }), says: 'this outcome needs a reason in words' },
  {
    sql: outcome('2.3', 'not-rated', { reason: "'Said.'", score: '1' }),
    says: 'the score is not what the outcome gives',
  },
  { sql: outcome('2.3', 'adjourned'), says: 'this outcome needs a reason in words' },
  {
    sql: outcome('2.3', 'adjourned', { reason: "'Said.'", score: '1' }),
    says: 'the score is not what the outcome gives',
  },
  { sql: outcome('2.3', 'guessed', { score: '1' }), says: 'an outcome is one of the nine' },
  {
    sql: outcome('2.3', 'stands', { score: '1', retracted_at: "'2019-08-07T09:00:00.000Z'", retracted_event: '1' }),
    says: 'an outcome stands as it is recorded',
  },
].map((change): RefusedChange => {
  const [, standard = ''] = /'new (\d\.\d) /.exec(change.sql) ?? []
  return { stage: 'running', first: [open(standard)], ...change }
})

const move = outcome('2.1', 'discretion-used', up)
export const refusedOnItems: readonly RefusedChange[] = [
  { sql: outcome('9.9', 'stands', { score: '1' }), says: 'the agenda has no such item' },
  { sql: outcome('2.3', 'stands', { score: '1' }), says: 'an outcome is recorded on the open item' },
  {
    first: [open('2.1'), move],
    sql: outcome('2.1', 'discretion-used', { ...up, id: "'again'" }),
    says: 'a standard moves at most once',
  },
  {
    first: [open('4.2'), outcome('4.2', 'moderation-ratified', { ...said, score: '2' })],
    sql: outcome('4.2', 'moderation-ratified', { ...said, score: '2', id: "'again'" }),
    says: 'a standard moves at most once',
  },
  {
    first: [open('2.1'), move],
    sql: outcome('2.1', 'considered-no-change', { ...said, score: '1' }),
    says: 'a standard has one outcome, or a rejected moderation and one more',
  },
  { first: [open('2.1'), move], sql: move, says: 'the outcome is in the file already' },
  {
    first: [open('2.1'), move],
    sql: move.replace('INSERT', 'INSERT OR REPLACE'),
    says: 'the outcome is in the file already',
  },
  {
    first: [open('2.1'), move],
    sql: "UPDATE outcomes SET score = 1 WHERE standard = '2.1'",
    says: 'an outcome is never changed: at most it is retracted, once',
  },
  {
    first: [open('2.1'), move, later, retract('2.1')],
    sql: retract('2.1'),
    says: 'an outcome is never changed: at most it is retracted, once',
  },
  {
    first: [open('2.1'), move, later, retract('2.1')],
    sql: "UPDATE outcomes SET retracted_at = NULL, retracted_event = NULL WHERE standard = '2.1'",
    says: 'an outcome is never changed: at most it is retracted, once',
  },
  { first: [open('2.1'), move], sql: retract('2.1'), says: 'an outcome is retracted by a later event' },
  {
    first: [open('2.1'), move, later],
    sql: "UPDATE outcomes SET retracted_at = 'now' WHERE standard = '2.1'",
    says: 'a retraction names its moment and its event',
  },
  { first: [open('2.1'), move], sql: 'DELETE FROM outcomes', says: 'an outcome is never deleted' },
  {
    sql: "UPDATE items SET state = 'decided' WHERE standard = '2.1'",
    says: 'an item cannot go from that state to this one',
  },
  {
    sql: "UPDATE items SET state = 'forgotten' WHERE standard = '2.1'",
    says: 'an item cannot go from that state to this one',
  },
  {
    first: [open('2.1')],
    sql: "UPDATE items SET state = 'waiting' WHERE standard = '2.1'",
    says: 'an item cannot go from that state to this one',
  },
  { first: [open('2.1')], sql: open('2.2'), says: 'one item is open at a time' },
  {
    first: [open('2.1')],
    sql: "UPDATE items SET state = 'decided' WHERE standard = '2.1'",
    says: 'an item is decided by an outcome',
  },
  {
    first: [open('4.1'), outcome('4.1', 'moderation-rejected', { ...said, score: '1' })],
    sql: "UPDATE items SET state = 'decided' WHERE standard = '4.1'",
    says: 'an item is decided by an outcome',
  },
  {
    first: [open('2.1'), move],
    sql: "UPDATE items SET state = 'adjourned' WHERE standard = '2.1'",
    says: 'an item is adjourned by an outcome with its reason',
  },
  {
    first: [open('2.1'), move, "UPDATE items SET state = 'decided' WHERE standard = '2.1'"],
    sql: open('2.1'),
    says: 'an item opens or waits again once its outcome is retracted',
  },
  {
    first: [open('2.1'), move, "UPDATE items SET state = 'decided' WHERE standard = '2.1'"],
    sql: "UPDATE items SET state = 'waiting' WHERE standard = '2.1'",
    says: 'an item opens or waits again once its outcome is retracted',
  },
  {
    first: [open('2.1')],
    sql: "UPDATE items SET up_to = 3 WHERE standard = '2.1'",
    says: 'only a waiting item takes its evidence again',
  },
  {
    first: [open('2.1'), move, "UPDATE items SET state = 'decided' WHERE standard = '2.1'"],
    sql: "UPDATE items SET provisional_score = 0 WHERE standard = '2.1'",
    says: 'only a waiting item takes its evidence again',
  },
  { sql: "UPDATE items SET up_to = 9 WHERE standard = '2.1'", says: 'a frozen score is one of the scale' },
  { sql: "UPDATE items SET up_to = 0 WHERE standard = '2.1'", says: 'the way up leads up and the way down leads down' },
  { sql: "UPDATE items SET up_to = 2 WHERE standard = '2.3'", says: 'only an open zone has a way up or down' },
  {
    sql: "UPDATE items SET moderation_to = 2 WHERE standard = '2.3'",
    says: 'only a moderation has a score to moderate to',
  },
  {
    sql: "UPDATE items SET provisional_score = NULL WHERE standard = '2.3'",
    says: 'a standard that is not available has no provisional score, and others have one',
  },
  { sql: "UPDATE items SET kind = 'whim' WHERE standard = '2.3'", says: 'an item is of a known kind' },
  {
    sql: "UPDATE items SET standard = '9.9' WHERE standard = '2.3'",
    says: 'an item keeps its session, its standard and its place',
  },
  { sql: 'DELETE FROM items', says: 'an item is never taken off the agenda' },
  {
    sql: `INSERT INTO items (session, standard, place, state, kind, provisional_score, grounds_up, grounds_down, scores) VALUES ('first', '9.9', 9, 'waiting', 'stands', 1, '[]', '[]', '[1]')`,
    says: 'the agenda is set before the session runs',
  },
].map((change) => ({ stage: 'running', ...change }))
