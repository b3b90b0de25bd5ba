import type { GraphQLResolveInfo } from 'graphql'
import { listTallies } from '../../db/statistics/statistics.js'
import { type Dimension, toldRows } from '../../rules/statistics/statistics.js'
import { citiesNotSharing, neverSupplying, supplyGaps } from '../../rules/supply/silence.js'
import { carriedLists } from '../../rules/supply/supply.js'
import { words } from '../../schema/codes/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { behaviourOf } from '../shared/values.js'
import { type Context, noteIncomplete, noteNotShared, noteNotSupplied } from './context.js'
import { momentOf } from './moment.js'
import { checkMonths } from './months.js'
import type { QueryStatisticsArgs } from './resolver-types.js'

/**
 * Entries and penalties counted. While a member could not be asked, its own are missing, and what one does not share
 * always is, which is said beside them.
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
  checkMonths(from, to)
  const { on, knownAt, clocks, notAsked, rules } = await momentOf(args, context)
  noteIncomplete(context, info, words.entriesNotCounted, notAsked)
  const notShared = citiesNotSharing(
    rules,
    (what) => what === 'PENALTY' || store.catalogues.lists.has(what),
  )
  noteNotShared(context, info, words.penaltiesNotCounted, notShared)
  const cities = store.jurisdictions
    .map(({ code }) => code)
    .filter((code) => !notAsked.includes(code))
  const gaps = supplyGaps(cities, ['PENALTY', ...carriedLists(store.catalogues)], rules)
  noteNotSupplied(context, info, words.penaltiesNotCounted, gaps)
  // Months are whole, so one count serves every window.
  const question = { on, knownAt, cities }
  const counted = await figures(
    { name: `statistics ${JSON.stringify(question)}`, cities, clocks },
    (whole) => listTallies(whole, question),
  )
  const tallies = counted.filter(({ month }) => isWithin(month, from, to))
  const by: readonly Dimension[] = [...new Set(args.by)]
  const isWindow = from !== null || to !== null
  const domainOf = (code: string | null) => behaviourOf(code, store)?.domain ?? null
  const rows = toldRows(tallies, by, domainOf, isWindow)
    // A row of noughts would say by being there that something falls under it.
    .filter((row) => by.length === 0 || row.listEntries + row.penalties > 0)
  const total = (of: 'listEntries' | 'penalties') =>
    notAsked.length + notShared.length + neverSupplying(gaps).length > 0
      ? null
      : String(rows.reduce((sum, row) => sum + row[of], 0))
  return {
    rows,
    listEntries: total('listEntries'),
    penalties: total('penalties'),
    incompleteSupply: gaps,
  }
}

/** Whether decisions of the month, 2026-04, fall between two days, the first and the last of their months. */
function isWithin(month: string, from: Day | null, to: Day | null): boolean {
  return (from === null || from.slice(0, 7) <= month) && (to === null || month <= to.slice(0, 7))
}
