// The sample in words: its population, how its size comes about, how it was drawn, and how far its figures can be trusted.
import type { Trait } from '../domain/sampling/candidate.ts'
import { counted } from './bringing-in.ts'
import { list, lowerFirst } from './text.ts'

export const traitNames: { readonly [Each in Trait]: string } = {
  gender: 'Gender',
  disposal: 'Disposal',
  risk: 'Risk of serious harm',
  ldu: 'Local delivery unit',
}

export const samplingWords = {
  populationHint:
    'A CSV file, one record a case: case and sample, then gender, disposal (or sentence), rosh_provider, ldu, responsible_officer and excluded. Leave excluded blank for an eligible case, or give the reason. Other columns are kept for the return.',
  noPopulation:
    'Bring in the list of cases a sample may be drawn from. Where no list is to be had, counts give its size and its places, but nothing to draw.',
  listReplaces:
    'A sample has been drawn from the list known now. A new list takes its place, and the sample must be drawn again.',
  countsOnly:
    'Only counts are known. They give the size of the sample and its places by category; cases are drawn from a list.',
  estimated:
    'For this sample the population is not known well enough for a margin of error. Its size is an estimate, from the overall workload and from inspections before: enter it.',
  estimatedMargin:
    'The population is not known well enough for a margin of error: percentages of this sample stand for its own cases.',
  ownReading:
    'The reports state 80 per cent confidence and a margin of 5. That half the answers are taken as yes, the widest margin there is, and the correction for a small population are our reading of them: they give the published sizes.',
  howSized: 'Who was left out, and how the size comes about',
  howDrawn:
    'Each case’s turn is worked out from the seed and its own reference. The same list and seed give the same cases, whatever the order of the list.',
  again: 'Why is it drawn again?',
  caution:
    'The sample is sized so that a percentage of all its cases lies within 5 points. A percentage of some of them does not: the fewer the cases, the wider the margin. Compare small groups with care, and say how many cases they have.',
  notKnown: 'not known',
  notDrawn: 'Nothing has been drawn from this population yet.',
  nobodyFell: 'No case has fallen out of this sample.',
  reasonFirst: 'Choose a reason first.',
  nobodyLeft: 'Nobody was left to take its place.',
} as const

/** `254 cases are eligible; 12 are left out.` */
export function populationWords(eligible: number, excluded: number): string {
  const left = excluded === 0 ? '' : `; ${excluded.toLocaleString('en-GB')} ${excluded === 1 ? 'is' : 'are'} left out`
  return `${counted(eligible, 'case')} ${eligible === 1 ? 'is' : 'are'} eligible${left}.`
}

/** How the size comes about, for somebody with a pocket calculator. */
export function sizeWords(size: {
  readonly endless: number
  readonly eligible: number
  readonly cases: number
}): string {
  const { endless, eligible, cases } = size
  const first = endless.toFixed(1)
  return `${counted(cases, 'case')}, for 80 per cent confidence and a margin of error of 5 points. A population without end would need 1.2816² × 0.25 ÷ 0.05² = ${first} cases; with ${eligible.toLocaleString('en-GB')} eligible it is ${first} × ${eligible.toLocaleString('en-GB')} ÷ (${first} + ${(eligible - 1).toLocaleString('en-GB')}), rounded up.`
}

export function matchedWords(matched: readonly Trait[]): string {
  return matched.length === 0
    ? 'Nothing is published of a match for this sample: cases are drawn by chance alone.'
    : `Matched to the eligible population on ${list.format(matched.map((trait) => lowerFirst(traitNames[trait])))} together, by largest remainder.`
}

/** `482 113 907`, easier to read out and to type again. */
export function seedWords(seed: number): string {
  return String(seed)
    .padStart(9, '0')
    .replace(/(\d{3})(?=\d)/g, '$1 ')
}

