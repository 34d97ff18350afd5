// Every rating of a record, worked out anew: provisional, open directions, outcomes, final, overall, and what was minuted.
import type { Outcome } from '../../../domain/discretion/outcome.ts'
import { finalRating, settle } from '../../../domain/discretion/settle.ts'
import { whyNotOutcome } from '../../../domain/discretion/why-not.ts'
import type { Overall } from '../../../domain/rating/overall.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { faultSays, overallFoundWords, overallWords } from '../../../words/verification.ts'
import { finalPart, provisionalPart } from '../build.ts'
import { same } from '../canonical.ts'
import { minuted } from '../minuted.ts'
import type { RecordedOutcome, RecordedStandard, SignedRecord } from '../schema.ts'
import { placeOf, type Found, type Recomputed } from './found.ts'

export function checkProvisional({ record, standards }: Recomputed): Found {
  const faults = standards.flatMap(({ rated: { standard, provisional, moderation }, recorded }): readonly string[] => {
    if (recorded === null) return [faultSays.missing('Standard', standard.number)]
    const where = placeOf(standard)
    const works = provisionalPart(provisional)
    return [
      ...(recorded.name === standard.name ? [] : [faultSays.works(where, 'its name', recorded.name, standard.name)]),
      ...(same(recorded.provisional, works)
        ? []
        : [
            faultSays.works(
              where,
              'the provisional rating',
              provisionalShown(recorded.provisional),
              provisionalShown(works),
            ),
          ]),
      ...(recorded.moderation === moderation
        ? []
        : [faultSays.works(where, 'the proposed moderation', recorded.moderation ?? 'none', moderation ?? 'none')]),
    ]
  })
  const extra = record.standards.slice(standards.length).map(({ number }) => faultSays.unknown('standard', number))
  return { check: 'provisional', count: standards.length, faults: [...faults, ...extra] }
}

function provisionalShown(provisional: RecordedStandard['provisional']): string {
  if (provisional.kind === 'not-available') return `not available (${provisional.because.why})`
  const by =
    provisional.kind === 'by-key-questions'
      ? `, decided by ${provisional.decidedBy.join(' and ')}, lowest ${provisional.lowest.join(' and ')}`
      : `, ${provisional.kind}`
  return `${provisional.rating} (${provisional.score}${by})`
}

export function checkZone({ standards }: Recomputed): Found {
  const faults = standards.flatMap(({ rated: { standard, opened }, recorded }) => {
    const works = opened.map(({ direction, tests }) => ({ direction, tests }))
    return recorded === null || same(recorded.opened, works)
      ? []
      : [faultSays.works(placeOf(standard), 'what is open', openShown(recorded.opened), openShown(works))]
  })
  return { check: 'zone', count: standards.length, faults }
}

function openShown(opened: RecordedStandard['opened']): string {
  return opened.length === 0
    ? 'nothing'
    : opened.map(({ direction, tests }) => `${direction} (${tests.join(', ')})`).join(' and ')
}

export function checkOutcomes({ framework, standards }: Recomputed): Found {
  const faults = standards.flatMap(({ rated, recorded }): readonly string[] => {
    if (recorded === null) return []
    const where = placeOf(rated.standard)
    const standing = standingOutcomes(recorded)
    const refused = standing.flatMap((outcome, place) => {
      const refusal = whyNotOutcome(framework, rated, standing.slice(0, place), outcome)
      return refusal === null ? [] : [faultSays.refused(where, refusalWords(refusal))]
    })
    const still = settle({ framework, standards: [rated], byRule: noOverall }, standing)
    const open =
      still.ok || refused.length > 0
        ? []
        : still.refusal.map(({ refusal }) => faultSays.refused(where, refusalWords(refusal)))
    const adjourned = standing.some(({ outcome }) => outcome === 'adjourned') ? [faultSays.adjourned(where)] : []
    return [...(standing.length === 0 ? [faultSays.noOutcome(where)] : []), ...refused, ...open, ...adjourned]
  })
  return {
    check: 'outcomes',
    count: standards.flatMap(({ recorded }) => (recorded === null ? [] : standingOutcomes(recorded))).length,
    faults,
  }
}

