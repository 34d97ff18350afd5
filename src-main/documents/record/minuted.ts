// What an outcome is minuted and footnoted with: one function for read-back, record and verification.
import type { Outcome } from '../../domain/discretion/outcome.ts'
import { finalRating, type Final } from '../../domain/discretion/settle.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { overallRating } from '../../domain/rating/overall.ts'
import { stepOf } from '../../domain/rating/provisional.ts'
import { standardFootnotes } from '../../words/footnotes.ts'
import { minuteSentence } from '../../words/minutes.ts'

export type MinutedOutcome = { readonly sentence: string; readonly footnotes: readonly string[]; readonly final: Final }

/** `earlier`: the outcomes standing on the standard before this one. The outcome is taken as allowed. */
export function minuted(
  framework: Framework,
  rated: StandardRating,
  earlier: readonly Outcome[],
  outcome: Outcome,
): MinutedOutcome {
  const { standard, provisional, moderation } = rated
  const final = finalRating(framework, rated, [...earlier, outcome])
  return {
    sentence: minuteSentence({
      standardName: standard.name,
      from: stepOf(provisional)?.name ?? null,
      to: final.rating?.name ?? null,
      outcome,
      grounds: framework.grounds.filter(({ id }) => outcome.grounds?.includes(id)).map(({ text }) => text),
      moderation,
      proposed: provisional.kind === 'proposed' ? provisional.step.name : null,
    }),
    footnotes: footnotesOf(framework, rated, final),
    final,
  }
}

/** Of the standard by itself: the other standards of its domain may not be decided yet. */
function footnotesOf(framework: Framework, rated: StandardRating, final: Final): readonly string[] {
  const { number } = rated.standard
  const alone = { framework, standards: [rated], byRule: overallRating(framework, new Map()) }
  return standardFootnotes(alone, { finals: [final], overall: alone.byRule }).standards.get(number) ?? []
}
