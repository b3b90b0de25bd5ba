import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import type { Moment } from '../../db/lists/suspended.js'
import type { Rulebook } from '../../rules/standards/rulebook.js'
import type { Day } from '../../schema/scalars/date.js'
import { factDay } from '../shared/history.js'
import type { Context } from './context.js'
import { notAskedFor } from './freshness.js'

/** The moment asked about, and how far the zone had heard of the cities before it read anything. */
export interface AskedMoment extends Moment {
  readonly clocks: ZoneClocks
  /** Division codes of the members that could not be asked. */
  readonly notAsked: readonly string[]
  /** Among them what the members do not share and how far they have supplied it. */
  readonly rules: Rulebook
}

/** @throws {HubError} DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT, KNOWN_AT_TOO_EARLY */
export async function momentOf(
  args: { readonly on?: Day | null; readonly knownAt?: string | null },
  context: Context,
): Promise<AskedMoment> {
  const on = factDay(context, args)
  const knownAt = args.knownAt ?? null
  const reach = await context.load.reach()
  const notAsked = await notAskedFor(context, reach, knownAt)
  const rules = await context.rulebookOf(reach.clocks, on, knownAt)
  return { on, knownAt, clocks: reach.clocks, notAsked, rules }
}
