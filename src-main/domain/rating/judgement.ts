// What an inspector records of a case: one answer a question, and the attributes that place the case in a sub-sample.
import { folded } from '../spelling.ts'

/** Blank is missing work; NA is a judgement. */
export type Answer = 'Y' | 'N' | 'NA' | ''

export type Case = {
  readonly reference: string
  /** The id of one of the framework's samples. */
  readonly sample: string
  /** By column name, lower case; both risk classifications are among them, spelt as the framework spells them. */
  readonly attributes: Readonly<Record<string, string>>
  /** In the order of the questions of the sheet the case is on. */
  readonly answers: readonly Answer[]
}

/** Cases that were asked the same questions. A question that is not on the sheet is blank for all of them. */
export type CaseSheet = { readonly questions: readonly string[]; readonly cases: readonly Case[] }

/** The inspector's and the provider's classification of the risk of serious harm, where known. */
export const riskColumns = ['rosh_inspector', 'rosh_provider'] as const
export const riskClasses = ['low', 'medium', 'high', 'very high'] as const

const spellings: ReadonlyMap<string, Answer> = new Map([
  ['', ''],
  ['y', 'Y'],
  ['yes', 'Y'],
  ['n', 'N'],
  ['no', 'N'],
  ['na', 'NA'],
  ['n/a', 'NA'],
  ['not applicable', 'NA'],
])

/** The answer some text gives, however it is spelt; null for anything else. */
export function answerSpelt(text: string): Answer | null {
  // The spellings a return of ten thousand cases holds eight hundred thousand times, before the general way. Our own
  // text is given for the file's, which would otherwise be kept once for each cell.
  if (text === '') return ''
  if (text === 'Y') return 'Y'
  if (text === 'N') return 'N'
  if (text === 'NA') return 'NA'
  return spellings.get(folded(text)) ?? null
}
