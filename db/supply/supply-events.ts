import { sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'

/** Rows of a kind of data came on a day, or a unit declared how far it supplies them. */
export interface SupplyEventRow {
  readonly what: string
  readonly event: 'HANDED_IN' | 'DECLARED'
  readonly on: Day
  readonly extent: 'COMPLETE' | 'PARTIAL' | null
  readonly coversFrom: Day | null
  readonly coversUntil: Day | null
  readonly unitCode: string | null
  /** Of the city's clock. */
  readonly position: number
}

/** Where a page of events ends. */
export type SupplyPlace = Pick<SupplyEventRow, 'position' | 'what' | 'event'>

/** The latest first: those behind the place, one more than `first` where a further page follows. */
export async function listSupplyEvents(
  { db, t: { handIn, supplyDeclaration } }: CityStore,
  what: string | null,
  { first, after }: { readonly first: number; readonly after: SupplyPlace | null },
): Promise<SupplyEventRow[]> {
  const behind = after
    ? sql`(position, what, event) < (${after.position}::bigint, ${after.what}, ${after.event})`
    : sql`true`
  const rows = await db.execute(sql`
    select what, event, "on"::text as "on", extent, covers_from::text as "coversFrom",
      covers_until::text as "coversUntil", unit_code as "unitCode", position
    from (
      select what, 'HANDED_IN' as event, handed_in_on as "on", null::text as extent, null::date as covers_from,
        null::date as covers_until, null::text as unit_code, known_from as position
      from ${handIn}
      union all
      select what, 'DECLARED', declared_on, extent, covers_from, covers_until, unit_code, known_from
      from ${supplyDeclaration}
    ) as event
    where ${what === null ? sql`true` : sql`what = ${what}`} and ${behind}
    order by position desc, what desc, event desc
    limit ${first + 1}::int`)
  return [...rows].map((row) => ({ ...row, position: Number(row.position) })) as SupplyEventRow[]
}
