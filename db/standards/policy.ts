import {
  type AnyColumn,
  and,
  asc,
  eq,
  gte,
  isNull,
  lte,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import { withRank } from '../../rules/standards/basis-rank.js'
import type { Day } from '../../schema/scalars/date.js'
import { prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

interface Dated {
  readonly validFrom: AnyColumn
  readonly validUntil: AnyColumn
  readonly knownTo: AnyColumn
}

/** Versions in force that hold on the day. */
export function holdsOn(t: Dated, on: Day | Placeholder): SQL | undefined {
  return and(
    isNull(t.knownTo),
    lte(t.validFrom, on),
    or(isNull(t.validUntil), gte(t.validUntil, on)),
  )
}

/** The city's standards in force on the day, in behaviour order. */
export async function listStandards({ db, t, jurisdiction }: CityStore, on: Day) {
  const rows = await db
    .select()
    .from(t.localStandard)
    .where(holdsOn(t.localStandard, on))
    .orderBy(asc(t.localStandard.behaviourCode), asc(t.localStandard.localCode))
  return rows.map((row) => withRank(row, jurisdiction.code))
}

export type StandardRow = CityStore['t']['localStandard']['$inferSelect']

/** All of the city's standards, whenever they hold: a listing is judged by the standard of its own day. */
export async function listStandardsEver(store: CityStore): Promise<StandardRow[]> {
  const { db, t, jurisdiction } = store
  const rows = await prepared(store, 'listStandardsEver', () =>
    db
      .select()
      .from(t.localStandard)
      .where(isNull(t.localStandard.knownTo))
      .orderBy(asc(t.localStandard.behaviourCode), asc(t.localStandard.validFrom)),
  ).execute()
  return rows.map((row) => withRank(row, jurisdiction.code))
}

/** The city's stance on other cities' standards, as stated for the day. */
export function listRecognitions({ db, t }: CityStore, on: Day) {
  return db
    .select()
    .from(t.recognition)
    .where(holdsOn(t.recognition, on))
    .orderBy(asc(t.recognition.originCode), asc(t.recognition.behaviourCode), asc(t.recognition.id))
}

export type RecognitionRow = CityStore['t']['recognition']['$inferSelect']

/** Measures as the city lists them on the day, in code order. */
export function listCityMeasures({ db, t }: CityStore, on: Day) {
  return db
    .select()
    .from(t.cityMeasure)
    .where(holdsOn(t.cityMeasure, on))
    .orderBy(asc(t.cityMeasure.measureCode))
}

export interface PathQuestion {
  readonly listCode: string | null
  readonly behaviourCode: string | null
  readonly measureCode: string | null
  readonly on: Day
}

/** Punishment paths in force on the day, in code order. */
export async function listPunishmentPaths(store: CityStore, question: PathQuestion) {
  const { db, t, jurisdiction } = store
  const filters = (['listCode', 'behaviourCode', 'measureCode'] as const).filter(
    (name) => question[name] !== null,
  )
  const rows = await prepared(store, `listPunishmentPaths ${filters.join()}`, () =>
    db
      .select()
      .from(t.punishmentPath)
      .where(
        and(
          holdsOn(t.punishmentPath, sql.placeholder('on')),
          ...filters.map((name) => eq(t.punishmentPath[name], sql.placeholder(name))),
        ),
      )
      .orderBy(asc(t.punishmentPath.pathCode)),
  ).execute({ ...question })
  return rows.map((row) => withRank(row, jurisdiction.code))
}

export type PunishmentPathRow = CityStore['t']['punishmentPath']['$inferSelect']

/** Units of the city, in code order. */
export function listUnits(store: CityStore) {
  const { db, t } = store
  return prepared(store, 'listUnits', () =>
    db
      .select()
      .from(t.organisationUnit)
      .where(isNull(t.organisationUnit.knownTo))
      .orderBy(asc(t.organisationUnit.code)),
  ).execute()
}

export type UnitRow = CityStore['t']['organisationUnit']['$inferSelect']
