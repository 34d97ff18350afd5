/** An inspection of London's cases with two judgements blank, its panel closed over an adjourned item: everything that can stand in the way of signing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { yes, type TestDoor } from './doors.ts'
import { decide, opened, personIn } from './london.ts'

const returns = join(import.meta.dirname, '../../resources/samples/london-crc-2019/returns.csv')

export async function withBlanks(door: TestDoor): Promise<string> {
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'Northern Fells',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  // The first answer of a record is that to 2.1.1.
  const text = readFileSync(returns, 'utf8')
    .split('\n')
    .map((line, record) => (record === 34 || record === 101 ? line.replace(/,[YN],/, ',,') : line))
    .join('\n')
  const files = [{ name: 'fells.csv', base64: Buffer.from(text).toString('base64') }]
  await yes(door, 'returns.import', { inspection: summary.id, files, acceptRest: false })
  return summary.id
}

/** Whatever the rules ask for is given, except for one item, which the panel adjourns. */
export async function closedOver(door: TestDoor, inspection: string, adjourned: string): Promise<SessionView> {
  const session = await opened(door, inspection)
  for (const { standard } of session.agenda) {
    const { choices } = await yes(door, 'items.show', { session: session.id, standard })
    const outcome = standard === adjourned ? ({ outcome: 'adjourned', reason } as const) : plainest(choices)
    await decide(door, session, standard, outcome)
  }
  return yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'chair') })
}

const reason = 'The evidence is not complete.'

function plainest(choices: readonly { readonly outcome: GivenOutcome['outcome'] }[]): GivenOutcome {
  const possible = choices.map(({ outcome }) => outcome)
  if (possible.includes('stands')) return { outcome: 'stands' }
  return possible.includes('considered-no-change')
    ? { outcome: 'considered-no-change', rationale: 'What stands beside the figure says the same.' }
    : { outcome: 'not-rated', reason }
}
