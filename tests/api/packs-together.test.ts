/** Real files on several laptops, worked on apart and brought together in different orders: every laptop knows the same in the end. */
import { copyFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { fc } from '../support/chance.ts'
import { yes } from '../support/doors.ts'
import { aLaptop, csv, kentOn, knownOn, type GivenPack, type Laptop } from '../support/laptops.ts'

const sample = 'case supervision'
const laptops: Laptop[] = []
afterEach(async () => {
  for (const { door } of laptops.splice(0)) await door.close()
})
async function laptopOf(person: string, ...packs: readonly GivenPack[]): Promise<Laptop> {
  const laptop = await aLaptop(person)
  laptops.push(laptop)
  for (const pack of packs) await bring(laptop, pack)
  return laptop
}

/** A pack that holds nothing new is refused in a sentence; every other one comes in. */
async function bring(laptop: Laptop, pack: GivenPack): Promise<void> {
  const said = await laptop.merge(pack)
  if (!said.ok && said.code !== 'pack-nothing-new') throw new Error(said.says)
}

/** The promises of its data, asked of a copy. */
function keepsItsPromises({ door }: Laptop): void {
  const copy = `${door.file}.copy`
  for (const beside of ['', '-wal']) copyFileSync(`${door.file}${beside}`, `${copy}${beside}`)
  const file = openInspectionFile(copy, { create: false })
  if (!file.ok) throw new Error(file.refusal.code)
  expect(file.value.read(brokenPromises)).toEqual([])
  file.value.close()
}

const first = csv('first.csv', [
  'case,sample,rosh_inspector,gender,2.2.1,2.2.3',
  'C1,case supervision,high,,Y,N',
  'C2,case supervision,low,Female,N,',
])
const second = csv('second.csv', [
  'case,sample,rosh_inspector,ldu,2.2.1,2.2.2',
  'c1,case supervision,high,East,N,N',
  'C3,case supervision,,,Y,',
])

const references = fc.constantFrom<string>('C1', 'C1', 'C1', 'C2', 'C3', 'C4')
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      reference: references,
      field: fc.constantFrom<string>(
        ...['answer/2.2.1', 'answer/2.2.1', 'attribute/gender', 'reason/2.2.1', 'mark/second-look'],
      ),
      value: fc.constantFrom('Y', 'N', ''),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('withdraw' as const, 'restore' as const), reference: references }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('add' as const), reference: fc.constantFrom<string>('C3', 'c4', 'C4') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('import' as const),
      file: fc.constantFrom(first, second),
      take: fc.constantFrom('all' as const, 'none' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A step that is refused here (a case that is not there, a value that stands) is simply not taken. */
async function take({ door }: Laptop, inspection: string, taken: Step): Promise<void> {
  const about = { inspection, sample }
  if (taken.does === 'import') {
    const files = [taken.file]
    const { met } = await yes(door, 'returns.preview', { inspection, files: [{ ...taken.file }] })
    const differences = { take: taken.take, but: [], reason: 'It is newer', asOf: met?.asOf ?? 0 }
    await door.raw('returns.import', { inspection, files, acceptRest: true, differences })
  } else if (taken.does === 'add') await door.raw('cases.add', { ...about, references: [taken.reference] })
  else if (taken.does === 'change') {
    const value = taken.field === 'mark/second-look' ? (taken.value === 'Y' ? 'yes' : '') : taken.value
    const changes = [{ reference: taken.reference, field: taken.field, value }]
    await door.raw('cases.change', { ...about, reason: '', changes })
  } else await door.raw(`cases.${taken.does}`, { ...about, reference: taken.reference, reason: 'Because' })
}

test(
  'whatever three people do apart, and whoever brings it together, the same comes of it',
  { timeout: 300_000 },
  async () => {
    let disagreements = 0
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...[1, 2, 3].map(() => fc.array(step, { minLength: 2, maxLength: 6 }))),
        fc.boolean(),
        async (work, together) => {
          const lead = await laptopOf('Lee Lead')
          const inspection = await kentOn(lead)
          if (together) await take(lead, inspection, { does: 'import', file: first, take: 'none' })
          const begun = await lead.pack(inspection)
          const packs: GivenPack[] = []
          for (const [who, steps] of work.entries()) {
            const laptop = await laptopOf(`Person ${who + 1}`, begun)
            for (const each of steps) await take(laptop, inspection, each)
            packs.push(await laptop.pack(inspection))
          }
          const [a, b, c] = packs
          if (a === undefined || b === undefined || c === undefined) throw new Error('three packs')
          const inOrder = await laptopOf('Ann Inspector', a, b, c)
          const known = await knownOn(inOrder, inspection)
          // Another order, and twice.
          const other = await laptopOf('Ben Inspector', c, a, b, a)
          expect(await knownOn(other, inspection)).toEqual(known)
          // Two of them first, then what came of it.
          const two = await (await laptopOf('Cyd Inspector', b, c)).pack(inspection)
          const grouped = await laptopOf('Dan Inspector', a, two)
          expect(await knownOn(grouped, inspection)).toEqual(known)
          disagreements += known.disagreements.length
          for (const laptop of laptops.splice(0)) {
            keepsItsPromises(laptop)
            await laptop.door.close()
          }
        },
      ),
      { numRuns: 6 },
    )
    // Chance that never made two people differ would have tried nothing.
    expect(disagreements).toBeGreaterThan(0)
  },
)

test(
  'five packs of one inspection, in orders chance chooses, give the same exports to the byte',
  { timeout: 120_000 },
  async () => {
    const lead = await laptopOf('Lee Lead')
    const inspection = await kentOn(lead)
    await take(lead, inspection, { does: 'import', file: first, take: 'none' })
    const begun = await lead.pack(inspection)
    const work: readonly (readonly Step[])[] = [
      [
        { does: 'change', reference: 'C1', field: 'answer/2.2.1', value: 'N' },
        { does: 'withdraw', reference: 'C2' },
      ],
      [
        { does: 'change', reference: 'C1', field: 'answer/2.2.1', value: '' },
        { does: 'change', reference: 'C2', field: 'attribute/gender', value: 'N' },
      ],
      [
        { does: 'import', file: second, take: 'all' },
        { does: 'change', reference: 'C3', field: 'answer/2.2.3', value: 'Y' },
      ],
      [
        { does: 'add', reference: 'c3' },
        { does: 'change', reference: 'C3', field: 'answer/2.2.1', value: 'N' },
        { does: 'import', file: second, take: 'none' },
      ],
      [{ does: 'add', reference: 'C4' }],
    ]
    const packs: GivenPack[] = []
    for (const [who, steps] of work.entries()) {
      const laptop = await laptopOf(`Person ${who + 1}`, ...(who === 4 ? [begun, packs[2] ?? begun] : [begun]))
      for (const each of steps) await take(laptop, inspection, each)
      packs.push(await laptop.pack(inspection))
    }
    const orders = fc.sample(fc.shuffledSubarray(packs, { minLength: 5 }), 6)
    const [one, ...others] = await Promise.all(
      orders.map(async (order, place) => knownOn(await laptopOf(`Keeper ${place}`, ...order), inspection)),
    )
    expect(one?.disagreements.map(({ reference, field }) => [reference, field])).toEqual([
      ['C1', 'answer/2.2.1'],
      ['C3', 'answer/2.2.1'],
    ])
    for (const each of others) expect(each).toEqual(one)
  },
)
