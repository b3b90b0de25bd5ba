import { HubError } from '../../schema/errors.js'
import { choiceNamed } from '../../schema/names.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Catalogues } from '../catalogues.js'
import { isScore } from '../standards/no-score.js'
import { publicText } from '../standards/step-input.js'
import { industryRange } from '../subjects/industry.js'
import type { SubjectKind } from '../words.js'
import { eligibilityIn, type WrittenEligibility } from './eligibility-input.js'
import type { BenefitFigures, IncentiveProduct } from './product.js'

/** A figure of a benefit, as it is written. */
export interface WrittenFigure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** What a product says, be it as a step or as a row of a sheet; who provides it is looked up besides. */
export interface WrittenProduct {
  readonly productCode: string
  readonly name: string
  readonly kind: string
  readonly benefit: string
  readonly benefitFigures?: readonly WrittenFigure[] | null
  readonly paidBy?: string | null
  readonly subjectKinds: readonly SubjectKind[]
  readonly industryCodes?: readonly string[] | null
  readonly divisionCodes?: readonly string[] | null
  readonly eligibility: WrittenEligibility
  readonly consentText: string
}

type Lists = 'subjectKinds' | 'industryCodes' | 'divisionCodes'

export type ProductContent = Pick<IncentiveProduct, Exclude<keyof WrittenProduct, Lists>> & {
  -readonly [List in Lists]: IncentiveProduct[List][number][]
}

/** Longest texts of a product, by field; a sheet's columns are as long. */
export const longestTexts = { name: 100, benefit: 300, paidBy: 100, consentText: 1000 } as const

const mostFigures = 10
const mostCodes = 50

/**
 * What may stand in a product, whoever publishes it.
 *
 * @throws {HubError} as `eligibilityIn`; PRODUCT_INVALID, ARGUMENT_INVALID for a text
 */
export function productIn(written: WrittenProduct, catalogues: Catalogues): ProductContent {
  const { productCode, benefitFigures, paidBy, subjectKinds, industryCodes, divisionCodes } =
    written
  productCodeIn(productCode)
  const kinds = [...new Set(subjectKinds)]
  if (kinds.length === 0) throw new HubError('PRODUCT_INVALID.productForNobody')
  return {
    productCode,
    name: publicText('name', written.name, longestTexts.name),
    kind: kindIn(written.kind, catalogues),
    benefit: publicText('benefit', written.benefit, longestTexts.benefit),
    benefitFigures: benefitFiguresIn(benefitFigures ?? []),
    paidBy:
      paidBy == null || paidBy === '' ? null : publicText('paidBy', paidBy, longestTexts.paidBy),
    subjectKinds: kinds,
    industryCodes: industryCodesIn(industryCodes),
    divisionCodes: divisionCodesIn(divisionCodes),
    eligibility: eligibilityIn(written.eligibility, catalogues),
    consentText: publicText('consentText', written.consentText, longestTexts.consentText),
  }
}

/** @throws {HubError} PRODUCT_INVALID */
export function productCodeIn(code: string): string {
  if (/^[A-Z0-9][A-Z0-9-]{0,39}$/.test(code)) return code
  throw new HubError('PRODUCT_INVALID.productCode', { code: JSON.stringify(code.slice(0, 40)) })
}

/** @throws {HubError} PRODUCT_INVALID for a last day before the first */
export function lastDay(validFrom: Day, validUntil: Day | null | undefined): Day | null {
  if (validUntil == null || validFrom <= validUntil) return validUntil ?? null
  throw new HubError('PRODUCT_INVALID.lastDayBefore', { validFrom, validUntil })
}

const longestKind = 20

/** A kind of `incentive_products.csv` by its code or name, else the city's own name for one. */
export function kindIn(
  written: string,
  { incentiveKinds }: Pick<Catalogues, 'incentiveKinds'>,
): string {
  const choices = [...incentiveKinds.values()].map(({ code, name, nameEn }) => ({
    key: code,
    names: [name, nameEn],
  }))
  return choiceNamed(written.trim(), choices) ?? publicText('kind', written, longestKind)
}

/** @throws {HubError} PRODUCT_INVALID, SCORE_REFUSED */
export function benefitFiguresIn(figures: readonly WrittenFigure[]): BenefitFigures {
  if (figures.length > mostFigures) {
    throw new HubError('PRODUCT_INVALID.benefitFigures', {
      count: figures.length,
      most: mostFigures,
    })
  }
  const found = new Map<string, { value: number; unit: string }>()
  for (const { name: written, value, unit } of figures) {
    const name = publicText('name', written, 40)
    if (isScore(name)) throw new HubError('SCORE_REFUSED.benefit', { name: JSON.stringify(name) })
    if (!Number.isFinite(value) || value < 0 || found.has(name)) {
      throw new HubError('PRODUCT_INVALID.benefitFigure', { name: JSON.stringify(name) })
    }
    found.set(name, { value, unit: publicText('unit', unit, 20) })
  }
  return Object.fromEntries(found)
}

/** @throws {HubError} PRODUCT_INVALID */
export function industryCodesIn(written: readonly string[] | null | undefined): string[] {
  return codesIn('industryCodes', written, (code) => industryRange(code) !== null)
}

/** @throws {HubError} PRODUCT_INVALID */
export function divisionCodesIn(written: readonly string[] | null | undefined): string[] {
  return codesIn('divisionCodes', written, (code) => /^[0-9]{6}$/.test(code))
}

/**
 * Figures as a sheet has them: `利率优惠=0.5 %;免押金=5000 元`.
 *
 * @throws {HubError} PRODUCT_INVALID
 */
export function readBenefitFigures(text: string): WrittenFigure[] {
  return text
    .normalize('NFKC')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, value, unit] =
        /^(.+?)\s*=\s*(\d{1,12}(?:\.\d{1,6})?)\s*(\D.*)$/u.exec(part) ?? []
      if (name && value && unit) return { name, value: Number(value), unit: unit.trim() }
      throw new HubError('PRODUCT_INVALID.benefitFigure', {
        name: JSON.stringify(part.slice(0, 40)),
      })
    })
}

/** As `readBenefitFigures` reads them. */
export function benefitFiguresText(figures: BenefitFigures): string {
  return Object.entries(figures)
    .map(([name, { value, unit }]) => `${name}=${value} ${unit}`)
    .join(';')
}

function codesIn(
  name: string,
  written: readonly string[] | null | undefined,
  isCode: (code: string) => boolean,
): string[] {
  const codes = [...new Set(written ?? [])]
  const wrong = codes.find((code) => !isCode(code))
  if (wrong === undefined && codes.length <= mostCodes) return codes
  throw new HubError('PRODUCT_INVALID.productCodes', {
    name,
    code: JSON.stringify((wrong ?? '').slice(0, 40)),
    most: mostCodes,
  })
}
