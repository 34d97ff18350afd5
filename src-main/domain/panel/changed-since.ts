// What has changed since the evidence of a session was frozen, standard by standard: the panel decides on what was frozen.
import type { Direction } from '../framework/framework.ts'
import type { Figure } from '../rating/figure.ts'
import type { InspectionEvidence, InspectionRating, StandardRating } from '../rating/inspection.ts'
import { stepOf, type Provisional } from '../rating/provisional.ts'

/** Evidence, and what the rules make of it. */
export type Basis = { readonly evidence: InspectionEvidence; readonly rated: InspectionRating }

type Changed<Value> = { readonly before: Value; readonly now: Value }

export type ChangedStandard = {
  readonly standard: string
  readonly figures: readonly Changed<Figure>[]
  readonly kind: Provisional['kind']
  /** By name; null where it is the same. */
  readonly rating: Changed<string | null> | null
  readonly opened: Changed<readonly Direction[]> | null
  readonly moderation: Changed<Direction | null> | null
  /** Whether the lead inspector says something else of it. */
  readonly reworded: boolean
}

/** In the framework's order; empty where the panel would read the same today. `reworded`: standards the lead inspector says something else of. */
export function changedStandards(before: Basis, now: Basis, reworded: ReadonlySet<string>): readonly ChangedStandard[] {
  return now.rated.standards.flatMap((each) => {
    const { number } = each.standard
    const earlier = before.rated.standards.find(({ standard }) => standard.number === number)
    if (earlier === undefined) return []
    const questions = each.figures.map((figure) => figure.number)
    const known = ({ keyQuestions }: InspectionEvidence) => questions.map((question) => keyQuestions.get(question))
    const differ = !alike(asRead(earlier), asRead(each)) || !alike(known(before.evidence), known(now.evidence))
    if (!differ && !reworded.has(number)) return []
    return [{ ...differences(earlier, each, before, now), standard: number, reworded: reworded.has(number) }]
  })
}

function differences(
  earlier: StandardRating,
  each: StandardRating,
  before: Basis,
  now: Basis,
): Omit<ChangedStandard, 'standard' | 'reworded'> {
  const known = ({ evidence }: Basis, question: string) => evidence.keyQuestions.get(question)
  const [was, is] = [stepOf(earlier.provisional)?.name ?? null, stepOf(each.provisional)?.name ?? null]
  const ways = ({ opened }: StandardRating): readonly Direction[] => opened.map(({ direction }) => direction)
  return {
    figures: each.figures.flatMap((figure) => {
      const old = earlier.figures.find(({ number }) => number === figure.number)
      if (old === undefined) return []
      const same = alike(old, figure) && alike(known(before, figure.number), known(now, figure.number))
      return same ? [] : [{ before: old, now: figure }]
    }),
    kind: each.provisional.kind,
    rating: was === is ? null : { before: was, now: is },
    opened: alike(ways(earlier), ways(each)) ? null : { before: ways(earlier), now: ways(each) },
    moderation: earlier.moderation === each.moderation ? null : { before: earlier.moderation, now: each.moderation },
  }
}

function asRead({ figures, provisional, opened, moderation }: StandardRating): unknown {
  return { figures, provisional, opened, moderation }
}

/** Both are made by the same functions, so that their fields stand in the same order. */
function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
