// Case work as a pack holds it, and case work out of a pack: the same, in a form other people's tools can read.
import { fieldName, fieldNamed } from '../../domain/casework/field.ts'
import { caseKey, type Casework, type Given, type WorkedCase } from '../../domain/casework/union.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { byCodePoint, inCountingOrder } from '../../domain/spelling.ts'
import type { Pack, PackCase, PackEntry, PackManifest } from './schema.ts'

type Contents = Pick<Pack, 'returns' | 'cases' | 'entries'>

/** In an order of its own, so that the same case work gives the same pack wherever it was put together. */
export function packContents({ samples }: Framework, { returns, cases }: Casework): Contents {
  const places = new Map(samples.map(({ id }, place) => [id, place]))
  const placeOf = (sample: string): number => places.get(sample) ?? samples.length
  const ordered = cases.toSorted(
    (a, b) => placeOf(a.sample) - placeOf(b.sample) || inCountingOrder(a.reference, b.reference),
  )
  return {
    returns: returns.map((each) => ({ ...each, questions: [...each.questions] })).toSorted(byId),
    cases: ordered.map(packCase),
    entries: ordered.flatMap(packEntries),
  }
}

function packCase({ sample, reference, digests, given, blank }: WorkedCase): PackCase {
  // Two readings of one file may have given a field differently: what the first list has no place for makes another.
  const lists = digests.flatMap((digest, place) => {
    const fields = [...Map.groupBy(ofReturn(given, digest), ({ field }) => field).values()]
    const most = Math.max(1, ...fields.map(({ length }) => length))
    return Array.from({ length: most }, (_, nth) => {
      const values = fields.flatMap((each) => each[nth] ?? [])
      return { digest, values, blank: place === 0 && nth === 0 ? blank : [] }
    })
  })
  return {
    sample,
    reference,
    given: lists.map(({ digest, values, blank: left }) => ({
      return: digest,
      attributes: [...pairs(values, 'attribute'), ...left.map((column): [string, string] => [column, ''])].toSorted(
        ([a], [b]) => byCodePoint(a, b),
      ),
      answers: Object.fromEntries(pairs(values, 'answer')) as PackCase['given'][number]['answers'],
    })),
  }
}

function ofReturn(given: readonly Given[], digest: string): readonly Given[] {
  return given
    .filter((each) => each.digest === digest)
    .toSorted((a, b) => byCodePoint(a.field, b.field) || byCodePoint(a.value, b.value))
}

function pairs(values: readonly Given[], kind: 'answer' | 'attribute'): readonly [string, string][] {
  return values.flatMap(({ field, value }): readonly [string, string][] => {
    const named = fieldNamed(field)
    return named?.kind === kind ? [[named.of, value]] : []
  })
}

function packEntries({ sample, reference, written }: WorkedCase): readonly PackEntry[] {
  return written
    .map(({ id, field, value, reason, by, at, origin, replaces }) => {
      return { id, sample, reference, field, value, reason, by, at, origin, replaces: replaces.toSorted() }
    })
    .toSorted((a, b) => byCodePoint(a.field, b.field) || byCodePoint(a.at, b.at) || byCodePoint(a.id, b.id))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodePoint(a.id, b.id)
}

/** The other way; entries of a case that the pack does not hold are passed over (checks.ts refuses them). */
export function caseworkIn({ returns, cases, entries }: Contents): Casework {
  const written = Map.groupBy(entries, caseKey)
  return {
    returns,
    cases: cases.map((each): WorkedCase => ({
      sample: each.sample,
      reference: each.reference,
      digests: [...new Set(each.given.map((given) => given.return))].toSorted(),
      given: each.given.flatMap((given) => givenIn(given)),
      blank: [
        ...new Set(
          each.given.flatMap(({ attributes }) => attributes.flatMap(([column, value]) => (value === '' ? column : []))),
        ),
      ],
      written: (written.get(caseKey(each)) ?? []).map(({ sample: _, reference: __, ...entry }) => entry),
    })),
  }
}

function givenIn({ return: digest, attributes, answers }: PackCase['given'][number]): readonly Given[] {
  return [
    ...attributes.flatMap(([column, value]) =>
      value === '' ? [] : [{ digest, field: fieldName('attribute', column), value }],
    ),
    ...Object.entries(answers).map(([question, value]) => ({ digest, field: fieldName('answer', question), value })),
  ]
}

/** Counted in the pack itself. */
export function packManifest(pack: Omit<Pack, 'manifest' | 'digest'>): PackManifest {
  const given = pack.cases.flatMap((each) => each.given)
  const values = given.reduce(
    (sum, { attributes, answers }) =>
      sum + attributes.filter(([, value]) => value !== '').length + Object.keys(answers).length,
    0,
  )
  const { returns, cases, entries, results, comparators, proposals, moderations, acceptedBlanks } = pack
  return {
    returns: returns.length,
    cases: cases.length,
    values,
    entries: entries.length,
    results: results.length,
    comparators: comparators.length,
    proposals: proposals.length,
    moderations: moderations.length,
    acceptedBlanks: acceptedBlanks.length,
  }
}
