import type { SubjectKind } from '../../rules/words.js'
import type { Fault, NoticeCode, StewardReason } from '../../schema/faults.js'
import type { WayOut } from '../../schema/ways-out.js'
import type { ClockPosition } from './clock.js'
import type { Draft } from './draft.js'

/** Names the run of a row. */
export interface OfRun {
  readonly runId: string
}

/** What a steward has decided of a row, which goes through the rules again. */
export interface Settlement {
  /** Reasons that are asked no more. */
  readonly settled: readonly StewardReason[]
  /** The subject that a steward has named for the row; null where the row names its own. */
  readonly party: { readonly code: string; readonly kind: SubjectKind } | null
}

export const unsettled: Settlement = { settled: [], party: null }

/** A draft with the row that it stands for. */
export interface SourcedDraft {
  readonly draft: Draft
  readonly runId: string
  readonly rowNumber: number
  readonly cells: readonly string[]
  /** Of every version made from the row: run, row and source unit. */
  readonly sourceId: string
  /** What a steward has decided of it before it waited for something else. */
  readonly settlement?: Settlement
}

/** A row that waits for something to come, or for a steward; before a steward decides it may state no fact yet. */
export interface PutAside extends Omit<SourcedDraft, 'draft'> {
  readonly draft: Draft | null
  /** A need of `needs`. */
  readonly waitsFor: string
  /** Why a steward has to decide; empty for what is to come. */
  readonly questions: readonly Fault[]
}

/** A row that is not taken. */
export interface Refused {
  readonly runId: string
  readonly rowNumber: number
  readonly cells: readonly string[]
  readonly faults: readonly Fault[]
}

/** What became of the rows of a batch, and of those that had waited for them. */
export interface BatchOutcome {
  readonly added: readonly SourcedDraft[]
  readonly changed: readonly SourcedDraft[]
  readonly unchanged: readonly SourcedDraft[]
  readonly waiting: readonly PutAside[]
  readonly refused: readonly Refused[]
  /** What is to be noted of rows that were taken. */
  readonly notices: readonly StoreNotice[]
  /** Rows that had waited and are among those above. */
  readonly released: readonly SourcedDraft[]
  /** Rows that were taken out of those that wait, whatever became of them. */
  readonly left: readonly OfRun[]
  /** Rows whose place a later one has taken: they are in none of the lists above but the last. */
  readonly replaced: readonly OfRun[]
  /** Where the clock stands behind the batch. */
  readonly clock: ClockPosition
}

/** What is noted of a row because of what the city already has. */
export interface StoreNotice {
  readonly runId: string
  readonly rowNumber: number
  readonly code: NoticeCode
  readonly wayOut: WayOut
}
