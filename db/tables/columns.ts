import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  customType,
  index,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** Codes compare by byte: any other collation or `char(n)` loses the index against a text parameter. */
export const code = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 6, mode: 'string' })
}

/**
 * What makes a row a version of a fact. Positions and times are those of the city's clock in the transaction
 * that opened or closed the version; `knownTo` null is the version in force.
 */
export function versionColumns() {
  return {
    knownFrom: bigint('known_from', { mode: 'number' }).notNull(),
    knownFromAt: instant('known_from_at').notNull(),
    knownTo: bigint('known_to', { mode: 'number' }),
    knownToAt: instant('known_to_at'),
    sourceId: text('source_id').notNull(),
  }
}

/** What a row of a table says, without which version it is and whence it comes. */
export type WithoutVersion<Row> = Omit<Row, VersionColumn>
export type VersionColumn = keyof ReturnType<typeof versionColumns>

interface VersionTable {
  knownFrom: AnyPgColumn
  knownTo: AnyPgColumn
}

/** One version of a fact at a position, and at most one in force. */
export function oneVersionInForce<T extends VersionTable>(
  name: string,
  t: T,
  id: AnyPgColumn,
  ...more: AnyPgColumn[]
) {
  return [
    primaryKey({ name: `${name}_pk`, columns: [id, ...more, t.knownFrom] }),
    uniqueIndex(`${name}_in_force`)
      .on(id, ...more)
      .where(sql`${t.knownTo} is null`),
  ]
}

/** Versions of one subject: today's by a partial index, the past by a full one. */
export function bySubject<T extends VersionTable & { subjectCode: AnyPgColumn }>(
  name: string,
  t: T,
) {
  return [
    index(`${name}_by_subject`).on(t.subjectCode).where(sql`${t.knownTo} is null`),
    index(`${name}_by_subject_history`).on(t.subjectCode, t.knownFrom),
  ]
}

/** Where versions were opened and closed, in the order in which the feed of changes tells of them. */
export function byChange<T extends VersionTable>(name: string, t: T, id: AnyPgColumn) {
  return [
    index(`${name}_by_opening`).on(t.knownFrom, byteOrder(id)),
    index(`${name}_by_closing`).on(t.knownTo, byteOrder(id)).where(sql`${t.knownTo} is not null`),
  ]
}

/** What rests on a record or entry, by that. */
export function byBasis<T extends VersionTable & { restsOn: AnyPgColumn }>(name: string, t: T) {
  return index(`${name}_by_basis`)
    .on(t.restsOn)
    .where(sql`${t.knownTo} is null and ${t.restsOn} is not null`)
}

/** An id in the order in which JavaScript compares texts, whatever the database's own order is. */
export function byteOrder(id: AnyPgColumn | SQL): SQL {
  return sql`${id} collate "C"`
}
