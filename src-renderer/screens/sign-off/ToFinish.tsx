// What has to be finished before anybody can sign, each with the place where it is mended.
import { useState } from 'react'
import type { SignOffView } from '../../../src-main/api/contract/views.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import { inTheWayWords, mendWords, signOffWords } from '../../../src-main/words/sign-off.ts'
import { placeHref } from '../../app/place.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextArea } from '../../components/TextArea.tsx'

export function ToFinish({ view }: { readonly view: SignOffView }) {
  const { inTheWay } = view
  const inspection = view.session.inspection.id
  return (
    <BesideList
      title="To finish"
      clear={inTheWay.length === 0}
      state={inTheWay.length === 0 ? signOffWords.nothingInTheWay : inTheWayWords(inTheWay.length)}
    >
      {inTheWay.length === 0 ? null : (
        <ul>
          {inTheWay.map(({ refusal, place }) => (
            <li key={refusal.code}>
              <p>{refusalWords(refusal)}</p>
              <p>
                <a href={placeHref(inspection, place)}>{mendWords(place)}</a>
              </p>
              {refusal.code === 'blanks-unanswered' ? <AcceptBlanks inspection={inspection} /> : null}
            </li>
          ))}
        </ul>
      )}
    </BesideList>
  )
}

function AcceptBlanks({ inspection }: { readonly inspection: string }) {
  const [reason, setReason] = useState('')
  const accept = useChange('blanks.accept')
  const press = async (): Promise<void> => {
    const accepted = await accept.run({ inspection, reason })
    if (accepted !== null) announce('The blanks are accepted.')
  }
  return (
    <div className="in-place">
      <TextArea
        label={signOffWords.acceptReason}
        hint={signOffWords.acceptReasonHint}
        rows={2}
        value={reason}
        onChange={(typed) => {
          accept.clear()
          setReason(typed)
        }}
      />
      <FailureNotice failure={accept.failure} />
      <div className="actions">
        <Button label={signOffWords.acceptBlanks} keys="Alt+B" busy={accept.busy} onPress={() => void press()} />
      </div>
    </div>
  )
}
