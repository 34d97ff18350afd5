// What is said to the whole room: never which case.
import { judgements } from './figures.ts'
import { sentenceStart } from './text.ts'

/** The text with the reference of every case replaced; `references` in lower case. A reference is found as a whole word only. */
export function withoutReferences(text: string, references: readonly string[]): string {
  const known = new Set(references)
  return text.replaceAll(/[\p{L}\p{N}][\p{L}\p{N}/._-]*/gu, (word) => {
    const [, bare = word, after = ''] = /^(.*?)([/._-]*)$/u.exec(word) ?? []
    return known.has(bare.normalize('NFC').toLowerCase()) ? `a case${after}` : word
  })
}

/** The text with every one of these names replaced, in any case and as whole words; what is too short to be a name stays. */
export function withoutNames(text: string, names: readonly string[]): string {
  const said = text.toLowerCase()
  return names
    .map((name) => name.trim())
    .filter((name) => name.length > 2 && /\p{L}/u.test(name) && said.includes(name.toLowerCase()))
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => {
      const literally = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
      return left.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'giu'), 'a service user')
    }, text)
}

export const roomWords = {
  open: 'Show the room',
  tabOpened: 'The room is in a tab of its own: drag it to the projector and press F11 there.',
  tabBlocked: 'The browser did not open a tab. Allow this address to open tabs, then try again.',
  onSecondScreen: 'The room is on the second screen.',
  onOneScreen: 'There is one screen: the room is in a window of its own, to be moved to the projector.',
  nothing: 'The panel has not opened yet',
  blank: 'Members are giving their positions',
  sealed: (given: number, of: number) => `${given} of ${of} given`,
  next: 'Next',
  asMinuted: 'As it will be minuted',
  minuted: 'As minuted',
  agenda: 'Agenda',
  yesOf: (yes: number | null, n: number | null) => (yes === null || n === null ? '' : `${yes} of ${n}`),
} as const

/** `30 left out of the sub-sample; two judgements to the next band`: what is beside a figure on the projector. */
export function roomFigureWords({
  leftOut,
  casesToNextBand,
}: {
  readonly leftOut: number | null
  readonly casesToNextBand: number | null
}): string {
  const parts = [
    ...(leftOut === null || leftOut === 0 ? [] : [`${leftOut} left out of the sub-sample`]),
    ...(casesToNextBand === null ? [] : [`${judgements(casesToNextBand)} to the next band`]),
  ]
  return sentenceStart(parts.join('; '))
}
