// The pre-read pack: on the left the page members read before the meeting, beside it the way to hand it over.
import type { PreReadView } from '../../../src-main/api/contract/views.ts'
import { preReadWords } from '../../../src-main/words/pre-read.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { BesidePaper } from '../../components/BesidePaper.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Paper } from '../../components/Paper.tsx'
import { HandOver } from './HandOver.tsx'

export function PreReadScreen({ params }: ScreenProps<'pre-read'>) {
  const { session } = useInspection().summary
  const pack = useView('preRead.show', session === null ? null : { session: session.id })
  if (session === null) return <NoPanel inspection={params.inspection} />
  return <ShowView viewing={pack}>{(view) => <Shown session={session.id} view={view} />}</ShowView>
}

function Shown({ session, view }: { readonly session: string; readonly view: PreReadView }) {
  const { summary } = useInspection()
  return (
    <BesidePaper
      title={preReadWords.title}
      under={<p>{preReadWords.what}</p>}
      paper={
        <Paper
          title="The pack as it will be read"
          frameTitle={`Pre-read pack of ${summary.provider}`}
          html={view.page}
          print="Print"
          fullSize="Full size"
        />
      }
    >
      <HandOver session={session} view={view} />
      <div className="actions">
        <LinkButton label="Go to the panel" keys="Alt+G" href={hrefOf('panel', { inspection: summary.id })} />
      </div>
    </BesidePaper>
  )
}

function NoPanel({ inspection }: { readonly inspection: string }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{preReadWords.title}</h1>
      </div>
      <EmptyState
        title={preReadWords.none}
        actions={
          <LinkButton kind="primary" label="Go to the panel" keys="Alt+G" href={hrefOf('panel', { inspection })} />
        }
      >
        <p>{preReadWords.noneBecause}</p>
      </EmptyState>
    </div>
  )
}
