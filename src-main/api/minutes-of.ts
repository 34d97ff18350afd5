// The minutes of a session, put together from its events, its outcomes and its people.
import type { MinutedPosition } from '../documents/minutes/decision.ts'
import type { MinutedHead } from '../documents/minutes/head.ts'
import type { Minutes } from '../documents/minutes/page.ts'
import { ratingScored } from '../domain/framework/lookup.ts'
import { stays } from '../domain/panel/attendance.ts'
import { positionsThatCount } from '../domain/panel/positions.ts'
import { stepOf } from '../domain/rating/provisional.ts'
import type { Reading } from '../store/database.ts'
import { eventsOf, type EventFacts, type EventKind, type EventRow } from '../store/events.ts'
import { roundsOf } from '../store/positions.ts'
import { agreementWords } from '../words/agreement.ts'
import { eventWords } from '../words/events.ts'
import { afterPanelMinuted, byRuleMinuted, minutesWords } from '../words/minutes-page.ts'
import { outcomesOnPaper, positionsOnPaper } from './paper-marks.ts'
import { finalOf, isTotalHidden, runningOverall, type LoadedSession } from './session-state.ts'
import { differencesMinuted } from './settled-differences.ts'
import { showSession } from './show/show-session.ts'

export function minutesOf(db: Reading, session: LoadedSession, openedAt: string): Minutes {
  const { row, panel, inspection, outcomes, items } = session
  const { evidence } = showSession(db, session)
  const nameOf = (standard: string): string =>
    session.rated.standards.find((each) => each.standard.number === standard)?.standard.name ?? ''
  const events = eventsOf(db, inspection.row.id).filter((event) => event.session === row.id)
  const course = events.slice(events.findIndex(({ kind }) => kind === 'session-opened'))
  const people = new Map(panel.attendances.map(({ person, name }) => [person, name]))
  const marks = outcomesOnPaper(db, session)
  return {
    provider: inspection.row.provider,
    framework: inspection.framework.title,
    state: row.state,
    openedAt,
    sat: satOf(course),
    head: headOf(session),
    signedAt: row.signedAt ?? '',
    note: inspection.row.note,
    people: panel.attendances.map(({ person, name, role }) => ({ name, role, stays: staysOf(course, person) })),
    conflicts: panel.conflicts.map((conflict) => ({ ...conflict, name: people.get(conflict.person) ?? '' })),
    evidence: { cases: evidence.cases, judgements: evidence.judgements, digest: evidence.digest },
    decisions: outcomes.map(({ outcome, byName, agreement, retractedAt, retractedEvent, ...decided }) => ({
      ...decided,
      standard: outcome.standard,
      name: nameOf(outcome.standard),
      by: byName,
      agreed: agreementWords(agreement),
      onPaper: marks.get(decided.id) ?? '',
      retracted: retractedAt === null ? null : { at: retractedAt, ...whyTakenBack(course, retractedEvent) },
    })),
    positions: new Map(
      items.map(({ standard }) => [
        standard,
        [...positionsOn(db, session, standard, people), ...onPaper(db, session, standard)],
      ]),
    ),
    considered: course
      .filter(({ kind }) => kind === 'what-if-considered')
      .map(({ at, facts }) => ({ at, standard: textIn(facts, 'standard'), sentence: textIn(facts, 'sentence') })),
    undecided: items
      .filter(({ state }) => state === 'waiting' || state === 'open')
      .map(({ standard }) => ({ standard, name: nameOf(standard) })),
    course: course
      .filter(({ kind }) => inTheCourse.includes(kind))
      .map((event) => ({
        at: event.at,
        says: [eventWords(event), ...differencesMinuted(db, session, event)].join(' '),
      })),
  }
}

/** Every opening and closing, in order. */
function satOf(course: readonly EventRow[]): Minutes['sat'] {
  const kinds = { 'session-opened': 'opened', 'session-closed': 'closed', 'session-reopened': 'reopened' } as const
  return course.flatMap(({ at, by, kind, facts }) =>
    kind === 'session-opened' || kind === 'session-closed' || kind === 'session-reopened'
      ? [{ at, by, what: kinds[kind], reason: textIn(facts, 'reason') }]
      : [],
  )
}

