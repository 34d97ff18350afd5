// The form an inspection begins with: who was inspected, by which framework, when, and what came before.
import { useState } from 'react'
import type { ApplicationView, FrameworkView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import './new-inspection.css'

export type InspectionFormProps = {
  readonly application: ApplicationView
  /** What it begins with, where something is known of it. */
  readonly provider?: string
  readonly framework?: string | null
  readonly asksPrevious?: boolean
  readonly label: string
  readonly onBegun: (inspection: string) => void
  readonly onCancel?: () => void
}

export function InspectionForm({
  application: { frameworks, inspections },
  provider: knownProvider = '',
  framework: knownFramework = null,
  asksPrevious = true,
  label,
  onBegun,
  onCancel,
}: InspectionFormProps) {
  const [provider, setProvider] = useState(knownProvider)
  const [framework, setFramework] = useState(knownFramework)
  const [leadInspector, setLeadInspector] = useState('')
  const [fieldworkFrom, setFrom] = useState('')
  const [fieldworkTo, setTo] = useState('')
  const [previous, setPrevious] = useState('')
  const create = useChange('inspections.create')

  const begin = async (): Promise<void> => {
    const created = await create.run({
      provider,
      framework: framework ?? '',
      leadInspector,
      fieldworkFrom,
      fieldworkTo,
      previous: previous === '' ? null : previous,
    })
    if (created !== null) onBegun(created.summary.id)
  }

  return (
    <div className="form new-inspection">
      <TextField
        label="Provider"
        hint="As it will be printed, such as London Community Rehabilitation Company, 2026."
        width="full"
        value={provider}
        onChange={setProvider}
        required
      />
      <Choices
        label="Framework"
        direction="column"
        value={framework}
        onChange={setFramework}
        choices={frameworks.map(choiceOf)}
      />
      <div className="form-row">
        <TextField
          label="Lead inspector"
          hint="Leads the fieldwork and proposes ratings."
          value={leadInspector}
          onChange={setLeadInspector}
        />
        <TextField
          label="Fieldwork from"
          type="date"
          width="short"
          hint={dayOrNot(fieldworkFrom)}
          value={fieldworkFrom}
          onChange={setFrom}
        />
        <TextField
          label="Fieldwork to"
          type="date"
          width="short"
          hint={dayOrNot(fieldworkTo)}
          value={fieldworkTo}
          onChange={setTo}
        />
      </div>
      {asksPrevious ? (
        <Select
          label="Previous inspection"
          hint="Its figures and ratings stand beside the new ones."
          value={previous}
          onChange={setPrevious}
          options={[
            { value: '', label: 'None, or not in this file' },
            ...inspections.map(({ id, provider }) => ({ value: id, label: provider })),
          ]}
        />
      ) : null}
      <FailureNotice failure={create.failure} />
      <div className="actions">
        <Button
          label={label}
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={create.busy}
          whyNot={framework === null ? 'Choose a framework first.' : null}
          onPress={() => void begin()}
        />
        {onCancel === undefined ? null : <Button label="Close" keys="Escape" onPress={onCancel} />}
      </div>
    </div>
  )
}

/** The day in words, because a browser may write day and month the other way round. */
function dayOrNot(date: string): string {
  return date === '' ? 'Not given' : dayWords(date)
}

function choiceOf({ id, version, title, standards, rated, complete }: FrameworkView) {
  const kinds = [
    `${id} v${version}`,
    `${standards} standards`,
    rated ? '' : 'gives no ratings',
    complete ? '' : 'some key questions are missing',
  ]
  return { value: id, label: title, hint: kinds.filter((kind) => kind !== '').join(' · ') }
}
