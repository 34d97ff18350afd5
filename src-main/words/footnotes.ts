// The footnotes of a standard's rating: discretion used or considered, moderation, ratings as published, and why there is none.
import type { Outcome } from '../domain/discretion/outcome.ts'
import type { Final, FinalRatings } from '../domain/discretion/settle.ts'
import type { Framework, Standard } from '../domain/framework/framework.ts'
import type { InspectionRating, StandardRating } from '../domain/rating/inspection.ts'
import { isolated, list, lowerFirst, sentenceStart, withoutStop } from './text.ts'
import { notAvailableWords } from './not-rated.ts'

export type StandardFootnotes = {
  /** By standard number, each list in the order it is printed. A standard without footnotes is not in it. */
  readonly standards: ReadonlyMap<string, readonly string[]>
  /** By domain number: why no standard of the domain is rated, where all share one reason (002:96). */
  readonly domains: ReadonlyMap<string, string>
}

export function standardFootnotes(
  { framework, standards }: InspectionRating,
  settled: FinalRatings | null,
): StandardFootnotes {
  const finals = new Map(settled?.finals.map((final) => [final.standard, final]))
  const unrated = standards.flatMap((rated) => {
    const why = whyUnrated(rated, finals.get(rated.standard.number) ?? null)
    return why === null ? [] : [{ standard: rated.standard, ...why }]
  })
  const domains = new Map<string, string>()
  const shared = new Map<string, string>()
  for (const alike of Map.groupBy(unrated, ({ verb, reason }) => `${verb}\n${reason}`).values()) {
    const domain = framework.domains.find((each) => each.standards.length > 1 && sameStandards(each.standards, alike))
    const text = unratedWords(alike, domain !== undefined)
    if (domain === undefined) for (const { standard } of alike) shared.set(standard.number, text)
    else domains.set(domain.number, text)
  }
  const footnotes = standards.map((rated): [string, readonly string[]] => {
    const why = shared.get(rated.standard.number)
    return [
      rated.standard.number,
      [...(why === undefined ? [] : [why]), ...ofRating(framework, rated, finals.get(rated.standard.number) ?? null)],
    ]
  })
  return { standards: new Map(footnotes.filter(([, texts]) => texts.length > 0)), domains }
}

type Unrated = { readonly standard: Standard; readonly verb: 'not rated' | 'adjourned'; readonly reason: string }

function whyUnrated({ provisional }: StandardRating, final: Final | null): Omit<Unrated, 'standard'> | null {
  if (final?.notRated && 'given' in final.notRated)
    return { verb: final.by === 'adjourned' ? 'adjourned' : 'not rated', reason: final.notRated.given }
  if (provisional.kind !== 'not-available' || (final !== null && final.rating !== null)) return null
  // Said once for the whole page, where the overall rating would stand.
  if (provisional.because.why === 'unrated-framework') return null
  return { verb: 'not rated', reason: notAvailableWords(provisional.because) }
}

function unratedWords(alike: readonly Unrated[], wholeDomain: boolean): string {
  const [first] = alike
  const reason = withoutStop(first?.reason ?? '')
  const names = list.format(
    alike.map(({ standard }) => isolated(alike.length === 1 ? lowerFirst(standard.name) : printedName(standard))),
  )
  if (first?.verb === 'adjourned') return `The panel adjourned its decision on ${names}: ${reason}.`
  const who = wholeDomain ? 'These standards' : sentenceStart(names)
  return `${who} ${alike.length === 1 ? 'is' : 'are'} not rated: ${reason}.`
}

function ofRating(framework: Framework, rated: StandardRating, final: Final | null): readonly string[] {
  const name = isolated(lowerFirst(rated.standard.name))
  const from = rated.provisional.kind === 'not-available' ? '' : rated.provisional.step.name
  const published =
    rated.provisional.kind === 'as-published'
      ? [`The rating for ${name} is given as published; its key questions are not known here.`]
      : []
  const outcomes = (final?.outcomes ?? []).flatMap((outcome) =>
    ofOutcome(framework, name, from, final?.rating?.name ?? '', outcome),
  )
  const pending =
    final === null && rated.moderation !== null
      ? [
          `The lead inspector proposes to moderate the indicative rating for ${name} ${rated.moderation} by one band on qualitative evidence. The ratings panel has not yet decided.`,
        ]
      : []
  const uncounted = rated.standard.counts
    ? []
    : [`${sentenceStart(name)} is rated but does not count towards the overall rating.`]
  return [...published, ...outcomes, ...pending, ...uncounted]
}

function ofOutcome(framework: Framework, name: string, from: string, to: string, outcome: Outcome): readonly string[] {
  switch (outcome.outcome) {
    case 'discretion-used': {
      const verb = outcome.direction === 'up' ? 'raising' : 'lowering'
      const grounds = framework.grounds
        .filter(({ id }) => outcome.grounds?.includes(id))
        .map(({ text }) => isolated(lowerFirst(withoutStop(text))))
      return [
        `In reaching the rating for ${name}, the ratings panel used professional discretion on the case data, ${verb} it from ${from} to ${to}. ${grounds.length === 1 ? 'Ground' : 'Grounds'}: ${grounds.join('; ')}.`,
      ]
    }
    case 'considered-no-change':
      return [
        `The provisional rating for ${name} was close to a boundary. The ratings panel considered whether to use professional discretion and made no change.`,
      ]
    case 'moderation-ratified':
      return [
        `The indicative rating for ${name}, ${from}, was moderated to ${to} on qualitative evidence, as the lead inspector proposed and the ratings panel ratified.`,
      ]
    case 'moderation-rejected':
      return [
        `The lead inspector proposed to moderate the indicative rating for ${name} on qualitative evidence. The ratings panel considered the proposal and rejected it.`,
      ]
    case 'set-otherwise':
      return [`The lead inspector proposed ${from} for ${name}; the ratings panel decided ${to}.`]
    // The reason of a standard without a rating is told once for all that share it.
    case 'not-rated':
    case 'adjourned':
    case 'proposal-ratified':
    case 'stands':
      return []
  }
}

function sameStandards(standards: readonly Standard[], alike: readonly Unrated[]): boolean {
  return (
    standards.length === alike.length &&
    alike.every(({ standard, verb }) => verb === 'not rated' && standards.includes(standard))
  )
}

/** The number where the report prints it, the name where it prints none. */
function printedName({ number, label, name }: Standard): string {
  return label === number ? number : lowerFirst(name)
}
