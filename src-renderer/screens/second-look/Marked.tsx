// The cases marked for a second look, each with who judged it first and what is outstanding.
import type { SecondLookRowView, SecondLookView } from '../../../src-main/api/contract/views.ts'
import { judgesWords, rowWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { hrefOf } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'

export function Marked({ inspection, view }: { readonly inspection: string; readonly view: SecondLookView }) {
  const mark = useChange('secondLook.mark')
  const sample = view.sample.id
  if (view.marked.length === 0) return <p>{secondLookWords.noneMarked}</p>
  const unmark = (reference: string): void =>
    void mark.run({ inspection, sample, choose: { by: 'hand', references: [reference], marked: false } })
  const columns = columnsOf(
    (reference) => hrefOf('second-look-case', { inspection, sample, reference }),
    view.whyNotChange === null ? unmark : null,
  )
  return (
    <>
      <FailureNotice failure={mark.failure} />
      <Table
        caption="Cases marked for a second look"
        captionHidden
        columns={columns}
        rows={view.marked}
        rowKey={({ reference }) => reference}
      />
    </>
  )
}

/** `onUnmark` null: nothing can be changed now. */
function columnsOf(
  hrefTo: (reference: string) => string,
  onUnmark: ((reference: string) => void) | null,
): readonly TableColumn<SecondLookRowView>[] {
  return [
    {
      id: 'case',
      title: 'Case',
      names: true,
      cell: ({ reference }) => (
        <a href={hrefTo(reference)}>
          <bdi>{reference}</bdi>
        </a>
      ),
    },
    {
      id: 'first',
      title: 'Judged first by',
      cell: ({ firstBy, own, outstanding }) => (
        <>
          {judgesWords(firstBy)} {own && outstanding > 0 ? <Tag text="you" /> : null}
        </>
      ),
    },
    { id: 'state', title: 'Key questions', cell: (row) => rowWords(row) },
    {
      id: 'unmark',
      title: 'Mark',
      cell: ({ reference, given }) =>
        given > 0 || onUnmark === null ? null : (
          <button type="button" className="quiet" onClick={() => onUnmark(reference)}>
            Unmark<span className="hidden"> {reference}</span>
          </button>
        ),
    },
  ]
}
