// How firm a rating is (decisions row 27), and what stands behind that: said in sentences a panel can read out.
import type { Firmness } from '../domain/rating/firmness.ts'
import type { Sensitivity } from '../domain/rating/sensitivity.ts'
import { counted } from './numbers.ts'
import { either, list, sentenceStart } from './text.ts'

/** `close`, `rests on two judgements`, `firm`: the words of decisions row 27. */
export function firmnessWord({ words, restsOn }: Firmness): string {
  const rests = restsOn === null ? null : `rests on ${counted(restsOn, 'judgement', 'judgements')}`
  switch (words) {
    case 'close':
      return rests === null ? 'close' : `close, and ${rests}`
    case 'rests-on':
      return rests ?? ''
    case 'firm':
      return 'firm'
    case 'not-tested':
      return 'not tested'
  }
}

/** One sentence for each way the rating rests: `One judgement of 2.2.3 from no to yes makes it Good.` */
export function restsOnWords({ by }: Firmness): readonly string[] {
  return by.map(({ becomes, changes }) => {
    const kinds = [...Map.groupBy(changes, ({ keyQuestion, from }) => `${keyQuestion} ${from}`).values()]
    const said = kinds.flatMap((alike) => {
      const [first] = alike
      if (first === undefined) return []
      return [`${counted(alike.length, 'judgement', 'judgements')} of ${first.keyQuestion} ${turnWords(first.from)}`]
    })
    return sentenceStart(`${list.format(said)} ${changes.length === 1 ? 'makes' : 'make'} it ${becomes}.`)
  })
}

export function turnWords(from: 'Y' | 'N'): string {
  return from === 'Y' ? 'from yes to no' : 'from no to yes'
}

/** Each key question left out, and what that would change; nothing where there are fewer than two. */
export function leaveOneOutWords(rating: string, { without }: Sensitivity): readonly string[] {
  const moves = without.filter(({ becomes }) => becomes !== null && becomes.name !== rating)
  const stays = without.filter(({ becomes }) => becomes?.name === rating).map(({ keyQuestion }) => keyQuestion)
  return [
    ...moves.map(({ keyQuestion, becomes }) => `Without ${keyQuestion} it would be ${becomes?.name ?? 'not rated'}.`),
    ...(stays.length === 0 ? [] : [`Without ${either.format(stays)} it would stay ${rating}.`]),
  ]
}

/** What the judgements "not applicable" would do, counted one way and the other. */
export function notApplicableWords(rating: string, { notApplicable }: Sensitivity): string {
  if (notApplicable === null) return 'Nothing was judged not applicable.'
  const { judgements, asYes, asNo } = notApplicable
  const [yes, noes] = [asYes?.name ?? rating, asNo?.name ?? rating]
  const them = judgements === 1 ? 'The one judgement' : `The ${judgements} judgements`
  if (yes === noes)
    return `${them} not applicable, counted as yes or as no, would ${yes === rating ? `leave it ${rating}` : `make it ${yes}`}.`
  const would = (name: string): string => (name === rating ? `leave it ${rating}` : `make it ${name}`)
  return `${them} not applicable would ${would(yes)} counted as yes, and ${would(noes)} counted as no.`
}

/** `43 to 54 %`: outwards to whole per cents, so that nothing in it is lost. */
export function intervalWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${Math.floor(from)} to ${Math.ceil(to)} %`
}

/** What an interval is, once for a list of them. */
export const intervalNote =
  'Where the percentage of all cases may lie, at the confidence of 80 per cent the samples are drawn for (Wilson’s interval). A panel decides on the figure; this says how far a sample may be from it.'
