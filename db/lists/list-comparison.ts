import { type AnyColumn, and, eq, gt, gte, lt, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Cell } from '../../rules/lists/list-membership.js'
import type { IndustryRange } from '../../rules/subjects/industry.js'
import type { ListColour, Severity } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'
import { hasEffectOn } from './active.js'
import {
  type ListedSubject,
  type Place,
  type Sorted,
  type SortedPlace,
  sortSubjects,
  walkSubjects,
} from './listed-subjects.js'
import { isInForce, type RedMoment } from './suspended.js'

/**
 * Which subjects are asked for; what is null does not narrow. One entry must meet severity and dates at once, in
 * whichever city; industry and seat are as any of the cities has them.
 */
export interface ListFilters {
  /** Industry (GB/T 4754). */
  readonly industry: IndustryRange | null
  /** Registered seat: the division, or one that it lies in. */
  readonly divisionCode: string | null
  readonly severity: Severity | null
  readonly decidedFrom: Day | null
  readonly decidedUntil: Day | null
}

export const noFilters: ListFilters = {
  industry: null,
  divisionCode: null,
  severity: null,
  decidedFrom: null,
  decidedUntil: null,
}

/** Whether any filter leaves somebody out. */
export function isNarrowed(filters: ListFilters): boolean {
  return Object.values(filters).some((filter) => filter !== null)
}

/** The entries that a comparison is about. */
export interface Compared extends RedMoment {
  /** One list, or all of one colour taken together. */
  readonly list: { readonly code: string } | { readonly colour: ListColour }
  /** Division codes of the cities compared; bit n of a mask stands for the city at place n. */
  readonly cities: readonly string[]
  readonly filters: ListFilters
}

export interface Comparison extends Compared {
  /** Masks of the subjects that belong, or may belong while a city could not be asked. */
  readonly masks: readonly number[]
  /** Masks where an entry of an unasked city alone could meet the filters; null when all were asked. */
  readonly masksElsewhere: readonly number[] | null
  /** Shows ended entries beside those that have effect: for those with the right to history. */
  readonly ended: boolean
}

/**
 * Organisations and sole traders whose cities make one of the masks, in subject order behind `after`; one more than
 * `first` where a further page follows. Whoever is listed all the while is on one of the pages, whatever changes
 * between them.
 */
export async function listComparedSubjects(
  store: ZoneStore,
  comparison: Comparison,
  place: Place,
): Promise<ListedSubject[]> {
  const { listEntry } = store.v
  const { masks, cities } = comparison
  const few = await findFewOfIndustry(store, comparison, place.after ?? '')
  if (few?.length === 0) return []
  const isCompared = isComparedOf(store, comparison, few)
  return walkSubjects(store, comparison, place, {
    entries: (after) =>
      entriesOf(
        store,
        comparison,
        and(isCompared, after === null ? undefined : sql`${listEntry.subjectCode} > ${after}`),
      ),
    // If any city is enough, every subject belongs; otherwise perhaps one in eight.
    rowsEach: masks.length === 2 ** cities.length - 1 ? cities.length : 5 * cities.length,
    ...belonging(store, comparison, isCompared),
  })
}

/** By what a comparison is sorted, before the subject's code, of all its entries that have effect in the cities compared. */
export type ComparisonSort = 'NEWEST' | 'OLDEST' | 'SEVEREST'

/** Entries that one page of a sorted comparison goes through at the most: each page goes through all. */
export const mostSortedEntries = 100_000

const sortKeys: Readonly<Record<ComparisonSort, Pick<Sorted, 'key' | 'direction'>>> = {
  NEWEST: { key: sql`max(decided_on)::text`, direction: 'desc' },
  OLDEST: { key: sql`max(decided_on)::text`, direction: 'asc' },
  SEVEREST: {
    key: sql`max(case severity when 'SERIOUS' then 3 when 'GENERAL' then 2 when 'MINOR' then 1 else 0 end)::text`,
    direction: 'desc',
  },
}

/**
 * The same subjects as `listComparedSubjects`, in another order.
 *
 * @returns null where there are more entries than are sorted
 */
