// How pieces of text are fitted into a sentence: lists, capitals, full stops, and names that read from right to left.

export const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** “Planning” is a word and takes a small letter inside a sentence; “Through the Gate” and “CRC-specific work” keep theirs. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*( \p{Ll}|$)/u.test(text) && !/ \p{Lu}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function withoutStop(text: string): string {
  // The look behind keeps it linear: thousands of stops in somebody's text must not hold up a page.
  return text.trim().replace(/(?<![.\s])[.\s]+$/u, '')
}

const rightToLeft =
  /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Somebody's words inside a sentence of ours: what turns the reading direction ends where they end. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}
