import { and, eq, like, ne, not, type SQL, sql } from 'drizzle-orm'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { importSheet } from '../../intake/run/import-sheet.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { HubError } from '../../schema/errors.js'
import type { Fault } from '../../schema/faults.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOutInBoth } from '../../schema/ways-out.js'
import { moveClock } from '../ledger/clock.js'
import { noteHandIns } from '../ledger/hand-in.js'
import type { Refused } from '../ledger/rows.js'
import { insertRows } from '../ledger/writers.js'
import type { CityStore } from '../store.js'
import type { CityTables } from '../tables/city.js'
import { writeCasesOf } from './cases.js'
import type { Seeded } from './city-rules.js'
import { seedRun, seedSource } from './demonstration.js'
import { entriesOf } from './entries.js'
import { recordsOf } from './records.js'
import { takeChecked } from './red-checks.js'
import { ruleSheets } from './rule-sheets.js'
import { SheetFolder, sheetOrder } from './sheets.js'
import { type InventedSubject, subjectsOf } from './subjects.js'
import { writeUsesOf } from './uses.js'
import { type CityRows, emptyRows, type World, worldOf } from './world.js'

export interface SeedOptions {
  /** Subjects of all cities together. */
  readonly subjects: number
  /** The day on which the invented world stands; nothing in it is later. */
  readonly asOf: Day
  /** Another number, another world. */
  readonly seed?: number
  /** Rows handed in, of all rows of all sheets; first with none, when the sheets have been made. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Subjects made at once: memory stays the same however many there are. */
const batchSize = 2000

/**
 * SEEDED: filled to the end, by this seed. EMPTY: nothing but what an interrupted seed may have left. IN_USE: somebody
 * has handed data in, or taken a step, in a city that is not seeded.
 */
export type SeedState = 'EMPTY' | 'SEEDED' | 'IN_USE'

/** How the cities stand to the demonstration data. */
export async function seedState(stores: readonly CityStore[]): Promise<SeedState> {
  const found = await Promise.all(stores.map(findSources))
  const isAnyMarked = found.some(({ isMarked }) => isMarked)
  // The marks are set once every city is full: where one is missing, a process ended between two of them.
  if (isAnyMarked && found.every(({ isMarked, isBegun }) => isMarked || isBegun)) return 'SEEDED'
  return isAnyMarked || found.some(({ hasOthers }) => hasOthers) ? 'IN_USE' : 'EMPTY'
}

/**
 * Fills empty cities with invented subjects, marked as demonstration data, and with the standards, recognitions and
 * paths of the reference files: as sheets, handed in as a city's operator would, one city after the other. Awards, for which
 * no sheet is laid down, are written besides, and cases and uses of products step by step. The same options, cities and person
 * secret give the same rows; only times and the ciphertext of persons differ. What an interrupted seed has left is
 * cleared first.
 *
 * @throws {HubError} STORE_NOT_EMPTY, naming the first city that holds data, REFERENCE_DATA_INVALID when a sheet has a row that is refused
 */
export async function seed(
  stores: readonly CityStore[],
  { subjects, asOf, seed = 1, onProgress = () => {} }: SeedOptions,
): Promise<void> {
  for (const store of stores) await refuseFull(store)
  for (const store of stores) await clear(store)
  const world = worldOf(stores, asOf, seed)
  const folder = await SheetFolder.make()
  try {
    for (const plan of world.cities) await folder.add(plan.store.jurisdiction, ruleSheets(plan))
    const rowsOf = rowMaker(world)
    for (let from = 0; from < subjects; from += batchSize) {
      const batch = rowsOf(from, Math.min(from + batchSize, subjects))
      for (const [place, store] of stores.entries()) {
        const { sheets, ...besides } = batch[place]!
        await folder.add(store.jurisdiction, sheets)
        await write(store, besides, asOf)
      }
    }
    await importSheets(stores, folder, world, onProgress)
  } finally {
    await folder.remove()
  }
  for (const [place, store] of stores.entries()) {
    await writeCasesOf(store, world.cities[place]!, place, asOf)
  }
  for (const [place, store] of stores.entries()) await writeUsesOf(store, stores, place, asOf)
  // The embedded server gathers no statistics by itself, and searches plan by them.
  for (const { db } of stores) await db.execute(sql`analyze`)
  for (const { db, t } of stores) {
    await db.transaction(async (tx) => {
      const { at } = await moveClock(tx, t)
      await tx
        .insert(t.source)
        .values({ id: seedSource, kind: 'SEED', name: '演示数据 demonstration data', at })
    })
  }
}

async function refuseFull(store: CityStore): Promise<void> {
  const { isMarked, hasOthers } = await findSources(store)
  if (!isMarked && !hasOthers) return
  throw new HubError('STORE_NOT_EMPTY.holdsData', { city: cityName(store.jurisdiction) })
}

async function findSources({ db, t }: CityStore) {
  const { id } = t.source
  const isImport = like(id, `${seedRun}%`)
  const exists = async (which: SQL | undefined) =>
    (await db.select({ id }).from(t.source).where(which).limit(1)).length > 0
  return {
    isMarked: await exists(eq(id, seedSource)),
    isBegun: await exists(isImport),
    hasOthers: await exists(and(ne(id, seedSource), not(isImport))),
  }
}

async function clear({ db, t }: CityStore): Promise<void> {
  // Clock, epochs and editions are those of the store, the secret of the ids is that of the city, not of what it held.
  const { clock: _1, epoch: _2, idSecret: _3, shownEdition: _4, ...tables } = t
  await db.execute(sql`truncate ${sql.join(Object.values(tables), sql.raw(', '))}`)
}

/**
 * Hands in the sheets of all cities, as on the day on which the world stands. Red lists come before the serious lists of
 * any city, so that whoever stands on both was honoured first.
 */
async function importSheets(
  stores: readonly CityStore[],
  folder: SheetFolder,
  { asOf, book }: World,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const layouts = allLayouts()
  const all = stores.flatMap((store) =>
    folder.filesOf(store.jurisdiction).map((file) => ({ ...file, store })),
  )
  const isEarly = ({ kind }: (typeof all)[number]) =>
    sheetOrder.indexOf(kind) <= sheetOrder.indexOf('red-list')
  const files = [...all.filter(isEarly), ...all.filter((file) => !isEarly(file))]
  const total = files.reduce((sum, { rows }) => sum + rows, 0)
  onProgress(0, total)
  let before = 0
  for (const { store, kind, path, rows } of files) {
    const file = await openFile(path)
    const [known] = (await knownSheets(file, layouts, { kind, named: [] })).known
    const run = await importSheet(store, book, file, known!, {
      today: asOf,
      handedInBy: seedSource,
      bulk: 'UNNEST',
      runId: `${seedRun}${kind}`,
      onProgress: ({ lastRow }) => onProgress(before + lastRow - known!.headerRow, total),
      onBatch: ({ refused: [row] }) => {
        if (row) throw refused(file.name, row)
      },
    })
    const waiting = run.rowsWaiting - (await takeChecked(store, stores, asOf))
    if (waiting > 0) throw new Error(`${file.name}: ${waiting} rows are waiting`)
    before += rows
  }
}

function refused(fileName: string, { rowNumber, faults }: Refused): HubError {
  const [{ code, column, value, wayOut }] = faults as [Fault]
  return new HubError('REFERENCE_DATA_INVALID.inventedRow', {
    file: fileName,
    row: rowNumber,
    column,
    value,
    code,
    wayOut: wayOutInBoth(wayOut),
  })
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
        subject.writeFile(world.cities[place]!, rows.sheets)
        const breaches = writeEntries(subject, place, rows.sheets)
        writeRecords(subject, place, breaches, rows)
      }
    }
    return batch
  }
}

type SeededRows = { readonly [T in keyof CityTables]?: readonly Seeded<T>[] }

/** One transaction and one position for all of it. */
async function write({ db, t }: CityStore, rows: SeededRows, day: Day): Promise<void> {
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const version = { knownFrom: position, knownFromAt: at, sourceId: seedSource }
    for (const [name, own] of Object.entries(rows)) {
      await insertRows(tx, t[name as keyof CityTables], own, version)
    }
    const kinds = (rows.creditRecord ?? []).map(({ kind }) => kind)
    await noteHandIns(tx, t, kinds, day, { position, at }, seedSource)
  })
}
