// One case on one page, in words: what an answer says, who gave it and when, where the case came from.
import { attributeWords } from './casework.ts'
import { isolated, withoutStop } from './text.ts'

/** Said once at the head of the questions. */
export const judgementHint =
  'The answer to a key question is the inspector’s own summary judgement. It is never worked out from the prompts below it.'

export const examplesHint =
  'Examples may be published. Change every name in them, and leave out whatever could tell who somebody is.'

export const addAttributeHint = 'A new column of the sample, such as the local delivery unit.'
export const notSavedWords = 'not saved'

const answers: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', NA: 'Not applicable', '': 'blank' }

export function answerWords(value: string): string {
  return answers[value] ?? value
}

/** A value of any field as a person says it; `blank` where there is none. */
export function valueWords(field: string, value: string): string {
  if (value === '') return field.startsWith('note/') || field.startsWith('reason/') ? 'nothing' : 'blank'
  return isAnswer(field) ? answerWords(value) : isolated(value)
}

export function isAnswer(field: string): boolean {
  return field.startsWith('answer/') || field.startsWith('second/')
}

const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const shortTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

/** `2 Mar 2026, 09:04`: beside an answer, where there is little room. */
export function shortMomentWords(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.valueOf()) ? iso : `${shortDay.format(moment)}, ${shortTime.format(moment)}`
}

type Given = { readonly by: string; readonly at: string; readonly file: string }

/** `Ann Inspector, 2 Mar 2026, 09:04`; what came with a file names the file, because whoever brought it in did not judge it. */
export function givenWords(given: Given): string {
  return given.file === '' ? whoAndWhen(given) : `from ${isolated(given.file)}`
}

/** The same in full. */
export function givenInFullWords(given: Given): string {
  return given.file === '' ? whoAndWhen(given) : `from ${isolated(given.file)}, brought in ${byWords(given)}`
}

/** `Brought in with kent.csv by Ann Inspector, 2 Mar 2026, 09:04.` */
export function cameFromWords(given: Given): string {
  return given.file === ''
    ? `Begun here ${byWords(given)}.`
    : `Brought in with ${isolated(given.file)} ${byWords(given)}.`
}

/** Once for all of them, instead of beside each. */
export function namelessWords({ file }: Given): string {
  return file === '' ? '' : 'An answer without a name beside it came with the return.'
}

function whoAndWhen({ by, at }: Given): string {
  return by === '' ? shortMomentWords(at) : `${isolated(by)}, ${shortMomentWords(at)}`
}

/** The samples were brought in before anybody was here. */
function byWords(given: Given): string {
  return given.by === '' ? `on ${shortMomentWords(given.at)}` : `by ${whoAndWhen(given)}`
}

/** Whose classification of the risk of serious harm, under a heading that says the rest. */
export function classifierWords(name: string): string {
  return name === 'rosh_inspector'
    ? 'The inspector’s'
    : name === 'rosh_provider'
      ? 'The provider’s'
      : attributeWords(name)
}

export const standingWords: Readonly<Record<'out' | 'unclassified', string>> = {
  out: 'Out of the sub-sample: the inspector’s risk classification leaves this case out of the key question. An answer is kept and not counted.',
  unclassified: 'Counted in the sub-sample, because nobody has classified the case yet.',
}

/** `2.2.3: No.`; what a screen reader hears once it is entered. */
export function enteredWords(number: string, value: string): string {
  return `${number}: ${answerWords(value)}.`
}

export function historyWords(entries: number): string {
  return `History, ${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'}`
}

export function aboutHistoryWords(field: string): string {
  const of = field.slice(field.indexOf('/') + 1)
  if (field.startsWith('answer/')) return 'answer'
  if (field.startsWith('reason/')) return 'reason'
  if (field.startsWith('second/')) return 'second judgement'
  return attributeWords(of)
}

/** Above the values that stand against each other. */
export function disagreementWords(values: number): string {
  return `${values === 2 ? 'Two' : values} people entered different values, and neither knew of the other’s. Until somebody settles it, this counts as blank.`
}

/** `Withdrawn by Ann Inspector, 2 Mar 2026, 09:04, because: transferred out. It is in no figure.` */
export function withdrawnWords({ by, at, reason }: Omit<Given, 'file'> & { readonly reason: string }): string {
  const because = reason === '' ? '' : `, because: ${isolated(withoutStop(reason))}`
  return `Withdrawn ${byWords({ by, at, file: '' })}${because}. The case is in no figure.`
}
export const withdrawHint = 'It leaves every figure and stays in the file, with everything entered. It can come back.'

/** `2.2 Planning, 9 of 12 answered`. */
export function answeredWords(answered: number, asked: number): string {
  return `${answered} of ${asked} answered`
}
