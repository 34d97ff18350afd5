// The minutes of a session, put together from its events, its outcomes and its people.
import type { MinutedPosition } from '../documents/minutes/decision.ts'
import type { MinutedHead } from '../documents/minutes/head.ts'
import type { Minutes } from '../documents/minutes/page.ts'
import { ratingScored } from '../domain/framework/lookup.ts'
import { positionsThatCount } from '../domain/panel/positions.ts'
import { stepOf } from '../domain/rating/provisional.ts'
import type { Reading } from '../store/database.ts'
import { eventsOf, type EventFacts, type EventKind, type EventRow } from '../store/events.ts'
import { roundsOf } from '../store/positions.ts'
import { agreementWords } from '../words/agreement.ts'
import { eventWords, seenWords } from '../words/events.ts'
import {
  afterPanelMinuted,
  byRuleMinuted,
  enteredMinuted,
  enteredOtherwise,
  inRoleOrder,
  minutesWords,
  preReadMinuted,
} from '../words/minutes-page.ts'
import { outcomesOnPaper, positionsOnPaper } from './paper-marks.ts'
import { sittingIn, staysOf } from './sitting.ts'
import { finalOf, isTotalHidden, runningOverall, type LoadedSession } from './session-state.ts'
import { differencesMinuted } from './settled-differences.ts'
import { showSession } from './show/show-session.ts'

export function minutesOf(db: Reading, session: LoadedSession, openedAt: string): Minutes {
  const { row, panel, inspection, outcomes, items } = session
  const { evidence } = showSession(db, session)
  const nameOf = (standard: string): string =>
    session.rated.standards.find((each) => each.standard.number === standard)?.standard.name ?? ''
  const events = eventsOf(db, inspection.row.id).filter((event) => event.session === row.id)
  const course = sittingIn(events)
  const typist = mostOften(course.map(({ enteredBy }) => enteredBy))
  const entered = new Map(
    course.map((event) => [event.number, event.enteredBy === typist ? '' : enteredOtherwise(event.enteredBy)]),
  )
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
    conflicts: conflictsOf(events, session),
    entered: enteredMinuted(typist),
    preRead: events
      .filter(({ kind, number }) => kind === 'pre-read-saved' && number < (course[0]?.number ?? 0))
      .map(({ facts }) => preReadMinuted(textIn(facts, 'madeAt'), textIn(facts, 'evidenceDigest'))),
    evidence: { cases: evidence.cases, judgements: evidence.judgements, digest: evidence.digest },
    decisions: outcomes.map(({ outcome, byName, agreement, retractedAt, retractedEvent, ...decided }) => ({
      ...decided,
      standard: outcome.standard,
      name: nameOf(outcome.standard),
      by: byName,
      agreed: agreementWords(agreement),
      onPaper: marks.get(decided.id) ?? '',
      entered: entered.get(decided.event) ?? '',
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
        says: [eventWords(event), ...differencesMinuted(db, session, event), entered.get(event.number) ?? '']
          .filter((each) => each !== '')
          .join(' '),
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

/** Every step with its time, from before the opening on; and of the others, who was asked. */
function conflictsOf(events: readonly EventRow[], { panel }: LoadedSession): Minutes['conflicts'] {
  const steps = events.filter(({ kind }) => ofConflicts.includes(kind))
  const others = panel.attendances.filter(({ person }) => steps.every(({ facts }) => facts['person'] !== person))
  const names = (asked: boolean): readonly string[] =>
    inRoleOrder(others.filter((each) => each.asked === asked)).map(({ name }) => name)
  return {
    steps: steps.map((event) => ({ at: event.at, says: eventWords(event) })),
    none: names(true),
    unasked: names(false),
  }
}
const ofConflicts: readonly EventKind[] = [
  'conflict-declared',
  'conflict-cleared',
  'person-recused',
  'conflict-withdrawn',
]

/** The first of those that occur most often. */
function mostOften(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const)
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
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
  'vote-not-carried',
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

function whyTakenBack(
  course: readonly EventRow[],
  event: number | null,
): { readonly by: string; readonly reason: string; readonly seen: string } {
  const retraction = course.find(({ number }) => number === event)
  return {
    by: retraction?.by ?? '',
    reason: retraction === undefined ? '' : textIn(retraction.facts, 'reason'),
    seen: retraction === undefined ? '' : seenWords(retraction.facts),
  }
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
