import type { Day } from '../../schema/scalars/date.js'
import {
  type Begun,
  type Cell,
  type ProductStance,
  productMatrix,
  productStanding,
  type RecognitionStanding,
} from '../standards/recognition-matrix.js'
import { holdsOn } from '../standards/rulebook.js'
import type { IncentiveProduct } from './product.js'

/** All products of the cities and what they state on each other's, of whatever day. */
export interface ProductRows<
  Product extends IncentiveProduct & Begun = IncentiveProduct,
  Recognition extends ProductStance = ProductStance,
> {
  readonly products: readonly Product[]
  readonly recognitions: readonly Recognition[]
}

/** A product of another city that a city recognises, with the recognition that opens it there. */
export interface RecognisedProduct<Product, Recognition extends ProductStance> {
  readonly product: Product
  readonly standing: RecognitionStanding<Recognition>
}

/** The incentive products that hold on one day, and how the cities stand to them. */
export interface ProductBook<
  Product extends IncentiveProduct & Begun = IncentiveProduct,
  Recognition extends ProductStance = ProductStance,
> {
  readonly on: Day
  /** Products of a city, in code order. */
  productsOf(city: string): readonly Product[]
  productOf(city: string, productCode: string): Product | null
  /** Codes of the products that any city offers or states something on, in code order. */
  readonly codes: readonly string[]
  /** How `to` stands to the product of `from`; NOT_STATED where it has said nothing. */
  standing(from: string, to: string, productCode: string): RecognitionStanding<Recognition>
  /** Products of other cities on which a city has stated anything, those in force or not, by their city, in code order. */
  statedBy(city: string): readonly RecognisedProduct<Product, Recognition>[]
  /**
   * n × (n − 1) cells for the product code.
   *
   * @param told  cities whose statements count; those of others are left out, as they could not be asked
   */
  cellsFor(
    productCode: string,
    cities: readonly string[],
    told: readonly string[],
  ): Cell<Recognition>[]
}

/**
 * The products of the cities that hold on a day, and their recognitions.
 *
 * Of two versions of one product that both hold, the one that began later counts, as with standards.
 */
export function productBook<P extends IncentiveProduct & Begun, R extends ProductStance>(
  rows: ProductRows<P, R>,
  on: Day,
): ProductBook<P, R> {
  const products = new Map<string, P>()
  for (const product of rows.products.filter((row) => holdsOn(row, on)).sort(byFirstDay)) {
    products.set(keyOf(product.jurisdictionCode, product.productCode), product)
  }
  const inOrder = [...products.values()].sort((one, other) =>
    one.productCode < other.productCode ? -1 : 1,
  )
  const stances = rows.recognitions.filter((row) => holdsOn(row, on))
  const productOf = (city: string, code: string) => products.get(keyOf(city, code)) ?? null
  const standing = (from: string, to: string, code: string) =>
    productStanding(
      stances.filter(
        (one) => one.originCode === from && one.jurisdictionCode === to && one.productCode === code,
      ),
      productOf(from, code),
    )
  return {
    on,
    productsOf: (city) => inOrder.filter(({ jurisdictionCode }) => jurisdictionCode === city),
    productOf,
    codes: [...new Set([...inOrder, ...stances].map(({ productCode }) => productCode))].sort(),
    standing,
    statedBy: (city) =>
      inOrder.flatMap((product) => {
        const { jurisdictionCode: from, productCode } = product
        if (from === city) return []
        const found = standing(from, city, productCode)
        return found.status === 'NOT_STATED' ? [] : [{ product, standing: found }]
      }),
    cellsFor: (code, cities, told) =>
      productMatrix(
        cities,
        stances.filter(
          ({ productCode, originCode, jurisdictionCode }) =>
            productCode === code && told.includes(originCode) && told.includes(jurisdictionCode),
        ),
        inOrder.filter(({ productCode }) => productCode === code),
      ),
  }
}

function byFirstDay(one: IncentiveProduct, other: IncentiveProduct): number {
  return one.validFrom < other.validFrom ? -1 : 1
}

function keyOf(city: string, productCode: string): string {
  return `${city}/${productCode}`
}