/** The seed somebody typed, spaces and all; null where it is none. */
export function seedIn(text: string): number | null {
  const digits = text.replace(/\s/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** A whole number somebody typed; null where it is none. */
export function countIn(text: string): number | null {
  const digits = text.trim()
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null
}

type Drawn = {
  readonly cases: readonly unknown[]
  readonly mostEach: number | null
  readonly officers: number
  readonly mostOfOne: number
  readonly standingBy: number
}

/** `100 cases of 52 responsible officers, at most 2 each; 154 stand by.` */
export function drawnWords({ cases, mostEach, officers, mostOfOne, standingBy }: Drawn): string {
  const of =
    officers === 0 ? '' : ` of ${counted(officers, 'responsible officer')}, ${officersLimit(mostEach, mostOfOne)}`
  return `${counted(cases.length, 'case')}${of}; ${standingBy.toLocaleString('en-GB')} ${standingBy === 1 ? 'stands' : 'stand'} by.`
}

function officersLimit(mostEach: number | null, mostOfOne: number): string {
  return mostEach === null ? `at most ${mostOfOne} of one` : `at most ${mostEach} each`
}

export function shortWords(short: number): string {
  return `${counted(short, 'case')} fewer than asked for: the limit for each officer, or the cases standing by, allow no more.`
}

export function unitsWithoutWords(units: readonly string[]): string {
  return `No case from ${list.format(units)}.`
}

/** `±4.9 points`; a dash where nothing can be said. */
export function marginWords(margin: number | null): string {
  return margin === null ? '–' : `±${margin.toFixed(1)} points`
}

export function wholeMarginWords(cases: number, eligible: number, margin: number | null): string {
  return margin === null
    ? 'No margin of error can be given for this sample.'
    : `A percentage of all ${counted(cases, 'case')} lies within ${margin.toFixed(1)} points of what all ${counted(eligible, 'eligible case')} would give, eight times in ten.`
}

/** `+1.2`, `−0.4`, `0.0`. */
export function differenceWords(points: number | null): string {
  if (points === null) return '–'
  const text = Math.abs(points).toFixed(1)
  return text === '0.0' ? text : `${points > 0 ? '+' : '−'}${text}`
}

export function shareWords(share: number | null): string {
  return share === null ? '–' : `${share.toFixed(1)}%`
}

export function farWords(limit: number): string {
  return `more than ${limit} points apart`
}

export function categoryWords(name: string): string {
  return name === '' ? samplingWords.notKnown : name
}

/** `Cases that 2.2.3 and 3.2.2 ask about`. */
export function subSampleWords(questions: readonly string[]): string {
  return `Cases that ${list.format(questions)} ${questions.length === 1 ? 'asks' : 'ask'} about`
}

export function drawLabel(size: number | null): string {
  return size === null ? 'Draw the sample' : `Draw ${counted(size, 'case')}`
}

/** `12 of 100 cases`, `100 cases`. */
export function casesShown(shown: number, all: number): string {
  return shown === all ? counted(all, 'case') : `${shown} of ${counted(all, 'case')}`
}

/** What is read out once a case has been replaced. */
export function replacedWords(reference: string, replacement: string | null): string {
  return replacement === null
    ? `${reference} is out of the sample. ${samplingWords.nobodyLeft}`
    : `${reference} is out of the sample. ${replacement} takes its place.`
}

export const countsWords = {
  eligible: 'Eligible cases',
  hint: 'Of each trait, one category a line with its count, such as “Female 46”. The counts of a trait add up to the eligible cases; leave a trait empty where nothing is known.',
  noNumber: 'Give the number of eligible cases.',
  notRead: (trait: string) => `${trait}: end every line with a count.`,
  saved: 'The counts are in the inspection now.',
} as const

/** `Female 46` line by line; null where a line does not end in a count. */
export function countsIn(text: string): readonly { readonly name: string; readonly cases: number }[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => /^\s*(.*\S)[\s:=,]+(\d{1,7})\s*$/u.exec(line))
  return read.some((each) => each === null)
    ? null
    : read.map((each) => ({ name: (each?.[1] ?? '').replace(/[\s:=,]+$/u, ''), cases: Number(each?.[2]) }))
}
