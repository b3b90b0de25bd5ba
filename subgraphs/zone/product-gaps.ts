import type { GraphQLResolveInfo } from 'graphql'
import { walkFirms } from '../../db/incentives/zone-applicants.js'
import { productGaps } from '../../rules/incentives/product-gaps.js'
import { citiesNotSharing, supplyGaps } from '../../rules/supply/silence.js'
import { carriedLists, register } from '../../rules/supply/supply.js'
import { words } from '../../schema/codes/words.js'
import { factDay } from '../shared/history.js'
import { personCount } from '../shared/row-rules.js'
import {
  type Context,
  checkSupplied,
  couldNotAsk,
  noteBeside,
  noteNotShared,
  noteNotSupplied,
  suppliedInPart,
} from './context.js'
import type { ProductGapNode } from './model.js'
import { pairOf } from './named.js'
import { productsOn } from './products.js'
import type { QueryProductGapsArgs } from './resolver-types.js'

/**
 * Products of `from` that `to` does not recognise, and how many firms of `to` miss them for that alone. Sole traders are
 * persons too: firms are told as numbers of persons are.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, JURISDICTION_REPEATED, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED;
 *   RECOGNITION_CONFLICT; COULD_NOT_ASK while any member could not be asked, since its serious entries bear on each;
 *   NOT_SUPPLIED where one of the two has never supplied what it would be needed for
 */
export async function productGapsOf(
  args: QueryProductGapsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ProductGapNode[]> {
  const { store, caller, figures } = context
  const [from, to] = pairOf(args, context)
  const on = factDay(context, args)
  const { book, rules, clocks, notAsked } = await productsOn(on, context)
  if (notAsked.length > 0) throw couldNotAsk(words.firmsUncounted, notAsked)
  const partly = checkSupplied(context, words.firmsUncounted, [
    ...supplyGaps([from], ['PRODUCTS'], rules),
    ...supplyGaps([to], ['PRODUCT_RECOGNITIONS', register], rules),
  ])
  if (partly.length > 0) {
    noteBeside(context, info, suppliedInPart(context, words.moreGaps, partly))
  }
  const cities = store.jurisdictions.map(({ code }) => code)
  // Firms of which this leaves anything unknown are counted as open.
  const asked = ['LICENCE', 'AWARD', 'COMMITMENT', ...carriedLists(store.catalogues)]
  const notShared = citiesNotSharing(rules, (what) => asked.includes(what))
  noteNotShared(context, info, words.firmsOpen, notShared)
  noteNotSupplied(context, info, words.firmsOpen, supplyGaps(cities, asked, rules))
  const gaps = await figures(
    { name: `product gaps ${JSON.stringify([from, to, on])}`, cities, clocks },
    (whole) => productGaps(from, to, walkFirms(whole, to), book, rules),
  )
  return gaps.map(({ eligible, open, ...gap }) => ({
    ...gap,
    eligible: personCount(eligible, caller),
    open: personCount(open, caller),
  }))
}
