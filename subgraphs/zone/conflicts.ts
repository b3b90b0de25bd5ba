import type { GraphQLResolveInfo } from 'graphql'
import { countConflicts, listConflicts } from '../../db/lists/red-black-conflicts.js'
import { citiesNotSharing, neverSupplying, supplyGaps } from '../../rules/supply/silence.js'
import { carriedLists } from '../../rules/supply/supply.js'
import { words } from '../../schema/codes/words.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { personCount } from '../shared/row-rules.js'
import { jurisdictionWith } from './answers.js'
import { type Context, noteIncomplete, noteNotShared, noteNotSupplied } from './context.js'
import type { ConflictPageNode } from './model.js'
import { momentOf } from './moment.js'
import type { QueryRedBlackConflictsArgs } from './resolver-types.js'

/**
 * > Nobody is on an active serious list and any red list at once, across all members. — domain.md 1.12
 *
 * One page of those who are. While a member could not be asked, or does not share a list, it says so beside the page.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, ARGUMENT_INVALID, CURSOR_INVALID, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED, KNOWN_AT_TOO_RECENT,
 *   KNOWN_AT_TOO_EARLY
 */
export async function conflictPageOf(
  args: QueryRedBlackConflictsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ConflictPageNode> {
  const { store, figures, caller } = context
  const size = pageSize(args.first)
  const serious = args.seriousIn ?? null
  const red = args.redIn ?? null
  const isNarrowed = serious !== null || red !== null
  // Left out where they say nothing, so that cursors of versions before still hold.
  const narrowed = isNarrowed ? [serious, red] : []
  const query = `redBlackConflicts ${JSON.stringify([args.on, args.knownAt, ...narrowed])}`
  const epochs = await context.load.epochs()
  const [after = null] = placeAfter(query, args.after, ['TEXT'] as const, epochs) ?? []
  const { on, knownAt, clocks, notAsked, rules } = await momentOf(args, context)
  noteIncomplete(context, info, words.entriesMayLack, notAsked)
  const notShared = citiesNotSharing(rules, (what) => store.catalogues.lists.has(what))
  noteNotShared(context, info, words.entriesLack, notShared)
  const cities = store.jurisdictions
    .map(({ code }) => code)
    .filter((code) => !notAsked.includes(code))
  const gaps = supplyGaps(cities, carriedLists(store.catalogues), rules)
  noteNotSupplied(context, info, words.entriesLack, gaps)
  const among = (codes: readonly string[] | null) => {
    const named = codes?.map((code) => jurisdictionWith(code, store).code)
    return cities.filter((code) => named?.includes(code) ?? true)
  }
  const question = { on, knownAt, cities, seriousIn: among(serious), redIn: among(red) }
  const subjects = await context.inTurn(() =>
    listConflicts(store, question, { first: size, after }),
  )
  const rows = subjects.map(({ entries, ...subject }) => {
    const dated = entries.map((entry) => ({ ...entry, on, asked: args }))
    return {
      ...subject,
      serious: dated.filter(({ colour }) => colour === 'SERIOUS'),
      red: dated.filter(({ colour }) => colour === 'RED'),
    }
  })
  return {
    ...connectionOf(rows, size, ({ code }) => encodeCursor(query, [code], epochs)),
    incompleteSupply: gaps,
    totals: async () => {
      if (notAsked.length + notShared.length + neverSupplying(gaps).length > 0) return null
      const name = `conflicts ${JSON.stringify([on, knownAt, ...narrowed])}`
      const count = await figures(
        { name, cities, clocks },
        (whole) => countConflicts(whole, question),
        { isBesideRows: true },
      )
      return {
        organisations: count.organisations,
        // Two filters give one person by difference.
        persons: isNarrowed ? null : personCount(count.persons, caller),
      }
    },
  }
}
