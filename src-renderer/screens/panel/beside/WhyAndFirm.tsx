// Why this rating, as a tree in plain words down to the cases; how firm it is, and what stands behind that; the rule.
import { useState } from 'react'
import type { ItemEvidenceView, ItemView, WhyView } from '../../../../src-main/api/contract/views.ts'
import { caseGroupWords } from '../../../../src-main/words/cases.ts'
import { intervalNote } from '../../../../src-main/words/sensitivity.ts'
import { ShowView } from '../../../client/ShowView.tsx'
import { useView } from '../../../client/use-view.ts'
import { Table } from '../../../components/Table.tsx'

export function WhyAndFirm({ item: { session, standard } }: { readonly item: ItemView }) {
  const evidence = useView('items.evidence', { session: session.id, standard: standard.number })
  return (
    <ShowView viewing={evidence}>
      {({ why, firm, rule }) => (
        <>
          <section aria-labelledby="why">
            <h3 id="why">Why this rating?</h3>
            <ul className="why-tree">
              <Why node={why} inspection={session.inspection.id} />
            </ul>
          </section>
          {firm === null ? null : <Firm firm={firm} />}
          <section aria-labelledby="rule">
            <h3 id="rule">The rule</h3>
            <p>{rule.says}</p>
            <p className="quiet-text">{rule.version}</p>
          </section>
        </>
      )}
    </ShowView>
  )
}

function Why({ node, inspection }: { readonly node: WhyView; readonly inspection: string }) {
  const { says, from, cases } = node
  return (
    <li>
      {says}
      {from.length === 0 && cases === null ? null : (
        <ul>
          {from.map((each) => (
            <Why key={each.says} node={each} inspection={inspection} />
          ))}
          {cases === null ? null : (
            <li>
              <CasesOf inspection={inspection} question={cases} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

/** Read when they are unfolded: most who ask why stop at the figure. */
function CasesOf({ inspection, question }: { readonly inspection: string; readonly question: string }) {
  const [open, setOpen] = useState(false)
  const { view } = useView('cases.behind', open ? { inspection, question } : null)
  const groups = [...Map.groupBy(view?.cases ?? [], ({ answer, standing }) => caseGroupWords(answer, standing))]
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Cases of {question}</summary>
      <dl className="case-answers">
        {groups.map(([title, cases]) => (
          <div key={title}>
            <dt>
              {title}: {cases.length.toLocaleString('en-GB')}
            </dt>
            <dd>
              {cases.map(({ reference }) => (
                <bdi key={reference}>{reference} </bdi>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Firm({ firm }: { readonly firm: NonNullable<ItemEvidenceView['firm']> }) {
  return (
    <section aria-labelledby="firm">
      <h3 id="firm">
        How firm is it? <span className="firm-word">{firm.word}</span>
      </h3>
      <ul className="firm-facts">
        {[...firm.restsOn, ...firm.leaveOneOut, firm.notApplicable].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {firm.intervals.length === 0 ? null : (
        <>
          <Table
            caption="Intervals"
            captionHidden
            columns={[
              { id: 'question', title: 'Key question', names: true, cell: ({ keyQuestion }) => keyQuestion },
              { id: 'percent', title: '%', figure: true, cell: ({ percent }) => percent },
              { id: 'interval', title: 'Interval', figure: true, cell: ({ says }) => says },
            ]}
            rows={firm.intervals}
            rowKey={({ keyQuestion }) => keyQuestion}
          />
          <p className="quiet-text">{intervalNote}</p>
        </>
      )}
    </section>
  )
}
