// One row of the table: its cells, and what they will be understood as or what is wrong, said at once.
import { useId } from 'react'
import type { CheckedRow, ResultCells, ResultRowView } from '../../../src-main/api/contract/views.ts'
import { doesWords } from '../../../src-main/words/typing-results.ts'
import { Tag } from '../../components/Tag.tsx'
import type { Column } from '../../grids/results-block.ts'

export type ResultRowProps = {
  readonly row: ResultRowView
  /** The only row of its standard, which then needs no heading. */
  readonly alone: boolean
  readonly cells: ResultCells
  /** What the typed cells say; null where nothing is typed. */
  readonly checked: CheckedRow | null
  /** Whether somebody is typing in it: half a result is not wrong yet. */
  readonly here: boolean
  readonly readOnly: boolean
  readonly onEnter: () => void
  readonly onLeave: (column: Column) => void
  readonly onType: (column: Column, text: string) => void
  readonly onKey: (event: React.KeyboardEvent, column: Column) => void
  readonly onPaste: (event: React.ClipboardEvent, column: Column) => void
}

export function ResultRow({ row, alone, cells, checked, here, readOnly, ...on }: ResultRowProps) {
  const says = useId()
  const { item, kind, text } = row
  const wrong = checked !== null && (checked.does === 'wrong' || (checked.does === 'unfinished' && !here))
  const input = (column: Column, label: string) => (
    <input
      className="cell"
      name={`${item} ${column}`}
      value={cells[column]}
      readOnly={readOnly}
      inputMode={column === 'rating' ? 'text' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      aria-label={`${item} ${label}`}
      aria-describedby={says}
      aria-invalid={(wrong && (checked.column === column || checked.column === 'item')) || undefined}
      onFocus={(event) => {
        event.target.select()
        on.onEnter()
      }}
      onBlur={() => on.onLeave(column)}
      onChange={(event) => on.onType(column, event.target.value)}
      onKeyDown={(event) => on.onKey(event, column)}
      onPaste={(event) => on.onPaste(event, column)}
    />
  )
  return (
    <tr className={wrong ? 'wrong' : kind === 'standard' ? 'as-published' : undefined}>
      <th scope="row">
        {kind === 'question' ? (
          <>
            <b>{item}</b> {text}
          </>
        ) : (
          <>
            <b>{alone ? `${item} ${text}` : item}</b> as published
          </>
        )}
      </th>
      {kind === 'question' ? (
        <>
          <td className="figure">{input('yes', 'yes')}</td>
          <td className="figure">{input('n', 'of n')}</td>
          <td className="figure">{input('percent', 'per cent')}</td>
        </>
      ) : (
        <td className="figure" colSpan={3}>
          {input('rating', 'rating as published')}
        </td>
      )}
      <td id={says} className="says">
        <Says row={row} checked={checked} wrong={wrong} />
      </td>
    </tr>
  )
}

function Says({ row, checked, wrong }: Pick<ResultRowProps, 'row' | 'checked'> & { readonly wrong: boolean }) {
  if (checked === null || checked.does === 'nothing')
    return row.shown === null ? <span className="quiet-text">{row.elsewhere}</span> : row.shown
  return (
    <>
      <Tag
        text={doesWords[checked.does]}
        kind={wrong ? 'strong' : checked.does === 'unfinished' ? 'waiting' : 'done'}
      />{' '}
      <span className={wrong ? 'error' : undefined}>{checked.says}</span>
    </>
  )
}
