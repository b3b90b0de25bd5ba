import { reportBehindSheet } from '../../rules/cases/feedback.js'
import type { Draft, FactRow } from './draft.js'

export type ReportRow = FactRow<'feedback'>

/** What a row or step reports of a measure; null where it reports nothing. */
export function reportIn({ facts }: Draft): ReportRow | null {
  for (const [table, row] of facts) if (table === 'feedback') return row
  return null
}

/**
 * The report that a row of a sheet or a step brings about: a step names its unit, and says all that holds.
 *
 * @param reports  in force, by id
 * @returns KEPT where the task has moved on from what the row tells
 */
export function reportBehind(
  said: ReportRow,
  reports: ReadonlyMap<string, ReportRow>,
): ReportRow | 'KEPT' {
  const before = reports.get(said.id) ?? null
  if (before === null || said.unitCode) return said
  const came = reportBehindSheet(before, said)
  if (came === 'KEPT') return came
  return came === 'SAME' ? before : said
}
