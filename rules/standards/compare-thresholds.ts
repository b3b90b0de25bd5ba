import type { ThresholdClause, ThresholdClauses } from '../words.js'

/** The parts of a standard that say which cases it covers; its severity is not one of them. */
export interface MeasuredStandard {
  readonly threshold: ThresholdClauses
  /** Months over which one city's records add up; 0 means one record alone. */
  readonly windowMonths: number
}

/**
 * How the cases of one standard lie to those of another.
 *
 * EXACT: the same. NARROWER: each case of the first is one of the second. BROADER: each case of the second is one of the
 * first, so a case of the first must be looked at by its own value. CLOSE: neither, case by case. NONE: nothing to compare.
 */
export type ThresholdRelation = 'EXACT' | 'NARROWER' | 'BROADER' | 'CLOSE' | 'NONE'

/**
 * > Exact, narrower, broader for a pair is computed from the two standards' clauses, not copied.
 *
 * A window only adds cases to those that one record alone makes, so a standard without one is the narrower of two with
 * the same clauses. Figures counted over windows of different lengths are different figures: such standards are CLOSE.
 *
 * @param one  null when the city has no standard for the behaviour; likewise `other`
 */
export function compareThresholds(
  one: MeasuredStandard | null,
  other: MeasuredStandard | null,
): ThresholdRelation {
  if (!one || !other || !haveCommonFigure(one.threshold, other.threshold)) return 'NONE'
  const isWithin = lieWithin(one, other)
  const isAround = lieWithin(other, one)
  if (isWithin) return isAround ? 'EXACT' : 'NARROWER'
  return isAround ? 'BROADER' : 'CLOSE'
}

function haveCommonFigure(one: ThresholdClauses, other: ThresholdClauses): boolean {
  return one.clauses.some((clause) => other.clauses.some((second) => isSameFigure(clause, second)))
}

function isSameFigure(one: ThresholdClause, other: ThresholdClause): boolean {
  return one.variable === other.variable && one.unit === other.unit
}

/** Whether each case of the first is a case of the second. */
function lieWithin(one: MeasuredStandard, other: MeasuredStandard): boolean {
  const isShorter = one.windowMonths === 0 || one.windowMonths === other.windowMonths
  return isShorter && conjunctionsOf(one.threshold).every((all) => imply(all, other.threshold))
}

/** A threshold as alternatives, of each of which all clauses hold. */
function conjunctionsOf({ join, clauses }: ThresholdClauses): readonly ThresholdClause[][] {
  return join === 'AND' ? [[...clauses]] : clauses.map((clause) => [clause])
}

function imply(all: readonly ThresholdClause[], { join, clauses }: ThresholdClauses): boolean {
  const isImplied = (clause: ThresholdClause) => all.some((known) => implies(known, clause))
  return join === 'AND' ? clauses.every(isImplied) : clauses.some(isImplied)
}

function implies(known: ThresholdClause, asked: ThresholdClause): boolean {
  if (!isSameFigure(known, asked)) return false
  const one = inWholeNumbers(known)
  const other = inWholeNumbers(asked)
  if (other.operator === '=') return one.operator === '=' && one.value === other.value
  if (other.operator === '>' && one.operator !== '>') return one.value > other.value
  return one.value >= other.value
}

/** More than three times is at least four times. */
function inWholeNumbers(clause: ThresholdClause): ThresholdClause {
  if (clause.unit !== 'count' || clause.operator !== '>') return clause
  return { ...clause, operator: '>=', value: Math.floor(clause.value) + 1 }
}
