import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  gte,
  isNull,
  like,
  lt,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isActiveOn } from '../lists/active.js'
import type { CityStore, ZoneStore } from '../store.js'

/** Where rows say they come from that no sheet has; in a city's `source` the mark that all cities have been seeded. */
export const seedSource = 'demonstration'
/** How the ids of the seed's imports begin. */
export const seedRun = 'seed-'

/** Whether a city holds invented data, be it what an interrupted seed has left. */
export async function holdsDemonstration({ db, t }: CityStore): Promise<boolean> {
  const { id } = t.source
  const isSeeded = or(eq(id, seedSource), like(id, `${seedRun}%`))
  return (await db.select({ id }).from(t.source).where(isSeeded).limit(1)).length > 0
}

/** Whether the zone has enterprises of divisions that do not exist: there all invented ones are registered. */
export async function showsDemonstration({ db, v }: ZoneStore): Promise<boolean> {
  const { code } = v.subject
  const [row] = await db
    .select({ code })
    .from(v.subject)
    .where(and(gte(code, '91990'), lt(code, '91991')))
    .limit(1)
  return row !== undefined
}

/** Department 9, category 1 of GB 32100. */
const enterprises = '91%'

/** Enterprises worth asking for first. */
export interface DemonstrationCodes {
  /** Known to every city, on no serious list of any. */
  readonly clear: string
  readonly listedInOne: string
  readonly listedInSeveral: string
}

/** The first enterprise of each sort in code order; null when the store lacks one of them. */
export async function findDemonstrationCodes(
  zone: ZoneStore,
  on: Day,
): Promise<DemonstrationCodes | null> {
  const clear = await findClear(zone, on)
  const listedInOne = await findListed(zone, on, (cities) => eq(cities, 1))
  const listedInSeveral = await findListed(zone, on, (cities) => gt(cities, 1))
  return clear && listedInOne && listedInSeveral ? { clear, listedInOne, listedInSeveral } : null
}

async function findClear(zone: ZoneStore, on: Day): Promise<string | null> {
  const { db, v, jurisdictions } = zone
  const { subject, listEntry } = v
  const listed = db
    .select({ one: sql`1` })
    .from(listEntry)
    .where(and(eq(listEntry.subjectCode, subject.code), isOnSeriousList(zone, on)))
  const [row] = await db
    .select({ code: subject.code })
    .from(subject)
    .where(
      and(
        isNull(subject.knownTo),
        like(subject.code, enterprises),
        eq(subject.codeStatus, 'OK'),
        not(exists(listed)),
      ),
    )
    .groupBy(subject.code)
    .having(eq(count(), jurisdictions.length))
    .orderBy(asc(subject.code))
    .limit(1)
  return row?.code ?? null
}

async function findListed(
  zone: ZoneStore,
  on: Day,
  inCities: (cities: SQL<number>) => SQL,
): Promise<string | null> {
  const { db, v } = zone
  const { listEntry } = v
  const cities = sql<number>`count(distinct ${listEntry.jurisdictionCode})`
  const [row] = await db
    .select({ code: listEntry.subjectCode })
    .from(listEntry)
    .where(and(like(listEntry.subjectCode, enterprises), isOnSeriousList(zone, on)))
    .groupBy(listEntry.subjectCode)
    .having(inCities(cities))
    .orderBy(asc(listEntry.subjectCode))
    .limit(1)
  return row?.code ?? null
}

function isOnSeriousList({ v, catalogues }: ZoneStore, on: Day): SQL | undefined {
  return and(
    eq(v.listEntry.colour, 'SERIOUS'),
    isShared(v.dataset, v.listEntry),
    isActiveOn(v.listEntry, on, catalogues),
  )
}
