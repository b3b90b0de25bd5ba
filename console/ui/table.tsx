import { type ReactNode, useMemo, useState } from 'react'
import {
  Cell,
  Table as Grid,
  Column as HeaderCell,
  type Key,
  TableBody,
  TableFooter,
  TableHeader,
  Row as TableRow,
} from 'react-aria-components'
import { useWords } from '../words/words.js'
import { usePageName } from './page-name.js'

type Sortable = string | number | null | undefined

export interface Column<Row> {
  readonly title: string
  /** Tells it from others; the title when absent, which must be another for each column then. */
  readonly key?: string
  readonly isNumber?: boolean
  readonly cell: (row: Row, at: number) => ReactNode
  /** Rows can be put in the order of this; for tables that show all their rows. What has none stands last. */
  readonly sortBy?: (row: Row) => Sortable
  /** The hub can put the rows in the order of this column; for one page of many, beside `order`. */
  readonly isSortable?: boolean
}

/** A column's key, with `-` before it where the greatest comes first: as it stands in an address. */
export type Order = string

interface TableProps<Row> {
  /** What it shows, for those who hear it; what its page is called when absent. */
  readonly label?: string
  /** The first names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Cells of a row below all others, as many as there are columns; none for no such row. */
  readonly foot?: readonly ReactNode[]
  /** Held by the page, in its address; else by the table itself. */
  readonly order?: Order | undefined
  readonly onOrder?: (order: Order) => void
  /** Enter on a row, or a click, opens what is behind it. */
  readonly open?: (row: Row) => void
}

/**
 * Rows and columns. The keyboard moves by arrows from row to row and from cell to cell, Enter opens, a heading sorts; header
 * and first column stay.
 */
export function Table<Row>({ label, columns, rows, keyOf, foot, open, ...held }: TableProps<Row>) {
  const words = useWords()
  const pageName = usePageName()
  const [own, setOwn] = useState<Order>()
  const order = held.onOrder ? held.order : own
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, columns, order])
  const ids = useMemo(() => distinct(sorted.map(keyOf)), [sorted, keyOf])
  const classOf = ({ isNumber = false }: Column<Row>) => (isNumber ? 'number' : '')
  const keyOfColumn = ({ key, title }: Column<Row>) => key ?? title
  const descriptor = order && {
    column: order.replace(/^-/, ''),
    direction: order.startsWith('-') ? ('descending' as const) : ('ascending' as const),
  }
  return (
    <div className="table">
      <Grid
        aria-label={label ?? pageName}
        {...(descriptor ? { sortDescriptor: descriptor } : {})}
        onSortChange={({ column, direction }) => {
          const next = `${direction === 'descending' ? '-' : ''}${column}`
          if (held.onOrder) held.onOrder(next)
          else setOwn(next)
        }}
        {...(open
          ? {
              onRowAction: (key: Key) => {
                const row = sorted[ids.indexOf(String(key))]
                if (row) open(row)
              },
            }
          : {})}
      >
        <TableHeader>
          {columns.map((column, at) => (
            <HeaderCell
              key={keyOfColumn(column)}
              id={keyOfColumn(column)}
              isRowHeader={at === 0}
              allowsSorting={column.isSortable === true || column.sortBy !== undefined}
              className={classOf(column)}
            >
              {({ allowsSorting, sortDirection }) => (
                <>
                  {column.title}
                  {allowsSorting && (
                    <span className="sorted" aria-hidden="true">
                      {sortDirection ? glyphs[sortDirection] : glyphs.none}
                    </span>
                  )}
                </>
              )}
            </HeaderCell>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => words.noRows}>
          {sorted.map((row, at) => (
            <TableRow key={ids[at]} id={ids[at]!}>
              {columns.map((column) => (
                <Cell key={keyOfColumn(column)} className={classOf(column)}>
                  {column.cell(row, at)}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {foot && foot.length > 0 && (
          <TableFooter>
            <TableRow id="foot">
              {columns.map((column, at) => (
                <Cell key={keyOfColumn(column)} className={classOf(column)}>
                  {foot[at]}
                </Cell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Grid>
    </div>
  )
}

const glyphs = { ascending: '▲', descending: '▼', none: '↕' } as const

/** The same keys, with a number behind those that stand there already. */
function distinct(keys: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return keys.map((key) => {
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? key : `${key} ${before}`
  })
}

/** The rows as the order has them; those that are equal stay as they were. */
function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const isDown = order?.startsWith('-') ?? false
  const by = columns.find(({ key, title }) => (key ?? title) === order?.replace(/^-/, ''))?.sortBy
  if (!by) return rows
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one) ?? null, by(other) ?? null]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const among = typeof a === 'number' && typeof b === 'number' ? a - b : chinese(a, b)
    return isDown ? -among : among
  })
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function chinese(a: string | number, b: string | number): number {
  return collator.compare(String(a), String(b))
}
