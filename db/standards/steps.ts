import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { CityStore } from '../store.js'

/** Steps of cases are told with their case, to whoever may know of it. */
const stepsOfCases = ['submitRepair', 'submitObjection', 'takeCaseStep']

/**
 * Sources of steps, the latest first: those behind the step `after`, one more than `first` where a further page follows;
 * none behind a step that is not there.
 */
export function listSteps(
  { db, t }: CityStore,
  { first, after }: { first: number; after: string | null },
) {
  const { at, id, kind, name } = t.source
  const place = db
    .select({ at, id })
    .from(t.source)
    .where(eq(id, after ?? ''))
  return db
    .select()
    .from(t.source)
    .where(
      and(
        eq(kind, 'STEP'),
        notInArray(name, stepsOfCases),
        after === null ? undefined : sql`(${at}, ${id}) < (${place})`,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(first + 1)
}