export async function sortComparedSubjects(
  store: ZoneStore,
  comparison: Comparison,
  sort: ComparisonSort,
  place: SortedPlace,
): Promise<ListedSubject[] | null> {
  const { listEntry } = store.v
  const few = await findFewOfIndustry(store, comparison, '')
  if (few?.length === 0) return []
  const isCompared = isComparedOf(store, comparison, few)
  return sortSubjects(store, comparison, place, {
    entries: entriesOf(store, comparison, isCompared, [
      sql`${listEntry.decidedOn} as decided_on`,
      sql`${listEntry.severity} as severity`,
    ]),
    ...belonging(store, comparison, isCompared),
    ...sortKeys[sort],
    mostRows: mostSortedEntries,
  })
}

/** @param few  codes of the only subjects that can belong; null when they are not known */
function isComparedOf(
  store: ZoneStore,
  comparison: Comparison,
  few: readonly string[] | null,
): SQL | undefined {
  const { listEntry } = store.v
  return and(
    isOn(store, comparison),
    ne(listEntry.subjectKind, 'PERSON'),
    few === null ? undefined : isOneOf(listEntry.subjectCode, few),
  )
}

/** Who belongs, for sure or perhaps, and which entries are shown. */
function belonging(
  store: ZoneStore,
  comparison: Comparison,
  isCompared: SQL | undefined,
): Pick<Sorted, 'belongs' | 'sure' | 'shown' | 'hasRed'> {
  const { listEntry } = store.v
  const { on, masks, masksElsewhere, ended } = comparison
  const meets = meetsFilters(store, comparison)
  return {
    belongs: sql`bit_or(bit) = any(${sql.param(masks)}::int[]) and ${
      masksElsewhere === null ? meets : mayMeetFilters(comparison, masksElsewhere)
    }`,
    ...(masksElsewhere === null ? {} : { sure: meets }),
    // Suspended entries are shown as such beside those by which a subject belongs.
    shown: and(
      isCompared,
      ended ? lte(listEntry.decidedOn, on) : hasEffectOn(listEntry, on, store.catalogues),
    ),
    hasRed: colourOf(store, comparison) === 'RED',
  }
}

/**
 * Up to so many subjects have their entries looked up one by one; with more, a walk along the list soon meets enough.
 */
const fewSubjects = 10_000

/**
 * Codes behind `after` of the subjects of the industry asked for; null when there are too many to be named, none is asked
 * for, a city that could not be asked may have it for others, or the past is asked for: walking along a list of a million
 * for the few of one industry takes seconds.
 */
async function findFewOfIndustry(
  { db, v }: ZoneStore,
  { filters: { industry }, cities, knownAt, masksElsewhere }: Comparison,
  after: string,
): Promise<string[] | null> {
  const { subject } = v
  if (industry === null || knownAt !== null || masksElsewhere !== null) return null
  const found = db
    .select({ code: subject.code })
    .from(subject)
    .where(
      and(
        isOneOf(subject.jurisdictionCode, cities),
        isKnownAt(subject, null),
        isOfIndustry(subject.industryCode, industry),
        gt(subject.code, after),
      ),
    )
    .limit(fewSubjects + 1)
  const [row] = await db.execute<{ codes: string[] | null }>(sql`
    select case when count(*) <= ${fewSubjects}::int then coalesce(array_agg(distinct code), '{}') end as codes
    from ${found.as('found')}`)
  return row!.codes
}

/** How many subjects each combination of the cities lists, persons too; combinations with nobody are absent. */
export async function countCombinations(store: ZoneStore, compared: Compared): Promise<Cell[]> {
  const rows = await store.db.execute<{ mask: number; organisations: number; persons: number }>(sql`
    select mask, count(*) filter (where not is_person)::int as organisations,
      count(*) filter (where is_person)::int as persons
    from (
      select bool_or(is_person) as is_person, bit_or(bit) as mask
      from (${entriesOf(store, compared, isOn(store, compared))}) as scanned
      group by subject_code having ${meetsFilters(store, compared)}
    ) as subject
    group by mask order by mask`)
  return rows.map(({ mask, organisations, persons }) => ({ mask, organisations, persons }))
}

