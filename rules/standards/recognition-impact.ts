import type { JudgedSubject } from '../decisions/case.js'
import { decide } from '../decisions/decide.js'
import type { DecisionOutcome } from '../decisions/outcome.js'
import type { Stance } from './recognition-matrix.js'
import type { Rulebook } from './rulebook.js'

/** A subject with its code and the cases of all cities. */
export type NamedSubject = JudgedSubject & { readonly code: string }

/** Subjects for whom a measure would have another outcome than today. */
export interface Impact {
  readonly measureCode: string
  /** The outcome; never NOT_APPLICABLE. */
  readonly outcome: DecisionOutcome
  /** In code order. */
  readonly subjects: readonly NamedSubject[]
}

const weight: Readonly<Record<DecisionOutcome, number>> = {
  NOT_APPLICABLE: 0,
  UNDETERMINED: 1,
  DISPLAY_ONLY: 2,
  ADVISORY_ONLY: 2,
  APPLICABLE: 3,
}

/**
 * > Trial: which and how many subjects would newly fall under which measures if it were recognised. — issue 5.1
 *
 * Decides twice: as things stand, and as if `to` recognised `from`'s standard for the behaviour without condition, and
 * had done so when the cases were decided: they stand for those to come. A recognition signed today covers none of them,
 * unless the policy lets it reach back.
 *
 * @param subjects  those with a record or an entry on a regional list of `from` on the behaviour; others cannot change
 * @returns  by measure, then by outcome; empty when recognition would change nothing
 */
export function recognitionImpact(
  behaviourCode: string,
  from: string,
  to: string,
  subjects: readonly NamedSubject[],
  rules: Rulebook,
): Impact[] {
  const trial = withRecognition(behaviourCode, from, to, rules)
  const codes = new Set(rules.pathsIn(to).map(({ measureCode }) => measureCode))
  return [...codes].sort().flatMap((measureCode) => {
    const measure = rules.common.measures.get(measureCode)
    if (!measure) return []
    const changed = subjects.flatMap((subject) => {
      const { outcome } = decide(measure, to, subject, trial)
      const today = decide(measure, to, subject, rules).outcome
      return weight[outcome] > weight[today] ? { subject, outcome } : []
    })
    const outcomes = [...new Set(changed.map(({ outcome }) => outcome))]
    return outcomes
      .sort((one, other) => weight[other] - weight[one])
      .map((outcome) => ({
        measureCode,
        outcome,
        subjects: changed
          .filter((change) => change.outcome === outcome)
          .map(({ subject }) => subject)
          .sort((one, other) => (one.code < other.code ? -1 : 1)),
      }))
  })
}

function withRecognition(
  behaviourCode: string,
  from: string,
  to: string,
  rules: Rulebook,
): Rulebook {
  const stance: Stance = {
    id: 'trial',
    jurisdictionCode: to,
    originCode: from,
    behaviourCode,
    status: 'IN_FORCE',
    conditional: false,
    validFrom: rules.on,
    validUntil: null,
    illustrative: false,
  }
  return {
    ...rules,
    recognitionOf: (origin, city, behaviour) =>
      origin === from && city === to && behaviour === behaviourCode
        ? { status: 'IN_FORCE', stance, conflictsWith: null }
        : rules.recognitionOf(origin, city, behaviour),
    wasRecognised: (origin, city, behaviour, day) =>
      (origin === from && city === to && behaviour === behaviourCode) ||
      rules.wasRecognised(origin, city, behaviour, day),
  }
}
