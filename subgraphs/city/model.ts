import type { CaseVersion } from '../../db/cases/case-files.js'
import type { RepairedRow } from '../../db/cases/repair-proofs.js'
import type { ListEntryRow } from '../../db/lists/list-entries.js'
import type { EndingRow } from '../../db/records/endings.js'
import type { RecordRow } from '../../db/records/records.js'
import type { FileRow } from '../../db/subjects/files.js'
import type { LimitKept } from '../../rules/cases/timeliness.js'
import type { EndedBy } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'

export type { Jurisdiction as Member } from '../../schema/register.js'

/** The day on which the status of something is asked. */
export interface AskedDay {
  readonly on: Day
  /** The same where the question names it; null where it asks for today. */
  readonly asked: Day | null
}

/** A record, and the day on which its status is asked. */
export type RecordNode = RecordRow & AskedDay

/** A list entry, and the day on which its status is asked. */
export type EntryNode = ListEntryRow & AskedDay

/** An end, and what is recorded of it. */
export interface EndingNode {
  readonly endedBy: EndedBy | 'BASIS_ENDED'
  readonly endedOn: Day
  readonly recorded: EndingRow | null
}

/** A case as a step left it. */
export type CaseNode = CaseVersion

/** A step of a case, and the version before it; null for the first. */
export type CaseStepNode = CaseVersion & { readonly before: CaseVersion | null }

/** The city's limits in a period. */
export interface DeadlinesNode {
  readonly jurisdictionCode: string
  readonly from: Day
  readonly to: Day
}

/** How a unit keeps a limit, as the caller is told. */
export interface LimitNode extends Omit<LimitKept, 'inTime' | 'months'> {
  readonly inTimeShare: number | null
}

/** What a granted repair has ended, and the case. */
export type ProofNode = RepairedRow & { readonly file: CaseVersion }

/** What a city is asked for of a page, and the file that it tells it of. */
export interface TimelinePartNode extends TimelineQuestion {
  readonly file: FileRow
  readonly jurisdictionCode: string
}

export interface TimelineQuestion {
  readonly subjectCode: string
  readonly first: number
  /** Of the city's last event before the page; empty for none. */
  readonly place: string
}

/** What a city is asked for of a page of changes across the cities. */
export interface ChangePartNode {
  readonly jurisdictionCode: string
  readonly first: number
  /** Kinds and the city's own cursor. */
  readonly place: string
}
