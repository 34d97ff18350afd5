// What if, shown: each figure and rating as it is and as it would be, and the sentence that says both.
import type { Final } from '../../domain/discretion/settle.ts'
import type { Figure } from '../../domain/rating/figure.ts'
import type { InspectionRating, StandardRating } from '../../domain/rating/inspection.ts'
import { stepOf } from '../../domain/rating/provisional.ts'
import type { ScaleStep } from '../../domain/framework/framework.ts'
import { whyNotDecide } from '../../domain/panel/why-not.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import type { Reading } from '../../store/database.ts'
import { disagreementCounts } from '../../store/entries.ts'
import { acceptedBlanksOf, moderationsOf, proposalsOf } from '../../store/proposals.ts'
import { consideredSentence, givesSentence, totalWords, type Gives } from '../../words/what-if.ts'
import type { Context } from '../context.ts'
import type { FigureSide, StandardView, Supposing, WhatIfView } from '../contract/views.ts'
import { recordedOn, type Basis, type Side } from '../suppose.ts'
import { comparisonFor } from './comparison.ts'
import { showBand, showOverall, showRating } from './show-ratings.ts'
import { choicesFor } from './show-session.ts'
import { showStandard } from './show-standard.ts'

type Sides = { readonly before: Side; readonly after: Side }

export function showWhatIf(
  db: Reading,
  basis: Basis,
  standard: string,
  supposing: Supposing,
  sides: Sides,
  context: Context,
): WhatIfView {
  const { framework } = basis.inspection
  const { before, after } = sides
  const rated = standardIn(after.rated, standard)
  const { session } = basis
  const chair = session === null ? '' : (quorumFor(session.panel, standard).chair?.person ?? '')
  const nothing = isNothing(supposing)
  const gives = givesOf(basis, standard, sides)
  return {
    standard: showSupposed(db, basis, rated, after, context),
    figures: changedFigures(sides).map(([was, is]) => ({
      before: figureSide(basis, was),
      after: figureSide(basis, is),
    })),
    standards: changedStandards(standard, sides).map(({ of, was, is }) => ({
      number: of.standard.number,
      name: of.standard.name,
      before: was === null ? null : showRating(framework, was),
      after: is === null ? null : showRating(framework, is),
    })),
    overall: basis.totalHidden
      ? null
      : { before: showOverall(framework, before.overall), after: showOverall(framework, after.overall) },
    choices: choicesFor(framework, rated, { outcomes: rejectedRows(basis, standard) }).filter(
      ({ outcome }) => outcome !== 'adjourned',
    ),
    nothingSupposed: nothing,
    gives: nothing ? '' : givesSentence(gives),
    sentence: nothing ? '' : sentenceOf(rated, supposing, gives),
    mayMinute: session !== null,
    whyNotMinute: session === null ? null : whyNotDecide(session.panel, standard, chair),
  }
}

/** What the event of a minuted what-if holds, and its sentence. */
export function consideredFacts(
  basis: Basis,
  standard: string,
  supposing: Supposing,
  sides: Sides,
): { readonly gives: Gives; readonly sentence: string } {
  const gives = givesOf(basis, standard, sides)
  return { gives, sentence: sentenceOf(standardIn(sides.after.rated, standard), supposing, gives) }
}

export function isNothing({ supposed, tried }: Supposing): boolean {
  const { judgements, turned, setAside } = supposed
  return judgements.length + setAside.length === 0 && turned.every(({ cases }) => cases === 0) && tried === null
}

function sentenceOf({ standard }: StandardRating, { supposed, tried }: Supposing, gives: Gives): string {
  return consideredSentence({ standardName: standard.name, supposed, tried, gives })
}

function givesOf({ totalHidden }: Basis, standard: string, sides: Sides): Gives {
  return {
    figures: changedFigures(sides).map(([was, is]) => ({ number: is.number, before: plain(was), after: plain(is) })),
    standards: changedStandards(standard, sides).map(({ of, was, is }) => ({
      number: of.standard.number,
      name: of.standard.name,
      before: was?.name ?? null,
      after: is?.name ?? null,
    })),
    overall: totalHidden ? null : { before: totalWords(sides.before.overall), after: totalWords(sides.after.overall) },
  }
}

function changedFigures({ before, after }: Sides): readonly (readonly [Figure, Figure])[] {
  const was = new Map(before.rated.standards.flatMap(({ figures }) => figures.map((each) => [each.number, each])))
  return after.rated.standards.flatMap(({ figures }) =>
    figures.flatMap((is): readonly (readonly [Figure, Figure])[] => {
      const from = was.get(is.number)
      return from === undefined || (from.yes === is.yes && from.n === is.n) ? [] : [[from, is]]
    }),
  )
}

/** The standard in hand always; others only where their rating would change. */
function changedStandards(
  standard: string,
  { before, after }: Sides,
): readonly { readonly of: StandardRating; readonly was: ScaleStep | null; readonly is: ScaleStep | null }[] {
  const all = after.rated.standards.map((of) => {
    const { number } = of.standard
    const was = ratingOf(before.finals.get(number), standardIn(before.rated, number))
    return { of, was, is: ratingOf(after.finals.get(number), of) }
  })
  const inHand = all.filter(({ of }) => of.standard.number === standard)
  const others = all.filter(({ of, was, is }) => of.standard.number !== standard && was?.score !== is?.score)
  return [...inHand, ...others]
}

function ratingOf(final: Final | undefined, { provisional }: StandardRating): ScaleStep | null {
  return final === undefined ? stepOf(provisional) : final.rating
}

function standardIn({ standards }: InspectionRating, number: string): StandardRating {
  const found = standards.find(({ standard }) => standard.number === number)
  if (found === undefined) throw new Error(`the framework has no standard ${number}`)
  return found
}

function showSupposed(
  db: Reading,
  { inspection }: Basis,
  rated: StandardRating,
  after: Side,
  context: Context,
): StandardView {
  const id = inspection.row.id
  return showStandard(inspection.framework, rated, {
    tally: inspection.tally,
    proposals: proposalsOf(db, id),
    moderations: moderationsOf(db, id),
    acceptedBlanks: new Map(acceptedBlanksOf(db, id).map(({ question, blank }) => [question, blank])),
    disagreements: disagreementCounts(db, id),
    comparison: comparisonFor(db, inspection, context),
    final: after.finals.get(rated.standard.number) ?? null,
  })
}

/** The choices follow a moderation that was rejected; anything else that stands is what is being thought over. */
function rejectedRows(basis: Basis, standard: string) {
  const rejected = recordedOn(basis, standard).some(({ outcome }) => outcome === 'moderation-rejected')
  return rejected
    ? (basis.session?.outcomes.filter(
        (row) => row.standard === standard && row.outcome.outcome === 'moderation-rejected',
      ) ?? [])
    : []
}

function figureSide({ inspection }: Basis, { number, yes, n, percent, band }: Figure): FigureSide {
  return { number, yes, n, percent, band: band === null ? null : showBand(inspection.framework, band) }
}

function plain({ yes, n, percent }: Figure): Gives['figures'][number]['before'] {
  return { yes, n, percent }
}
