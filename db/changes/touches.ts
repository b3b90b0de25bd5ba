import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '../../schema/scalars/date.js'
import { DateTime } from '../../schema/scalars/date-time.js'
import { isActiveOn, isActiveRecordOn } from '../lists/active.js'
import type { CityStore } from '../store.js'
import { byteOrder } from '../tables/columns.js'
import { type ChangeKind, changeKinds } from './kinds.js'
import { ruleId, ruleKey, ruleKinds, ruleTables } from './objects.js'

/** A position at which something was written that an object shows. */
export interface Touch {
  readonly position: number
  readonly at: string
  readonly kind: ChangeKind
  readonly id: string
  /** Whether the city has written of the object for the first time. */
  readonly isFirst: boolean
  /** The object stood behind a dataset that ceased to be shared (不予共享) at this position: copies may have it. */
  readonly isWithheld: boolean
}

/** Behind which touch a page begins: of that position those of later kinds, and of the kind those of later ids. */
export interface TouchPlace {
  readonly position: number
  readonly kind: string
  readonly id: string
}

/** Behind all kinds of a position. */
export const wholePosition = '~'

/** A dataset that began or ceased to be shared: all that stands behind it has changed. */
export interface Turn {
  readonly datasetId: string
  readonly position: number
  readonly at: string
  readonly toShared: boolean
}

/** A page of touches needs so many statements' worth of sorting; each branch is read by its own index and no further. */
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
  const { db, t } = store
  const parts = branches(t)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, id, from, position, at, where, isFirst = sql`false` }) => {
      const [least, behind] = beginningOf(kind, after)
      const ordered = byteOrder(id as AnyPgColumn)
      return sql`(select ${kind}::text as kind, ${id} as id, ${position} as position, ${at} as at, ${isFirst} as is_first
        from ${from}
        where (${position}, ${ordered}) > (${least}::bigint, ${behind}::text) and ${position} <= ${upTo}::bigint
          ${where ? sql`and ${where}` : sql``}
        order by ${position}, ${ordered} limit ${limit})`
    })
  const written =
    parts.length === 0 ? [] : await db.execute(sql`${sql.join(parts, sql` union all `)}`)
  const touches = Array.from(written as Iterable<Record<string, unknown>>, (row) => ({
    position: Number(row.position),
    at: iso(row.at as string),
    kind: row.kind as ChangeKind,
    id: row.id as string,
    isFirst: row.is_first === true,
    isWithheld: false,
  }))
  for (const turn of turns) {
    if (turn.position < after.position || turn.position > upTo) continue
    for (const kind of ['RECORD', 'LIST_ENTRY'] as const) {
      if (!kinds.includes(kind)) continue
      const [least, behind] = beginningOf(kind, after)
      if (turn.position < least) continue
      const ids = await idsBehind(store, kind, turn, turn.position === least ? behind : '', limit)
      const { position, at, toShared } = turn
      touches.push(
        ...ids.map((id) => ({ position, at, kind, id, isFirst: false, isWithheld: !toShared })),
      )
    }
  }
  return inOrder(touches).slice(0, limit)
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

