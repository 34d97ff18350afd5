/** Laptops of one inspection: each with its own file and its own person, handing packs to one another. */
import type { InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import { gunzipSync } from 'node:zlib'
import { packManifest } from '../../src-main/documents/packs/contents.ts'
import { packBytes, sealed } from '../../src-main/documents/packs/pack-file.ts'
import type { Pack } from '../../src-main/documents/packs/schema.ts'
import type { ExportView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from './doors.ts'

export type Laptop = {
  readonly door: TestDoor
  readonly ask: <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<ViewOf<Name>>
  /** The last pack written, or the pack of somebody's share. */
  readonly pack: (inspection: string, inspector?: string) => Promise<GivenPack>
  readonly merge: (pack: GivenPack) => ReturnType<TestDoor['ask']>
}
export type GivenPack = { readonly name: string; readonly base64: string }

/** `file`: where it stays once the laptop is shut. */
export async function aLaptop(person: string, file?: string): Promise<Laptop> {
  const door = await doorInProcess({ samples: false, ...(file === undefined ? {} : { file }) })
  const ask: Laptop['ask'] = (method, input) => yes(door, method, input)
  await ask('application.identify', { person })
  return {
    door,
    ask,
    pack: async (inspection, inspector) => {
      const of = inspector === undefined ? { kind: 'whole' as const } : { kind: 'share' as const, inspector }
      return given(await ask('packs.write', { inspection, of }))
    },
    merge: (file) => door.ask('packs.merge', { inspection: null, file: { ...file } }),
  }
}

export function given({ fileName, base64 }: ExportView): GivenPack {
  return { name: fileName, base64 }
}

/** What is inside a pack; and a pack of what somebody made of it, sealed as if the application had written it. */
export function inside(pack: GivenPack): Pack {
  return JSON.parse(gunzipSync(Buffer.from(pack.base64, 'base64')).toString()) as Pack
}
export function remade(pack: GivenPack, change: (pack: Pack) => Omit<Pack, 'digest'>): GivenPack {
  const { digest: _, ...content } = change(inside(pack)) as Pack
  const counted = { ...content, manifest: packManifest(content) }
  return { name: pack.name, base64: Buffer.from(packBytes(sealed(counted))).toString('base64') }
}

export function csv(name: string, lines: readonly string[]): GivenPack {
  return { name, base64: Buffer.from(lines.join('\n')).toString('base64') }
}

export async function kentOn({ ask }: Laptop, provider = 'Kent CRC'): Promise<string> {
  const about = { framework: 'crc-2018', leadInspector: 'Lee Lead', fieldworkTo: '', previous: null }
  return (await ask('inspections.create', { provider, ...about, fieldworkFrom: '2026-02-02' })).summary.id
}

/** Everything that must be the same on two laptops that know the same. */
export async function knownOn({ ask }: Laptop, inspection: string) {
  const view = await ask('inspections.show', { inspection })
  const grids = await Promise.all(view.samples.map(({ id: sample }) => ask('cases.grid', { inspection, sample })))
  const ordered = grids.map(({ rows, figures, attributes }) => ({
    rows: rows.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)),
    figures,
    attributes,
  }))
  const cases = []
  for (const [place, { rows }] of ordered.entries())
    for (const { reference } of rows) {
      const sample = view.samples[place]?.id ?? ''
      const { before: _, after: __, ...shown } = await ask('cases.show', { inspection, sample, reference })
      cases.push(shown)
    }
  const disagreements = await ask('disagreements.list', { inspection })
  const exports = []
  if (view.summary.cases > 0)
    for (const as of ['csv', 'xlsx'] as const) exports.push((await ask('returns.export', { inspection, as })).base64)
  return { ordered, cases, disagreements, exports, domains: view.domains }
}
