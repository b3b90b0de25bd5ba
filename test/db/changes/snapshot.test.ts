import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { snapshotOf } from '../../../db/changes/snapshot.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { CityStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { addDays } from '../../../rules/days.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import {
  changeMember,
  type ObjectKind,
  type SnapshotHead,
  type SnapshotMark,
} from '../../../schema/snapshots.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { demonstrationKeys, type Seeded, seeded } from '../seed/seeded.js'
import { Copy } from './copy.js'
import { moves } from './moves.js'

interface Taken {
  readonly copy: Copy
  readonly head: SnapshotHead
  /** How often it was told from the beginning. */
  readonly heads: number
}

/** What somebody holds who has taken a snapshot, and goes on from there. */
async function taken(
  store: CityStore,
  isEmbedded: boolean,
  onKind: (kind: ObjectKind, heads: number) => Promise<void> = async () => {},
): Promise<Taken> {
  let objects = new Map<string, unknown>()
  let head: SnapshotHead | null = null
  let heads = 0
  let kind: ObjectKind | null = null
  let end: Readonly<Record<string, number>> | null = null
  await snapshotOf(store, { isEmbedded })(async (text) => {
    for (const line of text.split('\n').slice(0, -1)) {
      if (line.startsWith('#')) {
        const mark = JSON.parse(line.slice(1)) as SnapshotMark
        if ('head' in mark) {
          heads += 1
          head = mark.head
          objects = new Map()
        } else if ('end' in mark) end = mark.end
        else {
          kind = mark.kind
          await onKind(kind, heads)
        }
        continue
      }
      const told = JSON.parse(line)
      objects.set(`${kind} ${told.localId}`, told[changeMember[kind!]])
    }
  }, new AbortController().signal)
  const copy = new Copy(100)
  for (const [key, object] of objects) copy.objects.set(key, object as never)
  const counted = Object.values(end!).reduce((sum, one) => sum + one, 0)
  expect(counted).toBe(objects.size)
  copy.cursor = head!.cursor
  return { copy, head: head!, heads }
}

/** As JSON tells it: what is absent and what is undefined are one. */
const plain = (copy: Copy) => JSON.parse(JSON.stringify(copy.shown()))

describe('a snapshot on the embedded server', () => {
  let stores: Seeded
  let store: CityStore
  beforeAll(async () => {
    const [city] = enabledJurisdictions()
    stores = await seeded(null, [city!])
    store = stores.cities[0]!
  })
  afterAll(() => stores.close())

  it('is what folding the feed from its beginning gives, on every day, and the feed goes on from it', {
    timeout: 120_000,
  }, async () => {
    let today = dayInChina(new Date())
    const { one, chance } = moves(store, 20261201)
    const earlier: Copy[] = []
    for (let round = 0; round < 24; round += 1) {
      for (let move = 0; move < 8; move += 1) await one(today)
      if (chance(0.5)) {
        today = addDays(today, 1)
        await store.db.execute(
          sql`update ${store.t.clock} set at = greatest(at, ${`${today}T03:00:00+08:00`}::timestamptz)`,
        )
      }
      const { copy, head } = await taken(store, true)
      const folded = await new Copy(1_000).follow(store)
      expect(head.day).toBe(today)
      expect(plain(copy)).toEqual(plain(folded))
      for (const one of earlier) expect(plain(await one.follow(store))).toEqual(plain(folded))
      if (round % 4 === 0) earlier.push(copy)
    }
    const folded = await new Copy(1_000).follow(store)
    expect(folded.objects.size).toBeGreaterThan(20)
    expect([...folded.objects.keys()].filter((key) => key.includes('P01'))).toEqual([])
  })

  it('is told again from its beginning where something was written meanwhile, and the third time nothing can be', {
    timeout: 60_000,
  }, async () => {
    const today = dayInChina(new Date(Date.now() + 30 * 86_400_000))
    const { one } = moves(store, 7)
    const { copy, heads } = await taken(store, true, async (kind, heads) => {
      if (kind === 'STANDARD' && heads < 3) await one(today)
    })
    expect(heads).toBe(3)
    expect(plain(copy)).toEqual(plain(await new Copy(1_000).follow(store)))
  })
})

describe.skipIf(findPostgresBinaries() === null)('a snapshot on a real server', () => {
  let cluster: Cluster
  let databases: Databases
  let store: CityStore
  beforeEach(async () => {
    cluster = await startCluster()
    const members = enabledJurisdictions()
    const settings = { members, dataFolder: '', url: cluster.url(), urls: {} }
    databases = await openDatabases(settings, loadCatalogues())
    store = await databases.city(members[0]!, demonstrationKeys)
  })
  afterEach(async () => {
    await databases.close()
    await cluster.stop()
  })

  it('sees one moment, and those who write meanwhile wait for nothing', {
    timeout: 120_000,
  }, async () => {
    const today = dayInChina(new Date())
    const { one } = moves(store, 7)
    for (let move = 0; move < 60; move += 1) await one(today)
    const before = await new Copy(1_000).follow(store)
    let written = 0
    const { copy, head, heads } = await taken(store, false, async () => {
      // Each would wait for ever for a lock that is held until the snapshot ends.
      for (let move = 0; move < 5; move += 1) await one(today)
      written += 5
    })
    expect([heads, written]).toEqual([1, 45])
    expect(head.dataset.position).toBe(before.position)
    expect(plain(copy)).toEqual(plain(before))
    // And nothing of what was written meanwhile is passed over.
    const after = await new Copy(1_000).follow(store)
    expect(plain(await copy.follow(store))).toEqual(plain(after))
    expect(plain(after)).not.toEqual(plain(before))
  })
})
