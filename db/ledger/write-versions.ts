import { and, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { CityTransaction, ClockPosition } from './clock.js'
import { type Bulk, copyVersions, stage, stagedColumns, textList } from './stage.js'

type Row = Readonly<Record<string, unknown>>

/** Keys of the facts whose version was closed and of those that have a new one. */
export interface Written {
  readonly closed: readonly string[]
  readonly opened: readonly string[]
}

/**
 * Which of the facts have a version in force; null where that would take as long as comparing the versions.
 *
 * @param keys  columns that identify the fact, by drizzle's names
 */
export async function keysInForce(
  tx: CityTransaction,
  table: PgTable,
  keys: readonly string[],
  asked: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (keys.length > 1) return null
  const { [keys[0]!]: column, knownTo } = getTableColumns(table) as Record<string, PgColumn>
  const found = await tx
    .select({ key: column! })
    .from(table)
    .where(and(sql`${column!} = any(${textList(asked)})`, isNull(knownTo!)))
  return new Set(found.map(({ key }) => key as string))
}

/**
 * Makes the rows the versions in force, in a few statements whatever their number: what has no version in force opens
 * one, what differs from it closes it first. Rows that say what is in force already change nothing.
 *
 * @param keys  columns that identify the fact, by drizzle's names
 * @param rows  by the values of those columns, joined by a stroke
 * @param inForce  what `keysInForce` has said of them
 */
export async function writeVersions(
  tx: CityTransaction,
  table: PgTable,
  keys: readonly string[],
  rows: ReadonlyMap<string, Row>,
  inForce: ReadonlySet<string> | null,
  clock: ClockPosition,
  bulk: Bulk,
): Promise<Written> {
  const fresh: string[] = []
  const known: Row[] = []
  for (const [key, row] of rows) {
    if (inForce === null || inForce.has(key)) known.push(row)
    else fresh.push(key)
  }
  const written = await replaceVersions(tx, table, keys, known, clock, bulk)
  await openVersions(
    tx,
    table,
    fresh.sort().map((key) => rows.get(key)!),
    clock,
    bulk,
  )
  return fresh.length === 0 ? written : { ...written, opened: [...written.opened, ...fresh] }
}

/**
 * Closes the versions in force of what is there no more.
 *
 * @param column  tells which facts are meant, by the values given
 * @param kept  those among them that stay
 * @returns the values of the column whose versions were closed, once for each version
 */
export async function closeVersions(
  tx: CityTransaction,
  table: PgTable,
  column: PgColumn,
  values: readonly string[],
  clock: ClockPosition,
  kept?: { readonly column: PgColumn; readonly values: readonly string[] },
): Promise<string[]> {
  if (values.length === 0) return []
  const stays = kept
    ? sql`and not exists (select from unnest(${textList(kept.values)}) as kept (key) where kept.key = fact.${name(kept.column)})`
    : sql``
  const closed = await tx.execute(sql`
    update ${table} as fact set known_to = ${clock.position}::bigint, known_to_at = ${clock.at}::timestamptz
    where fact.${name(column)} in (select unnest(${textList(values)})) and fact.known_to is null ${stays}
    returning fact.${name(column)} as key`)
  return keysOf(closed)
}

/** Most rows of most files are new, and their table's indexes cost more than all else: nothing is staged or asked. */
async function openVersions(
  tx: CityTransaction,
  table: PgTable,
  rows: readonly Row[],
  clock: ClockPosition,
  bulk: Bulk,
): Promise<void> {
  if (rows.length === 0) return
  if (bulk === 'COPY') return copyVersions(tx, table, rows, clock)
  await insertFrom(tx, table, await stage(tx, table, rows, bulk), clock)
}

/**
 * Whose row it is; where it stands, `withheld`; and what is made of a name to find it by, which an upgrade makes anew.
 */
const notSaid: ReadonlySet<string> = new Set([
  'sourceId',
  'withheld',
  'normalisedName',
  'grams',
  'pinyin',
  'foldEdition',
])

async function replaceVersions(
  tx: CityTransaction,
  table: PgTable,
  keys: readonly string[],
  rows: readonly Row[],
  clock: ClockPosition,
  bulk: Bulk,
): Promise<Written> {
  if (rows.length === 0) return { closed: [], opened: [] }
  const all = getTableColumns(table) as Record<string, PgColumn>
  const said = ([key]: readonly [string, PgColumn]) => !notSaid.has(key) && !keys.includes(key)
  const values = stagedColumns(table).filter(said)
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
    update ${table} as fact set known_to = ${clock.position}::bigint, known_to_at = ${clock.at}::timestamptz
    from ${relation} as staged
    where ${sameFact} and fact.known_to is null
      and (${columnsOf('fact', values)}) is distinct from (${columnsOf('staged', values)})
    returning ${joined(sql`fact.`)} as key`)
  const hasNone = sql`
    where not exists (select from ${table} as fact where ${sameFact} and fact.known_to is null)
    returning ${joined(sql``)} as key`
  const opened = await insertFrom(tx, table, relation, clock, hasNone)
  return { closed: keysOf(closed), opened: keysOf(opened) }
}

function insertFrom(
  tx: CityTransaction,
  table: PgTable,
  relation: SQL,
  { position, at }: ClockPosition,
  end = sql``,
) {
  const staged = stagedColumns(table)
  return tx.execute(sql`
    insert into ${table} (${sql.join(
      staged.map(([, column]) => name(column)),
      sql`, `,
    )}, known_from, known_from_at)
    select ${columnsOf('staged', staged)}, ${position}::bigint, ${at}::timestamptz
    from ${relation} as staged ${end}`)
}

function keysOf(found: Iterable<Record<string, unknown>>): string[] {
  return Array.from(found, ({ key }) => key as string)
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
