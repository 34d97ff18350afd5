// What happened to results without cases, comparators and the previous inspection, in a sentence, with the old values.
import { text, type Facts } from './facts.ts'
import { comparatorWords, storedResultWords, type StoredResult } from './results.ts'
import { isolated, withoutStop } from './text.ts'

export const resultEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'results-typed': (facts) => {
    const changes = changesIn(facts)
    return `Results without cases were typed: ${changes.length <= 3 ? changes.map(changeWords).join('; ') : counted(changes.length)}.`
  },
  'results-changed': (facts) =>
    `Results without cases were changed: ${changesIn(facts).map(changeWords).join('; ')}.${why(facts)}`,
  'comparators-imported': (facts) => `Figures of ${nameIn(facts)} were brought in for comparison.`,
  'comparators-typed': (facts) => `Figures of ${nameIn(facts)} were typed for comparison.`,
  'comparators-changed': (facts) => {
    const [before, after] = [recordIn(facts, 'before'), recordIn(facts, 'after')]
    const changes = differences(before, after).map(changeWords)
    const renamed = nameIn(before) === nameIn(after) ? [] : [`the name is now ${nameIn(after)}`]
    return `Figures of ${nameIn(before)} were changed: ${[...renamed, ...changes].join('; ')}.${why(facts)}`
  },
  'comparators-withdrawn': (facts) =>
    `Figures of ${nameIn(recordIn(facts, 'before'))} were taken out of the comparison.${why(facts)}`,
  'previous-set': (facts) => {
    const [before, after] = [providerIn(facts, 'before'), providerIn(facts, 'after')]
    if (after === '') return `The inspection before this is no longer ${before}; none is linked.`
    return `The inspection before this is now ${after}${before === '' ? '' : `; it was ${before}`}.`
  },
}

type Change = { readonly item: string; readonly before: StoredResult | null; readonly after: StoredResult | null }

/** `2.2.3 was 57 of 118 and is 58 of 118`, `4.1 was Good and is withdrawn`, `2.1.1 is 79 %`. */
function changeWords({ item, before, after }: Change): string {
  const now = after === null ? 'withdrawn' : storedResultWords(after)
  return before === null ? `${item} is ${now}` : `${item} was ${storedResultWords(before)} and is ${now}`
}

function counted(items: number): string {
  return `${items} items`
}

function changesIn(facts: Facts): readonly Change[] {
  return listIn(facts, 'changes').map((change) => ({
    item: text(change, 'item'),
    before: valueIn(change, 'before'),
    after: valueIn(change, 'after'),
  }))
}

/** What differs between the figures of a comparator before and after. */
function differences(before: Facts, after: Facts): readonly Change[] {
  const rowsOf = (facts: Facts): ReadonlyMap<string, StoredResult> =>
    new Map(listIn(facts, 'rows').map((row) => [text(row, 'item'), storedIn(row)]))
  const [old, now] = [rowsOf(before), rowsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((item) => ({ item, before: old.get(item) ?? null, after: now.get(item) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function valueIn(facts: Facts, name: string): StoredResult | null {
  return typeof facts[name] === 'object' && facts[name] !== null ? storedIn(recordIn(facts, name)) : null
}

function storedIn(row: Facts): StoredResult {
  const count = (name: string): number | null => (typeof row[name] === 'number' ? row[name] : null)
  const rating = row['rating']
  return {
    yes: count('yes'),
    n: count('n'),
    percent: count('percent'),
    rating: typeof rating === 'string' ? rating : null,
  }
}

function nameIn(facts: Facts): string {
  return isolated(comparatorWords({ name: text(facts, 'name'), period: text(facts, 'period') }))
}

function providerIn(facts: Facts, name: string): string {
  return isolated(text(recordIn(facts, name), 'provider'))
}

/** ` Why: misread.` */
function why(facts: Facts): string {
  const reason = text(facts, 'reason')
  return reason === '' ? '' : ` Why: ${isolated(withoutStop(reason))}.`
}

function recordIn(facts: Facts, name: string): Facts {
  const value = facts[name]
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function listIn(facts: Facts, name: string): readonly Facts[] {
  const value: unknown = facts[name]
  return Array.isArray(value)
    ? value.map((each: unknown) =>
        typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each)) : {},
      )
    : []
}
