// Paper brought in: entered by one person, entered unseen by another, settled where they differ, and only then counted.
import {
  agreementOnPaper,
  asEntered,
  differences,
  outcomeOnPaper,
  settled,
  whyNotCountPositions,
  whyNotEnter,
  whyNotPutAside,
  whyNotSettle,
  type Difference,
  type Paper,
  type PaperField,
} from '../../domain/panel/paper.ts'
import { whyNotTime } from '../../domain/panel/paper-time.ts'
import { printedCode } from '../../domain/panel/sheet-code.ts'
import { ratingNamed } from '../../domain/framework/lookup.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { digestOf } from '../../documents/record/canonical.ts'
import type { Writing } from '../../store/database.ts'
import {
  beginReading,
  insertPaperEntry,
  keepSheet,
  moveReading,
  paperReadings,
  type PaperReadingRow,
} from '../../store/paper.ts'
import { setItemState } from '../../store/items.ts'
import type { Context, Handlers } from '../context.ts'
import type { PaperLineView } from '../contract/views.ts'
import { aboutSheet, loadSheet, readingOf, timeBounds, type InHand } from '../paper-state.ts'
import { showPaperLine, whyNotCount } from '../show/show-paper.ts'
import { recordDecision } from './deciding.ts'
import { recordEvent } from './record-event.ts'
import { about, nameOf } from './sessions.ts'

export const paperEntries: Handlers<'paper.enter' | 'paper.settle' | 'paper.count' | 'paper.putAside'> = {
  'paper.enter'(db, { by, content: given, ...asked }, context) {
    const found = loadSheet(db, asked, context)
    if (!found.ok) return found
    const { session, sheet, reading, round } = found.value
    const content = asEntered(given)
    const refusal =
      whyNotEnter(session.panel, sheet, { by, reading: readingOf(session, reading), round }) ??
      whyNotHeld(found.value, content) ??
      (content.kind === 'outcome' ? whyNotTime(content.time, timeBounds(db, found.value, context)) : null)
    if (refusal !== null) return no(refusal)
    const begun = reading?.state === 'first' ? reading : null
    const nonce = context.newId()
    const seal = digestOf({ code: sheet.code, person: by, content, nonce })
    const turn = begun === null ? 1 : 2
    const event = recordEvent(db, context, {
      kind: 'paper-entered',
      ...about(session),
      by: nameOf(session, by),
      // What was entered stays out of the trail until both entries are there: the second person has not seen the first's.
      facts: { ...aboutSheet(session, sheet), turn, seal },
    })
    keepSheet(db, session.row.id, sheet, event)
    const number = begun?.number ?? beginReading(db, sheet.code, event)
    insertPaperEntry(db, number, turn, { person: by, content, nonce, seal, at: context.now }, event)
    const [first] = begun?.entries ?? []
    if (first !== undefined) {
      if (differences(first.content, content).length > 0) moveReading(db, number, { state: 'differs' }, event)
      else settle(db, found.value, number, { content: first.content, took: [], by, settledBy: '' }, context)
    }
    return shownLine(db, asked, context)
  },

  'paper.settle'(db, { by, choices, ...asked }, context) {
    const found = loadSheet(db, asked, context)
    if (!found.ok) return found
    const { session, sheet, reading, round } = found.value
    const refusal = whyNotSettle(session.panel, sheet, { by, reading: readingOf(session, reading), round })
    if (refusal !== null) return no(refusal)
    const [first, second] = reading?.entries ?? []
    if (reading === null || first === undefined || second === undefined)
      return no({ code: 'paper-not-differing', facts: {} })
    const chosen = new Map<PaperField, 'first' | 'second'>(choices.map(({ field, take }) => [field, take]))
    const content = settled(first.content, second.content, chosen)
    if (!content.ok) return content
    const took = differences(first.content, second.content).map((difference) => ({
      ...difference,
      took: chosen.get(difference.field) ?? 'first',
    }))
    const settledBy = nameOf(session, by)
    settle(db, found.value, reading.number, { content: content.value, took, by, settledBy }, context)
    return shownLine(db, asked, context)
  },

  'paper.count'(db, { by, agreed, ...asked }, context) {
    const found = loadSheet(db, asked, context)
    if (!found.ok) return found
    const { sheet, reading } = found.value
    const content = reading?.content ?? null
    if (reading === null || content === null) return no({ code: 'paper-not-settled', facts: {} })
    if (reading.state !== 'settled')
      return no({ code: reading.state === 'counted' ? 'paper-counted' : 'paper-not-settled', facts: {} })
    if (content.kind === 'positions') {
      const refusal = whyNotCount(found.value)
      if (refusal !== null) return no(refusal)
      countPositions(db, found.value, reading.number, context)
      return shownLine(db, asked, context)
    }
    const refusal = whyNotCount(found.value, by)
    if (refusal !== null) return no(refusal)
    const called = callIfWaiting(db, found.value, by, asked, context)
    if (!called.ok) return called
    const recorded = recordDecision(
      db,
      called.value,
      {
        by,
        outcome: outcomeOnPaper(sheet.standard, content),
        agreed,
        dissent: content.dissent,
        agreement: agreementOnPaper(content),
        paper: { code: printedCode(sheet.code), time: content.time, ...enteredBy(found.value, reading) },
      },
      context,
    )
    if (!recorded.ok) return recorded
    const { outcome, event } = recorded.value
    moveReading(db, reading.number, { state: 'counted', outcome }, event)
    return shownLine(db, asked, context)
  },

  'paper.putAside'(db, { by, reason, ...asked }, context) {
    const found = loadSheet(db, asked, context)
    if (!found.ok) return found
    const { session, sheet, reading } = found.value
    const refusal = whyNotPutAside(session.panel, sheet, { by, reading: readingOf(session, reading), reason })
    if (refusal !== null) return no(refusal)
    if (reading === null) return no({ code: 'paper-none', facts: {} })
    const event = recordEvent(db, context, {
      kind: 'paper-put-aside',
      ...about(session),
      by: nameOf(session, by),
      facts: { ...aboutSheet(session, sheet), reason: reason.trim(), ...enteredBy(found.value, reading) },
    })
    moveReading(db, reading.number, { state: 'aside', reason: reason.trim() }, event)
    return shownLine(db, asked, context)
  },
}

