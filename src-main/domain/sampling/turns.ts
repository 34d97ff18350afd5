// Chance that can be replayed: each case's turn depends on the seed and its own reference, and on nothing else.
import { folded } from '../spelling.ts'
import { inOrder, type Candidate } from './candidate.ts'

export const mostSeed = 999_999_999

/** The candidates in the order chance gives them for this seed, whatever order they are listed in. */
export function inTurn(candidates: readonly Candidate[], seed: number): readonly Candidate[] {
  return candidates
    .map((candidate) => {
      const name = folded(candidate.reference)
      return { candidate, name, at: chanceOf(seed, name) }
    })
    .toSorted((a, b) => a.at - b.at || inOrder(a.name, b.name))
    .map(({ candidate }) => candidate)
}

/** A seed from something that is different every time, such as a new id. */
export function seedFrom(text: string): number {
  return Math.floor(chanceOf(0, text) * (mostSeed + 1))
}

/** A number from 0 up to 1: 53 mixed bits of the seed and the text (the mixing steps of MurmurHash3, two lanes). */
export function chanceOf(seed: number, text: string): number {
  const lanes = Array.from(`${seed}\n${text}`).reduce<readonly [number, number]>(
    ([a, b], letter) => {
      const code = letter.codePointAt(0) ?? 0
      return [turned(Math.imul(a ^ code, 0x85ebca6b), 13), turned(Math.imul(b ^ code, 0xc2b2ae35), 15)]
    },
    [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed],
  )
  const [a, b] = [mixed(lanes[0] ^ (lanes[1] >>> 9)), mixed(lanes[1] ^ Math.imul(lanes[0], 5))]
  return (a * 2 ** 21 + (b >>> 11)) / 2 ** 53
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by))
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
