import type { GraphQLResolveInfo } from 'graphql'
import { countUses } from '../../db/incentives/zone-consents.js'
import { supplyGaps } from '../../rules/supply/silence.js'
import { words } from '../../schema/codes/words.js'
import { personCount } from '../shared/row-rules.js'
import { type Context, noteIncomplete, noteNotSupplied } from './context.js'
import type { ProductCountNode } from './model.js'
import { productsToday } from './products.js'

/**
 * Products, recognitions in force and uses, by city and kind; while a member could not be asked, or has never
 * supplied its products or how it stands to others', its rows or recognitions are missing, which is said beside them. Sole traders are persons too: uses are told as numbers of persons are.
 */
export async function productCountsOf(
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ProductCountNode[]> {
  const { store, today, caller } = context
  const { book, rules, stale, members } = await productsToday(context, today)
  noteIncomplete(context, info, words.notCounted, [...stale])
  const cities = members.filter((code) => !stale.has(code))
  const gaps = supplyGaps(cities, ['PRODUCTS', 'PRODUCT_RECOGNITIONS'], rules)
  noteNotSupplied(context, info, words.notCounted, gaps)
  const tallies = await countUses(store, cities)
  return cities.flatMap((city) => {
    const products = book.productsOf(city)
    const ofCity = tallies.filter(({ jurisdictionCode }) => jurisdictionCode === city)
    const kinds = [...products, ...ofCity].map(({ kind }) => kind)
    return [...new Set(kinds)].sort().map((kind) => {
      const ofKind = products.filter((product) => product.kind === kind)
      const recognised = ofKind.flatMap(({ productCode }) =>
        cities.filter(
          (to) => to !== city && book.standing(city, to, productCode).status === 'IN_FORCE',
        ),
      )
      return {
        jurisdictionCode: city,
        kind: store.catalogues.incentiveKinds.get(kind)?.name ?? kind,
        products: ofKind.length,
        recognitions: recognised.length,
        uses: ofCity
          .filter((tally) => tally.kind === kind)
          .map(({ state, uses }) => ({ state, count: personCount(uses, caller) }))
          // A row of noughts would say by being there that something falls under it.
          .filter(({ count }) => count !== '0')
          .sort((one, other) => (one.state < other.state ? -1 : 1)),
      }
    })
  })
}
