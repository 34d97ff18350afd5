// The cases and prompts behind each key question of the item: no before yes, those nearest to the other answer first.
import { useState } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { ShowView } from '../../../client/ShowView.tsx'
import { useView } from '../../../client/use-view.ts'
import { Choices } from '../../../components/Choices.tsx'
import '../../key-questions/key-questions.css'
import { CasesShown } from '../../key-questions/CasesBehind.tsx'

export function CasesAndPrompts({ item: { session, standard, bands } }: { readonly item: ItemView }) {
  const { figures } = standard
  const first = figures.find(({ lowest }) => lowest) ?? figures[0]
  const [question, setQuestion] = useState(first?.number ?? '')
  const cases = useView('cases.behind', { inspection: session.inspection.id, question })
  return (
    <>
      <Choices
        label="Key question"
        labelHidden
        choices={figures.map(({ number }) => ({ value: number, label: number }))}
        value={question}
        onChange={setQuestion}
      />
      <ShowView viewing={cases}>{(view) => <CasesShown view={view} bands={bands} promptsOpen />}</ShowView>
    </>
  )
}
