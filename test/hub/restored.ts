import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { settleClock } from '../../db/border/settle.js'
import type { CityStore } from '../../db/store.js'
import type { TestHub } from '../support/hub.js'

// Stories of a store that was restored and of a clock that was ahead.

interface Body {
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  readonly data: any
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[]
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  readonly extensions: any
}

/**
 * Asks until the answer names no city that could not be asked. Every answer before says which one could not: none looks
 * whole and is not.
 */
export async function untilWhole(ask: () => Promise<Body>, withinMs = 30_000): Promise<Body> {
  const until = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    const missing = (answer.errors ?? []).map(({ extensions }) => extensions.code)
    if (missing.length === 0) return answer
    for (const code of missing) expect(['COULD_NOT_ASK', 'SUBGRAPH_UNAVAILABLE']).toContain(code)
    expect(Date.now(), 'the hub answers for all cities again').toBeLessThan(until)
    await setTimeout(200)
  }
}

/** A city's server an hour ahead, corrected: meanwhile the city counts as not asked, afterwards nothing is known in time to come. */
export async function clockAhead(hub: TestHub, city: CityStore): Promise<void> {
  const { db, t, jurisdiction } = city
  const ask = async () => {
    const query = `{ redBlackConflicts(first: 1) { totals { organisations } } }`
    const { body } = await hub.ask({ query, as: 'regulator' })
    return body as Body
  }
  // What the tick of the city itself would set right is set ahead anew until an answer has been of it.
  const jump = () => db.update(t.clock).set({ at: sql`clock_timestamp() + interval '1 hour'` })
  await expect
    .poll(
      async () => {
        await jump()
        return (await ask()).errors?.map(({ extensions }) => extensions)
      },
      { timeout: 20_000 },
    )
    .toContainEqual({ code: 'COULD_NOT_ASK', jurisdictions: [jurisdiction.code] })
  await settleClock(city)
  expect((await ask()).errors).toBeUndefined()
  const [late] = await db
    .select({ rows: sql<number>`count(*)::int` })
    .from(t.organisationUnit)
    .where(sql`known_from_at > clock_timestamp() or known_to_at > clock_timestamp()`)
  expect(late).toEqual({ rows: 0 })
}
