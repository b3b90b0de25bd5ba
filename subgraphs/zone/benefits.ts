import type { ZoneConsent } from '../../db/incentives/zone-consents.js'
import type { ZoneProduct } from '../../db/incentives/zone-products.js'
import { consentRuns } from '../../rules/incentives/consent.js'
import { inOrder } from '../../rules/incentives/eligibility-reasons.js'
import { eligible } from '../../rules/incentives/eligible.js'
import { supplyGaps } from '../../rules/supply/silence.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { factDay } from '../shared/history.js'
import { isOwnFile } from '../shared/row-rules.js'
import { noteConsent } from '../shared/trace.js'
import { jurisdictionWith } from './answers.js'
import { applicantOf } from './applicants.js'
import { type Context, checkSupplied } from './context.js'
import type { BenefitNode } from './model.js'
import type { CreditSubjectBenefitsArgs } from './resolver-types.js'

/**
 * One row for each product that the city offers, in code order, then those of other cities that it recognises. For the
 * subject itself; for a provider with its consent the row of the product that the consent is to.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, DAY_BEFORE_RECORDS, HISTORY_NOT_ALLOWED; NOT_SUPPLIED where the city has never
 *   supplied its products; CONSENT_REQUIRED, CONSENT_FOR_FIRMS, CONSENT_UNKNOWN, CONSENT_OF_ANOTHER, CONSENT_EXPIRED,
 *   CONSENT_WITHDRAWN
 */
export async function benefitsOf(
  code: string,
  args: CreditSubjectBenefitsArgs,
  context: Context,
): Promise<BenefitNode[]> {
  const city = jurisdictionWith(args.in, context.store).code
  const on = factDay(context, args)
  const { applicant, finding } = await applicantOf(code, context)
  const consent = await consentTo(code, args.consent ?? null, context)
  const [rules, book] = await Promise.all([
    context.rulebookOf(finding.clocks, on, null),
    context.productBookOf(finding.clocks, on, null),
  ])
  checkSupplied(context, words.benefitsUnknown, supplyGaps([city], ['PRODUCTS'], rules))
  const offered = [
    ...book.productsOf(city).map((product) => ({ product, recognition: null })),
    ...book
      .statedBy(city)
      .flatMap(({ product, standing: { status, stance } }) =>
        status === 'IN_FORCE' ? [{ product, recognition: stance! }] : [],
      ),
  ]
  return offered
    .filter(({ product }) => consent === null || isOf(consent, product))
    .map(({ product, recognition }) => {
      const question = {
        product,
        recognisedBy: recognition && {
          jurisdictionCode: city,
          equalLists: recognition.equalLists,
        },
      }
      const answer = eligible(question, applicant, rules)
      const reason = recognition === null ? ('OWN_PRODUCT' as const) : ('RECOGNISED' as const)
      return {
        ...answer,
        ...{ product, recognition, jurisdictionCode: city, on },
        reasons: inOrder([reason, ...answer.reasons]),
      }
    })
}

/** The consent on which somebody else asks; null for the subject itself. */
async function consentTo(
  code: string,
  id: string | null,
  context: Context,
): Promise<ZoneConsent | null> {
  const { caller, load, today } = context
  if (isOwnFile(caller, code)) return null
  if (isPersonKey(code)) throw new HubError('CONSENT_FOR_FIRMS.person')
  if (id === null) throw new HubError('CONSENT_REQUIRED.benefits')
  const consent = await load.consents.load(id)
  if (consent === null || consent.subjectCode !== code) {
    throw new HubError('CONSENT_UNKNOWN.id', { id: JSON.stringify(id.slice(0, 60)), subject: code })
  }
  if (consent.providerCode !== caller.unit) {
    throw new HubError('CONSENT_OF_ANOTHER.unit', { id, unit: JSON.stringify(caller.unit) })
  }
  consentRuns(consent, today)
  noteConsent(context, id)
  return consent
}

function isOf(
  { jurisdictionCode, productCode }: ZoneConsent,
  product: Pick<ZoneProduct, 'jurisdictionCode' | 'productCode'>,
): boolean {
  return product.jurisdictionCode === jurisdictionCode && product.productCode === productCode
}
