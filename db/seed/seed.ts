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

/**
 * Fills empty cities with invented subjects, marked as demonstration data, and with the standards, recognitions and
 * paths of the reference files. The same options, cities and person secret give the same rows; only times and the
 * ciphertext of persons differ.
 */
export async function seed(
  stores: readonly CityStore[],
  { subjects, asOf, seed = 1, onProgress = () => {} }: SeedOptions,
): Promise<void> {
  const world = worldOf(stores, asOf, seed)
  for (const { store, rules } of world.cities) {
    const { organisationUnit, dataset, localStandard, recognition, cityMeasure, punishmentPath } =
      rules
    await write(store, {
      organisationUnit,
      dataset,
      localStandard,
      recognition,
      cityMeasure,
      punishmentPath,
    })
  }
  const rowsOf = batchMaker(world)
  onProgress(0, subjects)
  for (let from = 0; from < subjects; from += batchSize) {
    const until = Math.min(from + batchSize, subjects)
    const batch = rowsOf(from, until)
    for (const [place, { store }] of world.cities.entries()) await write(store, batch[place]!)
    onProgress(until, subjects)
  }
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

function batchMaker(world: World): (from: number, until: number) => CityRows[] {
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
        writeRecords(subject, place, rows)
        writeEntries(subject, place, rows)
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
