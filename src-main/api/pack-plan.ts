// What bringing a pack in would change: worked out before anything is, shown to the person, and then done exactly so.
import { isDeepStrictEqual } from 'node:util'
import type { Standing } from '../domain/casework/entries.ts'
import {
  asBroughtIn,
  canDiffer,
  caseKey,
  standingsOf,
  uniteCase,
  workedFields,
  type AsEntry,
  type BroughtIn,
  type WorkedCase,
} from '../domain/casework/union.ts'
import { no, ok, type Result } from '../domain/result.ts'
import type { Reading } from '../store/database.ts'
import { whyNotTheSame } from '../store/pack-collisions.ts'
import { broughtIn } from '../store/returns.ts'
import { asEntryIn, workedCases, type StoredCase } from '../store/worked-cases.ts'
import { aboutFieldWords } from '../words/casework.ts'
import type { DisagreementView, PackPreview } from './contract/views.ts'
import type { GivenPack } from './pack-reading.ts'
import { planStated, type StatedPlan } from './pack-stated.ts'
import { showEntry } from './show/show-case.ts'

export type CasePlan = {
  readonly stored: StoredCase | null
  readonly worked: WorkedCase
  readonly newEntries: number
  readonly newValues: number
}

export type PackPlan = {
  readonly given: GivenPack
  readonly returns: readonly BroughtIn[]
  /** Those that something would be added to, in the order of the pack. */
  readonly cases: readonly CasePlan[]
  readonly casesBoth: number
  readonly stated: StatedPlan
  readonly disagreements: readonly DisagreementView[]
}

export function planPack(db: Reading, given: GivenPack): Result<PackPlan> {
  const { pack, row, framework, cases: theirs } = given
  const { id } = pack.inspection
  const collides = whyNotTheSame(db, id, pack)
  if (collides !== null) return no(collides)
  const known = broughtIn(db, id)
  const returns = pack.returns.filter((each) => known.every((other) => other.id !== each.id))
  const asEntry = asEntryIn(id, [...known, ...returns])
  const here = new Map(
    row === null ? [] : workedCases(db, id, referencesOf(theirs)).map((each) => [caseKey(each.worked), each]),
  )
  const cases = theirs.map((each) => planCase(here.get(caseKey(each)) ?? null, each))
  const changed = cases.filter(isChanged)
  const files = new Map(
    [...known, ...returns]
      .toSorted(asBroughtIn)
      .toReversed()
      .map((each) => [each.digest, each.file]),
  )
  return ok({
    given,
    returns,
    cases: changed,
    casesBoth: cases.filter(({ stored }) => stored !== null).length,
    stated: planStated(db, given),
    disagreements: changed.flatMap((each) =>
      arising(each, asEntry).map(([field, stands]): DisagreementView => ({
        sample: each.worked.sample,
        reference: each.worked.reference,
        field,
        about: aboutFieldWords(framework, field),
        values: stands.heads.map((entry) => showEntry(entry, true, files)),
      })),
    ),
  })
}

function referencesOf(cases: readonly WorkedCase[]): ReadonlyMap<string, readonly string[]> {
  const bySample = Map.groupBy(cases, ({ sample }) => sample)
  return new Map([...bySample].map(([sample, of]) => [sample, of.map(({ reference }) => reference)]))
}

function planCase(stored: StoredCase | null, theirs: WorkedCase): CasePlan {
  if (stored === null)
    return { stored, worked: theirs, newEntries: theirs.written.length, newValues: theirs.given.length }
  const { worked: ours } = stored
  const worked = uniteCase(ours, theirs)
  return {
    stored,
    worked,
    newEntries: worked.written.length - ours.written.length,
    newValues: worked.given.length - ours.given.length,
  }
}

function isChanged({ stored, worked, newEntries, newValues }: CasePlan): boolean {
  if (stored === null || newEntries > 0 || newValues > 0) return true
  const { row, worked: ours } = stored
  const known = new Set(Object.keys(row.attributes))
  return (
    worked.reference !== ours.reference ||
    !isDeepStrictEqual(worked.digests, ours.digests) ||
    worked.blank.some((name) => !known.has(name))
  )
}

type Differing = Extract<Standing, { readonly kind: 'disagreement' }>

/** Fields two people differ in once the case is brought together, and did not before. */
function arising({ stored, worked }: CasePlan, asEntry: AsEntry): readonly (readonly [string, Differing])[] {
  const fields = workedFields(worked)
  const before = stored === null ? new Map() : standingsOf(stored.worked, asEntry, fields)
  return [...standingsOf(worked, asEntry, fields)].flatMap(([field, stands]) =>
    stands.kind === 'disagreement' && canDiffer(field) && before.get(field)?.kind !== 'disagreement'
      ? [[field, stands] as const]
      : [],
  )
}

export function showPlan({ given, returns, cases, casesBoth, stated, disagreements }: PackPlan): PackPreview {
  const { file, pack, row } = given
  const newCases = cases.filter(({ stored }) => stored === null)
  const taken = stated.taken.map(({ says }) => says)
  return {
    pack: {
      file,
      digest: pack.digest,
      version: pack.version,
      writtenBy: pack.writtenBy,
      writtenAt: pack.writtenAt,
      inspector: pack.covers.kind === 'share' ? pack.covers.inspector : null,
      inspection: pack.inspection.id,
      provider: pack.inspection.provider,
      cases: pack.cases.length,
    },
    begins: row === null,
    newReturns: returns.length,
    newCases: newCases.length,
    casesBoth,
    casesChanged: cases.length - newCases.length,
    newEntries: cases.reduce((sum, { newEntries }) => sum + newEntries, 0),
    newValues: cases.reduce((sum, { newValues }) => sum + newValues, 0),
    disagreements,
    taken,
    notTaken: stated.notTaken,
    nothingNew: row !== null && returns.length === 0 && cases.length === 0 && taken.length === 0,
  }
}
