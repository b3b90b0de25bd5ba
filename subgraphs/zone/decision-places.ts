import { HubError } from '../../schema/errors.js'
import {
  type CursorKey,
  decodeCursor,
  encodeCursor,
  noEpochs,
} from '../../schema/scalars/cursor.js'
import { type Day, isDay } from '../../schema/scalars/date.js'

/** The day and the policies that something was told by. */
export interface Telling {
  readonly day: Day
  /** Digest of what decisions on everybody rest on, beside the day. */
  readonly policies: string
  /** Time, by the clock of the city that stood furthest behind. */
  readonly at: string
}

/** How far a reader has come with one city: positions of its clock, −1 for none. */
export interface CityPlace {
  /** First digits of its epoch; empty for one that was never asked. */
  readonly epoch: string
  /** As `firm`, `told` and `until` of the place. */
  readonly firm: number
  readonly told: number
  readonly until: number
  /** Latest of which something may have been told. */
  readonly seen: number
}

/**
 * Where a reader of decisions stands. He is told all subjects that were touched since a telling, in the order of their
 * codes, each as it is at that moment; what is touched meanwhile is told in the next round.
 */
export interface DecisionPlace {
  /** Everything has been told as of then, with all cities asked; null where that never was so. */
  readonly firm: Telling | null
  /** Everything touched since `firm` has been told as of then, as far as it could be without `away`. */
  readonly told: Telling | null
  /** Division codes of the cities that could not be asked meanwhile, in their order. */
  readonly away: readonly string[]
  /** The round that is under way; null between two. */
  readonly round: {
    readonly until: Telling
    /** Told last, and how many of the decisions on it; 0 for all. */
    readonly subject: string
    readonly count: number
  } | null
  /** By division code. */
  readonly cities: ReadonlyMap<string, CityPlace>
}

export const beginning: DecisionPlace = {
  ...{ firm: null, told: null, away: [], round: null },
  cities: new Map(),
}

/** Enough of an epoch to tell it from those before. */
const epochDigits = 8

export function shortEpoch(epoch: string): string {
  return epoch.slice(0, epochDigits)
}

/** @param query  names the decisions asked for */
export function writeDecisionPlace(query: string, place: DecisionPlace): string {
  const { firm, told, away, round, cities } = place
  const values = [
    ...[firm, told, round?.until ?? null].flatMap(tellingValues),
    away.join(),
    round?.subject ?? '',
    round?.count ?? 0,
    ...[...cities].flatMap(([code, city]) => [
      ...[code, city.epoch, city.firm, city.told, city.until, city.seen],
    ]),
  ]
  return encodeCursor(query, values, noEpochs)
}

/** @throws {HubError} CURSOR_INVALID for a cursor of other decisions or of another field, a damaged and a forged one */
export function readDecisionPlace(query: string, cursor: string): DecisionPlace {
  const values = decodeCursor(query, cursor, noEpochs)
  const [firm, told, until] = [0, 3, 6].map((at) => tellingIn(values.slice(at, at + 3)))
  const [away, subject, count, ...rest] = values.slice(9)
  if (typeof away !== 'string' || typeof subject !== 'string' || !isNatural(count)) return refuse()
  const cities = new Map<string, CityPlace>()
  for (let at = 0; at < rest.length; at += 6) {
    const [code, epoch, ...positions] = rest.slice(at, at + 6)
    const isPlace = typeof code === 'string' && typeof epoch === 'string' && positions.length === 4
    if (!isPlace || !positions.every(isPosition)) return refuse()
    const [firm, told, until, seen] = positions as [number, number, number, number]
    cities.set(code, { epoch, firm, told, until, seen })
  }
  return {
    ...{ firm: firm!, told: told!, away: away === '' ? [] : away.split(',') },
    round: until ? { until, subject, count } : null,
    cities,
  }
}

function tellingValues(telling: Telling | null): [string, string, string] {
  return telling === null ? ['', '', ''] : [telling.day, telling.policies, telling.at]
}

function tellingIn([day, policies, at]: CursorKey): Telling | null {
  if (typeof day !== 'string' || typeof policies !== 'string' || typeof at !== 'string') {
    return refuse()
  }
  if (day === '' && policies === '' && at === '') return null
  return isDay(day) && !Number.isNaN(Date.parse(at)) ? { day, policies, at } : refuse()
}

function isPosition(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= -1
}

function isNatural(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function refuse(): never {
  throw new HubError('CURSOR_INVALID.notOurs')
}
