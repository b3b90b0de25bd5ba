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
  readonly limit: number
}

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
  { after, isBehind, limit }: CodesAsked,
): Promise<string[]> {
  const { db, v, catalogues } = store
  const { subject, creditRecord: record, listEntry: entry, objection } = v
  const { cities, days } = since
  const [before, today] = days
  const effects = {
    record: (on: Day | SQL) => isPenaltyWithEffectOn(record, on, catalogues),
    entry: (on: Day | SQL) => hasEffectOn(entry, on, catalogues),
  }
  const branches: SQL[] = []
  const addOf = (from: SQL, code: AnyColumn, condition: SQL | undefined) =>
    branches.push(sql`(select distinct ${code} as code ${from}
      where ${code} ${isBehind ? sql`>` : sql`>=`} ${after} and (${condition}) order by 1 limit ${limit})`)
  const addRegistered = (condition: SQL | undefined) =>
    addOf(sql`from ${subject}`, subject.code, and(ne(subject.kind, 'PERSON'), condition))
  const add = (t: Facts, condition: SQL | undefined) =>
    addOf(sql`from ${t}`, t.subjectCode, and(ne(t.subjectKind, 'PERSON'), condition))
  addRegistered(isClosed(subject, cities, 'seen'))
  addRegistered(and(isNull(subject.knownTo), rules.all ? undefined : isOpened(subject, cities)))
  for (const [t, isCase, effect] of [
    [record, isNotNull(record.behaviourCode), effects.record],
    [entry, eq(entry.colour, 'SERIOUS'), effects.entry],
  ] as const) {
    const isOpen = and(isCase, isShared(v.dataset, t))
    const isInForce = and(isOpen, isNull(t.knownTo), effect(today))
    // From its decision on, where that came later.
    const fromThenOn = effect(sql`greatest(${t.decidedOn}, ${before}::date)`)
    add(t, and(isInForce, isOpened(t, cities)))
    add(t, and(isOpen, fromThenOn, isClosed(t, cities, 'seen')))
    add(t, and(isInForce, isObjectedTo(t, objection, since)))
    if (before < today) {
      add(t, and(isInForce, isWithin(t.decidedOn, days)))
      const isOver = sql`(${effect(today)}) is not true`
      add(t, and(isOpen, isNull(t.knownTo), fromThenOn, isOver, isSeen(t, cities)))
    }
    if (rules.all) continue
    if (rules.behaviours.length > 0) {
      add(t, and(isInForce, isOneOf(t.behaviourCode, rules.behaviours)))
    }
    if (t === entry && rules.lists.length > 0) {
      add(t, and(isInForce, isOneOf(entry.listCode, rules.lists)))
    }
  }
  // Whether the penalty is there and was revoked is told of the entry, whoever the penalty is about.
  add(
    entry,
    and(
      eq(entry.colour, 'SERIOUS'),
      isShared(v.dataset, entry),
      isNull(entry.knownTo),
      effects.entry(today),
      isNotNull(entry.restsOn),
      sql`exists (select from ${record} where ${record.jurisdictionCode} = ${entry.jurisdictionCode}
        and ${record.id} = ${entry.restsOn} and (${isTouched(record, cities)}
          or ${record.knownTo} is null and (${isWithin(record.revokedOn, days)} or ${isWithin(record.endedOn, days)})))`,
    ),
  )
  const rows = await db.execute<{ code: string }>(
    sql`select distinct code from (${sql.join(branches, sql` union all `)}) as touched order by code limit ${limit}`,
  )
  return [...rows].map(({ code }) => code)
}

type Facts = ZoneStore['v']['creditRecord'] | ZoneStore['v']['listEntry']

/** That an objection to it was written, accepted or decided since. */
function isObjectedTo(
  t: Facts,
  objection: ZoneStore['v']['objection'],
  { cities, days }: Since,
): SQL {
  const { acceptedOn, decidedOn, knownTo } = objection
  return sql`exists (select from ${objection} where ${objection.jurisdictionCode} = ${t.jurisdictionCode}
    and ${objection.targetId} = ${t.id} and (${isTouched(objection, cities)}
      or ${knownTo} is null and (${isWithin(acceptedOn, days)} or ${isWithin(decidedOn, days)})))`
}

interface Versioned {
  readonly jurisdictionCode: AnyColumn
  readonly knownFrom: AnyColumn
  readonly knownTo: AnyColumn
}

function isOpened(t: Versioned, cities: readonly ToldOfCity[]): SQL {
  return ofCities(t, cities, ({ told }) => sql`${t.knownFrom} > ${told}::bigint`)
}

/** @param by  only versions that were there when something was told */
function isClosed(t: Versioned, cities: readonly ToldOfCity[], by?: 'seen'): SQL {
  return ofCities(t, cities, (city) => {
    const closed = sql`${t.knownTo} > ${city.told}::bigint`
    return by === 'seen' ? sql`${closed} and ${t.knownFrom} <= ${city.seen}::bigint` : closed
  })
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
