import type { RedToldState } from '../../rules/incentives/red-told.js'
import type { Day } from '../../schema/scalars/date.js'
import { comparableDocumentNo, factId, type IdGiver } from './fact-ids.js'

/** What a row of the sheet `red-list` tells of a proposal: where it stands, and the history that led there. */
export interface RedTold {
  /** Of the proposal. */
  readonly id: string
  readonly listCode: string
  readonly unitCode: string
  readonly state: RedToldState
  readonly proposedOn: Day
  readonly proposalDocumentNo: string
  readonly reason: string
  readonly checkedOn: Day | null
  readonly announcedOn: Day | null
  /** Day of the listing, or on which it was refused. */
  readonly decidedOn: Day | null
  readonly documentNo: string | null
  readonly refusedWhy: string | null
}

/** Id of a proposal by its business key, whether a step or a row tells of it: list, subject, day and document. */
export function proposalId(
  city: IdGiver,
  proposal: {
    readonly listCode: string
    readonly subjectCode: string
    readonly proposedOn: Day
    readonly documentNo: string
  },
): string {
  const { listCode, subjectCode, proposedOn, documentNo } = proposal
  return factId(city, 'D', listCode, subjectCode, proposedOn, comparableDocumentNo(documentNo))
}
