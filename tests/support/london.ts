/** The London sample taken through its panel by the door: a test stops where it begins to be interesting. */
import type { ItemView, SessionView } from '../../src-main/api/contract/views.ts'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { Role } from '../../src-main/domain/panel/session.ts'
import { yes, type TestDoor } from './doors.ts'

export const panelOfFive: readonly (readonly [string, Role])[] = [
  ['Grace Chair', 'chair'],
  ['Dan Deputy', 'deputy-chair'],
  ['Ada Member', 'panel-member'],
  ['Ben Member', 'panel-member'],
  ['Cyd Member', 'panel-member'],
  ['Lee Lead', 'lead-inspector'],
  ['Nia Notes', 'note-taker'],
]

export async function inspectionOf(door: TestDoor, provider: string): Promise<string> {
  const { inspections } = await yes(door, 'application.show', {})
  const found = inspections.find((inspection) => inspection.provider.includes(provider))
  if (found === undefined) throw new Error(`the file has no inspection of ${provider}`)
  return found.id
}

export const londonIn = (door: TestDoor): Promise<string> => inspectionOf(door, 'London')

/** A session with everybody present and asked, not yet open. */
export async function prepared(door: TestDoor, inspection: string): Promise<SessionView> {
  const { id } = await yes(door, 'sessions.prepare', { inspection, supersedes: null })
  for (const [name, role] of panelOfFive)
    await yes(door, 'people.set', { session: id, person: null, name, role, present: true, asked: true })
  return yes(door, 'sessions.show', { session: id })
}

export function personIn(session: SessionView, role: Role): string {
  return session.people.find((person) => person.role === role)?.person ?? ''
}

/** The panel open, its evidence frozen. */
export async function opened(door: TestDoor, inspection: string): Promise<SessionView> {
  const session = await prepared(door, inspection)
  return yes(door, 'sessions.open', { session: session.id, by: personIn(session, 'chair') })
}

/** Calls the item and records the outcome as it is read back. */
export async function decide(
  door: TestDoor,
  session: SessionView,
  standard: string,
  outcome: GivenOutcome,
): Promise<ItemView> {
  const by = personIn(session, 'chair')
  const before = await yes(door, 'items.show', { session: session.id, standard })
  if (before.state === 'waiting') await yes(door, 'items.call', { session: session.id, standard, by })
  const { sentence } = await yes(door, 'items.readBack', { session: session.id, standard, outcome })
  return yes(door, 'items.decide', { session: session.id, standard, by, outcome, agreed: sentence, dissent: '' })
}

/** Every item decided as the published panel decided it; an item it left alone stands. */
export async function decideAsPublished(door: TestDoor, session: SessionView): Promise<SessionView> {
  for (const { standard } of session.agenda) {
    const { published, state } = await yes(door, 'items.show', { session: session.id, standard })
    if (state === 'decided' || state === 'adjourned') continue
    const outcomes =
      published.length === 0
        ? [{ outcome: 'stands' as const }]
        : published.map(({ standard: _, ...outcome }) => outcome)
    for (const outcome of outcomes) await decide(door, session, standard, asGiven(outcome))
  }
  return yes(door, 'sessions.show', { session: session.id })
}

/** Without the fields that are there and undefined, which JSON does not carry. */
function asGiven(outcome: object): GivenOutcome {
  return JSON.parse(JSON.stringify(outcome)) as GivenOutcome
}

/** Closed, and everything a challenger would ask is answered: nothing but signatures is missing. */
export async function closed(door: TestDoor, inspection: string): Promise<SessionView> {
  const session = await decideAsPublished(door, await opened(door, inspection))
  const shut = await yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'chair') })
  await answered(door, shut)
  return shut
}

export async function answered(door: TestDoor, session: SessionView): Promise<void> {
  const { challenges } = await yes(door, 'signOff.show', { session: session.id })
  const by = personIn(session, 'chair')
  for (const { says } of challenges)
    await yes(door, 'signOff.answer', { session: session.id, by, says, reason: `The panel weighed it: ${says}` })
}

/** Signed by everybody required; the id of the record. */
export async function signed(
  door: TestDoor,
  inspection: string,
): Promise<{ readonly session: SessionView; readonly record: string }> {
  const session = await closed(door, inspection)
  await yes(door, 'signOff.sign', {
    session: session.id,
    by: personIn(session, 'chair'),
    role: 'chair',
    typedName: 'Grace Chair',
  })
  const { record } = await yes(door, 'signOff.sign', {
    session: session.id,
    by: personIn(session, 'lead-inspector'),
    role: 'lead-inspector',
    typedName: 'Lee Lead',
  })
  if (record === null) throw new Error('both have signed, and there is no record')
  return { session: await yes(door, 'sessions.show', { session: session.id }), record: record.id }
}
