import { ne, sql } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { moveClock } from '../clock.js'
import type { CityStore } from '../store.js'
import type { CityTables } from '../tables/city.js'
import { insertRows } from '../writers.js'
import type { Seeded } from './city-rules.js'
import { entriesOf } from './entries.js'
import { recordsOf } from './records.js'
import { type InventedSubject, subjectsOf } from './subjects.js'
import { type CityRows, emptyRows, type World, worldOf } from './world.js'

export interface SeedOptions {
  /** Subjects of all cities together. */
  readonly subjects: number
  /** The day on which the invented world stands; nothing in it is later. */
  readonly asOf: Day
  /** Another number, another world. */
  readonly seed?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Subjects made and written at once: memory stays the same however many there are. */
const batchSize = 2000
/** Where all rows of the seed say they come from. */
export const seedSource = 'demonstration'

/** Whether all of these cities hold data to the end: a seed that was interrupted does not count. */
export async function isSeeded(stores: readonly CityStore[]): Promise<boolean> {
  for (const store of stores) if (!(await hasSource(store))) return false
  return true
}

/**
 * Fills empty cities with invented subjects, marked as demonstration data, and with the standards, recognitions and
 * paths of the reference files. The same options, cities and person secret give the same rows; only times and the
 * ciphertext of persons differ. What an interrupted seed has left is cleared first.
 *
 * @throws {HubError} STORE_NOT_EMPTY, naming the first city that holds data
 */
export async function seed(
  stores: readonly CityStore[],
  { subjects, asOf, seed = 1, onProgress = () => {} }: SeedOptions,
): Promise<void> {
  for (const store of stores) await clearUnfinished(store)
  const world = worldOf(stores, asOf, seed)
  for (const [place, { rules }] of world.cities.entries()) {
    const { organisationUnit, dataset, localStandard, recognition, cityMeasure, punishmentPath } =
      rules
    await write(stores[place]!, {
      organisationUnit,
      dataset,
      localStandard,
      recognition,
      cityMeasure,
      punishmentPath,
    })
  }
  const rowsOf = rowMaker(world)
  onProgress(0, subjects)
  for (let from = 0; from < subjects; from += batchSize) {
    const until = Math.min(from + batchSize, subjects)
    const batch = rowsOf(from, until)
    for (const [place, store] of stores.entries()) await write(store, batch[place]!)
    onProgress(until, subjects)
  }
  // The embedded server gathers no statistics by itself, and searches plan by them.
  for (const { db } of stores) await db.execute(sql`analyze`)
  // Last, so that a city with this source has been seeded to the end.
  for (const { db, t } of stores) {
    await db.transaction(async (tx) => {
      const { at } = await moveClock(tx, t)
      await tx
        .insert(t.source)
        .values({ id: seedSource, kind: 'SEED', name: '演示数据 demonstration data', at })
    })
  }
}

async function hasSource({ db, t }: CityStore): Promise<boolean> {
  return (await db.select({ id: t.source.id }).from(t.source).limit(1)).length > 0
}

/** The seed writes its source last: rows that name it while it is missing are those of one that did not end. */
async function clearUnfinished(store: CityStore): Promise<void> {
  const { db, t, jurisdiction } = store
  const others = db
    .select({ code: t.subject.code })
    .from(t.subject)
    .where(ne(t.subject.sourceId, seedSource))
    .limit(1)
  if ((await hasSource(store)) || (await others).length > 0) {
    throw new HubError(
      'STORE_NOT_EMPTY',
      `${jurisdiction.nameEn} holds data already; clear it with npm run reset, or set HUB_DATA to another folder.`,
    )
  }
  const { clock: _, ...tables } = t
  await db.execute(sql`truncate ${sql.join(Object.values(tables), sql.raw(', '))}`)
}

/** Makes the rows of the subjects from one index up to another, by city; the same whatever was made before. */
export function rowMaker(world: World): (from: number, until: number) => CityRows[] {
  const subjectAt = subjectsOf(world)
  const writeRecords = recordsOf(world)
  const writeEntries = entriesOf(world)
  return (from, until) => {
    const batch = world.cities.map(emptyRows)
    for (let index = from; index < until; index += 1) {
      const subject: InventedSubject = subjectAt(index)
      for (const place of subject.heldBy) {
        const rows = batch[place]!
        subject.writeFile(place, rows)
        const breaches = writeEntries(subject, place, rows)
        writeRecords(subject, place, breaches, rows)
      }
    }
    return batch
  }
}

type SeededRows = { readonly [T in keyof CityTables]?: readonly Seeded<T>[] }

/** One transaction and one position for all of it. */
async function write({ db, t }: CityStore, rows: SeededRows): Promise<void> {
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const version = { knownFrom: position, knownFromAt: at, sourceId: seedSource }
    for (const [name, own] of Object.entries(rows)) {
      await insertRows(tx, t[name as keyof CityTables], own, version)
    }
  })
}
