import type { EndedBy, SubjectKind, TargetKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityTables } from '../tables/city.js'
import type { WithoutVersion } from '../tables/columns.js'
import type { RedTold } from './red-told.js'

/** What identifies a fact over its versions, by table: which rows of a sheet can become. */
export const factKeys = {
  organisationUnit: ['code'],
  dataset: ['id'],
  supplyDeclaration: ['what'],
  subject: ['code'],
  organisationName: ['id'],
  creditRecord: ['id'],
  creditRecordDetail: ['id'],
  listEntry: ['id'],
  listEntryDetail: ['id', 'subjectKind'],
  localStandard: ['localCode', 'validFrom'],
  recognition: ['id', 'validFrom'],
  cityMeasure: ['measureCode'],
  punishmentPath: ['pathCode', 'validFrom'],
  incentiveProduct: ['productCode', 'validFrom'],
  productRecognition: ['id', 'validFrom'],
  objection: ['id'],
  repair: ['id'],
  feedback: ['id'],
  caseFile: ['id'],
  redEntry: ['id'],
  identifier: ['id'],
  representative: ['subjectCode'],
  personIdentity: ['subjectCode'],
  ending: ['factId'],
  earlyCode: ['code'],
  planFigure: ['kind', 'groupName'],
  unitSuccessor: ['unitCode', 'successorCode'],
} as const satisfies Partial<Record<keyof CityTables, readonly string[]>>

export type FactTable = keyof typeof factKeys
/** A row of a city's table before it becomes a version. */
export type FactRow<T extends FactTable> = WithoutVersion<CityTables[T]['$inferInsert']>
export type Fact = { [T in FactTable]: readonly [T, FactRow<T>] }[FactTable]

/** What ends a record or entry before its time. */
export interface End {
  readonly endedBy: EndedBy
  /** First day on which it takes effect. */
  readonly endedOn: Day
  /** Whether the row names no day: then the day on which it was first handed in stands. */
  readonly isDayAssumed: boolean
  readonly reason: string
  readonly documentNo: string | null
  readonly unitCode: string | null
}

/** What the row of a subject leaves empty in columns that it has, so that the subject has it no more. */
export interface Emptied {
  readonly representative: boolean
  /** Ids of identifiers. */
  readonly identifiers: readonly string[]
  /** Whether those that the row does not name are none. */
  readonly formerNames: boolean
}

export interface Target {
  readonly kind: TargetKind
  readonly id: string
  /** Whom the row says that it is about; absent where it says nothing of that. */
  readonly named?: { readonly code: string | null; readonly name: string | null }
}

/** What a good row says, before it is known whether the city has what it is about. */
export interface Draft {
  /** Of the fact that the row is: made from its business key, so the same row is the same fact whenever it comes. */
  readonly id: string
  readonly facts: readonly Fact[]
  /** Whether no number tells it from others: then what has its id and says something else is perhaps another decision. */
  readonly isKeyWeak: boolean
  /** Whom it is about; a body or person that the city does not know yet is waited for. */
  readonly party: {
    readonly code: string
    readonly kind: SubjectKind
    /** Of a body, as the row writes it; null where it is not to be compared with the register. */
    readonly name?: string | null
  } | null
  /** Name and number of a person, sealed when they are written. */
  readonly person: { readonly name: string; readonly number: string } | null
  /** The record or entry it is about; one that the city does not know yet is waited for. */
  readonly target: Target | null
  /** Unit that decided, of a row that tells a decision of a case; absent where it names none. */
  readonly decidedBy?: string
  /** What it ends: its target, or what it is itself; NONE where it no longer ends it, null where it says nothing of that. */
  readonly end: End | 'NONE' | null
  readonly emptied: Emptied | null
  /** What a row of the sheet `red-list` tells of a proposal; absent for all others. */
  readonly red?: RedTold
}

/** A draft of which only what it has is named; spreading a constant of nulls instead makes checking take half as long again. */
export function newDraft({
  id,
  facts,
  isKeyWeak = false,
  party = null,
  person = null,
  target = null,
  end = null,
  emptied = null,
  decidedBy,
  red,
}: Pick<Draft, 'id' | 'facts'> & Partial<Draft>): Draft {
  const draft = { id, facts, isKeyWeak, party, person, target, end, emptied }
  if (red !== undefined) return { ...draft, red }
  return decidedBy === undefined ? draft : { ...draft, decidedBy }
}
