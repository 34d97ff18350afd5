// Why the zone of discretion is open and which way (002:1326), and what lies beside the figure that decides: what a panel hears first.
import type { Opened } from '../domain/discretion/zone.ts'
import type { Firmness } from '../domain/rating/firmness.ts'
import { counted } from './numbers.ts'
import { either, list } from './text.ts'

type Band = { readonly name: string; readonly from: number }
type Figure = {
  readonly number: string
  readonly percent: number | null
  readonly band: Band | null
  readonly decides: boolean
}

/** One sentence for each reason: `48 is two points below 50, so the way up is open.` */
export function whyOpenWords({ direction, near, oneCase }: Opened): readonly string[] {
  const open = `so the way ${direction} is open`
  return [
    ...near.map(({ boundary, points }) => {
      const percent = direction === 'up' ? boundary - points : boundary + points
      if (points === 0) return `${percent} lies on the boundary ${boundary}, ${open}.`
      const side = direction === 'up' ? 'below' : 'above'
      return `${percent} is ${counted(points, 'point', 'points')} ${side} ${boundary}, ${open}.`
    }),
    ...oneCase.map(
      ({ keyQuestion, from, becomes }) =>
        `One judgement of ${keyQuestion} changed from ${from === 'Y' ? 'yes to no' : 'no to yes'} would make it ${becomes}, ${open}.`,
    ),
  ]
}

/** `58 is seven points below the nearest boundary, 65: the zone of discretion is not open.` */
export function closedZoneWords(percent: number, bands: readonly Band[]): string {
  const boundaries = bands.slice(1).map(({ from }) => from)
  const nearest = boundaries.toSorted((one, other) => Math.abs(percent - one) - Math.abs(percent - other))[0]
  if (nearest === undefined) return 'The zone of discretion is not open.'
  const points = counted(Math.abs(percent - nearest), 'point', 'points')
  const side = percent < nearest ? 'below' : 'above'
  return `${percent} is ${points} ${side} the nearest boundary, ${nearest}: the zone of discretion is not open.`
}

/** `Beside it, 2.2.1 at 53 lies one band higher and 2.2.2 at 67 two bands higher; they diverge by 19 points.` */
export function besideWords(
  figures: readonly Figure[],
  bands: readonly Band[],
  divergence: number | null,
): string | null {
  const placeOf = (figure: Figure): number => bands.findIndex(({ from }) => from === figure.band?.from)
  const deciding = figures.find(({ decides }) => decides)
  const others = figures.filter(({ decides, percent }) => !decides && percent !== null)
  if (deciding === undefined) return null
  const diverge = divergence === null ? '' : `; they diverge by ${counted(divergence, 'point', 'points')}`
  if (others.length === 0) {
    const several = figures.filter(({ percent }) => percent !== null).length > 1
    return several ? `All key questions lie in the same band${diverge}.` : null
  }
  const higher = others.map((figure, place) => {
    const bandsUp = counted(placeOf(figure) - placeOf(deciding), 'band', 'bands')
    return `${figure.number} at ${figure.percent} ${place === 0 ? 'lies ' : ''}${bandsUp} higher`
  })
  return `Beside it, ${list.format(higher)}${diverge}.`
}

/** How few judgements carry the rating, and of which key questions (decisions row 27). */
export function firmnessSentence({ words, restsOn, by, untested }: Firmness): string {
  if (restsOn !== null) {
    const questions = [...new Set(by.flatMap(({ changes }) => changes.map(({ keyQuestion }) => keyQuestion)))]
    return `The rating rests on ${counted(restsOn, 'judgement', 'judgements')} of ${either.format(questions)}.`
  }
  if (untested.length > 0)
    return `How firm it is cannot be tested: the counts of ${list.format(untested)} are not known.`
  return words === 'not-tested' ? '' : 'No two judgements the other way change it.'
}
