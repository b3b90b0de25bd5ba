import type { Day } from '../../schema/scalars/date.js'
import type { SubjectKind } from '../words.js'

/** What a product may ask of a firm. Each is a fact in its favour: no penalty, no warning and no score is among them. */
export const eligibilityFacts = [
  /** In force on one of these red lists (红名单). */
  'RED_LIST',
  /** A licence (行政许可) in force of one of these kinds, `licence_kinds.csv`. */
  'LICENCE',
  /** An award (行政奖励) in force. */
  'AWARD',
  /** A kept commitment (已履行的信用承诺) of one of these types, `commitment_types.csv`. */
  'COMMITMENT_KEPT',
  /** Registered for so many years at least. */
  'REGISTERED_YEARS',
] as const
export type EligibilityFactKind = (typeof eligibilityFacts)[number]

export interface EligibilityFact {
  readonly fact: EligibilityFactKind
  /** Of a red list, licence or commitment: any of these will do. Empty for the others. */
  readonly codes: readonly string[]
  /** Of REGISTERED_YEARS; null for the others. */
  readonly years: number | null
}

/** Who is eligible: facts in the firm's favour, joined by AND or OR, and the one condition against it. */
export interface Eligibility {
  readonly join: 'AND' | 'OR'
  /** One at least. */
  readonly facts: readonly EligibilityFact[]
  /** Whether also no active entry on a serious list may stand in any city; asked for beside the facts, however they are joined. */
  readonly noSeriousEntry: boolean
}

/** Figures of a benefit by what they measure: 利率优惠, 0.5 %. */
export type BenefitFigures = Readonly<
  Record<string, { readonly value: number; readonly unit: string }>
>

/** A version of an incentive product (信易+, 惠民便企产品) of a city. */
export interface IncentiveProduct {
  /** Division code of the city that offers it. */
  readonly jurisdictionCode: string
  /** The same code in two cities is the same kind of service of each. */
  readonly productCode: string
  readonly name: string
  /** Code of `incentive_products.csv`, or the city's own name for it. */
  readonly kind: string
  /** Unit of the city, or firm, that grants it. */
  readonly providerCode: string
  readonly providerName: string
  readonly benefit: string
  readonly benefitFigures: BenefitFigures
  /** Who pays for it; null where nothing says. */
  readonly paidBy: string | null
  /** Who may apply. */
  readonly subjectKinds: readonly SubjectKind[]
  /** Sections or beginnings of codes of GB/T 4754; all when empty. */
  readonly industryCodes: readonly string[]
  /** Divisions in which the subject is registered; all when empty. */
  readonly divisionCodes: readonly string[]
  readonly eligibility: Eligibility
  /** To what the subject consents, word for word. */
  readonly consentText: string
  readonly documentNo: string
  readonly legalBasis: string | null
  readonly validFrom: Day
  /** Last day; null while no end is set. */
  readonly validUntil: Day | null
  readonly illustrative: boolean
}

/** Red lists of the recognising city whose entries count as well, by the list that the product asks for. */
export type EqualLists = Readonly<Record<string, readonly string[]>>
