import {
  and,
  asc,
  desc,
  eq,
  exists,
  isNull,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { type SubqueryWithSelection, unionAll } from 'drizzle-orm/pg-core'
import { nameQuery } from '../../rules/subjects/names.js'
import type { SubjectKind } from '../../rules/words.js'
import { streamOf } from '../border/copies.js'
import type { ZoneClocks } from '../border/zone-clocks.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf, jsonRows, plainRows, plainRowsIn, prepared } from '../server/parameters.js'
import type { Position, ZoneStore } from '../store.js'
import { isFoldedBefore } from './refold.js'

/** A subject as the published parts of the cities show it. */
export interface ZoneSubject {
  readonly code: string
  readonly kind: SubjectKind
  readonly codeStatus: 'OK' | 'LEGACY' | 'BAD' | 'PLACEHOLDER'
  /** As `listZoneNames` has it, null for none; absent where it was not read with the subject. */
  readonly name?: string | null
}

/** A subject, and who knows it. */
export interface KnownSubject extends ZoneSubject {
  /** Division codes of the cities that hold a file. */
  readonly heldBy: readonly string[]
}

/** The kind of subjects that some city knew then, by code. */
export async function listKindsThen(
  store: ZoneStore,
  codes: readonly string[],
  knownAt: string,
): Promise<ReadonlyMap<string, SubjectKind>> {
  const { db, v } = store
  const rows = await prepared(store, 'listKindsThen', () =>
    db
      .select({ code: v.subject.code, kind: v.subject.kind })
      .from(v.subject)
      .where(
        and(
          isOneOf(v.subject.code, sql.placeholder('codes')),
          isKnownAt(v.subject, sql.placeholder('knownAt')),
        ),
      )
      .orderBy(desc(v.subject.jurisdictionCode)),
  ).execute({ codes, knownAt })
  return new Map(rows.map(({ code, kind }) => [code, kind]))
}

/**
 * Subjects that some city knows, by code, with the cities' clocks that the same statement saw.
 *
 * @param names  whether present business names are read with them: one statement for both
 */
export async function listZoneSubjects(
  store: ZoneStore,
  codes: readonly string[],
  { names = false }: { readonly names?: boolean } = {},
): Promise<{
  clocks: ZoneClocks
  /** By which the zone knows whether what the statement saw was compared, see `Copies`. */
  streams: ReadonlyMap<string, string>
  subjects: ReadonlyMap<string, KnownSubject>
}> {
  const { db, v } = store
  const rows = await prepared(
    store,
    names ? 'listZoneSubjects with names' : 'listZoneSubjects',
    () => {
      const { code, kind, codeStatus, jurisdictionCode, knownTo } = v.subject
      // All of a city in one value, not a row each with the clock beside it.
      const held = db
        .select({ rows: plainRows([code, kind, codeStatus]) })
        .from(v.subject)
        .where(
          and(
            eq(jurisdictionCode, v.clock.jurisdictionCode),
            isOneOf(code, sql.placeholder('codes')),
            isNull(knownTo),
          ),
        )
      return db
        .select({
          jurisdictionCode: v.clock.jurisdictionCode,
          position: v.clock.position,
          epoch: v.clock.epoch,
          at: v.clock.at,
          serverSince: v.clock.serverSince,
          stream: streamOf(v.clock),
          held: sql<string | null>`(${held})`,
          named: names ? sql<readonly HeldName[] | null>`(${namesOfCity(store)})` : sql<null>`null`,
        })
        .from(v.clock)
        .orderBy(asc(v.clock.jurisdictionCode))
    },
  ).execute({ codes })
  const clocks = new Map<string, Position>()
  const streams = new Map<string, string>()
  const subjects = new Map<string, KnownSubject & { heldBy: string[]; name?: string | null }>()
  for (const { jurisdictionCode, position, epoch, at, serverSince, stream, held } of rows) {
    clocks.set(jurisdictionCode, { position, epoch, at, serverSince })
    streams.set(jurisdictionCode, stream)
    for (const [code, kind, codeStatus] of plainRowsIn<HeldSubject>(held)) {
      const known = subjects.get(code)
      if (known) known.heldBy.push(jurisdictionCode)
      else subjects.set(code, { code, kind, codeStatus, heldBy: [jurisdictionCode] })
    }
  }
  if (names) {
    const latest = latestNames(rows.map(({ named }) => named ?? []))
    for (const subject of subjects.values()) subject.name = latest.get(subject.code) ?? null
  }
  return { clocks, streams, subjects }
}

/** Present business names that a city holds of subjects. */
function namesOfCity({ db, v }: ZoneStore) {
  const { subjectCode, name, usedFrom, usedUntil, knownTo, jurisdictionCode } = v.organisationName
  return db
    .select({ rows: jsonRows<HeldName>([subjectCode, name, usedFrom]) })
    .from(v.organisationName)
    .where(
      and(
        eq(jurisdictionCode, v.clock.jurisdictionCode),
        isOneOf(subjectCode, sql.placeholder('codes')),
        isNull(usedUntil),
        isNull(knownTo),
      ),
    )
}

type HeldName = [subjectCode: string, name: string, usedFrom: string | null]

/** By code: where cities differ, the name taken up last; on one day, that of the later city. */
function latestNames(cities: readonly (readonly HeldName[])[]): ReadonlyMap<string, string> {
  const latest = new Map<string, { name: string; usedFrom: string }>()
  for (const names of cities) {
    for (const [code, name, from] of names) {
      const usedFrom = from ?? ''
      const known = latest.get(code)
      if (!known || usedFrom >= known.usedFrom) latest.set(code, { name, usedFrom })
    }
  }
  return new Map([...latest].map(([code, { name }]) => [code, name]))
}

type HeldSubject = [code: string, kind: ZoneSubject['kind'], codeStatus: ZoneSubject['codeStatus']]

/** Present business name of the subjects, by code: where cities differ, the name taken up last. */
export async function listZoneNames(
  store: ZoneStore,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { db, v } = store
  const rows = await prepared(store, 'listZoneNames', () =>
    db
      .select({ code: v.organisationName.subjectCode, name: v.organisationName.name })
      .from(v.organisationName)
      .where(
        and(
          isOneOf(v.organisationName.subjectCode, sql.placeholder('codes')),
          isNull(v.organisationName.usedUntil),
          isNull(v.organisationName.knownTo),
        ),
      )
      .orderBy(
        asc(v.organisationName.subjectCode),
        sql`${v.organisationName.usedFrom} asc nulls first`,
        asc(v.organisationName.jurisdictionCode),
      ),
  ).execute({ codes })
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Division codes of the cities of which names in force are still found by an earlier edition of the folding only. */
export async function listCitiesBeingFolded({ db, v }: ZoneStore): Promise<string[]> {
  const { jurisdictionCode } = v.organisationName
  const stale = db
    .select({ one: sql`1` })
    .from(v.organisationName)
    .where(and(eq(jurisdictionCode, v.clock.jurisdictionCode), isFoldedBefore(v.organisationName)))
  const rows = await db
    .select({ code: v.clock.jurisdictionCode })
    .from(v.clock)
    .where(exists(stale))
    .orderBy(asc(v.clock.jurisdictionCode))
  return rows.map(({ code }) => code)
}

/** Names looked at one by one before the index of all names is asked. */
const namesInSight = 2_000

/**
 * Organisations and sole traders whose business name, present or former, contains the text or is read so, in code order
 * behind `after`; one more than `first` where a further page follows.
 *
 * Where many names match, as those of a form of company do, the page is among the next names by code; where few do, the
 * index finds them all. Neither looks at all names of a large city.
 */
export async function searchNames(
  store: ZoneStore,
  text: string,
  page: { readonly first: number; readonly after: string | null },
): Promise<ZoneSubject[]> {
  const { db, v } = store
  const query = nameQuery(text)
  const { subjectCode, normalisedName, pinyin, grams } = v.organisationName
  const next = db
    .select({ subjectCode, normalisedName, pinyin, grams })
    .from(v.organisationName)
    .where(isBehind(v.organisationName, page.after))
    .orderBy(asc(subjectCode))
    .limit(namesInSight)
    .as('next')
  const isHit = or(...query.grams.map((list) => isMatch(next, query, list)))
  const inSight = await subjectsOf(
    store,
    db.select({ code: next.subjectCode }).from(next).where(isHit).as('match'),
    page.first,
  )
  if (inSight.length > page.first) return inSight
  // One select for each list: of lists joined by OR the planner thinks too many rows for the index.
  const [match, another, ...others] = query.grams.map((list) =>
    db
      .select({ code: subjectCode })
      .from(v.organisationName)
      .where(
        and(isMatch(v.organisationName, query, list), isBehind(v.organisationName, page.after)),
      ),
  )
  const matches = another ? unionAll(match!, another, ...others).as('match') : match!.as('match')
  return subjectsOf(store, matches, page.first)
}

type NameColumns = Pick<
  ZoneStore['v']['organisationName'],
  'grams' | 'normalisedName' | 'pinyin' | 'subjectCode' | 'knownTo'
>

function isMatch(
  {
    grams,
    normalisedName,
    pinyin,
  }: Readonly<Record<'grams' | 'normalisedName' | 'pinyin', SQLWrapper>>,
  { wanted, letters }: ReturnType<typeof nameQuery>,
  list: readonly string[],
): SQL | undefined {
  return and(
    sql`${grams} @> ${sql.param(list)}::text[]`,
    or(
      sql`strpos(${normalisedName}, ${wanted}) > 0`,
      letters === null ? undefined : sql`strpos(${pinyin}, ${letters}) > 0`,
    ),
  )
}

function isBehind({ knownTo, subjectCode }: NameColumns, after: string | null): SQL | undefined {
  return and(isNull(knownTo), after === null ? undefined : sql`${subjectCode} > ${after}`)
}

/** Those of the codes that are subjects, in code order. */
function subjectsOf(
  { db, v }: ZoneStore,
  matches: SubqueryWithSelection<
    { code: ZoneStore['v']['organisationName']['subjectCode'] },
    'match'
  >,
  first: number,
): Promise<ZoneSubject[]> {
  const found = db
    .selectDistinct({ code: matches.code })
    .from(matches)
    .orderBy(asc(matches.code))
    .as('found')
  // Looked up one by one in code order, so only for those of the page and not for all that match.
  const subject = db
    .select({ code: v.subject.code, kind: v.subject.kind, codeStatus: v.subject.codeStatus })
    .from(v.subject)
    .where(
      and(eq(v.subject.code, found.code), isNull(v.subject.knownTo), ne(v.subject.kind, 'PERSON')),
    )
    .orderBy(asc(v.subject.jurisdictionCode))
    .limit(1)
    .as('subject')
  return db
    .select({ code: subject.code, kind: subject.kind, codeStatus: subject.codeStatus })
    .from(found)
    .innerJoinLateral(subject, sql`true`)
    .orderBy(asc(found.code))
    .limit(first + 1)
}
