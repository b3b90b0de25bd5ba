import { recordsBegin } from '../../rules/days.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'

interface Asking {
  readonly caller: Pick<Caller, 'scopes'>
  readonly today: Day
}

interface TimeArguments {
  readonly on?: Day | null | undefined
  readonly knownAt?: string | null | undefined
}

/** Whether the caller may ask for the past, and is shown what has ended. */
export function seesHistory({ caller }: Pick<Asking, 'caller'>): boolean {
  return caller.scopes.includes('history:read')
}

/**
 * The day asked about for rules, which are open to everybody whenever they hold.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS
 */
export function ruleDay({ today }: Pick<Asking, 'today'>, on: Day | null | undefined): Day {
  if (on && on < recordsBegin) {
    throw new HubError('DAY_BEFORE_RECORDS.on', { on, recordsBegin })
  }
  return on ?? today
}

/**
 * The day asked about for facts.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS; HISTORY_NOT_ALLOWED for an earlier day than today, or with `knownAt`, without history:read
 */
export function factDay(asking: Asking, { on, knownAt }: TimeArguments): Day {
  const { today } = asking
  const day = ruleDay(asking, on)
  if (seesHistory(asking)) return day
  if (knownAt) {
    throw new HubError('HISTORY_NOT_ALLOWED.knownAt')
  }
  if (day < today) {
    throw new HubError('HISTORY_NOT_ALLOWED.on', { day, today })
  }
  return day
}
