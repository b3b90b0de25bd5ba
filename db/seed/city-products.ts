import { eligibilityIn, readEligibility } from '../../rules/incentives/eligibility-input.js'
import { equalListsIn, readEqualLists } from '../../rules/incentives/equal-lists.js'
import { benefitFiguresIn, readBenefitFigures } from '../../rules/incentives/product-input.js'
import { readReference } from '../../rules/reference.js'
import type { RecognitionStatus, SubjectKind } from '../../rules/words.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { CityStore } from '../store.js'
import type { Authority, Seeded } from './seeded.js'

const kindNames: Readonly<Record<string, SubjectKind>> = {
  法人及非法人组织: 'ORGANISATION',
  个体工商户: 'SOLE_TRADER',
  自然人: 'PERSON',
}

const consentText = '同意提供方为办理本产品查询本单位是否符合适用条件；授权可以随时撤回（演示）。'

/** Products of `products_illustrative.csv` as a city offers them: each city all of them, by its own units. */
export function productsOf(
  { jurisdiction, catalogues }: Pick<CityStore, 'jurisdiction' | 'catalogues'>,
  authorities: ReadonlyMap<string, Authority>,
): Seeded<'incentiveProduct'>[] {
  return readReference('products_illustrative').map((row) => {
    const provider = authorities.get(row.topic!)!
    return {
      productCode: row.product_code!,
      name: row.name_zh!,
      kind: row.kind!,
      providerCode: provider.unitCode,
      providerName: provider.name,
      benefit: row.benefit_zh!,
      benefitFigures: benefitFiguresIn(readBenefitFigures(row.benefit_figures!)),
      paidBy: row.paid_by || null,
      subjectKinds: row.subject_kinds!.split(';').map((kind) => kindNames[kind]!),
      industryCodes: row.industry_codes!.split(';').filter((code) => code !== ''),
      divisionCodes: [],
      eligibility: eligibilityIn(
        {
          ...readEligibility(row.eligibility!),
          noSeriousEntry: row.no_serious_entry === '1',
        },
        catalogues,
      ),
      consentText,
      documentNo: `${jurisdiction.shortCode}示意〔2025〕1号`,
      legalBasis: null,
      validFrom: row.valid_from!,
      validUntil: row.valid_to || null,
      illustrative: true,
    }
  })
}

/** What a city has stated on the products of others, by `product_recognitions_illustrative.csv`; a city that it does not know has stated nothing. */
export function productRecognitionsBy(
  { jurisdiction, catalogues }: Pick<CityStore, 'jurisdiction' | 'catalogues'>,
  members: readonly Jurisdiction[],
): Seeded<'productRecognition'>[] {
  return readReference('product_recognitions_illustrative').flatMap((row) => {
    const origin = members.find(({ shortCode }) => shortCode === row.city)
    if (!origin || row.recognised_by !== jurisdiction.shortCode) return []
    const isSigned = row.origin_product_from !== ''
    return {
      id: `${origin.shortCode}-${row.product_code}-by-${jurisdiction.shortCode}`,
      originCode: origin.code,
      productCode: row.product_code!,
      status: row.status as RecognitionStatus,
      condition: row.condition || null,
      equalLists: equalListsIn(readEqualLists(row.equal_lists!), catalogues),
      originVersionFrom: row.origin_product_from || null,
      reason: row.reason || null,
      agreementDocument: isSigned ? '示意〔2025〕6号' : null,
      scheme: '嘉昆太',
      validFrom: row.valid_from!,
      validUntil: null,
      illustrative: true,
    }
  })
}
