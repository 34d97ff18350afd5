/** Works on cases in a process of its own until it is killed: enters, brings returns in, or merges packs, and says what was acknowledged. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { composeApplication } from '../../src-main/hosts/compose.ts'

const [, , file = '', inspection = '', task = 'entry', folder = ''] = argv
const application = await composeApplication({
  file,
  create: false,
  now: () => new Date(),
  newId: randomUUID,
  samples: false,
  log: (surprise) => console.error(surprise),
})
if (!application.ok) throw new Error(application.refusal.code)
const call = async (method: string, input: unknown, what: string): Promise<void> => {
  const answer = await application.value.call({ method, input })
  if (!answer.ok) throw new Error(`${method}: ${'says' in answer ? answer.says : answer.unexpected}`)
  // On its way before the next line runs.
  writeSync(1, `${what}\n`)
}
const sample = 'case supervision'
writeSync(1, 'ready\n')

const rounds: Readonly<Record<string, (round: number) => Promise<void>>> = {
  entry: async (round) => {
    const changes = ['C1', 'C2'].flatMap((reference) =>
      ['answer/2.2.1', 'attribute/ldu', 'note/good'].map((field) => ({
        reference,
        field,
        value: field === 'answer/2.2.1' ? ['N', 'NA'][round % 2] : `round ${round}`,
      })),
    )
    await call('cases.change', { inspection, sample, reason: `round ${round}`, changes }, `round ${round}`)
  },
  import: async (round) => {
    const lines = Array.from({ length: 200 }, (_, each) => `R${round}-${each},${sample},high,Y,N,Y,N,Y,N`)
    const text = ['case,sample,rosh_inspector,2.1.1,2.1.2,2.1.3,2.2.1,2.2.2,2.2.3', ...lines].join('\n')
    const files = [{ name: `round ${round}`, base64: Buffer.from(text).toString('base64') }]
    await call('returns.import', { inspection, files, acceptRest: false }, `round ${round}`)
  },
  merge: async (round) => {
    const name = packs[round - 1]
    if (name === undefined) throw new Error('all packs were merged')
    const base64 = readFileSync(join(folder, name)).toString('base64')
    await call('packs.merge', { inspection, file: { name, base64 } }, name)
  },
}
const packs = readdirSync(folder).toSorted()
for (let round = 1; ; round += 1) await rounds[task]?.(round)
