// How far two judgements of the same cases agree: percentage, and Cohen's kappa with its n.

/** One case judged twice. */
export type Pair = { readonly first: string; readonly second: string }

export type Agreement = {
  readonly n: number
  readonly agreed: number
  /** Whole per cent, half up; null without a pair. */
  readonly percent: number | null
  /** Null without a pair, and where both judges gave one and the same answer throughout: chance alone would agree as well. */
  readonly kappa: number | null
}

export function agreement(pairs: readonly Pair[]): Agreement {
  const n = pairs.length
  const agreed = pairs.filter(({ first, second }) => first === second).length
  if (n === 0) return { n, agreed, percent: null, kappa: null }
  const answers = new Set(pairs.flatMap(({ first, second }) => [first, second]))
  const expected = [...answers].reduce((sum, answer) => {
    const firsts = pairs.filter(({ first }) => first === answer).length
    const seconds = pairs.filter(({ second }) => second === answer).length
    return sum + (firsts / n) * (seconds / n)
  }, 0)
  const kappa = expected === 1 ? null : (agreed / n - expected) / (1 - expected)
  return { n, agreed, percent: Math.floor((200 * agreed + n) / (2 * n)), kappa }
}