/** What cannot be kept as it was typed: another kind of sheet, or a rating or person nobody knows. The rules come later. */
function whyNotHeld({ session, sheet }: InHand, content: Paper): Refusal | null {
  const { framework } = session.inspection
  const known = (person: string): boolean => session.panel.attendances.some((each) => each.person === person)
  if ((content.kind === 'outcome') !== (sheet.person === null)) {
    const name = session.panel.attendances.find(({ person }) => person === sheet.person)?.name ?? null
    return { code: 'sheet-of-another-kind', facts: { standard: sheet.standard, name } }
  }
  const people =
    content.kind === 'outcome' ? [...content.present, ...content.for, ...content.against, ...content.abstained] : []
  const stranger = people.find((person) => !known(person))
  if (stranger !== undefined) return { code: 'no-such', facts: { what: 'person', id: stranger } }
  const ratings = content.kind === 'outcome' ? [content.rating] : [content.first, content.final]
  const rating = ratings.find((each) => each !== null && each !== '' && ratingNamed(framework, each) === null)
  return rating === undefined || rating === null
    ? null
    : { code: 'rating-unknown', facts: { rating, known: framework.scale.map(({ name }) => name) } }
}

type Settled = {
  readonly content: Paper
  readonly took: readonly (Difference & { readonly took: 'first' | 'second' })[]
  readonly by: string
  /** Empty where the entries agreed. */
  readonly settledBy: string
}

/** Positions that may count do so at once; an outcome waits for the chair to read it back. */
function settle(
  db: Writing,
  { session, sheet, round }: InHand,
  number: number,
  { content, took, by, settledBy }: Settled,
  context: Context,
): void {
  const reading = paperReadings(db, session.row.id).find((each) => each.number === number)
  const event = recordEvent(db, context, {
    kind: 'paper-settled',
    ...about(session),
    by: nameOf(session, by),
    facts: {
      ...aboutSheet(session, sheet),
      entries: (reading?.entries ?? []).map(({ person, ...entry }) => ({
        person,
        name: nameOf(session, person),
        content: entry.content,
        nonce: entry.nonce,
        seal: entry.seal,
      })),
      differences: took,
      content,
      settledBy,
    },
  })
  moveReading(db, number, { state: 'settled', content, settledBy }, event)
  if (content.kind === 'positions' && whyNotCountPositions(session.panel, sheet, content, round) === null) {
    const inHand = loadSheet(db, { session: session.row.id, code: sheet.code }, context)
    if (inHand.ok) countPositions(db, inHand.value, number, context)
  }
}

function countPositions(db: Writing, inHand: InHand, number: number, context: Context): void {
  const { session, sheet, reading } = inHand
  if (reading === null || reading.content === null) return
  const event = recordEvent(db, context, {
    kind: 'paper-positions-counted',
    ...about(session),
    // The positions are the member's own act, whoever typed them.
    by: nameOf(session, sheet.person ?? ''),
    facts: { ...aboutSheet(session, sheet), content: reading.content, ...enteredBy(inHand, reading) },
  })
  moveReading(db, number, { state: 'counted' }, event)
}

/** An item decided on paper while nothing ran here is called as it is recorded. */
function callIfWaiting(
  db: Writing,
  inHand: InHand,
  by: string,
  asked: { readonly session: string; readonly code: string },
  context: Context,
): Result<InHand> {
  const { session, sheet } = inHand
  const adjourned = inHand.reading?.content?.kind === 'outcome' && inHand.reading.content.outcome === 'adjourned'
  const state = session.panel.items.find(({ standard }) => standard === sheet.standard)?.state
  if (state !== 'waiting' || adjourned) return ok(inHand)
  recordEvent(db, context, {
    kind: 'item-called',
    ...about(session),
    by: nameOf(session, by),
    facts: { standard: sheet.standard },
  })
  setItemState(db, session.row.id, sheet.standard, 'open')
  return loadSheet(db, asked, context)
}

function enteredBy(
  { session }: InHand,
  { entries, settledBy }: PaperReadingRow,
): { readonly readers: readonly string[]; readonly settledBy: string } {
  return { readers: entries.map(({ person }) => nameOf(session, person)), settledBy }
}

function shownLine(
  db: Writing,
  asked: { readonly session: string; readonly code: string },
  context: Context,
): Result<PaperLineView> {
  const inHand = loadSheet(db, { session: asked.session, code: asked.code }, context)
  if (!inHand.ok) return inHand
  return ok(showPaperLine(inHand.value))
}
