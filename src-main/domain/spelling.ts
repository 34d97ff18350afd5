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
