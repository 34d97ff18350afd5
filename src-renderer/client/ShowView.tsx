// Shows a view once it is there: the wait, the refusal and the failure look the same on every screen.
import type { ReactNode } from 'react'
import { Loading } from '../components/Loading.tsx'
import { FailureNotice } from './FailureNotice.tsx'
import type { Viewing } from './use-view.ts'

export function ShowView<View>({
  viewing,
  children,
}: {
  readonly viewing: Viewing<View>
  readonly children: (view: View) => ReactNode
}) {
  return (
    <>
      <FailureNotice failure={viewing.failure} />
      {viewing.state === 'loading' ? <Loading text="Reading…" /> : null}
      {viewing.view === null ? null : children(viewing.view)}
    </>
  )
}
