import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import {
  listZoneProducts,
  type ZoneProduct,
  type ZoneProductRecognition,
} from '../../db/incentives/zone-products.js'
import type { ZoneStore } from '../../db/store.js'
import { type ProductBook, productBook } from '../../rules/incentives/product-book.js'
import type { Day } from '../../schema/scalars/date.js'
import { perVersion } from '../shared/per-version.js'
import { dataState } from './data-state.js'

export type ZoneProductBook = ProductBook<ZoneProduct, ZoneProductRecognition>

/**
 * The incentive products of all cities that hold on a day, and their recognitions.
 *
 * @param clocks  as seen before: the products are of these positions or later
 * @param knownAt  when the hub knew them; now when null
 */
export type ProductBooks = (
  clocks: ZoneClocks,
  on: Day,
  knownAt: string | null,
) => Promise<ZoneProductBook>

const keptBooks = 10

export function productBooks(store: ZoneStore): ProductBooks {
  const kept = perVersion<Promise<ZoneProductBook>>(keptBooks)
  return (clocks, on, knownAt) =>
    kept(JSON.stringify([dataState(store, clocks), on, knownAt]), async () =>
      productBook(await listZoneProducts(store, knownAt), on),
    )
}
