// How like its population the sample is, category by category, with the margin of error of each part and the caution it needs.
import type { DrawView, SamplingView } from '../../../src-main/api/contract/views.ts'
import {
  categoryWords,
  differenceWords,
  farWords,
  marginWords,
  samplingWords,
  shareWords,
  subSampleWords,
  traitNames,
  wholeMarginWords,
} from '../../../src-main/words/sampling.ts'
import { Notice } from '../../components/Notice.tsx'
import { Sideways } from '../../components/Sideways.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'

export function Likeness({ view, draw }: { readonly view: SamplingView; readonly draw: DrawView }) {
  const { population, limits, subSamples, sizing } = view
  return (
    <>
      <p className="sentence">
        {sizing === 'estimated'
          ? samplingWords.estimatedMargin
          : wholeMarginWords(draw.cases.length, population?.eligible ?? 0, draw.margin)}
      </p>
      <Notice kind="note">{samplingWords.caution}</Notice>
      {draw.traits.map(({ trait, matched, categories }) => (
        <Sideways key={trait} label={traitNames[trait]}>
          <Table
            caption={`${traitNames[trait]}${matched ? ', matched' : ''}`}
            columns={columnsWith(
              limits.difference,
              categories.some(({ far }) => far),
            )}
            rows={categories}
            rowKey={({ name }) => name}
            rowClass={({ far }) => (far ? 'far' : undefined)}
          />
        </Sideways>
      ))}
      {subSamples.length === 0 ? null : (
        <Sideways label="Sub-samples of the cases inspected">
          <Table
            caption="Sub-samples of the cases inspected"
            columns={subSampleColumns}
            rows={subSamples}
            rowKey={({ questions }) => questions.join()}
          />
        </Sideways>
      )}
    </>
  )
}

type Category = DrawView['traits'][number]['categories'][number]
const columnsWith = (limit: number, anyFar: boolean): readonly TableColumn<Category>[] => [
  {
    id: 'name',
    title: 'Category',
    names: true,
    cell: ({ name }) => <bdi>{categoryWords(name)}</bdi>,
  },
  { id: 'eligible', title: 'Eligible', figure: true, cell: ({ population }) => population.toLocaleString('en-GB') },
  { id: 'share', title: 'Share', figure: true, cell: ({ populationShare }) => shareWords(populationShare) },
  { id: 'sample', title: 'In the sample', figure: true, cell: ({ sample }) => sample.toLocaleString('en-GB') },
  { id: 'sample-share', title: 'Share', figure: true, cell: ({ sampleShare }) => shareWords(sampleShare) },
  { id: 'difference', title: 'Points apart', figure: true, cell: ({ difference }) => differenceWords(difference) },
  { id: 'margin', title: 'Margin of error', figure: true, cell: ({ margin }) => marginWords(margin) },
  ...(anyFar
    ? [
        {
          id: 'said',
          title: 'To note',
          cell: ({ far }: Category) => (far ? <Tag text={farWords(limit)} kind="waiting" /> : null),
        },
      ]
    : []),
]

type SubSample = SamplingView['subSamples'][number]
const subSampleColumns: readonly TableColumn<SubSample>[] = [
  { id: 'questions', title: 'Sub-sample', names: true, cell: ({ questions }) => subSampleWords(questions) },
  { id: 'n', title: 'Cases', figure: true, cell: ({ n }) => n.toLocaleString('en-GB') },
  { id: 'margin', title: 'Margin of error', figure: true, cell: ({ margin }) => marginWords(margin) },
]
