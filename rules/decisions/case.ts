import type { Day } from '../../schema/scalars/date.js'
import type { ObjectionDays } from '../cases/objection-policy.js'
import type { Figures, Severity, SubjectKind, TargetKind } from '../words.js'

/** A record of a breach or an entry on a list, as one city holds it. */
export interface Case {
  readonly kind: TargetKind
  readonly id: string
  /** Position of the city's clock at which this version of it was opened. */
  readonly position: number
  readonly jurisdictionCode: string
  /** Null for a record. */
  readonly listCode: string | null
  readonly behaviourCode: string | null
  readonly figures: Figures
  readonly decidedOn: Day
  readonly validUntil: Day | null
  readonly severity: Severity | null
  readonly endedOn: Day | null
  readonly objections: readonly ObjectionDays[]
  /** First day on which the penalty that a listing rests on is revoked; absent or null while none is. */
  readonly basisRevokedOn?: Day | null
  /** Whether it rests on a penalty that is not among what may be read of its city. */
  readonly basisUnseen?: boolean
}

/** A subject with the cases of all cities, ended ones too. */
export interface JudgedSubject {
  /** Null when no city knows the subject. */
  readonly kind: SubjectKind | null
  readonly cases: readonly Case[]
  /** Division codes of the cities whose data are not fresh. */
  readonly notAsked: readonly string[]
}
