// A new inspection: who was inspected, by which framework, when, and what came before.
import { useState } from 'react'
import type { ApplicationView, FrameworkView } from '../../../src-main/api/contract/views.ts'
import { dayWords } from '../../../src-main/words/moments.ts'
import { go } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import './new-inspection.css'

export function NewInspectionScreen(_: ScreenProps<'new-inspection'>) {
  const application = useView('application.show', {})
  return (
    <div className="page">
      <div className="page-head">
        <h1>New inspection</h1>
      </div>
      <ShowView viewing={application}>{(view) => <NewInspection application={view} />}</ShowView>
    </div>
  )
}

function NewInspection({ application: { frameworks, inspections } }: { readonly application: ApplicationView }) {
  const [provider, setProvider] = useState('')
  const [framework, setFramework] = useState<string | null>(null)
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
    if (created !== null) go('import', { inspection: created.summary.id })
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
      <FailureNotice failure={create.failure} />
      <div className="actions">
        <Button
          label="Begin the inspection"
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={create.busy}
          whyNot={framework === null ? 'Choose a framework first.' : null}
          onPress={() => void begin()}
        />
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
