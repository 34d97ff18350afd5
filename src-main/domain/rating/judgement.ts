// What an inspector records of a case: one answer a question, and the attributes that place the case in a sub-sample.

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
