import { type SQL, sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { CityTables } from './tables/city.js'

/** A transaction on one city's database. */
export type CityTransaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/** Where the city's clock stands in a transaction that has moved it. */
export interface ClockPosition {
  readonly position: number
  readonly at: string
}

const serverSince: SQL = sql`pg_postmaster_start_time()`
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
    .values({ id: 1, position: 1, at: sql`clock_timestamp()`, serverSince })
    .onConflictDoUpdate({
      target: clock.id,
      set: { position: sql`clock.position + 1`, at: later, serverSince },
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
    .values({ id: 1, position: 0, at: sql`clock_timestamp()`, serverSince })
    .onConflictDoNothing()
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
  await tx.update(clock).set({ position, at, serverSince })
}
