// The overall rating with its arithmetic, and where the total lies on the scale of the framework.
import type { Framework } from '../../domain/framework/framework.ts'
import type { Overall } from '../../domain/rating/overall.ts'
import { noOverallWords } from '../../words/not-rated.ts'
import { html, own, type Markup } from '../markup.ts'
import type { Parts } from './page.ts'
import { ratingMark, shapeOf, toneOfRating } from './rating-mark.ts'

export function overallSection(parts: Parts): Markup {
  const { framework, byRule } = parts.inspection
  const overall = parts.settled?.overall ?? byRule
  return html`<section class="overall" aria-labelledby="overall">
    <h2 id="overall">Overall rating</h2>
    ${overall.kind === 'rated' ? ratedOverall(framework, overall, parts.settled === null ? null : byRule) : noOverall(parts, overall)}
  </section>`
}

type Rated = Overall & { readonly kind: 'rated' }
type NotRated = Overall & { readonly kind: 'not-rated' }

/** `byRule`: the overall before the panel's decisions, to be told beside the one after them; null before the panel has met. */
function ratedOverall(framework: Framework, overall: Rated, byRule: Overall | null): Markup {
  return html`<p class="figure">
      ${ratingMark(framework, overall.rating)} <span class="points"><b>${overall.score}</b> of ${overall.outOf}</span>
    </p>
    ${scaleBar(framework, overall, byRule?.kind === 'rated' && byRule.score !== overall.score ? byRule : null)}
    <p class="sum">
      ${sumByDomain(framework, overall)} <span class="quiet">The score of each standard that counts, by domain.</span>
    </p>
    ${byRule === null ? null : byRule.kind === 'rated' ? html`<p class="sum">By rule, before the panel’s decisions: <b>${byRule.score} of ${byRule.outOf}</b>, ${own(byRule.rating)}.</p>` : html`<p class="sum">By rule, before the panel’s decisions: no overall rating, because ${own(noOverallWords(byRule.because))}.</p>`}`
}

function noOverall({ inspection, ofStandards, footnotes }: Parts, { because }: NotRated): Markup {
  const { framework } = inspection
  const reasons =
    because.why === 'unrated-framework'
      ? []
      : because.standards.flatMap(({ number }) => {
          const domain = framework.domains.find(({ standards }) => standards.some((each) => each.number === number))
          const ofDomain = ofStandards.domains.get(domain?.number ?? '')
          return ofDomain === undefined ? (ofStandards.standards.get(number) ?? []).slice(0, 1) : [ofDomain]
        })
  return html`<p class="figure"><span class="rating none">${shapeOf('none')} No overall rating</span></p>
    <p class="sum">
      No overall rating is given: ${own(noOverallWords(because))}.${footnotes.mark([...new Set(reasons)])}
    </p>`
}

/** `(2 + 2 + 2 + 1) + (1 + 1 + 1 + 1) + (2 + 2) = 15`: the reader finds every score in the table below. */
function sumByDomain(framework: Framework, { addends, score }: Rated): Markup {
  const groups = framework.domains
    .map(({ standards }) =>
      addends.flatMap((addend) => (standards.some(({ number }) => number === addend.standard) ? [addend.score] : [])),
    )
    .filter((scores) => scores.length > 0)
  const several = groups.length > 1
  const sums = groups.map((scores) => (several && scores.length > 1 ? `(${scores.join(' + ')})` : scores.join(' + ')))
  return html`<span class="addends">${sums.join(' + ')} = <b>${score}</b></span>`
}

/** A bar from 0 to the maximum with the bands written in; the line under it says the same in words. */
function scaleBar(framework: Framework, overall: Rated, byRule: Rated | null): Markup {
  const places = overall.outOf + 1
  const middle = (score: number): string => (((score + 0.5) / places) * 100).toFixed(2)
  const bands = framework.overall.map((band, place) => {
    const to = (framework.overall[place + 1]?.from ?? places) - 1
    return html`<span class="band ${toneOfRating(framework, band.rating)}" style="flex:${to - band.from + 1} 0 0"
      ><span class="name">${own(band.rating)}</span>
      <span class="limits">${band.from === to ? to : html`${band.from}–${to}`}</span></span
    >`
  })
  const was =
    byRule === null
      ? null
      : html`<span class="pin was" style="left:${middle(byRule.score)}%"><span>${byRule.score} by rule</span></span>`
  return html`<div
    class="scale${was === null ? '' : ' shifted'}"
    role="img"
    aria-label="${overall.score} on a scale from 0 to ${overall.outOf}${byRule === null ? '' : `; ${byRule.score} by rule`}"
  >
    <div class="bands">${bands}</div>
    ${was}<span class="pin" style="left:${middle(overall.score)}%"><span>${overall.score}</span></span>
  </div>`
}
