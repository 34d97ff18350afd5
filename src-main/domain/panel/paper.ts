// The paper fallback: what stands on a sheet, entered by two people who do not see each other's, and when it counts.
import type { Direction } from '../framework/framework.ts'
import type { Outcome, OutcomeName } from '../discretion/outcome.ts'
import type { Refusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import { byCodePoint, isBlank } from '../spelling.ts'
import type { Agreement } from './agreement.ts'
import { whyPositionsSealed, type PositionRound } from './positions.ts'
import { quorumFor } from './quorum.ts'
import { decidingRoles, type Attendance, type PanelSession, type SessionState } from './session.ts'

/** One sheet of paper. `person` null: the panel's outcome on the item; otherwise that member's positions. */
export type Sheet = { readonly code: string; readonly standard: string; readonly person: string | null }

/** A rating by its name, null for "not rated", and an empty text where nothing is ticked. */
export type Ticked = string | null

export type PaperPositions = {
  readonly kind: 'positions'
  readonly first: Ticked
  readonly firstWords: string
  readonly final: Ticked
  readonly finalWords: string
  readonly signed: boolean
}

export type PaperOutcome = {
  readonly kind: 'outcome'
  readonly outcome: OutcomeName
  readonly direction: Direction | null
  readonly grounds: readonly string[]
  readonly evidence: string
  readonly rationale: string
  readonly reason: string
  /** Where it was set otherwise. */
  readonly rating: string
  readonly dissent: string
  readonly how: 'consensus' | 'vote'
  /** Persons of the session, here and below. */
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly abstained: readonly string[]
  readonly casting: boolean
  /** Who decided. */
  readonly present: readonly string[]
  /** When, as it is written on the sheet. */
  readonly time: string
  readonly signed: boolean
}
export type Paper = PaperPositions | PaperOutcome

/** In the order of the sheet. */
const positionFields = ['first', 'firstWords', 'final', 'finalWords', 'signed'] as const
const outcomeFields = [
  ...(['outcome', 'direction', 'rating', 'grounds', 'evidence', 'rationale', 'reason', 'how', 'casting'] as const),
  ...(['present', 'for', 'against', 'abstained', 'dissent', 'time', 'signed'] as const),
] as const
export const paperFields = [...positionFields, ...outcomeFields.filter((field) => field !== 'signed')] as const
export type PaperField = (typeof paperFields)[number]
export type PaperValue = string | null | boolean | readonly string[]
export type Difference = { readonly field: PaperField; readonly first: PaperValue; readonly second: PaperValue }

/** A sheet being brought in: entered once, entered twice and differing, settled, counted, or put aside. */
export type PaperState = 'first' | 'differs' | 'settled' | 'counted' | 'aside'
export type Reading = {
  readonly state: PaperState
  readonly readers: readonly { readonly person: string; readonly name: string }[]
}

/** The same words whoever typed them: spaces and the order of names say nothing. */
export function asEntered(paper: Paper): Paper {
  if (paper.kind === 'positions')
    return { ...paper, firstWords: tidied(paper.firstWords), finalWords: tidied(paper.finalWords) }
  const { evidence, rationale, reason, dissent, time, grounds, present } = paper
  return {
    ...paper,
    evidence: tidied(evidence),
    rationale: tidied(rationale),
    reason: tidied(reason),
    dissent: tidied(dissent),
    time: tidied(time),
    grounds: inOrder(grounds),
    present: inOrder(present),
    for: inOrder(paper.for),
    against: inOrder(paper.against),
    abstained: inOrder(paper.abstained),
  }
}

function tidied(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

function inOrder(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted(byCodePoint)
}

/** Field by field, in the order of the sheet. */
export function differences(first: Paper, second: Paper): readonly Difference[] {
  return fieldsOf(first).flatMap(([field, value]) => {
    const other = new Map(fieldsOf(second)).get(field) ?? null
    return JSON.stringify(value) === JSON.stringify(other) ? [] : [{ field, first: value, second: other }]
  })
}

export function fieldsOf(paper: Paper): readonly (readonly [PaperField, PaperValue])[] {
  return paper.kind === 'positions'
    ? positionFields.map((field) => [field, paper[field]])
    : outcomeFields.map((field) => [field, paper[field]])
}

/** The first entry, with what was taken from the second; every difference needs a choice. */
export function settled(
  first: Paper,
  second: Paper,
  choices: ReadonlyMap<PaperField, 'first' | 'second'>,
): Result<Paper> {
  const open = differences(first, second).filter(({ field }) => !choices.has(field))
  if (open.length > 0) return no({ code: 'paper-choice-missing', facts: { fields: open.length } })
  const taken = differences(first, second).filter(({ field }) => choices.get(field) === 'second')
  return ok({ ...first, ...Object.fromEntries(taken.map(({ field, second: value }) => [field, value])) })
}

/** Sheets are printed while a session is prepared, and while it runs. */
export function whyNotPrint({ state }: PanelSession): Refusal | null {
  return whyNotState(state, ['preparing', 'running'])
}

/** Who brings a sheet in: somebody of the session who is there, and not recused from its item. */
function whyNotReader(session: PanelSession, standard: string, by: string): Refusal | null {
  const state = whyNotState(session.state, ['running'])
  if (state !== null) return state
  const reader = session.attendances.find(({ person }) => person === by)
  if (reader === undefined) return { code: 'no-such', facts: { what: 'person', id: by } }
  if (!reader.present) return { code: 'reader-absent', facts: { name: reader.name } }
  return whyRecused(session, standard, reader)
}

/** One entry of a sheet; `reading` is what has been entered of it before, null where nothing has. */
export function whyNotEnter(
  session: PanelSession,
  sheet: Sheet,
  {
    by,
    reading,
    round,
  }: { readonly by: string; readonly reading: Reading | null; readonly round: PositionRound | null },
): Refusal | null {
  const reader = whyNotReader(session, sheet.standard, by)
  if (reader !== null || reading === null) return reader
  switch (reading.state) {
    case 'aside':
      return null
    case 'counted':
      return { code: 'paper-counted', facts: {} }
    case 'settled':
      return { code: 'paper-settled', facts: {} }
    case 'differs':
      return { code: 'paper-differs', facts: { fields: 0 } }
    case 'first': {
      const first = reading.readers.find(({ person }) => person === by)
      if (first !== undefined) return { code: 'reader-first', facts: { name: first.name } }
      return whySealed(sheet, round)
    }
  }
}

/** What the two entries differ in is settled by somebody of the session, by name. */
export function whyNotSettle(
  session: PanelSession,
  sheet: Sheet,
  {
    by,
    reading,
    round,
  }: { readonly by: string; readonly reading: Reading | null; readonly round: PositionRound | null },
): Refusal | null {
  if (reading === null) return { code: 'paper-none', facts: {} }
  const reader = whyNotReader(session, sheet.standard, by)
  if (reader !== null) return reader
  return reading.state === 'differs' ? whySealed(sheet, round) : { code: 'paper-not-differing', facts: {} }
}

/** What was settled counts only where it would count given here: of somebody who decides and was there, signed, not empty. */
export function whyNotCountPositions(
  session: PanelSession,
  sheet: Sheet,
  paper: PaperPositions,
  round: PositionRound | null,
): Refusal | null {
  const state = whyNotState(session.state, ['running'])
  if (state !== null) return state
  const member = session.attendances.find(({ person }) => person === sheet.person)
  if (member === undefined) return { code: 'no-such', facts: { what: 'person', id: sheet.person ?? '' } }
  if (!decidingRoles.includes(member.role))
    return { code: 'out-of-role', facts: { name: member.name, needed: decidingRoles } }
  const recused = whyRecused(session, sheet.standard, member)
  if (recused !== null) return recused
  if (!member.present) return { code: 'sheet-of-absent', facts: { name: member.name } }
  if (paper.first === '' && paper.final === '') return { code: 'sheet-empty', facts: {} }
  if (!paper.signed) return { code: 'sheet-unsigned', facts: { name: member.name } }
  return whySealed(sheet, round)
}

/** Before the rules of discretion are asked: the sheet is signed, and says who decided as the session does. */
export function whyNotCountOutcome(session: PanelSession, sheet: Sheet, paper: PaperOutcome): Refusal | null {
  const state = whyNotState(session.state, ['running'])
  if (state !== null) return state
  const { deciding, chair } = quorumFor(session, sheet.standard)
  if (!paper.signed) return { code: 'sheet-unsigned', facts: { name: chair?.name ?? '' } }
  const here = new Set(deciding.map(({ person }) => person))
  const same = paper.present.length === here.size && paper.present.every((person) => here.has(person))
  return same
    ? null
    : {
        code: 'sheet-attendance-differs',
        facts: {
          standard: sheet.standard,
          paper: session.attendances.filter(({ person }) => paper.present.includes(person)).map(({ name }) => name),
          here: deciding.map(({ name }) => name),
        },
      }
}

/** A sheet that was entered and does not count is put aside by the chair, with a reason; it may be entered anew. */
export function whyNotPutAside(
  session: PanelSession,
  sheet: Sheet,
  { by, reading, reason }: { readonly by: string; readonly reading: Reading | null; readonly reason: string },
): Refusal | null {
  if (reading === null || reading.state === 'aside') return { code: 'paper-none', facts: {} }
  const state = whyNotState(session.state, ['running'])
  if (state !== null) return state
  if (reading.state === 'counted') return { code: 'paper-counted', facts: {} }
  const { chair } = quorumFor(session, sheet.standard)
  if (chair?.person !== by) {
    const name = session.attendances.find(({ person }) => person === by)?.name ?? ''
    return { code: 'out-of-role', facts: { name, needed: ['chair', 'deputy-chair'] } }
  }
  return isBlank(reason) ? { code: 'reason-missing', facts: {} } : null
}

/** The outcome on paper as the rules of discretion know one: what is not ticked or written is not given. */
export function outcomeOnPaper(standard: string, paper: PaperOutcome): Outcome {
  const words = (text: string): string | undefined => (isBlank(text) ? undefined : text)
  const given = {
    direction: paper.direction ?? undefined,
    grounds: paper.grounds.length === 0 ? undefined : paper.grounds,
    rationale: words(paper.rationale),
    reason: words(paper.reason),
    rating: words(paper.rating),
    evidence: words(paper.evidence),
  }
  // Without the fields that hold nothing: the record holds it as it would from the screen.
  const there = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { standard, outcome: paper.outcome, ...there }
}

export function agreementOnPaper({ how, for: yes, against, abstained, casting }: PaperOutcome): Agreement {
  return how === 'consensus' ? { how } : { how, for: yes, against, abstained, casting }
}

function whySealed(sheet: Sheet, round: PositionRound | null): Refusal | null {
  return sheet.person === null ? null : whyPositionsSealed(round)
}

function whyRecused(session: PanelSession, standard: string, { person, name }: Attendance): Refusal | null {
  const recused = session.conflicts.some(
    (conflict) =>
      conflict.person === person &&
      conflict.state === 'recused' &&
      (conflict.standard === null || conflict.standard === standard),
  )
  return recused ? { code: 'recused', facts: { name } } : null
}

function whyNotState(state: SessionState, needed: readonly SessionState[]): Refusal | null {
  return needed.includes(state) ? null : { code: 'session-state', facts: { state, needed } }
}
