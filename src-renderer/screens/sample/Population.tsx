// The population as it is known: how many are eligible, who was left out and why, and how the eligible ones divide.
import type { PopulationView, SamplingView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import {
  categoryWords,
  populationWords,
  samplingWords,
  shareWords,
  sizeWords,
  traitNames,
} from '../../../src-main/words/sampling.ts'
import { Button } from '../../components/Button.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'

export type PopulationProps = {
  readonly view: SamplingView
  readonly population: PopulationView
  readonly onBring: () => void
}

export function Population({ view, population, onBring }: PopulationProps) {
  const { draw, whyNotChange } = view
  const { known, file, at, by, eligible, excluded, traits } = population
  const out = excluded.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <section className="sample-part" aria-labelledby="population">
      <h2 id="population">The population</h2>
      <p className="balance">{populationWords(eligible, out)}</p>
      <p className="quiet-text">
        {known === 'list' ? <bdi>{file}</bdi> : 'Given as counts'}, {dayWords(at)}
        {by === '' ? null : (
          <>
            , <bdi>{by}</bdi>
          </>
        )}
        .
      </p>
      {known === 'list' ? null : <p className="sentence">{samplingWords.countsOnly}</p>}
      <div className="actions">
        <Button label="Bring in another population" keys="Alt+B" whyNot={whyNotChange} onPress={onBring} />
      </div>
      {draw === null ? (
        <SizedFrom view={view} population={population} />
      ) : (
        <details className="how-sized">
          <summary>{samplingWords.howSized}</summary>
          <SizedFrom view={view} population={population} />
        </details>
      )}
      {draw === null ? <Places traits={traits} /> : null}
    </section>
  )
}

function SizedFrom({ view: { size, sizing }, population: { excluded } }: Pick<PopulationProps, 'view' | 'population'>) {
  return (
    <div className="sample-part">
      {excluded.length === 0 ? null : (
        <div className="narrow-table">
          <Table caption="Left out" columns={excludedColumns} rows={excluded} rowKey={({ because }) => because} />
        </div>
      )}
      <h3>Its size</h3>
      {size === null ? (
        <p className="sentence">{sizing === 'estimated' ? samplingWords.estimated : samplingWords.noPopulation}</p>
      ) : (
        <>
          <p className="sentence">{sizeWords(size)}</p>
          <p className="hint sentence">{samplingWords.ownReading}</p>
        </>
      )}
    </div>
  )
}

/** Before anything is drawn: how many of each category a sample of that size has. */
function Places({ traits }: Pick<PopulationView, 'traits'>) {
  return (
    <div className="trait-tables">
      {traits.map(({ trait, categories }) => (
        <Table
          key={trait}
          caption={traitNames[trait]}
          columns={placeColumns}
          rows={categories}
          rowKey={({ name }) => name}
        />
      ))}
    </div>
  )
}

type Excluded = PopulationView['excluded'][number]
const excludedColumns: readonly TableColumn<Excluded>[] = [
  { id: 'why', title: 'Why', names: true, cell: ({ says }) => says },
  { id: 'cases', title: 'Cases', figure: true, cell: ({ cases }) => cases.toLocaleString('en-GB') },
]

type Placed = PopulationView['traits'][number]['categories'][number]
const placeColumns: readonly TableColumn<Placed>[] = [
  { id: 'name', title: 'Category', names: true, cell: ({ name }) => <bdi>{categoryWords(name)}</bdi> },
  { id: 'cases', title: 'Eligible', figure: true, cell: ({ cases }) => cases.toLocaleString('en-GB') },
  { id: 'share', title: 'Share', figure: true, cell: ({ share }) => shareWords(share) },
  { id: 'places', title: 'To draw', figure: true, cell: ({ places }) => places ?? '–' },
]
