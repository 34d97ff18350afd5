// Every standard, domain by domain: its key questions, its rating by rule and after the panel, and what it still needs.
import type { InspectionView, Need, StandardView } from '../../../src-main/api/contract/views.ts'
import { shortNeedWords } from '../../../src-main/words/needs.ts'
import { notRatedWords } from '../../../src-main/words/not-rated.ts'
import { decisionWords, lowestWords, openWaysWords } from '../../../src-main/words/provisional.ts'
import { sentenceStart } from '../../../src-main/words/text.ts'
import { placeHref } from '../../app/place.ts'
import { hrefOf } from '../../app/router.ts'
import { Sideways } from '../../components/Sideways.tsx'
import { Percents } from '../../marks/Percents.tsx'
import { RatingMark } from '../../marks/RatingMark.tsx'

export function StandardsTable({ view }: { readonly view: InspectionView }) {
  const { domains, summary } = view
  const standards = domains.flatMap((domain) => domain.standards)
  const shows: Shows = {
    previous: standards.some(({ previousRating }) => previousRating !== null),
    panel: summary.session !== null,
    needs: standards.some(({ needs }) => needs.length > 0),
  }
  const columns = 4 + [shows.previous, shows.panel, shows.panel, shows.needs].filter(Boolean).length
  return (
    <Sideways label="Standards and their ratings">
      <table className="table standards">
        <caption className="hidden">Standards and their ratings</caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Key questions, %</th>
            <th scope="col">By rule</th>
            <th scope="col">Because</th>
            {shows.previous ? <th scope="col">Previous inspection</th> : null}
            {shows.panel ? <th scope="col">After the panel</th> : null}
            {shows.panel ? <th scope="col">Decision</th> : null}
            {shows.needs ? <th scope="col">Still needs</th> : null}
          </tr>
        </thead>
        {domains.map((domain) => (
          <tbody key={domain.number}>
            <tr className="domain">
              <th scope="rowgroup" colSpan={columns}>
                {domain.number} {domain.name}
              </th>
            </tr>
            {domain.standards.map((standard) => (
              <StandardRow key={standard.number} inspection={summary.id} standard={standard} shows={shows} />
            ))}
          </tbody>
        ))}
      </table>
    </Sideways>
  )
}

type Shows = { readonly previous: boolean; readonly panel: boolean; readonly needs: boolean }

function StandardRow({
  inspection,
  standard,
  shows,
}: {
  readonly inspection: string
  readonly standard: StandardView
  readonly shows: Shows
}) {
  const { number, name, ratedBy, figures, provisional, opened, previousRating, final, counts } = standard
  const lowest = figures.find((figure) => figure.lowest)
  const zone = openWaysWords(opened)
  return (
    <tr>
      <th scope="row">
        <a
          href={hrefOf(
            ratedBy === 'lead-inspector' ? 'proposals' : 'key-questions',
            { inspection },
            { standard: number },
          )}
        >
          {number} {name}
        </a>
        {counts ? null : <span className="quiet-text"> (not in the total)</span>}
      </th>
      <td>
        <Percents figures={figures} />
      </td>
      <td>
        <RatingMark rating={provisional.kind === 'not-available' ? null : provisional.rating} />
      </td>
      <td className="in-small">
        {lowestWords(provisional, lowest?.percent ?? null)}
        {zone === '' ? null : <span className="zone">{zone}</span>}
      </td>
      {shows.previous ? (
        <td>{previousRating === null ? '' : <RatingMark rating={previousRating} size="quiet" />}</td>
      ) : null}
      {shows.panel ? <td>{final === null ? '' : <RatingMark rating={final.rating} />}</td> : null}
      {shows.panel ? (
        <td className="in-small decision">
          {final === null
            ? ''
            : final.notRated === null
              ? decisionWords(final)
              : sentenceStart(notRatedWords(final.notRated))}
        </td>
      ) : null}
      {shows.needs ? (
        <td className="in-small">
          <Needs inspection={inspection} needs={standard.needs} />
        </td>
      ) : null}
    </tr>
  )
}

function Needs({ inspection, needs }: { readonly inspection: string; readonly needs: readonly Need[] }) {
  return (
    <ul className="needs">
      {needs.map((need) => (
        <li key={shortNeedWords(need)}>
          <a href={placeHref(inspection, need.place)}>{shortNeedWords(need)}</a>
        </li>
      ))}
    </ul>
  )
}
