import { type AnyColumn, and, eq, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { hasEffectOn, isPenaltyWithEffectOn } from '../lists/active.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

/** What a reader has been told of a city. */
export interface ToldOfCity {
  /** Division code. */
  readonly code: string
  /** Up to this position; −1 for nothing. */
  readonly told: number
  /** Up to which position it is asked what was written: with both bounds PostgreSQL looks no further. */
  readonly until: number
  /** Latest position of which something may have been told: a page shows its subjects as they are by then. */
  readonly seen: number
}

/** What has been written and what days have passed since a reader was told. */
export interface Since {
  /** Those that can be asked. */
  readonly cities: readonly ToldOfCity[]
  /** The day of what was told, and today. */
  readonly days: readonly [before: Day, today: Day]
}

/** What decisions are asked for. */
export interface DecisionsAsked {
  /** Division codes of the cities that would apply the measures. */
  readonly by: readonly string[]
  readonly measures: readonly string[]
}

/** The rules that were written or began or ceased to hold: of whose cases the decisions may have changed. */
export interface TouchedRules {
  /** Whether decisions on subjects without a case may have changed too. */
  readonly all: boolean
  readonly behaviours: readonly string[]
  readonly lists: readonly string[]
}

export const noRules: TouchedRules = { all: false, behaviours: [], lists: [] }

/**
 * Which rules have changed since. What a city lists, shares or has supplied stands behind decisions on everybody, whether
 * he has a case or not; a standard, a stance or a path behind those on the cases of its behaviour or list alone.
 */
export async function findTouchedRules(
  { db, v }: ZoneStore,
  { cities, days }: Since,
  { by, measures }: DecisionsAsked,
): Promise<TouchedRules> {
  const { localStandard, recognition, punishmentPath, cityMeasure } = v
  const { dataset, supplyDeclaration, handIn } = v
  const isChanged = (t: Versioned & { validFrom: AnyColumn; validUntil: AnyColumn }) =>
    sql`(${isTouched(t, cities)} or ${t.knownTo} is null and ${beginsOrEnds(t.validFrom, t.validUntil, days)})`
  const ofMeasures = (t: typeof cityMeasure | typeof punishmentPath) =>
    and(isOneOf(t.jurisdictionCode, by), isOneOf(t.measureCode, measures))
  const everybody = sql`null::text as behaviour, null::text as list`
  const statement = sql`
    select ${localStandard.behaviourCode} as behaviour, null::text as list from ${localStandard}
      where ${isChanged(localStandard)}
    union select ${recognition.behaviourCode}, null from ${recognition} where ${isChanged(recognition)}
    union select ${punishmentPath.behaviourCode}, ${punishmentPath.listCode} from ${punishmentPath}
      where ${isChanged(punishmentPath)} and ${ofMeasures(punishmentPath)}
    union select ${everybody} from ${cityMeasure} where ${isChanged(cityMeasure)} and ${ofMeasures(cityMeasure)}
    union select ${everybody} from ${dataset} where ${isTouched(dataset, cities)}
    union select ${everybody} from ${supplyDeclaration} where ${isTouched(supplyDeclaration, cities)}
      or ${supplyDeclaration.knownTo} is null
        and ${beginsOrEnds(supplyDeclaration.coversFrom, supplyDeclaration.coversUntil, days)}
    union select ${everybody} from ${handIn} where ${isOpened(handIn, cities)} and not ${hasNeighbour(handIn, 'known_to', handIn.knownFrom)}
    union select ${everybody} from ${handIn} where ${isClosed(handIn, cities)} and not ${hasNeighbour(handIn, 'known_from', handIn.knownTo)}`
  const rows = [...(await db.execute<{ behaviour: string | null; list: string | null }>(statement))]
  const named = (codes: readonly (string | null)[]) => codes.filter((code) => code !== null)
  return {
    all: rows.some(({ behaviour, list }) => behaviour === null && list === null),
    behaviours: named(rows.map(({ behaviour }) => behaviour)),
    lists: named(rows.map(({ list }) => list)),
  }
}

/** That rows of a kind of data were there before, or are behind: one hand-in in the place of another supplies nothing new. */
function hasNeighbour(
  handIn: ZoneStore['v']['handIn'],
  end: 'known_to' | 'known_from',
  position: AnyColumn,
): SQL {
  return sql`exists (select from ${handIn} as neighbour where neighbour.jurisdiction_code = ${handIn.jurisdictionCode}
    and neighbour.what = ${handIn.what} and ${sql.raw(`neighbour.${end}`)} = ${position})`
}

/** Subjects in the order of their codes, behind one of them or from it on. */
export interface CodesAsked {
  /** Empty for the beginning. */
  readonly after: string
  /** Whether the one named is left out. */
  readonly isBehind: boolean
  /** Last code that is looked at; null for all. */
  readonly upTo: string | null
  readonly limit: number
}

/**
 * The code up to which a page looks for cases that a day or a rule has changed, of which there may be few among many: the
 * page after it goes on from there, empty or not. Null where all that are left are so few.
 */
export async function findPageEnd(
  { db, v: { subject } }: ZoneStore,
  after: string,
  subjects = subjectsAtOnce,
): Promise<string | null> {
  const rows = await db.execute<{ code: string }>(
    sql`select ${subject.code} as code from ${subject} where ${subject.knownTo} is null and ${subject.code} > ${after}
      order by 1 offset ${subjects} limit 1`,
  )
  return [...rows][0]?.code ?? null
}

const subjectsAtOnce = 20_000

/**
 * Organisations and sole traders of whom a decision may have changed since, by code. Named is whoever has, or had when
 * something was told last, a case in effect that was written, objected to, or begun or ended by the calendar; whose
 * register entry was written; and who has a case under a rule that changed. Nobody is named for what came and went in
 * between: of that the reader was told nothing.
 */
export async function listTouchedSubjects(
  store: ZoneStore,
  since: Since,
  rules: TouchedRules,
  { after, isBehind, upTo, limit }: CodesAsked,
): Promise<string[]> {
  const { db, v } = store
  const page = (codes: SQL) => sql`(select distinct code from ${codes}
    where code ${isBehind ? sql`>` : sql`>=`} ${after} ${upTo === null ? sql`` : sql`and code <= ${upTo}`}
    order by code limit ${limit})`
  const branches = [
    ...inAnyOrder(registered(store, since, rules)),
    ...(rules.all ? [sql`(${live(v.subject)}) as live`] : casesByCode(store, since, rules)),
    ...(rules.all ? [] : inAnyOrder(casesWritten(store, since))),
  ]
  const rows = await db.execute<{ code: string }>(
    sql`select distinct code from (${sql.join(branches.map(page), sql` union all `)}) as touched
      order by code limit ${limit}`,
  )
  return [...rows].map(({ code }) => code)
}

/**
 * What few were written of is found by its positions, whatever the planner expects of a statement that it has kept: it
 * would rather go through all subjects in the order of the page.
 */
function inAnyOrder(selects: readonly SQL[]): SQL[] {
  return selects.map((select) => sql`(${select} offset 0) as written`)
}

function live(subject: ZoneStore['v']['subject']): SQL {
  return sql`select ${subject.code} as code from ${subject}
    where ${and(isNull(subject.knownTo), ne(subject.kind, 'PERSON'))}`
}

/** Those whose entries in the register were written, and those that were taken out of it. */
function registered({ v: { subject } }: ZoneStore, { cities }: Since, { all }: TouchedRules) {
  const select = sql`select ${subject.code} as code from ${subject} where ${subject.kind} <> 'PERSON'`
  const gone = sql`${select} and ${isClosed(subject, cities, 'seen')}`
  return all ? [gone] : [gone, sql`${live(subject)} and ${isOpened(subject, cities)}`]
}

type Facts = ZoneStore['v']['creditRecord'] | ZoneStore['v']['listEntry']

interface Cases {
  readonly t: Facts
  /** Breaches and entries on serious lists of organisations, of what is shared. */
  readonly isCase: SQL
  readonly hasEffect: (on: Day | SQL) => SQL
}

function casesIn({ v, catalogues }: ZoneStore): readonly [records: Cases, entries: Cases] {
  const { creditRecord: record, listEntry: entry, dataset } = v
  const isCase = (t: Facts, condition: SQL) =>
    and(condition, ne(t.subjectKind, 'PERSON'), isShared(dataset, t))!
  return [
    {
      t: record,
      isCase: isCase(record, isNotNull(record.behaviourCode)),
      hasEffect: (on) => isPenaltyWithEffectOn(record, on, catalogues)!,
    },
    {
      t: entry,
      isCase: isCase(entry, eq(entry.colour, 'SERIOUS')),
      hasEffect: (on) => hasEffectOn(entry, on, catalogues)!,
    },
  ]
}

function select({ t, isCase }: Cases, condition: SQL | undefined): SQL {
  return sql`select ${t.subjectCode} as code from ${t} where ${and(isCase, condition)}`
}

function inForce({ t, hasEffect }: Cases, today: Day): SQL {
  return and(isNull(t.knownTo), hasEffect(today))!
}

/** From its decision on, where that came later. */
function fromThenOn({ t, hasEffect }: Cases, before: Day): SQL {
  return hasEffect(sql`greatest(${t.decidedOn}, ${before}::date)`)
}

/** Cases that were written since, that something was written of, or that rest on what was. */
function casesWritten(store: ZoneStore, { cities, days }: Since): SQL[] {
  const { creditRecord: record, listEntry: entry, objection } = store.v
  const [before, today] = days
  const cases = casesIn(store)
  const [, entries] = cases
  const isSaid = sql`${objection.jurisdictionCode} as city, ${objection.targetId} as id`
  const isBasis = sql`${record.jurisdictionCode} as city, ${record.id} as id`
  const written = (columns: SQL, t: typeof objection | typeof record) =>
    sql`(select ${columns} from ${t} where ${isOpened(t, cities)}
      union all select ${columns} from ${t} where ${isClosed(t, cities)} offset 0) as cause`
  return [
    ...cases.flatMap((of) => [
      select(of, and(inForce(of, today), isOpened(of.t, cities))),
      select(of, and(fromThenOn(of, before), isClosed(of.t, cities, 'seen'))),
      sql`select ${of.t.subjectCode} as code from ${written(isSaid, objection)} join ${of.t}
        on ${of.t.jurisdictionCode} = cause.city and ${of.t.id} = cause.id where ${and(of.isCase, inForce(of, today))}`,
    ]),
    // Whether the penalty is there and was revoked is told of the entry, whoever the penalty is about.
    sql`select ${entry.subjectCode} as code from ${written(isBasis, record)} join ${entry}
      on ${entry.jurisdictionCode} = cause.city and ${entry.restsOn} = cause.id
      where ${and(entries.isCase, inForce(entries, today))}`,
  ]
}

/** Cases that a day has changed, and those under rules that did: looked for in the order of the page. */
function casesByCode(store: ZoneStore, { cities, days }: Since, rules: TouchedRules): SQL[] {
  const { creditRecord: record, listEntry: entry, objection } = store.v
  const [before, today] = days
  const cases = casesIn(store)
  const [, entries] = cases
  const found: SQL[] = []
  for (const of of cases) {
    if (rules.behaviours.length === 0) break
    found.push(select(of, and(inForce(of, today), isOneOf(of.t.behaviourCode, rules.behaviours))))
  }
  if (rules.lists.length > 0) {
    found.push(select(entries, and(inForce(entries, today), isOneOf(entry.listCode, rules.lists))))
  }
  if (before < today) {
    for (const of of cases) {
      const { t } = of
      const begins = isWithin(t.decidedOn, days)
      const isObjected = sql`exists (select from ${objection} where ${objection.knownTo} is null
        and ${objection.jurisdictionCode} = ${t.jurisdictionCode} and ${objection.targetId} = ${t.id}
        and (${isWithin(objection.acceptedOn, days)} or ${isWithin(objection.decidedOn, days)}))`
      found.push(select(of, and(inForce(of, today), sql`(${begins} or ${isObjected})`)))
      const isOver = sql`(${of.hasEffect(today)}) is not true`
      const wasThere = and(isNull(t.knownTo), fromThenOn(of, before), isSeen(t, cities))
      found.push(select(of, and(wasThere, isOver)))
    }
    const isRevoked = sql`exists (select from ${record} where ${record.knownTo} is null
      and ${record.jurisdictionCode} = ${entry.jurisdictionCode} and ${record.id} = ${entry.restsOn}
      and (${isWithin(record.revokedOn, days)} or ${isWithin(record.endedOn, days)}))`
    found.push(select(entries, and(inForce(entries, today), isNotNull(entry.restsOn), isRevoked)))
  }
  return found.map((codes) => sql`(${codes}) as held`)
}

interface Versioned {
  readonly jurisdictionCode: AnyColumn
  readonly knownFrom: AnyColumn
  readonly knownTo: AnyColumn
}

function isOpened(t: Versioned, cities: readonly ToldOfCity[]): SQL {
  return ofCities(t, cities, (city) => isBehind(t.knownFrom, city))
}

/** @param by  only versions that were there when something was told */
function isClosed(t: Versioned, cities: readonly ToldOfCity[], by?: 'seen'): SQL {
  return ofCities(t, cities, (city) => {
    const closed = isBehind(t.knownTo, city)
    return by === 'seen' ? sql`${closed} and ${t.knownFrom} <= ${city.seen}::bigint` : closed
  })
}

function isBehind(position: AnyColumn, { told, until }: ToldOfCity): SQL {
  return sql`${position} > ${told}::bigint and ${position} <= ${until}::bigint`
}

function isTouched(t: Versioned, cities: readonly ToldOfCity[]): SQL {
  return sql`(${isOpened(t, cities)} or ${isClosed(t, cities)})`
}

function isSeen(t: Versioned, cities: readonly ToldOfCity[]): SQL {
  return ofCities(t, cities, ({ seen }) => sql`${t.knownFrom} <= ${seen}::bigint`)
}

/** The codes as text of the statement, so that each city's table is read by its own bounds alone. */
function ofCities(
  t: Versioned,
  cities: readonly ToldOfCity[],
  condition: (city: ToldOfCity) => SQL,
): SQL {
  if (cities.length === 0) return sql`false`
  const each = cities.map(
    (city) => sql`(${t.jurisdictionCode} = ${sql.raw(`'${city.code}'`)} and ${condition(city)})`,
  )
  return sql`(${sql.join(each, sql` or `)})`
}

function isWithin(day: AnyColumn, [before, today]: Since['days']): SQL {
  return sql`(${day} > ${before}::date and ${day} <= ${today}::date)`
}

/** A first day that has come, or a last day that has passed. */
function beginsOrEnds(first: AnyColumn, last: AnyColumn, [before, today]: Since['days']): SQL {
  return sql`(${isWithin(first, [before, today])} or ${last} >= ${before}::date and ${last} < ${today}::date)`
}
