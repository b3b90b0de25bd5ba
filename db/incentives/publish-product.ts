import { and, eq, isNull } from 'drizzle-orm'
import { lastDay, productIn, type WrittenProduct } from '../../rules/incentives/product-input.js'
import { firstDay, legalBasisIn, publicText } from '../../rules/standards/step-input.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import type { CityTransaction } from '../ledger/clock.js'
import {
  beginsLater,
  follow,
  isDemonstration,
  listVersions,
  type StepReceipt,
  type StepRequest,
  takeStep,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { ProductRow } from './products.js'

export interface ProductVersion extends WrittenProduct {
  readonly clientKey: string
  readonly providerCode: string
  readonly legalBasis: string
  readonly documentNo: string
  readonly validFrom?: Day | null
  readonly validUntil?: Day | null
}

/**
 * Publishes a version of an incentive product; the one before ends on the day before it begins, and those planned for its
 * first day or later are set aside. What was recognised of another version waits to be signed again.
 *
 * @throws {HubError} VERSION_NOT_LATER, PRODUCT_OF_ANOTHER_CITY, PRODUCT_PROVIDER_UNKNOWN, LEGAL_BASIS_MISSING,
 *   DAY_BEFORE_RECORDS, IDEMPOTENCY_KEY_REUSED; what `productIn` throws
 */
export async function publishProduct(
  store: CityStore,
  request: StepRequest<'publishProduct', ProductVersion>,
): Promise<{ step: StepReceipt; product: ProductRow }> {
  const { incentiveProduct } = store.t
  const { input, today } = request
  const { step, opened } = await takeStep(store, request, incentiveProduct, async (work) => {
    const product = productIn(input, store.catalogues)
    const documentNo = publicText('documentNo', input.documentNo)
    const legalBasis = legalBasisIn(input.legalBasis)
    const day = firstDay(input.validFrom, today)
    const validUntil = lastDay(day, input.validUntil)
    const provider = await findProvider(work.tx, store, input.providerCode)
    const { productCode } = product
    const versions = await listVersions(
      work,
      incentiveProduct,
      eq(incentiveProduct.productCode, productCode),
    )
    beginsLater(productCode, day, today, versions)
    await follow(work, incentiveProduct, 'productCode', versions, {
      ...product,
      ...provider,
      documentNo,
      legalBasis,
      validFrom: day,
      validUntil,
      illustrative: await isDemonstration(work.tx, store),
    })
  })
  return { step, product: opened }
}

/** A unit of the city, else a body of its register under its present name. */
async function findProvider(
  tx: CityTransaction,
  { t: { organisationUnit, organisationName, subject }, jurisdiction, members }: CityStore,
  written: string,
): Promise<Pick<ProductRow, 'providerCode' | 'providerName'>> {
  const providerCode = normaliseSubjectCode(written)
  const [unit] = await tx
    .select({ name: organisationUnit.name })
    .from(organisationUnit)
    .where(and(eq(organisationUnit.code, providerCode), isNull(organisationUnit.knownTo)))
  if (unit) return { providerCode, providerName: unit.name }
  const [firm] = await tx
    .select({ name: organisationName.name })
    .from(organisationName)
    .innerJoin(subject, eq(subject.code, organisationName.subjectCode))
    .where(
      and(
        eq(subject.code, providerCode),
        eq(subject.kind, 'ORGANISATION'),
        isNull(subject.knownTo),
        isNull(organisationName.knownTo),
        isNull(organisationName.usedUntil),
      ),
    )
  if (firm) return { providerCode, providerName: firm.name }
  const city = cityName(jurisdiction)
  const division = providerCode.slice(2, 8)
  const other = members.find(
    ({ code, demoDivision }) =>
      code !== jurisdiction.code && [code, demoDivision].includes(division),
  )
  const code = JSON.stringify(written.slice(0, 40))
  throw other
    ? new HubError('PRODUCT_OF_ANOTHER_CITY.provider', { code, other: cityName(other), city })
    : new HubError('PRODUCT_PROVIDER_UNKNOWN.inCity', { code, city })
}
