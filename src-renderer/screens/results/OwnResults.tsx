// This inspection's own results without cases: typed, corrected and withdrawn in one table, saved all at once.
import { useState } from 'react'
import type { ResultsView } from '../../../src-main/api/contract/views.ts'
import { savedResultsWords, typingWords } from '../../../src-main/words/typing-results.ts'
import { hrefOf } from '../../app/router.ts'
import { useChange } from '../../client/use-change.ts'
import { useChecked } from '../../client/use-checked.ts'
import { announce } from '../../components/live-region.ts'
import { LinkButton } from '../../components/LinkButton.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { ResultsTable } from './ResultsTable.tsx'
import { SaveBar } from './SaveBar.tsx'
import { rowsOf, typedRows, withTyped, type Typed } from './typed-rows.ts'

const nothing: Typed = {}

export function OwnResults({ inspection, view }: { readonly inspection: string; readonly view: ResultsView }) {
  const { groups, ratings, whyNotChange } = view
  const draft = useDraft<Typed>(`results of ${inspection}`, nothing)
  const [reason, setReason] = useState('')
  const rows = rowsOf(groups)
  const given = typedRows(draft.value, rows)
  const check = useChecked('results.check', given.length === 0 ? null : { inspection, rows: given })
  const change = useChange('results.set')

  const save = async (): Promise<void> => {
    const says = check.view?.says ?? ''
    if ((await change.run({ inspection, rows: given, reason })) === null) return
    draft.forget()
    setReason('')
    announce(savedResultsWords(says))
  }

  return (
    <section className="results-part" aria-label="This inspection’s results">
      <p className="sentence">{typingWords.how}</p>
      <p className="hint sentence">{typingWords.keys}</p>
      <ResultsTable
        caption="Results without cases"
        groups={groups}
        ratings={ratings}
        typed={draft.value}
        checked={check.view?.rows ?? []}
        readOnly={whyNotChange !== null}
        onType={(cells) => {
          change.clear()
          draft.set(withTyped(draft.value, cells, rows))
        }}
      />
      {whyNotChange === null ? (
        <SaveBar
          check={check}
          label="Save the results"
          nothingTyped={given.length === 0}
          whyNot={given.length === 0 ? typingWords.saved : null}
          reason={reason}
          onReason={setReason}
          busy={change.busy}
          failure={change.failure}
          onSave={() => void save()}
          onForget={() => {
            change.clear()
            setReason('')
            draft.forget()
          }}
        >
          <LinkButton label="Bring in a file instead" keys="Alt+B" href={hrefOf('import', { inspection })} />
        </SaveBar>
      ) : null}
    </section>
  )
}
