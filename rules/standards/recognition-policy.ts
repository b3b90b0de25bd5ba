import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'

/** Whether recognitions cover what was decided before their first day, from one day to another. */
export interface RecognitionPolicy {
  readonly validFrom: Day
  /** Last day; null while no end is set. */
  readonly validUntil: Day | null
  readonly reachesBack: boolean
}

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }

/**
 * @param rows  of `recognition_policy.csv`
 * @throws {HubError} REFERENCE_DATA_INVALID when a row cannot be read
 */
export function recognitionPolicies(
  rows: readonly Readonly<Record<string, string>>[],
): RecognitionPolicy[] {
  return rows.map((row) => {
    const reachesBack = answers[row.reaches_back ?? '']
    if (row.valid_from && reachesBack !== undefined) {
      return { validFrom: row.valid_from, validUntil: row.valid_to || null, reachesBack }
    }
    throw new HubError('REFERENCE_DATA_INVALID.recognitionPolicy', { row: JSON.stringify(row) })
  })
}

/** A day for which no policy is laid down is treated as the strictest: nothing reaches back. */
export function reachesBack(on: Day, policies: readonly RecognitionPolicy[]): boolean {
  const policy = policies.find(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil),
  )
  return policy?.reachesBack ?? false
}
