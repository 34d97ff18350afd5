// Paper as it may be shown: an entry that stands alone never, and nothing of positions while a sealed round runs.
import { whyNotOutcome } from '../../domain/discretion/why-not.ts'
import { whyNotAgreed } from '../../domain/panel/agreement.ts'
import {
  agreementOnPaper,
  differences,
  fieldsOf,
  outcomeOnPaper,
  whyNotCountOutcome,
  whyNotCountPositions,
  whyNotPrint,
} from '../../domain/panel/paper.ts'
import { whyPositionsSealed } from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { decidingRoles } from '../../domain/panel/session.ts'
import { printedCode } from '../../domain/panel/sheet-code.ts'
import { whyNotAdjourn, whyNotCall, whyNotDecide } from '../../domain/panel/why-not.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { paperReadings } from '../../store/paper.ts'
import { roundsOf } from '../../store/positions.ts'
import type { Reading } from '../../store/database.ts'
import { paperFieldWords, paperSays, paperValueWords, type Naming } from '../../words/paper.ts'
import { withoutStop } from '../../words/text.ts'
import type { PaperLineView, PaperView, PersonNamed, SheetView } from '../contract/views.ts'
import { notAmong, sheetsByCode, type InHand } from '../paper-state.ts'
import { outcomesStanding, type LoadedSession } from '../session-state.ts'
import { showRating } from './show-ratings.ts'
import { choicesPrinted } from './sheet-to-print.ts'

export function showPaper(db: Reading, session: LoadedSession): PaperView {
  const { panel, rated } = session
  const known = sheetsByCode(session)
  const lines = paperReadings(db, session.row.id).map((reading) => {
    const found = known.get(reading.code)
    const round = roundsOf(db, session.row.id, reading.standard).at(-1) ?? null
    if (found !== undefined) return showPaperLine({ session, ...found, reading, round })
    const stale = notAmong(db, session, reading.code)
    const rating = rated.standards.find(({ standard }) => standard.number === reading.standard)
    const line = rating === undefined ? null : showPaperLine({ session, sheet: reading, rated: rating, reading, round })
    return line === null || stale.ok
      ? line
      : { ...line, whyNotCount: reading.state === 'counted' ? null : stale.refusal }
  })
  const waits = (line: PaperLineView): number => waitingOrder.indexOf(line.state)
  return {
    standards: rated.standards.map(({ standard: { number, name } }) => ({
      standard: number,
      name,
      state: panel.items.find(({ standard }) => standard === number)?.state ?? 'waiting',
    })),
    members: panel.attendances
      .filter(({ role }) => decidingRoles.includes(role))
      .map(({ person, name, present }) => ({ person, name, present })),
    readers: readersOf(session),
    lines: lines.flatMap((line) => line ?? []).toSorted((a, b) => waits(a) - waits(b)),
    whyNotPrint: whyNotPrint(panel),
  }
}
const waitingOrder: readonly PaperLineView['state'][] = [
  'differs',
  'settled',
  'first',
  'counted',
  'taken-back',
  'aside',
]

export function showPaperLine(inHand: InHand): PaperLineView {
  const { session, sheet, rated, reading, round } = inHand
  const [first, second] = reading?.entries ?? []
  const sealed = sheet.person !== null && whyPositionsSealed(round) !== null
  const differ = first === undefined || second === undefined || sealed ? [] : differences(first.content, second.content)
  const content = sealed ? null : (reading?.content ?? null)
  const naming = namingIn(session)
  const { chair } = quorumFor(session.panel, sheet.standard)
  return {
    code: printedCode(sheet.code),
    standard: sheet.standard,
    standardName: rated.standard.name,
    member: named(session, sheet.person),
    state: reading === null ? 'first' : reading.takenBack ? 'taken-back' : reading.state,
    readers: (reading?.entries ?? []).map(({ person, at }) => ({ name: named(session, person)?.name ?? '', at })),
    differences: differ.map(({ field, first: one, second: two }) => ({
      field,
      label: paperFieldWords[field],
      first: paperValueWords(field, one, naming),
      second: paperValueWords(field, two, naming),
    })),
    settledBy: reading?.settledBy ?? '',
    says: content === null ? [] : paperSays(fieldsOf(content), naming),
    reason: reading?.reason ?? '',
    whyNotCount: reading?.state === 'settled' ? whyNotCount(inHand) : null,
    chair: chair === null ? null : { person: chair.person, name: chair.name, role: chair.role },
  }
}

