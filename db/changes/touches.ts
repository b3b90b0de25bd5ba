import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '../../schema/scalars/date.js'
import { DateTime } from '../../schema/scalars/date-time.js'
import { isActiveOn, isActiveRecordOn } from '../lists/active.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { byteOrder } from '../tables/columns.js'
import type { ChangeKind } from './kinds.js'
import { ruleId, ruleKey, ruleKinds, ruleTables } from './objects.js'

/** A position at which something was written that an object shows. */
export interface Touch {
  readonly position: number
  readonly at: string
  readonly kind: ChangeKind
  readonly id: string
  /** Where it stands among those of its position and kind; absent where that is its id. */
  readonly order?: string
  /** Whether the city has written of the object for the first time. */
  readonly isFirst: boolean
  /** The object stood behind a dataset that ceased to be shared (不予共享) at this position: copies may have it. */
  readonly isWithheld: boolean
}

/** Behind which touch a page begins: of that position those of later kinds, and of the kind those later in its order. */
export interface TouchPlace {
  readonly position: number
  readonly kind: string
  /** Its `orderOf`. */
  readonly id: string
}

/** Behind all kinds of a position. */
export const wholePosition = '~'

/** A position at which objects have changed though no version of them was written. */
export interface Turn {
  readonly position: number
  readonly kinds: readonly ChangeKind[]
  /** The first so many of a kind behind a place in its order. */
  touches(kind: ChangeKind, after: string, limit: number): Promise<readonly Touch[]>
}

/** One place where changes of a kind are found: read by its own index, and no further than a page. */
interface Branch {
  readonly kind: ChangeKind
  readonly id: SQL | AnyColumn
  readonly from: SQL | AnyColumn
  readonly position: AnyColumn
  readonly at: AnyColumn
  readonly where?: SQL
  readonly isFirst?: SQL
}

/**
 * The first so many touches behind a place and up to a position, by position, kind and id. Some are of persons, or of what
 * is not shared: what may be told of them, `readObjects` says.
 */
export async function listTouches(
  store: CityStore,
  kinds: readonly ChangeKind[],
  after: TouchPlace,
  upTo: number,
  limit: number,
  turns: readonly Turn[],
): Promise<Touch[]> {
  const pages = await Promise.all(
    kinds.map((kind) => listWritten(store, kind, beginningOf(kind, after), upTo, limit)),
  )
  const touches = pages.flat()
  for (const turn of turns) {
    if (turn.position < after.position || turn.position > upTo) continue
    for (const kind of turn.kinds) {
      if (!kinds.includes(kind)) continue
      const [least, behind] = beginningOf(kind, after)
      if (turn.position < least) continue
      touches.push(...(await turn.touches(kind, turn.position === least ? behind : '', limit)))
    }
  }
  // What was written of one kind is in its order already.
  const isInOrder = kinds.length === 1 && touches.length === pages[0]!.length
  return (isInOrder ? touches : inOrder(touches)).slice(0, limit)
}

/** Sizes of pages that there are statements for: each is planned for its own. */
const pageSizes = [101, 301, 1_001]

function pageSize(limit: number): number {
  return pageSizes.find((one) => one >= limit) ?? limit
}

/** At least so many, as text of a statement: PostgreSQL plans by it. */
export function limitText(limit: number): SQL {
  return sql.raw(String(pageSize(limit)))
}

/** What was written of a kind, in its order, an object once a position though it stands in several tables. */
async function listWritten(
  store: CityStore,
  kind: ChangeKind,
  [least, behind]: readonly [number, string],
  upTo: number,
  limit: number,
): Promise<Touch[]> {
  if (least > upTo) return []
  const { db, t } = store
  const size = limitText(limit)
  const written = await prepared(store, `touches of ${kind}, ${pageSize(limit)}`, () => {
    const parts = branches(t).flatMap((branch) =>
      branch.kind === kind ? branchPage(branch, size) : [],
    )
    return db
      .select({
        id: sql<string>`id`,
        position: sql<number>`position`.mapWith(Number),
        at: sql<string>`min(at)`,
        isFirst: sql<boolean>`bool_or(is_first)`,
      })
      .from(sql`(${sql.join(parts, sql` union all `)}) as touch`)
      .groupBy(sql`id, position`)
      .orderBy(sql`position, id collate "C"`)
      .limit(size as never)
  }).execute({ least, behind, upTo })
  const time = isoOnce()
  return written.map(({ id, position, at, isFirst }) => {
    return { position, at: time(at), kind, id, isFirst, isWithheld: false }
  })
}

function branchPage({ id, from, position, at, where, isFirst = sql`false` }: Branch, size: SQL) {
  const ordered = byteOrder(id as AnyPgColumn)
  const [least, behind, upTo] = ['least', 'behind', 'upTo'].map((name) => sql.placeholder(name))
  return sql`(select ${id} as id, ${position} as position, ${at} as at, ${isFirst} as is_first
    from ${from}
    where (${position}, ${ordered}) > (${least}::bigint, ${behind}::text)
      and ${position} between ${least}::bigint and ${upTo}::bigint ${where ? sql`and ${where}` : sql``}
    order by ${position}, ${ordered} limit ${size})`
}

