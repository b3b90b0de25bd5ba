import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveClock, tickClock } from '../../../db/ledger/clock.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Seeded, seeded } from '../seed/seeded.js'

let store: Seeded
beforeAll(async () => {
  const [city] = enabledJurisdictions()
  store = await seeded(null, [city!])
})
afterAll(() => store.close())

it('gives each writing transaction a position and a time of its own, in the order of the positions', async () => {
  const { db, t } = store.cities[0]!
  const moved = await Promise.all(
    Array.from({ length: 5 }, () => db.transaction((tx) => moveClock(tx, t))),
  )
  const inOrder = moved.toSorted((a, b) => a.position - b.position)
  expect(inOrder.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
  expect(inOrder.map(({ at }) => at)).toEqual(moved.map(({ at }) => at).sort())
  expect(new Set(moved.map(({ at }) => at)).size).toBe(5)
})

it('shows a later time at each position while its server’s time stands a little behind', async () => {
  const { db, t } = store.cities[0]!
  await db.update(t.clock).set({ at: sql`clock_timestamp() + interval '2 seconds'` })
  const [before] = await db.select().from(t.clock)
  const { at } = await db.transaction((tx) => moveClock(tx, t))
  expect(at > before!.at).toBe(true)
  expect(Date.parse(at) - Date.parse(before!.at)).toBeLessThanOrEqual(1)
})

it('gives no position to a transaction that was rolled back', async () => {
  const { db, t } = store.cities[0]!
  const before = await db.select().from(t.clock)
  const failed = db.transaction(async (tx) => {
    await moveClock(tx, t)
    throw new Error('not today')
  })
  await expect(failed).rejects.toThrow('not today')
  expect(await db.select().from(t.clock)).toEqual(before)
})

it('moves the time and keeps the position of an idle city', async () => {
  const { db, t } = store.cities[0]!
  const [before] = await db.select().from(t.clock)
  await tickClock(db, t)
  const [after] = await db.select().from(t.clock)
  expect(after!.position).toBe(before!.position)
  expect(after!.at > before!.at).toBe(true)
})
