// The domain's own words: tables, sheets and answers take them from here.

export type SubjectKind = 'ORGANISATION' | 'SOLE_TRADER' | 'PERSON'
export type Severity = 'MINOR' | 'GENERAL' | 'SERIOUS'
export type RecordKind = 'LICENCE' | 'PENALTY' | 'COMMITMENT' | 'INTERVIEW' | 'AWARD'
export type ListColour = 'RED' | 'SERIOUS'
export type TargetKind = 'RECORD' | 'LIST_ENTRY'
/** How a record or entry ended early; null while it has not. */
export type EndedBy = 'REPAIRED' | 'REVOKED' | 'WITHDRAWN'
export type BindingPower = 'BINDING' | 'ADMINISTRATIVE' | 'ADVISORY'
/** A city's stance on another's standard for a behaviour. */
export type RecognitionStatus = 'PROPOSED' | 'IN_FORCE' | 'SUSPENDED' | 'WITHDRAWN' | 'REFUSED'
/** 无条件共享, 有条件共享, 不予共享. */
export type ShareClass = 'UNCONDITIONAL' | 'CONDITIONAL' | 'NOT_SHARED'
/** How much of a kind of data a unit says that it has supplied. */
export type SupplyExtent = 'COMPLETE' | 'PARTIAL'
/** Rank of a legal basis, highest first. */
export type BasisRank =
  | 'LAW'
  | 'ADMINISTRATIVE_REGULATION'
  | 'CENTRAL_DOCUMENT'
  | 'LOCAL_REGULATION'
  | 'JUDICIAL_INTERPRETATION'
  | 'MINISTRY_RULE'
  | 'MEMORANDUM'

/** Figures by variable name, as the standards use them: `{ fine_cny: 50000 }`. */
export type Figures = Readonly<Record<string, number>>

export interface ThresholdClause {
  readonly variable: string
  readonly operator: '>=' | '>' | '='
  readonly value: number
  readonly unit: string
}

export interface ThresholdClauses {
  readonly join: 'AND' | 'OR'
  readonly clauses: readonly ThresholdClause[]
}
