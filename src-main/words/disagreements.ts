// Disagreements in words: how many wait, and what waits for them.

export const disagreementsWords = {
  what: 'Two people entered different values for the same thing, and neither had seen the other’s. Both are kept. Until somebody settles it, the value counts as blank in every figure.',
  none: 'No disagreement waits',
  noneBecause:
    'Where packs bring two different values for one thing together, both stand here until somebody settles it with a reason.',
  chooseFirst: 'Choose a value first.',
  reasonHint: 'It stands in the history of the case, beside both values.',
  settled: 'The disagreement is settled.',
} as const

/** `3 disagreements wait to be settled`. */
export function waitingWords(count: number): string {
  return `${count} ${count === 1 ? 'disagreement waits' : 'disagreements wait'} to be settled`
}

/** In the list of what stands in the way of signing. */
export function unsettledWords(count: number): string {
  return `${count} ${count === 1 ? 'disagreement' : 'disagreements'} about cases`
}

/** Said before a panel opens, and does not keep it from opening. */
export function openingOverWords(count: number): string {
  return `${unsettledWords(count)} ${count === 1 ? 'is' : 'are'} not settled: the values count as blank in what the panel would decide on, and nothing can be settled while it sits.`
}

/** Which of them is in hand: `2 of 5`. */
export function placeWords(place: number, all: number): string {
  return `${place} of ${all}`
}
