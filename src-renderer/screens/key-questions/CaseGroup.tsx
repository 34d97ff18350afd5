// The cases of one answer, folded or unfolded.
import { useState } from 'react'
import type { CaseBehind } from '../../../src-main/api/contract/views.ts'
import { Button } from '../../components/Button.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'

export type CaseGroupProps = {
  readonly title: string
  readonly cases: readonly CaseBehind[]
  readonly attributes: readonly string[]
  readonly startsOpen: boolean
}

/** Thousands of rows at once would make the browser slow; the rest comes when it is asked for. */
const atFirst = 200

export function CaseGroup({ title, cases, attributes, startsOpen }: CaseGroupProps) {
  const [all, setAll] = useState(false)
  const shown = all ? cases : cases.slice(0, atFirst)
  const prompts = cases[0]?.prompts.map(({ number }) => number) ?? []
  return (
    <details className="case-group" open={startsOpen}>
      <summary>
        {title}: {cases.length.toLocaleString('en-GB')}
      </summary>
      <Table
        caption={title}
        captionHidden
        columns={caseColumns(
          attributes,
          prompts,
          cases.some(({ answered }) => answered > 0),
        )}
        rows={shown}
        rowKey={({ reference }) => reference}
      />
      {shown.length === cases.length ? null : (
        <Button label={`Show all ${cases.length.toLocaleString('en-GB')}`} onPress={() => setAll(true)} />
      )}
    </details>
  )
}

/** Somebody else's text may run from right to left, and must not carry what stands beside it along. */
function caseColumns(
  attributes: readonly string[],
  prompts: readonly string[],
  answered: boolean,
): readonly TableColumn<CaseBehind>[] {
  return [
    { id: 'case', title: 'Case', names: true, cell: ({ reference }) => <bdi>{reference}</bdi> },
    ...(!answered
      ? []
      : [
          {
            id: 'otherwise',
            title: 'Prompts otherwise',
            cell: ({ otherwise, answered }: CaseBehind) => (answered === 0 ? '' : `${otherwise} of ${answered}`),
          },
        ]),
    ...attributes.map((name): TableColumn<CaseBehind> => ({
      id: name,
      title: name.replaceAll('_', ' '),
      cell: ({ attributes }) => <bdi>{attributes[name] ?? ''}</bdi>,
    })),
    ...prompts.map((number, place): TableColumn<CaseBehind> => ({
      id: number,
      title: number.replace(/^.*\//, '/'),
      cell: ({ prompts }) => prompts[place]?.answer ?? '',
    })),
  ]
}
