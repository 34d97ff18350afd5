// The minutes: finished when the meeting ends, because they are what happened.
import { minutesPage, type Minutes, type MinutedPosition } from '../../documents/minutes/page.ts'
import { ratingScored } from '../../domain/framework/lookup.ts'
import { stays } from '../../domain/panel/attendance.ts'
import { positionsThatCount } from '../../domain/panel/positions.ts'
import { no, ok } from '../../domain/result.ts'
import type { Reading } from '../../store/database.ts'
import { eventsOf, type EventFacts, type EventKind, type EventRow } from '../../store/events.ts'
import { roundsOf } from '../../store/positions.ts'
import { agreementWords } from '../../words/agreement.ts'
import { fileStem } from '../../words/bringing-in.ts'
import { eventWords } from '../../words/events.ts'
import { minutesWords } from '../../words/minutes-page.ts'
import type { Handlers } from '../context.ts'
import { outcomesOnPaper, positionsOnPaper } from '../paper-marks.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { showSession } from '../show/show-session.ts'
import { recordEvent } from './record-event.ts'
import { about, shown } from './sessions.ts'

export const minutes: Handlers<'minutes.show' | 'minutes.saved'> = {
  'minutes.show'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { row, outcomes, inspection } = session.value
    if (row.openedAt === null)
      return no({ code: 'session-state', facts: { state: row.state, needed: ['running', 'closed', 'signed'] } })
    const page = minutesPage(minutesOf(db, session.value, row.openedAt))
    const standing = outcomes.filter(({ retractedAt }) => retractedAt === null).length
    return ok({
      fileName: `${fileStem(inspection.row.provider)}-minutes.html`,
      mediaType: 'text/html; charset=utf-8',
      base64: Buffer.from(page, 'utf8').toString('base64'),
      manifest: [
        { what: 'decisions', count: standing },
        { what: 'decisions taken back', count: outcomes.length - standing },
      ],
    })
  },

  'minutes.saved'(db, { session: id, to }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { row, outcomes } = session.value
    if (row.openedAt === null)
      return no({ code: 'session-state', facts: { state: row.state, needed: ['running', 'closed', 'signed'] } })
    const decisions = outcomes.filter(({ retractedAt }) => retractedAt === null).length
    recordEvent(db, context, { kind: 'minutes-saved', ...about(session.value), facts: { decisions, to } })
    return shown(db, id, context)
  },
}

function minutesOf(db: Reading, session: LoadedSession, openedAt: string): Minutes {
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
    closedAt: row.closedAt,
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
      .map((event) => ({ at: event.at, says: eventWords(event) })),
    reopened: course
      .filter(({ kind }) => kind === 'session-reopened')
      .map(({ at, by, facts }) => ({ at, by, reason: textIn(facts, 'reason') })),
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
