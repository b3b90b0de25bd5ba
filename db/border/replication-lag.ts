import { sql } from 'drizzle-orm'
import type { CityStore, ZoneStore } from '../store.js'
import { listZoneSubjects } from '../subjects/zone-subjects.js'

/** How far what the zone holds of a city is behind. */
export interface ReplicationLag {
  readonly key: string
  /**
   * Seconds since the city's last sign of life that has come, by the city's clock; below zero where that clock is ahead of
   * the zone's time. Null for a city of which nothing ever came.
   */
  readonly seconds: number | null
  /** Position up to which the zone has the city's data. */
  readonly position: number | null
}

/** The lag of every member, in the order of the register. An idle city gives a sign every 10 s. */
export async function replicationLag(zone: ZoneStore, now: Date): Promise<ReplicationLag[]> {
  const { clocks } = await listZoneSubjects(zone, [])
  return zone.jurisdictions.map(({ code, key }) => {
    const clock = clocks.get(code)
    if (!clock) return { key, seconds: null, position: null }
    const seconds = (now.getTime() - Date.parse(clock.at)) / 1_000
    return { key, seconds, position: clock.position }
  })
}

/** By how many seconds clocks are ahead of each other; below zero where the first is behind. */
export interface ClockDifference {
  /** The city's clock before its server's time. An idle city gives a sign every 10 s. */
  readonly beforeServer: number
  /** The server's time before this process's. */
  readonly serverBeforeProcess: number
}

/** Null for a city that has no clock yet. */
export async function findClockDifference({ db, t }: CityStore): Promise<ClockDifference | null> {
  const [row] = await db
    .select({
      beforeServer: sql<number>`extract(epoch from ${t.clock.at} - clock_timestamp())::float8`,
      now: sql<string>`clock_timestamp()`.mapWith(t.clock.at),
    })
    .from(t.clock)
  if (!row) return null
  return {
    beforeServer: row.beforeServer,
    serverBeforeProcess: (Date.parse(row.now) - Date.now()) / 1_000,
  }
}

/** A place in the journal of a city's server that it keeps for a reader. */
export interface JournalReader {
  /** Name of the replication slot: `credit_kunshan` is the zone's. */
  readonly slot: string
  readonly isConnected: boolean
  /** What the reader has not confirmed yet, and the server's disk holds for it; null when the place was lost. */
  readonly bytesBehind: number | null
}

/**
 * Who reads the journal of the city's server and how far each is behind: a reader that stays away fills the disk.
 *
 * Asked of a server that is no copy itself; the embedded one has no readers.
 */
export async function listJournalReaders({ db }: CityStore): Promise<JournalReader[]> {
  const rows = await db.execute<JournalReader & Record<string, unknown>>(sql`
    select slot_name::text as slot, active as "isConnected",
      pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8 as "bytesBehind"
    from pg_replication_slots order by 1`)
  return [...rows]
}
