import type { ThresholdClauses } from '../words.js'

const scoreWord = /(^|_)(scores?|points?|ratings?|grade_points?)(_|$)|积分|评分|信用分|桂花分/iu

/** Whether a variable, column or field is named as a person's or firm's score (信用分). */
export function isScore(name: string): boolean {
  return scoreWord.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))
}

/**
 * > A score may not feed a punishment. — NDRC, 2019-07-18; domain.md 0.6 and 1.12, invariant 4
 *
 * Whether a threshold would measure a score: it then counts for nothing, whatever its figures.
 */
export function measuresScore({ clauses }: ThresholdClauses): boolean {
  return clauses.some(({ variable }) => isScore(variable))
}
