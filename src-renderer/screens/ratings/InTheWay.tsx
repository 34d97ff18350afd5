// What stands in the way of signing: one line for each kind of thing, each standard a link to where it is mended.
import { Fragment } from 'react'
import type { InspectionView, Need } from '../../../src-main/api/contract/views.ts'
import { unsettledWords } from '../../../src-main/words/disagreements.ts'
import { inTheWayWords } from '../../../src-main/words/progress.ts'
import { hrefOf } from '../../app/router.ts'
import { placeHref } from '../../app/place.ts'

export function InTheWay({ view }: { readonly view: InspectionView }) {
  const { summary, domains } = view
  if (summary.stage === 'signed') return null
  const needs = domains.flatMap(({ standards }) => standards.flatMap((standard) => standard.needs))
  const kinds = [...Map.groupBy(needs, inTheWayWords)]
  return (
    <section className="in-the-way" aria-labelledby="in-the-way">
      <h2 id="in-the-way">What stands in the way of signing</h2>
      <ul>
        {kinds.map(([kind, alike]) => (
          <li key={kind}>
            {kind}:{' '}
            {alike.map((need, place) => (
              <Fragment key={`${need.standard} ${shownAs(need)}`}>
                {place === 0 ? null : ', '}
                <a href={placeHref(summary.id, need.place)}>{shownAs(need)}</a>
              </Fragment>
            ))}
          </li>
        ))}
        {view.disagreements === 0 ? null : (
          <li>
            <a href={hrefOf('disagreements', { inspection: summary.id })}>{unsettledWords(view.disagreements)}</a>
          </li>
        )}
        <li>
          <PanelStep view={view} />
        </li>
      </ul>
    </section>
  )
}

/** The number a link shows: the key question's where it is about one. */
function shownAs(need: Need): string {
  switch (need.need) {
    case 'blanks':
      return `${need.question} (${need.blank})`
    case 'classification':
      return `${need.question} (${need.cases})`
    default:
      return need.standard
  }
}

function PanelStep({ view: { summary } }: { readonly view: InspectionView }) {
  const inspection = summary.id
  const panel = (text: string) => <a href={hrefOf('panel', { inspection })}>{text}</a>
  switch (summary.stage) {
    case 'empty':
    case 'provisional':
      return panel('No panel session has been prepared')
    case 'preparing':
      return panel('The chair has not opened the panel session')
    case 'running':
      return panel('The panel session is not closed')
    case 'closed':
    case 'signed':
      return <a href={hrefOf('sign-off', { inspection })}>Signatures</a>
  }
}
