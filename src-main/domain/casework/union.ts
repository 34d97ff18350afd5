// The case work of two laptops together: nothing is lost, and neither the order nor how often they are brought together makes a difference.
import { byCodePoint, folded } from '../spelling.ts'
import { standing, type Entry, type Standing } from './entries.ts'
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
  return {
    sample: one.sample,
    reference: byCodePoint(one.reference, other.reference) <= 0 ? one.reference : other.reference,
    digests: [...new Set([...one.digests, ...other.digests])].toSorted(),
    given: once([...one.given, ...other.given], givenKey),
    blank: [...new Set([...one.blank, ...other.blank])].toSorted(),
    written: once([...one.written, ...other.written], ({ id }) => id),
  }
}

export function givenKey({ digest, field, value }: Given): string {
  return JSON.stringify([digest, field, value])
}

/** What stands in every field of a case that anything was ever said of. */
export function standingsOf(each: WorkedCase, asEntry: AsEntry): ReadonlyMap<string, Standing> {
  const entries = [
    ...each.given.map((given) => ({ ...asEntry(each, given), field: given.field })),
    ...each.written.map((written) => written),
  ]
  const byField = Map.groupBy(entries, ({ field }) => field)
  return new Map([...byField].map(([field, of]) => [field, standing(of)]))
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

/** Columns of a case that nothing more has to be written down of: one return gave it, and that return asks it. */
export function isPlain(
  field: string,
  each: Pick<WorkedCase, 'given' | 'written'>,
  counted: Pick<BroughtIn, 'digest' | 'questions'> | null,
): boolean {
  const named = fieldNamed(field)
  return (
    each.written.every((written) => written.field !== field) &&
    each.given.every((given) => given.field !== field || given.digest === counted?.digest) &&
    each.given.filter((given) => given.field === field).length < 2 &&
    (named?.kind !== 'answer' || counted === null || counted.questions.includes(named.of))
  )
}

function once<Each>(all: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
  const seen = new Map<string, Each>()
  for (const each of all) if (!seen.has(keyOf(each))) seen.set(keyOf(each), each)
  return [...seen].toSorted(([a], [b]) => compare(a, b)).map(([, each]) => each)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
