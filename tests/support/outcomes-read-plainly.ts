/** What the outcomes of a session may give, written out again from the frozen evidence and the published rules as plainly as can be. */
import type { Framework, Standard } from '../../src-main/domain/framework/framework.ts'
import { standardsOf } from '../../src-main/domain/framework/lookup.ts'
import type { FrozenEvidence } from '../../src-main/api/evidence.ts'
import type { OutcomeRow } from '../../src-main/store/items.ts'
import { perCent, ratingReadPlainly, waysReadPlainly, type PlainFigure } from '../domain/zone-read-plainly.ts'

/** Every standing outcome whose rating does not follow, in words. */
export function outcomesNotAllowed(
  framework: Framework,
  frozen: FrozenEvidence,
  standing: readonly OutcomeRow[],
): readonly string[] {
  return standing.flatMap((row) => {
    const standard = standardsOf(framework).find(({ number }) => number === row.standard)
    if (standard === undefined) return [`${row.standard} is no standard`]
    const { outcome } = row.outcome
    const given = mayGive(framework, frozen, standard, row)
    return given.includes(row.score) ? [] : [`${row.standard} ${outcome} gives ${row.score}, not ${given.join(' or ')}`]
  })
}

/** The scores this outcome may lead to; none where it may not be recorded at all. */
function mayGive(
  { scale, zone }: Framework,
  frozen: FrozenEvidence,
  standard: Standard,
  { outcome }: OutcomeRow,
): readonly (number | null)[] {
  const proposal = new Map(frozen.proposals).get(standard.number)?.score ?? null
  const moderation = new Map(frozen.moderations).get(standard.number)
  const figures = figuresOf(frozen, standard)
  const limits = scale.map(({ from }) => from)
  const byRule = figures.length === 0 ? null : ratingReadPlainly(limits, figures)
  const ways = figures.length === 0 ? [] : waysReadPlainly(limits, zone, figures).map((way) => way.split(':')[0])
  const scores = scale.map(({ score }) => score)
  switch (outcome.outcome) {
    case 'discretion-used': {
      const open = ways.includes(outcome.direction) && (outcome.grounds ?? []).length > 0
      return open && byRule !== null ? [byRule + (outcome.direction === 'up' ? 1 : -1)] : []
    }
    case 'considered-no-change':
      return ways.length > 0 ? [byRule] : []
    case 'moderation-ratified':
      return moderation === undefined || byRule === null ? [] : [byRule + (moderation === 'up' ? 1 : -1)]
    case 'moderation-rejected':
      return moderation === undefined ? [] : [byRule]
    case 'proposal-ratified':
      return proposal === null ? [] : [proposal]
    case 'set-otherwise':
      return proposal === null ? [] : scores.filter((score) => score !== proposal)
    case 'stands':
      return ways.length > 0 || moderation !== undefined || proposal !== null ? [] : [byRule]
    case 'not-rated':
    case 'adjourned':
      return [null]
  }
}

/** All of them are counts of yes and no. */
function figuresOf(frozen: FrozenEvidence, { keyQuestions }: Standard): readonly PlainFigure[] {
  const known = new Map(frozen.keyQuestions)
  return keyQuestions.flatMap(({ number }) => {
    const evidence = known.get(number)
    if (evidence?.known !== 'counts') return []
    return [{ yes: evidence.yes, n: evidence.n, percent: perCent(evidence.yes, evidence.n) }]
  })
}
