import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CityTransaction } from '../clock.js'
import type { Sql } from '../server/client.js'
import { asText, fromText, textArray } from '../writers.js'

/** How rows reach the server: COPY hangs the embedded one, and is what PostgreSQL takes quickest. */
export type Bulk = 'UNNEST' | 'COPY'

type Row = Readonly<Record<string, unknown>>

/** Columns of a table that a staged row fills, by drizzle's names. */
export function stagedColumns(table: PgTable): [string, PgColumn][] {
  const versions = ['knownFrom', 'knownFromAt', 'knownTo', 'knownToAt']
  return (Object.entries(getTableColumns(table)) as [string, PgColumn][]).filter(
    ([key]) => !versions.includes(key),
  )
}

/**
 * Brings rows to the server, typed as their table: a relation for `from`, good until the end of the transaction.
 *
 * @param rows  values by drizzle's names, the source of each row among them
 */
export async function stage(
  tx: CityTransaction,
  table: PgTable,
  rows: readonly Row[],
  bulk: Bulk,
): Promise<SQL> {
  const columns = stagedColumns(table)
  if (bulk === 'UNNEST') {
    const texts = sql.join(
      columns.map(([key]) => textArray(rows, key)),
      sql`, `,
    )
    const names = sql.join(
      columns.map(([, { name }]) => sql.identifier(name)),
      sql`, `,
    )
    const typed = sql.join(
      columns.map(
        ([, column]) =>
          sql`${fromText(column, sql.identifier(column.name) as unknown as SQL)} as ${sql.identifier(column.name)}`,
      ),
      sql`, `,
    )
    return sql`(select ${typed} from unnest(${texts}) as text_row (${names}))`
  }
  const name = `stage_${getTableName(table)}`
  const relation = sql.identifier(name)
  const list = columns.map(([, column]) => `"${column.name}"`).join(', ')
  // A connection keeps the table; the rows go with each transaction. Nothing of it is written to the log.
  await tx.execute(
    sql`create temporary table if not exists ${relation} on commit delete rows as select ${sql.raw(list)} from ${table} with no data`,
  )
  await copyInto(tx, name, list, columns, rows)
  await tx.execute(sql`analyze ${relation}`)
  return sql`${relation}`
}

/** The postgres client below drizzle's transaction: COPY is no statement that drizzle knows. */
interface OverClient {
  readonly session: { readonly client: Sql }
}

async function copyInto(
  tx: CityTransaction,
  name: string,
  list: string,
  columns: readonly [string, PgColumn][],
  rows: readonly Row[],
): Promise<void> {
  const { client } = (tx as unknown as OverClient).session
  const sink = await client.unsafe(`copy "${name}" (${list}) from stdin`).writable()
  const lines = chunks(rows, 500).map((part) =>
    part
      .map((row) => `${columns.map(([key, column]) => copyText(row[key], column)).join('\t')}\n`)
      .join(''),
  )
  Readable.from(lines).pipe(sink)
  await finished(sink)
}

function chunks<T>(rows: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}

function copyText(value: unknown, column: PgColumn): string {
  if (Array.isArray(value) && column.getSQLType() === 'text[]') {
    const items = value.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`)
    return escaped(`{${items.join(',')}}`)
  }
  const text = asText(value)
  return text === null ? '\\N' : escaped(text)
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text)
    ? text.replace(/[\\\n\r\t]/g, (found) => copyEscapes[found]!)
    : text
}

const copyEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
