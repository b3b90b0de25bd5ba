import type { CaseStep } from '../../rules/cases/case.js'
import type {
  CaseDocument,
  CaseFieldName,
  Correction,
  ReopenCause,
} from '../../rules/cases/said.js'
import type { Day } from '../../schema/scalars/date.js'

/** What opens a case: an application for repair, or an objection. */
export interface Submission {
  readonly clientKey: string
  readonly factId: string
  readonly statement: string
  readonly materials?: readonly CaseDocument[] | null
  /** Whether the commitment is made public (信用承诺); of a repair. */
  readonly commitment?: boolean | null
  /** What is contested; of an objection. */
  readonly field?: CaseFieldName | null
}

export interface StepInput {
  readonly clientKey: string
  readonly caseId: string
  readonly step: CaseStep
  /** Steps that the caller has seen taken. */
  readonly revision: number
  readonly on?: Day | null
  readonly documentNo?: string | null
  /** Whom the document names. */
  readonly documentSubject?: string | null
  readonly reason?: string | null
  readonly cause?: ReopenCause | null
  readonly dutiesDone?: boolean | null
  readonly commitment?: boolean | null
  readonly earlyBasis?: string | null
  readonly statement?: string | null
  readonly materials?: readonly CaseDocument[] | null
  readonly corrections?: readonly CorrectionInput[] | null
}

type CorrectionInput = Omit<Correction, 'figure'> & { readonly figure?: string | null }
