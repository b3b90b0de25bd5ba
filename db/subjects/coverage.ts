import { and, count, isNull, ne } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isActiveOn, isActiveRecordOn } from '../lists/active.js'
import type { CityStore } from '../store.js'

export interface CoverageRow {
  readonly organisations: number
  readonly soleTraders: number
  readonly persons: number
  readonly records: number
  readonly listEntries: number
}

/**
 * How many subjects the city holds, and how many active records and entries of organisations and sole traders:
 * with those of persons in them, a list paged to its end would give the persons by difference.
 *
 * @param withheld  whether what the city does not share (不予共享) is counted too
 */
export async function countCoverage(
  { db, t, catalogues }: CityStore,
  on: Day,
  withheld: boolean,
): Promise<CoverageRow> {
  const kinds = await db
    .select({ kind: t.subject.kind, subjects: count() })
    .from(t.subject)
    .where(isNull(t.subject.knownTo))
    .groupBy(t.subject.kind)
  const [records] = await db
    .select({ rows: count() })
    .from(t.creditRecord)
    .where(
      and(
        ne(t.creditRecord.subjectKind, 'PERSON'),
        withheld ? undefined : isShared(t.dataset, t.creditRecord),
        isActiveRecordOn({ t, catalogues }, on),
      ),
    )
  const [entries] = await db
    .select({ rows: count() })
    .from(t.listEntry)
    .where(
      and(
        ne(t.listEntry.subjectKind, 'PERSON'),
        withheld ? undefined : isShared(t.dataset, t.listEntry),
        isActiveOn(t.listEntry, on, catalogues),
      ),
    )
  const of = (kind: string) => kinds.find((row) => row.kind === kind)?.subjects ?? 0
  return {
    organisations: of('ORGANISATION'),
    soleTraders: of('SOLE_TRADER'),
    persons: of('PERSON'),
    records: records?.rows ?? 0,
    listEntries: entries?.rows ?? 0,
  }
}
