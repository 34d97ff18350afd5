/** Two thousand damaged packs: each refused in words or brought in whole, and after all of them the file is as it was. */
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Context } from '../../src-main/api/context.ts'
import { no, ok } from '../../src-main/domain/result.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { checkFramework } from '../../src-main/frameworks/check.ts'
import { openInspectionFile, type InspectionFile } from '../../src-main/store/database.ts'
import { seed } from '../support/chance.ts'
import { temporaryFolder } from '../support/doors.ts'
import { changedPack, damagedPack, tried, type PackCounts } from '../support/fuzz-packs.ts'
import { chanceFrom } from '../support/fuzz.ts'
import { aLaptop, csv, inside, kentOn, type Laptop } from '../support/laptops.ts'

/** `npm run bench -- --long` tries a million. */
const mutations = Number(process.env['RATINGS_PANEL_PACK_MUTATIONS'] ?? 2000)
const about = { sample: 'case supervision', reason: '' }

function contextOf(): Context {
  const known = new Map<string, Framework>()
  const read = (json: string): Framework => {
    const before = known.get(json)
    if (before !== undefined) return before
    const framework = checkFramework(JSON.parse(json))
    if (!framework.ok) throw new Error('the framework of the test has faults')
    known.set(json, framework.value)
    return framework.value
  }
  return {
    now: '2026-03-05T09:00:00.000Z',
    newId: randomUUID,
    person: 'Ann Inspector',
    frameworks: {
      shipped: [],
      known: () => null,
      parse: ({ json }) => read(json),
      read: async (json) => {
        const framework = json.startsWith('{') ? checkFramework(JSON.parse(json)) : null
        return framework?.ok === true
          ? ok(framework.value)
          : no({ code: 'file-not-json', facts: { why: 'it has faults' } })
      },
    },
    file: '',
    version: '0.1.0',
    progress: () => undefined,
    tallies: new Map(),
    precedents: new Map(),
  }
}

/** Every row of every table. */
function everythingIn(file: InspectionFile): string {
  const hash = createHash('sha256')
  file.read((db) => {
    for (const { name } of db.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    ))
      hash.update(JSON.stringify(db.all(`SELECT * FROM "${name}" ORDER BY 1`)))
  })
  return hash.digest('hex')
}

const change = ({ ask }: Laptop, inspection: string, reference: string, field: string, value: string) =>
  ask('cases.change', { inspection, ...about, changes: [{ reference, field, value }] })

test(
  `${mutations.toLocaleString('en-GB')} damaged packs are refused in words or come in whole, and nothing is left of a refused one`,
  { timeout: 300_000 + mutations * 50 },
  async () => {
    const folder = temporaryFolder()
    const path = join(folder.path, 'ann.ratings')
    const lead = await aLaptop('Lee Lead')
    const inspection = await kentOn(lead)
    const lines = [
      'case,sample,rosh_inspector,gender,2.2.1',
      'C1,case supervision,high,,Y',
      'C2,case supervision,low,Male,N',
    ]
    await lead.ask('returns.import', { inspection, files: [{ ...csv('kent.csv', lines) }], acceptRest: false })
    const ann = await aLaptop('Ann Inspector', path)
    await ann.merge(await lead.pack(inspection))
    await change(ann, inspection, 'C1', 'answer/2.2.1', 'N')
    await ann.door.close()
    await change(lead, inspection, 'C1', 'answer/2.2.1', 'NA')
    await change(lead, inspection, 'C2', 'note/good', 'Well planned')
    await lead.ask('cases.add', { inspection, sample: about.sample, references: ['C3'] })
    const proposal = { rating: 'Good', evidence: '', strengths: [], areasForImprovement: [] }
    await lead.ask('proposals.set', { inspection, standard: '1.1', ...proposal })
    const pack = await lead.pack(inspection)
    await lead.door.close()

    const opened = openInspectionFile(path, { create: false })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const file = opened.value
    const before = everythingIn(file)
    const counts: PackCounts = { refused: {}, nothingNew: 0, merged: 0, broken: [] }
    const packed = Buffer.from(pack.base64, 'base64')
    const sound = inside(pack)
    const made = [
      (chance: ReturnType<typeof chanceFrom>) => damagedPack(packed, chance),
      (chance: ReturnType<typeof chanceFrom>) => damagedPack(gunzipSync(packed), chance),
      (chance: ReturnType<typeof chanceFrom>) => changedPack(sound, chance),
      (chance: ReturnType<typeof chanceFrom>) => changedPack(sound, chance),
    ]
    const context = contextOf()
    for (let each = 0; each < mutations; each += 1) {
      const bytes = made[each % made.length]?.(chanceFrom(seed + each)) ?? packed
      await tried(file, { ...context, tallies: new Map() }, bytes, counts).catch((surprise: unknown) => {
        throw new Error(`seed ${seed + each}: ${String(surprise)}`, { cause: surprise })
      })
      if (each % 50_000 === 49_999) console.log(`${(each + 1).toLocaleString('en-GB')} packs, to seed ${seed + each}`)
    }
    const said = Object.entries(counts.refused).toSorted(([, a], [, b]) => b - a)
    const refused = said.reduce((sum, [, count]) => sum + count, 0)
    console.log(
      `${mutations.toLocaleString('en-GB')} pack mutations from seed ${seed}: ${refused} refused (${said.map(([code, count]) => `${code} ${count}`).join(', ')}), ${counts.merged} brought in and undone, ${counts.nothingNew} with nothing new.`,
    )
    expect(refused + counts.merged + counts.nothingNew).toBe(mutations)
    expect(counts.broken).toEqual([])
    // Said by the checks of a pack, and not left to the file to find out.
    expect(counts.refused['database-refused']).toBeUndefined()
    // Damage of every kind was met.
    expect(said.length).toBeGreaterThan(5)
    expect(counts.merged).toBeGreaterThan(50)
    expect(everythingIn(file)).toBe(before)
    file.close()
    folder.remove()
  },
)
