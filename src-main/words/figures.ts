// A key question's figure in words: for readers who hear a chart, for cells with no figure, and for what sets a figure apart.
import { comparatorTitle } from './results.ts'

type Figure = {
  readonly number: string
  readonly evidence: 'cases' | 'qualitative'
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly band: { readonly name: string } | null
  readonly decides: boolean
  readonly lowest: boolean
  readonly casesToNextBand: number | null
  readonly casesToBandBelow: number | null
}

export const decidesTheRating = 'decides the rating'

/**
 * `lowest` is the smallest whole per cent, which the zone is measured on; every key question in the lowest band
 * `decides the rating`, and of three in it only one need be the lowest.
 */
function placeWords({ lowest, decides }: Pick<Figure, 'lowest' | 'decides'>): readonly string[] {
  return [...(lowest ? ['lowest'] : []), ...(decides ? [decidesTheRating] : [])]
}

/** `2.2.3: 57 of 118, 48 per cent, Minority; lowest, decides the rating.` */
export function figureWords(figure: Figure): string {
  const { number, evidence, yes, n, percent, band } = figure
  if (evidence === 'qualitative') return `${number}: judged on qualitative evidence, no figure.`
  if (percent === null) return `${number}: no case is judged.`
  const counts = yes === null || n === null ? '' : `${yes} of ${n}, `
  const place = placeWords(figure).join(', ')
  return `${number}: ${counts}${percent} per cent, ${band?.name ?? 'no band'}${place === '' ? '' : `; ${place}`}.`
}

/** `Two judgements the other way reach Too few, three fall to Minority.` Nothing where counts are not known. */
export function distanceWords(figure: Figure, bandNames: readonly string[]): string {
  const place = bandNames.indexOf(figure.band?.name ?? '')
  const above = bandNames[place + 1]
  const below = bandNames[place - 1]
  const up =
    figure.casesToNextBand === null || above === undefined
      ? null
      : `${judgements(figure.casesToNextBand)} the other way ${figure.casesToNextBand === 1 ? 'reaches' : 'reach'} ${above}`
  const down =
    figure.casesToBandBelow === null || below === undefined
      ? null
      : `${judgements(figure.casesToBandBelow)} the other way ${figure.casesToBandBelow === 1 ? 'falls' : 'fall'} to ${below}`
  const said = [up, down].filter((each) => each !== null)
  return said.length === 0 ? '' : `${capital(said.join('; '))}.`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** `two judgements`, `12 judgements`. */
export function judgements(count: number): string {
  return `${small[count] ?? count} ${count === 1 ? 'judgement' : 'judgements'}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What sets a figure apart, in a few words each; nothing where nothing does. */
export function flagWords(
  figure: Flagged,
  opened: readonly { readonly direction: 'up' | 'down' }[],
): readonly string[] {
  const { evidence, lowest, decidedByRounding, leftOut, n, notApplicable, blank, unclassified, smallSubSample, known } =
    figure
  if (evidence === 'qualitative') return ['qualitative evidence']
  const sample = (n ?? 0) + (notApplicable ?? 0) + (blank ?? 0)
  return [
    ...placeWords(figure),
    ...(lowest && opened.length > 0
      ? [
          `zone ${opened
            .map(({ direction }) => direction)
            .toReversed()
            .join(' and ')}`,
        ]
      : []),
    ...(decidedByRounding ? ['by rounding'] : []),
    ...(leftOut === null || leftOut === 0 ? [] : [`sub-sample ${sample} of ${sample + leftOut}`]),
    ...(smallSubSample ? ['small sub-sample'] : []),
    ...(blank === null || blank === 0 ? [] : [`${blank} blank`]),
    ...(unclassified === 0 ? [] : [`${unclassified} not classified`]),
    ...(known === 'percent' ? ['counts not known'] : []),
  ]
}

type Flagged = Figure & {
  readonly known: 'cases' | 'counts' | 'percent' | null
  readonly decidedByRounding: boolean
  readonly leftOut: number | null
  readonly notApplicable: number | null
  readonly blank: number | null
  readonly unclassified: number
  readonly smallSubSample: boolean
}

/** `▼ 21`: points up or down since the previous inspection; nothing where there is nothing to compare. */
export function changeWords(change: number | null): string {
  if (change === null) return '–'
  return change === 0 ? '0' : `${change > 0 ? '▲' : '▼'} ${Math.abs(change)}`
}

/** `Previous inspection 63 %, All CRCs 46 %.` What stands beside a figure; nothing where nothing is known. */
export function besideWords(
  {
    previous,
    comparators,
  }: {
    readonly previous: { readonly percent: number } | null
    readonly comparators: readonly { readonly name: string; readonly period: string; readonly percent: number }[]
  },
  hasPrevious: boolean,
): string {
  const before =
    previous !== null
      ? `previous inspection ${previous.percent} %`
      : hasPrevious
        ? 'no comparable data from the previous inspection'
        : null
  const others = comparators.map((each) => `${comparatorTitle(each, comparators)} ${each.percent} %`)
  const parts = [before, ...others].filter((part) => part !== null)
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`
}

/** Beside the drawing of all key questions: what a filled dot means. */
export const plotKeyWords = 'Filled: decides the rating of its standard'

/** Said once for a whole table: what is not known of the inspection before. */
export const previousWithoutCountsWords =
  'The previous inspection is known in whole per cents without counts, so whether a change is significant cannot be tested.'
