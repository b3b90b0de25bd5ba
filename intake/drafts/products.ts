import { type Draft, newDraft } from '../../db/ledger/draft.js'
import {
  eligibilityIn,
  readEligibility,
  type WrittenEligibility,
} from '../../rules/incentives/eligibility-input.js'
import { conditionIn, equalListsIn, readEqualLists } from '../../rules/incentives/equal-lists.js'
import {
  benefitFiguresIn,
  divisionCodesIn,
  industryCodesIn,
  kindIn,
  longestTexts,
  productCodeIn,
  readBenefitFigures,
} from '../../rules/incentives/product-input.js'
import { legalBasisIn, publicText } from '../../rules/standards/step-input.js'
import type { SubjectKind } from '../../rules/words.js'
import { HubError } from '../../schema/errors.js'
import { wayOut } from '../../schema/ways-out.js'
import { memberOfUnit } from '../check/authority.js'
import { dayIn } from '../check/dates.js'
import { orRefused } from '../check/or-refused.js'
import { organisationOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { yesOrNo } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'
import { originIn, periodOf, statusIn } from './parts-of-rules.js'

const subjectKinds: Readonly<Record<string, SubjectKind>> = {
  法人及非法人组织: 'ORGANISATION',
  个体工商户: 'SOLE_TRADER',
  自然人: 'PERSON',
  ORGANISATION: 'ORGANISATION',
  SOLE_TRADER: 'SOLE_TRADER',
  PERSON: 'PERSON',
}

/** An incentive product of the city. */
export function productDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { catalogues } = city
  const productCode = of(row, 'productCode', productCodeIn)
  const text = (column: string, longest: number) =>
    of(row, column, (written) => publicText(column, written, longest))
  const name = text('productName', longestTexts.name)
  const kind = of(row, 'productKind', (written) => kindIn(written, catalogues))
  const benefit = text('benefit', longestTexts.benefit)
  const consentText = text('consentText', longestTexts.consentText)
  const paidBy = row.text('paidBy') === '' ? null : text('paidBy', longestTexts.paidBy)
  const figures = orRefused(row, 'benefitFigures', () =>
    benefitFiguresIn(readBenefitFigures(row.text('benefitFigures'))),
  )
  const kinds = kindsOf(row)
  const industries = orRefused(row, 'industryCodes', () =>
    industryCodesIn(partsOf(row, 'industryCodes')),
  )
  const divisions = orRefused(row, 'divisionCodes', () =>
    divisionCodesIn(partsOf(row, 'divisionCodes')),
  )
  const noSeriousEntry = yesOrNo(row, 'noSeriousEntry')
  const eligibility = of(row, 'eligibility', (written) => {
    const asked: WrittenEligibility = { ...readEligibility(written), noSeriousEntry }
    return eligibilityIn(asked, catalogues)
  })
  const documentNo = text('documentNo', 300)
  const period = periodOf(row)
  const illustrative = yesOrNo(row, 'illustrative')
  // What is invented for a demonstration rests on nothing.
  if (!illustrative) orRefused(row, 'legalBasis', () => legalBasisIn(row.text('legalBasis')))
  const provider = providerOf(row, city)
  if (row.refusals.length > 0 || !period.validFrom || !provider || !kinds) return null
  return newDraft({
    id: `${productCode} ${period.validFrom}`,
    party: provider.isUnit
      ? null
      : { code: provider.code, kind: 'ORGANISATION', name: provider.name },
    facts: [
      [
        'incentiveProduct',
        {
          productCode: productCode!,
          name: name!,
          kind: kind!,
          providerCode: provider.code,
          providerName: provider.name,
          benefit: benefit!,
          benefitFigures: figures!,
          paidBy,
          subjectKinds: kinds,
          industryCodes: industries!,
          divisionCodes: divisions!,
          eligibility: eligibility!,
          consentText: consentText!,
          documentNo: documentNo!,
          legalBasis: row.text('legalBasis') || null,
          validFrom: period.validFrom,
          validUntil: period.validUntil,
          illustrative,
        },
      ],
    ],
  })
}

/** How this city stands to another city's product. */
export function productRecognitionDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { jurisdiction, catalogues } = city
  const origin = originIn(row, city)
  const productCode = of(row, 'productCode', productCodeIn)
  const status = statusIn(row)
  const condition = orRefused(row, 'condition', () => conditionIn(row.text('condition')))
  const equalLists = orRefused(row, 'equalLists', () =>
    equalListsIn(readEqualLists(row.text('equalLists')), catalogues),
  )
  const period = periodOf(row)
  const originVersionFrom = dayIn(row, 'originProductFrom')
  if (originVersionFrom && period.validFrom && originVersionFrom > period.validFrom) {
    orRefused(row, 'originProductFrom', () => {
      const told = { originProductFrom: originVersionFrom, day: period.validFrom! }
      throw new HubError('RECOGNISED_VERSION_NOT_BEGUN.product', told)
    })
  }
  const illustrative = yesOrNo(row, 'illustrative')
  if (row.refusals.length > 0 || !origin || !productCode || !status || !period.validFrom)
    return null
  const id = `${origin.shortCode}-${productCode}-by-${jurisdiction.shortCode}`
  return newDraft({
    id: `${id} ${period.validFrom}`,
    facts: [
      [
        'productRecognition',
        {
          id,
          originCode: origin.code,
          productCode,
          status,
          condition,
          equalLists: equalLists!,
          originVersionFrom,
          reason: row.text('reason') || null,
          agreementDocument: row.text('agreementDocument') || null,
          scheme: row.text('scheme'),
          validFrom: period.validFrom,
          validUntil: period.validUntil,
          illustrative,
        },
      ],
    ],
  })
}

/** What a rule makes of a column that every row fills; an empty one is refused already. */
function of<T>(row: SheetRow, column: string, rule: (written: string) => T): T | null {
  const written = row.text(column)
  return written === '' ? null : orRefused(row, column, () => rule(written))
}

function partsOf(row: SheetRow, column: string): string[] {
  return row
    .text(column)
    .normalize('NFKC')
    .split(/[;、,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function kindsOf(row: SheetRow): SubjectKind[] | null {
  const parts = partsOf(row, 'subjectKinds')
  if (parts.length > 0 && parts.every((part) => Object.hasOwn(subjectKinds, part))) {
    return [...new Set(parts.map((part) => subjectKinds[part]!))]
  }
  if (row.text('subjectKinds') !== '') {
    const words = ['法人及非法人组织', '个体工商户', '自然人']
    row.refuse('VALUE_UNKNOWN', 'subjectKinds', wayOut('oneOf', { words }))
  }
  return null
}

/** A unit of the city, or a body that its register has, or is to have; AUTHORITY_OF_ANOTHER_CITY for a unit of another. */
function providerOf(
  row: SheetRow,
  city: CityFacts,
): { code: string; name: string; isUnit: boolean } | null {
  const found = organisationOf(row, 'providerCode', city)
  if (found === null) return null
  const { code } = found
  const unit = city.units.get(code)
  if (unit) return { code, name: unit.name, isUnit: true }
  const other = memberOfUnit(code, city)
  if (other !== null && other !== city.jurisdiction.key) {
    row.refuse('AUTHORITY_OF_ANOTHER_CITY', 'providerCode', wayOut('handInTo', { city: other }))
    return null
  }
  const name = row.text('providerName')
  if (name !== '') return { code, name, isUnit: false }
  row.refuse('VALUE_MISSING', 'providerName', wayOut('fillIn'))
  return null
}
