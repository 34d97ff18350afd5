/** What a panel may not do, tried through every door: each answers with the same sentence, and nothing of it is in the trail. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import {
  doorAtTheTerminal,
  doorInProcess,
  doorOverHttp,
  temporaryFolder,
  yes,
  type TestDoor,
} from '../support/doors.ts'
import { decide, opened, personIn } from '../support/london.ts'
import { bareInspection } from '../support/session-beginnings.ts'

const folder = temporaryFolder()
const prepared = join(folder.path, 'prepared.ratings')
afterAll(() => folder.remove())

/** Each in an inspection of its own: 2.4 is outside the zone and open, 2.1 decided. */
const situations = ['sitting', 'without quorum', 'chair recused', 'closed'] as const
type Situation = (typeof situations)[number]
const sessions = new Map<Situation, SessionView>()
/** How many events each session's inspection has. */
const trails = new Map<string, number>()
beforeAll(async () => {
  const door = await doorInProcess({ samples: false, file: prepared })
  for (const situation of situations) {
    const view = await brought(door, situation)
    const { length } = await yes(door, 'inspections.events', { inspection: view.inspection.id })
    sessions.set(situation, view)
    trails.set(view.id, length)
  }
  await door.close()
})

async function brought(door: TestDoor, situation: Situation): Promise<SessionView> {
  const view = await opened(door, await bareInspection(door))
  const [session, by] = [view.id, personIn(view, 'chair')]
  await decide(door, view, '2.1', { outcome: 'considered-no-change', rationale: 'It was weighed.' })
  await yes(door, 'items.call', { session, standard: '2.4', by })
  if (situation === 'without quorum')
    for (const person of view.people.filter(({ role }) => role === 'panel-member' || role === 'deputy-chair'))
      await yes(door, 'people.set', { session, ...person, present: false })
  if (situation === 'chair recused')
    await yes(door, 'conflicts.set', {
      session,
      person: by,
      standard: '2.4',
      state: 'recused',
      reason: 'Worked there.',
    })
  if (situation === 'closed') {
    const rest = view.agenda.map(({ standard }) => standard).filter((each) => each !== '2.1' && each !== '2.4')
    for (const standard of ['2.4', ...rest])
      await decide(door, view, standard, { outcome: 'not-rated', reason: 'The fieldwork was cut short.' })
    await yes(door, 'sessions.close', { session, by })
  }
  return yes(door, 'sessions.show', { session })
}

const discretion: GivenOutcome = {
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale: 'It was weighed.',
}

type Illegal = {
  readonly what: string
  readonly on: Situation
  readonly standard: string
  readonly by: 'chair' | 'panel-member' | 'lead-inspector' | 'note-taker'
  readonly outcome: GivenOutcome
  readonly says: RegExp
}
const notRated: GivenOutcome = { outcome: 'not-rated', reason: 'The fieldwork was cut short.' }
const chair = { by: 'chair', standard: '2.4', outcome: notRated } as const
const illegal: readonly Illegal[] = [
  { ...chair, what: 'without quorum', on: 'without quorum', says: /quorum|needed|enough/i },
  { ...chair, what: 'twice', on: 'sitting', standard: '2.1', says: /2\.1.*(decided|open)/ },
  { ...chair, what: 'by a member', on: 'sitting', by: 'panel-member', says: /Ada Member cannot do this/ },
  { ...chair, what: 'by the lead inspector', on: 'sitting', by: 'lead-inspector', says: /Lee Lead cannot do this/ },
  { ...chair, what: 'by the note taker', on: 'sitting', by: 'note-taker', says: /Nia Notes cannot do this/ },
  { ...chair, what: 'while recused', on: 'chair recused', says: /Grace Chair.*recused/ },
  { ...chair, what: 'outside the zone', on: 'sitting', outcome: discretion, says: /zone/ },
  { ...chair, what: 'after closing', on: 'closed', says: /closed/ },
]

describe.each([
  ['in process', () => doorInProcess({ samples: false, file: prepared })],
  ['over HTTP', () => doorOverHttp({ samples: false, from: prepared })],
  ['at the terminal', () => doorAtTheTerminal({ samples: false, from: prepared })],
] as const)('%s, deciding', (_, open) => {
  let door: TestDoor
  beforeAll(async () => void (door = await open()))
  afterAll(() => door.close())

  test.each(illegal)('$what is refused with its reason', async ({ on, standard, by, outcome, says }) => {
    const { id: session, people } = sessionOf(on)
    const person = people.find(({ role }) => role === by)?.person
    const decision = { session, standard, by: person, outcome, agreed: 'Agreed.', dissent: '' }
    expect(await door.raw('items.decide', decision)).toMatchObject({ ok: false, says: expect.stringMatching(says) })
  })

  test('leaves nothing in the trail of what was refused', async () => {
    for (const situation of situations) {
      const { id: session, inspection } = sessionOf(situation)
      const events = await yes(door, 'inspections.events', { inspection: inspection.id })
      expect(events).toHaveLength(trails.get(session) ?? 0)
    }
  })
})

function sessionOf(situation: Situation): SessionView {
  const view = sessions.get(situation)
  if (view === undefined) throw new Error(`nobody prepared ${situation}`)
  return view
}
