import {
  type Compared,
  countCombinations,
  isNarrowed,
  noFilters,
} from '../../db/queries/list-comparison.js'
import type { ZoneClocks } from '../../db/queries/zone-subjects.js'
import {
  type Cell,
  cellsOf,
  combinations,
  type Membership,
} from '../../db/rules/list-membership.js'
import { shownTotal, smallCount } from '../../db/rules/small-counts.js'
import type { Caller } from '../../schema/caller.js'
import { carriedListWith } from './asked.js'
import { type Context, couldNotAsk } from './context.js'
import type { CountNode, OverlapNode } from './model.js'
import type { AskedMoment } from './moment.js'
import { momentOf } from './moment.js'
import type { QueryListOverlapArgs } from './resolver-types.js'

/** How many subjects a comparison has in all; with a filter, of persons nothing: two filters give one by difference. */
export async function comparisonTotals(
  compared: Compared,
  membership: Membership,
  clocks: ZoneClocks,
  context: Context,
): Promise<CountNode> {
  const { cities, filters } = compared
  const isFiltered = isNarrowed(filters)
  // Without a filter the cells of all members serve every comparison of the list.
  const counted = isFiltered ? cities : membersOf(context)
  const cells = await cellsFor({ ...compared, cities: counted }, clocks, context)
  const own = cellsOf(
    membership,
    cells,
    cities.map((code) => counted.indexOf(code)),
  )
  return {
    organisations: own.reduce((sum, { organisations }) => sum + organisations, 0),
    persons: isFiltered ? null : personsOf(own, context.caller),
  }
}

/**
 * How many subjects each combination of the members has on a list.
 *
 * @throws {HubError} COULD_NOT_ASK while a member could not be asked; LIST_UNKNOWN, and as `momentOf`
 */
export async function overlapOf(
  args: QueryListOverlapArgs,
  context: Context,
): Promise<OverlapNode> {
  const list = carriedListWith(args.listCode, context)
  const moment = await momentOf(args, context)
  allAsked(moment, context)
  const cities = membersOf(context)
  const of = async (lists: Compared['list']) =>
    combinations(
      await cellsFor(
        { ...moment, list: lists, cities, filters: noFilters },
        moment.clocks,
        context,
      ),
      cities.length,
    )
  return {
    list,
    combinations: await of({ code: list.code }),
    allLists: () => of({ colour: list.colour }),
  }
}

/** @throws {HubError} COULD_NOT_ASK naming the members that could not be asked */
function allAsked({ notAsked }: AskedMoment, { store }: Context): void {
  if (notAsked.length === 0) return
  throw couldNotAsk(
    'The subjects cannot be counted',
    store.jurisdictions.filter(({ code }) => notAsked.includes(code)),
  )
}

/** Numbers of persons taken together, as the caller may know them. */
export function personsOf(
  cells: readonly Pick<Cell, 'persons'>[],
  { scopes }: Caller,
): string | null {
  const counts = cells.map(({ persons }) => persons)
  if (!scopes.includes('identity:read')) return shownTotal(counts)
  return String(counts.reduce((sum, count) => sum + count, 0))
}

/** A number of organisations and sole traders, as the caller may know it. */
export function organisationsOf({ organisations }: Cell, { scopes }: Caller): string {
  return scopes.includes('compare:read') ? String(organisations) : smallCount(organisations)
}

function cellsFor(
  { on, knownAt, list, cities, filters }: Compared,
  clocks: ZoneClocks,
  { figures }: Context,
): Promise<Cell[]> {
  const compared = { on, knownAt, list, cities, filters }
  return figures({ name: `combinations ${JSON.stringify(compared)}`, cities, clocks }, (store) =>
    countCombinations(store, compared),
  )
}

function membersOf({ store }: Context): string[] {
  return store.jurisdictions.map(({ code }) => code)
}
