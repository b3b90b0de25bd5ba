import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type DatasetVersion, isOfTwoStarts, type SeenVersion } from '../../schema/dataset.js'
import { type CityTransaction, homeOf, placeOf, serverSince, startedAt } from '../ledger/clock.js'
import type { CityStore } from '../store.js'
import { findPosition } from '../subjects/files.js'
import type { CityTables } from '../tables/city.js'
import type { EpochCause } from '../tables/city-columns.js'
import { clockSkewMs } from './freshness.js'

export interface SettleOptions {
  /** What somebody else has seen of the store. */
  readonly seen?: DatasetVersion | null
  /** An operator's word that the store was restored. */
  readonly restored?: { readonly takenBy: string; readonly reason: string }
}

export interface Settled extends DatasetVersion {
  /** Key of the jurisdiction. */
  readonly city: string
  /** Why a new epoch was taken; null where the store goes on in its own. */
  readonly cause: EpochCause | null
}

/**
 * Shows that the city is alive, and that its store is the one that was seen last: a store that was restored, or has lost
 * what was seen of it, takes a new epoch.
 *
 * A clock that is ahead of its server's time comes back to it. Versions that it had stamped with times to come are stamped
 * with the time of the correction, the first of which the city can say that they were known by then; they stay in the order
 * of their positions, and the new epoch says that history was written anew. So `knownAt` never names one fact twice, and
 * nothing is known before it was. The time to come stands in the epoch's row, and in the sources of what was written.
 *
 * @throws  while a restore is still filling the store, for the clock's key is made behind all rows
 */
export async function settleClock(
  store: CityStore,
  { seen = null, restored }: SettleOptions = {},
): Promise<Settled> {
  const { db, t, witness } = store
  const { clock, epoch: epochs } = t
  const found = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(clock)
      .values({ id: 1, position: 0, at: sql`clock_timestamp()`, serverSince, ...startedAt(0) })
      .onConflictDoNothing({ target: clock.id })
      .returning({ id: clock.id })
    const [row] = await tx
      .select({
        epoch: clock.epoch,
        position: clock.position,
        at: clock.at,
        home: clock.home,
        homeNow: homeOf(clock),
        place: placeOf(clock),
        serverSince: sql<string>`${serverSince}`.mapWith(clock.serverSince),
        startedPosition: sql<number>`case when ${clock.startedSince} = ${serverSince}
          then ${clock.startedPosition} else ${clock.position} end`.mapWith(clock.position),
        now: sql<string>`clock_timestamp()`.mapWith(clock.at),
        isAhead: sql<boolean>`${clock.at} > clock_timestamp() + ${`${clockSkewMs} ms`}::interval`,
      })
      .from(clock)
      .for('update')
    const { epoch, position, home, homeNow, place, at, now, startedPosition } = row!
    const known = await tx.select().from(epochs).orderBy(epochs.at)
    const everSeen = new Set(
      known
        .flatMap(({ id, before, seenEpoch }) => [id, before, seenEpoch])
        .filter((id) => id !== null),
    )
    // What was taken anew since the start of the server stands where something else was seen before it.
    const reached = (one: SeenVersion) => (isOfTwoStarts(one, row!) ? startedPosition : position)
    const lost = [witness.latest, seen].find(
      (one) =>
        one !== null &&
        (one.epoch === epoch ? one.position > reached(one) : !everSeen.has(one.epoch) && !made),
    )
    // The server's time is believed only where this process's own does not say that it is the one that is behind.
    const isCorrected = row!.isAhead && Date.parse(now) > Date.now() - clockSkewMs
    // A writer has taken it behind a restore; see `moveClock`. A store of an earlier version has none on record.
    const isUnrecorded = !known.some(({ id }) => id === epoch)
    const recorded = known.at(-1)?.id ?? null
    const cause = causeOf({
      isMoved: home !== null && home !== homeNow,
      isBehind: lost != null,
      isRestored: restored !== undefined,
      isCorrected,
    })
    const isNew = cause !== null
    const next = isNew ? randomUUID() : epoch
    if (isCorrected) await stampAnew(tx, t, now)
    const taken = recorded === null ? 'CREATED' : 'MOVED'
    if (isUnrecorded) {
      const row = { id: epoch, before: recorded, cause: taken, position, at: now } as const
      await tx.insert(epochs).values(row)
    }
    if (isNew) {
      await tx.insert(epochs).values({
        id: next,
        before: epoch,
        cause,
        position,
        // Behind the one that it follows, where both are of one moment.
        at: sql`${now}::timestamptz + interval '1 microsecond'`,
        seenEpoch: lost?.epoch ?? null,
        seenPosition: lost?.position ?? null,
        clockWas: isCorrected ? at : null,
        ...restored,
      })
    }
    await tx.update(clock).set({
      epoch: next,
      home: homeNow,
      serverSince,
      ...startedAt(startedPosition),
      at: isCorrected
        ? sql`clock_timestamp()`
        : sql`greatest(clock_timestamp(), ${clock.at} + interval '1 microsecond')`,
    })
    return {
      epoch: next,
      position,
      serverSince: row!.serverSince,
      cause: cause ?? (isUnrecorded ? taken : null),
      place,
      epochs: [...everSeen, epoch, next],
    }
  })
  witness.settle(found, found.place, found.epochs)
  const { epoch, position, cause } = found
  return { city: store.jurisdiction.key, epoch, position, cause }
}

/**
 * Settles the store where it is not the one that was seen last: before something is written, and where somebody else has
 * seen more of it.
 */
export async function settleIfBehind(
  store: CityStore,
  seen: DatasetVersion | null = null,
): Promise<void> {
  const { witness } = store
  const since = witness.latest
  const now = await findPosition(store)
  const isBehindSeen =
    seen !== null &&
    (seen.epoch === now.epoch ? seen.position > now.position : witness.isNews(seen))
  witness.note(now, now.place)
  if (witness.isBehind(now, since) || witness.isElsewhere || isBehindSeen) {
    await settleClock(store, { seen })
  }
}

/** The epochs that the store has taken, the latest last. */
export function listEpochs({ db, t: { epoch } }: CityStore) {
  return db.select().from(epoch).orderBy(epoch.at)
}

function causeOf(found: {
  readonly isMoved: boolean
  readonly isBehind: boolean
  readonly isRestored: boolean
  readonly isCorrected: boolean
}): EpochCause | null {
  if (found.isRestored) return 'RESTORED'
  if (found.isBehind) return 'BEHIND'
  if (found.isMoved) return 'MOVED'
  return found.isCorrected ? 'CLOCK_CORRECTED' : null
}

/** Takes back times to come of all versions. */
async function stampAnew(tx: CityTransaction, t: CityTables, now: string): Promise<void> {
  // The limit is that of a query of a request; there may be a day's imports to stamp.
  await tx.execute(sql`set local statement_timeout = 0`)
  for (const table of versionTables(t)) {
    await tx.execute(sql`
      update ${table} set known_from_at = least(known_from_at, ${now}::timestamptz),
        known_to_at = case when known_to_at is not null then least(known_to_at, ${now}::timestamptz) end
      where known_from_at > ${now}::timestamptz or known_to_at > ${now}::timestamptz`)
  }
}

/** Every table of versions once: a whole, not its parts. */
function versionTables(t: CityTables): PgTable[] {
  return Object.entries(t).flatMap(([name, table]) =>
    'knownFromAt' in table && !/(Shared|Withheld)$/.test(name) ? [table as PgTable] : [],
  )
}
