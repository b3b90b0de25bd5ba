import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { EndedBy, ListColour, Severity, SubjectKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { isKnownAt } from '../ledger/known-at.js'
import type { ZoneStore } from '../store.js'
import { isSuspendedRed, type Moment, type RedMoment } from './suspended.js'

export interface Place {
  readonly first: number
  /** Subject code behind which the page starts; null for the first page. */
  readonly after: string | null
}

/** One entry of a city, as the zone may know it. */
export interface ZoneEntry {
  readonly jurisdictionCode: string
  readonly id: string
  readonly listCode: string
  readonly colour: ListColour
  readonly decidedOn: Day
  readonly validUntil: Day | null
  readonly severity: Severity | null
  readonly endedBy: EndedBy | null
  readonly endedOn: Day | null
  readonly documentNo: string | null
  /** Whether it is red, has effect, and a serious entry of a city that could be asked suspends it. */
  readonly suspended: boolean
  /** Whether an accepted objection was pending on the day. */
  readonly underObjection: boolean
}

/** A subject with its entries: by city, latest decision first, then by id. */
export interface ListedSubject {
  readonly code: string
  readonly kind: SubjectKind
  /** Business name that the hub knew at the moment asked about; null where it knew none. */
  readonly name: string | null
  /** Whether it is `sure` by what is known of it. */
  readonly isSure: boolean
  readonly entries: readonly ZoneEntry[]
  /** What it is sorted by, before its code; absent in subject order. */
  readonly sortKey?: string
}

/** Which subjects a page holds, as SQL over the zone's list entries. */
export interface Walk {
  /** Rows with a `subject_code`, of subjects behind the code. */
  readonly entries: (after: string | null) => SQL
  /** Condition on the rows of one subject, as `scanned`, taken together. */
  readonly belongs: SQL
  /** The same where some belong by what is known of them, and others only may; all are sure when it is absent. */
  readonly sure?: SQL
  /** How many rows one subject that belongs is likely to cost: a guess, which is put right as the walk goes on. */
  readonly rowsEach: number
  /** Which entries of a subject that belongs are shown. */
  readonly shown: SQL | undefined
  /** Whether red ones are among these. */
  readonly hasRed: boolean
}

const fewestRows = 100
const mostGrowth = 8

/**
 * Subjects that belong, in code order behind `after`; one more than `first` where a further page follows. Each is
 * judged and shown as one statement saw it.
 *
 * Rows are taken in code order, some hundreds first and more as long as too few of their subjects belong. Told to take
 * all, PostgreSQL knows nothing of how many subjects a view over several tables holds, and sorts millions of rows for
 * one page.
 */
export async function walkSubjects(
  store: ZoneStore,
  moment: RedMoment,
  { first, after }: Place,
  walk: Walk,
): Promise<ListedSubject[]> {
  const found: ListedSubject[] = []
  let place = after
  let rows = roundedUp(walk.rowsEach * (first + 1))
  for (;;) {
    const missing = first + 1 - found.length
    const { reached, subjects } = await walkOn(store, moment, walk, {
      after: place,
      most: missing,
      rows,
    })
    found.push(...subjects)
    if (found.length > first || reached === null) return found
    place = reached
    rows = nextRows(rows, subjects.length, first + 1 - found.length)
  }
}

/** How many rows should have the subjects still missing, going by how many the rows before had. */
function nextRows(rows: number, found: number, missing: number): number {
  const most = rows * mostGrowth
  return roundedUp(found === 0 ? most : Math.min(most, (1.5 * rows * missing) / found))
}

/** To a power of two of the fewest, so that few different statements are prepared. */
function roundedUp(rows: number): number {
  return fewestRows * 2 ** Math.max(0, Math.ceil(Math.log2(rows / fewestRows)))
}

interface Row extends Omit<ListedSubject, 'entries' | 'code' | 'sortKey'>, ZoneEntry {
  readonly reached: string | null
  /** Null where no subject belongs. */
  readonly code: string | null
}

/**
 * The subjects that belong among the next `rows` rows.
 *
 * @returns `reached` is the last subject of which all rows were seen; null when there are no further rows
 */
async function walkOn(
  store: ZoneStore,
  moment: RedMoment,
  { entries, belongs, sure = sql`true`, shown, hasRed }: Walk,
  { after, most, rows }: { after: string | null; most: number; rows: number },
): Promise<{ reached: string | null; subjects: ListedSubject[] }> {
  const limit = sql.raw(String(rows))
  const found = await store.db.execute<{ [K in keyof Row]: Row[K] }>(sql`
    with scanned as materialized (${entries(after)} order by subject_code limit ${limit}),
    cut as materialized (
      select case when count(*) = ${limit} then max(subject_code) end as code from scanned),
    whole as materialized (
      select * from scanned where coalesce(subject_code < (select code from cut), true)),
    page as materialized (
      select subject_code, ${sure} as is_sure
      from whole as scanned group by subject_code having ${belongs}
      order by subject_code limit ${most}),
    named as materialized (
      select subject_code, is_sure, (${nameThen(store, moment)}) as name from page)
    select
      case when cut.code is null then null
        else coalesce((select max(subject_code) from whole), ${after ?? ''}) end as "reached",
      named.subject_code as "code", named.name as "name", named.is_sure as "isSure", entry.*
    from cut left join named on true
    left join lateral (${shownEntries(store, moment, { shown, hasRed })}) as entry on true
    order by named.subject_code, "jurisdictionCode", "decidedOn" desc, "id"`)
  return { reached: found[0]?.reached ?? null, subjects: bySubject(found) }
}

/** Where the page behind a subject begins, in an order other than that of codes. */
export interface SortedPlace {
  readonly first: number
  readonly after: { readonly sortKey: string; readonly code: string } | null
}

export interface Sorted extends Pick<Walk, 'belongs' | 'sure' | 'shown' | 'hasRed'> {
  /** All rows with a `subject_code` that may belong, and what the key is made of. */
  readonly entries: SQL
  /** Text of one subject's rows in `scanned` together by which it is sorted, before its code. */
  readonly key: SQL
  readonly direction: 'asc' | 'desc'
  /** With more rows nothing is sorted. */
  readonly mostRows: number
}

/**
 * Subjects that belong, by a key and then by code; one more than `first` where a further page follows. A subject whose key
 * changes between two pages may be on both or neither.
 *
 * @returns null where there are more rows than may be sorted
 */
export async function sortSubjects(
  store: ZoneStore,
  moment: RedMoment,
  { first, after }: SortedPlace,
  { entries, belongs, sure = sql`true`, shown, hasRed, key, direction, mostRows }: Sorted,
): Promise<ListedSubject[] | null> {
  const order = sql.raw(direction)
  const isBehind =
    after === null
      ? sql`true`
      : sql`(${key} ${sql.raw(direction === 'asc' ? '>' : '<')} ${after.sortKey}
          or ${key} = ${after.sortKey} and subject_code > ${after.code})`
  const found = await store.db.execute<{ [K in keyof SortedRow]: SortedRow[K] }>(sql`
    with scanned as materialized (${entries} limit ${sql.raw(String(mostRows + 1))}),
    size as materialized (select count(*) > ${sql.raw(String(mostRows))} as is_over from scanned),
    page as materialized (
      select subject_code, ${key} as sort_key, ${sure} as is_sure
      from scanned where not (select is_over from size)
      group by subject_code having ${belongs} and ${isBehind}
      order by sort_key ${order}, subject_code limit ${sql.raw(String(first + 1))}),
    named as materialized (
      select subject_code, sort_key, is_sure, (${nameThen(store, moment)}) as name from page)
    select size.is_over as "isOver", named.sort_key as "sortKey",
      named.subject_code as "code", named.name as "name", named.is_sure as "isSure", entry.*
    from size left join named on true
    left join lateral (${shownEntries(store, moment, { shown, hasRed })}) as entry on true
    order by named.sort_key ${order}, named.subject_code, "jurisdictionCode", "decidedOn" desc, "id"`)
  return found[0]!.isOver ? null : bySubject(found.map(({ isOver: _, ...row }) => row))
}

interface SortedRow extends Omit<Row, 'reached'> {
  readonly isOver: boolean
  readonly sortKey: string
}

/** Entries of the subject in `named`. */
function shownEntries(
  store: ZoneStore,
  moment: RedMoment,
  { shown, hasRed }: Pick<Walk, 'shown' | 'hasRed'>,
): SQL {
  const { listEntry } = store.v
  return sql`
    select ${listEntry.subjectKind} as "kind", ${listEntry.jurisdictionCode} as "jurisdictionCode",
      ${listEntry.id} as "id", ${listEntry.listCode} as "listCode", ${listEntry.colour} as "colour",
      ${listEntry.decidedOn} as "decidedOn", ${listEntry.validUntil} as "validUntil",
      ${listEntry.severity} as "severity", ${listEntry.endedBy} as "endedBy",
      ${listEntry.endedOn} as "endedOn",
      (${hasRed ? isSuspendedRed(store, moment) : sql`false`}) as "suspended",
      (${documentThen(store, moment)}) as "documentNo",
      exists (${objectionThen(store, moment)}) as "underObjection"
    from ${listEntry}
    where ${and(
      sql`${listEntry.subjectCode} = named.subject_code`,
      isKnownAt(listEntry, moment.knownAt),
      shown,
    )}
    -- Kept apart, so that the number of entries is estimated for one subject.
    offset 0`
}

type SubjectRow = Omit<Row, 'reached'> & {
  readonly reached?: string | null
  readonly sortKey?: string
}

function bySubject(rows: readonly SubjectRow[]): ListedSubject[] {
  const subjects = new Map<string, ListedSubject & { entries: ZoneEntry[] }>()
  for (const { reached: _, code, kind, name, isSure, sortKey, ...entry } of rows) {
    if (code === null) continue
    const sorted = sortKey === undefined ? {} : { sortKey }
    const subject = subjects.get(code) ?? { code, kind, name, isSure, entries: [], ...sorted }
    subjects.set(code, subject)
    subject.entries.push(entry)
  }
  return [...subjects.values()]
}

function documentThen({ v }: ZoneStore, { knownAt }: Moment): SQL {
  const { listEntry, listEntryDetail: detail } = v
  return sql`
    select ${detail.documentNo} from ${detail}
    where ${and(
      eq(detail.jurisdictionCode, listEntry.jurisdictionCode),
      eq(detail.id, listEntry.id),
      eq(detail.subjectKind, listEntry.subjectKind),
      isKnownAt(detail, knownAt),
    )}`
}

function objectionThen({ v }: ZoneStore, { on, knownAt }: Moment): SQL {
  const { listEntry, objection } = v
  return sql`
    select from ${objection}
    where ${and(
      eq(objection.jurisdictionCode, listEntry.jurisdictionCode),
      eq(objection.targetId, listEntry.id),
      isKnownAt(objection, knownAt),
      sql`${objection.acceptedOn} <= ${on}::date`,
      sql`(${objection.decidedOn} is null or ${objection.decidedOn} > ${on}::date)`,
    )}`
}

/** Where cities differ, the name taken up last. */
function nameThen({ v }: ZoneStore, { knownAt }: Moment): SQL {
  const { organisationName: name } = v
  return sql`
    select ${name.name} from ${name}
    where ${and(
      sql`${name.subjectCode} = page.subject_code`,
      isNull(name.usedUntil),
      isKnownAt(name, knownAt),
    )}
    order by ${name.usedFrom} desc nulls last, ${name.jurisdictionCode} desc limit 1`
}
