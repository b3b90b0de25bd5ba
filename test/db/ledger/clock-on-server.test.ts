import { gt, isNull, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CityTransaction, moveClock, tickClock } from '../../../db/ledger/clock.js'
import { withholdRows } from '../../../db/ledger/withhold.js'
import { insertRows } from '../../../db/ledger/writers.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { CityStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'

const keys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}

describe.skipIf(findPostgresBinaries() === null)('the clock of a city on a real server', () => {
  let cluster: Cluster
  const opened: Databases[] = []

  /** A client with connections of its own. */
  async function client(): Promise<CityStore> {
    const settings = {
      members: enabledJurisdictions(),
      dataFolder: '',
      url: cluster.url(),
      urls: {},
    }
    const databases = await openDatabases(settings, loadCatalogues())
    opened.push(databases)
    return databases.city(enabledJurisdictions()[0]!, keys)
  }

  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(async () => {
    await Promise.all(opened.map((databases) => databases.close()))
    await cluster.stop()
  })

  it('gives positions in the order of the commits: a reader who follows them misses nothing', async () => {
    const [one, other, reader] = [await client(), await client(), await client()]
    const transactions = 60
    let written = 0
    const write = async ({ db, t }: CityStore, name: string) => {
      while (written < transactions) {
        written += 1
        await db.transaction(async (tx) => {
          const { position, at } = await moveClock(tx, t)
          await tx.insert(t.organisationUnit).values({
            ...{ code: `${name}, ${position}`, name, isAuthority: true, sourceId: 'test' },
            ...{ knownFrom: position, knownFromAt: at },
          })
          await tx.execute(`select pg_sleep(${(position % 3) * 0.005})`)
        })
      }
    }
    // Two of each, so that transactions of one client overlap too.
    let isWriting = true
    const writers = Promise.all(
      [one, one, other, other].map((store, index) => write(store, `unit ${index}`)),
    ).finally(() => {
      isWriting = false
    })
    const seen: { position: number; at: string }[] = []
    const { organisationUnit: unit } = reader.t
    for (let isLast = false; !isLast; ) {
      isLast = !isWriting
      const rows = await reader.db
        .select({ position: unit.knownFrom, at: unit.knownFromAt })
        .from(unit)
        .where(gt(unit.knownFrom, seen.at(-1)?.position ?? 0))
        .orderBy(unit.knownFrom)
      seen.push(...rows)
    }
    await writers
    expect(seen.map(({ position }) => position)).toEqual(
      Array.from({ length: transactions }, (_, index) => index + 1),
    )
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted())
    expect(await findPosition(reader)).toMatchObject(seen.at(-1)!)
  })

  it('moves its time and keeps its position while the city is idle', async () => {
    const store = await client()
    const before = await findPosition(store)
    await tickClock(store.db, store.t)
    const after = await findPosition(store)
    expect(after).toEqual({ ...before, at: expect.any(String) })
    expect(after.at > before.at).toBe(true)
  })

  it('hides nothing of a dataset that is shared again while its rows are about to be withheld', async () => {
    const [one, other] = [await client(), await client()]
    const { db, t } = one
    const id = 'shared again'
    const dataset = {
      ...{ id, name: id, nameEn: id, catalogueClass: 1, catalogueEdition: 'e', legalBasis: 'l' },
      ...{ providingUnitCode: 'U', shareCondition: null },
    }
    const fact = {
      ...{ id: 'fact', subjectCode: '91990583MAU2M13050', subjectKind: 'ORGANISATION' },
      ...{ kind: 'LICENCE', behaviourCode: null, figures: {}, decidedOn: '2026-01-01' },
      ...{ validUntil: null, severity: null, endedBy: null, endedOn: null, restsOn: null },
    }
    const write = async (tx: CityTransaction, rows: readonly [PgTable, object][]) => {
      const { position: knownFrom, at: knownFromAt } = await moveClock(tx, t)
      for (const [table, row] of rows) {
        await insertRows(tx, table, [row as never], { knownFrom, knownFromAt, sourceId: 'test' })
      }
      return { knownTo: knownFrom, knownToAt: knownFromAt }
    }
    await db.transaction((tx) =>
      write(tx, [
        [t.dataset, { ...dataset, shareClass: 'NOT_SHARED' }],
        [t.creditRecord, { ...fact, datasetId: id }],
      ]),
    )
    let withholding: Promise<number> | null = null
    await db.transaction(async (tx) => {
      const before = isNull(t.dataset.knownTo)
      const turned = await write(tx, [])
      await tx.update(t.dataset).set(turned).where(before)
      const { knownTo: knownFrom, knownToAt: knownFromAt } = turned
      const shared = { ...dataset, shareClass: 'UNCONDITIONAL' }
      await insertRows(tx, t.dataset, [shared], { knownFrom, knownFromAt, sourceId: 'test' })
      withholding = withholdRows(other)
      const waiting = sql`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`
      await expect
        .poll(async () => [...(await db.execute(waiting))], { timeout: 10_000 })
        .toEqual([{ n: 1 }])
    })
    expect(await withholding).toBe(0)
    const rows = await db.select({ withheld: t.creditRecord.withheld }).from(t.creditRecord)
    expect(rows).toEqual([{ withheld: null }])
  })
})
