import type { GraphQLResolveInfo } from 'graphql'
import { listTallies } from '../../db/queries/statistics.js'
import { shownTotal } from '../../db/rules/small-counts.js'
import { type Dimension, statisticsRows } from '../../db/rules/statistics.js'
import { HubError } from '../../schema/errors.js'
import { behaviourOf } from '../values.js'
import { type Context, noteIncomplete } from './context.js'
import { momentOf } from './moment.js'
import type { QueryStatisticsArgs } from './resolver-types.js'

/**
 * Entries and penalties counted. While a member could not be asked, its own are missing, which is said beside them.
 *
 * @throws {HubError} ARGUMENT_INVALID, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT,
 *   KNOWN_AT_TOO_EARLY
 */
export async function statisticsOf(
  args: QueryStatisticsArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store, figures } = context
  const { from = null, to = null } = args
  if (from && to && from > to) {
    throw new HubError('ARGUMENT_INVALID', `from is ${from}, after to, ${to}; turn them round.`)
  }
  const { on, knownAt, clocks, notAsked } = await momentOf(args, context)
  noteIncomplete(context, info, 'They are not counted', notAsked)
  const cities = store.jurisdictions
    .map(({ code }) => code)
    .filter((code) => !notAsked.includes(code))
  const question = { on, knownAt, cities, decidedFrom: from, decidedUntil: to }
  const tallies = await figures(
    { name: `statistics ${JSON.stringify(question)}`, cities, clocks },
    (whole) => listTallies(whole, question),
  )
  const by: readonly Dimension[] = [...new Set(args.by)]
  const rows = statisticsRows(tallies, by, (code) => behaviourOf(code, store)?.domain ?? null)
  const total = (counts: number[]) => (notAsked.length > 0 ? null : shownTotal(counts))
  return {
    rows,
    listEntries: total(rows.map(({ listEntries }) => listEntries)),
    penalties: total(rows.map(({ penalties }) => penalties)),
  }
}
