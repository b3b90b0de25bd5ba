import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** `column = any($n)` with the list as one parameter, so that its length does not change the statement. */
export function isOneOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`
}
