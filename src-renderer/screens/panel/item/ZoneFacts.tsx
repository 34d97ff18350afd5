// Why the zone is open or is not, what lies beside the deciding figure, how firm it is, and what the rating was before.
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { useInspection } from '../../../app/open-inspection.ts'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { needWords } from '../../../../src-main/words/needs.ts'
import { besideWords, closedZoneWords, firmnessSentence, whyOpenWords } from '../../../../src-main/words/zone.ts'
import { lowestPercent } from './ItemHeader.tsx'

export function ZoneFacts({ item }: { readonly item: ItemView }) {
  const { standard, bands } = item
  const { summary } = useInspection()
  const { provisional, opened, figures, divergence, firmness, previousRating } = standard
  const percent = lowestPercent(standard)
  const byQuestions = provisional.kind === 'by-key-questions' && percent !== null
  const beside = byQuestions ? besideWords(figures, bands, divergence) : null
  const firm = byQuestions ? firmnessSentence(firmness) : ''
  const since = item.session.agenda.find((line) => line.standard === standard.number)?.changedSince ?? null
  const missing = standard.needs.filter(({ need }) => need === 'blanks' || need === 'classification')
  return (
    <ul className="zone-facts">
      {since === null ? null : <li className="changed-since">{since}</li>}
      {byQuestions && opened.length === 0 ? <li className="why">{closedZoneWords(percent, bands)}</li> : null}
      {byQuestions
        ? opened.flatMap(whyOpenWords).map((sentence) => (
            <li key={sentence} className="why open">
              {sentence}
            </li>
          ))
        : null}
      {beside === null ? null : <li>{beside}</li>}
      {firm === '' && previousRating === null ? null : (
        <li>
          {firm}{' '}
          {previousRating === null ? null : (
            <span className="before" title={summary.previous?.provider}>
              Before: <RatingMark rating={previousRating} />
            </span>
          )}
        </li>
      )}
      {missing.map((need) => (
        <li key={JSON.stringify(need)} className="missing">
          {needWords(need)}
        </li>
      ))}
    </ul>
  )
}
