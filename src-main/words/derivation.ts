// Why this rating, said: one sentence for each node of an explanation.
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type {
  Derivation,
  FigureNode,
  FinalNode,
  OverallNode,
  ProvisionalNode,
  SampleNode,
  Share,
} from '../domain/rating/derivation-nodes.ts'
import { notAvailableWords } from './not-rated.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** `Inadequate, because 2.2.3 is 48 per cent (57 of 118), in the band Minority.` */
export function derivationWords(node: Derivation): string {
  switch (node.rule) {
    case 'sum-of-scores':
      return overallWords(node)
    case 'moved':
    case 'set':
    case 'kept':
    case 'not-rated':
      return finalWords(node)
    case 'lowest-band':
    case 'proposed':
    case 'as-published':
    case 'not-available':
      return provisionalWords(node)
    case 'share-of-yes':
    case 'printed-counts':
    case 'printed-per-cent':
      return figureWords(node)
    case 'whole-sample':
    case 'sub-sample':
      return sampleWords(node)
  }
}

function overallWords({ yields, facts, from }: OverallNode): string {
  const counting = from.filter((standard) => standard.facts.counts)
  if (yields !== null) {
    const scores =
      counting.length === 1
        ? 'the score of the one standard that counts is'
        : `the scores of the ${counting.length} standards that count add up to`
    return `${yields.rating}, because ${scores} ${yields.score} of ${yields.outOf}.`
  }
  const unrated = counting.filter((standard) => standard.yields === null)
  if (facts.bands.length === 0 || unrated.length === 0) return 'No overall rating, because the framework gives none.'
  const named = unrated.map((standard) => `${standard.facts.standard} ${standard.facts.name}`)
  return `No overall rating, because ${list.format(named)} ${named.length === 1 ? 'is' : 'are'} not rated.`
}

function finalWords(node: FinalNode): string {
  const rating = node.yields?.name ?? 'Not rated'
  const before = node.from[0]?.yields?.name ?? 'nothing'
  switch (node.rule) {
    case 'moved': {
      const { by, direction, steps } = node.facts
      const bands = steps === 1 ? 'one band' : `${steps} bands`
      const act = by === 'moderation-ratified' ? 'ratified a moderation that moved' : 'used discretion to move'
      return `${rating}, because the panel ${act} the provisional rating ${before} ${direction} ${bands}.`
    }
    case 'set':
      return `${rating}, because the panel set it in place of ${before}, which the lead inspector proposed.`
    case 'kept':
      if (node.yields === null) return 'Not rated, because there is no provisional rating.'
      return `${rating}, because ${keptBy[node.facts.by] ?? 'the provisional rating stands'}.`
    case 'not-rated':
      return ended(
        `Not rated, because the panel ${node.facts.by === 'adjourned' ? 'adjourned the standard' : 'gave no rating'}: ${node.facts.reason}`,
      )
  }
}

const keptBy: Readonly<Partial<Record<OutcomeName, string>>> = {
  'considered-no-change': 'the panel considered a move and changed nothing',
  'moderation-rejected': 'the panel rejected the proposed moderation',
  'proposal-ratified': 'the panel ratified the lead inspector’s proposal',
}

function provisionalWords(node: ProvisionalNode): string {
  switch (node.rule) {
    case 'proposed':
      return `${node.yields.name}, because the lead inspector proposes it.`
    case 'as-published':
      return `${node.yields.name}, because it was published so.`
    case 'not-available':
      return `Not available, because ${notAvailableWords(node.facts.because)}.`
    case 'lowest-band': {
      const rating = node.yields
      if (rating === null) {
        const without = node.from.filter(({ yields }) => yields.band === null)
        return `Not available, because no case was judged for ${list.format(without.map(({ facts }) => facts.keyQuestion))}.`
      }
      const deciding = node.from.filter(({ yields }) => yields.band?.score === rating.score)
      const figures = deciding.map(({ facts, yields }) => `${facts.keyQuestion} is ${perCentWords(yields)}`)
      return `${rating.name}, because ${list.format(figures)}, ${bandWords(deciding.length)} ${rating.band}.`
    }
  }
}

function bandWords(deciding: number): string {
  return deciding === 1 ? 'in the band' : deciding === 2 ? 'both in the band' : 'all in the band'
}

function figureWords(node: FigureNode): string {
  const { yields } = node
  if (yields.percent === null) return 'No figure, because no case was judged.'
  const band = yields.band === null ? '' : `, in the band ${yields.band.band}`
  if (node.rule !== 'share-of-yes') return `${perCentWords(yields)}, as printed${band}.`
  const { notApplicable, blank } = node.facts
  const outside = [
    ...(notApplicable > 0 ? [`${cases(notApplicable)} not applicable`] : []),
    ...(blank > 0 ? [`${cases(blank)} not answered`] : []),
  ]
  return `${perCentWords(yields)}${band}${outside.length === 0 ? '' : `; ${list.format(outside)}`}.`
}

function perCentWords({ percent, yes, n }: Share): string {
  return yes === null || n === null ? `${percent} per cent` : `${percent} per cent (${yes} of ${n})`
}

function sampleWords(node: SampleNode): string {
  const { yields, facts } = node
  if (node.rule === 'whole-sample') return `All ${facts.cases} cases of the sample ${facts.sample}.`
  const { column, equals, leftOut, leftOutAnswered, unclassified } = node.facts
  const why = `${columnWords[column] ?? column} is ${either.format(equals)}`
  const said = [
    leftOut === 0
      ? `All ${facts.cases} cases of the sample ${facts.sample}: none is left out, because of none ${why}`
      : `${yields} of the ${facts.cases} cases of the sample ${facts.sample}: ${leftOut} ${leftOut === 1 ? 'is' : 'are'} left out, because ${why}`,
    ...(leftOutAnswered > 0
      ? [
          `${leftOutAnswered} of the cases left out ${leftOutAnswered === 1 ? 'has an answer' : 'have answers'} all the same`,
        ]
      : []),
    ...(unclassified > 0 ? [`${cases(unclassified)} counted although it is blank`] : []),
  ]
  return `${said.join('; ')}.`
}

const columnWords: Readonly<Record<string, string>> = {
  rosh_inspector: 'the inspector’s classification of risk of serious harm',
  rosh_provider: 'the provider’s classification of risk of serious harm',
}

function cases(count: number): string {
  return `${count} ${count === 1 ? 'case is' : 'cases are'}`
}

function ended(text: string): string {
  return /[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
