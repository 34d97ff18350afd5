// Every pair that differs, leading to its case: the first judge changes theirs there, or both stand.
import type { DifferingPairView } from '../../../src-main/api/contract/views.ts'
import { answerWords } from '../../../src-main/words/case-form.ts'
import { judgesWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { hrefOf } from '../../app/router.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'

export type DifferingProps = {
  readonly inspection: string
  readonly sample: string
  readonly pairs: readonly DifferingPairView[]
}

export function Differing({ inspection, sample, pairs }: DifferingProps) {
  if (pairs.length === 0) return null
  const columns = columnsOf((reference, question) =>
    hrefOf('second-look-case', { inspection, sample, reference }, { question }),
  )
  return (
    <section className="differing" aria-labelledby="differing">
      <h2 id="differing">What differs</h2>
      <p className="hint">{secondLookWords.settle}</p>
      <Table
        caption="Pairs that differ"
        captionHidden
        columns={columns}
        rows={pairs}
        rowKey={({ reference, question }) => `${question} ${reference}`}
      />
    </section>
  )
}

function columnsOf(hrefTo: (reference: string, question: string) => string): readonly TableColumn<DifferingPairView>[] {
  return [
    {
      id: 'case',
      title: 'Case',
      names: true,
      cell: ({ reference, question }) => (
        <a href={hrefTo(reference, question)}>
          <bdi>{reference}</bdi>, {question}
        </a>
      ),
    },
    { id: 'text', title: 'Key question', cell: ({ text }) => text },
    {
      id: 'first',
      title: 'First',
      cell: ({ first, firstBy }) => <Judged value={first} by={judgesWords(firstBy === '' ? [] : [firstBy])} />,
    },
    { id: 'second', title: 'Second', cell: ({ second, secondBy }) => <Judged value={second} by={secondBy} /> },
    {
      id: 'settled',
      title: 'Now',
      cell: ({ settled }) => (settled ? <Tag text="settled" kind="done" /> : <Tag text="differs" kind="waiting" />),
    },
  ]
}

function Judged({ value, by }: { readonly value: string; readonly by: string }) {
  return (
    <>
      <strong>{answerWords(value)}</strong> <bdi className="quiet-text">{by}</bdi>
    </>
  )
}
