// What stands under each key question of an item and beside its name, in as few words as there is room for.
import { counted } from './numbers.ts'
import { sentenceStart } from './text.ts'

type Band = { readonly from: number }
type CountedFigure = {
  readonly evidence: 'cases' | 'qualitative'
  readonly yes: number | null
  readonly percent: number | null
  readonly band: Band | null
  readonly exact: number | null
  readonly casesToNextBand: number | null
  readonly casesToBandBelow: number | null
  readonly notApplicable: number | null
  readonly blank: number | null
  readonly leftOut: number | null
  readonly unclassified: number
  readonly smallSubSample: boolean
  readonly decidedByRounding: boolean
}

/** What stands under a key question: its distance in cases, who is left out of it, and what weakens it. */
export function figureNotes(figure: CountedFigure, bands: readonly Band[]): string {
  if (figure.evidence === 'qualitative') return 'Judged on qualitative evidence: no figure.'
  if (figure.percent === null) return 'No case is judged.'
  const { leftOut, notApplicable, blank, unclassified, exact } = figure
  const notes = [
    figure.yes === null ? 'counts not known, so the distance in cases cannot be told' : distanceNote(figure, bands),
    leftOut === null || leftOut === 0 ? '' : `sub-sample without ${leftOut}`,
    notApplicable === null || notApplicable === 0 ? '' : `${notApplicable} not applicable`,
    blank === null || blank === 0 ? '' : `${blank} blank`,
    unclassified === 0 ? '' : `${unclassified} without a risk classification`,
    figure.decidedByRounding && exact !== null ? `decided by rounding: exactly ${exact.toFixed(2)}` : '',
    figure.smallSubSample ? 'small sub-sample: one case is worth more than five points' : '',
  ].filter((note) => note !== '')
  return notes.length === 0 ? '' : `${sentenceStart(notes.join(' · '))}.`
}

/** `two judgements the other way reach 50 %, four fall below 45 %`; nothing where counts are not known. */
function distanceNote({ casesToNextBand, casesToBandBelow, band }: CountedFigure, bands: readonly Band[]): string {
  const next = bands[bands.findIndex(({ from }) => from === band?.from) + 1]
  const up =
    casesToNextBand === null || next === undefined
      ? null
      : `${counted(casesToNextBand, 'judgement', 'judgements')} the other way ${casesToNextBand === 1 ? 'reaches' : 'reach'} ${next.from} %`
  if (casesToBandBelow === null || band === null) return up ?? ''
  const falls = `${casesToBandBelow === 1 ? 'falls' : 'fall'} below ${band.from} %`
  return up === null
    ? `${counted(casesToBandBelow, 'judgement', 'judgements')} the other way ${falls}`
    : `${up}, ${counted(casesToBandBelow)} ${falls}`
}

/** Where the rating beside the standard's name comes from, in lower case as it stands there; nothing where there is none. */
export function ratingOriginWords(
  kind: 'by-key-questions' | 'proposed' | 'as-published' | 'not-available',
  moderated: boolean,
): string {
  switch (kind) {
    case 'by-key-questions':
      return moderated ? 'indicative' : 'by rule'
    case 'proposed':
      return 'proposed'
    case 'as-published':
      return 'as published'
    case 'not-available':
      return ''
  }
}

export const noProposalWords =
  'The lead inspector has proposed no rating for this standard, so there is nothing to ratify.'

/** `Rules: crc-2018 v1`: what the item is decided under, whole behind *Why and how firm*. */
export function rulesWords({ id, version }: { readonly id: string; readonly version: string }): string {
  return `Rules: ${id} v${version}`
}
