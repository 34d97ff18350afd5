// The cases behind a figure, beside the grid: No before Yes, then not applicable, blank, left out.
import type { BandView, CasesBehindView, FigureView } from '../../../src-main/api/contract/views.ts'
import { besideWords, distanceWords } from '../../../src-main/words/figures.ts'
import { caseGroupWords, figureLineWords, subSampleLineWords } from '../../../src-main/words/cases.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { Table } from '../../components/Table.tsx'
import { Shape } from '../../marks/Shape.tsx'
import { CaseGroup } from './CaseGroup.tsx'

export type CasesBehindProps = {
  readonly inspection: string
  readonly question: string
  readonly bands: readonly BandView[]
  readonly onClose: () => void
}

export function CasesBehind({ inspection, question, bands, onClose }: CasesBehindProps) {
  const cases = useView('cases.behind', { inspection, question })
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <section className="cases-behind" aria-labelledby="cases-behind">
      <div className="cases-head">
        <h2 id="cases-behind" ref={heading} tabIndex={-1}>
          Cases behind {question}
        </h2>
        <LinkButton label="In the grid of cases" href={hrefOf('cases', { inspection }, { question })} keys="Alt+G" />
        <Button label="Close" keys="Escape" kind="quiet" onPress={onClose} />
      </div>
      <ShowView viewing={cases}>{(view) => <CasesShown view={view} bands={bands} promptsOpen={false} />}</ShowView>
    </section>
  )
}

/** The figure, its prompts and its cases: beside the grid, and beside an item of the panel. */
export function CasesShown({
  view,
  bands,
  promptsOpen,
}: {
  readonly view: CasesBehindView
  readonly bands: readonly BandView[]
  readonly promptsOpen: boolean
}) {
  return (
    <>
      <FigureHead figure={view.question} bands={bands} />
      <Prompts figure={view.question} startsOpen={promptsOpen && view.question.prompts.some(({ n }) => n !== null)} />
      <Groups view={view} />
    </>
  )
}

function FigureHead({ figure, bands }: { readonly figure: FigureView; readonly bands: readonly BandView[] }) {
  const distance = distanceWords(
    figure,
    bands.map(({ name }) => name),
  )
  const subSample = subSampleLineWords(figure)
  const beside = besideWords(figure, useInspection().summary.previous !== null)
  return (
    <div className="figure-head">
      <p>{figure.text}</p>
      <p className="figure-line">
        {figure.band === null ? null : <Shape tone={figure.band.tone} />} {figureLineWords(figure)}
      </p>
      {distance === '' ? null : <p>{distance}</p>}
      {beside === '' ? null : <p>{beside}</p>}
      {subSample === '' ? null : <p className="quiet-text">{subSample}</p>}
    </div>
  )
}

function Prompts({ figure: { prompts }, startsOpen }: { readonly figure: FigureView; readonly startsOpen: boolean }) {
  if (prompts.length === 0) return null
  return (
    <details className="prompts" open={startsOpen}>
      <summary>Prompts: {prompts.length}</summary>
      <Table
        caption="Prompts"
        captionHidden
        columns={[
          {
            id: 'prompt',
            title: 'Prompt',
            names: true,
            cell: ({ number, text, appliesTo }) => `${number} ${text}${appliesTo === null ? '' : ` (${appliesTo})`}`,
          },
          { id: 'yes', title: 'Yes', figure: true, cell: ({ yes }) => yes ?? '–' },
          { id: 'of', title: 'of', figure: true, cell: ({ n }) => n ?? '–' },
          { id: 'percent', title: '%', figure: true, cell: ({ percent }) => percent ?? '–' },
        ]}
        rows={prompts}
        rowKey={({ number }) => number}
      />
    </details>
  )
}

function Groups({ view }: { readonly view: CasesBehindView }) {
  if (view.cases.length === 0)
    return (
      <p>
        {view.question.evidence === 'qualitative'
          ? 'This key question rests on qualitative evidence, not on cases.'
          : 'No case stands behind this figure.'}
      </p>
    )
  const groups = [...Map.groupBy(view.cases, ({ answer, standing }) => caseGroupWords(answer, standing))]
  // An attribute that is the same in every case tells none of them apart.
  const telling = view.attributeNames.filter(
    (name) => new Set(view.cases.map(({ attributes }) => attributes[name] ?? '')).size > 1,
  )
  return groups.map(([title, cases], place) => (
    <CaseGroup key={title} title={title} cases={cases} attributes={telling} startsOpen={place === 0} />
  ))
}
