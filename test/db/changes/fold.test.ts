import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settleEditions } from '../../../db/changes/editions.js'
import { changeKinds } from '../../../db/changes/kinds.js'
import { readChanges } from '../../../db/changes/page.js'
import type { Sql } from '../../../db/server/preparing.js'
import { type CityStore, cityStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { addDays } from '../../../rules/days.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import { statementsOf } from '../../support/statements.js'
import { insert, write } from '../ledger/write.js'
import { type Seeded, seeded } from '../seed/seeded.js'
import { asked, Copy, heldBy } from './copy.js'
import { codes, moves } from './moves.js'

let stores: Seeded
let store: CityStore
/** Day of the city's clock, which the test moves on. */
let today = dayInChina(new Date())
beforeAll(async () => {
  const [city] = enabledJurisdictions()
  stores = await seeded(null, [city!])
  store = stores.cities[0]!
})
afterAll(() => stores.close())

/** The city's clock shows an instant of the day after. */
async function nextDay(days: number): Promise<void> {
  today = addDays(today, days)
  await store.db.execute(
    sql`update ${store.t.clock} set at = greatest(at, ${`${today}T03:00:00+08:00`}::timestamptz)`,
  )
}

/** A later version of the hub over the same data, by whose catalogues other things have ended. */
function withTerms(terms: { readonly months: number }): CityStore {
  const { $client } = store.db as unknown as { $client: Sql }
  const catalogues = loadCatalogues()
  const changed = {
    ...catalogues,
    publicityTerms: catalogues.publicityTerms.map((term) => ({
      ...term,
      maxMonths: Math.min(term.maxMonths, terms.months),
    })),
    recordMonths: new Map([...catalogues.recordMonths.keys()].map((kind) => [kind, terms.months])),
  }
  const { jurisdiction, members, keys, witness } = store
  return cityStore($client, jurisdiction, members, changed, keys, witness)
}

it('makes of the feed, from the beginning and from any position, what the questions answer on every day', async () => {
  const { one, chance, pick } = moves(store, 20261130)
  let serving = store
  const anySize = () => pick([1, 2, 3, 5, 8, 13, 50, 101, 300, 1_000])
  const copies = [new Copy(7), new Copy(anySize)]
  const ends = new Set<string>()
  let turned = 0
  for (let round = 0; round < 60; round += 1) {
    for (let move = 0; move < 6; move += 1) await one(today)
    if (chance(0.4)) await nextDay(pick([1, 1, 1, 2, 9]))
    // Some read on now and then, some a page only, and some begin.
    for (const copy of copies) if (chance(0.4)) await copy.follow(serving, pick([1, 2, 100]))
    if (round % 12 === 5) copies.push(new Copy(anySize))
    // Another version of the hub is started, and the data are restored.
    if (round % 9 === 4) {
      serving = withTerms({ months: [24, 3, 12][turned++ % 3]! })
      await settleEditions(serving)
      for (const copy of copies) if (chance(0.7)) await copy.follow(serving, pick([1, 2]))
    }
    if (round === 31) await store.db.update(store.t.clock).set({ epoch: randomUUID() })
    if (round % 6 !== 0) continue
    const expected = await asked(serving, codes, today)
    for (const copy of [new Copy(1_000), ...copies]) {
      await copy.follow(serving)
      expect(heldBy(copy, expected)).toEqual(expected)
    }
  }
  expect(copies.map(({ emptied }) => emptied)).toContain(1)
  for (const { endedBy } of copies.flatMap(({ told }) => told)) if (endedBy) ends.add(endedBy)
  expect([...ends].sort()).toEqual([
    'EXPIRED',
    'NOT_SHARED',
    'REMOVED',
    'REPAIRED',
    'REVOKED',
    'WITHDRAWN',
  ])
  // What a process of the version before tells now would not be told again by this one.
  await expect(new Copy(100).follow(store)).rejects.toMatchObject({ code: 'COULD_NOT_ASK' })
  await settleEditions(store)
}, 120_000)

it('tells of no person, and of what has ended its kind, id and end alone', async () => {
  const { told } = await new Copy(100).follow(store)
  expect(JSON.stringify(told)).not.toContain(codes[5])
  const ended = told.filter(({ action }) => action === 'ENDED')
  expect(ended.length).toBeGreaterThan(0)
  for (const { object, kind, id } of ended) {
    expect(object).toBeNull()
    if (kind !== 'SUBJECT') expect(codes.some((code) => id.includes(code))).toBe(false)
  }
})

it('asks for one row where nothing was written and no day has passed', async () => {
  const { place } = await new Copy(100).follow(store)
  const { next, changes, hasNextPage } = await readChanges(store, {
    kinds: changeKinds,
    first: 100,
    place,
  })
  expect([changes, hasNextPage]).toEqual([[], false])
  const statements = await statementsOf(store, () =>
    readChanges(store, { kinds: changeKinds, first: 100, place: next }),
  )
  expect(statements).toEqual([expect.stringMatching(/^select "position", "epoch", "at", .*clock/)])
})

it('goes on where it stood however often it stops: places after each change make the same copy', async () => {
  const whole = await new Copy(1_000).follow(store)
  const copy = new Copy(11)
  for (;;) {
    const { changes, next, hasNextPage } = await readChanges(store, {
      kinds: changeKinds,
      first: 11,
      place: copy.place,
    })
    // Half of the page is lost on the way, and asked for again behind the last change that came.
    const some = changes.slice(0, Math.ceil(changes.length / 2))
    for (const change of some) copy.put(change)
    const last = some.findLast(({ place }) => place !== copy.place)
    if (changes.length === 0 && !hasNextPage) break
    copy.place = last?.place ?? next
  }
  expect(copy.shown()).toEqual(whole.shown())
})

it('tells of the end of what rests on a fact of a person', async () => {
  const { t } = store
  const [basisId, id] = ['T-person-basis', 'T-person-dependent']
  const shared = {
    ...{ behaviourCode: null, figures: {}, decidedOn: today, validUntil: null },
    ...{ severity: null, endedBy: null, endedOn: null },
  }
  const basis = {
    ...{ ...shared, id: basisId, kind: 'AWARD', subjectCode: codes[5], subjectKind: 'PERSON' },
    ...{ restsOn: null, datasetId: 'X-unturned' },
  }
  const own = { subjectCode: codes[0], subjectKind: 'ORGANISATION', datasetId: 'X-unturned' }
  const dependent = { ...shared, ...own, id, kind: 'COMMITMENT', restsOn: basisId }
  const detail = { id, title: 't', unitCode: 'U', documentNo: null }
  await insert(store, [[t.creditRecord, basis]])
  await insert(store, [[t.creditRecord, dependent]])
  await insert(store, [[t.creditRecordDetail, detail]])
  const copy = await new Copy(100).follow(store)
  expect(copy.objects.has(`RECORD ${id}`)).toBe(true)
  await write(store, async (writer) => {
    await writer.close(t.creditRecord, eq(t.creditRecord.id, basisId))
    await writer.insert(t.creditRecord, { ...basis, endedBy: 'REVOKED', endedOn: today })
  })
  await copy.follow(store)
  expect(copy.told.at(-1)).toMatchObject({
    kind: 'RECORD',
    id,
    action: 'ENDED',
    endedBy: 'REVOKED',
  })
  expect(JSON.stringify(copy.told)).not.toContain(codes[5])
})

it.each([
  ['on a day ahead', 3],
  ['after it was repaired', 0],
])('tells that what an entry rests on was revoked %s', async (_, days) => {
  const { t } = store
  const [basisId, id] = [`T-basis-${days}`, `T-entry-${days}`]
  const shared = {
    ...{ subjectCode: codes[0], subjectKind: 'ORGANISATION', behaviourCode: null, figures: {} },
    ...{ decidedOn: addDays(today, -30), validUntil: null, severity: 'SERIOUS' },
    ...{ endedBy: null, endedOn: null, datasetId: 'X-unturned' },
  }
  const ending = { targetId: basisId, reason: 'r' }
  const repair = { ...ending, factId: `R-${id}`, endedBy: 'REPAIRED', endedOn: today }
  const repaired = days === 0 ? { endedBy: 'REPAIRED', endedOn: today } : {}
  await insert(store, [
    [t.creditRecord, { ...shared, ...repaired, id: basisId, kind: 'PENALTY', restsOn: null }],
    ...(days === 0 ? [[t.ending, repair] as const] : []),
    [
      t.listEntry,
      { ...shared, id, listCode: 'SL06', colour: 'SERIOUS', unitCode: 'U', restsOn: basisId },
    ],
  ])
  const copy = await new Copy(100).follow(store)
  const held = () => copy.objects.get(`LIST_ENTRY ${id}`)
  expect(held()).toMatchObject({ restsOn: basisId, basisRevoked: false })
  const endedOn = addDays(today, days)
  const revocation = { ...ending, factId: `V-${id}`, endedBy: 'REVOKED', endedOn }
  await insert(store, [[t.ending, revocation]])
  await copy.follow(store)
  expect(held()).toMatchObject({ basisRevoked: days === 0 })
  await nextDay(3)
  await copy.follow(store)
  expect(held()).toMatchObject({ basisRevoked: true })
})
