import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CityStore } from '../../../db/store.js'
import { openIdentity } from '../../../db/subjects/identity.js'
import { rewrap } from '../../../db/subjects/rewrap.js'
import { startTestHub, type TestHub } from '../../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 300 })
})
afterAll(() => hub.close())

it('a rotated wrapping key opens what the old one wrapped, and after the rewrapping alone', async () => {
  const [city] = hub.cities
  const { db, t, keys } = city!
  const [old] = keys.wrapping
  const newest = randomBytes(32)
  const withKeys = (...wrapping: Buffer[]): CityStore => ({ ...city!, keys: { ...keys, wrapping } })
  const persons = () => db.select().from(t.personIdentity).orderBy(t.personIdentity.subjectCode)
  const opened = async (...wrapping: Buffer[]) =>
    (await persons()).map((row) => openIdentity(row, { wrapping }))

  const before = await opened(old!)
  expect(before.length).toBeGreaterThan(3)
  expect(await opened(newest, old!)).toEqual(before)
  await expect(opened(newest)).rejects.toMatchObject({ code: 'SEALED_VALUE_INVALID' })

  const [destroyed] = await persons()
  await db
    .update(t.personIdentity)
    .set({ wrappedKey: null })
    .where(eq(t.personIdentity.subjectCode, destroyed!.subjectCode))
  const runs = (await db.select().from(t.intakeRun)).filter(({ wrappedKey }) => wrappedKey !== null)
  expect(await rewrap(withKeys(newest, old!))).toBe(before.length - 1 + runs.length)
  expect(await rewrap(withKeys(newest, old!))).toBe(0)
  expect(await opened(newest)).toEqual([null, ...before.slice(1)])
  await expect(rewrap(withKeys(randomBytes(32)))).rejects.toMatchObject({
    code: 'SEALED_VALUE_INVALID',
  })
})
