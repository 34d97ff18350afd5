// The second look in words: what is outstanding, what agreement means and does not, and what a draw by chance did.
import { counted } from './bringing-in.ts'
import { answerWords } from './case-form.ts'
import { seedWords } from './sampling.ts'
import { isolated, list } from './text.ts'

export const secondLookWords = {
  what: 'A second person judges the key questions of a case again, without having seen the first judgement. How far the two agree tells how alike people judge.',
  blind:
    'The first judgement of each key question is shown once your own is recorded. It stands open on the page of the case and in the grid: keep to this page until then.',
  hidden: 'hidden until you have answered',
  nothingYet: 'There is no first judgement to look at a second time.',
  own: 'You gave the first judgement yourself. Somebody else gives the second; where nobody else can, say why, and it stays out of the agreement.',
  unnamed: 'not named',
  noneMarked: 'No case is marked yet. Mark some by hand, or a share of the sample by chance.',
  noPair: 'No case has two judgements yet.',
  chance:
    'The same seed chooses the same cases of the same sample. Cases marked already stay marked. The seed and the cases are kept in the history.',
  counts:
    'A pair is a key question of one case that two people judged, each judgement as it was given. Not applicable is an answer like Yes and No. A blank is no judgement and makes no pair; cases the sub-sample leaves out and withdrawn cases make none either. What is changed after both could be seen does not count.',
  kappa:
    'Kappa takes away the agreement that chance alone would give: 1 is full agreement, 0 no more than chance. Where nearly every answer is the same it can be low although the two agree.',
  settle:
    'The first judge settles a difference by changing their own judgement, with a reason, or lets both stand. The figures of agreement stay as they were.',
  recorded: 'Your judgements are recorded. The first ones are shown beside them.',
} as const

/** Fewer pairs than this, and one case is worth more than five points: the measure of a small sub-sample too (decisions row 27). */
const few = 20

export function cautionWords(n: number): string {
  if (n === 0 || n >= few) return ''
  return `${counted(n, 'pair')}: one case is worth ${Math.round(100 / n)} points. Read the figures with care.`
}

/** `0.40`; where there is none, why. */
export function kappaWords({ n, kappa }: { readonly n: number; readonly kappa: number | null }): string {
  if (kappa !== null) return kappa.toFixed(2).replace(/^-(0\.00)$/, '$1')
  return n === 0 ? '–' : 'not to be worked out'
}
export const noKappaWords = 'Both gave one and the same answer throughout, so chance alone would agree as well.'

type Row = {
  readonly outstanding: number
  readonly given: number
  readonly differing: number
  readonly nothingYet: number
}

/** `8 outstanding, 3 given, 1 differs`. */
export function rowWords({ outstanding, given, differing, nothingYet }: Row): string {
  const parts = [
    outstanding === 0 ? null : `${outstanding} outstanding`,
    given === 0 ? null : `${given} given`,
    differing === 0 ? null : `${differing} ${differing === 1 ? 'differs' : 'differ'}`,
    nothingYet === 0 ? null : `${nothingYet} not judged yet`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'nothing to look at' : parts.join(', ')
}

/** Who judged first, in a list. */
export function judgesWords(judges: readonly string[]): string {
  return judges.length === 0 ? secondLookWords.unnamed : list.format(judges.map((judge) => isolated(judge)))
}

export function markedWords(marked: number, cases: number): string {
  return `${counted(marked, 'case')} of ${cases.toLocaleString('en-GB')} ${marked === 1 ? 'is' : 'are'} marked.`
}

/** `15 of 148 cases, 10 %, with the seed 000 000 042.` */
export function drawWords(draw: {
  readonly chosen: number
  readonly of: number
  readonly percent: number
  readonly seed: number
}): string {
  return `${draw.chosen} of ${counted(draw.of, 'case')}, ${draw.percent} per cent, with the seed ${seedWords(draw.seed)}.`
}

/** What the button that records says: exactly what it does. */
export function recordSecondWords(chosen: number): string {
  return chosen === 0 ? 'Record second judgements' : `Record ${counted(chosen, 'second judgement')}`
}

/** The first judge comes round to the second. */
export function changeMineWords(value: string): string {
  return `Change my judgement to ${answerWords(value)}…`
}

/** `15 pairs, 12 in agreement.` */
export function pairsWords({
  n,
  agreed,
  sameJudge,
}: {
  readonly n: number
  readonly agreed: number
  readonly sameJudge: number
}): string {
  const apart =
    sameJudge === 0 ? '' : ` ${sameJudge} judged twice by one person ${sameJudge === 1 ? 'is' : 'are'} not among them.`
  return `${counted(n, 'pair')}, ${agreed.toLocaleString('en-GB')} in agreement.${apart}`
}
