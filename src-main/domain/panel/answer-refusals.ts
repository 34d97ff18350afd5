// Every expected "no" to an answer to what a challenger would ask, with its facts.

export type AnswerRefusalFacts = {
  'answer-short': { readonly words: number }
  'answer-repeated': { readonly says: string }
}
