// Two readings of the same words, word for word: which of them the other has not.

export type Piece = { readonly text: string; readonly differs: boolean }

/** Both as they are read, in pieces; each piece that the other does not have, in its order, differs. */
export function differingWords(
  first: string,
  second: string,
): { readonly first: readonly Piece[]; readonly second: readonly Piece[] } {
  const [one, two] = [wordsOf(first), wordsOf(second)]
  // Of pages of text every comparison would be too many: they differ as a whole.
  if (one.length * two.length > 250_000) return { first: whole(first), second: whole(second) }
  const common = commonWords(one, two)
  return {
    first: pieces(
      one,
      common.map(([at]) => at),
    ),
    second: pieces(
      two,
      common.map(([, at]) => at),
    ),
  }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

function whole(text: string): readonly Piece[] {
  return [{ text, differs: true }]
}

/** The places of a longest common sequence, in both. */
function commonWords(one: readonly string[], two: readonly string[]): readonly (readonly [number, number])[] {
  const lengths: number[][] = Array.from({ length: one.length + 1 }, () => Array<number>(two.length + 1).fill(0))
  const longest = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? []
      row[j] = one[i] === two[j] ? longest(i + 1, j + 1) + 1 : Math.max(longest(i + 1, j), longest(i, j + 1))
    }
  const places: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < one.length && j < two.length;)
    if (one[i] === two[j]) places.push([i++, j++])
    else if (longest(i + 1, j) >= longest(i, j + 1)) i++
    else j++
  return places
}

/** Neighbours of a kind together. */
function pieces(words: readonly string[], common: readonly number[]): readonly Piece[] {
  const same = new Set(common)
  const joined: Piece[] = []
  for (const [place, word] of words.entries()) {
    const differs = !same.has(place)
    const last = joined.at(-1)
    if (last?.differs === differs) joined[joined.length - 1] = { text: `${last.text} ${word}`, differs }
    else joined.push({ text: word, differs })
  }
  return joined
}
