import { isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { advanceClock, holdClock } from '../../../db/ledger/clock.js'
import { noteHandIns } from '../../../db/ledger/hand-in.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Seeded, seeded } from '../seed/seeded.js'

let store: Seeded
beforeAll(async () => {
  const [city] = enabledJurisdictions()
  store = await seeded(null, [city!])
})
afterAll(() => store.close())

async function note(day: string, ...kinds: string[]): Promise<boolean> {
  const { db, t } = store.cities[0]!
  return db.transaction(async (tx) => {
    const clock = await holdClock(tx, t)
    const isNew = await noteHandIns(tx, t, kinds, day, clock, 'test')
    if (isNew) await advanceClock(tx, t, clock)
    return isNew
  })
}

async function days(): Promise<string[]> {
  const { db, t } = store.cities[0]!
  const rows = await db
    .select()
    .from(t.handIn)
    .where(isNull(t.handIn.knownTo))
    .orderBy(t.handIn.what)
  return rows.map(({ what, handedInOn }) => `${what} ${handedInOn}`)
}

it('notes once a day and kind that rows came, and keeps the days before as versions', async () => {
  expect(await note('2026-11-27', 'SL02', 'PENALTY', 'SL02')).toBe(true)
  expect(await note('2026-11-27', 'PENALTY')).toBe(false)
  expect(await note('2026-11-29', 'PENALTY')).toBe(true)
  expect(await days()).toEqual(['PENALTY 2026-11-29', 'SL02 2026-11-27'])
  const { db, t } = store.cities[0]!
  expect(await db.select().from(t.handIn)).toHaveLength(3)
})

it('a file of an earlier day changes nothing', async () => {
  expect(await note('2026-11-01', 'PENALTY')).toBe(false)
  expect(await days()).toEqual(['PENALTY 2026-11-29', 'SL02 2026-11-27'])
})
