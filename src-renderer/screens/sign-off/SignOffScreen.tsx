// Sign-off: the ratings page as it will be printed, and beside it what stands in the way and the signatures.
import type { SignOffView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { signOffSummary, signOffWords } from '../../../src-main/words/sign-off.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { BesidePaper } from '../../components/BesidePaper.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Paper } from '../../components/Paper.tsx'
import { Challenger } from './Challenger.tsx'
import { Signatures } from './Signatures.tsx'
import { ToFinish } from './ToFinish.tsx'

export function SignOffScreen({ params }: ScreenProps<'sign-off'>) {
  const { session } = useInspection().summary
  const signOff = useView('signOff.show', session === null ? null : { session: session.id })
  if (session === null) return <NothingToSign inspection={params.inspection} />
  return <ShowView viewing={signOff}>{(view) => <Shown view={view} />}</ShowView>
}

function Shown({ view }: { readonly view: SignOffView }) {
  const { record, session } = view
  return (
    <BesidePaper
      title="Sign-off"
      under={
        record === null
          ? signOffSummary(view.inTheWay.length, view.signatures)
          : `Signed ${dayAndTimeWords(record.signedAt)}.`
      }
      paper={session.totalHidden ? <KeptBack /> : <RatingsPage view={view} />}
    >
      {record === null ? null : (
        <Notice kind="done" title={signOffWords.signed}>
          <p>{signOffWords.signedNext}</p>
          <div className="actions">
            <LinkButton
              kind="primary"
              label="Go to the signed record"
              keys="Alt+G"
              href={hrefOf('record', { record: record.id })}
            />
          </div>
        </Notice>
      )}
      {record === null ? <ToFinish view={view} /> : null}
      {record === null ? <Challenger view={view} /> : null}
      <Signatures view={view} />
    </BesidePaper>
  )
}

function RatingsPage({ view }: { readonly view: SignOffView }) {
  return (
    <Paper
      title={view.record === null ? 'The ratings page as it will be printed' : 'The ratings page as it was signed'}
      frameTitle={`Ratings page of ${view.session.inspection.provider}`}
      html={view.page}
      print="Print"
      fullSize="Full size"
    />
  )
}

/** The page prints the total, which nobody is to see before the last item is decided. */
function KeptBack() {
  return (
    <EmptyState title={signOffWords.totalKeptBack}>
      <p>{signOffWords.totalKeptBackBecause}</p>
    </EmptyState>
  )
}

function NothingToSign({ inspection }: { readonly inspection: string }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Sign-off</h1>
      </div>
      <EmptyState
        title={signOffWords.noSession}
        actions={
          <LinkButton kind="primary" label="Go to the panel" keys="Alt+G" href={hrefOf('panel', { inspection })} />
        }
      >
        <p>{signOffWords.noSessionBecause}</p>
      </EmptyState>
    </div>
  )
}
