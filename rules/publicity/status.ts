import type { Day } from '../../schema/scalars/date.js'
import type { EndedBy } from '../words.js'
import { isActive, type Publishable, type Terms } from './publicity.js'

/** What is asked whether it has ended. */
export interface MayHaveEnded extends Publishable {
  readonly endedBy: EndedBy | null
  readonly on: Day
}

/** How a record or entry had ended by the day asked about; null while it has effect. What rests on another ends with it. */
export function endOn(row: MayHaveEnded, terms: Terms): EndedBy | 'EXPIRED' | 'BASIS_ENDED' | null {
  const ofBasis = row.basis?.endedOn ?? null
  if (ofBasis !== null && ofBasis <= row.on && (row.endedOn === null || ofBasis < row.endedOn)) {
    return 'BASIS_ENDED'
  }
  if (row.endedBy && row.endedOn && row.endedOn <= row.on) return row.endedBy
  return isActive(row, row.on, terms) ? null : 'EXPIRED'
}

/** What is asked for its status. */
interface WithStatus extends MayHaveEnded {
  /** Of a red entry: whether a serious entry of any city suspends it, null where that is unknown. False for everything else. */
  readonly suspended: boolean | null
}

/** Where a record or entry stands on the day asked about. */
export function statusOn(row: WithStatus, terms: Terms) {
  const end = endOn(row, terms)
  if (end !== null) return end
  if (row.suspended === null) return 'LISTED'
  return row.suspended ? 'SUSPENDED' : 'ACTIVE'
}
