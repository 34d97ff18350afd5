/** Drives a panel session in a process of its own and says on standard output what was acknowledged, until it is killed. */
import { randomUUID } from 'node:crypto'
import { contract, type InputOf, type MethodName } from '../../src-main/api/contract/contract.ts'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { composeApplication } from '../../src-main/hosts/compose.ts'
import { yes, type TestDoor } from './doors.ts'
import { londonIn, opened, personIn } from './london.ts'
import { chosen } from './session-beginnings.ts'

const file = process.argv[2] ?? ''
const application = await composeApplication({
  file,
  create: true,
  now: () => new Date(),
  newId: randomUUID,
  samples: true,
  log: (surprise) => console.error(surprise),
})
if (!application.ok) throw new Error(application.refusal.code)

let begun = false
const raw = async (method: string, input: unknown) => {
  const answer = await application.value.call({ method, input })
  if (!answer.ok) throw new Error(`${method}: ${'says' in answer ? answer.says : answer.unexpected}`)
  // One line an acknowledged change: what was promised to be there.
  if (begun && contract[method as MethodName].kind === 'writes')
    process.stdout.write(`${JSON.stringify({ method, input })}\n`)
  return { ok: true as const, value: answer.value }
}
const ask = (async (method: MethodName, input: InputOf<MethodName>) => raw(method, input)) as TestDoor['ask']
const door: TestDoor = { file, raw, ask, close: async () => application.value.close() }

const session = await opened(door, await londonIn(door))
const { length: events } = await yes(door, 'inspections.events', { inspection: session.inspection.id })
process.stdout.write(
  `${JSON.stringify({ method: 'session', input: { session: session.id, inspection: session.inspection.id, events } })}\n`,
)
begun = true
// Decides every item, and then takes back and decides one after the other again, until somebody pulls the plug.
for (const { standard } of session.agenda) {
  await yes(door, 'items.call', { session: session.id, standard, by: personIn(session, 'chair') })
  await decideWithPositions(session, standard)
}
for (;;)
  for (const { standard } of session.agenda) {
    const reason = 'It was misheard.'
    await yes(door, 'items.retract', { session: session.id, standard, by: personIn(session, 'chair'), reason })
    await decideWithPositions(session, standard)
  }

/** Sealed positions, revealed; final ones; words typed and saved three times; and a vote. */
async function decideWithPositions({ id, people }: SessionView, standard: string): Promise<void> {
  const on = { session: id, standard }
  const by = personIn(session, 'chair')
  const deciding = people.filter(({ role }) => ['chair', 'deputy-chair', 'panel-member'].includes(role))
  const give = (person: string, kind: 'first' | 'final') =>
    yes(door, 'positions.give', { ...on, person, kind, rating: 'Good', words: `${kind} of ${standard}` })
  await yes(door, 'positions.ask', { ...on, by })
  for (const { person } of deciding) await give(person, 'first')
  await yes(door, 'positions.reveal', { ...on, by, withoutAll: false })
  for (const { person } of deciding.slice(0, 2)) await give(person, 'final')
  const nothing = { outcome: '', direction: null, grounds: [], reason: '', rating: '', evidence: '', dissent: '' }
  for (const words of ['The panel', 'The panel weighed', `The panel weighed ${standard}.`])
    await yes(door, 'items.draft', { ...on, ...nothing, rationale: words })
  const [choice] = (await yes(door, 'items.show', on)).choices
  if (choice === undefined) throw new Error(`nothing may be recorded on ${standard}`)
  const outcome = chosen(choice, standard)
  const { sentence } = await yes(door, 'items.readBack', { ...on, outcome })
  const [against, ...inFavour] = deciding.map(({ person }) => person)
  const vote = { for: inFavour, against: against === undefined ? [] : [against], abstained: [], casting: false }
  await yes(door, 'items.decide', {
    ...on,
    by,
    outcome,
    agreed: sentence,
    dissent: '',
    agreement: { how: 'vote', ...vote },
  })
}
