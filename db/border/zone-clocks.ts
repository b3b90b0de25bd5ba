import { sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { DateTime } from '../../schema/scalars/date-time.js'
import type { Position, ZoneStore } from '../store.js'

/** Clock of each city as the zone sees it, by division code; a city without a row was never heard of. */
export type ZoneClocks = ReadonlyMap<string, Position>

/**
 * From when on the hub knew anything of a city, by division code, ISO 8601; a city of which nothing was ever heard is
 * absent. Its units, datasets and standards are there before any record.
 */
export async function listBeginnings({ db, v }: ZoneStore): Promise<ReadonlyMap<string, string>> {
  const beginningIn = (t: typeof v.organisationUnit | typeof v.dataset | typeof v.localStandard) =>
    db
      .select({ code: t.jurisdictionCode, at: sql<string>`min(${t.knownFromAt})` })
      .from(t)
      .groupBy(t.jurisdictionCode)
  const beginnings = await unionAll(
    beginningIn(v.organisationUnit),
    beginningIn(v.dataset),
    beginningIn(v.localStandard),
  )
  const found = new Map<string, string>()
  for (const { code, at } of beginnings) {
    const first = DateTime.serialize(at) as string
    const known = found.get(code)
    if (known === undefined || first < known) found.set(code, first)
  }
  return found
}
