// One page before the first item: who is present, what they were asked, what is to be decided, and on which evidence.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { openingOverWords } from '../../../../src-main/words/disagreements.ts'
import { useInspection } from '../../../app/open-inspection.ts'
import { hrefOf } from '../../../app/router.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { announce } from '../../../components/live-region.ts'
import { opened, openingWords, supersedesWords } from '../../../../src-main/words/panel-session.ts'
import { whyNotChairWords } from '../why-not-chair.ts'
import { PaperLink } from '../PaperLink.tsx'
import { PreReadLink, SincePreRead } from '../SincePreRead.tsx'
import { EvidenceToFreeze } from './EvidenceToFreeze.tsx'
import { ItemsToDecide } from './ItemsToDecide.tsx'
import { PeopleList } from './PeopleList.tsx'
import { SessionSettings } from './SessionSettings.tsx'
import '../people/people.css'
import './preparing.css'

export function Preparing({ session }: { readonly session: SessionView }) {
  const { whyNotOpen, quorum } = session
  const { disagreements, summary } = useInspection()
  const whyNot = whyNotChairWords(whyNotOpen, quorum)
  const opening = useChange('sessions.open')
  const open = async (): Promise<void> => {
    const after = await opening.run({ session: session.id, by: quorum.chair?.person ?? '' })
    if (after !== null) announce(opened)
  }
  return (
    <div className="page preparing">
      <header className="page-head">
        <h1 tabIndex={-1}>Before the panel opens</h1>
        <div className="actions">
          <PreReadLink inspection={summary.id} />
          <PaperLink inspection={summary.id} />
        </div>
      </header>
      <SincePreRead session={session.id} />
      {session.supersedes === null ? null : <Notice kind="note">{supersedesWords(session.supersedes.reason)}</Notice>}
      {disagreements === 0 ? null : (
        <Notice kind="note">
          {openingOverWords(disagreements)}{' '}
          <a href={hrefOf('disagreements', { inspection: summary.id })}>Go to the disagreements</a>
        </Notice>
      )}
      <div className="preparing-columns">
        <div className="preparing-side">
          <PeopleList session={session} />
          <SessionSettings session={session} />
        </div>
        <div className="preparing-side">
          <EvidenceToFreeze session={session} />
          <ItemsToDecide session={session} />
        </div>
      </div>
      <footer className="preparing-foot">
        <FailureNotice failure={opening.failure} />
        <div className="opening">
          <Button
            kind="primary"
            label="Open the panel"
            keys="Alt+O"
            busy={opening.busy}
            whyNot={whyNot}
            onPress={() => void open()}
          />
          <p>{whyNot ?? (quorum.chair === null ? '' : openingWords(quorum.chair.name, quorum.chair.role))}</p>
        </div>
      </footer>
    </div>
  )
}
