import type { GraphQLResolveInfo } from 'graphql'
import { supplyGaps } from '../../rules/supply/silence.js'
import { words } from '../../schema/codes/words.js'
import { ruleDay } from '../shared/history.js'
import { kindAsked } from '../shared/products.js'
import { type Context, noteIncomplete } from './context.js'
import { noteInPart } from './recognition.js'
import type { QueryProductMatrixArgs, QueryProductsArgs } from './resolver-types.js'

/** Each member's products of a kind, and whether it could be asked. */
export async function productsOf({ kind, on }: QueryProductsArgs, context: Context) {
  const asked = kindAsked(kind, context)
  const { book, rules, stale, members } = await productsToday(context, ruleDay(context, on))
  return members.map((jurisdictionCode) => {
    if (stale.has(jurisdictionCode)) {
      return { jurisdictionCode, products: null, asked: false, supply: null }
    }
    const supply = rules.supplyOf(jurisdictionCode, 'PRODUCTS')
    const products = book.productsOf(jurisdictionCode)
    return {
      jurisdictionCode,
      products:
        supply === 'NEVER_SUPPLIED'
          ? null
          : products.filter((product) => asked === null || product.kind === asked),
      asked: true,
      supply,
    }
  })
}

/** How each member stands to each other's product, for each product that any of them offers or states something on. */
export async function productMatrixOf(
  { kind, on }: QueryProductMatrixArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const asked = kindAsked(kind, context)
  const { book, rules, stale, members } = await productsToday(context, ruleDay(context, on))
  const told = members.filter((city) => !stale.has(city))
  noteIncomplete(context, info, words.mayBeLaidDown, [...stale])
  noteInPart(context, info, supplyGaps(told, ['PRODUCTS', 'PRODUCT_RECOGNITIONS'], rules))
  const isNever = (city: string, kind: 'PRODUCTS' | 'PRODUCT_RECOGNITIONS') =>
    rules.supplyOf(city, kind) === 'NEVER_SUPPLIED'
  const isAsked = (code: string) =>
    asked === null || members.some((city) => book.productOf(city, code)?.kind === asked)
  return book.codes.filter(isAsked).map((productCode) => ({
    productCode,
    cells: book.cellsFor(productCode, members, told).map(({ from, to, status, mutual, stance }) => {
      if (stale.has(from) || stale.has(to)) {
        const unknown = { offered: null, product: null, mutual: null, recognition: null }
        return { from, to, status: 'COULD_NOT_ASK' as const, ...unknown }
      }
      const product = book.productOf(from, productCode)
      const offered = product === null && isNever(from, 'PRODUCTS') ? null : product !== null
      if (isNever(to, 'PRODUCT_RECOGNITIONS')) {
        const status = 'NOT_SUPPLIED' as const
        return { from, to, status, offered, product, mutual: null, recognition: null }
      }
      const isMutual = isNever(from, 'PRODUCT_RECOGNITIONS') ? null : mutual
      return { from, to, status, offered, product, mutual: isMutual, recognition: stance }
    }),
  }))
}

/** Products and rules that hold on a day as of now, and the members whose data are not fresh. */
export async function productsToday(context: Context, on: string) {
  const { notAsked, ...products } = await productsOn(on, context)
  return {
    ...products,
    stale: new Set(notAsked.map(({ code }) => code)),
    members: context.store.jurisdictions.map(({ code }) => code),
  }
}

/** Products and rules that hold on a day as of now, and how far the zone had heard of each member before. */
export async function productsOn(on: string, { load, rulebookOf, productBookOf }: Context) {
  const { clocks, notAsked } = await load.reach()
  const [book, rules] = await Promise.all([
    productBookOf(clocks, on, null),
    rulebookOf(clocks, on, null),
  ])
  return { book, rules, clocks, notAsked }
}
