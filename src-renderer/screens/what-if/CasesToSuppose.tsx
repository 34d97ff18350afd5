// The cases of a key question, each to be turned or set aside on paper: those that came nearest to the other answer first.
import { useState } from 'react'
import type { CaseBehind, FigureView } from '../../../src-main/api/contract/views.ts'
import { caseGroupWords } from '../../../src-main/words/cases.ts'
import { otherAnswer } from '../../../src-main/words/what-if.ts'
import { useView } from '../../client/use-view.ts'
import { Choices } from '../../components/Choices.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { withAnswer, withAside, type Supposing } from './use-what-if.ts'

/** A person looks at a few dozen; the rest is found by its reference. */
const atFirst = 40

export function CasesToSuppose({
  inspection,
  figures,
  supposing,
  onSuppose,
}: {
  readonly inspection: string
  readonly figures: readonly FigureView[]
  readonly supposing: Supposing
  readonly onSuppose: (supposing: Supposing) => void
}) {
  const lowest = figures.find((figure) => figure.lowest) ?? figures[0]
  const [question, setQuestion] = useState(lowest?.number ?? '')
  const [find, setFind] = useState('')
  const behind = useView('cases.behind', { inspection, question }).view
  const wanted = find.trim().toLowerCase()
  const found = (behind?.cases ?? []).filter(({ reference }) => reference.toLowerCase().includes(wanted))
  const sample = behind?.question.sample ?? ''
  return (
    <section className="cases-to-suppose" aria-label="Named cases">
      <Choices
        label="Cases of"
        choices={figures.map(({ number }) => ({ value: number, label: number }))}
        value={question}
        onChange={setQuestion}
      />
      <TextField label="Find a case" value={find} width="full" onChange={setFind} />
      <Table
        caption={`Cases of ${question}`}
        captionHidden
        columns={columnsOf({ question, sample, supposing, onSuppose })}
        rows={found.slice(0, atFirst)}
        rowKey={({ reference }) => reference}
      />
      {found.length <= atFirst ? null : (
        <p className="hint">
          {atFirst} of {found.length.toLocaleString('en-GB')} shown
        </p>
      )}
    </section>
  )
}

type OfCases = {
  readonly question: string
  readonly sample: string
  readonly supposing: Supposing
  readonly onSuppose: (supposing: Supposing) => void
}

function columnsOf(of: OfCases): readonly TableColumn<CaseBehind>[] {
  return [
    { id: 'case', title: 'Case', names: true, cell: ({ reference }) => <bdi>{reference}</bdi> },
    { id: 'answer', title: 'Answer', cell: ({ answer, standing }) => caseGroupWords(answer, standing) },
    { id: 'turn', title: 'Turn', cell: (each) => <Turned each={each} of={of} /> },
    { id: 'aside', title: 'Set aside', cell: (each) => <Aside each={each} of={of} /> },
  ]
}

function Aside({ each: { reference }, of }: { readonly each: CaseBehind; readonly of: OfCases }) {
  const { sample, supposing, onSuppose } = of
  const away = supposing.supposed.setAside.some((each) => each.sample === sample && each.reference === reference)
  return (
    <input
      type="checkbox"
      aria-label={`Set ${reference} aside`}
      checked={away}
      onChange={(event) => onSuppose(withAside(supposing, sample, reference, event.target.checked))}
    />
  )
}

function Turned({ each, of }: { readonly each: CaseBehind; readonly of: OfCases }) {
  const { reference, answer, standing } = each
  const { question, supposing, onSuppose } = of
  // What is left out of the sub-sample moves nothing, whatever it answers.
  if (standing === 'out') return null
  const other = otherAnswer(answer)
  const turned = supposing.supposed.judgements.some(
    (judgement) => judgement.keyQuestion === question && judgement.reference === reference,
  )
  const as = caseGroupWords(other, 'in').toLowerCase()
  return (
    <label className="turn-case">
      <input
        type="checkbox"
        aria-label={`${reference} as ${as}`}
        checked={turned}
        onChange={(event) => onSuppose(withAnswer(supposing, question, reference, event.target.checked ? other : null))}
      />{' '}
      {as}
    </label>
  )
}
