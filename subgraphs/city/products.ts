import type { GraphQLResolveInfo } from 'graphql'
import { listProductRecognitions, listProducts } from '../../db/incentives/products.js'
import { ruleDay } from '../shared/history.js'
import { kindAsked } from '../shared/products.js'
import { type Context, checkListed } from './context.js'
import type { CityProductRecognitionsArgs, CityProductsArgs } from './resolver-types.js'

/** @throws {HubError} NOT_SUPPLIED where the city has never supplied any; DAY_BEFORE_RECORDS */
export async function productsIn(
  { kind, on }: CityProductsArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const asked = kindAsked(kind, context)
  await checkListed(context, info, 'PRODUCTS')
  return listProducts(context.store, ruleDay(context, on), asked)
}

/** @throws {HubError} as `productsIn` */
export async function productRecognitionsIn(
  { on }: CityProductRecognitionsArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  await checkListed(context, info, 'PRODUCT_RECOGNITIONS')
  return listProductRecognitions(context.store, ruleDay(context, on))
}
