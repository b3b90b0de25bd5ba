import { type AnyColumn, and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTables } from '../tables/city.js'
import { type CityTransaction, holdClock } from './clock.js'

/** Records and entries moved at one go: an import waits no longer than for these. */
const movedAtOnce = 5_000

/** Ids of the datasets that the city does not share (不予共享) as things stand. */
export async function findDatasetsNotShared(
  db: Pick<PostgresJsDatabase, 'select'>,
  t: CityTables,
): Promise<Set<string>> {
  const { dataset } = t
  const rows = await prepared({ db: db as PostgresJsDatabase, t }, 'findDatasetsNotShared', () =>
    db
      .select({ id: dataset.id })
      .from(dataset)
      .where(and(isNull(dataset.knownTo), eq(dataset.shareClass, 'NOT_SHARED'))),
  ).execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * Moves what stands behind datasets that are not shared, all versions and all cases about it, into the tables that are
 * never published. Nobody's answer changes by it: the zone hides the rows from the position on at which the dataset was
 * marked, the city finds them in either table.
 *
 * @returns how many versions of records and entries were moved
 */
export async function withholdRows(
  { db, t }: Pick<CityStore, 'db' | 't'>,
  atOnce = movedAtOnce,
): Promise<number> {
  let moved = 0
  for (;;) {
    const now = await db.transaction(async (tx) => {
      if ((await findDatasetsNotShared(tx, t)).size === 0) return 0
      // A row that an import closes meanwhile would be found gone from its table, and of a dataset that is shared again
      // meanwhile, all would be hidden: what is not shared is asked anew by whoever holds the clock.
      await holdClock(tx, t)
      return moveRows(tx, t, [...(await findDatasetsNotShared(tx, t))], true, atOnce)
    })
    if (now === 0) return moved
    moved += now
  }
}

/** Moves applications for repair and refusals, which an earlier version of the hub let leave the city, where nothing leaves. */
export async function withholdApplications({ db, t }: Pick<CityStore, 'db' | 't'>): Promise<void> {
  const { repair } = t
  const stand = and(sql`${repair.status} <> 'GRANTED'`, isOnOtherSide(repair, true))
  const [some] = await db.select({ id: repair.id }).from(repair).where(stand).limit(1)
  if (!some) return
  await db.transaction(async (tx) => {
    await holdClock(tx, t)
    await tx.update(repair).set({ withheld: true }).where(stand)
  })
}

/** Moves back what stands behind datasets that are shared again, at once: half of it would look like all of it. */
export async function shareRows(
  tx: CityTransaction,
  t: CityTables,
  datasetIds: readonly string[],
): Promise<void> {
  await moveRows(tx, t, datasetIds, false)
}

async function moveRows(
  tx: CityTransaction,
  t: CityTables,
  datasetIds: readonly string[],
  withheld: boolean,
  most?: number,
): Promise<number> {
  let moved = 0
  for (const table of [t.creditRecord, t.listEntry] as const) {
    const stands = and(isOneOf(table.datasetId, datasetIds), isOnOtherSide(table, withheld))
    const some =
      most === undefined
        ? stands
        : and(
            isOnOtherSide(table, withheld),
            inArray(table.id, tx.select({ id: table.id }).from(table).where(stands).limit(most)),
          )
    const rows = await tx
      .update(table)
      .set({ withheld: withheld || null })
      .where(some)
      .returning({ id: table.id })
    if (rows.length === 0) continue
    moved += rows.length
    await moveAbout(tx, t, [...new Set(rows.map(({ id }) => id))], withheld)
  }
  return moved
}

/** What is about records and entries, with the column that says which. */
export function tablesAbout({ listEntryDetail, objection, repair, feedback }: CityTables) {
  return [
    [listEntryDetail, listEntryDetail.id],
    [objection, objection.targetId],
    [repair, repair.targetId],
    [feedback, feedback.entryId],
  ] as const
}

/** Moves what is about these records and entries to where they stand. */
export async function moveAbout(
  tx: CityTransaction,
  t: CityTables,
  ids: readonly string[],
  withheld: boolean,
): Promise<void> {
  for (const [about, id] of tablesAbout(t)) {
    await tx
      .update(about)
      .set({ withheld: withheld || null })
      .where(
        and(
          isOneOf(id, ids),
          isOnOtherSide(about, withheld),
          about === t.repair && !withheld ? eq(t.repair.status, 'GRANTED') : undefined,
        ),
      )
  }
}

/** Written so that PostgreSQL looks into one of the two tables only. */
export function isOnOtherSide(
  { withheld: column }: { readonly withheld: AnyColumn },
  withheld: boolean,
) {
  return withheld ? sql`${column} is not true` : sql`${column} is true`
}
