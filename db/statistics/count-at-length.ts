import { sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'

/** A store that can count in a transaction of its own. */
export interface AtLength {
  readonly db: PostgresJsDatabase
}

const longestMs = 120_000

/**
 * A count over millions of rows, which may take longer than anybody waits for a request: cut off at the end of the one
 * that began it, it would never be done for the next.
 *
 * @param count  its statements are one transaction's, and see one moment
 */
export function countAtLength<T, Store extends AtLength>(
  store: Store,
  count: (store: Store) => Promise<T>,
): Promise<T> {
  return store.db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(longestMs)}, true)`)
      return count({ ...store, db: tx as unknown as Store['db'] })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
