import { type AnyColumn, and, isNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { grouped } from '../rules/grouped.js'
import type { Terms } from '../rules/publicity.js'

interface Publishable {
  /** Of list entries only. */
  readonly listCode?: AnyColumn
  /** Of records only. */
  readonly kind?: AnyColumn
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
  terms: Terms,
): SQL | undefined {
  return and(isNull(t.knownTo), hasEffectOn(t, on, terms))
}

/** The same of whatever version: who asks for the past says which versions. */
export function hasEffectOn(t: Publishable, on: Day | Placeholder, terms: Terms): SQL | undefined {
  return and(
    lte(t.decidedOn, on),
    sql`(${t.endedOn} is null or ${t.endedOn} > ${on}::date)`,
    sql`(${t.validUntil} is null or ${t.validUntil} >= ${on}::date)`,
    sql`(${t.severity} is null or (${t.decidedOn} + ${longestPublicity(t, terms)})::date >= ${on}::date)`,
    t.listCode && isWithinListTerm(t.listCode, t.decidedOn, on, terms),
    t.kind && isWithinRecordTerm(t.kind, t.decidedOn, on, terms),
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
function longestPublicity(t: Publishable, { publicityTerms }: Terms): SQL {
  const cases = publicityTerms.map(({ severity, decidedFrom, decidedUntil, maxMonths }) => {
    const from = sql.raw(`'${decidedFrom ?? '-infinity'}'::date`)
    const until = sql.raw(`'${decidedUntil ?? 'infinity'}'::date`)
    return sql`when ${t.severity} = ${sql.raw(`'${severity}'`)} and ${t.decidedOn} between ${from} and ${until} then interval ${sql.raw(`'${maxMonths} months'`)}`
  })
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** An entry of a list whose term nobody knows is within it. */
function isWithinListTerm(
  listCode: AnyColumn,
  decidedOn: AnyColumn,
  on: Day | Placeholder,
  { lists }: Terms,
): SQL | undefined {
  const months = [...lists].flatMap(([code, { termMonths }]): [string, number][] =>
    termMonths === null ? [] : [[code, termMonths]],
  )
  return isWithinMonths(listCode, decidedOn, on, months)
}

/** A record of a kind without a term of its own is within it. */
function isWithinRecordTerm(
  kind: AnyColumn,
  decidedOn: AnyColumn,
  on: Day | Placeholder,
  { recordMonths }: Terms,
): SQL | undefined {
  return isWithinMonths(kind, decidedOn, on, [...recordMonths])
}

function isWithinMonths(
  column: AnyColumn,
  decidedOn: AnyColumn,
  on: Day | Placeholder,
  known: readonly (readonly [code: string, months: number])[],
): SQL | undefined {
  const cases = [...grouped(known, ([, months]) => String(months))].map(([months, same]) => {
    const codes = sql.raw(same.map(([code]) => `'${code}'`).join())
    return sql`when ${column} in (${codes}) then interval ${sql.raw(`'${months} months'`)}`
  })
  if (cases.length === 0) return undefined
  const term = sql`case ${sql.join(cases, sql` `)} end`
  return sql`coalesce((${decidedOn} + ${term})::date >= ${on}::date, true)`
}
