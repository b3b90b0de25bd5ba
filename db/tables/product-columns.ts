import { boolean, date, jsonb, text } from 'drizzle-orm/pg-core'
import type { BenefitFigures, Eligibility, EqualLists } from '../../rules/incentives/product.js'
import type { SubjectKind } from '../../rules/words.js'
import { stanceColumns } from './city-columns.js'
import { code, versionColumns } from './columns.js'

/** An incentive product that the city offers. */
export function incentiveProductColumns() {
  return {
    productCode: code('product_code').notNull(),
    name: text('name').notNull(),
    /** Code of `incentive_products.csv`, or the city's own name for it. */
    kind: text('kind').notNull(),
    providerCode: code('provider_code').notNull(),
    providerName: text('provider_name').notNull(),
    benefit: text('benefit').notNull(),
    benefitFigures: jsonb('benefit_figures').$type<BenefitFigures>().notNull(),
    paidBy: text('paid_by'),
    subjectKinds: text('subject_kinds').array().$type<SubjectKind[]>().notNull(),
    industryCodes: text('industry_codes').array().notNull(),
    divisionCodes: text('division_codes').array().notNull(),
    eligibility: jsonb('eligibility').$type<Eligibility>().notNull(),
    consentText: text('consent_text').notNull(),
    documentNo: text('document_no').notNull(),
    legalBasis: text('legal_basis'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    illustrative: boolean('illustrative').notNull(),
    ...versionColumns(),
  }
}

/** The stance of the city that owns the row towards another city's product. */
export function productRecognitionColumns() {
  return {
    ...stanceColumns(),
    productCode: code('product_code').notNull(),
    /** On what condition it is recognised; null for none. */
    condition: text('condition'),
    equalLists: jsonb('equal_lists').$type<EqualLists>().notNull(),
    /** First day of the version of the product that was signed; null where nothing says which it was. */
    originVersionFrom: date('origin_product_from', { mode: 'string' }),
    ...versionColumns(),
  }
}
