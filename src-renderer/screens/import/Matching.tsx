// Other people's headings, each with what it may be here. Nothing is taken for another before the person says so.
import { useState } from 'react'
import type { HeadingView, MatchingView } from '../../../src-main/api/contract/views.ts'
import { attributeWords, columnChoiceWords, matchingWords } from '../../../src-main/words/bringing-in.ts'
import { Button } from '../../components/Button.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'

export type HeadingMatches = Readonly<Record<string, string>>

/** A heading that may mean something here, and that nobody has spoken about. */
export function isOpen({ as, proposed }: HeadingView): boolean {
  return proposed !== null && (as === null || as === 'attribute')
}

export function Matching({
  matching,
  busy,
  onMatch,
}: {
  readonly matching: MatchingView
  readonly busy: boolean
  readonly onMatch: (matches: HeadingMatches) => void
}) {
  const [chosen, setChosen] = useState<HeadingMatches>(() => firstChoices(matching))
  const options = matching.choices.map(({ column, text }) => ({
    value: column,
    label: columnChoiceWords(column, text),
  }))
  const open = matching.headings.filter(isOpen).length
  return (
    <section className="matching" aria-labelledby="matching">
      <h3 id="matching">{matchingWords.title}</h3>
      <p className="hint">{matchingWords.hint}</p>
      <div className="actions">
        <Button
          label={matchingWords.confirm}
          keys="Alt+M"
          kind={open > 0 ? 'primary' : 'secondary'}
          busy={busy}
          onPress={() => onMatch(chosen)}
        />
        {open === 0 ? null : <span className="quiet-text">{matchingWords.proposed(open)}</span>}
      </div>
      <Table
        caption={matchingWords.title}
        captionHidden
        columns={columns}
        rows={matching.headings.map((heading) => ({
          ...heading,
          options,
          value: chosen[heading.heading] ?? 'attribute',
          choose: (column: string) => setChosen({ ...chosen, [heading.heading]: column }),
        }))}
        rowKey={({ heading }) => heading}
      />
    </section>
  )
}

type Row = HeadingView & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly choose: (column: string) => void
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'heading', title: 'Heading in the file', names: true, cell: ({ heading }) => <bdi>{heading}</bdi> },
  {
    id: 'column',
    title: 'Is here',
    cell: ({ heading, options, value, choose }) => (
      <select
        className="control"
        aria-label={`“${heading}” is here`}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="attribute">{attributeWords}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    ),
  },
  { id: 'now', title: 'Read now as', cell: ({ as }) => as ?? 'not read', width: '9rem' },
]

/** What it was read as where somebody has said so; what it most likely is where nobody has. */
function firstChoices({ headings }: MatchingView): HeadingMatches {
  return Object.fromEntries(
    headings.map((each) => [each.heading, isOpen(each) ? (each.proposed ?? 'attribute') : (each.as ?? 'attribute')]),
  )
}
