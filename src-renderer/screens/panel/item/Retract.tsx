// A slip is put right in one step from the agenda: asked in place, and kept in the trail.
import { useState } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { go } from '../../../app/router.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { announce } from '../../../components/live-region.ts'
import { TextField } from '../../../components/TextField.tsx'
import { retractedWords, retractQuestion, whyRetracted } from '../../../../src-main/words/agenda.ts'
import { whyNotChairWords } from '../why-not-chair.ts'
import { EnterButton } from '../EnterButton.tsx'

export function Retract({ item }: { readonly item: ItemView }) {
  const { session, standard, state, quorum, whyNotRetract } = item
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const retracting = useChange('items.retract')
  const adjourned = state === 'adjourned'
  const label = adjourned ? 'Take up again' : 'Retract'
  if (session.state !== 'running' || (state !== 'decided' && state !== 'adjourned')) return null

  const retract = async (): Promise<void> => {
    const by = quorum.chair?.person ?? ''
    const why = adjourned ? {} : { reason }
    const after = await retracting.run({ session: session.id, standard: standard.number, by, ...why })
    if (after === null) return
    setAsking(false)
    announce(retractedWords(standard.number))
    go('panel', { inspection: session.inspection.id })
  }
  return (
    <div className="retract">
      <FailureNotice failure={retracting.failure} />
      {asking ? (
        <>
          <p id="retract-question">{retractQuestion(standard.number, adjourned)}</p>
          {adjourned ? null : (
            <TextField
              label={whyRetracted}
              width="full"
              // It was asked for just now, to be written in.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              value={reason}
              onChange={setReason}
              onEnter={() => void retract()}
            />
          )}
          <div className="actions">
            {adjourned ? (
              <EnterButton
                label={`${label} ${standard.number}`}
                describedBy="retract-question"
                busy={retracting.busy}
                onPress={() => void retract()}
              />
            ) : (
              <Button
                kind="primary"
                label={`${label} ${standard.number}`}
                busy={retracting.busy}
                onPress={() => void retract()}
              />
            )}
            <Button label="Leave it" keys="Escape" whileTyping onPress={() => setAsking(false)} />
          </div>
        </>
      ) : (
        <Button
          label={label}
          keys="Alt+X"
          whyNot={whyNotChairWords(whyNotRetract, quorum)}
          onPress={() => setAsking(true)}
        />
      )}
    </div>
  )
}
