// Every draw of this sample with its seed and reason, and every case that fell out of the one that stands.
import type { DrawView, FallenCase, SamplingView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { samplingWords, seedWords } from '../../../src-main/words/sampling.ts'
import { Sideways } from '../../components/Sideways.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'

export function DrawsBefore({ view, draw }: { readonly view: SamplingView; readonly draw: DrawView }) {
  return (
    <>
      {draw.fallen.length === 0 ? (
        <p className="quiet-text">{samplingWords.nobodyFell}</p>
      ) : (
        <Sideways label="Fallen out">
          <Table
            caption="Fallen out"
            columns={fallenColumns}
            rows={draw.fallen}
            rowKey={({ reference }) => reference}
          />
        </Sideways>
      )}
      <Sideways label="Draws">
        <Table caption="Draws" columns={drawColumns} rows={view.draws} rowKey={({ at, seed }) => `${at} ${seed}`} />
      </Sideways>
    </>
  )
}

const fallenColumns: readonly TableColumn<FallenCase>[] = [
  { id: 'case', title: 'Case', names: true, cell: ({ reference }) => <bdi>{reference}</bdi> },
  {
    id: 'why',
    title: 'Why',
    cell: ({ says, words }) => (
      <>
        {says}
        {words === '' ? null : (
          <>
            : <bdi>{words}</bdi>
          </>
        )}
      </>
    ),
  },
  {
    id: 'replacement',
    title: 'Replaced by',
    cell: ({ replacement }) => (replacement === null ? samplingWords.nobodyLeft : <bdi>{replacement}</bdi>),
  },
  { id: 'at', title: 'When', cell: ({ at }) => dayAndTimeWords(at) },
  { id: 'by', title: 'By', cell: ({ by }) => <bdi>{by === '' ? '–' : by}</bdi> },
]

type DrawLine = SamplingView['draws'][number]
const drawColumns: readonly TableColumn<DrawLine>[] = [
  { id: 'seed', title: 'Seed', names: true, cell: ({ seed }) => seedWords(seed) },
  { id: 'size', title: 'Cases', figure: true, cell: ({ size }) => size },
  { id: 'most', title: 'Most of one officer', figure: true, cell: ({ mostEach }) => mostEach ?? 'no limit' },
  { id: 'reason', title: 'Why again', cell: ({ reason }) => (reason === '' ? '–' : <bdi>{reason}</bdi>) },
  { id: 'at', title: 'When', cell: ({ at }) => dayAndTimeWords(at) },
  { id: 'by', title: 'By', cell: ({ by }) => <bdi>{by === '' ? '–' : by}</bdi> },
  { id: 'stands', title: 'Standing', cell: ({ stands }) => (stands ? 'stands' : 'replaced by a later draw or list') },
]
