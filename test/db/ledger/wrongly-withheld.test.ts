import { rm } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withholdRows } from '../../../db/ledger/withhold.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { CityStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { dayInChina } from '../../../schema/scalars/date.js'
import { freshFolder } from '../../support/embedded.js'
import { asked, Copy, heldBy } from '../changes/copy.js'
import { codes, moves } from '../changes/moves.js'
import { demonstrationKeys } from '../seed/seeded.js'
import { insert } from './write.js'

const today = dayInChina(new Date())
const [city] = enabledJurisdictions()
const told: number[] = []
let dataFolder: string
let databases: Databases
let store: CityStore
let entry: string | undefined
let record: string | undefined

/** As the start of the city's process does. */
const start = () => databases.city(city!, demonstrationKeys)

beforeAll(async () => {
  dataFolder = await freshFolder()
  databases = await openDatabases(
    { members: [city!], dataFolder, url: null, urls: {} },
    loadCatalogues(),
    { onShown: (_, facts) => told.push(facts) },
  )
  store = await start()
  const { one } = moves(store, 7)
  for (let move = 0; move < 60 || !(entry && record && (await hidden())[1]!.length); move += 1) {
    await one(today)
    await withholdRows(store)
    entry = await someShown('LIST_ENTRY')
    record = await someShown('RECORD')
  }
})
afterAll(async () => {
  await databases.close()
  await rm(dataFolder, { recursive: true })
})

/** One that the questions answer, against which nobody has objected. */
async function someShown(kind: string): Promise<string | undefined> {
  const { facts } = await asked(store, codes, today)
  const [key] = facts.find(([key, fact]) => {
    const { underObjection } = fact as { readonly underObjection?: boolean }
    return key.startsWith(`${kind} `) && underObjection === false
  }) ?? ['']
  return key.split(' ')[1]
}

async function idsIn(table: string): Promise<string[]> {
  const { key } = store.jurisdiction
  const rows = await store.db.execute(
    sql.raw(`select distinct id from ${key}.${table} order by id`),
  )
  return Array.from(rows as Iterable<{ id: string }>, ({ id }) => id)
}

const hidden = async () => [
  await idsIn('credit_record_withheld'),
  await idsIn('list_entry_withheld'),
  await idsIn('list_entry_detail_withheld'),
  await idsIn('objection_withheld'),
]

it('shows at the start of a city what was hidden of a dataset that is shared, and tells of it whatever was not told', async () => {
  const rightly = await hidden()
  const { db, t } = store
  // As the race left it: all versions, and what is about them.
  for (const [table, id] of [
    [t.listEntry, entry],
    [t.listEntryDetail, entry],
    [t.creditRecord, record],
  ] as const) {
    await db.update(table).set({ withheld: true }).where(sql`${table.id} = ${id}`)
  }
  const copy = await new Copy(50).follow(store)
  const about = { targetKind: 'LIST_ENTRY', targetId: entry, subjectCode: codes[0] }
  const objection = { ...about, status: 'ACCEPTED', acceptedOn: today, withheld: true }
  await insert(store, [[t.objection, { id: 'O-hidden', ...objection }]])
  await copy.follow(store)
  const hiding = await asked(store, codes, today)
  expect(JSON.stringify(hiding)).not.toContain(entry)

  await start()
  expect(told).toEqual([2])
  expect(await hidden()).toEqual(rightly)
  const expected = await asked(store, codes, today)
  expect(new Map(expected.facts).get(`LIST_ENTRY ${entry}`)).toMatchObject({ underObjection: true })
  expect(heldBy(copy, expected)).not.toEqual(expected)
  await copy.follow(store)
  expect(heldBy(copy, expected)).toEqual(expected)
  const fresh = await new Copy(50).follow(store)
  expect(heldBy(fresh, expected)).toEqual(expected)
})

it('hides what is about a record or entry that is not shared, and leaves alone what stands right', async () => {
  const rightly = await hidden()
  const [other] = rightly[1]!
  const { db, t } = store
  await db
    .update(t.listEntryDetail)
    .set({ withheld: null })
    .where(sql`${t.listEntryDetail.id} = ${other}`)
  expect(await hidden()).not.toEqual(rightly)
  await start()
  expect(await hidden()).toEqual(rightly)
  const position = async () => (await db.select().from(t.clock))[0]!.position
  const before = await position()
  await start()
  expect([told, await position()]).toEqual([[2, 1], before])
})
