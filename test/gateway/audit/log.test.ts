import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { entryHash, listEntries, noHash } from '../../../db/hub/audit-entries.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { HubStore } from '../../../db/store.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { occurrence } from '../../support/audit-rows.js'
import { freshFolder } from '../../support/embedded.js'

let databases: Databases
let hub: HubStore
beforeAll(async () => {
  const settings = { members: [], dataFolder: await freshFolder(), url: null, urls: {} }
  databases = await openDatabases(settings, loadCatalogues())
  hub = await databases.hub()
})
beforeEach(() => hub.db.delete(hub.t.auditEntry).then(() => {}))
afterAll(() => databases.close())

const all = () => listEntries(hub, { after: { writer: '', seq: 0 }, first: 10_000 })

/** The store, with a database that does what `trouble` says whenever a statement is begun. */
function troubled(trouble: () => unknown): HubStore {
  const db = Object.create(hub.db, {
    execute: {
      value: async (statement: never) => {
        const after = await trouble()
        const answer = await hub.db.execute(statement)
        if (after) throw after
        return answer
      },
    },
  })
  return { ...hub, db }
}

const away = () => Object.assign(new Error('away'), { code: 'CONNECTION_CLOSED' })

it('a row that write has promised is in the database, as it was', async () => {
  const log = auditLog(hub, { now: () => new Date('2026-11-23T08:00:00.123Z') })
  await log.write(occurrence({ purpose: '行政许可', errors: ['A', 'B'], refused: [] }))
  const row = {
    ...occurrence({ purpose: '行政许可', errors: ['A', 'B'] }),
    writer: log.writer,
    seq: 1,
    at: '2026-11-23T08:00:00.123000Z',
    previousHash: noHash,
  }
  expect(await all()).toEqual([{ ...row, hash: entryHash(row) }])
  await log.close()
})

it('rows of many answers go in few statements, each chained to the one before', async () => {
  let statements = 0
  const log = auditLog(
    troubled(() => {
      statements += 1
    }),
  )
  await Promise.all(
    Array.from({ length: 300 }, (_, place) => log.write(occurrence({ requestId: `${place}` }))),
  )
  expect(statements).toBe(1)
  await Promise.all([log.write(occurrence()), log.write(occurrence())])
  const rows = await all()
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 302 }, (_, place) => place + 1))
  for (const [place, row] of rows.entries()) {
    expect(row.previousHash).toBe(rows[place - 1]?.hash ?? noHash)
  }
  await log.close()
})

it('a row that is not awaited is written too, at the latest by close', async () => {
  const log = auditLog(hub)
  log.note(occurrence({ disclosed: [] }))
  await log.close()
  expect(await all()).toHaveLength(1)
})

it('a full disk refuses what must be on record, and the log goes on without a gap once it has room', async () => {
  let full = true
  const log = auditLog(
    troubled(() => {
      if (full) throw Object.assign(new Error('no space'), { code: 'CONNECTION_CLOSED' })
    }),
  )
  await expect(log.write(occurrence())).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' })
  log.note(occurrence({ requestId: 'public', disclosed: [] }))
  full = false
  await log.write(occurrence({ requestId: 'later' }))
  expect(
    (await all()).map(({ seq, requestId, result, disclosed }) => [
      seq,
      requestId,
      result,
      disclosed,
    ]),
  ).toEqual([
    [1, 'r', 'FAILED', []],
    [2, 'public', 'OK', []],
    [3, 'later', 'OK', ['CreditFile.records']],
  ])
  await log.close()
})

it('a connection that breaks behind the commit leaves the row once', async () => {
  let breaks = true
  const log = auditLog(
    troubled(() => {
      if (!breaks) return undefined
      breaks = false
      return away()
    }),
  )
  await expect(log.write(occurrence())).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' })
  await log.write(occurrence({ requestId: 'later' }))
  expect((await all()).map(({ seq, requestId }) => [seq, requestId])).toEqual([
    [1, 'r'],
    [2, 'later'],
  ])
  await log.close()
})

it('a database that does not answer keeps nobody waiting, and its row says that nothing was disclosed', async () => {
  let release = () => {}
  const stuck = new Promise<void>((resolve) => {
    release = resolve
  })
  const log = auditLog(
    troubled(() => stuck),
    { patienceMs: 50 },
  )
  log.note(occurrence({ requestId: 'under way', disclosed: [] }))
  await new Promise((resolve) => setTimeout(resolve, 10))
  await expect(log.write(occurrence())).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' })
  expect(log.waiting).toBe(2)
  release()
  await log.close()
  expect(log.waiting).toBe(0)
  expect(
    (await all()).map(({ requestId, result, disclosed }) => [requestId, result, disclosed]),
  ).toEqual([
    ['under way', 'OK', []],
    ['r', 'FAILED', []],
  ])
})

it('rows beyond the limit are refused, or lost and counted', async () => {
  const log = auditLog(
    troubled(() => {
      throw away()
    }),
    { mostWaiting: 2, patienceMs: 50 },
  )
  for (let row = 0; row < 5; row += 1) log.note(occurrence())
  await expect(log.write(occurrence())).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' })
  expect(log.lost).toBe(3)
  await log.close()
  expect(log.lost).toBe(5)
  expect(await hub.db.execute(sql`select 1 from ${hub.t.auditEntry}`)).toHaveLength(0)
})
