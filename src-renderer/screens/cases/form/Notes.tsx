// What the case shows of practice: examples a report may use, with every name in them changed.
import type { ValueView } from '../../../../src-main/api/contract/views.ts'
import { examplesHint } from '../../../../src-main/words/case-form.ts'
import { Disagreement } from './Disagreement.tsx'
import { WrittenField } from './Written.tsx'

export function Notes({ good, poor }: { readonly good: ValueView; readonly poor: ValueView }) {
  return (
    <section className="case-notes" aria-labelledby="practice">
      <h2 id="practice">Practice examples</h2>
      <p className="hint">{examplesHint}</p>
      <WrittenField value={good} label="Good practice" />
      <Disagreement value={good} />
      <WrittenField value={poor} label="Poor practice" />
      <Disagreement value={poor} />
    </section>
  )
}
