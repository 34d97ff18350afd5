// The hand-over in words: what is handed out, what a pack would change here, and what stays as it is.
import { counted } from './bringing-in.ts'
import { dayWords } from './moments.ts'
import { isolated, list, lowerFirst } from './text.ts'
type Inspection = { readonly provider: string; readonly fieldworkFrom: string }

/** `Kent CRC 2026`: as people tell inspections of one provider apart. */
export function inspectionName({ provider, fieldworkFrom }: Inspection): string {
  return fieldworkFrom === '' ? provider : `${provider} ${fieldworkFrom.slice(0, 4)}`
}

/** What of an inspection besides its cases differs: `The proposal for 1.1 differs: here Good, in the pack Inadequate.` */
export function notTakenWords(what: string, here: string, there: string): string {
  return here === there
    ? `Not taken: ${what} differs in its words. It stays as it is here.`
    : `Not taken: ${what} differs (here ${said(here)}, in the pack ${said(there)}). It stays as it is here.`
}

function said(text: string): string {
  return text === '' ? 'nothing' : text
}

export const statedWords = {
  result: (item: string): string => `the result for ${item}`,
  comparator: (name: string, period: string): string =>
    `the figures of ${name}${period === '' ? '' : `, ${period}`}, to compare with`,
  proposal: (standard: string): string => `the proposal for ${standard}`,
  moderation: (standard: string): string => `the proposed moderation of ${standard}`,
  blanks: 'the blank judgements accepted',
  leadInspector: 'the name of the lead inspector',
  dates: 'the dates of the fieldwork',
  note: 'the note on the inspection',
} as const

export const packCountNames = {
  returns: 'returns',
  cases: 'cases',
  values: 'values given by returns',
  entries: 'entries by people',
  results: 'results',
  comparators: 'figures to compare with',
  proposals: 'proposals',
  moderations: 'moderations',
  acceptedBlanks: 'blanks accepted',
} as const

/** What a pack holds, as its manifest says it; what it has none of is left out, but for the cases. */
export function packCounts(
  manifest: Readonly<Record<keyof typeof packCountNames, number>>,
): readonly { readonly what: string; readonly count: number }[] {
  const counts = new Map<string, number>(Object.entries(manifest))
  return Object.entries(packCountNames)
    .map(([name, what]) => ({ what, count: counts.get(name) ?? 0 }))
    .filter(({ what, count }) => count > 0 || what === packCountNames.cases)
}

type Pack = {
  readonly writtenBy: string
  readonly writtenAt: string
  readonly inspector: string | null
  readonly cases: number
}

/** `The share of Ann Inspector, 24 cases, written by Ann Inspector on 3 March 2026.` */
export function packWords({ inspector, cases, writtenBy, writtenAt }: Pack): string {
  const what = inspector === null ? 'The whole inspection' : `The share of ${isolated(inspector)}`
  return `${what}, ${counted(cases, 'case')}, written by ${isolated(writtenBy)} on ${dayWords(writtenAt)}.`
}

export const handOverWords = {
  what: 'A pack carries cases, with everything anybody wrote about them, to another laptop. Nothing there is overwritten: where two people differ, both values are kept and wait to be settled.',
  stays: 'Populations, draws, panel sessions and signed records stay in the file they are in.',
  hint: 'One or more files with the ending .pack, as another laptop wrote them. What each would change is shown before anything is.',
  whole: 'The whole inspection',
  wholeHint: (cases: number): string =>
    `${counted(cases, 'case')}, and the results, proposals and moderations beside them`,
  share: 'One inspector’s share',
  shareHint: (inspectors: number): string =>
    inspectors === 0
      ? 'No case names an inspector yet (the attribute “inspector”)'
      : 'The cases that name the inspector in their attribute “inspector”',
  noPacks: 'No pack has been written or brought in.',
  noMore: 'The pack is left aside. Nothing was changed.',
  nothingNew: 'Everything in this pack is in the file already.',
  beginsHere: (provider: string): string =>
    `This file does not have the inspection of ${provider} yet. It is begun from the pack, with the framework it was judged by.`,
  ready: 'Nothing is changed yet.',
} as const

/** `24 cases` beside an inspector's name. */
export function inspectorWords(name: string, cases: number): string {
  return `${name}: ${counted(cases, 'case')}`
}

/** `3 case supervision cases name no inspector: C1, C2 and C10.` */
export function nobodysWords(title: string, references: readonly string[]): string {
  const shown = references.slice(0, 12)
  const more = references.length - shown.length
  const named = more === 0 ? list.format(shown) : `${shown.join(', ')} and ${more} more`
  return `${counted(references.length, `${lowerFirst(title)} case`)} ${references.length === 1 ? 'names' : 'name'} no inspector: ${named}.`
}

type Change = {
  readonly newCases: number
  readonly casesBoth: number
  readonly casesChanged: number
  readonly newEntries: number
  readonly newValues: number
  readonly newReturns: number
}

/** What would change, or did, line by line. */
export function changeLines(change: Change): readonly (readonly [string, string])[] {
  const { newCases, casesBoth, casesChanged, newEntries, newValues, newReturns } = change
  return [
    ['New cases', figure(newCases)],
    [
      'Cases both have',
      casesBoth === 0
        ? '0'
        : `${figure(casesBoth)}, something is added to ${casesChanged === 0 ? 'none' : figure(casesChanged)}`,
    ],
    ['New entries by people', figure(newEntries)],
    ['New values given by returns', figure(newValues)],
    ['Returns brought in elsewhere', figure(newReturns)],
  ]
}

/** `2 disagreements would arise`, `No disagreement would arise`. */
export function arisingWords(count: number): string {
  return count === 0 ? 'No disagreement would arise' : `${counted(count, 'disagreement')} would arise`
}

/** Said once it is done. */
export function mergedWords(change: Change & { readonly disagreements: readonly unknown[] }): string {
  const { newCases, casesChanged, disagreements } = change
  const settle = disagreements.length === 0 ? '' : ` ${counted(disagreements.length, 'disagreement')} to settle.`
  return `Brought in: ${counted(newCases, 'new case')}, ${counted(casesChanged, 'case')} added to.${settle}`
}

function figure(count: number): string {
  return count.toLocaleString('en-GB')
}
