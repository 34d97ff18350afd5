/** A panel session driven by chance through the door: acts allowed and not, connections dropped, and a way to the end from anywhere. */
import type { SessionView } from '../../src-main/api/contract/views.ts'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { InputOf, MethodName } from '../../src-main/api/contract/contract.ts'
import { fc } from './chance.ts'
import { doorInProcess, yes, type TestDoor } from './doors.ts'

/** Small numbers that an act takes its person, item and choice by, whatever there is to choose from. */
export type Act = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly what: number
  readonly how: number
}

const kinds = [
  'leave',
  'join',
  'recuse',
  'clear',
  'call',
  'call',
  'call',
  'decide',
  'decide',
  'decide',
  'decide',
  'retract',
  'ask-positions',
  'give-position',
  'give-position',
  'reveal',
  'call-off',
  'order',
  'close',
  'reopen',
  'draft',
  'sign',
  'crash',
] as const

const number = fc.nat({ max: 1000 })
export const anyActs = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), who: number, what: number, how: number }),
  { minLength: 4, maxLength: 14 },
)

export type Driven = {
  door: TestDoor
  readonly session: string
  acknowledged: number
  refused: number
  crashes: number
}

/** One act; what the rules refuse is refused, and that is all. A surprise throws. */
export async function act(driven: Driven, { kind, who, what, how }: Act): Promise<void> {
  const { door, session } = driven
  const view = await yes(door, 'sessions.show', { session })
  const person = view.people[who % view.people.length]
  const line = view.agenda[what % view.agenda.length]
  // Most of the time the item in hand, because most of the others are refused.
  const standard = how % 4 !== 0 && view.current !== null ? view.current : (line?.standard ?? '')
  const by = how % 5 === 0 ? (person?.person ?? '') : (view.quorum.chair?.person ?? person?.person ?? '')
  const attempt = <Name extends MethodName>(method: Name, input: InputOf<Name>) => attempted(driven, method, input)
  if (person === undefined) return
  switch (kind) {
    case 'leave':
    case 'join':
      return attempt('people.set', { session, ...person, present: kind === 'join' })
    case 'recuse':
    case 'clear': {
      const state = kind === 'recuse' ? 'recused' : how % 2 === 0 ? 'cleared' : null
      const concerned = how % 4 === 0 ? null : standard
      return attempt('conflicts.set', {
        session,
        person: person.person,
        standard: concerned,
        state,
        reason: 'They said so.',
      })
    }
    case 'call':
      return attempt('items.call', { session, standard, by })
    case 'decide':
      return decideSomehow(driven, { standard, by, how })
    case 'retract':
      return attempt('items.retract', { session, standard, by })
    case 'ask-positions':
      return attempt('positions.ask', { session, standard, by })
    case 'give-position': {
      const rating = how % 5 === 0 ? null : (ratings[how % ratings.length] ?? null)
      return attempt('positions.give', {
        session,
        standard,
        person: person.person,
        kind: how % 7 === 0 ? 'final' : 'first',
        rating,
        words: 'Seen in the files.',
      })
    }
    case 'reveal':
      return attempt('positions.reveal', { session, standard, by, withoutAll: how % 2 === 0 })
    case 'call-off':
      return attempt('positions.callOff', { session, standard, by, reason: 'Everybody agrees.' })
    case 'order':
      return attempt('agenda.order', { session, by, standards: view.agenda.map((each) => each.standard).toReversed() })
    case 'close':
      return attempt('sessions.close', { session, by })
    case 'reopen':
      return attempt('sessions.reopen', { session, by, reason: 'A member asked.', takeEvidenceAgain: how % 2 === 0 })
    case 'draft':
      return attempt('items.draft', { session, standard, ...noDraft, rationale: `Word ${how}` })
    case 'sign':
      return attempt('signOff.sign', { session, by, role: 'chair', typedName: person.name })
    case 'crash':
      return crash(driven, view)
  }
}

const ratings = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding', 'Superb']
const noDraft = { outcome: '', direction: null, grounds: [], reason: '', rating: '', evidence: '', dissent: '' }

async function attempted<Name extends MethodName>(driven: Driven, method: Name, input: InputOf<Name>): Promise<void> {
  const said = await driven.door.ask(method, input)
  if (said.ok) driven.acknowledged += 1
  else driven.refused += 1
}

