import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'

/** What an accepted objection does while it is not decided, from one day to another. */
export interface ObjectionPolicy {
  readonly validFrom: Day
  /** Last day; null while no end is set. */
  readonly validUntil: Day | null
  /** MARK_ONLY: the mark is shown, the decision stays as it is. */
  readonly whilePending: 'UNDETERMINED' | 'MARK_ONLY'
}

/** An objection, as far as its days go. */
export interface ObjectionDays {
  readonly acceptedOn: Day
  /** Null while pending. */
  readonly decidedOn: Day | null
}

const effects: Readonly<Record<string, ObjectionPolicy['whilePending']>> = {
  undetermined: 'UNDETERMINED',
  'mark-only': 'MARK_ONLY',
}

/**
 * @param rows  of `objection_policy.csv`
 * @throws {HubError} REFERENCE_DATA_INVALID when a row cannot be read
 */
export function objectionPolicies(
  rows: readonly Readonly<Record<string, string>>[],
): ObjectionPolicy[] {
  return rows.map((row) => {
    const whilePending = effects[row.effect_while_pending ?? '']
    if (row.valid_from && whilePending) {
      return { validFrom: row.valid_from, validUntil: row.valid_to || null, whilePending }
    }
    throw new HubError('REFERENCE_DATA_INVALID.objectionPolicy', { row: JSON.stringify(row) })
  })
}

/** Whether an objection had been accepted and not yet been decided on a day. */
export function isPending({ acceptedOn, decidedOn }: ObjectionDays, on: Day): boolean {
  return acceptedOn <= on && (decidedOn === null || on < decidedOn)
}

/**
 * > An accepted objection shows its mark at once and turns applicable into undetermined until decided; a dated policy that a lawyer can change. — design.md 4
 *
 * A day for which no policy is laid down is treated as the strictest: undetermined.
 */
export function holdsUpDecision(
  objections: readonly ObjectionDays[],
  on: Day,
  policies: readonly ObjectionPolicy[],
): boolean {
  const policy = policies.find(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil),
  )
  return (
    policy?.whilePending !== 'MARK_ONLY' && objections.some((objection) => isPending(objection, on))
  )
}
