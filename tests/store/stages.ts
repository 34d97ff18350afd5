/** An inspection file at every stage of a panel, made by the store's own functions, at fixed moments. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { ok } from '../../src-main/domain/result.ts'
import { openInspectionFile, type InspectionFile, type Writing } from '../../src-main/store/database.ts'
import { appendEvent, type EventKind } from '../../src-main/store/events.ts'
import { keepFramework } from '../../src-main/store/frameworks.ts'
import { insertInspection } from '../../src-main/store/inspections.ts'
import { insertItems, insertOutcome, setItemState, type ItemRow } from '../../src-main/store/items.ts'
import { saveConflict, savePerson } from '../../src-main/store/people.ts'
import { acceptBlanks, setModeration, setProposal } from '../../src-main/store/proposals.ts'
import { insertRecord } from '../../src-main/store/records.ts'
import { insertComparator, insertResults } from '../../src-main/store/results.ts'
import { insertReturn } from '../../src-main/store/returns.ts'
import { insertSession, updateSession } from '../../src-main/store/sessions.ts'
import { setSetting } from '../../src-main/store/settings.ts'
import { insertSignature } from '../../src-main/store/signatures.ts'
import { itsCasework } from './a-casework.ts'
import { itsReturnAgain } from './a-return-again.ts'
import { itsSample } from './a-sample.ts'

export const at = '2019-08-07T09:00:00.000Z'

/** A folder of its own for a test, gone at its end. */
export function aFolder(onEnd: (clear: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-store-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function opened(path: string): InspectionFile {
  const file = openInspectionFile(path, { create: true })
  if (!file.ok) throw new Error(`the test's own file is refused: ${JSON.stringify(file.refusal)}`)
  return file.value
}

/** Saved, or the test ends. */
export function saved(file: InspectionFile, work: (db: Writing) => void): void {
  const result = file.write((db) => {
    work(db)
    return ok(null)
  })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
}

export function event(db: Writing, kind: EventKind, about: { inspection?: string; session?: string } = {}): number {
  const { inspection = 'london', session = null } = about
  return appendEvent(db, { at, kind, inspection, session, by: 'Ann Chair', enteredBy: 'Tom Notes', facts: {} })
}

const frameworkDigest = 'f'.repeat(64)

export function anInspection(db: Writing, id = 'london'): void {
  keepFramework(db, { digest: frameworkDigest, id: 'crc-2018', version: '1', json: '{}' })
  const created = event(db, 'inspection-created', { inspection: id })
  const dates = { fieldworkFrom: '2019-07-01', fieldworkTo: '2019-07-12' }
  const said = { provider: 'London CRC', leadInspector: 'Lee Lead', previous: null, note: '', createdAt: at }
  insertInspection(db, { id, frameworkDigest, ...dates, ...said }, created)
}

function itsEvidence(db: Writing): void {
  const brought = event(db, 'returns-imported')
  insertReturn(db, {
    id: 'return-1',
    inspection: 'london',
    file: 'cases.csv',
    digest: 'd'.repeat(64),
    at,
    by: 'Tom Notes',
    recordsRead: 3,
    casesStored: 2,
    recordsRefused: 1,
    headings: ['case', 'sample', '2.1.1', '2.1.2'],
    sheet: {
      questions: ['2.1.1', '2.1.2'],
      cases: [
        { reference: 'A1', sample: 'case supervision', attributes: { rosh_inspector: 'low' }, answers: ['Y', 'N'] },
        { reference: 'A2', sample: 'case supervision', attributes: {}, answers: ['NA', ''] },
      ],
    },
    event: brought,
  })
  itsReturnAgain(db, (kind) => event(db, kind))
  const results = event(db, 'results-imported')
  insertResults(db, 'london', [{ item: '4.1.1', yes: 57, n: 118, percent: null, rating: null }], results)
  const rows = [{ item: '2.1.1', yes: null, n: null, percent: 62, rating: null }]
  insertComparator(db, 'london', { name: 'All CRCs', period: '2018/19', rows }, event(db, 'comparators-imported'))
  const stated = { evidence: 'Seen.', strengths: [], areasForImprovement: [] }
  setProposal(db, 'london', { standard: '1.1', rating: 'Good', ...stated }, event(db, 'proposal-set'))
  setModeration(db, 'london', { standard: '4.1', direction: 'up', evidence: 'Seen.' }, event(db, 'moderation-set'))
  acceptBlanks(db, 'london', [{ question: '2.1.2', blank: 1, reason: 'Not held.' }], event(db, 'blanks-accepted'))
  itsSample(db, (kind) => event(db, kind))
  itsCasework(db, (kind) => event(db, kind))
}

function aPreparedSession(db: Writing, id = 'first', supersedes: string | null = null): void {
  event(db, 'session-prepared', { session: id })
  insertSession(db, {
    id,
    inspection: 'london',
    state: 'preparing',
    settings: { quorumOthers: 2, signatories: ['chair', 'lead-inspector'], hideTotal: true },
    preparedAt: at,
    openedAt: null,
    closedAt: null,
    signedAt: null,
    frozen: null,
    evidenceDigest: null,
    frozenEvent: null,
    supersedes: supersedes === null ? null : { record: supersedes, reason: 'A case was counted twice.' },
  })
  const there = { present: true, asked: true }
  savePerson(db, id, { person: 'ann', name: 'Ann Chair', role: 'chair', ...there })
  savePerson(db, id, { person: 'dee', name: 'Dee Deputy', role: 'deputy-chair', ...there })
  savePerson(db, id, { person: 'max', name: 'Max Member', role: 'panel-member', ...there })
  savePerson(db, id, { person: 'lee', name: 'Lee Lead', role: 'lead-inspector', ...there })
  saveConflict(db, id, { person: 'max', standard: '1.1', state: 'cleared', reason: 'Left in 2010.' })
}

/** One item of every kind; scores of a scale from 0 to 3. */
const agenda: readonly (Partial<ItemRow> & { readonly standard: string })[] = [
  { standard: '1.1', kind: 'proposal', provisionalScore: 2 },
  { standard: '1.2', kind: 'not-available', provisionalScore: null },
  {
    standard: '2.1',
    kind: 'zone',
    upTo: 2,
    downTo: 0,
    groundsUp: ['wider-evidence', 'one-case'],
    groundsDown: ['wider-evidence'],
  },
  { standard: '2.2', kind: 'zone', upTo: 2, groundsUp: ['wider-evidence'] },
  { standard: '2.3', kind: 'stands' },
  { standard: '4.1', kind: 'moderation', moderationTo: 2, upTo: 2, groundsUp: ['wider-evidence'] },
  { standard: '4.2', kind: 'moderation', moderationTo: 2 },
]

export function itsItems(session: string): readonly ItemRow[] {
  const rest = { session, state: 'waiting', kind: 'stands', provisionalScore: 1, upTo: null, downTo: null } as const
  const more = { moderationTo: null, groundsUp: [], groundsDown: [], scores: [0, 1, 2, 3], calledAt: null }
  return agenda.map((item, place) => ({ ...rest, ...more, ...item, place }))
}

export function opening(db: Writing, id = 'first'): void {
  insertItems(db, itsItems(id))
  const frozenEvent = event(db, 'session-opened', { session: id })
  const frozen = { frozen: '{}', evidenceDigest: 'e'.repeat(64), frozenEvent }
  updateSession(db, id, { state: 'running', openedAt: at, ...frozen })
}

const rationale = 'Staff knew their cases well.'
const decisions: readonly (Outcome & { readonly score: number | null })[] = [
  { standard: '1.1', outcome: 'set-otherwise', rating: 'Outstanding', rationale, score: 3 },
  { standard: '1.2', outcome: 'not-rated', reason: 'No fieldwork.', score: null },
  { standard: '2.1', outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'], rationale, score: 2 },
  { standard: '2.2', outcome: 'considered-no-change', rationale, score: 1 },
  { standard: '2.3', outcome: 'stands', score: 1 },
  { standard: '4.1', outcome: 'moderation-rejected', rationale, score: 1 },
  { standard: '4.1', outcome: 'considered-no-change', rationale, score: 1 },
  { standard: '4.2', outcome: 'moderation-ratified', rationale, score: 2 },
]

export function deciding(db: Writing, id = 'first'): void {
  for (const { standard } of itsItems(id)) {
    event(db, 'item-called', { session: id })
    setItemState(db, id, standard, 'open', at)
    for (const { score, ...outcome } of decisions) if (outcome.standard === standard) record(db, id, outcome, score)
    setItemState(db, id, standard, 'decided')
  }
}

function record(db: Writing, session: string, outcome: Outcome, score: number | null): void {
  const number = event(db, 'outcome-recorded', { session })
  const said = { sentence: 'So decided.', footnotes: [], dissent: '' }
  const who = { by: 'ann', byName: 'Ann Chair', deciding: ['Ann Chair', 'Max Member'], recused: [], quorumNeeded: 3 }
  const stands = {
    retractedAt: null,
    retractedEvent: null,
    agreement: { how: 'consensus' as const, for: [], against: [], abstained: [], casting: false },
  }
  insertOutcome(db, {
    id: `outcome-${number}`,
    session,
    standard: outcome.standard,
    outcome,
    score,
    ...said,
    at,
    ...who,
    event: number,
    ...stands,
  })
}

export function closing(db: Writing, id = 'first'): void {
  event(db, 'session-closed', { session: id })
  updateSession(db, id, { state: 'closed', closedAt: at })
}

export function signing(db: Writing, id = 'first', supersedes: string | null = null): void {
  const meaning = 'The ratings are those the panel decided.'
  for (const [role, person, name] of [
    ['chair', 'ann', 'Ann Chair'],
    ['lead-inspector', 'lee', 'Lee Lead'],
  ] as const)
    insertSignature(db, { session: id, role, person, name, meaning, at, event: event(db, 'signed', { session: id }) })
  const made = event(db, 'record-made', { session: id })
  const replaced = { supersedes, reason: supersedes === null ? '' : 'A case was counted twice.' }
  const digest = { json: '{}', digest: '0'.repeat(64), signedAt: at }
  insertRecord(db, { id: `record-${id}`, session: id, inspection: 'london', ...digest, ...replaced, event: made })
  updateSession(db, id, { state: 'signed', signedAt: at })
}

const steps = {
  empty: () => undefined,
  preparing: prepare,
  running: opening,
  closed,
  signed: signing,
  superseding,
} as const
export type Stage = keyof typeof steps

function prepare(db: Writing): void {
  setSetting(db, 'person', 'Tom Notes')
  anInspection(db)
  itsEvidence(db)
  aPreparedSession(db)
}

function closed(db: Writing): void {
  deciding(db)
  closing(db)
}

function superseding(db: Writing): void {
  aPreparedSession(db, 'second', 'record-first')
}

/** The file as it is once the stage is reached; closed, so that nothing of it lies beside it. */
export function fileAt(folder: string, stage: Stage): string {
  const path = join(folder, `${stage}.inspection`)
  const file = opened(path)
  for (const [reached, step] of Object.entries(steps)) {
    saved(file, (db) => step(db))
    if (reached === stage) break
  }
  file.close()
  return path
}

/** The same as bytes that open in memory: the two bytes that say "has changes beside it" are put back. */
export function bytesAt(folder: string, stage: Stage): Buffer {
  const bytes = readFileSync(fileAt(folder, stage))
  bytes.set([1, 1], 18)
  return bytes
}
