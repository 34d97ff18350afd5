/** A panel session, from its people to its signed record, comes back as it was stored. */
import { afterAll, expect, test } from 'vitest'
import {
  draftOf,
  itemsOf,
  outcomesOf,
  removeDraft,
  replaceItemFreeze,
  retractOutcomes,
  saveDraft,
  setItemState,
} from '../../src-main/store/items.ts'
import {
  conflictsOf,
  peopleOf,
  removeConflict,
  removePerson,
  saveConflict,
  savePerson,
} from '../../src-main/store/people.ts'
import { findRecord, listRecords, recordOfSession, supersededBy } from '../../src-main/store/records.ts'
import { findSession, sessionsOf, updateSession } from '../../src-main/store/sessions.ts'
import { removeSignatures, signaturesOf } from '../../src-main/store/signatures.ts'
import {
  aFolder,
  at,
  closing,
  deciding,
  event,
  fileAt,
  itsItems,
  opened,
  opening,
  saved,
  signing,
  type Stage,
} from './stages.ts'

const at2 = '2019-08-07T10:00:00.000Z'
const openedAt = (stage: Stage) => opened(fileAt(aFolder(afterAll), stage))

test('people come back in the order they were entered, also after a change; who is taken out takes their conflicts along', () => {
  const file = openedAt('preparing')
  const names = (): unknown =>
    file.read((db) => peopleOf(db, 'first').map(({ person, present }) => `${person} ${present}`))
  saved(file, (db) =>
    savePerson(db, 'first', { person: 'dee', name: 'Dee Deputy', role: 'deputy-chair', present: false, asked: true }),
  )
  expect(names()).toEqual(['ann true', 'dee false', 'max true', 'lee true'])
  saved(file, (db) => {
    saveConflict(db, 'first', { person: 'ann', standard: null, state: 'declared', reason: 'Knows them.' })
    saveConflict(db, 'first', { person: 'ann', standard: null, state: 'recused', reason: 'Knows them well.' })
    saveConflict(db, 'first', { person: 'ann', standard: '2.1', state: 'declared', reason: 'Wrote it.' })
    removeConflict(db, 'first', 'ann', '2.1')
    removePerson(db, 'first', 'max')
  })
  expect(names()).toEqual(['ann true', 'dee false', 'lee true'])
  expect(file.read((db) => conflictsOf(db, 'first'))).toEqual([
    { person: 'ann', standard: null, state: 'recused', reason: 'Knows them well.' },
  ])
  file.close()
})

test('a session, its agenda and its outcomes come back as they were stored', () => {
  const file = openedAt('closed')
  expect(file.read((db) => findSession(db, 'first'))).toMatchObject({
    state: 'closed',
    settings: { quorumOthers: 2, signatories: ['chair', 'lead-inspector'], hideTotal: true },
    openedAt: at,
    signedAt: null,
    frozen: '{}',
    supersedes: null,
  })
  expect(file.read((db) => itemsOf(db, 'first'))).toEqual(
    itsItems('first').map((item) => ({ ...item, state: 'decided', calledAt: at })),
  )
  const outcomes = file.read((db) => outcomesOf(db, 'first'))
  expect(outcomes.map(({ outcome }) => `${outcome.standard} ${outcome.outcome}`)).toEqual([
    '1.1 set-otherwise',
    '1.2 not-rated',
    '2.1 discretion-used',
    '2.2 considered-no-change',
    '2.3 stands',
    '4.1 moderation-rejected',
    '4.1 considered-no-change',
    '4.2 moderation-ratified',
  ])
  expect(outcomes[2]).toMatchObject({
    outcome: {
      standard: '2.1',
      outcome: 'discretion-used',
      direction: 'up',
      grounds: ['wider-evidence'],
      rationale: 'Staff knew their cases well.',
    },
    score: 2,
    deciding: ['Ann Chair', 'Max Member'],
    retractedAt: null,
  })
  expect(Object.keys(outcomes[4]?.outcome ?? {})).toEqual(['standard', 'outcome'])
  file.close()
})

test('a session is reopened, its signatures voided, an item retracted and frozen again, and decided anew', () => {
  const file = openedAt('closed')
  const [item] = itsItems('first').filter(({ standard }) => standard === '2.2')
  if (item === undefined) throw new Error('no item 2.2')
  saved(file, (db) => {
    removeSignatures(db, 'first')
    updateSession(db, 'first', { state: 'running', closedAt: null })
    updateSession(db, 'first', { frozen: '{"again":true}', evidenceDigest: 'again' })
    for (const { standard } of itsItems('first'))
      retractOutcomes(db, 'first', standard, at2, event(db, 'outcome-retracted', { session: 'first' }))
    for (const { standard } of itsItems('first')) setItemState(db, 'first', standard, 'waiting')
    replaceItemFreeze(db, { ...item, provisionalScore: 0, upTo: 1, downTo: null })
    replaceItemFreeze(db, item)
    saveDraft(db, 'first', '2.2', '{"rationale":"Staff"}', at2)
  })
  expect(file.read((db) => [draftOf(db, 'first', '2.2'), draftOf(db, 'first', '2.1')])).toEqual([
    { json: '{"rationale":"Staff"}', at: at2 },
    null,
  ])
  saved(file, (db) => {
    removeDraft(db, 'first', '2.2')
    deciding(db)
    closing(db)
  })
  const outcomes = file.read((db) => outcomesOf(db, 'first'))
  expect(outcomes.map(({ retractedAt }) => retractedAt)).toEqual([
    ...outcomes.slice(0, 8).map(() => at2),
    ...outcomes.slice(8).map(() => null),
  ])
  saved(file, (db) => signing(db))
  expect(file.read((db) => findSession(db, 'first'))).toMatchObject({ state: 'signed', frozen: '{"again":true}' })
  file.close()
})

test('a signed record stands until a later one names it', () => {
  const file = openedAt('superseding')
  expect(
    file.read((db) => sessionsOf(db, 'london').map(({ id, state, supersedes }) => [id, state, supersedes])),
  ).toEqual([
    ['first', 'signed', null],
    ['second', 'preparing', { record: 'record-first', reason: 'A case was counted twice.' }],
  ])
  expect(file.read((db) => signaturesOf(db, 'first').map(({ role, name }) => [role, name]))).toEqual([
    ['chair', 'Ann Chair'],
    ['lead-inspector', 'Lee Lead'],
  ])
  expect(file.read((db) => supersededBy(db, 'record-first'))).toBeNull()
  saved(file, (db) => {
    opening(db, 'second')
    deciding(db, 'second')
    closing(db, 'second')
    signing(db, 'second', 'record-first')
  })
  expect(file.read((db) => [supersededBy(db, 'record-first'), listRecords(db).map(({ id }) => id)])).toEqual([
    'record-second',
    ['record-second', 'record-first'],
  ])
  expect(file.read((db) => [recordOfSession(db, 'second'), findRecord(db, 'none')])).toEqual([
    file.read((db) => findRecord(db, 'record-second')),
    null,
  ])
  file.close()
})
