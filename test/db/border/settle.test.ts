import { desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listEpochs, settleClock, settleIfBehind } from '../../../db/border/settle.js'
import { Witness } from '../../../db/border/witness.js'
import { holdClock, moveClock } from '../../../db/ledger/clock.js'
import { isKnownAt } from '../../../db/ledger/known-at.js'
import type { CityStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Seeded, seeded } from '../seed/seeded.js'

const foreign = 'a4b1d2c3-0000-4a55-8f0b-6f1f5c0a9d02'

let world: Seeded
let store: CityStore
beforeAll(async () => {
  const [city] = enabledJurisdictions()
  world = await seeded(null, [city!])
})
afterAll(() => world.close())
beforeEach(async () => {
  // As a process that has just started, without a file.
  store = { ...world.cities[0]!, witness: new Witness() }
  await settleClock(store)
})

const write = () => store.db.transaction((tx) => moveClock(tx, store.t))
const goBack = (positions: number) =>
  store.db.update(store.t.clock).set({ position: sql`position - ${positions}` })
const lastEpoch = async () => (await listEpochs(store)).at(-1)!

/** Says at a position of its own that a unit has this name from now on. */
async function name(unit: string): Promise<void> {
  const { db, t } = store
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    await tx
      .update(t.organisationUnit)
      .set({ knownTo: position, knownToAt: at })
      .where(sql`known_to is null`)
    await tx.insert(t.organisationUnit).values({
      code: 'U1',
      name: unit,
      isAuthority: true,
      knownFrom: position,
      knownFromAt: at,
      sourceId: 'test',
    })
  })
}

const namesAt = async (knownAt: string | null) => {
  const { db, t } = store
  const rows = await db
    .select({ name: t.organisationUnit.name })
    .from(t.organisationUnit)
    .where(isKnownAt(t.organisationUnit, knownAt))
  return rows.map((row) => row.name)
}

describe('a store', () => {
  it('goes on in its epoch while it is the one that was seen last', async () => {
    const before = await findPosition(store)
    await write()
    expect(await settleClock(store)).toEqual({
      city: store.jurisdiction.key,
      epoch: before.epoch,
      position: before.position + 1,
      cause: null,
    })
    await settleIfBehind(store, { epoch: before.epoch, position: before.position + 1 })
    expect((await findPosition(store)).epoch).toBe(before.epoch)
  })

  it('that has lost a position that was seen takes a new epoch, once', async () => {
    await write()
    const seen = await findPosition(store)
    store.witness.note(seen)
    await goBack(1)
    await settleIfBehind(store)
    const now = await findPosition(store)
    expect(now.epoch).not.toBe(seen.epoch)
    expect(await lastEpoch()).toMatchObject({
      id: now.epoch,
      before: seen.epoch,
      cause: 'BEHIND',
      position: seen.position - 1,
      seenEpoch: seen.epoch,
      seenPosition: seen.position,
    })
    await settleIfBehind(store, seen)
    expect(await settleClock(store)).toMatchObject({ epoch: now.epoch, cause: null })
  })

  it('that never had an epoch which was seen of it takes a new one, once', async () => {
    const { epoch, position } = await findPosition(store)
    const seen = { epoch: foreign, position: 3 }
    await settleIfBehind(store, seen)
    const now = await findPosition(store)
    expect(now.epoch).not.toBe(epoch)
    expect(await lastEpoch()).toMatchObject({ cause: 'BEHIND', position, seenEpoch: foreign })
    await settleIfBehind(store, seen)
    expect((await findPosition(store)).epoch).toBe(now.epoch)
  })

  it('that stands elsewhere than its epoch was taken takes a new one: restored, promoted or moved', async () => {
    const { epoch } = await findPosition(store)
    const witness = new Witness()
    await store.db.update(store.t.clock).set({ home: 'another server' })
    expect(await settleClock({ ...store, witness })).toMatchObject({ cause: 'MOVED' })
    expect((await findPosition(store)).epoch).not.toBe(epoch)
  })

  it('that is written to elsewhere than its epoch was taken is of a new one from that write on', async () => {
    const { epoch, position } = await findPosition(store)
    await store.db.update(store.t.clock).set({ home: 'another server' })
    await write()
    await write()
    const now = await findPosition(store)
    expect(now.epoch).not.toBe(epoch)
    expect(await settleClock(store)).toMatchObject({ epoch: now.epoch, cause: 'MOVED' })
    expect(await lastEpoch()).toMatchObject({
      id: now.epoch,
      before: epoch,
      position: position + 2,
    })
  })

  it('that took lost positions anew before anybody looked takes a new epoch, once: its server was started in between', async () => {
    const { db, t } = store
    const before = await findPosition(store)
    await write()
    const seen = { ...(await findPosition(store)), serverSince: '2026-11-29T08:00:00.000000Z' }
    // The image of the disk, before it lost what comes next.
    await db.update(t.clock).set({ position: before.position, startedSince: seen.serverSince })
    await write()
    const witness = new Witness()
    witness.note(seen)
    expect(await settleClock({ ...store, witness })).toMatchObject({ cause: 'BEHIND' })
    expect(await lastEpoch()).toMatchObject({ before: seen.epoch, seenPosition: seen.position })
    expect(await settleClock({ ...store, witness })).toMatchObject({ cause: null })
  })

  it('that has lost nothing goes on in its epoch, however often its server is started', async () => {
    const { db, t } = store
    const seen = { ...(await findPosition(store)), serverSince: '2026-11-29T08:00:00.000000Z' }
    await db.update(t.clock).set({ startedSince: seen.serverSince })
    await write()
    const witness = new Witness()
    witness.note(seen)
    expect(await settleClock({ ...store, witness })).toMatchObject({
      epoch: seen.epoch,
      position: seen.position + 1,
      cause: null,
    })
  })

  it('of a version of the hub that knew no epochs keeps the one that it was given', async () => {
    await store.db.delete(store.t.epoch)
    await store.db.update(store.t.clock).set({ home: null })
    const { epoch } = await findPosition(store)
    expect(await settleClock(store)).toMatchObject({ epoch, cause: 'CREATED' })
    expect(await settleClock(store)).toMatchObject({ epoch, cause: null })
  })

  it('that an operator calls restored takes a new epoch, and says on whose word', async () => {
    const restored = { takenBy: '王敏', reason: '机房搬迁后从备份恢复' }
    const { epoch } = await settleClock(store, { restored })
    expect(await lastEpoch()).toMatchObject({ id: epoch, cause: 'RESTORED', ...restored })
  })

  it('that a restore is still filling is neither settled nor written into', async () => {
    const { db, t } = store
    await db.execute(sql`alter table ${t.clock} drop constraint clock_pkey`)
    try {
      await expect(settleClock(store)).rejects.toThrow()
      await expect(db.transaction((tx) => holdClock(tx, t))).rejects.toThrow()
    } finally {
      await db.execute(sql`alter table ${t.clock} add constraint clock_pkey primary key (id)`)
    }
    expect(await settleClock(store)).toMatchObject({ cause: null })
  })
})

