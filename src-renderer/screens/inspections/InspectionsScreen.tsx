// Every inspection of the file: its stage, and what is missing.
import type { InspectionSummary } from '../../../src-main/api/contract/views.ts'
import { fieldworkWords } from '../../../src-main/words/moments.ts'
import { noteParts } from '../../../src-main/words/progress.ts'
import { missingWords, stageWords } from '../../../src-main/words/stages.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'
import './inspections.css'

export function InspectionsScreen(_: ScreenProps<'inspections'>) {
  const application = useView('application.show', {})
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Inspections</h1>
          <p>{application.view?.file}</p>
        </div>
        <div className="actions">
          <LinkButton label="Bring a pack in" href={hrefOf('bring-pack', {})} keys="Alt+B" />
          <LinkButton label="New inspection" href={hrefOf('new-inspection', {})} keys="Alt+N" kind="primary" />
        </div>
      </div>
      <ShowView viewing={application}>
        {({ person, inspections }) => (
          <>
            {person === '' ? <WhoIsHere /> : null}
            {inspections.length === 0 ? <NoInspections /> : <InspectionList inspections={inspections} />}
          </>
        )}
      </ShowView>
    </div>
  )
}

function InspectionList({ inspections }: { readonly inspections: readonly InspectionSummary[] }) {
  return (
    <Table
      caption="Inspections in this file"
      captionHidden
      columns={columns}
      rows={inspections}
      rowKey={({ id }) => id}
    />
  )
}

const columns: readonly TableColumn<InspectionSummary>[] = [
  { id: 'inspection', title: 'Inspection', names: true, cell: (inspection) => <Inspection {...inspection} /> },
  {
    id: 'framework',
    title: 'Framework',
    cell: ({ framework }) => `${framework.id} v${framework.version}`,
    width: '7rem',
  },
  {
    id: 'cases',
    title: 'Cases',
    figure: true,
    cell: ({ cases }) => (cases === 0 ? '–' : cases.toLocaleString('en-GB')),
    width: '4.5rem',
  },
  {
    id: 'stage',
    title: 'Stage',
    cell: (inspection) => <Tag text={stageWords(inspection)} kind={inspection.stage === 'signed' ? 'done' : 'plain'} />,
    width: '11rem',
  },
  { id: 'missing', title: 'Missing', cell: (inspection) => missingWords(inspection), width: '13rem' },
]

function Inspection({ id, provider, note, fieldworkFrom, fieldworkTo, leadInspector }: InspectionSummary) {
  const known = [fieldworkWords(fieldworkFrom, fieldworkTo), leadInspector].filter((part) => part !== '').join(' · ')
  return (
    <>
      <a className="inspection-name" href={hrefOf('ratings', { inspection: id })}>
        {provider}
      </a>
      {known === '' ? null : <span className="inspection-known">{known}</span>}
      {note === '' ? null : <span className="inspection-known">{noteParts(note)[0]}</span>}
    </>
  )
}

function NoInspections() {
  return (
    <EmptyState
      title="No inspection yet"
      actions={
        <LinkButton label="Begin an inspection" keys="Alt+G" href={hrefOf('new-inspection', {})} kind="primary" />
      }
    >
      <p>
        Name the provider and choose the framework; then bring in the case returns, and the ratings by rule stand here.
      </p>
    </EmptyState>
  )
}
