/** Drives a panel session in a process of its own and says on standard output what was acknowledged, until it is killed. */
import { randomUUID } from 'node:crypto'
import type { InputOf, MethodName } from '../../src-main/api/contract/contract.ts'
import { composeApplication } from '../../src-main/hosts/compose.ts'
import { yes, type TestDoor } from './doors.ts'
import { decide, decideAsPublished, londonIn, opened, personIn } from './london.ts'

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

const raw = async (method: string, input: unknown) => {
  const answer = await application.value.call({ method, input })
  if (!answer.ok) throw new Error(`${method}: ${'says' in answer ? answer.says : answer.unexpected}`)
  // One line an acknowledged decision or retraction: what was promised to be there.
  if (method === 'items.decide' || method === 'items.retract')
    process.stdout.write(`${JSON.stringify({ method, input })}\n`)
  return { ok: true as const, value: answer.value }
}
const ask = (async (method: MethodName, input: InputOf<MethodName>) => raw(method, input)) as TestDoor['ask']
const door: TestDoor = { file, raw, ask, close: async () => application.value.close() }

const session = await opened(door, await londonIn(door))
process.stdout.write(`${JSON.stringify({ method: 'session', input: { session: session.id } })}\n`)
// Decides every item, and then takes back and decides one after the other again, until somebody pulls the plug.
await decideAsPublished(door, session)
for (;;) {
  for (const { standard } of session.agenda) {
    const before = await yes(door, 'items.show', { session: session.id, standard })
    const { standard: _, ...outcome } = before.recorded[0]?.outcome ?? { standard, outcome: 'stands' as const }
    await yes(door, 'items.retract', { session: session.id, standard, by: personIn(session, 'chair') })
    await decide(door, session, standard, JSON.parse(JSON.stringify(outcome)))
  }
}
