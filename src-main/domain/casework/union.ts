// The case work of two laptops together: nothing is lost, and neither the order nor how often they are brought together makes a difference.
import { byCodePoint, folded } from '../spelling.ts'
import { standing, valueOf, type Entry, type Standing } from './entries.ts'
import { fieldName, fieldNamed } from './field.ts'

/** Something a return gave a case: never blank. */
export type Given = {
  /** SHA-256 of the return. */
  readonly digest: string
  readonly field: string
  readonly value: string
}

/** Something a person wrote. */
export type Written = Entry & { readonly field: string }

export type WorkedCase = {
  readonly sample: string
  readonly reference: string
  /** Digests of the returns it stands in, also of one that gave it nothing but blanks. */
  readonly digests: readonly string[]
  readonly given: readonly Given[]
  /** Attributes that a return has a column of and left blank. */
  readonly blank: readonly string[]
  readonly written: readonly Written[]
}

/** A return as it was brought in somewhere. The same file brought in on two laptops is two of these with one digest. */
export type BroughtIn = {
  readonly id: string
  readonly file: string
  readonly digest: string
  readonly at: string
  readonly by: string
  readonly recordsRead: number
  readonly casesStored: number
  readonly recordsRefused: number
  readonly questions: readonly string[]
}

export type Casework = { readonly returns: readonly BroughtIn[]; readonly cases: readonly WorkedCase[] }

/** What a return gave, as an entry: its id is made from what it says (store/entries.ts). */
export type AsEntry = (of: Pick<WorkedCase, 'sample' | 'reference'>, given: Given) => Entry

/** A case is its sample and its reference, however that is spelt. */
export function caseKey({ sample, reference }: Pick<WorkedCase, 'sample' | 'reference'>): string {
  return `${sample}\n${folded(reference)}`
}

export function unite(one: Casework, other: Casework): Casework {
  const cases = new Map(one.cases.map((each) => [caseKey(each), each]))
  for (const each of other.cases) {
    const known = cases.get(caseKey(each))
    cases.set(caseKey(each), known === undefined ? each : uniteCase(known, each))
  }
  return { returns: once([...one.returns, ...other.returns], ({ id }) => id), cases: [...cases.values()] }
}

export function uniteCase(one: WorkedCase, other: WorkedCase): WorkedCase {
  const [given, written] = [new Set(one.given.map(givenKey)), new Set(one.written.map(({ id }) => id))]
  return {
    sample: one.sample,
    reference: byCodePoint(one.reference, other.reference) <= 0 ? one.reference : other.reference,
    digests: [...new Set([...one.digests, ...other.digests])].toSorted(),
    given: [...one.given, ...other.given.filter((each) => !given.has(givenKey(each)))],
    blank: [...new Set([...one.blank, ...other.blank])].toSorted(),
    written: [...one.written, ...other.written.filter(({ id }) => !written.has(id))],
  }
}

/** Unambiguous: a digest has one length. */
export function givenKey({ digest, field, value }: Given): string {
  return `${digest} ${field.length} ${field}${value}`
}

/** What stands in every field of a case that anything was ever said of, or in these fields. */
export function standingsOf(
  each: WorkedCase,
  asEntry: AsEntry,
  fields: ReadonlySet<string> | null = null,
): ReadonlyMap<string, Standing> {
  const isAsked = ({ field }: { readonly field: string }): boolean => fields === null || fields.has(field)
  const entries = [
    ...each.given.filter(isAsked).map((given) => ({ ...asEntry(each, given), field: given.field })),
    ...each.written.filter(isAsked),
  ]
  const byField = Map.groupBy(entries, ({ field }) => field)
  return new Map([...byField].map(([field, of]) => [field, standing(of)]))
}

/** Fields that more was said of than one return gave: in the others, what was given stands. */
export function workedFields({ given, written }: Pick<WorkedCase, 'given' | 'written'>): ReadonlySet<string> {
  const worked = new Set(written.map(({ field }) => field))
  const once = new Set<string>()
  for (const { field } of given) {
    if (once.has(field)) worked.add(field)
    once.add(field)
  }
  return worked
}

/** The value that stands in every field, without the entries behind it. */
export function valuesOf(each: WorkedCase, asEntry: AsEntry): ReadonlyMap<string, string> {
  const stands = standingsOf(each, asEntry, workedFields(each))
  return new Map([
    ...each.given.map(({ field, value }) => [field, value] as const),
    ...[...stands].map(([field, of]) => [field, valueOf(of)] as const),
  ])
}

/** A case begun in two spellings is one case: which spelling is shown is nobody's disagreement. */
export function canDiffer(field: string): boolean {
  return field !== fieldName('case', 'added')
}

/** The return a case is counted with, of those it stands in: the first that brought it in, wherever that was. */
export function firstOf<Row extends Pick<BroughtIn, 'at' | 'by' | 'digest' | 'id'>>(
  returns: readonly Row[],
  digests: readonly string[],
): Row | null {
  const could = returns.filter(({ digest }) => digests.includes(digest))
  return could.toSorted(asBroughtIn)[0] ?? null
}

export function asBroughtIn(
  a: Pick<BroughtIn, 'at' | 'by' | 'digest' | 'id'>,
  b: Pick<BroughtIn, 'at' | 'by' | 'digest' | 'id'>,
): number {
  return compare(a.at, b.at) || compare(a.by, b.by) || compare(a.digest, b.digest) || compare(a.id, b.id)
}

/** Whether what a return gave needs no entry: nothing else was said of the field, and its case is counted with that return, which asks it. */
export function isPlain(
  { digest, field }: Given,
  worked: ReadonlySet<string>,
  counted: Pick<BroughtIn, 'digest' | 'questions'> | null,
): boolean {
  if (counted === null || worked.has(field) || digest !== counted.digest) return false
  const named = fieldNamed(field)
  return named?.kind !== 'answer' || counted.questions.includes(named.of)
}

function once<Each>(all: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
  const seen = new Map<string, Each>()
  for (const each of all) if (!seen.has(keyOf(each))) seen.set(keyOf(each), each)
  return [...seen].toSorted(([a], [b]) => compare(a, b)).map(([, each]) => each)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
