import { type AnyColumn, and, isNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm'

interface Versioned {
  readonly knownFromAt: AnyColumn
  readonly knownTo: AnyColumn
  readonly knownToAt: AnyColumn
}

/** Versions that the hub knew at an instant; those in force when it is null. */
export function isKnownAt(t: Versioned, knownAt: string | Placeholder | null): SQL | undefined {
  if (knownAt === null) return isNull(t.knownTo)
  return and(
    lte(t.knownFromAt, knownAt),
    sql`(${t.knownTo} is null or ${t.knownToAt} > ${knownAt}::timestamptz)`,
  )
}
