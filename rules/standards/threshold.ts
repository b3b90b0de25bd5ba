import { HubError } from '../../schema/errors.js'
import type { Figures, ThresholdClause, ThresholdClauses } from '../words.js'

export type ThresholdOutcome = boolean | 'UNDETERMINED'

const clauseForm = /^([a-z][a-z0-9_]*) (>=|>|=) ([0-9]+(?:\.[0-9]+)?)$/

/**
 * The threshold in the words of the reference files: `tax_cny >= 1000000 AND tax_pct >= 10`.
 *
 * @param unit  the unit of the row, for variables whose name does not tell theirs
 * @throws {HubError} REFERENCE_DATA_INVALID for a clause of another form, or AND and OR in one threshold
 */
export function parseThreshold(written: string, unit: string): ThresholdClauses {
  const join = written.includes(' OR ') ? 'OR' : 'AND'
  return { join, clauses: written.split(` ${join} `).map((clause) => parseClause(clause, unit)) }
}

function parseClause(written: string, unit: string): ThresholdClause {
  const [, variable, operator, value] = clauseForm.exec(written) ?? []
  if (!variable) {
    throw new HubError('REFERENCE_DATA_INVALID.thresholdClause', { written })
  }
  return {
    variable,
    operator: operator as ThresholdClause['operator'],
    value: Number(value),
    unit: unitOf(variable) ?? unit,
  }
}

/** One row states one unit, but its clauses can differ: tax_cny and tax_pct, invoice_count and invoice_cny. */
function unitOf(variable: string): string | null {
  const parts = variable.split('_')
  if (parts.includes('cny')) return 'CNY'
  if (parts.includes('pct')) return 'percent'
  if (parts.includes('count')) return 'count'
  return null
}

/**
 * Whether a record's own figures meet a threshold.
 *
 * UNDETERMINED when a missing figure could still decide it: a failed clause of AND and a met clause of OR decide alone.
 */
export function meetsThreshold(threshold: ThresholdClauses, figures: Figures): ThresholdOutcome {
  return meetsWithin(threshold, (variable) => boundsOf(figures, variable))
}

/** What is known of a figure: it lies between these, themselves included. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** A figure that is stated is known exactly; of one that is missing nothing is known. */
export function boundsOf(figures: Figures, variable: string): Bounds {
  const figure = Object.hasOwn(figures, variable) ? figures[variable] : null
  return typeof figure !== 'number' || Number.isNaN(figure)
    ? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }
    : { least: figure, most: figure }
}

/** Whether figures that are known within bounds meet a threshold; UNDETERMINED where they may or may not. */
export function meetsWithin(
  { join, clauses }: ThresholdClauses,
  known: (variable: string) => Bounds,
): ThresholdOutcome {
  const outcomes = clauses.map((clause) => meetsClause(clause, known(clause.variable)))
  const decides = join === 'OR'
  if (outcomes.includes(decides)) return decides
  return outcomes.includes('UNDETERMINED') ? 'UNDETERMINED' : !decides
}

function meetsClause({ operator, value }: ThresholdClause, { least, most }: Bounds) {
  const meets = (figure: number) => {
    if (operator === '=') return figure === value
    return operator === '>' ? figure > value : figure >= value
  }
  if (operator === '=' && least !== most) {
    return value < least || most < value ? false : 'UNDETERMINED'
  }
  return meets(least) === meets(most) ? meets(least) : 'UNDETERMINED'
}
