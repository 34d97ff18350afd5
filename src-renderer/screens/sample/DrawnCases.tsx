// The cases of the sample in a plain table, to be found by any word of them, and to be taken out where one falls out.
import { useState } from 'react'
import type { DrawnCase, DrawView, SamplingView } from '../../../src-main/api/contract/views.ts'
import { casesShown, samplingWords, traitNames } from '../../../src-main/words/sampling.ts'
import { Button } from '../../components/Button.tsx'
import { Sideways } from '../../components/Sideways.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { FallsOut } from './FallsOut.tsx'

export type DrawnCasesProps = {
  readonly inspection: string
  readonly sample: string
  readonly view: SamplingView
  readonly draw: DrawView
}

export function DrawnCases({ inspection, sample, view, draw }: DrawnCasesProps) {
  const [wanted, setWanted] = useState('')
  const [leaving, setLeaving] = useState<string | null>(null)
  const letters = wanted.trim().toLowerCase()
  const rows = draw.cases.filter((each) => textOf(each).includes(letters))
  return (
    <>
      {leaving === null ? null : (
        <FallsOut
          key={leaving}
          inspection={inspection}
          sample={sample}
          reference={leaving}
          exclusions={view.exclusions}
          onEnd={() => setLeaving(null)}
        />
      )}
      <div className="find-cases">
        <TextField type="search" label="Find a case" value={wanted} onChange={setWanted} />
        <output>{casesShown(rows.length, draw.cases.length)}</output>
      </div>
      <Sideways label="Cases of the sample">
        <Table
          caption="Cases of the sample"
          captionHidden
          columns={columnsWith(view.whyNotChange, setLeaving)}
          rows={rows}
          rowKey={({ reference }) => reference}
        />
      </Sideways>
    </>
  )
}

function textOf({ reference, traits, officer, replaces }: DrawnCase): string {
  return [reference, ...Object.values(traits), officer, replaces ?? ''].join(' ').toLowerCase()
}

function columnsWith(
  whyNotChange: string | null,
  leave: (reference: string) => void,
): readonly TableColumn<DrawnCase>[] {
  const text = (value: string) => (value === '' ? samplingWords.notKnown : <bdi>{value}</bdi>)
  return [
    { id: 'reference', title: 'Case', names: true, cell: ({ reference }) => <bdi>{reference}</bdi> },
    { id: 'gender', title: traitNames.gender, cell: ({ traits }) => text(traits.gender) },
    { id: 'disposal', title: traitNames.disposal, cell: ({ traits }) => text(traits.disposal) },
    { id: 'risk', title: traitNames.risk, cell: ({ traits }) => text(traits.risk) },
    { id: 'ldu', title: traitNames.ldu, cell: ({ traits }) => text(traits.ldu) },
    { id: 'officer', title: 'Responsible officer', cell: ({ officer }) => text(officer) },
    { id: 'turn', title: 'Turn', figure: true, cell: ({ turn }) => turn },
    { id: 'replaces', title: 'Replaces', cell: ({ replaces }) => (replaces === null ? '' : <bdi>{replaces}</bdi>) },
    {
      id: 'out',
      title: 'Falls out',
      cell: ({ reference }) => (
        <Button label={`Take out ${reference}`} kind="quiet" whyNot={whyNotChange} onPress={() => leave(reference)}>
          Take out
        </Button>
      ),
    },
  ]
}