/** Of a kind, the position and id behind which the page begins. */
function beginningOf(kind: ChangeKind, { position, kind: told, id }: TouchPlace): [number, string] {
  if (kind === told) return [position, id]
  return kind > told ? [position, ''] : [position + 1, '']
}

/** Each object once a position. */
function inOrder(touches: readonly Touch[]): Touch[] {
  const found = new Map<string, Touch>()
  for (const touch of touches) {
    const key = `${touch.position} ${touch.kind} ${touch.id}`
    const known = found.get(key)
    found.set(
      key,
      known
        ? {
            ...touch,
            isFirst: known.isFirst || touch.isFirst,
            isWithheld: known.isWithheld || touch.isWithheld,
          }
        : touch,
    )
  }
  return [...found.values()].sort(compareTouches)
}

function compareTouches(one: Touch, other: Touch): number {
  return (
    one.position - other.position ||
    byText(one.kind, other.kind) ||
    byText(orderOf(one), orderOf(other))
  )
}

/** What stands in a place for a touch. */
export function orderOf({ order, id }: Pick<Touch, 'order' | 'id'>): string {
  return order ?? id
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * Parts of the tables, never the whole: of a whole PostgreSQL would sort all that is behind the place, since it takes the
 * positions of one import for few rows.
 */
function branches(t: CityStore['t']): Branch[] {
  const { subject, organisationName, supplyDeclaration, handIn, ending } = t
  // Also what is not shared: nobody is told of it, but of what rests on it.
  const records = [t.creditRecordShared, t.creditRecordWithheld]
  const entries = [t.listEntryShared, t.listEntryWithheld]
  const entry = t.listEntry
  const detail = t.listEntryDetailShared
  const objection = t.objectionShared
  const about = (table: CityStore['t']['creditRecord' | 'listEntry']) =>
    sql`exists (select from ${table} where ${table.id} = ${objection.targetId})`
  return [
    ...ofObject('SUBJECT', subject, [subject.code], sql`${subject.kind} <> 'PERSON'`),
    ...bothEnds('SUBJECT', organisationName, organisationName.subjectCode),
    ...records.flatMap((part) =>
      ofObject('RECORD', part, [part.id], isTellable(t, part), part.id, records),
    ),
    ...bothEnds('RECORD', t.creditRecordDetail, t.creditRecordDetail.id),
    ...bothEnds('RECORD', objection, objection.targetId, about(t.creditRecord)),
    ...entries.flatMap((part) =>
      ofObject('LIST_ENTRY', part, [part.id], isTellable(t, part), part.id, entries),
    ),
    ...bothEnds('LIST_ENTRY', detail, detail.id, sql`${detail.subjectKind} <> 'PERSON'`),
    ...bothEnds('LIST_ENTRY', objection, objection.targetId, about(entry)),
    // Of a penalty that was repaired before, a revocation is written by itself.
    ...bothEnds('LIST_ENTRY', ending, entry.id, isRevocationUnder(entry, ending)).map((branch) => ({
      ...branch,
      from: sql`${ending} join ${entry} on ${entry.restsOn} = ${ending.targetId}`,
    })),
    ...ruleKinds.flatMap((kind) =>
      ofObject(kind, t[ruleTables[kind]], ruleKey(t, kind), undefined, ruleId(t, kind)),
    ),
    ...ofObject('SUPPLY', supplyDeclaration, [supplyDeclaration.what]),
    ...bothEnds('SUPPLY', handIn, handIn.what),
  ]
}

/** Of no person, or what something of an organisation rests on: nobody is told of a person's, but of what rests on it. */
export function isTellable(
  t: CityStore['t'],
  { id, subjectKind }: { readonly id: AnyColumn; readonly subjectKind: AnyColumn },
): SQL {
  const hasDependents = (table: CityStore['t']['creditRecord' | 'listEntry']) =>
    sql`exists (select from ${table} as dependent
      where dependent.rests_on = ${id} and dependent.rests_on is not null and dependent.known_to is null
        and dependent.subject_kind <> 'PERSON')`
  return sql`(${subjectKind} <> 'PERSON' or ${hasDependents(t.creditRecord)} or ${hasDependents(t.listEntry)})`
}

/** That it revokes what an entry in force rests on: the entry says so, and ends by its own terms alone. */
function isRevocationUnder(entry: CityStore['t']['listEntry'], ending: CityStore['t']['ending']) {
  return sql`${ending.endedBy} = 'REVOKED' and ${entry.knownTo} is null and ${entry.subjectKind} <> 'PERSON'`
}

interface VersionTable {
  readonly knownFrom: AnyColumn
  readonly knownFromAt: AnyColumn
  readonly knownTo: AnyColumn
  readonly knownToAt: AnyColumn
}

/** As `bothEnds`, of the table, or the part of one, by whose first version an object is there. */
function ofObject(
  kind: ChangeKind,
  table: VersionTable,
  key: readonly AnyColumn[],
  where?: SQL,
  id: SQL | AnyColumn = key[0]!,
  parts: readonly VersionTable[] = [table],
): Branch[] {
  const same = key.map((column) => sql`earlier.${sql.identifier(column.name)} = ${column}`)
  const isFirst = sql.join(
    parts.map(
      (part) => sql`not exists (select from ${part} as earlier
        where ${sql.join(same, sql` and `)} and earlier.known_from < ${table.knownFrom})`,
    ),
    sql` and `,
  )
  const [opened, closed] = bothEnds(kind, table, id, where)
  return [{ ...opened!, isFirst }, closed!]
}

/** Where versions are opened, and where they are closed: mostly the same positions, but what is set aside has no version behind. */
function bothEnds(
  kind: ChangeKind,
  table: VersionTable,
  id: SQL | AnyColumn,
  where?: SQL,
): Branch[] {
  const from = sql`${table}`
  const { knownFrom, knownFromAt, knownTo, knownToAt } = table
  const condition = where ? { where } : {}
  return [
    { kind, id, from, position: knownFrom, at: knownFromAt, ...condition },
    { kind, id, from, position: knownTo, at: knownToAt, ...condition },
  ]
}

/** What rests on these records and entries: it ends, and is told anew, with them. */
export async function listDependents(
  store: CityStore,
  ids: readonly string[],
): Promise<
  readonly { readonly restsOn: string; readonly kind: ChangeKind; readonly id: string }[]
> {
  if (ids.length === 0) return []
  const { db, t } = store
  return prepared(store, 'dependents of changed facts', () => {
    const of = (kind: ChangeKind, table: CityStore['t']['creditRecord' | 'listEntry']) =>
      sql`select ${kind}::text as kind, ${table.id} as id, ${table.restsOn} as rests_on from ${table}
        where ${isOneOf(table.restsOn, sql.placeholder('ids'))} and ${table.knownTo} is null
          and ${table.subjectKind} <> 'PERSON'`
    return db
      .select({ restsOn: sql<string>`rests_on`, kind: sql<ChangeKind>`kind`, id: sql<string>`id` })
      .from(
        sql`(${of('RECORD', t.creditRecord)} union all ${of('LIST_ENTRY', t.listEntry)}) as dependent`,
      )
      .orderBy(sql`kind`, sql`id`)
  }).execute({ ids })
}

/**
 * Records and entries that the calendar alone has changed since the last of the days told before, by kind and id: those
 * that have no effect any more on the later day, and entries that rest on what was revoked with a day between.
 */
export async function listDayChanges(
  { db, t, catalogues }: CityStore,
  kinds: readonly ChangeKind[],
  [before, day]: readonly [before: Day, day: Day],
  after: { readonly kind: string; readonly id: string },
  limit: number,
): Promise<{ readonly kind: ChangeKind; readonly id: string }[]> {
  const found: { kind: ChangeKind; id: string }[] = []
  for (const kind of ['LIST_ENTRY', 'RECORD'] as const) {
    if (!kinds.includes(kind) || kind < after.kind || found.length >= limit) continue
    const table = kind === 'RECORD' ? t.creditRecord : t.listEntry
    const isActive = (on: Day) =>
      kind === 'RECORD'
        ? isActiveRecordOn({ t, catalogues }, on)
        : isActiveOn(t.listEntry, on, catalogues)
    const isRevoked = sql`exists (select from ${t.ending} where ${t.ending.targetId} = ${table.restsOn}
      and ${t.ending.knownTo} is null and ${t.ending.endedBy} = 'REVOKED'
      and ${t.ending.endedOn} > ${before} and ${t.ending.endedOn} <= ${day})`
    const isChanged = sql`(${isActive(day)}) is not true ${kind === 'LIST_ENTRY' ? sql`or ${isRevoked}` : sql``}`
    const rows = await db
      .select({ id: table.id })
      .from(table)
      .where(
        sql`${table.id} > ${kind === after.kind ? after.id : ''} and ${table.subjectKind} <> 'PERSON'
          and ${isActive(before)} and (${isChanged})`,
      )
      .orderBy(table.id)
      .limit(limit - found.length)
    found.push(...rows.map(({ id }) => ({ kind, id })))
  }
  return found
}

/** PostgreSQL's own writing of a time, as the hub writes it. */
export function iso(at: string): string {
  return DateTime.serialize(at) as string
}

/** As `iso`, of many: what was written at one go has one time. */
function isoOnce(): (at: string) => string {
  let [last, written] = ['', '']
  return (at) => {
    if (at !== last) [last, written] = [at, iso(at)]
    return written
  }
}
