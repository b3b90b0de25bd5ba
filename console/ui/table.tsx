import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly title: string
  /** Tells it from others; the title when absent, which must be another for each column then. */
  readonly key?: string
  readonly isNumber?: boolean
  readonly cell: (row: Row, at: number) => ReactNode
}

interface TableProps<Row> {
  /** The first names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Rows below all others, of a `tfoot`. */
  readonly foot?: ReactNode
}

export function Table<Row>({ columns, rows, keyOf, foot }: TableProps<Row>) {
  const classOf = ({ isNumber = false }: Column<Row>) => (isNumber ? 'number' : undefined)
  const [first, ...others] = columns
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key ?? column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first!.cell(row, at)}</th>
              {others.map((column) => (
                <td key={column.key ?? column.title} className={classOf(column)}>
                  {column.cell(row, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
