// Every expected "no" to an answer to what a challenger would ask, with its facts, and beside them those of paper.
import type { PaperRefusalFacts } from './paper-refusals.ts'

export type AnswerRefusalFacts = {
  'answer-short': { readonly words: number }
  'answer-repeated': { readonly says: string }
}

export type PanelRefusalFacts = PaperRefusalFacts & AnswerRefusalFacts
