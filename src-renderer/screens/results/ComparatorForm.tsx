// One comparator: whose figures and of when, typed into the table or brought in as a file; new, or in the place of stored ones.
import { useState } from 'react'
import type { ComparatorView, ResultsView } from '../../../src-main/api/contract/views.ts'
import { comparatorWords } from '../../../src-main/words/results.ts'
import { typingWords } from '../../../src-main/words/typing-results.ts'
import { useChange } from '../../client/use-change.ts'
import { useChecked } from '../../client/use-checked.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { TextField } from '../../components/TextField.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { ComparatorFile } from './ComparatorFile.tsx'
import { ResultsTable } from './ResultsTable.tsx'
import { SaveBar } from './SaveBar.tsx'
import { rowsOf, typedRows, withTyped, type Typed } from './typed-rows.ts'

type Draft = { readonly name: string; readonly period: string; readonly typed: Typed; readonly reason: string }

export function ComparatorForm({
  inspection,
  view,
  replacing,
  onDone,
}: {
  readonly inspection: string
  readonly view: ResultsView
  readonly replacing: ComparatorView | null
  readonly onDone: () => void
}) {
  const before = replacing === null ? null : { name: replacing.name, period: replacing.period }
  const stored: Draft = { name: before?.name ?? '', period: before?.period ?? '', typed: {}, reason: '' }
  const about = before === null ? 'a new comparator' : comparatorWords(before)
  const draft = useDraft<Draft>(`${about} of ${inspection}`, stored)
  const { name, period, typed, reason } = draft.value
  const [from, setFrom] = useState<'typed' | 'file'>('typed')
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const groups = replacing?.groups ?? view.empty
  const rows = rowsOf(groups)
  const given = typedRows(typed, rows)
  const asked = given.length === 0 ? null : { inspection, rows: given, replacing: before }
  const check = useChecked('comparators.check', asked)
  const change = useChange('comparators.set')
  const readOnly = view.whyNotChange !== null
  const type = (part: Partial<Draft>): void => {
    change.clear()
    draft.set({ ...draft.value, ...part })
  }
  const done = (says: string): void => {
    draft.forget()
    announce(says)
    onDone()
  }
  const save = async (): Promise<void> => {
    const saved = await change.run({ inspection, name, period, rows: given, replacing: before, reason })
    if (saved !== null) done(`${comparatorWords({ name, period })}: saved.`)
  }

  return (
    <section className="results-form" aria-labelledby="comparator">
      <h2 id="comparator" ref={heading} tabIndex={-1}>
        {before === null ? 'A new comparator' : comparatorWords(before)}
      </h2>
      {readOnly ? null : (
        <div className="form-row">
          <TextField
            label="Whose figures"
            hint="Such as All CRCs."
            value={name}
            onChange={(text) => type({ name: text })}
          />
          <TextField
            label="Period"
            hint="Such as June 2018 to June 2019."
            value={period}
            onChange={(text) => type({ period: text })}
          />
        </div>
      )}
      {readOnly ? null : (
        <Choices
          label={typingWords.comparatorFrom}
          value={from}
          onChange={setFrom}
          choices={[
            { value: 'typed', label: 'Typed, or pasted from a spreadsheet' },
            { value: 'file', label: 'A CSV file' },
          ]}
        />
      )}
      {from === 'file' && !readOnly ? (
        <ComparatorFile
          inspection={inspection}
          named={{ name, period }}
          replacing={before}
          reason={reason}
          onReason={(text) => type({ reason: text })}
          onDone={() => done(`${comparatorWords({ name, period })}: saved.`)}
          onCancel={onDone}
        />
      ) : (
        <>
          <ResultsTable
            caption="Figures to compare with"
            groups={groups}
            ratings={view.ratings}
            typed={typed}
            checked={check.view?.rows ?? []}
            readOnly={readOnly}
            onType={(cells) => type({ typed: withTyped(typed, cells, rows) })}
          />
          {readOnly ? (
            <div className="actions">
              <Button label="Close" keys="Escape" onPress={onDone} />
            </div>
          ) : (
            <SaveBar
              check={check}
              label="Save the comparator"
              nothingTyped={!draft.changed}
              whyNot={draft.changed ? null : typingWords.saved}
              asksReason={before !== null && draft.changed}
              reason={reason}
              onReason={(text) => type({ reason: text })}
              busy={change.busy}
              failure={change.failure}
              onSave={() => void save()}
              onForget={() => {
                change.clear()
                draft.forget()
              }}
            >
              <Button label="Close" keys="Escape" onPress={onDone} />
            </SaveBar>
          )}
        </>
      )}
    </section>
  )
}
