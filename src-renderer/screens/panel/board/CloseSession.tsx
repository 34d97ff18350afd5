// Closing the panel: by its chair, once every item has an outcome; until then the button says what is missing.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { announce } from '../../../components/live-region.ts'
import { closed } from '../../../../src-main/words/panel-session.ts'
import { whyNotChairWords } from '../why-not-chair.ts'

export function CloseSession({ session }: { readonly session: SessionView }) {
  const { whyNotClose, quorum } = session
  const whyNot = whyNotChairWords(whyNotClose, quorum)
  const closing = useChange('sessions.close')
  const close = async (): Promise<void> => {
    const after = await closing.run({ session: session.id, by: quorum.chair?.person ?? '' })
    if (after !== null) announce(closed)
  }
  return (
    <div className="close-session">
      <FailureNotice failure={closing.failure} />
      <Button
        kind="primary"
        label="Close the panel"
        keys="Alt+Z"
        busy={closing.busy}
        whyNot={whyNot}
        onPress={() => void close()}
      />
      {whyNot === null ? null : <p className="quiet-text">{whyNot}</p>}
    </div>
  )
}