/** `settle` gives an overall too; of one standard by itself nobody asks it. */
const noOverall: Overall = { kind: 'not-rated', because: { why: 'unrated-framework' }, outOf: 0, addends: [] }

export function checkFinals({ framework, standards }: Recomputed): Found {
  const faults = standards.flatMap(({ rated, recorded }) => {
    if (recorded === null) return []
    const works = finalPart(finalRating(framework, rated, standingOutcomes(recorded)))
    return same(recorded.final, works)
      ? []
      : [faultSays.works(placeOf(rated.standard), 'the final rating', finalShown(recorded.final), finalShown(works))]
  })
  return { check: 'final', count: standards.length, faults }
}

function finalShown({ by, rating, score }: RecordedStandard['final']): string {
  return rating === null ? `not rated (${by})` : `${rating} (${score ?? 'no score'}, ${by})`
}

/** `overall`: as it works out after the panel; null where it cannot be. */
export function checkOverall({ record, rated, standards }: Recomputed): {
  readonly found: Found
  readonly overall: Overall | null
} {
  const settled = settle(
    rated,
    standards.flatMap(({ recorded }) => (recorded === null ? [] : standingOutcomes(recorded))),
  )
  const overall = settled.ok ? settled.value.overall : null
  const faults = [
    ...(same(record.overall.byRule, rated.byRule)
      ? []
      : [
          faultSays.works(
            'Overall',
            'the rating by rule',
            overallShown(record.overall.byRule),
            overallShown(rated.byRule),
          ),
        ]),
    ...(overall === null
      ? [faultSays.unsettled()]
      : same(record.overall.final, overall)
        ? []
        : [faultSays.works('Overall', 'the rating', overallShown(record.overall.final), overallShown(overall))]),
  ]
  const says = overallFoundWords(overallShown(rated.byRule), overall === null ? '' : overallShown(overall))
  return { found: { check: 'overall', count: 1, faults, says }, overall }
}

function overallShown(overall: Overall | SignedRecord['overall']['final']): string {
  return overallWords(overall.kind === 'rated' ? overall : null)
}

export function checkMinutes({ framework, standards }: Recomputed): Found {
  let count = 0
  const faults = standards.flatMap(({ rated, recorded }) => {
    if (recorded === null) return []
    const where = placeOf(rated.standard)
    const standing = recorded.outcomes.filter(({ retracted }) => retracted === null)
    const outcomes = standingOutcomes(recorded)
    return standing.flatMap((outcome, place): readonly string[] => {
      const given = outcomes[place]
      if (given === undefined) return []
      count += 1
      const works = minuted(framework, rated, outcomes.slice(0, place), given)
      const score = works.final.rating?.score ?? null
      return [
        ...(outcome.sentence === works.sentence
          ? []
          : [faultSays.sentence(where, ...around(outcome.sentence, works.sentence))]),
        ...(same(outcome.footnotes, works.footnotes) ? [] : [faultSays.footnote(where)]),
        ...(outcome.score === score
          ? []
          : [faultSays.works(where, 'the score of its outcome', String(outcome.score), String(score))]),
      ]
    })
  })
  return { check: 'minutes', count, faults }
}

/** Where two texts part, with a few words before and after. */
function around(recorded: string, should: string): readonly [string, string] {
  let place = 0
  while (place < recorded.length && recorded.charCodeAt(place) === should.charCodeAt(place)) place += 1
  const from = Math.max(0, place - 30)
  const shown = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, place + 50)}${text.length > place + 50 ? '…' : ''}`
  return [shown(recorded), shown(should)]
}

/** As the panel gave them, in order. */
export function standingOutcomes({ number, outcomes }: RecordedStandard): readonly Outcome[] {
  return outcomes.filter(({ retracted }) => retracted === null).map((outcome) => givenOutcome(number, outcome))
}

export function givenOutcome(
  standard: string,
  { outcome, direction, grounds, rationale, reason, rating, evidence }: RecordedOutcome,
): Outcome {
  const given = { direction, grounds, rationale, reason, rating, evidence }
  return { standard, outcome, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}