/** Null where what was settled may count now. `by`: who records it; the chair of the item where nobody is named. */
export function whyNotCount({ session, sheet, rated, reading, round }: InHand, by?: string): Refusal | null {
  const { panel } = session
  const content = reading?.content ?? null
  if (content === null) return { code: 'paper-not-settled', facts: {} }
  if (content.kind === 'positions') return whyNotCountPositions(panel, sheet, content, round)
  const outcome = outcomeOnPaper(sheet.standard, content)
  const adjourned = outcome.outcome === 'adjourned'
  const quorum = quorumFor(panel, sheet.standard)
  const chair = by ?? quorum.chair?.person ?? ''
  const waiting = panel.items.some(({ standard, state }) => standard === sheet.standard && state === 'waiting')
  const whyNot = adjourned ? whyNotAdjourn : waiting ? whyNotCall : whyNotDecide
  return (
    whyNotCountOutcome(panel, sheet, content) ??
    whyNot(panel, sheet.standard, chair) ??
    whyPositionsSealed(round) ??
    whyNotOutcome(
      session.inspection.framework,
      rated,
      adjourned ? [] : outcomesStanding(session.outcomes, sheet.standard),
      outcome,
    ) ??
    whyNotAgreed(quorum, agreementOnPaper(content))
  )
}

export function showSheet({ session, sheet, rated, reading, round }: InHand): SheetView {
  const { framework } = session.inspection
  const { panel } = session
  const [first] = reading?.state === 'first' ? reading.entries : []
  return {
    code: printedCode(sheet.code),
    standard: sheet.standard,
    standardName: rated.standard.name,
    member: named(session, sheet.person),
    turn: first === undefined ? 1 : 2,
    firstBy: first === undefined ? null : named(session, first.person),
    ratings: framework.scale.map((step) => showRating(framework, step)),
    outcomes: choicesPrinted(framework, rated).map(({ outcome, direction }) => ({ outcome, direction })),
    grounds: framework.grounds.map(({ id, text }) => ({ id, text })),
    members: panel.attendances
      .filter(({ role }) => decidingRoles.includes(role))
      .map(({ person, name }) => ({ person, name })),
    readers: readersOf(session),
    whyNot: whyNobodyEnters({ session, sheet, rated, reading, round }),
  }
}

/** Whatever the reader: the session does not run, the sheet was entered twice, or sealed positions are being given. */
function whyNobodyEnters({ session, sheet, reading, round }: InHand): Refusal | null {
  const { state } = session.panel
  if (state !== 'running') return { code: 'session-state', facts: { state, needed: ['running'] } }
  if (reading?.state === 'counted') return { code: 'paper-counted', facts: {} }
  if (reading?.state === 'settled') return { code: 'paper-settled', facts: {} }
  if (reading?.state === 'differs') return { code: 'paper-differs', facts: { fields: 0 } }
  return sheet.person !== null && reading?.state === 'first' ? whyPositionsSealed(round) : null
}

/** Those who are there: who may be recused from an item is told as the sheet is entered. */
function readersOf({ panel }: LoadedSession): readonly PersonNamed[] {
  return panel.attendances.filter(({ present }) => present).map(({ person, name }) => ({ person, name }))
}

function named({ panel }: LoadedSession, person: string | null): PersonNamed | null {
  const found = panel.attendances.find((each) => each.person === person)
  return found === undefined ? null : { person: found.person, name: found.name }
}

export function namingIn({ panel, inspection }: Pick<LoadedSession, 'panel' | 'inspection'>): Naming {
  const { grounds } = inspection.framework
  return {
    people: (ids) => panel.attendances.filter(({ person }) => ids.includes(person)).map(({ name }) => name),
    // A ground the framework does not have is shown as it was given.
    grounds: (ids) => [
      ...grounds.filter(({ id }) => ids.includes(id)).map(({ text }) => withoutStop(text)),
      ...ids.filter((id) => grounds.every((ground) => ground.id !== id)),
    ],
  }
}
