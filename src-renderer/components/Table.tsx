// A plain table from columns and rows: what screen readers, printers and people with a small window read best.
import type { ReactNode } from 'react'
import { Sideways } from './Sideways.tsx'

export type TableColumn<Row> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Figures are aligned on the right. */
  readonly figure?: boolean
  /** The cell that names its row. */
  readonly names?: boolean
  readonly width?: string
}

export type TableProps<Row> = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowClass?: (row: Row) => string | undefined
}

export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, rowClass }: TableProps<Row>) {
  return (
    <Sideways label={caption}>
      <table className="table">
        <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, figure, width }) => (
              <th
                key={id}
                scope="col"
                className={figure === true ? 'figure' : undefined}
                style={width === undefined ? undefined : { width }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map(({ id, cell, figure, names }) =>
                names === true ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={figure === true ? 'figure' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
