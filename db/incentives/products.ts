import { and, asc, eq } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { holdsOn } from '../standards/policy.js'
import type { CityStore } from '../store.js'

export type ProductRow = CityStore['t']['incentiveProduct']['$inferSelect']
export type ProductRecognitionRow = CityStore['t']['productRecognition']['$inferSelect']

/**
 * Incentive products that the city offers on the day, in code order.
 *
 * @param kind  only of this kind; all when null
 */
export function listProducts({ db, t }: CityStore, on: Day, kind: string | null) {
  const { incentiveProduct } = t
  return db
    .select()
    .from(incentiveProduct)
    .where(
      and(
        holdsOn(incentiveProduct, on),
        kind === null ? undefined : eq(incentiveProduct.kind, kind),
      ),
    )
    .orderBy(asc(incentiveProduct.productCode))
}

/** The city's stance on other cities' products, as stated for the day. */
export function listProductRecognitions({ db, t }: CityStore, on: Day) {
  return db
    .select()
    .from(t.productRecognition)
    .where(holdsOn(t.productRecognition, on))
    .orderBy(
      asc(t.productRecognition.originCode),
      asc(t.productRecognition.productCode),
      asc(t.productRecognition.id),
    )
}
