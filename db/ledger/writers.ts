import { getTableColumns, type SQL, type SQLChunk, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CityTransaction } from './clock.js'

/** Splits a list that travels as one text; no text of the hub holds this control character. */
const listSeparator = '\u001f'

/** Values by the name that drizzle gives their column. */
type Row = Readonly<Record<string, unknown>>

/**
 * Adds the rows in one statement whose text does not depend on their number, so it is prepared once.
 *
 * Columns travel as one array each (`unnest`), those of `shared` as one value. A column that neither names is null.
 * Works on the embedded server, where COPY hangs, as on PostgreSQL.
 *
 * @param shared  values that all rows have in common: what makes them versions
 */
export async function insertRows(
  tx: CityTransaction,
  table: PgTable,
  rows: readonly Row[],
  shared: Row,
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][]
  const own = columns.filter(([key]) => !(key in shared))
  const common = columns.filter(([key]) => key in shared)
  const arrays = own.map(([key]) => textArray(rows, key))
  await tx.execute(sql`
    insert into ${table} (${list([...own, ...common].map(([, { name }]) => sql.identifier(name)))})
    select ${list([
      ...own.map(([, column], index) => fromText(column, sql`${sql.identifier(`c${index}`)}`)),
      ...common.map(([key, column]) => fromText(column, sql`${asText(shared[key])}::text`)),
    ])}
    from unnest(${list(arrays)}) as row (${list(own.map((_, index) => sql.identifier(`c${index}`)))})`)
}

/** The values of one column as one parameter. */
export function textArray(rows: readonly Row[], key: string): SQL {
  return sql`${sql.param(rows.map((row) => asText(row[key])))}::text[]`
}

/** A value as the text in which it travels; `fromText` reads it. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.join(listSeparator)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The value of a column from the text in which it has travelled. */
export function fromText(column: PgColumn, text: SQL): SQL {
  const type = column.getSQLType()
  if (type === 'text[]') return sql`string_to_array(${text}, chr(31))`
  return type.startsWith('text') ? text : sql`${text}::${sql.raw(type)}`
}

function list(parts: SQLChunk[]): SQL {
  return sql.join(parts, sql`, `)
}
