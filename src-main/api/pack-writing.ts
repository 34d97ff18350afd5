// A pack put together from the file, read again as anybody would bring it in, and counted against the file before it is handed out.
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { folded } from '../domain/spelling.ts'
import { packContents, packManifest } from '../documents/packs/contents.ts'
import { checkedPack, packBytes, sealed, unpackedBytes } from '../documents/packs/pack-file.ts'
import { packFormat, type Pack, type PackManifest } from '../documents/packs/schema.ts'
import { readJson } from '../files/read-file.ts'
import type { Reading } from '../store/database.ts'
import { keptFramework } from '../store/frameworks.ts'
import { findInspection } from '../store/inspections.ts'
import { packCounts } from '../store/pack-counts.ts'
import { acceptedBlanksOf, moderationsOf, proposalsOf } from '../store/proposals.ts'
import { resultsOf } from '../store/results.ts'
import { broughtIn } from '../store/returns.ts'
import { workedCases, type StoredCase } from '../store/worked-cases.ts'
import type { Context } from './context.ts'
import type { Loaded } from './evidence.ts'
import { comparatorsIn } from './pack-stated.ts'

export type PackOf = { readonly kind: 'whole' } | { readonly kind: 'share'; readonly inspector: string }
export type WrittenPack = { readonly pack: Pack; readonly bytes: Uint8Array; readonly manifest: PackManifest }

export async function writePack(
  db: Reading,
  loaded: Loaded,
  of: PackOf,
  context: Context,
): Promise<Result<WrittenPack>> {
  const all = workedCases(db, loaded.row.id)
  const chosen = of.kind === 'whole' ? all : all.filter(({ row }) => isOf(row, of.inspector))
  if (of.kind === 'share' && chosen.length === 0)
    return no({ code: 'inspector-without-cases', facts: { inspector: of.inspector } })
  const pack = packOf(db, loaded, { of, chosen }, context)
  const bytes = packBytes(pack)
  const again = await readAgain(bytes)
  if (!again.ok) return again
  const manifest = packManifest(again.value)
  const refusal = whyNotAsStored(
    manifest,
    db,
    loaded.row.id,
    of,
    chosen.map(({ row }) => row.number),
  )
  return refusal === null ? ok({ pack, bytes, manifest }) : no(refusal)
}

/** An inspector's own cases name the inspector, however the name is capitalised. */
function isOf({ attributes }: StoredCase['row'], inspector: string): boolean {
  const named = Object.hasOwn(attributes, 'inspector') ? folded(attributes['inspector'] ?? '') : ''
  return named !== '' && named === folded(inspector)
}

type Chosen = { readonly of: PackOf; readonly chosen: readonly StoredCase[] }

function packOf(db: Reading, { row, framework }: Loaded, { of, chosen }: Chosen, context: Context): Pack {
  const kept = keptFramework(db, row.frameworkDigest)
  if (kept === null) throw new Error(`inspection ${row.id} names a framework the file does not hold`)
  const previous = row.previous === null ? null : findInspection(db, row.previous)
  const cases = chosen.map(({ worked }) => worked)
  const named = new Set(cases.flatMap(({ digests, written }) => [...digests, ...written.map(({ origin }) => origin)]))
  const returns = broughtIn(db, row.id).flatMap(({ number: _, ...each }) =>
    of.kind === 'whole' || named.has(each.digest) ? [each] : [],
  )
  const { id, provider, leadInspector, fieldworkFrom, fieldworkTo, note } = row
  const content = {
    format: packFormat,
    version: context.version,
    writtenBy: context.person,
    writtenAt: context.now,
    inspection: {
      ...{ id, provider, leadInspector, fieldworkFrom, fieldworkTo, note },
      previous: previous === null ? null : { id: previous.id, provider: previous.provider },
    },
    framework: kept,
    covers: of,
    ...packContents(framework, { returns, cases }),
    ...(of.kind === 'whole' ? stated(db, id) : nothingStated),
  } satisfies Omit<Pack, 'manifest' | 'digest'>
  return sealed({ ...content, manifest: packManifest(content) })
}

type Stated = Pick<Pack, 'results' | 'comparators' | 'proposals' | 'moderations' | 'acceptedBlanks'>
const nothingStated: Stated = { results: [], comparators: [], proposals: [], moderations: [], acceptedBlanks: [] }

function stated(db: Reading, inspection: string): Stated {
  return {
    results: [...resultsOf(db, inspection)],
    comparators: comparatorsIn(db, inspection).map(({ rows, ...each }) => ({ ...each, rows: [...rows] })),
    proposals: proposalsOf(db, inspection).map(({ strengths, areasForImprovement, ...each }) => {
      return { ...each, strengths: [...strengths], areasForImprovement: [...areasForImprovement] }
    }),
    moderations: [...moderationsOf(db, inspection)],
    acceptedBlanks: [...acceptedBlanksOf(db, inspection)],
  }
}

async function readAgain(bytes: Uint8Array): Promise<Result<Pack>> {
  const unpacked = unpackedBytes(bytes)
  if (!unpacked.ok) return unpacked
  const json = await readJson(unpacked.value)
  return json.ok ? checkedPack(json.value.value) : json
}

/** Counted in the pack and in the tables, by ways that have nothing in common. */
function whyNotAsStored(
  found: PackManifest,
  db: Reading,
  inspection: string,
  { kind }: PackOf,
  caseNumbers: readonly number[],
): Refusal | null {
  const stored = packCounts(db, inspection, caseNumbers)
  const returns = kind === 'whole' ? broughtIn(db, inspection).length : stored.returns
  const differs = [
    ['cases', stored.cases, found.cases],
    ['returns', returns, found.returns],
    ['values and entries', stored.said, found.values + found.entries],
  ].find(([, expected, written]) => expected !== written)
  if (differs === undefined) return null
  const [what = '', expected = 0, written = 0] = differs
  return {
    code: 'manifest-differs',
    facts: { what: String(what), expected: Number(expected), found: Number(written) },
  }
}
