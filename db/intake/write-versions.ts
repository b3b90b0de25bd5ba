import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CityTransaction, ClockPosition } from '../clock.js'
import { type Bulk, stage, stagedColumns } from './stage.js'

/** Keys, joined by a stroke, of the facts whose version was closed and of those that have a new one. */
export interface Written {
  readonly closed: readonly string[]
  readonly opened: readonly string[]
}

/**
 * Makes the rows the versions in force, in two statements whatever their number: what differs from the version in force
 * closes it, and what then has none opens one. Rows that say what is in force already change nothing.
 *
 * @param keys  columns that identify the fact, by drizzle's names; no two rows have the same
 */
export async function writeVersions(
  tx: CityTransaction,
  table: PgTable,
  keys: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
  { position, at }: ClockPosition,
  bulk: Bulk,
): Promise<Written> {
  if (rows.length === 0) return { closed: [], opened: [] }
  const all = getTableColumns(table) as Record<string, PgColumn>
  const staged = stagedColumns(table)
  const values = staged.filter(([key]) => key !== 'sourceId' && !keys.includes(key))
  const relation = await stage(tx, table, rows, bulk)
  const sameFact = sql.join(
    keys.map((key) => sql`fact.${name(all[key]!)} = staged.${name(all[key]!)}`),
    sql` and `,
  )
  const joined = (of: SQL) =>
    sql`concat_ws('|', ${sql.join(
      keys.map((key) => sql`${of}${name(all[key]!)}`),
      sql`, `,
    )})`
  const closed = await tx.execute(sql`
    update ${table} as fact set known_to = ${position}::bigint, known_to_at = ${at}::timestamptz
    from ${relation} as staged
    where ${sameFact} and fact.known_to is null
      and (${columnsOf('fact', values)}) is distinct from (${columnsOf('staged', values)})
    returning ${joined(sql`fact.`)} as key`)
  const opened = await tx.execute(sql`
    insert into ${table} (${sql.join(
      staged.map(([, column]) => name(column)),
      sql`, `,
    )}, known_from, known_from_at)
    select ${columnsOf('staged', staged)}, ${position}::bigint, ${at}::timestamptz
    from ${relation} as staged
    where not exists (select from ${table} as fact where ${sameFact} and fact.known_to is null)
    returning ${joined(sql``)} as key`)
  const keysOf = (found: Iterable<Record<string, unknown>>) =>
    [...found].map(({ key }) => key as string)
  return { closed: keysOf(closed), opened: keysOf(opened) }
}

function name(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`
}

function columnsOf(alias: string, columns: readonly [string, PgColumn][]): SQL {
  return sql.join(
    columns.map(([, column]) => sql`${sql.identifier(alias)}.${name(column)}`),
    sql`, `,
  )
}
