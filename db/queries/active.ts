import { type AnyColumn, and, isNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import type { PublicityTerm } from '../rules/publicity.js'

interface Publishable {
  readonly decidedOn: AnyColumn
  readonly validUntil: AnyColumn
  readonly severity: AnyColumn
  readonly endedOn: AnyColumn
}

interface Versioned {
  readonly knownTo: AnyColumn
}

/**
 * Versions in force that are active on the day: the SQL twin of `isActive` in `rules/publicity.ts`.
 * A test holds the two together.
 */
export function isActiveOn(
  t: Publishable & Versioned,
  on: Day | Placeholder,
  terms: readonly PublicityTerm[],
): SQL | undefined {
  return and(isNull(t.knownTo), hasEffectOn(t, on, terms))
}

/** The same of whatever version: who asks for the past says which versions. */
export function hasEffectOn(
  t: Publishable,
  on: Day | Placeholder,
  terms: readonly PublicityTerm[],
): SQL | undefined {
  return and(
    lte(t.decidedOn, on),
    sql`(${t.endedOn} is null or ${t.endedOn} > ${on}::date)`,
    sql`(${t.validUntil} is null or ${t.validUntil} >= ${on}::date)`,
    sql`(${t.severity} is null or (${t.decidedOn} + ${longestPublicity(t, terms)})::date >= ${on}::date)`,
  )
}

/** Versions in force of what had been decided by the day, ended or not: for those with the right to history. */
export function isDecidedBy(
  t: Pick<Publishable, 'decidedOn'> & Versioned,
  on: Day | Placeholder,
): SQL | undefined {
  return and(isNull(t.knownTo), lte(t.decidedOn, on))
}

/** The terms as text of the statement, not as parameters: they change with the catalogue, never with the question. */
function longestPublicity(t: Publishable, terms: readonly PublicityTerm[]): SQL {
  const cases = terms.map(({ severity, decidedFrom, decidedUntil, maxMonths }) => {
    const from = sql.raw(`'${decidedFrom ?? '-infinity'}'::date`)
    const until = sql.raw(`'${decidedUntil ?? 'infinity'}'::date`)
    return sql`when ${t.severity} = ${sql.raw(`'${severity}'`)} and ${t.decidedOn} between ${from} and ${until} then interval ${sql.raw(`'${maxMonths} months'`)}`
  })
  return sql`case ${sql.join(cases, sql` `)} end`
}
