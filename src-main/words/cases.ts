// The cases behind a figure, and the judgements that are missing, in words.
import { differingWords } from './needs.ts'
import { counted } from './bringing-in.ts'
import { isolated, list, withoutStop } from './text.ts'

/** The heading of the cases of one answer. A case that is left out is not counted, whatever it answers. */
export function caseGroupWords(answer: 'Y' | 'N' | 'NA' | '', standing: 'in' | 'out' | 'unclassified'): string {
  if (standing === 'out') return 'Left out of the sub-sample'
  return { N: 'No', Y: 'Yes', NA: 'Not applicable', '': 'Blank' }[answer]
}

type Figure = {
  readonly evidence: 'cases' | 'qualitative'
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly exact: number | null
  readonly band: { readonly name: string } | null
}

/** `57 of 118, 48 % (48.30), Minority`: the exact figure is cut, never rounded up to a boundary it misses. */
export function figureLineWords({ evidence, yes, n, percent, exact, band }: Figure): string {
  if (evidence === 'qualitative') return 'Qualitative evidence'
  if (percent === null) return 'No case is judged'
  const counts = yes === null || n === null ? 'counts not known' : `${yes} of ${n}`
  const precisely = exact === null ? '' : ` (${(Math.floor(exact * 100) / 100).toFixed(2)})`
  return `${counts}, ${percent} %${precisely}, ${band?.name ?? 'no band'}`
}

/** `30 cases left out; 2 not applicable.` Nothing where every case counts. */
export function subSampleLineWords(figure: {
  readonly leftOut: number | null
  readonly leftOutAnswered: number
  readonly notApplicable: number | null
  readonly blank: number | null
  readonly unclassified: number
}): string {
  const { leftOut, leftOutAnswered, notApplicable, blank, unclassified } = figure
  const parts = [
    leftOut === null || leftOut === 0 ? null : `${counted(leftOut, 'case')} left out of the sub-sample`,
    leftOutAnswered === 0 ? null : `${counted(leftOutAnswered, 'answer')} of left-out cases kept and not counted`,
    notApplicable === null || notApplicable === 0 ? null : `${notApplicable} not applicable`,
    blank === null || blank === 0 ? null : `${blank} blank`,
    unclassified === 0 ? null : `${unclassified} not classified by risk, and counted`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

type Blank = { readonly question: string; readonly blank: number; readonly disagreements?: number }

/** `4 judgements are blank: 1 for 2.2.3 and 3 for 2.3.3.`, and how many of them because two people differ. */
export function blankJudgementsWords(blanks: readonly Blank[]): string {
  const total = blanks.reduce((sum, { blank }) => sum + blank, 0)
  const where = list.format(blanks.map(({ question, blank }) => `${blank} for ${question}`))
  const differing = blanks.reduce((sum, { disagreements = 0 }) => sum + disagreements, 0)
  return `${counted(total, 'judgement')} ${total === 1 ? 'is' : 'are'} blank: ${where}${differingWords({ blank: total, disagreements: differing })}. Bring in the answers, or accept the blanks with a reason.`
}

/** Cases that nobody has classified are counted in every sub-sample until somebody does, or accepts it (decisions row 3). */
export function unclassifiedWords(
  unclassified: readonly { readonly question: string; readonly cases: number }[],
): string {
  const most = Math.max(...unclassified.map(({ cases }) => cases))
  const where = list.format(unclassified.map(({ question }) => question))
  return `${counted(most, 'case')} ${most === 1 ? 'has' : 'have'} no risk classification by the inspector and ${most === 1 ? 'is' : 'are'} counted in ${where}.`
}

/** `Accepted with a reason: 1 for 2.2.3 and 2 for 2.3.3 (the files were lost).` One sentence for each reason. */
export function acceptedBlankWords(accepted: readonly (Blank & { readonly reason: string })[]): string {
  const byReason = [...Map.groupBy(accepted, ({ reason }) => reason)]
  const sentences = byReason.map(
    ([reason, alike]) =>
      `${list.format(alike.map(({ question, blank }) => `${blank} for ${question}`))} (${isolated(withoutStop(reason))})`,
  )
  return `Accepted with a reason: ${sentences.join('; ')}.`
}
