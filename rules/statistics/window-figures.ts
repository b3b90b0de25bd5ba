import type { Day } from '../../schema/scalars/date.js'
import { addMonths } from '../days.js'
import type { MeasuredStandard } from '../standards/compare-thresholds.js'
import {
  type Bounds,
  boundsOf,
  meetsWithin,
  type ThresholdOutcome,
} from '../standards/threshold.js'
import type { Figures } from '../words.js'

/** A case with the figures that standards measure. */
export interface MeasuredCase {
  readonly figures: Figures
  readonly decidedOn: Day
}

export interface WindowOutcome<Case> {
  readonly outcome: ThresholdOutcome
  /** The case, and the others that had to be added up. */
  readonly used: readonly Case[]
}

/**
 * > Window 0 = this record alone; a window counts one city's records only: adding up across cities would be a new punishment. — design.md 4
 *
 * Whether a case meets a standard: by its own figures, or added up with the other cases that the same city holds on the
 * same subject and behaviour, decided in the window that ends on the day of the case.
 *
 * A count over months (`count_12m`) is stated by the city with each case and never added up. Where the standard counts
 * over other months, a count over fewer is a lower limit, a count over more an upper one.
 *
 * @param others  cases of that city, subject and behaviour; none when this case has to carry it alone
 */
export function meetsStandard<Case extends MeasuredCase>(
  one: Case,
  others: readonly Case[],
  { threshold, windowMonths }: MeasuredStandard,
): WindowOutcome<Case> {
  const alone = meetsWithin(threshold, (variable) => ownBounds(one, variable, windowMonths))
  const from = addMonths(one.decidedOn, -windowMonths)
  const added = others.filter(
    (other) => other !== one && from < other.decidedOn && other.decidedOn <= one.decidedOn,
  )
  if (alone === true || windowMonths === 0 || added.length === 0) {
    return { outcome: alone, used: [one] }
  }
  const used = [one, ...added]
  const outcome = meetsWithin(threshold, (variable) =>
    countedMonths(variable) === null
      ? sumOf(used, variable)
      : ownBounds(one, variable, windowMonths),
  )
  return { outcome, used }
}

function ownBounds({ figures }: MeasuredCase, variable: string, windowMonths: number): Bounds {
  const own = boundsOf(figures, variable)
  const months = countedMonths(variable)
  if (months === null || windowMonths === 0 || months === windowMonths) return own
  return months < windowMonths
    ? { least: own.least, most: Number.POSITIVE_INFINITY }
    : { least: Number.NEGATIVE_INFINITY, most: own.most }
}

/** Months over which a variable counts, as its name says; null for what belongs to one case. */
function countedMonths(variable: string): number | null {
  const months = /_(\d+)m$/.exec(variable)?.[1]
  return months === undefined ? null : Number(months)
}

/** A case that lacks the figure adds nothing for certain. */
function sumOf(cases: readonly MeasuredCase[], variable: string): Bounds {
  const all = cases.map(({ figures }) => boundsOf(figures, variable))
  const stated = all.filter(({ least, most }) => least === most)
  const least = stated.reduce((sum, bounds) => sum + bounds.least, 0)
  return { least, most: stated.length < all.length ? Number.POSITIVE_INFINITY : least }
}