describe('a clock that was ahead', () => {
  it('comes back to its server’s time, and what it has stamped with times to come counts as known from then on', async () => {
    await name('早先的名称')
    const { at: early } = await findPosition(store)
    const ahead = sql`clock_timestamp() + interval '1 hour'`
    await store.db.update(store.t.clock).set({ at: ahead })
    await name('超前的名称')
    await name('现在的名称')
    const before = await findPosition(store)
    const settled = await settleClock(store)
    expect(settled).toMatchObject({ cause: 'CLOCK_CORRECTED', position: before.position })
    const { clockWas } = await lastEpoch()
    const [now] = await store.db
      .select({ at: store.t.organisationUnit.knownFromAt })
      .from(store.t.organisationUnit)
      .where(sql`known_to is null`)
    const corrected = now!.at
    expect(clockWas).toBe(before.at)
    const after = await findPosition(store)
    expect(after.at >= corrected && after.at < before.at).toBe(true)

    const { organisationUnit: unit } = store.t
    const versions = await store.db
      .select({ name: unit.name, from: unit.knownFromAt, to: unit.knownToAt })
      .from(unit)
      .where(eq(unit.code, 'U1'))
      .orderBy(desc(unit.knownFrom))
    expect(versions).toEqual([
      { name: '现在的名称', from: corrected, to: null },
      { name: '超前的名称', from: corrected, to: corrected },
      { name: '早先的名称', from: early, to: corrected },
    ])
    expect(await Promise.all([early, corrected, after.at, null].map(namesAt))).toEqual([
      ['早先的名称'],
      ['现在的名称'],
      ['现在的名称'],
      ['现在的名称'],
    ])
  })

  it('by less than clocks differ goes on, and shows a later time at each position', async () => {
    const { epoch } = await findPosition(store)
    await store.db.update(store.t.clock).set({ at: sql`clock_timestamp() + interval '3 seconds'` })
    const before = await findPosition(store)
    expect(await settleClock(store)).toMatchObject({ epoch, cause: null })
    expect((await findPosition(store)).at > before.at).toBe(true)
  })
})
