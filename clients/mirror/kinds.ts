/** Kinds of objects in a copy, and the member of a change or of a snapshot's line in which each stands. */
export const memberOf = {
  DATASET: 'dataset',
  LIST_ENTRY: 'listEntry',
  MEASURE: 'measure',
  PATH: 'path',
  RECOGNITION: 'recognition',
  RECORD: 'record',
  STANDARD: 'standard',
  SUBJECT: 'subject',
  SUPPLY: 'supply',
} as const

export type Kind = keyof typeof memberOf
export const kinds = Object.keys(memberOf) as Kind[]
/** What a copy holds besides: decisions, which are of all cities. */
export type StoredKind = Kind | 'DECISION'

/** An object as the hub tells it; `docs/query/changes.md` says what stands in it. */
export type Told = Readonly<Record<string, unknown>>

/** What is to be done with an object in a copy: put it there as it is, or take it out where it is null. */
export interface Put {
  readonly kind: StoredKind
  readonly localId: string
  readonly object: Told | null
}
