// Small numbers as words, as they are said in a sentence: two judgements, 12 cases.

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** `two judgements`; `12`. Without names for the thing, the number alone. */
export function counted(count: number, one = '', many = ''): string {
  return `${small[count] ?? count.toLocaleString('en-GB')} ${count === 1 ? one : many}`.trim()
}
