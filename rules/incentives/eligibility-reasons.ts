/**
 * Why somebody may have a product, may not, or nobody can say; in the order in which they are told. `silence` says what the
 * outcome is where the reason leaves it open.
 */
export const eligibilityReasons = {
  OWN_PRODUCT: null,
  RECOGNISED: null,
  CONDITIONS_MET: null,
  SUBJECT_UNKNOWN: null,
  KIND_NOT_COVERED: null,
  INDUSTRY_NOT_COVERED: null,
  DIVISION_NOT_COVERED: null,
  SERIOUS_ENTRY_ACTIVE: null,
  RED_ENTRY_SUSPENDED: null,
  RED_ENTRY_MISSING: null,
  LICENCE_MISSING: null,
  AWARD_MISSING: null,
  COMMITMENT_MISSING: null,
  REGISTERED_TOO_SHORT: null,
  COULD_NOT_ASK: 'COULD_NOT_ASK',
  NOT_SHARED: 'NOT_SUPPLIED',
  NOT_SUPPLIED: 'NOT_SUPPLIED',
  TYPE_NOT_TOLD: 'NOT_SUPPLIED',
  INDUSTRY_UNKNOWN: 'NOT_SUPPLIED',
  DIVISION_UNKNOWN: 'NOT_SUPPLIED',
  REGISTRATION_DAY_UNKNOWN: 'NOT_SUPPLIED',
  UNDER_OBJECTION: 'UNDER_OBJECTION',
  BASIS_REVOKED: 'UNDER_OBJECTION',
} as const satisfies Readonly<
  Record<string, 'COULD_NOT_ASK' | 'NOT_SUPPLIED' | 'UNDER_OBJECTION' | null>
>

export type EligibilityReason = keyof typeof eligibilityReasons

export function silenceBehind(reason: EligibilityReason) {
  return eligibilityReasons[reason]
}

const order = Object.keys(eligibilityReasons) as EligibilityReason[]

/** Each once, in the order of the table. */
export function inOrder(reasons: readonly EligibilityReason[]): EligibilityReason[] {
  return order.filter((reason) => reasons.includes(reason))
}
