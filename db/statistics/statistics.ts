import { and, ne, type SQL, sql } from 'drizzle-orm'
import type { Tally } from '../../rules/statistics/statistics.js'
import { isShared } from '../border/shared.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isPenaltyWithEffectOn } from '../lists/active.js'
import { isInForce, type Moment } from '../lists/suspended.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

export interface StatisticsQuestion extends Moment {
  /** Division codes of the cities whose entries and penalties are counted, and whose serious entries suspend red ones. */
  readonly cities: readonly string[]
}

/**
 * List entries and penalties of organisations and sole traders that had effect, counted; red entries only while nothing
 * suspended them. With those of persons among them, two questions that differ a little would give a person by difference.
 */
export async function listTallies(
  store: ZoneStore,
  { cities, on, knownAt }: StatisticsQuestion,
): Promise<Tally[]> {
  const { db, v, catalogues } = store
  const counted = (t: typeof v.listEntry | typeof v.creditRecord, hasEffect: SQL | undefined) =>
    and(
      isOneOf(t.jurisdictionCode, cities),
      isShared(v.dataset, t),
      ne(t.subjectKind, 'PERSON'),
      isKnownAt(t, knownAt),
      hasEffect,
    )
  const month = (t: typeof v.listEntry | typeof v.creditRecord) =>
    sql`to_char(${t.decidedOn}, 'YYYY-MM')`
  const { listEntry, creditRecord } = v
  const rows = await db.execute<{ [K in keyof Tally]: Tally[K] }>(sql`
    select ${listEntry.jurisdictionCode} as "jurisdictionCode", ${listEntry.listCode} as "listCode",
      ${listEntry.behaviourCode} as "behaviourCode", ${listEntry.severity} as "severity",
      ${month(listEntry)} as "month", count(*)::int as "listEntries", 0 as "penalties"
    from ${listEntry} where ${counted(listEntry, isInForce(store, { on, knownAt, seriousOf: cities }))} group by 1, 2, 3, 4, 5
    union all
    select ${creditRecord.jurisdictionCode}, null, ${creditRecord.behaviourCode}, ${creditRecord.severity},
      ${month(creditRecord)}, 0, count(*)::int
    from ${creditRecord} where ${counted(creditRecord, isPenaltyWithEffectOn(creditRecord, on, catalogues))} group by 1, 2, 3, 4, 5`)
  return [...rows]
}
