import { sql } from 'drizzle-orm'
import { tickClock } from '../../db/ledger/clock.js'
import type { TestHub } from '../support/hub.js'

/** Asks while the clock of a city stands still; a tick in between would set it right, so such tests are tried again. */
export async function whileStale<T>(hub: TestHub, key: string, work: () => Promise<T>): Promise<T> {
  const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
  await db.update(t.clock).set({ at: sql`clock_timestamp() - interval '10 minutes'` })
  try {
    return await work()
  } finally {
    await tickClock(db, t)
  }
}
