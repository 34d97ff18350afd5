// No session yet: what a panel is for, and the step that begins one.
import type { InspectionSummary } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { LinkButton } from '../../../components/LinkButton.tsx'
import { noSession } from '../../../../src-main/words/panel-session.ts'
import { EnterButton } from '../EnterButton.tsx'

export function NoSession({ inspection }: { readonly inspection: InspectionSummary }) {
  const preparing = useChange('sessions.prepare')
  const empty = inspection.stage === 'empty'
  const about = { inspection: inspection.id }
  return (
    <div className="page">
      <header className="page-head">
        <h1>Panel</h1>
      </header>
      <FailureNotice failure={preparing.failure} />
      <EmptyState
        title={noSession.title}
        actions={
          empty ? (
            <LinkButton label="Bring in returns" keys="Alt+G" href={hrefOf('import', about)} kind="primary" />
          ) : (
            <EnterButton
              label="Prepare the panel session"
              busy={preparing.busy}
              onPress={() => void preparing.run({ ...about, supersedes: null })}
            />
          )
        }
      >
        <p>{empty ? noSession.empty : noSession.ready}</p>
      </EmptyState>
    </div>
  )
}
