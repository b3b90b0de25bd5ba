import { and, isNull, type SQL, sql } from 'drizzle-orm'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTables } from '../tables/city.js'
import { advanceClock, type CityTransaction, type ClockPosition, holdClock } from './clock.js'
import { findDatasetsNotShared, isOnOtherSide, moveAbout, tablesAbout } from './withhold.js'
import { insertRows } from './writers.js'

/** Facts set right at one go: an import waits no longer than for these. */
const factsAtOnce = 2_000

/**
 * Sees to it that out of sight are exactly the rows behind datasets that are not shared (不予共享), and what is about
 * them. Versions of the hub before 2026-11-30 could hide rows of a dataset that was shared again at that moment: what is
 * found so is moved back and said again at a position of its own, so that the feed tells of it whatever it left out.
 *
 * @returns how many records and entries were wrongly hidden, or had something about them on the wrong side
 */
export async function settleWithheld(
  { db, t }: Pick<CityStore, 'db' | 't'>,
  atOnce = factsAtOnce,
): Promise<number> {
  let settled = 0
  for (const withheld of [false, true]) {
    for (;;) {
      const found = await db.transaction(async (tx) => {
        if ((await listOnWrongSide(tx, t, withheld, 1)).length === 0) return 0
        const clock = await holdClock(tx, t)
        // Who held the clock meanwhile may have done it.
        const ids = await listOnWrongSide(tx, t, withheld, atOnce)
        if (ids.length === 0) return 0
        await moveAbout(tx, t, ids, withheld)
        if (!withheld) await showFacts(tx, t, ids, clock)
        await advanceClock(tx, t, clock)
        return ids.length
      })
      if (found === 0) break
      settled += found
    }
  }
  return settled
}

/** Moves them into sight, and says those that are in force again. */
async function showFacts(
  tx: CityTransaction,
  t: CityTables,
  ids: readonly string[],
  { position, at }: ClockPosition,
): Promise<void> {
  for (const table of [t.creditRecord, t.listEntry] as const) {
    const those = isOneOf(table.id, ids)
    await tx
      .update(table)
      .set({ withheld: null })
      .where(and(those, isOnOtherSide(table, false)))
    const inForce = await tx
      .update(table)
      .set({ knownTo: position, knownToAt: at })
      .where(and(those, isNull(table.knownTo)))
      .returning()
    const version = { knownFrom: position, knownFromAt: at, knownTo: null, knownToAt: null }
    await insertRows(tx, table, inForce, version)
  }
}

/** Ids of records and entries that are hidden and should not be, or about which something stands where they do not. */
async function listOnWrongSide(
  tx: CityTransaction,
  t: CityTables,
  withheld: boolean,
  most: number,
): Promise<string[]> {
  const facts = [t.creditRecord, t.listEntry] as const
  const isHidden = (table: (typeof facts)[number]) => sql`${table.withheld} is true`
  const about = tablesAbout(t).flatMap(([table, id]) =>
    facts.map((fact) => {
      // Of repairs that were not granted nothing leaves the city, whatever they are about.
      const granted =
        table === t.repair && !withheld ? sql`and ${t.repair.status} = 'GRANTED'` : sql``
      const there = (where: SQL) =>
        sql`exists (select from ${fact} where ${fact.id} = ${id} and ${where})`
      const isThere = withheld
        ? there(isHidden(fact))
        : sql`${there(sql`true`)} and not ${there(isHidden(fact))}`
      return sql`select ${id} as id from ${table} where ${isOnOtherSide(table, withheld)} ${granted} and ${isThere}`
    }),
  )
  const notShared = sql`any(${sql.param([...(await findDatasetsNotShared(tx, t))])}::text[])`
  // Of nearly all, the version itself says that it is hidden rightly: the others are looked for of the rest alone.
  const hidden = facts.map(
    (fact) => sql`select ${fact.id} as id from ${fact} where ${isHidden(fact)}
      and not ${fact.datasetId} = ${notShared} and not exists (
      select from ${fact} as version where version.id = ${fact.id} and version.dataset_id = ${notShared})`,
  )
  const all = sql.join(withheld ? about : [...hidden, ...about], sql` union all `)
  // Whole tables against each other, maybe before they are analysed: row by row that takes longer than any limit.
  await tx.execute(sql`set local enable_nestloop = off`)
  const rows = await tx.execute(
    sql`select distinct id from (${all}) as wrong order by id limit ${most}`,
  )
  return Array.from(rows as Iterable<{ readonly id: string }>, ({ id }) => id)
}
