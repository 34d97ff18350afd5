// What has been brought in so far, each file with its balance.
import type { ImportView, InspectionView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import { knownCasesWords } from '../../../src-main/words/returns-again.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'

export function BroughtIn({ view: { returns, comparators } }: { readonly view: InspectionView }) {
  return (
    <>
      {returns.length === 0 ? (
        <p className="quiet-text">No case return has been brought in.</p>
      ) : (
        <Table
          caption="Brought in"
          columns={columns}
          rows={returns}
          rowKey={({ digest, file }) => `${file} ${digest}`}
        />
      )}
      {comparators.length === 0 ? null : (
        <p>
          Figures to compare with:{' '}
          {comparators.map(({ name, period }) => (period === '' ? name : `${name}, ${period}`)).join('; ')}.
        </p>
      )}
    </>
  )
}

const columns: readonly TableColumn<ImportView>[] = [
  { id: 'file', title: 'File', names: true, cell: ({ file }) => <bdi>{file}</bdi> },
  { id: 'read', title: 'Records read', figure: true, cell: ({ recordsRead }) => recordsRead.toLocaleString('en-GB') },
  {
    id: 'stored',
    title: 'New cases',
    figure: true,
    cell: ({ casesStored, casesChanged, casesSame, casesLeft }) =>
      Math.max(0, casesStored - casesChanged - casesSame - casesLeft).toLocaleString('en-GB'),
  },
  { id: 'known', title: 'Known cases', cell: knownCasesWords },
  {
    id: 'refused',
    title: 'Refused',
    figure: true,
    cell: ({ recordsRefused }) => recordsRefused.toLocaleString('en-GB'),
  },
  { id: 'at', title: 'When', cell: ({ at }) => dayWords(at) },
  { id: 'by', title: 'By', cell: ({ by }) => <bdi>{by}</bdi> },
  { id: 'digest', title: 'SHA-256', cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code> },
]
