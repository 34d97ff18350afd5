// The figures this inspection is compared with: those there are, and one that is added, changed or withdrawn.
import { useState } from 'react'
import type { ComparatorView, ResultsView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import { comparatorWords } from '../../../src-main/words/results.ts'
import { figuresWords, typingWords } from '../../../src-main/words/typing-results.ts'
import { Button } from '../../components/Button.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { ComparatorForm } from './ComparatorForm.tsx'
import { WithdrawComparator } from './WithdrawComparator.tsx'

type Doing =
  | { readonly what: 'change' | 'withdraw'; readonly comparator: ComparatorView }
  | { readonly what: 'add' }
  | { readonly what: 'nothing' }

export function Comparators({ inspection, view }: { readonly inspection: string; readonly view: ResultsView }) {
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' })
  const { comparators, whyNotChange } = view
  const done = (): void => setDoing({ what: 'nothing' })
  return (
    <section className="results-part" aria-label="Comparators">
      {comparators.length === 0 ? (
        <p className="sentence">{typingWords.noComparators}</p>
      ) : (
        <Table
          caption="Compared with"
          captionHidden
          columns={columnsFor(whyNotChange, setDoing)}
          rows={comparators}
          rowKey={(comparator) => comparatorWords(comparator)}
        />
      )}
      {doing.what === 'add' || doing.what === 'change' ? (
        <ComparatorForm
          key={doing.what === 'change' ? comparatorWords(doing.comparator) : ''}
          inspection={inspection}
          view={view}
          replacing={doing.what === 'change' ? doing.comparator : null}
          onDone={done}
        />
      ) : null}
      {doing.what === 'withdraw' ? (
        <WithdrawComparator
          key={comparatorWords(doing.comparator)}
          inspection={inspection}
          comparator={doing.comparator}
          onDone={done}
        />
      ) : null}
      {doing.what === 'nothing' ? (
        <div className="actions">
          <Button
            label="Add a comparator"
            keys="Alt+N"
            kind={comparators.length === 0 ? 'primary' : 'secondary'}
            whyNot={whyNotChange}
            onPress={() => setDoing({ what: 'add' })}
          />
        </div>
      ) : null}
    </section>
  )
}

function columnsFor(whyNotChange: string | null, onDo: (doing: Doing) => void): readonly TableColumn<ComparatorView>[] {
  return [
    { id: 'name', title: 'Whose figures', names: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'period', title: 'Period', cell: ({ period }) => <bdi>{period === '' ? '–' : period}</bdi> },
    { id: 'figures', title: 'Figures', cell: ({ figures }) => figuresWords(figures) },
    {
      id: 'given',
      title: 'Given',
      cell: ({ at, by }) => (
        <>
          {dayWords(at)}
          {by === '' ? null : (
            <>
              , <bdi>{by}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      id: 'do',
      title: 'Change',
      cell: (comparator) => (
        <span className="actions">
          <Button
            label={`Change figures of ${comparatorWords(comparator)}`}
            kind="quiet"
            onPress={() => onDo({ what: 'change', comparator })}
          >
            {whyNotChange === null ? 'Change' : 'Show'}
          </Button>
          <Button
            label={`Withdraw figures of ${comparatorWords(comparator)}`}
            kind="quiet"
            whyNot={whyNotChange}
            onPress={() => onDo({ what: 'withdraw', comparator })}
          >
            Withdraw
          </Button>
        </span>
      ),
    },
  ]
}