function compareTouches(one: TouchPlace, other: TouchPlace): number {
  return one.position - other.position || byText(one.kind, other.kind) || byText(one.id, other.id)
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function branches(t: CityStore['t']): Branch[] {
  const { subject, organisationName, supplyDeclaration, handIn, ending } = t
  // Also what is not shared: nobody is told of it, but of what rests on it.
  const record = t.creditRecord
  const entry = t.listEntry
  const objection = t.objectionShared
  const about = (table: typeof record | typeof entry) =>
    sql`exists (select from ${table} where ${table.id} = ${objection.targetId})`
  return [
    ...ofObject('SUBJECT', subject, [subject.code], sql`${subject.kind} <> 'PERSON'`),
    ...bothEnds('SUBJECT', organisationName, organisationName.subjectCode),
    ...ofObject('RECORD', record, [record.id], isTellable(t, record)),
    ...bothEnds('RECORD', t.creditRecordDetail, t.creditRecordDetail.id),
    ...bothEnds('RECORD', objection, objection.targetId, about(record)),
    ...ofObject('LIST_ENTRY', entry, [entry.id], isTellable(t, entry)),
    ...bothEnds('LIST_ENTRY', t.listEntryDetailShared, t.listEntryDetailShared.id),
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
function isTellable(
  t: CityStore['t'],
  { id, subjectKind }: { readonly id: AnyColumn; readonly subjectKind: AnyColumn },
): SQL {
  const hasDependents = (table: CityStore['t']['creditRecord' | 'listEntry']) =>
    sql`exists (select from ${table} as dependent
      where dependent.rests_on = ${id} and dependent.known_to is null and dependent.subject_kind <> 'PERSON')`
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

/** As `bothEnds`, of the table by whose first version an object is there. */
function ofObject(
  kind: ChangeKind,
  table: VersionTable,
  key: readonly AnyColumn[],
  where?: SQL,
  id: SQL | AnyColumn = key[0]!,
): Branch[] {
  const same = key.map((column) => sql`earlier.${sql.identifier(column.name)} = ${column}`)
  const isFirst = sql`not exists (select from ${table} as earlier
    where ${sql.join(same, sql` and `)} and earlier.known_from < ${table.knownFrom})`
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

/** Records or entries behind a dataset, in the order of their ids; of one that ceased to be shared those that were there before. */
async function idsBehind(
  { db, t }: CityStore,
  kind: 'RECORD' | 'LIST_ENTRY',
  { datasetId, position, toShared }: Turn,
  after: string,
  limit: number,
): Promise<string[]> {
  const table = kind === 'RECORD' ? t.creditRecord : t.listEntry
  const rows = await db
    .selectDistinct({ id: byteOrder(table.id) })
    .from(table)
    .where(
      sql`${byteOrder(table.id)} > ${after} and ${table.datasetId} = ${datasetId} and ${isTellable(t, table)}
        ${toShared ? sql`` : sql`and ${table.knownFrom} < ${position}::bigint`}`,
    )
    .orderBy(byteOrder(table.id))
    .limit(limit)
  return rows.map(({ id }) => id as string)
}

/** When the city's datasets began and ceased to be shared; one that was never named is shared. */
export async function listTurns({ db, t }: CityStore): Promise<Turn[]> {
  const { id, shareClass, knownFrom, knownFromAt, knownTo, knownToAt } = t.dataset
  const rows = await db
    .select({ id, shareClass, knownFrom, knownFromAt, knownTo, knownToAt })
    .from(t.dataset)
    .orderBy(id, knownFrom)
  const turns: Turn[] = []
  let before: (typeof rows)[number] | null = null
  for (const row of rows) {
    const isSame = before?.id === row.id
    const wasShared: boolean = !isSame || before!.shareClass !== 'NOT_SHARED'
    const isShared = row.shareClass !== 'NOT_SHARED'
    if (wasShared !== isShared) {
      const { id: datasetId, knownFrom: position, knownFromAt: at } = row
      turns.push({ datasetId, position, at: iso(at), toShared: isShared })
    }
    before = row
  }
  // What is set aside altogether is no more withheld.
  for (const row of rows) {
    const isLast = !rows.some(({ id, knownFrom }) => id === row.id && knownFrom > row.knownFrom)
    if (isLast && row.knownTo !== null && row.shareClass === 'NOT_SHARED') {
      const { id: datasetId, knownTo: position, knownToAt: at } = row
      turns.push({ datasetId, position, at: iso(at!), toShared: true })
    }
  }
  return turns
}

/** What rests on these records and entries: it ends, and is told anew, with them. */
export async function listDependents(
  { db, t }: CityStore,
  ids: readonly string[],
): Promise<{ readonly restsOn: string; readonly kind: ChangeKind; readonly id: string }[]> {
  if (ids.length === 0) return []
  const wanted = sql`any(${sql.param([...ids])}::text[])`
  const of = (kind: ChangeKind, table: CityStore['t']['creditRecord' | 'listEntry']) =>
    sql`select ${kind}::text as kind, ${table.id} as id, ${table.restsOn} as rests_on from ${table}
      where ${table.restsOn} = ${wanted} and ${table.knownTo} is null and ${table.subjectKind} <> 'PERSON'`
  const rows = await db.execute(
    sql`${of('RECORD', t.creditRecord)} union all ${of('LIST_ENTRY', t.listEntry)} order by 1, 2`,
  )
  return Array.from(rows as Iterable<Record<string, string>>, ({ kind, id, rests_on }) => ({
    restsOn: rests_on!,
    kind: kind as ChangeKind,
    id: id!,
  }))
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
function iso(at: string): string {
  return DateTime.serialize(at) as string
}

export function isChangeKind(text: string): text is ChangeKind {
  return (changeKinds as readonly string[]).includes(text)
}
