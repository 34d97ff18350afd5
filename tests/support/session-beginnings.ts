/** Where the random sessions begin: a panel that has just opened, one over sealed positions, one nearly done, one closed. */
import { join } from 'node:path'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { OutcomeChoice, SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from './doors.ts'
import { decide, opened, personIn } from './london.ts'

export type Beginning = {
  readonly name: 'opened' | 'sealed' | 'nearly decided' | 'closed'
  /** Copied for each session. */
  readonly file: string
  readonly session: string
  readonly inspection: string
  /** How many events the trail has at the beginning. */
  readonly events: number
}

/** Yes of a hundred: standards in the zone either way and outside it, and 4.1 with a moderation, which leaves the zone open if rejected. */
const yesOfHundred: Readonly<Record<string, number>> = {
  '2.1.1': 79,
  '2.1.2': 77,
  '2.1.3': 75,
  '2.2.1': 79,
  '2.2.2': 78,
  '2.2.3': 63,
  '2.3.1': 75,
  '2.3.2': 59,
  '2.3.3': 49,
  '2.4.1': 70,
  '2.4.2': 64,
  '2.4.3': 42,
  '4.1.1': 66,
  '4.1.2': 72,
  '4.1.4': 68,
  '4.2.1': 55,
  '4.2.2': 58,
  '4.2.3': 57,
}
const proposed = { '1.1': 'Good', '1.2': 'Requires improvement', '1.3': 'Good', '1.4': 'Outstanding' } as const

export async function beginnings(folder: string): Promise<readonly Beginning[]> {
  return [
    await beginning(folder, 'opened', async () => undefined),
    await beginning(folder, 'sealed', async (door, { id: session, people }) => {
      // Everybody is needed: whoever leaves or is recused takes the quorum away.
      const signatories: ['chair', 'lead-inspector'] = ['chair', 'lead-inspector']
      await yes(door, 'sessions.settings', { session, quorumOthers: 4, signatories, hideTotal: true })
      const by = people.find(({ role }) => role === 'chair')?.person ?? ''
      await yes(door, 'items.call', { session, standard: '2.2', by })
      await yes(door, 'positions.ask', { session, standard: '2.2', by })
    }),
    await beginning(folder, 'nearly decided', async (door, session) => {
      await decideAll(door, session, 8)
      await yes(door, 'items.call', { session: session.id, standard: '4.1', by: personIn(session, 'chair') })
    }),
    await beginning(folder, 'closed', async (door, session) => {
      await decideAll(door, session, session.agenda.length)
      await yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'chair') })
    }),
  ]
}

async function beginning(
  folder: string,
  name: Beginning['name'],
  bring: (door: TestDoor, session: SessionView) => Promise<void>,
): Promise<Beginning> {
  const file = join(folder, `${name}.ratings`)
  const door = await doorInProcess({ samples: false, file })
  const inspection = await bareInspection(door)
  const session = await opened(door, inspection)
  await bring(door, session)
  const { length } = await yes(door, 'inspections.events', { inspection })
  await door.close()
  return { name, file, session: session.id, inspection, events: length }
}

/** Known by its counts, with proposals and a moderation; nobody has met about it. */
export async function bareInspection(door: TestDoor): Promise<string> {
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'Kent CRC',
    framework: 'crc-2019',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  const inspection = summary.id
  const rows = Object.entries(yesOfHundred).map(([item, count]) => ({
    item,
    yes: String(count),
    n: '100',
    percent: '',
    rating: '',
  }))
  await yes(door, 'results.set', { inspection, rows, reason: '' })
  for (const [standard, rating] of Object.entries(proposed)) {
    const nothing = { evidence: '', strengths: [], areasForImprovement: [] }
    await yes(door, 'proposals.set', { inspection, standard, rating, ...nothing })
  }
  await yes(door, 'moderations.set', { inspection, standard: '4.1', direction: 'up', evidence: 'Seen on site.' })
  return inspection
}

/** The first so many of the agenda, each by the first choice there is. */
async function decideAll(door: TestDoor, session: SessionView, count: number): Promise<void> {
  for (const { standard } of session.agenda.slice(0, count)) {
    const { choices } = await yes(door, 'items.show', { session: session.id, standard })
    const [first] = choices
    if (first === undefined) throw new Error(`nothing may be recorded on ${standard}`)
    await decide(door, session, standard, chosen(first, standard))
  }
}

/** A choice as it is given, with words of its own for each standard. */
export function chosen({ outcome, direction, grounds, needs }: OutcomeChoice, standard: string): GivenOutcome {
  const words = `On ${standard} the panel weighed what it saw in the files and heard in the meetings.`
  const [ground] = grounds
  return {
    outcome,
    ...(direction === null ? {} : { direction }),
    ...(ground === undefined ? {} : { grounds: [ground.id] }),
    ...(needs.includes('rationale') ? { rationale: words } : {}),
    ...(needs.includes('reason') ? { reason: words } : {}),
    ...(needs.includes('rating') ? { rating: 'Inadequate' } : {}),
  }
}
