// The answer of `rate` for a person at a terminal: what the JSON says, in aligned columns.
import type { Final, FinalRatings } from '../domain/discretion/settle.ts'
import type { KeyQuestion } from '../domain/framework/framework.ts'
import type { Figure } from '../domain/rating/figure.ts'
import type { InspectionRating, StandardRating } from '../domain/rating/inspection.ts'
import type { Overall } from '../domain/rating/overall.ts'
import { faultWords, oneLine } from '../words/faults.ts'
import { noOverallWords, notAvailableWords, notRatedWords } from '../words/not-rated.ts'
import { outcomeWords } from '../words/outcomes.ts'
import type { Reconciliation } from './rate-json.ts'

export function rateText(
  inspection: InspectionRating,
  settled: FinalRatings | null,
  reconciliation: Reconciliation,
): string {
  const { framework } = inspection
  const finals = new Map(settled?.finals.map((final) => [final.standard, final]))
  const { recordsRead, casesStored, recordsRefused, refused } = reconciliation
  const lines = [
    `${oneLine(framework.title)}  (${oneLine(framework.id)}, version ${oneLine(framework.version)})  PROVISIONAL, NOT SIGNED`,
    '',
    ...framework.domains.flatMap((domain) => [
      `${oneLine(domain.number)}  ${oneLine(domain.name)}`,
      ...inspection.standards
        .filter(({ standard }) => domain.standards.includes(standard))
        .flatMap((rated) => standardLines(rated, finals.get(rated.standard.number))),
      '',
    ]),
    ...(settled === null
      ? [`Overall by rule      ${overallText(inspection.byRule)}`]
      : [
          `Overall by rule      ${overallText(inspection.byRule)}`,
          `Overall after panel  ${overallText(settled.overall)}`,
        ]),
    '',
    `Records read ${recordsRead} = cases stored ${casesStored} + records refused ${recordsRefused}`,
    ...refused.map((fault) => `  refused: ${faultWords(fault)}`),
  ]
  return `${lines.join('\n')}\n`
}

function standardLines(rated: StandardRating, final: Final | undefined): readonly string[] {
  const { standard, provisional, figures } = rated
  const byRule =
    provisional.kind === 'not-available'
      ? `not available: ${notAvailableWords(provisional.because)}`
      : provisional.step.name
  const head = `  ${oneLine(standard.number).padEnd(6)}${oneLine(standard.name, 40).padEnd(30)}`
  return [
    `${head}${oneLine(byRule, 200).padEnd(24)}${notes(rated).join('; ')}`.trimEnd(),
    // The key questions of a standard given as published are not known, and no row of noughts says otherwise.
    ...(provisional.kind === 'as-published'
      ? []
      : standard.keyQuestions.map((question) => questionLine(question, figures))),
    ...(final === undefined ? [] : [`        after panel: ${finalText(final)}`]),
  ]
}

function notes({ standard, provisional, opened, moderation }: StandardRating): readonly string[] {
  const how = {
    'by-key-questions': (by: readonly string[]) =>
      `${by.map((each) => oneLine(each)).join(', ')} ${by.length === 1 ? 'decides' : 'decide'} the rating`,
    proposed: () => 'proposed',
    'as-published': () => 'as published',
    'not-available': () => '',
  }[provisional.kind](provisional.kind === 'by-key-questions' ? provisional.decidedBy : [])
  const zone = opened.map(({ direction, tests }) => `zone ${direction} (${tests.join(', ')})`).join(', ')
  const proposed = moderation === null ? '' : `moderation ${moderation} proposed`
  return [how, zone, proposed, standard.counts ? '' : 'not counted'].filter((note) => note !== '')
}

function questionLine(question: KeyQuestion, figures: readonly Figure[]): string {
  const head = `        ${oneLine(question.number).padEnd(8)}`
  const figure = figures.find(({ number }) => number === question.number)
  if (figure === undefined) return `${head}qualitative evidence only`
  const counts = figure.n === null ? 'n not known' : `${figure.yes} of ${figure.n}`
  const percent = figure.percent === null ? '–' : `${figure.percent} %`
  const band = oneLine(figure.band?.band ?? '')
  return `${head}${counts.padStart(14)}${percent.padStart(8)}  ${band.padEnd(22)}${remarks(figure).join(', ')}`.trimEnd()
}

function remarks(figure: Figure): readonly string[] {
  const counted = (count: number | null, what: string): string => ((count ?? 0) > 0 ? `${count} ${what}` : '')
  return [
    counted(figure.casesToNextBand, 'to next band'),
    counted(figure.casesToBandBelow, 'to band below'),
    figure.decidedByRounding === true ? 'decided by rounding' : '',
    counted(figure.notApplicable, 'not applicable'),
    counted(figure.blank, 'blank'),
    counted(figure.leftOut, 'left out'),
    counted(figure.leftOutAnswered, 'left out but answered'),
    counted(figure.unclassified, 'not classified'),
  ].filter((part) => part !== '')
}

function finalText(final: Final): string {
  const how =
    final.outcomes
      .map(({ outcome, grounds = [] }) =>
        [outcomeWords[outcome], ...grounds.map((ground) => oneLine(ground))].join(', '),
      )
      .join('; ') || outcomeWords[final.by]
  if (final.notRated !== null) return `not rated: ${oneLine(notRatedWords(final.notRated), 200)}`
  return `${oneLine(final.rating?.name ?? '')}  (${how})`
}

function overallText(overall: Overall): string {
  return overall.kind === 'rated'
    ? `${overall.score} of ${overall.outOf}, ${oneLine(overall.rating)}`
    : `no overall rating: ${oneLine(noOverallWords(overall.because), 2000)}`
}
