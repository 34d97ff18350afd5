// The parts of a record, each with a digest of its own: when a record is not as it was signed, they tell where.
import { digestOf } from './canonical.ts'

export type Part = { readonly part: string; readonly digest: string }

/** One for each field of the record, and one for each standard. Takes a record of any shape. */
export function partsOf(record: Readonly<Record<string, unknown>>): readonly Part[] {
  return Object.entries(record)
    .filter(([name]) => name !== 'digest' && name !== 'parts')
    .flatMap(([name, value]) =>
      name === 'standards' && Array.isArray(value)
        ? value.map((each: unknown) => partOf(`standard ${numberOf(each)}`, each))
        : [partOf(name, value)],
    )
    .toSorted((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : 0))
}

function partOf(part: string, value: unknown): Part {
  return { part, digest: digestOf(value) }
}

function numberOf(standard: unknown): string {
  return typeof standard === 'object' &&
    standard !== null &&
    'number' in standard &&
    typeof standard.number === 'string'
    ? standard.number
    : ''
}
