import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { CityStore, ZoneStore } from '../store.js'
import { rowMapper } from './row-mapper.js'

/**
 * `column = any($n)` with the list as one parameter, so that its length does not change the statement.
 *
 * PostgreSQL must not see the length of a placeholder's list either: it would find a plan for lists of one cheaper than the
 * one that it keeps, and plan the statement anew for each question, which takes ten times as long as answering it.
 */
export function isOneOf(column: AnyColumn, values: readonly string[] | Placeholder): SQL {
  return Array.isArray(values)
    ? sql`${column} = any(${sql.param(values)}::text[])`
    : sql`${column} = any(array(select unnest(${values}::text[])))`
}

/** All rows as one value, each a list of the columns; null for none. Days and times in it are as PostgreSQL writes them. */
export function jsonRows<Row extends readonly unknown[]>(
  columns: readonly (AnyColumn | SQL)[],
): SQL<readonly Row[] | null> {
  return sql`json_agg(json_build_array(${sql.join([...columns], sql`, `)}))`
}

/**
 * As `jsonRows`, for columns without nulls whose texts are codes: one text is made, and read, in half the time. Read by
 * `plainRowsIn`.
 */
export function plainRows(columns: readonly AnyColumn[]): SQL<string | null> {
  return sql`string_agg(${sql.join([...columns], sql` || ',' || `)}, ';')`
}

/** @param rows  of `plainRows`; null for none */
export function plainRowsIn<Row extends readonly string[]>(rows: string | null): readonly Row[] {
  return rows === null ? [] : rows.split(';').map((row) => row.split(',') as unknown as Row)
}

/** By tables and then by database: cities may share a database, and a transaction is one of its own. */
const statements = new WeakMap<object, OfTables>()

interface OfTables {
  readonly byDatabase: WeakMap<object, Map<string, unknown>>
  /** As they were first written, on whichever database. */
  readonly first: Map<string, unknown>
}

/**
 * A statement written once for a store: drizzle takes longer to write one than PostgreSQL to answer it. A transaction of
 * the store asks the same, on its own connection.
 *
 * @param store  a copy with the same database and the same tables or views counts as the same store; one that hands out
 *   its database no more has no statements either
 * @param name  of the statement; two of one store never share a name
 * @param write  with `sql.placeholder` wherever a value comes in
 */
export function prepared<Statement>(
  store: Pick<CityStore, 'db' | 't'> | Pick<ZoneStore, 'db' | 'v'>,
  name: string,
  write: () => { prepare(name: string): Statement },
): Statement {
  const tables = 't' in store ? store.t : store.v
  const { db } = store
  const ofTables = statements.get(tables) ?? { byDatabase: new WeakMap(), first: new Map() }
  statements.set(tables, ofTables)
  const known = ofTables.byDatabase.get(db)?.get(name) as Statement | undefined
  if (known !== undefined) return known
  const first = ofTables.first.get(name) as Statement | undefined
  // Not kept: what is kept of a transaction that has ended holds all that was read in it until memory is searched whole.
  const same = first && onDatabase(first, db)
  if (same) return same
  const statement = written(name, write)
  const own = ofTables.byDatabase.get(db) ?? new Map<string, unknown>()
  ofTables.byDatabase.set(db, own)
  own.set(name, statement)
  if (first === undefined) ofTables.first.set(name, statement)
  return statement
}

function written<Statement>(name: string, write: () => { prepare(name: string): Statement }) {
  const statement = write().prepare(name)
  const { fields } = statement as { fields?: Parameters<typeof rowMapper>[0] }
  const customResultMapper = fields && rowMapper(fields)
  if (customResultMapper) Object.assign(statement as object, { customResultMapper })
  return statement
}

/** What drizzle keeps of whom a statement asks, and a database of whom its statements ask. */
interface Asking {
  readonly client?: object
}

/** The same statement asked of another database; undefined where drizzle does not say whom it asks. */
function onDatabase<Statement>(statement: Statement, db: object): Statement | undefined {
  const { client } = (db as { readonly session?: Asking }).session ?? {}
  if (client === undefined || (statement as Asking).client === undefined) return undefined
  return Object.assign(Object.create(statement as object), { client }) as Statement
}
