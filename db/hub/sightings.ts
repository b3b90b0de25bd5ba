import { sql } from 'drizzle-orm'
import type { HubStore } from '../store.js'

export type SightingRow = Omit<HubStore['t']['sighting']['$inferSelect'], 'at'>

/** What the gateways have seen of the cities' stores. */
export function listSightings({ db, t: { sighting } }: HubStore): Promise<SightingRow[]> {
  return db
    .select({
      subgraph: sighting.subgraph,
      city: sighting.city,
      epoch: sighting.epoch,
      position: sighting.position,
    })
    .from(sighting)
}

/** Keeps them, of one epoch the latest: several gateways keep theirs side by side. */
export async function insertSightings(
  { db, t: { sighting } }: HubStore,
  rows: readonly SightingRow[],
): Promise<void> {
  if (rows.length === 0) return
  const at = sql`clock_timestamp()`
  await db
    .insert(sighting)
    .values(rows.map((row) => ({ ...row, at })))
    .onConflictDoUpdate({
      target: [sighting.subgraph, sighting.city],
      set: {
        epoch: sql`excluded.epoch`,
        position: sql`case when ${sighting.epoch} = excluded.epoch
          then greatest(${sighting.position}, excluded.position) else excluded.position end`,
        at: sql`excluded.at`,
      },
    })
}
