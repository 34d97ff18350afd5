// What is said to the whole room: never which case.

/** The text with the reference of every case replaced; `references` in lower case. A reference is found as a whole word only. */
export function withoutReferences(text: string, references: readonly string[]): string {
  const known = new Set(references)
  return text.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}/._-]*/gu, (word) => {
    const [, bare = word, after = ''] = /^(.*?)([/._-]*)$/u.exec(word) ?? []
    return known.has(bare.normalize('NFC').toLowerCase()) ? `a case${after}` : word
  })
}
