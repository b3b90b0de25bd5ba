import { and, eq, isNull } from 'drizzle-orm'
import type { ZoneStore } from '../store.js'

/** Name of a city's organisation unit; null where the city has none of this code. */
export async function findUnitName(
  { db, v: { organisationUnit } }: ZoneStore,
  city: string,
  code: string,
): Promise<string | null> {
  const [unit] = await db
    .select({ name: organisationUnit.name })
    .from(organisationUnit)
    .where(
      and(
        eq(organisationUnit.jurisdictionCode, city),
        eq(organisationUnit.code, code),
        isNull(organisationUnit.knownTo),
      ),
    )
  return unit?.name ?? null
}
