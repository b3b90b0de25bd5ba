import { and, desc, eq, isNull } from 'drizzle-orm'
import type { CityStore } from '../store.js'
import { isOneOf } from './parameters.js'

/** Objections of the subjects, latest first. */
export function listObjections({ db, t }: CityStore, codes: readonly string[]) {
  return db
    .select()
    .from(t.objection)
    .where(and(isOneOf(t.objection.subjectCode, codes), isNull(t.objection.knownTo)))
    .orderBy(t.objection.subjectCode, desc(t.objection.acceptedOn), t.objection.id)
}

export type ObjectionRow = CityStore['t']['objection']['$inferSelect']

/** Repairs of the subjects, latest first. */
export function listRepairs({ db, t }: CityStore, codes: readonly string[]) {
  return db
    .select()
    .from(t.repair)
    .where(and(isOneOf(t.repair.subjectCode, codes), isNull(t.repair.knownTo)))
    .orderBy(t.repair.subjectCode, desc(t.repair.appliedOn), t.repair.id)
}

export type RepairRow = CityStore['t']['repair']['$inferSelect']

/** Which of the records or entries an accepted objection is pending against. */
export async function listTargetsUnderObjection(
  { db, t }: CityStore,
  targetIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ targetId: t.objection.targetId })
    .from(t.objection)
    .where(
      and(
        isOneOf(t.objection.targetId, targetIds),
        eq(t.objection.status, 'ACCEPTED'),
        isNull(t.objection.knownTo),
      ),
    )
  return new Set(rows.map(({ targetId }) => targetId))
}
