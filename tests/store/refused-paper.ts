/** Paper sheets, tried on the file behind the application's back, and the sentence each is refused with; and every promise broken. */
import { nextEvent, outcome, type RefusedChange } from './raw-changes.ts'

const stage = 'running'
const last = '(SELECT max(number) FROM events)'
const sheet = (code = 'AAAAAAAAAA', person = "'max'", standard = '2.2'): string =>
  `INSERT INTO sheets (code, session, standard, person, event) VALUES ('${code}', 'first', '${standard}', ${person}, 1)`
const reading = (more: Readonly<Record<string, string>> = {}): string => {
  const values = { code: "'AAAAAAAAAA'", state: "'first'", event: '1', ...more }
  return `INSERT INTO paper_readings (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
const entry = (turn: 1 | 2, person: string): string =>
  `INSERT INTO paper_entries (reading, turn, person, content, nonce, seal, at, event) VALUES (1, ${turn}, '${person}', '{"final":"Good"}', 'n', 's', 'then', 1)`
const moved = (state: string, more: Readonly<Record<string, string>> = {}): string =>
  `UPDATE paper_readings SET ${Object.entries({ state: `'${state}'`, event: 'event + 1', ...more })
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')}`
const content = { content: `'{"final":"Good"}'` }
const begun = [sheet(), reading()]
const entered = [...begun, entry(1, 'ann'), entry(2, 'dee')]
const settled = [...entered, moved('settled', content)]
const once = 'a sheet is brought in once, unless it was put aside or its outcome taken back'
const order = 'a sheet goes from entry to entry, is settled, and counts or is put aside'
const counts = 'a sheet counts for the standing outcome of its own item, or for the positions of a member'
const decideAll = [
  "UPDATE items SET state = 'open' WHERE standard = '2.2'",
  outcome('2.2', 'considered-no-change', { rationale: "'Said.'", score: '1' }),
]

export const refusedPaper: readonly RefusedChange[] = [
  { stage, sql: sheet('AAAA'), says: 'a code has ten characters' },
  { stage, first: [sheet()], sql: "UPDATE sheets SET standard = '2.1'", says: 'a printed sheet is never changed' },
  { stage, first: [sheet()], sql: 'DELETE FROM sheets', says: 'a printed sheet is never deleted' },
  {
    stage,
    first: [sheet()],
    sql: reading({ state: "'settled'" }),
    says: 'bringing a sheet in begins with its first entry',
  },
  { stage, first: begun, sql: reading(), says: once },
  { stage, first: [...settled, moved('counted')], sql: reading(), says: once },
  {
    stage: 'closed',
    first: [sheet()],
    sql: reading(),
    says: 'a sheet is brought in while its session runs',
  },
  { stage, first: settled, sql: moved('differs'), says: order },
  { stage, first: [...settled, moved('counted')], sql: moved('aside', { reason: "'R'" }), says: order },
  { stage, first: entered, sql: "UPDATE paper_readings SET state = 'differs'", says: order },
  {
    stage,
    first: [...begun, entry(1, 'ann')],
    sql: moved('settled', content),
    says: 'a sheet is settled once two people have entered it',
  },
  { stage, first: entered, sql: moved('settled'), says: 'what was settled is never changed' },
  {
    stage,
    first: settled,
    sql: moved('counted', { content: `'{"final":"Inadequate"}'` }),
    says: 'what was settled is never changed',
  },
  {
    stage,
    first: [sheet('AAAAAAAAAA', 'NULL'), reading(), entry(1, 'ann'), entry(2, 'dee'), moved('settled', content)],
    sql: moved('counted'),
    says: counts,
  },
  {
    stage,
    first: [...settled, ...decideAll],
    sql: moved('counted', { outcome: "'new 2.2 considered-no-change'" }),
    says: counts,
  },
  { stage, first: begun, sql: moved('aside'), says: 'a sheet is put aside with a reason' },
  { stage, first: begun, sql: 'DELETE FROM paper_readings', says: 'what was entered from paper is never deleted' },
  { stage, first: begun, sql: entry(2, 'ann'), says: 'the first entry of a sheet comes before the second' },
  {
    stage,
    first: [...begun, entry(1, 'ann')],
    sql: entry(2, 'ann'),
    says: 'the second entry of a sheet is another person’s',
  },
  { stage, first: [...entered, moved('differs')], sql: entry(2, 'max'), says: 'a sheet is entered twice and no more' },
  {
    stage,
    first: begun,
    sql: entry(1, 'nobody'),
    says: 'a sheet is entered by a person of its session who is there',
  },
  {
    stage,
    first: entered,
    sql: "UPDATE paper_entries SET content = '{}'",
    says: 'what was entered from paper is never changed',
  },
  { stage, first: entered, sql: 'DELETE FROM paper_entries', says: 'what was entered from paper is never deleted' },
]

const two = 'what comes from paper was entered by two people before it was settled'
const alike = 'what two people entered alike is what the sheet says'
const counted = 'a sheet counts once'
const own = 'a sheet with the panel’s outcome counts as an outcome of its item, and no other sheet does'
const told = 'every entry from paper names the event of its session that recorded it'
const became = 'a sheet that was brought in names the event of what became of it'
const all = (...statements: readonly string[]): string => statements.join('; ')

export const brokenPaper = [
  { promise: two, stage, sql: all(sheet(), reading({ state: "'settled'" }), entry(1, 'ann')) },
  { promise: two, stage, sql: all(sheet(), reading({ state: "'differs'" }), entry(1, 'ann'), entry(2, 'ann')) },
  {
    promise: alike,
    stage,
    sql: all(sheet(), reading({ state: "'settled'", content: `'{"final":"Bad"}'` }), entry(1, 'ann'), entry(2, 'dee')),
  },
  { promise: counted, stage, sql: all(sheet(), reading({ state: "'counted'" }), reading({ state: "'counted'" })) },
  { promise: own, stage, sql: all(sheet('AAAAAAAAAA', 'NULL'), reading({ state: "'counted'" })) },
  {
    promise: own,
    stage: 'closed',
    sql: all(
      sheet('AAAAAAAAAA', 'NULL', '2.2'),
      reading({ state: "'counted'", outcome: "(SELECT id FROM outcomes WHERE standard = '2.1')" }),
    ),
  },
  { promise: told, stage, sql: all(sheet(), reading(), entry(1, 'ann')) },
  { promise: became, stage, sql: all(sheet(), reading()) },
  {
    promise: became,
    stage,
    sql: all(nextEvent({ kind: "'paper-settled'" }), sheet(), reading({ event: last })),
  },
] as const
