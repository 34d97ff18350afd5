/** Changes written straight to the file, complete but for what a test is about; values are SQL. */
import type { Stage } from './stages.ts'

export type RefusedChange = {
  readonly stage: Stage
  /** What must be allowed first. */
  readonly first?: readonly string[]
  readonly sql: string
  readonly says: string
}

/** The columns are named as SQL values; `'said'` is a rationale. */
export function outcome(standard: string, name: string, given: Readonly<Record<string, string>> = {}): string {
  const values = { ...rest, id: `'new ${standard} ${name}'`, standard: `'${standard}'`, outcome: `'${name}'`, ...given }
  return `INSERT INTO outcomes (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
const rest = {
  session: "'first'",
  sentence: "'So decided.'",
  footnotes: "'[]'",
  dissent: "''",
  at: "'2019-08-07T09:00:00.000Z'",
  decided_by: "'ann'",
  decided_by_name: "'Ann Chair'",
  deciding: "'[]'",
  recused: "'[]'",
  quorum_needed: '3',
  event: '(SELECT max(number) FROM events)',
}
const event = 'number, at, kind, inspection, session, acted_by, entered_by, facts, previous_digest, digest'
export const nextEvent = (change: Readonly<Record<string, string>> = {}): string => {
  const last = {
    number: 'number + 1',
    at: 'at',
    kind: 'kind',
    inspection: 'inspection',
    session: 'session',
    acted_by: 'acted_by',
    entered_by: 'entered_by',
    facts: 'facts',
    previous_digest: 'digest',
    digest: `'${'2'.repeat(64)}'`,
  }
  return `INSERT INTO events (${event}) SELECT ${Object.values({ ...last, ...change }).join(', ')} FROM events ORDER BY number DESC LIMIT 1`
}
export const session = (change: Readonly<Record<string, string>> = {}): string => {
  const values = {
    id: "'new'",
    inspection: "'london'",
    state: "'preparing'",
    settings: `'{"quorumOthers":2,"signatories":["chair"],"hideTotal":true}'`,
    prepared_at: "'then'",
    ...change,
  }
  return `INSERT INTO sessions (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
export const item = (change: Readonly<Record<string, string>> = {}): string => {
  const values = {
    session: "'first'",
    standard: "'9.9'",
    place: '9',
    state: "'waiting'",
    kind: "'stands'",
    provisional_score: '1',
    grounds_up: "'[]'",
    grounds_down: "'[]'",
    scores: "'[0, 1]'",
    ...change,
  }
  return `INSERT INTO items (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
export const signature = (role: string, person: string): string =>
  `INSERT INTO signatures (session, role, person, name, meaning, at, event) VALUES ('first', '${role}', '${person}', 'N', 'M', 'then', 1)`
export const record = (change: Readonly<Record<string, string>> = {}): string => {
  const values = {
    id: "'new'",
    session: "'first'",
    inspection: "'london'",
    json: "'{}'",
    digest: "'d'",
    signed_at: "'then'",
    reason: "''",
    event: '1',
    ...change,
  }
  return `INSERT INTO records (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
export const person =
  "INSERT INTO people (session, person, name, role, present, asked) VALUES ('first', 'new', 'New', 'observer', 1, 1)"
export const conflict =
  "INSERT INTO conflicts (session, person, state, reason) VALUES ('first', 'ann', 'declared', 'R')"
export const draft = "INSERT INTO drafts (session, standard, json, at) VALUES ('first', '2.1', '{}', 'then')"
