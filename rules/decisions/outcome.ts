import type { MeasureRow } from '../catalogues.js'
import { basisSupport, listObstacle } from '../standards/legal-basis.js'
import type { PairStatus } from '../standards/recognition-matrix.js'
import type { CityPath, CommonRules } from '../standards/rulebook.js'
import type { Case } from './case.js'
import { type DecisionReason, decisionReasons } from './decision-reasons.js'

export type DecisionOutcome =
  | 'APPLICABLE'
  | 'NOT_APPLICABLE'
  | 'ADVISORY_ONLY'
  | 'DISPLAY_ONLY'
  | 'UNDETERMINED'

const recognitionReasons: Readonly<Record<PairStatus, DecisionReason>> = {
  IN_FORCE: 'RECOGNISED',
  NOT_STATED: 'RECOGNITION_NOT_STATED',
  PROPOSED: 'RECOGNITION_PROPOSED',
  SUSPENDED: 'RECOGNITION_SUSPENDED',
  NEEDS_RESIGNING: 'RECOGNITION_NEEDS_RESIGNING',
  WITHDRAWN: 'RECOGNITION_WITHDRAWN',
  REFUSED: 'RECOGNITION_REFUSED',
}

/** Reason code of a pair's recognition status. */
export function recognitionReason(status: PairStatus): DecisionReason {
  return recognitionReasons[status]
}

/** The most that the legal bases, the measure and the path allow. */
export function basisReasons(
  path: CityPath,
  one: Pick<Case, 'jurisdictionCode' | 'listCode'>,
  measure: MeasureRow,
  city: string,
  { lists }: CommonRules,
): DecisionReason[] {
  const list = lists.get(one.listCode ?? '')
  const question = {
    rank: path.basisRank,
    list: list
      ? {
          rank: list.basisRank,
          isNational: list.scope === 'NATIONAL',
          barsClass1: list.barsClass1,
        }
      : null,
    measureClass: measure.class,
    courtDecides: measure.courtDecides,
    isOwnCase: one.jurisdictionCode === city,
  }
  const support = basisSupport(question)
  const obstacle = listObstacle(question)
  const reasons: DecisionReason[] = []
  if (support === 'NONE') reasons.push('BASIS_TOO_LOW')
  if (obstacle === 'BASIS_TOO_LOW') reasons.push('LIST_BASIS_TOO_LOW')
  if (obstacle === 'BARRED') reasons.push('LIST_BARS_MEASURE')
  if (support === 'ADVISORY') reasons.push('BASIS_ADVISORY')
  if (support === 'UNRANKED') reasons.push('BASIS_UNRANKED')
  if (measure.bindingPower === 'ADVISORY' || path.power === 'ADVISORY') {
    reasons.push('MEASURE_ADVISORY')
  }
  if (measure.displayOnly) reasons.push('MEASURE_DISPLAY_ONLY')
  return reasons
}

/** What reasons come to. */
export function outcomeBy(
  reasons: Iterable<DecisionReason>,
  demonstration: boolean,
): DecisionOutcome {
  const effects = new Set([...reasons].map(effectOf))
  if (effects.has('AGAINST')) return 'NOT_APPLICABLE'
  if (effects.has('OPEN')) return 'UNDETERMINED'
  if (effects.has('LIMITS_TO_DISPLAY')) return 'DISPLAY_ONLY'
  const isAdvice =
    effects.has('LIMITS_TO_ADVICE') || (effects.has('LIMITS_UNVERIFIED') && !demonstration)
  return isAdvice ? 'ADVISORY_ONLY' : 'APPLICABLE'
}

/** What a reason does to the outcome. */
export function effectOf(reason: DecisionReason) {
  return decisionReasons[reason].effect
}
