// A case judged a second time by somebody who has not seen the first judgement: who may, what a pair is, how many are chosen by chance.
import type { Refusal } from '../refusal.ts'
import { chanceOf } from '../sampling/turns.ts'
import { folded, isBlank } from '../spelling.ts'
import { inTheOrderMade, standing, valueOf, type Entry } from './entries.ts'

/** Everything entered about one key question of a case. */
export type Looked = {
  readonly first: readonly Entry[]
  readonly second: readonly Entry[]
  /** The case's inspector as a return names them; empty where none does. */
  readonly inspector: string
}

/** Two judgements as each was given: the second without having seen the first. */
export type Pair = {
  readonly first: string
  readonly second: string
  readonly firstBy: string
  readonly secondBy: string
  readonly at: string
  /** True where one person gave both, with a reason: it tells nothing of how far two people agree. */
  readonly sameJudge: boolean
  /** What stands now: the first judge may have changed theirs since. */
  readonly firstNow: string
  readonly secondNow: string
}

export type Look =
  /** The first is blank, or two people differ on it. */
  | { readonly kind: 'nothing-yet' }
  /** There is a first judgement and no second. */
  | { readonly kind: 'outstanding' }
  /** The second came before there was a first: seen or not, the two are no pair. */
  | { readonly kind: 'unpaired' }
  | { readonly kind: 'pair'; readonly pair: Pair }

export function lookAt({ first, second, inspector }: Looked): Look {
  const seconds = standing(second)
  const firstNow = valueOf(standing(first))
  const given = firstGiven(second)
  if (valueOf(seconds) === '' || given === null) return { kind: firstNow === '' ? 'nothing-yet' : 'outstanding' }
  const then = standing(first.filter(({ at }) => at <= given.at))
  const judged = then.kind === 'agreed' && then.value !== '' ? then.heads.at(-1) : undefined
  if (then.kind !== 'agreed' || judged === undefined) return { kind: 'unpaired' }
  const firstBy = judgeOf(judged, inspector)
  const pair = {
    ...{ first: then.value, second: given.value, firstBy, secondBy: given.by, at: given.at },
    sameJudge: isSamePerson(firstBy, given.by),
    ...{ firstNow, secondNow: valueOf(seconds) },
  }
  return { kind: 'pair', pair }
}

/** What was changed after both could be seen is no second judgement any more; one taken back to blank begins anew. */
function firstGiven(second: readonly Entry[]): Entry | null {
  const made = second.toSorted(inTheOrderMade)
  const lastBlank = made.findLastIndex(({ value }) => value === '')
  return made.slice(lastBlank + 1)[0] ?? null
}

/** Somebody who brings a file in judges nothing: a value it gave is its inspector's, or nobody's by name. */
export function judgeOf({ by, origin }: Entry, inspector: string): string {
  return origin === '' ? by : inspector
}

/** Why this person may not give or change the second judgement; null where they may. `reason`: why it is them all the same. */
export function whyNotSecond(
  { first, second, inspector }: Looked,
  { person, reason, value }: { readonly person: string; readonly reason: string; readonly value: string },
): Refusal | null {
  const given = standing(second)
  const changes = given.kind !== 'nothing' && valueOf(given) !== ''
  if (changes) return isBlank(reason) ? { code: 'second-given', facts: { by: given.heads[0]?.by ?? '' } } : null
  const stands = standing(first)
  if (stands.kind !== 'agreed' || stands.value === '') return value === '' ? null : { code: 'first-missing', facts: {} }
  const judge = judgeOf(stands.heads.at(-1) ?? nobody, inspector)
  return isSamePerson(judge, person) && isBlank(reason) ? { code: 'first-judge', facts: { name: judge } } : null
}

const nobody: Entry = { id: '', value: '', reason: '', by: '', at: '', origin: '', replaces: [] }

export function isSamePerson(one: string, other: string): boolean {
  return !isBlank(one) && folded(one) === folded(other)
}

/**
 * The share of the cases that come first in the order chance gives them, at least one. The same seed and cases give the same, in
 * whatever order they are listed; mixed apart from the draw of the sample, so that its seed does not choose the cases it took first.
 */
export function chosenByChance(references: readonly string[], percent: number, seed: number): readonly string[] {
  const wanted = Math.ceil((references.length * percent) / 100)
  return references
    .map((reference) => ({ reference, at: chanceOf(seed, `second look\n${folded(reference)}`) }))
    .toSorted((a, b) => a.at - b.at || (a.reference < b.reference ? -1 : 1))
    .slice(0, wanted)
    .map(({ reference }) => reference)
}
