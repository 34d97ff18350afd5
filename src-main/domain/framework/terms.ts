// What an inspection names of its framework, held against that framework: nothing may be named that it does not have.
import { riskClasses } from '../rating/judgement.ts'
import type { Framework } from './framework.ts'
import { questionsByNumber, ratingNamed, standardNumbered } from './lookup.ts'

export type TermKind =
  | 'sample'
  | 'question-asked'
  | 'answer'
  | 'blanks'
  | 'classification'
  | 'result'
  | 'comparator'
  | 'proposal'
  | 'moderation'
  | 'item'
  | 'scores'
  | 'outcome'

/** One thing named, where it is named, and how often. `about`: the case, question or standard it is said of. */
export type Term = {
  readonly kind: TermKind
  readonly about: string
  /** A rating, classification, sample or the frozen scores; empty where `about` is all that is said. */
  readonly value: string
  readonly places: number
}

/** The terms the framework does not have, in the order given. */
export function foreignTerms(framework: Framework, terms: readonly Term[]): readonly Term[] {
  const questions = questionsByNumber(framework)
  const scores = JSON.stringify(framework.scale.map(({ score }) => score))
  return terms.filter((term) => !isOfFramework(framework, questions, scores, term))
}

function isOfFramework(
  framework: Framework,
  questions: ReturnType<typeof questionsByNumber>,
  scores: string,
  { kind, about, value }: Term,
): boolean {
  const keyQuestion = questions.get(about)?.keyQuestion
  const standard = standardNumbered(framework, about)
  switch (kind) {
    case 'sample':
      return framework.samples.some(({ id }) => id === value)
    case 'question-asked':
    case 'blanks':
      return keyQuestion?.evidence === 'cases'
    case 'answer':
      return keyQuestion?.evidence === 'cases' && keyQuestion.sample === value
    case 'classification':
      return value === '' || riskClasses.some((risk) => risk === value)
    case 'result':
    case 'comparator':
      return value === ''
        ? keyQuestion?.evidence === 'cases' && keyQuestion.number === about
        : standard !== null && ratingNamed(framework, value) !== null
    case 'proposal':
      return standard?.ratedBy === 'lead-inspector' && ratingNamed(framework, value) !== null
    case 'moderation':
      return standard?.moderation !== undefined
    case 'item':
      return standard !== null
    case 'scores':
      return value === scores
    case 'outcome':
      return ratingNamed(framework, value) !== null
  }
}
