import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { WithoutVersion } from '../tables/columns.js'

/** A proposal for a red list as a step left it. */
export type RedEntryVersion = CityStore['t']['redEntry']['$inferSelect']

/** What a step says anew. */
export type RedEntryRow = WithoutVersion<RedEntryVersion>

/** Proposals about a subject as they stand, the latest first; those of one list where it is named. */
export function listRedEntries(
  { db, t: { redEntry } }: CityStore,
  subjectCode: string,
  listCode: string | null = null,
): Promise<RedEntryVersion[]> {
  return db
    .select()
    .from(redEntry)
    .where(
      and(
        eq(redEntry.subjectCode, subjectCode),
        isNull(redEntry.knownTo),
        listCode === null ? undefined : eq(redEntry.listCode, listCode),
      ),
    )
    .orderBy(desc(redEntry.proposedOn), asc(redEntry.id))
}

/** All versions of the proposals, which are their steps, in the order in which they were taken. */
export function listRedEntrySteps(
  {
    db,
    t: { redEntry },
  }: { readonly db: Pick<CityStore['db'], 'select'>; readonly t: CityStore['t'] },
  ids: readonly string[],
) {
  return db
    .select()
    .from(redEntry)
    .where(isOneOf(redEntry.id, ids))
    .orderBy(asc(redEntry.id), asc(redEntry.knownFrom))
}