const rationale = 'The panel weighed what it saw.'
const tried: readonly GivenOutcome[] = [
  { outcome: 'stands' },
  { outcome: 'proposal-ratified' },
  { outcome: 'considered-no-change', rationale },
  { outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'], rationale },
  { outcome: 'discretion-used', direction: 'down', grounds: ['wider-evidence'], rationale },
  { outcome: 'set-otherwise', rating: 'Good', rationale },
  { outcome: 'not-rated', reason: 'The fieldwork was cancelled.' },
  { outcome: 'adjourned', reason: 'The panel needs to see more.' },
]

async function decideSomehow(
  driven: Driven,
  { standard, by, how }: { readonly standard: string; readonly by: string; readonly how: number },
): Promise<void> {
  const { door, session } = driven
  const outcome = tried[how % tried.length]
  if (outcome === undefined) return
  const read = await door.ask('items.readBack', { session, standard, outcome })
  // Where the rules do not allow it, somebody tries to record it all the same.
  const agreed = read.ok ? read.value.sentence : 'Agreed.'
  await attempted(driven, 'items.decide', { session, standard, by, outcome, agreed, dissent: '' })
}

/** The connection drops and the file is opened again: everything that was acknowledged is there, and nothing else. */
async function crash(driven: Driven, before: SessionView): Promise<void> {
  const { file } = driven.door
  await driven.door.close()
  driven.door = await doorInProcess({ samples: false, file })
  driven.crashes += 1
  const after = await yes(driven.door, 'sessions.show', { session: driven.session })
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('the session is not as it was acknowledged')
}

/** From wherever the session is to its closing, with whoever is there; people are called back only where nobody is left who may act. */
export async function close({ door, session }: Driven): Promise<SessionView> {
  let view = await yes(door, 'sessions.show', { session })
  for (let step = 0; step < 80; step += 1) {
    if (view.state !== 'running') return view
    const item = view.agenda.find(({ standard }) => standard === view.current)
    const after: SessionView | null = item === undefined ? await closes(door, view) : await adjourns(door, view, item)
    view = after ?? (await callBack(door, view))
  }
  throw new Error('the session cannot be brought to its end')
}

const deciding: ReadonlySet<string> = new Set(['chair', 'deputy-chair', 'panel-member'])

async function closes(door: TestDoor, view: SessionView): Promise<SessionView | null> {
  for (const { person } of view.people) {
    const said = await door.ask('sessions.close', { session: view.id, by: person })
    if (said.ok) return said.value
  }
  return null
}

/** What is minuted when a standard is adjourned is the same in every session. */
const adjournment = new Map<string, string>()

async function adjourns(
  door: TestDoor,
  view: SessionView,
  { standard, state, quorum }: SessionView['agenda'][number],
): Promise<SessionView | null> {
  const session = view.id
  const outcome = { outcome: 'adjourned', reason: 'There was no time left.' } as const
  const known = adjournment.get(standard)
  const agreed = known ?? (await yes(door, 'items.readBack', { session, standard, outcome })).sentence
  adjournment.set(standard, agreed)
  // Who acts as chair first: most often nobody else may.
  const people = view.people.toSorted((a) => (a.person === quorum.chair?.person ? -1 : 1))
  for (const { person: by } of people) {
    if (state === 'waiting' && quorum.met) await door.ask('items.call', { session, standard, by })
    const decision = { session, standard, by, outcome, agreed, dissent: '' }
    const first = await door.ask('items.decide', decision)
    if (first.ok) return first.value.session
    if (first.code !== 'positions-sealed') continue
    await door.ask('positions.callOff', { session, standard, by, reason: 'There was no time left.' })
    const second = await door.ask('items.decide', decision)
    if (second.ok) return second.value.session
  }
  return null
}

/** The chair comes in, and is recused no longer. */
async function callBack(door: TestDoor, view: SessionView): Promise<SessionView> {
  const session = view.id
  for (const person of view.people.filter(({ role }) => deciding.has(role)))
    await yes(door, 'people.set', { session, ...person, present: true })
  for (const { person, standard } of view.conflicts)
    await yes(door, 'conflicts.set', { session, person, standard, state: null, reason: '' })
  return yes(door, 'sessions.show', { session })
}
