import { type AnyColumn, and, isNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { foldEdition } from '../../rules/subjects/names.js'

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

/** Names in force that an earlier edition has folded: a search by today's folding may miss them. */
export function isFoldedBefore(t: {
  readonly knownTo: AnyColumn
  readonly foldEdition: AnyColumn
}): SQL {
  return and(isNull(t.knownTo), sql`coalesce(${t.foldEdition}, 0) < ${foldEdition}`)!
}
