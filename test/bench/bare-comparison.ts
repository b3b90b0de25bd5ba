import { type AnyColumn, and, eq, gt, isNull, ne, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isActiveOn } from '../../db/lists/active.js'
import type { CityStore, ZoneStore } from '../../db/store.js'
import type { Membership } from '../../rules/lists/list-membership.js'
import type { Day } from '../../schema/scalars/date.js'
import { crowdedList } from './many-entries.js'

type Entries = Readonly<
  Record<
    'listCode' | 'subjectKind' | 'decidedOn' | 'validUntil' | 'severity' | 'endedOn' | 'knownTo',
    AnyColumn
  >
>

/** The SQL that one would write by hand for cities that are all on one server: over their own tables, or the zone's views. */
export interface BareSql {
  /** Subject codes of a page of 50 and one more; name, entries, documents and objections are fetched with them. */
  page(membership: Membership, after: string): Promise<string[]>
  /** How many organisations each combination of cities lists, by mask. */
  cells(): Promise<{ mask: number; organisations: number }[]>
  /** The code in the middle of what the first city lists. */
  middle(): Promise<string>
}

export function bareSql(zone: ZoneStore, cities: readonly CityStore[], on: Day): BareSql {
  const { db, catalogues } = cities[0]!
  const isListed = (t: Entries, more?: SQL) =>
    and(
      eq(t.listCode, crowdedList),
      ne(t.subjectKind, 'PERSON'),
      isActiveOn(t, on, catalogues),
      more,
    )
  const subjects = (membership: Membership, after: string): SQL => {
    if (membership === 'ALL' || membership === 'FIRST_ONLY') {
      const [{ t }, ...others] = cities as [CityStore, ...CityStore[]]
      const found = others.map(({ t: { listEntry } }) => {
        const same = sql`${listEntry.subjectCode} = ${t.listEntry.subjectCode}`
        const found = sql`exists (select from ${listEntry} where ${isListed(listEntry, same)})`
        return membership === 'ALL' ? found : not(found)
      })
      return sql`
        select ${t.listEntry.subjectCode} as subject_code from ${t.listEntry}
        where ${and(isListed(t.listEntry, gt(t.listEntry.subjectCode, after)), ...found)}`
    }
    const { listEntry } = zone.v
    const all = sql`
      select ${listEntry.subjectCode} as subject_code from ${listEntry}
      where ${isListed(listEntry, gt(listEntry.subjectCode, after))}`
    if (membership === 'SOME') {
      // Fifty-one subjects have so many rows at the most; told to take all, PostgreSQL sorts them.
      const rows = sql.raw(String(51 * cities.length))
      return sql`select distinct subject_code from (${all} order by subject_code limit ${rows}) as listed`
    }
    const other = alias(listEntry, 'other')
    const elsewhere = and(
      eq(other.subjectCode, listEntry.subjectCode),
      ne(other.jurisdictionCode, listEntry.jurisdictionCode),
    )
    return sql`${all} and not exists (
      select from ${listEntry} as other where ${isListed(other, elsewhere)})`
  }
  const entries = (store: CityStore): SQL => {
    const { listEntry: entry, listEntryDetail: detail, objection } = store.t
    const pending = and(eq(objection.targetId, entry.id), isNull(objection.knownTo))
    return sql`
      select ${entry.id}, ${entry.decidedOn}, ${entry.validUntil}, ${entry.severity}, ${detail.documentNo},
        exists (select from ${objection} where ${pending}) as under_objection
      from ${entry} left join ${detail} on ${and(eq(detail.id, entry.id), isNull(detail.knownTo))}
      where ${isListed(entry, sql`${entry.subjectCode} = page.subject_code`)}`
  }
  const names = (store: CityStore): SQL => {
    const { organisationName: name } = store.t
    return sql`select ${name.name} from ${name}
      where ${and(sql`${name.subjectCode} = page.subject_code`, isNull(name.knownTo), isNull(name.usedUntil))}`
  }
  return {
    async page(membership, after) {
      const rows = await db.execute<{ code: string }>(sql`
        with page as materialized (
          select subject_code from (${subjects(membership, after)}) as subject
          order by subject_code limit 51),
        named as materialized (
          select subject_code, coalesce(${sql.join(
            cities.map((store) => sql`(${names(store)} limit 1)`),
            sql`, `,
          )}) as name from page)
        select page.subject_code as code, page.name, entry.* from named as page, lateral (
          ${sql.join(cities.map(entries), sql` union all `)}) as entry
        order by page.subject_code`)
      return [...new Set(rows.map(({ code }) => code))]
    },
    async cells() {
      const bits = cities.map((store, at) => {
        const { listEntry } = store.t
        return sql`select ${listEntry.subjectCode} as subject_code, ${sql.raw(String(1 << at))} as bit
          from ${listEntry} where ${isListed(listEntry)}`
      })
      const rows = await db.execute<{ mask: number; organisations: number }>(sql`
        select mask, count(*)::int as organisations from (
          select bit_or(bit) as mask from (${sql.join(bits, sql` union all `)}) as listed group by subject_code
        ) as subject group by mask order by mask`)
      return [...rows]
    },
    async middle() {
      const { listEntry } = cities[0]!.t
      const [row] = await db.execute<{ code: string }>(sql`
        select percentile_disc(0.5) within group (order by ${listEntry.subjectCode}) as code from ${listEntry}
        where ${isListed(listEntry)}`)
      return row!.code
    },
  }
}
