import { ruleDay } from '../shared/history.js'
import { kindAsked } from '../shared/products.js'
import type { Context } from './context.js'
import type { QueryProductsArgs } from './resolver-types.js'

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

/** Products and rules that hold on a day as of now, and the members whose data are not fresh. */
export async function productsToday(
  { load, rulebookOf, productBookOf, store }: Context,
  on: string,
) {
  const { clocks, notAsked } = await load.reach()
  const [book, rules] = await Promise.all([
    productBookOf(clocks, on, null),
    rulebookOf(clocks, on, null),
  ])
  return {
    book,
    rules,
    stale: new Set(notAsked.map(({ code }) => code)),
    members: store.jurisdictions.map(({ code }) => code),
  }
}
