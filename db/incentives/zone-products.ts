import { asc, getViewSelectedFields } from 'drizzle-orm'
import { grouped } from '../../runtime/grouped.js'
import { isKnownAt } from '../ledger/known-at.js'
import { latest, wereReplaced, wereStated } from '../standards/statements.js'
import type { ZoneStore } from '../store.js'

/**
 * All incentive products of the cities and what they state on each other's, of whatever day, as the hub knew them at an
 * instant; as it knows them now when that is null. The order is stable: by city, then by code. As with standards, products
 * say when other content had the same first day last, recognitions when they were stated.
 */
export async function listZoneProducts({ db, v }: ZoneStore, knownAt: string | null) {
  const { incentiveProduct, productRecognition } = v
  const productColumns = withoutSource(getViewSelectedFields(incentiveProduct))
  const [products, replaced, recognitions, stated] = await Promise.all([
    db
      .select(productColumns)
      .from(incentiveProduct)
      .where(isKnownAt(incentiveProduct, knownAt))
      .orderBy(asc(incentiveProduct.jurisdictionCode), asc(incentiveProduct.productCode)),
    db.select(productColumns).from(incentiveProduct).where(wereReplaced(incentiveProduct, knownAt)),
    db
      .select(withoutSource(getViewSelectedFields(productRecognition)))
      .from(productRecognition)
      .where(isKnownAt(productRecognition, knownAt))
      .orderBy(asc(productRecognition.jurisdictionCode), asc(productRecognition.id)),
    db
      .select({
        jurisdictionCode: productRecognition.jurisdictionCode,
        id: productRecognition.id,
        validFrom: productRecognition.validFrom,
        at: productRecognition.knownFromAt,
      })
      .from(productRecognition)
      .where(wereStated(productRecognition, knownAt)),
  ])
  type Product = (typeof products)[number]
  const before = grouped(replaced, productKey)
  const statements = grouped(stated, stanceKey)
  const changedAt = (product: Product) =>
    latest(
      (before.get(productKey(product)) ?? [])
        .filter((other) => contentOf(other) !== contentOf(product))
        .map(({ knownToAt }) => knownToAt!),
    )
  return {
    products: products.map((product) => ({ ...product, changedAt: changedAt(product) })),
    recognitions: recognitions.map((stance) => ({
      ...stance,
      conditional: stance.condition !== null,
      signedAt: latest(
        statements.get(stanceKey(stance))?.map(({ at }) => at) ?? [stance.knownFromAt],
      ),
    })),
  }

  function productKey({ jurisdictionCode, productCode, validFrom }: Product): string {
    return `${jurisdictionCode} ${productCode} ${validFrom}`
  }
  /** What a recognition is of: all but who wrote it when, and the last day. */
  function contentOf({
    knownFrom: _1,
    knownFromAt: _2,
    knownTo: _3,
    knownToAt: _4,
    validUntil: _5,
    documentNo: _6,
    ...content
  }: Product): string {
    return JSON.stringify(content)
  }
}

function stanceKey(stance: { jurisdictionCode: string; id: string; validFrom: string }): string {
  return `${stance.jurisdictionCode} ${stance.id} ${stance.validFrom}`
}

export type ZoneProducts = Awaited<ReturnType<typeof listZoneProducts>>
export type ZoneProduct = ZoneProducts['products'][number]
export type ZoneProductRecognition = ZoneProducts['recognitions'][number]

/** Where a row came from stays in the city: the views do not have it. */
function withoutSource<T extends { sourceId: unknown }>({ sourceId: _, ...fields }: T) {
  return fields
}