/** The ratings before the panel and after it, and what they come to. */
function headOf(session: LoadedSession): MinutedHead {
  const { rated, panel, items } = session
  const { framework } = session.inspection
  const finals = new Map(
    rated.standards.flatMap((each) => finalOf(session, each) ?? []).map((final) => [final.standard, final]),
  )
  const stateOf = new Map(items.map(({ standard, state }) => [standard, state]))
  return {
    ratings: rated.standards.map(({ standard: { number, name }, provisional }) => ({
      ...{ number, name },
      before: stepOf(provisional)?.name ?? null,
      proposed: provisional.kind === 'proposed',
      after:
        finals.get(number)?.rating?.name ??
        (stateOf.get(number) === 'adjourned'
          ? minutesWords.adjourned
          : finals.has(number)
            ? minutesWords.notRated
            : minutesWords.undecidedYet),
    })),
    total: isTotalHidden(panel)
      ? [minutesWords.totalKept]
      : [afterPanelMinuted(runningOverall(framework, rated, finals), panel.state), byRuleMinuted(rated.byRule)],
  }
}

/** What has no part of its own in the minutes. Who gave a position and which, the table beside the decision says. */
const inTheCourse: readonly EventKind[] = [
  'session-opened',
  'settings-changed',
  'person-added',
  'person-changed',
  'conflict-declared',
  'conflict-cleared',
  'person-recused',
  'conflict-withdrawn',
  'agenda-ordered',
  'item-called',
  'positions-asked',
  'positions-revealed',
  'positions-called-off',
  'sheets-printed',
  'paper-entered',
  'paper-settled',
  'paper-positions-counted',
  'paper-put-aside',
  'outcome-retracted',
  'session-closed',
  'session-reopened',
  'minutes-saved',
  'challenge-answered',
  'signed',
]

/** From who was there as the panel opened, and every entry since. */
function staysOf(course: readonly EventRow[], person: string): ReturnType<typeof stays> {
  const [opening, ...later] = course
  const atOpening = peopleIn(opening?.facts['people']).find((each) => each.person === person)
  const entered = later
    .filter(({ kind }) => kind === 'person-added' || kind === 'person-changed')
    .flatMap(({ at, facts }) => peopleIn([facts['after']]).map((each) => ({ ...each, at })))
  return stays(
    atOpening?.present ?? false,
    entered.filter((each) => each.person === person),
  )
}

function peopleIn(value: unknown): readonly { readonly person: string; readonly present: boolean }[] {
  // Written by sessions.open and people.set from what they had checked.
  return Array.isArray(value) ? (value as { readonly person: string; readonly present: boolean }[]) : []
}

function whyTakenBack(
  course: readonly EventRow[],
  event: number | null,
): { readonly by: string; readonly reason: string } {
  const retraction = course.find(({ number }) => number === event)
  return { by: retraction?.by ?? '', reason: retraction === undefined ? '' : textIn(retraction.facts, 'reason') }
}

function textIn(facts: EventFacts, name: string): string {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}

/** Those of the last round that was revealed; a sealed position is in no minutes. */
function positionsOn(
  db: Reading,
  { row, inspection }: LoadedSession,
  standard: string,
  people: ReadonlyMap<string, string>,
): readonly MinutedPosition[] {
  const round = roundsOf(db, row.id, standard).findLast(({ state }) => state === 'revealed')
  if (round === undefined) return []
  const said = (kind: 'first' | 'final'): ReadonlyMap<string, string> =>
    new Map(
      positionsThatCount(round, kind).map(({ person, score }) => [
        person,
        score === null ? minutesWords.notRated : (ratingScored(inspection.framework, score)?.name ?? ''),
      ]),
    )
  const [first, final] = [said('first'), said('final')]
  return [...new Set([...first.keys(), ...final.keys()])].map((person) => ({
    name: people.get(person) ?? '',
    first: first.get(person) ?? null,
    final: final.get(person) ?? null,
    onPaper: '',
  }))
}

function onPaper(db: Reading, session: LoadedSession, standard: string): readonly MinutedPosition[] {
  const said = (ticked: string | null): string | null => (ticked === '' ? null : (ticked ?? minutesWords.notRated))
  return positionsOnPaper(db, session, standard).map(({ name, content, says }) => ({
    ...{ name, first: said(content.first), final: said(content.final), onPaper: says },
  }))
}
