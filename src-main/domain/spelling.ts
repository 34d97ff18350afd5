// When two pieces of text name the same thing: references, headings, ratings and samples are compared in this form.

/** Trimmed, NFC, without regard to case. Composed again at the end because lower-casing may decompose (İ becomes i and a dot). */
export function folded(text: string): string {
  const trimmed = text.trim()
  // Most text of a return is plain, is composed already, and is read a hundred thousand times.
  if (plain.test(trimmed)) return trimmed.toLowerCase()
  return trimmed.normalize('NFC').toLowerCase().normalize('NFC')
}

const plain = /^[ -~]*$/

/** True for text a reader would call empty: a rationale of spaces, or of characters that print nothing, is none. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || !/[^\s\p{C}]/u.test(text)
}

/** Text of at most so many letters, for a place that has no room for all of it. Whole letters, because half of one is nothing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const letters = Array.from(text.slice(0, 2 * most))
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** In the order of their code points: the same on every machine, in every language. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const [one, other] = [Array.from(a), Array.from(b)]
  const place = one.findIndex((letter, at) => letter !== other[at])
  if (place < 0) return -1
  return (one[place]?.codePointAt(0) ?? 0) - (other[place]?.codePointAt(0) ?? -1)
}

/** References as people count: C2 before C10, and otherwise by their code points. */
export function inCountingOrder(a: string, b: string): number {
  const [one, other] = [piecesOf(folded(a)), piecesOf(folded(b))]
  for (const [place, piece] of one.entries()) {
    const beside = other[place]
    if (beside === undefined) return 1
    const counted = isCount(piece) && isCount(beside)
    const [x, y] = counted ? [piece.replace(/^0+/, ''), beside.replace(/^0+/, '')] : [piece, beside]
    const order = (counted ? x.length - y.length : 0) || byCodePoint(x, y)
    if (order !== 0) return order
  }
  return one.length - other.length || byCodePoint(folded(a), folded(b)) || byCodePoint(a, b)
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[0-9]+|[^0-9]+/g) ?? []
}

function isCount(piece: string): boolean {
  return /^[0-9]/.test(piece)
}