/** Persons and others on each list of a colour, by combination of the cities; empty combinations are absent. */
export async function countCombinationsByList(
  store: ZoneStore,
  { colour, ...question }: Omit<Compared, 'list' | 'filters'> & { readonly colour: ListColour },
): Promise<(Cell & { readonly listCode: string })[]> {
  const compared = { ...question, list: { colour }, filters: noFilters }
  const rows = await store.db.execute<{ [K in keyof Cell | 'listCode']: string & number }>(sql`
    select list_code as "listCode", mask, count(*) filter (where not is_person)::int as organisations,
      count(*) filter (where is_person)::int as persons
    from (
      select list_code, bool_or(is_person) as is_person, bit_or(bit) as mask
      from (${entriesOf(store, compared, isOn(store, compared))}) as scanned
      group by list_code, subject_code
    ) as subject
    group by list_code, mask`)
  return [...rows]
}

/** Entries that had effect then, red ones only while nothing suspended them; each with the bit of its city. */
function entriesOf(
  store: ZoneStore,
  compared: Compared,
  condition: SQL | undefined,
  more: readonly SQL[] = [],
): SQL {
  const { listEntry } = store.v
  const { knownAt, cities, filters } = compared
  const { severity, decidedFrom, decidedUntil } = filters
  const meets = and(
    severity === null ? undefined : eq(listEntry.severity, severity),
    decidedFrom === null ? undefined : sql`${listEntry.decidedOn} >= ${decidedFrom}::date`,
    decidedUntil === null ? undefined : lte(listEntry.decidedOn, decidedUntil),
  )
  return sql`
    select ${listEntry.subjectCode} as subject_code, ${listEntry.listCode} as list_code,
      1 << (array_position(${sql.param(cities)}::text[], ${listEntry.jurisdictionCode}) - 1) as bit,
      ${listEntry.subjectKind} = 'PERSON' as is_person, ${sql.join([sql`${meets ?? sql`true`} as meets`, ...more], sql`, `)}
    from ${listEntry}
    where ${and(condition, isKnownAt(listEntry, knownAt), hasEffect(store, compared))}`
}

/** Only of red entries it takes a second look whether they are in force. */
function hasEffect(store: ZoneStore, compared: Compared): SQL | undefined {
  return colourOf(store, compared) === 'RED'
    ? isInForce(store, compared)
    : hasEffectOn(store.v.listEntry, compared.on, store.catalogues)
}

/** Null for a list that no catalogue has. */
export function colourOf(
  { catalogues }: Pick<ZoneStore, 'catalogues'>,
  { list }: Pick<Compared, 'list'>,
): ListColour | null {
  return 'code' in list ? (catalogues.lists.get(list.code)?.colour ?? null) : list.colour
}

function isOn({ v }: ZoneStore, { list, cities }: Compared): SQL | undefined {
  const { listEntry } = v
  return and(
    'code' in list ? eq(listEntry.listCode, list.code) : eq(listEntry.colour, list.colour),
    isOneOf(listEntry.jurisdictionCode, cities),
    isShared(v.dataset, listEntry),
  )
}

/** Of one subject's rows in `scanned` together. */
function meetsFilters({ v }: ZoneStore, { cities, filters, knownAt }: Compared): SQL {
  const { subject } = v
  const { industry, divisionCode } = filters
  if (industry === null && divisionCode === null) return sql`bool_or(meets)`
  const known = and(
    sql`${subject.code} = scanned.subject_code`,
    isOneOf(subject.jurisdictionCode, cities),
    isKnownAt(subject, knownAt),
    industry === null ? undefined : isOfIndustry(subject.industryCode, industry),
    // 320500 is what all divisions 3205.. lie in, 320000 all 32…..
    divisionCode === null
      ? undefined
      : beginsWith(subject.divisionCode, divisionCode.replace(/(00)+$/, '')),
  )
  return sql`bool_or(meets) and exists (select from ${subject} where ${known})`
}

/** The same while a city could not be asked: its entry may meet severity and dates, its register has an industry and a seat. */
function mayMeetFilters({ filters }: Compared, masksElsewhere: readonly number[]): SQL {
  if (!isNarrowed(filters)) return sql`true`
  return sql`(bool_or(meets) or bit_or(bit) = any(${sql.param(masksElsewhere)}::int[]))`
}

/** A range is what an index finds: what begins with 34 lies between 34 and 35. */
function isOfIndustry(column: AnyColumn, { from, beyond }: IndustryRange): SQL | undefined {
  return and(gte(column, from), beyond === null ? undefined : lt(column, beyond))
}

function beginsWith(column: AnyColumn, start: string): SQL {
  return sql`starts_with(${column}, ${start})`
}
