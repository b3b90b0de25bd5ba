import type { CrossOutcome } from '../../schema/cross-check.js'
import { type Applicant, type EligibilityRules, eligible } from './eligible.js'

/** What all cities together say of a subject that is proposed for a red list. */
export interface RedCheck {
  readonly outcome: CrossOutcome
  /** Division codes of the cities by which it is so; all members where it is CLEAR. */
  readonly cities: readonly string[]
}

/**
 * > CHECKED: no active serious entry in ANY city; a city that cannot be asked, or has not supplied: not checked. — workflows.md 9
 *
 * The same condition as that of a product, by the same rule.
 */
export function redCheck(applicant: Applicant, rules: EligibilityRules): RedCheck {
  const answer = eligible(onlyTheNegative, applicant, rules)
  const ofFacts = [...new Set(answer.facts.map(({ jurisdictionCode }) => jurisdictionCode))]
  switch (answer.outcome) {
    case 'YES':
      return { outcome: 'CLEAR', cities: rules.members }
    case 'COULD_NOT_ASK':
      return { outcome: 'COULD_NOT_ASK', cities: answer.notAsked }
    case 'NOT_SUPPLIED':
      return { outcome: 'NOT_SUPPLIED', cities: answer.silent }
    case 'UNDER_OBJECTION':
      return { outcome: 'DISPUTED', cities: ofFacts }
    case 'NO':
      return { outcome: 'LISTED', cities: ofFacts }
  }
}

const onlyTheNegative = {
  product: {
    jurisdictionCode: '',
    subjectKinds: ['ORGANISATION', 'SOLE_TRADER', 'PERSON'],
    industryCodes: [],
    divisionCodes: [],
    eligibility: { join: 'AND', facts: [], noSeriousEntry: true },
  },
  recognisedBy: null,
} as const
