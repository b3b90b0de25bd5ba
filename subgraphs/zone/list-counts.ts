import type { GraphQLResolveInfo } from 'graphql'
import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import {
  type Compared,
  colourOf,
  countCombinations,
  countCombinationsByList,
  isNarrowed,
  noFilters,
} from '../../db/lists/list-comparison.js'
import { carriedListWith } from '../../rules/catalogue-entries.js'
import {
  type Cell,
  type Certainty,
  cellsOf,
  cellsOfNamed,
  combinations,
  type Relation,
} from '../../rules/lists/list-membership.js'
import { toldCount, toldSum, toldUnion } from '../../rules/statistics/told-counts.js'
import { citiesNotSharing, neverSupplying, supplyGaps } from '../../rules/supply/silence.js'
import { carriedLists } from '../../rules/supply/supply.js'
import type { ListColour } from '../../rules/words.js'
import { grouped } from '../../runtime/grouped.js'
import type { Caller } from '../../schema/caller.js'
import { words } from '../../schema/codes/words.js'
import { phrase } from '../../schema/language.js'
import { countsExactly } from '../shared/row-rules.js'
import { type Context, couldNotAsk, noteNotShared, noteNotSupplied } from './context.js'
import type { CombinationNode, CountNode, OverlapCellNode, OverlapNode } from './model.js'
import type { AskedMoment } from './moment.js'
import { momentOf } from './moment.js'
import { redDoubts } from './red-doubts.js'
import type { QueryListOverlapArgs } from './resolver-types.js'

/** How many subjects a comparison has in all; with a filter, of persons nothing: two filters give one by difference. */
export async function comparisonTotals(
  compared: Compared,
  relation: Relation,
  clocks: ZoneClocks,
  context: Context,
): Promise<CountNode> {
  const { cells, places } = await comparedCells(compared, [], clocks, context)
  const own = cellsOf(relation, cells, places)
  return {
    organisations: own.reduce((sum, { organisations }) => sum + organisations, 0),
    persons: isNarrowed(compared.filters) ? null : personsOf(own, context.caller),
  }
}

/**
 * How many organisations and sole traders each combination of the cities of a comparison has.
 *
 * @param silent  division codes of those that could not be asked: no combination names them
 * @param certainty  by the mask of what the cities asked show of a subject
 */
export async function comparisonCombinations(
  compared: Compared,
  silent: readonly string[],
  certainty: ReadonlyMap<number, Certainty>,
  clocks: ZoneClocks,
  context: Context,
): Promise<CombinationNode[]> {
  const { cities } = compared
  const { cells, places } = await comparedCells(compared, silent, clocks, context)
  const citiesOf = (mask: number) => cities.filter((_, at) => mask & (1 << at))
  return cellsOfNamed(cells, places).flatMap(({ mask, organisations }) => {
    const jurisdictions = citiesOf(mask)
    if (jurisdictions.some((code) => silent.includes(code))) return []
    return { jurisdictions, organisations, belongs: certainty.get(mask) ?? null }
  })
}

/** Cells in which the cities compared stand at the places returned. */
async function comparedCells(
  compared: Compared,
  silent: readonly string[],
  clocks: ZoneClocks,
  context: Context,
): Promise<{ readonly cells: Cell[]; readonly places: number[] }> {
  // Without a filter the cells of all members serve every comparison of the list.
  const counted = isNarrowed(compared.filters) ? compared.cities : membersOf(context)
  // No entry is of a city without a code.
  const cities = counted.map((code) => (silent.includes(code) ? '' : code))
  const cells = await cellsFor({ ...compared, cities }, clocks, context, { isBesideRows: true })
  return { cells, places: compared.cities.map((code) => counted.indexOf(code)) }
}

/**
 * How many subjects each combination of the members has on a list; of those that share it and have supplied it, where one
 * does not or has not, which is said beside it: whoever stands in some of these may stand there too.
 *
 * @throws {HubError} COULD_NOT_ASK while a member could not be asked; LIST_UNKNOWN, and as `momentOf`
 */
