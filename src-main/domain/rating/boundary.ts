// The cases behind a figure in the order a panel looks at them: no before yes, and in each those that came nearest to the other.
import type { Answer } from './judgement.ts'

export type Judged = {
  readonly reference: string
  readonly answer: Answer
  readonly standing: 'in' | 'out' | 'unclassified'
  readonly prompts: readonly { readonly answer: Answer }[]
}

/** How many prompts of the case say the other answer than its key question does, of those answered yes or no. */
export function promptsOtherwise({ answer, prompts }: Pick<Judged, 'answer' | 'prompts'>): {
  readonly otherwise: number
  readonly answered: number
} {
  const other = answer === 'N' ? 'Y' : answer === 'Y' ? 'N' : null
  const answered = prompts.filter((prompt) => prompt.answer === 'Y' || prompt.answer === 'N').length
  return { otherwise: other === null ? 0 : prompts.filter((prompt) => prompt.answer === other).length, answered }
}

/**
 * A panel that doubts a figure asks first for the judgements that could most nearly have gone the other way: those whose
 * own prompts say so. Cases left out of a sub-sample come last: no change of theirs moves anything.
 */
export function inBoundaryOrder<Case extends Judged>(cases: readonly Case[]): readonly Case[] {
  const order = ({ standing, answer }: Judged): number =>
    standing === 'out' ? 9 : { N: 0, Y: 1, NA: 2, '': 3 }[answer]
  const near = new Map(cases.map((each) => [each, shareOtherwise(each)]))
  return cases.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      (near.get(b) ?? 0) - (near.get(a) ?? 0) ||
      a.reference.localeCompare(b.reference, 'en-GB', { numeric: true }),
  )
}

function shareOtherwise(each: Judged): number {
  const { otherwise, answered } = promptsOtherwise(each)
  return each.standing === 'out' || answered === 0 ? 0 : otherwise / answered
}
