import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Catalogues } from '../catalogues.js'
import { recordsBegin } from '../days.js'
import { maskFreeText } from '../subjects/masking.js'
import type { ThresholdClause, ThresholdClauses } from '../words.js'
import { isScore } from './no-score.js'

/**
 * The first day of a step, today when it names none.
 *
 * @throws {HubError} DAY_BEFORE_RECORDS
 */
export function firstDay(validFrom: Day | null | undefined, today: Day): Day {
  const day = validFrom ?? today
  if (day >= recordsBegin) return day
  throw new HubError('DAY_BEFORE_RECORDS.validFrom', { day, recordsBegin })
}

/**
 * A text that everybody may read.
 *
 * @throws {HubError} ARGUMENT_INVALID for a blank or overlong one, or one with a number of a person or telephone in it
 */
export function publicText(name: string, written: string, longest = 300): string {
  const text = written.trim()
  if (text === '' || [...text].length > longest || /\p{Cc}/u.test(text)) {
    throw new HubError('ARGUMENT_INVALID.textLength', { name, longest })
  }
  if (maskFreeText(text) !== text) {
    throw new HubError('ARGUMENT_INVALID.personalNumber', { name })
  }
  return text
}

/**
 * > Each measure needs a law, regulation or document it rests on. — 失信惩戒措施基础清单; design.md 4
 *
 * @throws {HubError} LEGAL_BASIS_MISSING
 */
export function legalBasisIn(written: string): string {
  if (written.trim() !== '') return publicText('legalBasis', written)
  throw new HubError('LEGAL_BASIS_MISSING.empty')
}

/** A threshold as an operator writes it: the units are those of the common catalogue. */
export interface WrittenThreshold {
  readonly join: ThresholdClauses['join']
  readonly clauses: readonly {
    readonly variable: string
    readonly operator: string
    readonly value: number
  }[]
}

const mostClauses = 10

/**
 * @throws {HubError} SCORE_REFUSED; THRESHOLD_VARIABLE_UNKNOWN, with the variables there are; ARGUMENT_INVALID
 */
export function thresholdIn(
  { join, clauses }: WrittenThreshold,
  { behaviours }: Pick<Catalogues, 'behaviours'>,
): ThresholdClauses {
  if (clauses.length < 1 || clauses.length > mostClauses) {
    throw new HubError('ARGUMENT_INVALID.clauses', { count: clauses.length, most: mostClauses })
  }
  const units = new Map(
    [...behaviours.values()].flatMap(({ threshold }) =>
      threshold.clauses.map(({ variable, unit }) => [variable, unit]),
    ),
  )
  return { join, clauses: clauses.map((clause) => clauseIn(clause, units)) }
}

function clauseIn(
  { variable, operator, value }: WrittenThreshold['clauses'][number],
  units: ReadonlyMap<string, string>,
): ThresholdClause {
  if (isScore(variable)) {
    throw new HubError('SCORE_REFUSED.clause')
  }
  const unit = units.get(variable)
  if (unit === undefined) {
    throw new HubError('THRESHOLD_VARIABLE_UNKNOWN.known', {
      variable: JSON.stringify(variable.slice(0, 40)),
      known: [...units.keys()].sort(),
    })
  }
  if ((operator !== '>=' && operator !== '>' && operator !== '=') || value < 0) {
    throw new HubError('ARGUMENT_INVALID.clauseForm', { variable })
  }
  return { variable, operator, value, unit }
}

/** @throws {HubError} ARGUMENT_INVALID */
export function wholeNumberIn(name: string, value: number, most: number): number {
  if (value >= 0 && value <= most) return value
  throw new HubError('ARGUMENT_INVALID.numberUpTo', { name, value, most })
}

const longestWindowMonths = 60

/** @throws {HubError} ARGUMENT_INVALID */
export function windowMonthsIn(months: number): number {
  return wholeNumberIn('windowMonths', months, longestWindowMonths)
}
