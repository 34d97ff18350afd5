// Which grounds may be given for a move: a ground that states a fact holds only where the fact does (decisions row 17).
import type { Direction, Framework, Ground, Standard } from '../framework/framework.ts'
import { caseKeyQuestions } from '../framework/lookup.ts'
import type { Figure } from '../rating/figure.ts'
import type { Opened } from './zone.ts'

/** What a ground is judged against: the standard, its figures and the directions the rules opened. */
export type GroundFacts = {
  readonly standard: Standard
  readonly figures: readonly Figure[]
  readonly opened: readonly Opened[]
}

/** The fact each ground of a known meaning states; a ground not named here states none. */
const statesAFact: Readonly<Record<string, (facts: GroundFacts, direction: Direction) => boolean>> = {
  'one-case': ({ opened }, direction) =>
    opened.some((open) => open.direction === direction && open.tests.includes('one-case')),
  'sub-sample-size': ({ standard }) => caseKeyQuestions(standard).some((question) => question.leaveOut !== undefined),
  'other-bands': ({ figures }) => new Set(figures.map(({ band }) => band?.score ?? null)).size > 1,
}

export function groundHolds(groundId: string, facts: GroundFacts, direction: Direction): boolean {
  return Object.hasOwn(statesAFact, groundId) ? (statesAFact[groundId]?.(facts, direction) ?? true) : true
}

/** The grounds the panel is offered for a move in this direction. */
export function groundsOffered(framework: Framework, facts: GroundFacts, direction: Direction): readonly Ground[] {
  return framework.grounds.filter((ground) => groundHolds(ground.id, facts, direction))
}

/** Highest minus lowest whole per cent of the key questions; null where fewer than two are known. */
export function divergence(figures: readonly Figure[]): number | null {
  const percents = figures.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  return percents.length < 2 ? null : Math.max(...percents) - Math.min(...percents)
}
