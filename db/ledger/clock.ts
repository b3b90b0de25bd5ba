import { type SQL, sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { CityTables } from '../tables/city.js'

/** A transaction on one city's database. */
export type CityTransaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/** Where the city's clock stands in a transaction that has moved it. */
export interface ClockPosition {
  readonly position: number
  readonly at: string
}

export const serverSince: SQL = sql`pg_postmaster_start_time()`
const later: SQL = sql`greatest(clock_timestamp(), clock.at + interval '1 microsecond')`

/**
 * Moves the city's clock by one position. Every writing transaction does so before anything else, and every version
 * that it opens or closes carries the answer: the lock on the row makes commit order equal position order.
 */
export async function moveClock(
  tx: CityTransaction,
  { clock }: Pick<CityTables, 'clock'>,
): Promise<ClockPosition> {
  const [moved] = await tx
    .insert(clock)
    .values({ id: 1, position: 1, at: sql`clock_timestamp()`, serverSince, ...startedAt(0) })
    .onConflictDoUpdate({
      target: clock.id,
      set: { position: sql`clock.position + 1`, at: later, ...atHome(clock) },
    })
    .returning({ position: clock.position, at: clock.at })
  return moved!
}

/**
 * Shows that an idle city is alive: its time moves on, its position stays, because nothing was written.
 * Cached answers, which are kept by position, stay good.
 */
export async function tickClock(
  db: Pick<PostgresJsDatabase, 'insert'>,
  { clock }: Pick<CityTables, 'clock'>,
): Promise<void> {
  await db
    .insert(clock)
    .values({ id: 1, position: 0, at: sql`clock_timestamp()`, serverSince })
    .onConflictDoUpdate({ target: clock.id, set: { at: later, serverSince } })
}

/**
 * Locks the city's clock for a transaction that does not know yet whether it will write: where the clock will stand if
 * it does. Who writes calls `advanceClock` with the answer before the end; who does not leaves the clock alone.
 */
export async function holdClock(
  tx: CityTransaction,
  { clock }: Pick<CityTables, 'clock'>,
): Promise<ClockPosition> {
  await tx
    .insert(clock)
    .values({ id: 1, position: 0, at: sql`clock_timestamp()`, serverSince, ...startedAt(0) })
    // While a restore is still filling the store, the key is not there yet and this fails: nothing is written into half of it.
    .onConflictDoNothing({ target: clock.id })
  const [next] = await tx
    .select({ position: sql<number>`position + 1`, at: sql<string>`${later}`.mapWith(clock.at) })
    .from(clock)
    .for('update')
  return next!
}

/** Moves the clock to where `holdClock` has said that it will stand. */
export async function advanceClock(
  tx: CityTransaction,
  { clock }: Pick<CityTables, 'clock'>,
  { position, at }: ClockPosition,
): Promise<void> {
  await tx.update(clock).set({ position, at, ...atHome(clock) })
}

/** Server, timeline, database and table: a restore, a promotion and a move each change one of them, a start does not. */
export function homeOf(clock: CityTables['clock']): SQL<string> {
  return sql<string>`concat_ws(' ',
    (select system_identifier from pg_control_system()),
    substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8),
    (select oid from pg_database where datname = current_database()),
    ${clock}.tableoid)`
}

/**
 * When the server was started that shows the row. A copy of the city's server tells that of the city's: its own start
 * says nothing of the data.
 */
export function startOf({ serverSince: ofRow }: CityTables['clock']): SQL<string | null> {
  return sql`case when pg_is_in_recovery() then ${ofRow} else ${serverSince} end`.mapWith(ofRow)
}

/** Table and start: a restore makes another table, and behind another start there may be another disk. */
export function placeOf(clock: CityTables['clock']): SQL<string> {
  return sql<string>`concat_ws(' ', ${clock}.tableoid,
    case when pg_is_in_recovery() then ${clock.serverSince} else ${serverSince} end)`
}

/** What the clock keeps of where it stood when this start of the server was first met. */
export function startedAt<Position>(startedPosition: Position) {
  return { startedSince: serverSince, startedPosition }
}

/**
 * The first that is written behind a restore is of a new epoch, whoever writes it: with the positions that were lost, it
 * would else be taken for what stood there before. `settleClock` puts the epoch on record.
 */
function atHome(clock: CityTables['clock']) {
  const home = homeOf(clock)
  return {
    epoch: sql`case when clock.home <> ${home} then gen_random_uuid() else clock.epoch end`,
    home: sql`case when clock.home is not null then ${home} end`,
    serverSince,
    ...startedAt(
      sql`case when clock.started_since = ${serverSince} then clock.started_position else clock.position end`,
    ),
  }
}
