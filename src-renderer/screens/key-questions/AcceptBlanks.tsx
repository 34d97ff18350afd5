// Judgements that are missing: how many, for which key questions, and the way to accept them with a reason.
import { useState } from 'react'
import type { InspectionView } from '../../../src-main/api/contract/views.ts'
import { acceptedBlankWords, blankJudgementsWords, unclassifiedWords } from '../../../src-main/words/cases.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextArea } from '../../components/TextArea.tsx'

export function AcceptBlanks({ view }: { readonly view: InspectionView }) {
  const { domains, acceptedBlanks, summary } = view
  const needs = domains.flatMap(({ standards }) => standards.flatMap((standard) => standard.needs))
  const blanks = needs.filter((need) => need.need === 'blanks')
  const unclassified = needs.filter((need) => need.need === 'classification')
  const accepted = new Set(acceptedBlanks.map(({ question }) => question))
  const unaccepted = [...blanks, ...unclassified.filter(({ question }) => !accepted.has(question))]
  return (
    <>
      {unaccepted.length === 0 ? null : (
        <Notice kind="note">
          {blanks.length === 0 ? null : <p>{blankJudgementsWords(blanks)}</p>}
          {unclassified.length === 0 ? null : <p>{unclassifiedWords(unclassified)}</p>}
          <Accept inspection={summary.id} />
        </Notice>
      )}
      {acceptedBlanks.length === 0 ? null : <p className="hint">{acceptedBlankWords(acceptedBlanks)}</p>}
    </>
  )
}

function Accept({ inspection }: { readonly inspection: string }) {
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const accept = useChange('blanks.accept')
  const save = async (): Promise<void> => {
    if ((await accept.run({ inspection, reason })) !== null) setAsked(false)
  }
  if (!asked) return <Button label="Accept them with a reason" keys="Alt+B" onPress={() => setAsked(true)} />
  return (
    <div className="accept-blanks">
      <TextArea
        label="Why the record may be signed without them"
        rows={2}
        value={reason}
        onChange={setReason}
        required
      />
      <FailureNotice failure={accept.failure} />
      <div className="actions">
        <Button
          label="Accept the blanks"
          kind="primary"
          keys="Ctrl+Enter"
          whileTyping
          busy={accept.busy}
          onPress={() => void save()}
        />
        <Button label="Leave them as they are" onPress={() => setAsked(false)} />
      </div>
    </div>
  )
}
