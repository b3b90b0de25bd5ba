import { type AnyColumn, and, eq, isNull, lte, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Terms } from '../../rules/publicity/publicity.js'
import { grouped } from '../../runtime/grouped.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'

/** A day, the place of one in a prepared statement, or one that follows from the row. */
type AskedDay = Day | Placeholder | SQL

interface Publishable {
  readonly decidedOn: AnyColumn
  readonly validUntil: AnyColumn
  readonly severity: AnyColumn
  readonly endedOn: AnyColumn
}

interface Entry extends Publishable {
  readonly listCode: AnyColumn
}

interface CreditRecord extends Publishable {
  readonly kind: AnyColumn
}

interface Versioned {
  readonly knownTo: AnyColumn
}

/**
 * Entries in force that are active on the day: the SQL twin of `isActive` in `rules/publicity/publicity.ts`.
 * A test holds the two together.
 */
export function isActiveOn(t: Entry & Versioned, on: AskedDay, terms: Terms): SQL | undefined {
  return and(isNull(t.knownTo), hasEffectOn(t, on, terms))
}

/** The same for any version: whoever asks for the past chooses the versions. */
export function hasEffectOn(t: Entry, on: AskedDay, terms: Terms): SQL | undefined {
  return and(lte(t.decidedOn, on), isNotOver(t, on, terms))
}

/** Penalties, of whatever version, that are active on the day: the only records that the zone answers with. */
export function isPenaltyWithEffectOn(
  t: CreditRecord,
  on: AskedDay,
  terms: Terms,
): SQL | undefined {
  return and(eq(t.kind, 'PENALTY'), lte(t.decidedOn, on), isNotOver(t, on, terms))
}

/** Records in force of any kind that are active on the day; those that rest on another end with it. */
export function isActiveRecordOn(
  { t, catalogues }: Pick<CityStore, 't' | 'catalogues'>,
  on: AskedDay,
): SQL | undefined {
  const { creditRecord } = t
  return and(
    isNull(creditRecord.knownTo),
    lte(creditRecord.decidedOn, on),
    isNotOver(creditRecord, on, catalogues),
    hasBasis({ t, catalogues }, on),
  )
}

/** What rests on nothing, or on what the city does not hold, ends by its own terms alone. */
function hasBasis({ t, catalogues }: Pick<CityStore, 't' | 'catalogues'>, on: AskedDay): SQL {
  const { restsOn } = t.creditRecord
  const isOver = (table: SQL, basis: (CreditRecord | Entry) & Versioned & { id: AnyColumn }) =>
    sql`exists (select from ${table} as basis where ${and(
      eq(basis.id, restsOn),
      isNull(basis.knownTo),
      sql`(${isNotOver(basis, on, catalogues)}) is not true`,
    )})`
  const record = isOver(sql`${t.creditRecord}`, alias(t.creditRecord, 'basis'))
  const entry = isOver(sql`${t.listEntry}`, alias(t.listEntry, 'basis'))
  return sql`(${restsOn} is null or not (${record} or ${entry}))`
}

/** It has not ended early, and none of its terms is over. */
function isNotOver(
  t: Publishable & Partial<Entry & CreditRecord>,
  on: AskedDay,
  terms: Terms,
): SQL | undefined {
  return and(
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
  on: AskedDay,
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
  on: AskedDay,
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
  on: AskedDay,
  { recordMonths }: Terms,
): SQL | undefined {
  return isWithinMonths(kind, decidedOn, on, [...recordMonths])
}

function isWithinMonths(
  column: AnyColumn,
  decidedOn: AnyColumn,
  on: AskedDay,
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
