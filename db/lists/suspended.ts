import { and, eq, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'
import { hasEffectOn } from './active.js'

/** When it was true, and when the hub knew it. */
export interface Moment {
  readonly on: Day
  /** Null: now. */
  readonly knownAt: string | null
}

/** When it is asked whether a red entry is in force, and whose serious entries are looked at. */
export interface RedMoment extends Moment {
  /** Division codes of the cities that could be asked; a serious entry of any of them suspends. */
  readonly seriousOf: readonly string[]
}

/** Whether an entry of either colour is in force: it has effect on the day, and nothing suspends it. */
export function isInForce(store: ZoneStore, moment: RedMoment): SQL | undefined {
  const { listEntry } = store.v
  return and(
    hasEffectOn(listEntry, moment.on, store.catalogues),
    sql`(${listEntry.colour} <> 'RED' or not ${isBorneOn(store, moment)})`,
  )
}

/** Whether an entry is red, has effect on the day and is suspended: the SQL twin of `redStanding`. A test holds the two together. */
export function isSuspendedRed(store: ZoneStore, moment: RedMoment): SQL | undefined {
  const { listEntry } = store.v
  return and(
    eq(listEntry.colour, 'RED'),
    hasEffectOn(listEntry, moment.on, store.catalogues),
    isBorneOn(store, moment),
  )
}

/** Whether a serious entry of one of the cities bears on the list entry at hand; see `rules/incentives/red-entry.ts`. */
function isBorneOn({ v, catalogues }: ZoneStore, { on, knownAt, seriousOf }: RedMoment): SQL {
  const { listEntry: red, dataset } = v
  const serious = alias(red, 'serious')
  const bothDecided = sql`greatest(${serious.decidedOn}, ${red.decidedOn})`
  return sql`exists (select from ${red} as serious where ${and(
    eq(serious.subjectCode, red.subjectCode),
    eq(serious.colour, 'SERIOUS'),
    isOneOf(serious.jurisdictionCode, seriousOf),
    isShared(dataset, serious),
    isKnownAt(serious, knownAt),
    lte(serious.decidedOn, on),
    sql`(${serious.endedOn} is null or ${serious.endedOn} > ${on}::date
      or ${serious.endedBy} not in ('REVOKED', 'WITHDRAWN'))`,
    hasEffectOn(serious, bothDecided, catalogues),
  )})`
}