export async function overlapOf(
  args: QueryListOverlapArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<OverlapNode> {
  const list = carriedListWith(args.listCode, context.store.catalogues)
  const moment = await momentOf(args, context)
  allAsked(moment, context)
  const cities = membersOf(context)
  const { lists } = context.store.catalogues
  const { seriousOf } = redDoubts(list.colour, moment, context, info)
  const of = async (compared: Compared['list'], silent: readonly string[]) => {
    const cells = await cellsFor(
      // No entry is of a city without a code.
      {
        ...{ ...moment, seriousOf },
        list: compared,
        cities: cities.map((code) => (silent.includes(code) ? '' : code)),
        filters: noFilters,
      },
      moment.clocks,
      context,
    )
    const isTold = ({ mask }: Cell) =>
      cities.every((code, place) => !(mask & (1 << place)) || !silent.includes(code))
    return combinations(cells, cities.length).filter(isTold)
  }
  const { rules } = moment
  const notShared = citiesNotSharing(rules, (what) => what === list.code)
  const gaps = supplyGaps(cities, [list.code], rules)
  const isMissing = phrase(words.listNotCounted, { list: list.code })
  noteNotShared(context, info, isMissing, notShared)
  noteNotSupplied(context, info, isMissing, gaps)
  const notSupplied = neverSupplying(gaps)
  const alone = await of({ code: list.code }, [...notShared, ...notSupplied])
  return {
    list,
    notShared,
    notSupplied,
    incompleteSupply: gaps,
    combinations: alone.map((cell) => ({
      mask: cell.mask,
      organisations: String(
        countsOrganisations(context.caller) ? cell.organisations : toldCount(cell.organisations),
      ),
      persons: personsOf([cell], context.caller),
    })),
    allLists: async (field) => {
      const { colour } = list
      const ofColour = carriedLists({ lists }).filter((code) => lists.get(code)!.colour === colour)
      const withheld = citiesNotSharing(rules, (what) => lists.get(what)?.colour === colour)
      const missing = supplyGaps(cities, ofColour, rules)
      noteNotShared(context, field, words.listsNotCounted, withheld)
      noteNotSupplied(context, field, words.listsNotCounted, missing)
      const notAll = [...withheld, ...neverSupplying(missing)]
      const whole = await of({ colour }, notAll)
      return toldBesideLists(whole, await cellsByList(colour, notAll, moment, context), context)
    },
  }
}

/** All lists of a colour taken together: what is not told exactly gives none of the lists away. */
function toldBesideLists(
  whole: readonly Cell[],
  lists: readonly (readonly Cell[])[],
  { caller }: Context,
): OverlapCellNode[] {
  const told = (kind: 'organisations' | 'persons', isExact: boolean) => {
    const byMask = (cells: readonly Cell[]) => new Map(cells.map((cell) => [cell.mask, cell[kind]]))
    return isExact ? byMask(whole) : toldUnion(byMask(whole), lists.map(byMask))
  }
  const organisations = told('organisations', countsOrganisations(caller))
  const persons = told('persons', countsExactly(caller))
  return whole.map(({ mask }) => ({
    mask,
    organisations: String(organisations.get(mask)),
    persons: String(persons.get(mask)),
  }))
}

/** @throws {HubError} COULD_NOT_ASK naming the members that could not be asked */
function allAsked({ notAsked }: AskedMoment, { store }: Context): void {
  if (notAsked.length === 0) return
  throw couldNotAsk(
    words.subjectsUncounted,
    store.jurisdictions.filter(({ code }) => notAsked.includes(code)),
  )
}

/** Numbers of persons taken together, as the caller may know them. */
function personsOf(cells: readonly Pick<Cell, 'persons'>[], caller: Caller): string {
  const counts = cells.map(({ persons }) => persons)
  if (!countsExactly(caller)) return String(toldSum(counts))
  return String(counts.reduce((sum, count) => sum + count, 0))
}

/** Who may page the organisations and sole traders of a list may know how many there are. */
function countsOrganisations({ scopes }: Caller): boolean {
  return scopes.includes('compare:read')
}

function cellsFor(
  { on, knownAt, list, cities, seriousOf, filters }: Compared,
  clocks: ZoneClocks,
  { figures, store }: Context,
  options?: Parameters<Context['figures']>[2],
): Promise<Cell[]> {
  const compared = { on, knownAt, list, cities, seriousOf, filters }
  return figures(
    {
      name: `combinations ${JSON.stringify(compared)}`,
      // What is red changes with the serious entries of every city.
      cities: colourOf(store, { list }) === 'RED' ? seriousOf : cities,
      clocks,
    },
    (store) => countCombinations(store, compared),
    options,
  )
}

/** The cells of each list of a colour that the hub carries, also of those on which nobody stands. */
async function cellsByList(
  colour: ListColour,
  silent: readonly string[],
  { on, knownAt, clocks }: AskedMoment,
  context: Context,
): Promise<Cell[][]> {
  const { figures, store } = context
  const cities = membersOf(context).map((code) => (silent.includes(code) ? '' : code))
  const seriousOf = membersOf(context)
  const counted = { on, knownAt, colour, cities, seriousOf }
  const cells = await figures(
    { name: `combinations by list ${JSON.stringify(counted)}`, cities: seriousOf, clocks },
    (whole) => countCombinationsByList(whole, counted),
  )
  const byList = grouped(cells, ({ listCode }) => listCode)
  return [...store.catalogues.lists.values()]
    .filter((list) => list.colour === colour && list.carried)
    .map(({ code }) => [...(byList.get(code) ?? [])])
}

function membersOf({ store }: Context): string[] {
  return store.jurisdictions.map(({ code }) => code)
}
