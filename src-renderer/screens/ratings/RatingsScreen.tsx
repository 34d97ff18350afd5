// The inspection's front page: the totals, every standard by rule and after the panel, and what stands in the way of signing.
import type { InspectionView } from '../../../src-main/api/contract/views.ts'
import { fieldworkWords } from '../../../src-main/words/moments.ts'
import { noteParts, samplesWords } from '../../../src-main/words/progress.ts'
import { isolated } from '../../../src-main/words/text.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { InTheWay } from './InTheWay.tsx'
import { nextStep } from './next-step.ts'
import { OverallSummary } from './OverallSummary.tsx'
import { StandardsTable } from './StandardsTable.tsx'
import './ratings.css'

export function RatingsScreen(_: ScreenProps<'ratings'>) {
  const view = useInspection()
  const { label, href } = nextStep(view)
  return (
    <div className="page ratings-page">
      <div className="page-head">
        <h1>{view.summary.provider}</h1>
        <LinkButton label={label} href={href} keys="Alt+G" kind="primary" />
      </div>
      <p className="known">{knownOf(view)}</p>
      <Note note={view.summary.note} />
      {view.summary.stage === 'empty' ? <NothingYet view={view} /> : <OverallSummary view={view} />}
      <StandardsTable view={view} />
      {view.summary.stage === 'empty' ? null : <InTheWay view={view} />}
    </div>
  )
}

/** What a reader must know first, with the rest of it one step away. */
function Note({ note }: { readonly note: string }) {
  const [first, rest] = noteParts(note)
  if (first === '') return null
  if (rest === '') return <p className="about">{first}</p>
  return (
    <details className="about">
      <summary>{first}</summary>
      <p>{rest}</p>
    </details>
  )
}

function knownOf({ summary, samples }: InspectionView): string {
  const { framework, fieldworkFrom, fieldworkTo, leadInspector, previous } = summary
  const parts = [
    `${framework.id} v${framework.version}`,
    samplesWords(samples),
    fieldworkWords(fieldworkFrom, fieldworkTo),
    leadInspector === '' ? '' : `Lead inspector: ${isolated(leadInspector)}`,
    previous === null ? '' : `Previous inspection: ${isolated(previous.provider)}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function NothingYet({ view }: { readonly view: InspectionView }) {
  return (
    <EmptyState
      title="Nothing to rate yet"
      actions={
        <>
          <LinkButton
            label="Bring in case returns"
            keys="Alt+B"
            href={hrefOf('import', { inspection: view.summary.id })}
            kind="primary"
          />
          <LinkButton
            label="Type results without cases"
            keys="Alt+T"
            href={hrefOf('results', { inspection: view.summary.id })}
          />
        </>
      }
    >
      <p>
        Bring in the case returns, or results that are known without cases. The lead inspector proposes the ratings of
        domain one. Then the ratings by rule stand here.
      </p>
    </EmptyState>
  )
}
