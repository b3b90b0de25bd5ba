import { sql } from 'drizzle-orm'
import type { ZoneStore } from '../store.js'

const longestMs = 120_000

/**
 * A count over millions of rows, which may take longer than anybody waits for a request: cut off at the end of the one
 * that began it, it would never be done for the next.
 *
 * @param count  its statements are one transaction's
 */
export function countAtLength<T>(
  store: ZoneStore,
  count: (store: ZoneStore) => Promise<T>,
): Promise<T> {
  return store.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(longestMs)}, true)`)
    return count({ ...store, db: tx as unknown as ZoneStore['db'] })
  })
}
