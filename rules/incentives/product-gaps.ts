import type { Begun, PairStatus, ProductStance } from '../standards/recognition-matrix.js'
import { type Applicant, type EligibilityRules, eligible } from './eligible.js'
import type { IncentiveProduct } from './product.js'
import type { ProductBook } from './product-book.js'

/** A product that a city does not recognise, and for how many firms that alone is missing. */
export interface ProductGap<Product> {
  readonly product: Product
  /** Never IN_FORCE. */
  readonly status: Exclude<PairStatus, 'IN_FORCE'>
  /** Firms to which it would be open. */
  readonly eligible: number
  /** Firms of which nobody can say: a city says nothing of what it needs, or an objection is pending. */
  readonly open: number
}

/**
 * > Firms that would be eligible but for a missing recognition, as counts. — issue 24.2
 *
 * Products of `from` that `to` does not recognise on the day, in code order. Whoever would be answered YES, if `to`
 * recognised the product today with the lists held equal that it has stated last, is counted; persons never are.
 *
 * @param firms  each once; none is kept
 * @throws {HubError} RECOGNITION_CONFLICT
 */
export async function productGaps<P extends IncentiveProduct & Begun>(
  from: string,
  to: string,
  firms: AsyncIterable<Applicant> | Iterable<Applicant>,
  book: ProductBook<P, ProductStance>,
  rules: EligibilityRules,
): Promise<ProductGap<P>[]> {
  const gaps = book.productsOf(from).flatMap((product) => {
    const [cell] = book
      .cellsFor(product.productCode, [from, to], [from, to])
      .filter((one) => one.from === from)
    const { status, stance } = cell!
    if (status === 'IN_FORCE') return []
    const equalLists = stance?.equalLists ?? {}
    const question = { product, recognisedBy: { jurisdictionCode: to, equalLists } }
    return [{ product, status, question, eligible: 0, open: 0 }]
  })
  if (gaps.length === 0) return []
  for await (const firm of firms) {
    if (firm.kind === 'PERSON') continue
    for (const gap of gaps) {
      const { outcome } = eligible(gap.question, firm, rules)
      if (outcome === 'YES') gap.eligible += 1
      else if (outcome !== 'NO') gap.open += 1
    }
  }
  return gaps.map(({ question: _, ...gap }) => gap)
}
