/** What each acknowledged act must have left in the trail: held against the events of the file, all of them and in order. */
import type { EventKind, EventRow } from '../../src-main/store/events.ts'
import type { Promised } from './driven-session.ts'

type Left = { readonly kind: EventKind; readonly facts: Readonly<Record<string, unknown>> }
type Input = Promised['input']

/** Of an act that is no event (a draft, the projector), null. */
function leftBy({ method, input }: Promised): Left | null {
  const left = leaves[method]
  if (left === undefined) throw new Error(`nobody has said what ${method} leaves in the trail`)
  return left(input)
}

const some =
  (kind: EventKind, ...names: readonly string[]) =>
  (input: Input): Left => ({ kind, facts: Object.fromEntries(names.map((name) => [name, input[name]])) })

const leaves: Readonly<Record<string, (input: Input) => Left | null>> = {
  'people.set': ({ session: _, ...after }) => ({ kind: 'person-changed', facts: { after } }),
  'conflicts.set': (input) => ({
    kind: conflictKinds[String(input['state'])] ?? 'conflict-withdrawn',
    facts: { person: input['person'], standard: input['standard'], reason: input['reason'] },
  }),
  'sessions.settings': ({ session: _, ...after }) => ({ kind: 'settings-changed', facts: { after } }),
  'sessions.close': some('session-closed'),
  'sessions.reopen': some('session-reopened', 'reason', 'takeEvidenceAgain'),
  'items.call': some('item-called', 'standard'),
  'items.draft': () => null,
  'items.decide': ({ standard, outcome, agreed, dissent }) => ({
    kind: 'outcome-recorded',
    // The outcome is an object, as the contract has it.
    facts: { standard, outcome: { ...(outcome as object), standard }, sentence: agreed, dissent },
  }),
  'items.retract': some('outcome-retracted', 'standard'),
  'agenda.order': some('agenda-ordered', 'standards'),
  'room.present': () => null,
  'positions.ask': some('positions-asked', 'standard'),
  'positions.give': (input) =>
    input['kind'] === 'first'
      ? some('position-given', 'standard', 'person')(input)
      : some('final-position-given', 'standard', 'person', 'rating', 'words')(input),
  'positions.reveal': some('positions-revealed', 'standard'),
  'positions.callOff': some('positions-called-off', 'standard', 'reason'),
  'whatIf.minute': ({ standard, agreed }) => ({ kind: 'what-if-considered', facts: { standard, sentence: agreed } }),
  'signOff.answer': some('challenge-answered', 'says', 'reason'),
  'signOff.sign': (input) => ({ kind: 'signed', facts: { role: input['role'], person: input['by'] } }),
  'proposals.set': some('proposal-set', 'standard', 'rating'),
  'moderations.set': some('moderation-set', 'standard', 'direction'),
  'results.set': some('results-changed', 'reason'),
}
const conflictKinds: Readonly<Record<string, EventKind>> = {
  declared: 'conflict-declared',
  cleared: 'conflict-cleared',
  recused: 'person-recused',
}

/** What differs between what was acknowledged and what the trail says; nothing where all of it is there, in order, and no more. */
export function lostOrAdded(promised: readonly Promised[], events: readonly EventRow[]): readonly string[] {
  const expected = promised.flatMap((act) => leftBy(act) ?? [])
  const faults: string[] = []
  let at = 0
  for (const [place, event] of events.entries()) {
    const next = expected[at]
    if (next !== undefined && next.kind === event.kind && holds(event.facts, next.facts)) at += 1
    else if (!belongsToAnother(events, place)) {
      faults.push(`event ${event.number} (${event.kind}) is not what was acknowledged: ${JSON.stringify(next ?? null)}`)
      break
    }
  }
  if (at < expected.length) faults.push(`${expected.length - at} acknowledged acts are not in the trail`)
  return faults
}

/** Some acts leave two, in one moment: the record of the last signature, and what is retracted to adjourn or as evidence is taken again. */
function belongsToAnother(events: readonly EventRow[], place: number): boolean {
  const event = events[place]
  const together = events.filter(({ at, number }) => at === event?.at && number !== event.number)
  const kinds = together.map(({ kind }) => kind)
  if (event?.kind === 'record-made') return kinds.includes('signed')
  if (event?.kind !== 'outcome-retracted') return false
  return kinds.includes('session-reopened') || kinds.includes('outcome-recorded')
}

function holds(facts: Readonly<Record<string, unknown>>, part: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(part).every(([name, value]) => sorted(facts[name]) === sorted(value))
}

/** As text, whatever the order of the names. */
function sorted(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
}
