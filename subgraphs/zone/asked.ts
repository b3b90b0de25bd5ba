import type { BehaviourRow, CreditListRow, MeasureRow } from '../../rules/catalogues.js'
import { recordsBegin } from '../../rules/days.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { DateTime } from '../../schema/scalars/date-time.js'
import { jurisdictionWith } from './answers.js'
import type { Context, Reach } from './context.js'

interface TimeArguments {
  readonly on?: Day | null | undefined
  readonly knownAt?: string | null | undefined
}

/**
 * The day asked about for rules, which are open to everybody whenever they hold.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS
 */
export function ruleDay({ today }: Context, on: Day | null | undefined): Day {
  if (on && on < recordsBegin) {
    throw new HubError(
      'DAY_BEFORE_RECORDS',
      `on is ${on}; public credit records begin on ${recordsBegin}. Ask for that day or a later one.`,
    )
  }
  return on ?? today
}

/**
 * The day asked about for facts.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS; HISTORY_NOT_ALLOWED for an earlier day than today, or with `knownAt`, without history:read
 */
export function factDay(context: Context, { on, knownAt }: TimeArguments): Day {
  const { caller, today } = context
  const day = ruleDay(context, on)
  if (caller.scopes.includes('history:read')) return day
  if (knownAt) {
    throw new HubError(
      'HISTORY_NOT_ALLOWED',
      'knownAt needs the scope history:read. Leave it out to ask for what is known now.',
    )
  }
  if (day < today) {
    throw new HubError(
      'HISTORY_NOT_ALLOWED',
      `on is ${day}, before today (${today}); the past needs the scope history:read. Leave on out to ask for today.`,
    )
  }
  return day
}

/**
 * Division codes of the cities that could not be asked: those whose data are not fresh, or, for what the hub knew at
 * an instant, those of which nothing had been heard by then, and those whose stamps are in doubt.
 *
 * @throws {HubError} KNOWN_AT_TOO_RECENT, naming the latest time possible; KNOWN_AT_TOO_EARLY, naming the earliest
 */
export async function notAskedFor(
  { store, load, now }: Context,
  { clocks, notAsked, doubted }: Reach,
  knownAt: string | null,
): Promise<string[]> {
  if (knownAt === null) return notAsked.map(({ code }) => code)
  // What a clock shows that is ahead of the time, nobody has known yet.
  const reported = [...clocks.values()].map(({ at }) => DateTime.serialize(at) as string)
  const [latest] = [...reported, DateTime.serialize(now.toISOString()) as string].sort()
  if (latest !== undefined && knownAt > latest) {
    throw new HubError(
      'KNOWN_AT_TOO_RECENT',
      `knownAt is ${knownAt}; the latest that every city has reported is ${latest}. Ask for that or earlier.`,
      { latest },
    )
  }
  const beginnings = await load.beginnings()
  const [earliest] = [...beginnings.values()].sort()
  if (earliest !== undefined && knownAt < earliest) {
    throw new HubError(
      'KNOWN_AT_TOO_EARLY',
      `knownAt is ${knownAt}; the hub has known of any city since ${earliest}. Ask for that or later.`,
      { earliest },
    )
  }
  const isHeardOf = (code: string) =>
    clocks.has(code) && (beginnings.get(code) ?? knownAt) <= knownAt
  return store.jurisdictions
    .filter((city) => doubted.includes(city) || !isHeardOf(city.code))
    .map(({ code }) => code)
}

/**
 * Two members.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN; JURISDICTION_REPEATED
 */
export function pairOf(
  { from, to }: { readonly from: string; readonly to: string },
  { store }: Context,
): readonly [string, string] {
  const pair = [jurisdictionWith(from, store).code, jurisdictionWith(to, store).code] as const
  if (from !== to) return pair
  throw new HubError(
    'JURISDICTION_REPEATED',
    `from and to are both ${from}; name two different members.`,
  )
}

/** @throws {HubError} MEASURE_UNKNOWN, with the codes there are */
export function measureWith(code: string, { store }: Context): MeasureRow {
  return one('MEASURE_UNKNOWN', 'measure of the national list', code, store.catalogues.measures)
}

/** @throws {HubError} BEHAVIOUR_UNKNOWN, with the codes there are */
export function behaviourWith(code: string, { store }: Context): BehaviourRow {
  return one('BEHAVIOUR_UNKNOWN', 'behaviour of the catalogue', code, store.catalogues.behaviours)
}

/** @throws {HubError} LIST_UNKNOWN, with the codes there are */
export function listWith(code: string, { store }: Context): CreditListRow {
  return one('LIST_UNKNOWN', 'list of the catalogue', code, store.catalogues.lists)
}

/**
 * A list on which somebody can stand.
 *
 * @throws {HubError} LIST_UNKNOWN, with the codes there are; ARGUMENT_INVALID for a list that the hub does not carry, on which nobody is found whoever stands there
 */
export function carriedListWith(code: string, context: Context): CreditListRow {
  const list = listWith(code, context)
  if (list.carried) return list
  throw new HubError(
    'ARGUMENT_INVALID',
    `The hub does not carry list ${code}: who stands on it is not known here. Ask for another list.`,
  )
}

/**
 * Behaviours of a domain, all when it is absent, in catalogue order.
 *
 * @throws {HubError} DOMAIN_UNKNOWN, with the domains there are
 */
export function behavioursOf(
  domain: string | null | undefined,
  { store }: Context,
): readonly BehaviourRow[] {
  const all = [...store.catalogues.behaviours.values()]
  if (domain == null) return all
  const own = all.filter((behaviour) => behaviour.domain === domain)
  if (own.length > 0) return own
  const domains = [...new Set(all.map((behaviour) => behaviour.domain))].join('、')
  throw new HubError(
    'DOMAIN_UNKNOWN',
    `No behaviour is of the domain asked for; ask for one of ${domains}.`,
  )
}

function one<T>(
  error: 'MEASURE_UNKNOWN' | 'BEHAVIOUR_UNKNOWN' | 'LIST_UNKNOWN',
  what: string,
  code: string,
  catalogue: ReadonlyMap<string, T>,
): T {
  const found = catalogue.get(code)
  if (found !== undefined) return found
  throw new HubError(
    error,
    `${JSON.stringify(code.slice(0, 40))} is no ${what}; the codes are ${[...catalogue.keys()].join(', ')}.`,
  )
}
