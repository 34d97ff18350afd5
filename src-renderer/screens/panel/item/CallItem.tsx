// An item that waits: what was recorded last, what is next, and the chair's call.
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { announce } from '../../../components/live-region.ts'
import { calledWords, recordedWords } from '../../../../src-main/words/agenda.ts'
import { refusalWords } from '../../../../src-main/words/refusals.ts'
import { EnterButton } from '../EnterButton.tsx'
import { spokenMoment } from '../spoken-moment.ts'
import type { JustRecorded } from './just-recorded.ts'
import { Task } from './Task.tsx'

export function CallItem({ item, recorded }: { readonly item: ItemView; readonly recorded: JustRecorded | null }) {
  const { session, standard, quorum, whyNotCall } = item
  const calling = useChange('items.call')
  const call = async (): Promise<void> => {
    const by = quorum.chair?.person ?? ''
    const called = await calling.run({ session: session.id, standard: standard.number, by })
    if (called !== null) announce(calledWords(standard.number, standard.name))
  }
  const open = whyNotCall?.code === 'another-item-open' ? whyNotCall.facts.standard : null
  return (
    <section className="strip" aria-label="Call the item">
      {recorded === null ? null : (
        <p className="just-recorded">{recordedWords(recorded.sentence, spokenMoment(recorded.at))}</p>
      )}
      <Task item={item} />
      <FailureNotice failure={calling.failure} />
      {whyNotCall === null ? (
        <div className="actions strip-foot">
          <EnterButton label={`Call ${standard.number}`} keys="Alt+C" busy={calling.busy} onPress={() => void call()} />
        </div>
      ) : (
        <p className="why-not">
          {refusalWords(whyNotCall)}{' '}
          {open === null ? null : (
            <a href={hrefOf('panel', { inspection: session.inspection.id }, { standard: open })}>Go to {open}</a>
          )}
        </p>
      )}
    </section>
  )
}
