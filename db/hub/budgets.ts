import { lt, sql } from 'drizzle-orm'
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import type { HubStore } from '../store.js'

/** Result of asking for points. */
export interface Taken {
  /** Points that are now the asker's; 0 when there were too few. */
  readonly points: number
  /** Points of the minute that nobody has taken. */
  readonly left: number
  readonly msToNextMinute: number
}

export interface Wish {
  readonly key: string
  /** Points of each minute. */
  readonly budget: number
  /** How many would be good. */
  readonly wanted: number
  /** With how many something can be done. */
  readonly least: number
}

const minuteSeconds = 60
const clearEveryMs = 5 * 60_000

/**
 * Budgets counted for all processes over one store: whatever they ask for at once, they get no more than the budget of a
 * minute together. A key's minute begins with its first points; its end is told by the clocks of the processes.
 */
export function budgetCounter({ db, t: { budget: table } }: HubStore) {
  const limiters = new Map<number, RateLimiterDrizzle>()
  let clearAfter = Date.now() + clearEveryMs

  const limiterOf = (points: number) => {
    const limiter =
      limiters.get(points) ??
      new RateLimiterDrizzle({
        storeClient: db,
        schema: table,
        points,
        duration: minuteSeconds,
        keyPrefix: '',
        // It would write to the console what it cannot do.
        clearExpiredByTimeout: false,
      })
    limiters.set(points, limiter)
    return limiter
  }

  const clearPassed = async () => {
    if (Date.now() < clearAfter) return
    clearAfter = Date.now() + clearEveryMs
    await db.delete(table).where(lt(table.expire, sql`clock_timestamp() - interval '5 minutes'`))
  }

  return async ({ key, budget, wanted, least }: Wish): Promise<Taken> => {
    const limiter = limiterOf(budget)
    await clearPassed()
    // A limiter counts even what it refuses, so it is asked for no more than there is.
    const present = await limiter.get(key)
    const left = Math.max(0, budget - (present?.consumedPoints ?? 0))
    const msToNextMinute = present?.msBeforeNext ?? minuteSeconds * 1000
    if (left < least) return { points: 0, left, msToNextMinute }
    const points = Math.min(wanted, left)
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(key, points)
      return { points, left: remainingPoints, msToNextMinute: msBeforeNext }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { points: 0, left: 0, msToNextMinute: refusal.msBeforeNext }
    }
  }
}
