import { sql } from 'drizzle-orm'
import { tickClock } from '../../db/ledger/clock.js'
import type { TestHub } from '../support/hub.js'

const againMs = 500

/** Asks while the clock of a city stands still: a tick in between, which sets it right, is undone; tests are tried again all the same. */
export async function whileStale<T>(hub: TestHub, key: string, work: () => Promise<T>): Promise<T> {
  const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
  let isOver = false
  const stop = async () => {
    await db.update(t.clock).set({ at: sql`clock_timestamp() - interval '10 minutes'` })
  }
  await stop()
  const stopped = (async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, againMs))
      if (!isOver) await stop()
    }
  })()
  try {
    return await work()
  } finally {
    isOver = true
    await stopped
    await tickClock(db, t)
  }
}
