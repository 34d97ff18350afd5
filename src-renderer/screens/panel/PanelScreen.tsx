// The panel session: prepared on one page, then its agenda with one item at a time, then closed.
import type { ScreenProps } from '../../app/routes.tsx'
import { useInspection } from '../../app/open-inspection.ts'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { NoSession } from './preparing/NoSession.tsx'
import { Preparing } from './preparing/Preparing.tsx'
import { Room } from './Room.tsx'
import './panel.css'

export function PanelScreen({ at }: ScreenProps<'panel'>) {
  const { summary } = useInspection()
  const session = useView('sessions.show', summary.session === null ? null : { session: summary.session.id })
  if (summary.session === null) return <NoSession inspection={summary} />
  return (
    <ShowView viewing={session}>
      {(session) =>
        session.state === 'preparing' ? (
          <Preparing session={session} />
        ) : (
          <Room session={session} asked={at.standard} all={at.all !== undefined} />
        )
      }
    </ShowView>
  )
}
