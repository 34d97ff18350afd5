// What somebody who challenges the ratings would ask: read off what the figures and the reasons already say, never in the way of signing.
import { judgements } from './figures.ts'
import { list } from './text.ts'

type Figure = {
  readonly number: string
  readonly n: number | null
  readonly percent: number | null
  readonly decides: boolean
  readonly decidedByRounding: boolean
  readonly smallSubSample: boolean
}
type Standard = {
  readonly number: string
  readonly name: string
  readonly figures: readonly Figure[]
  readonly firmness: {
    readonly words: string
    readonly restsOn: 1 | 2 | null
    readonly by: readonly { readonly becomes: string; readonly changes: readonly { readonly keyQuestion: string }[] }[]
  }
  readonly final: { readonly outcomes: readonly { readonly rationale?: string | undefined }[] } | null
}

type Overall =
  | { readonly kind: 'rated'; readonly score: number; readonly rating: { readonly name: string } }
  | { readonly kind: 'not-rated' }
type OverallBand = { readonly from: number; readonly rating: { readonly name: string } }

/** What it is about; both null for the overall rating. */
export type Challenge = { readonly standard: string | null; readonly question: string | null; readonly says: string }

export function challenges(
  standards: readonly Standard[],
  overall: Overall | null,
  bands: readonly OverallBand[],
): readonly Challenge[] {
  return [...atTheEdge(overall, bands), ...standards.flatMap(ofStandard), ...sameRationale(standards)]
}

export function lookWords({ standard, question }: Challenge): string {
  if (question !== null) return `Look at ${question}`
  return standard === null ? 'Look at the ratings' : `Look at item ${standard}`
}

/** Where one point more or less would be another overall rating, every single decision made it. */
function atTheEdge(overall: Overall | null, bands: readonly OverallBand[]): readonly Challenge[] {
  if (overall?.kind !== 'rated') return []
  const { score, rating } = overall
  const above = bands.find(({ from }) => from === score + 1)
  const below = bands.findLast(({ from }) => from < score)
  const says =
    above !== undefined
      ? `${score} points are ${rating.name}, and ${score + 1} would be ${above.rating.name}: each decision of the panel could have made the difference.`
      : below !== undefined && below.rating.name !== rating.name
        ? `${score} points are ${rating.name}, and ${score - 1} would be ${below.rating.name}: each decision of the panel made the difference.`
        : null
  return says === null ? [] : [{ standard: null, question: null, says }]
}

function ofStandard({ number, name, figures, firmness }: Standard): readonly Challenge[] {
  const deciding = figures.filter(({ decides }) => decides)
  const [move] = firmness.by
  return [
    ...(firmness.words === 'rests-on' && firmness.restsOn !== null && move !== undefined
      ? [
          {
            standard: number,
            question: move.changes[0]?.keyQuestion ?? null,
            says: `${number} ${name} rests on ${judgements(firmness.restsOn)}: the other way for ${list.format([...new Set(move.changes.map(({ keyQuestion }) => keyQuestion))])}, and it is ${move.becomes}.`,
          },
        ]
      : []),
    ...deciding
      .filter((figure) => figure.decidedByRounding)
      .map((figure) => ({
        standard: number,
        question: figure.number,
        says: `${number} ${name} is decided by rounding: ${figure.number} is ${figure.percent} per cent only as a whole number.`,
      })),
    ...deciding
      .filter((figure) => figure.smallSubSample)
      .map((figure) => ({
        standard: number,
        question: figure.number,
        says: `${number} ${name} is decided by ${figure.number}, which is judged in ${figure.n} cases: each is worth more than five points.`,
      })),
  ]
}

/** The same words for several standards look as if nobody had thought about each. */
function sameRationale(standards: readonly Standard[]): readonly Challenge[] {
  const given = standards.flatMap(({ number, final }) =>
    (final?.outcomes ?? []).flatMap(({ rationale }) => {
      const words = (rationale ?? '').trim().toLowerCase()
      return words === '' ? [] : [{ number, words }]
    }),
  )
  const grouped = Map.groupBy(given, ({ words }) => words)
  return [...grouped.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      standard: group[0]?.number ?? null,
      question: null,
      says: `The same rationale is given for ${list.format(group.map(({ number }) => number))}.`,
    }))
}
