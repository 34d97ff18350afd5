// A conflict of interest: what it concerns, what came of it, and the reason in words.
import { useState } from 'react'
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { announce } from '../../../components/live-region.ts'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { conflictHint, conflictStates, conflictWords } from '../../../../src-main/words/quorum.ts'

export type Conflict = SessionView['conflicts'][number]

const whole = 'whole'

export function ConflictForm({
  session,
  name,
  start,
  onClose,
}: {
  readonly session: SessionView
  readonly name: string
  /** What the form begins with: an entry to change, or where a new one most likely belongs. */
  readonly start: Conflict
  readonly onClose: (entered: boolean) => void
}) {
  const [conflict, setConflict] = useState(start)
  const saving = useChange('conflicts.set')
  const { person, standard, state, reason } = conflict
  const save = async (): Promise<void> => {
    const after = await saving.run({ session: session.id, person, standard, state, reason })
    if (after === null) return
    announce(`${name}. ${conflictWords(conflict)}`)
    onClose(true)
  }
  return (
    <fieldset className="conflict-form">
      <legend className="hidden">Conflict of interest of {name}</legend>
      <FailureNotice failure={saving.failure} />
      <Select
        label="Concerns"
        value={standard ?? whole}
        options={[
          { value: whole, label: 'The whole inspection' },
          ...session.agenda.map((line) => ({ value: line.standard, label: `${line.standard} ${line.name}` })),
        ]}
        onChange={(value) => setConflict({ ...conflict, standard: value === whole ? null : value })}
      />
      <Choices
        label="What came of it"
        labelHidden
        hint={conflictHint}
        choices={conflictStates}
        value={state}
        onChange={(state) => setConflict({ ...conflict, state })}
      />
      <TextField
        label="What it is, and why"
        width="full"
        // It was asked for just now, to be written in.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={reason}
        onChange={(reason) => setConflict({ ...conflict, reason })}
        onEnter={() => void save()}
      />
      <div className="actions">
        <Button label="Save" kind="primary" busy={saving.busy} onPress={() => void save()} />
        <Button label="Cancel" keys="Escape" onPress={() => onClose(false)} />
      </div>
    </fieldset>
  )
}
