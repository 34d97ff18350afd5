// A decision of the panel, in the words of its annexe.
import type { Outcome } from '../domain/discretion/outcome.ts'
import type { Standard } from '../domain/framework/framework.ts'
import { outcomeWords } from './outcomes.ts'
import { isolated, list, sentenceStart } from './text.ts'

export function decisionWords({ outcome, direction, rating }: Outcome): string {
  const words = sentenceStart(outcomeWords[outcome])
  if (direction !== undefined) return `${words}, ${direction}`
  return rating === undefined ? words : `${words}: ${rating}`
}

export function ratifiedWords(standards: readonly Standard[]): string {
  const named = list.format(standards.map(({ number, label, name }) => isolated(label === number ? number : name)))
  return standards.length === 1
    ? `The lead inspector’s proposal for ${named} was ratified.`
    : `The lead inspector’s proposals for ${named} were ratified.`
}
