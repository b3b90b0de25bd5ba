import type { ZoneSubject } from '../../db/subjects/zone-subjects.js'
import type { TimelineEvent } from '../../rules/cases/timeline.js'
import type { CreditListRow } from '../../rules/catalogues.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { ChangePageNode } from '../shared/changes.js'

/** What the zone knows of a file: whose it is. Its city fills the rest. */
export interface FileStub {
  readonly __typename: string
  readonly subjectCode: string
  readonly jurisdictionCode: string
}

/** What the zone knows of a member: its code. The member fills the rest. */
export interface JurisdictionStub {
  readonly __typename: string
  readonly code: string
}

/** What the zone knows of how a member keeps its limits: in which period that is asked. The member fills the rest. */
export interface DeadlinesStub {
  readonly __typename: string
  readonly jurisdictionCode: string
  readonly from: Day
  readonly to: Day
}

/** A page of a timeline: asked for, then with what each city tells of it. */
export interface TimelinePage {
  readonly subjectCode: string
  readonly first: number
  /** Cursor behind which it begins; empty for the first page. */
  readonly place: string
  readonly parts: readonly (TimelinePartStub | ToldPart)[]
}

/** What a city is asked for. */
export interface TimelinePartStub {
  readonly __typename: string
  readonly subjectCode: string
  readonly jurisdictionCode: string
  readonly first: number
  readonly place: string
}

/** What a city told; nothing where it could not be asked, null where it refused or has never supplied anything. */
export type ToldPart = { readonly events?: readonly TimelineEvent[] | null } | null

/** A page of changes: asked for, then with what each city tells of it. */
export interface ChangeConnectionStub {
  readonly first: number
  /** Cursor behind which it begins; empty for the beginning. */
  readonly place: string
  /** As `kindsText` writes them. */
  readonly kinds: string
  /** Division codes, joined by commas, in the order of the parts. */
  readonly cities: string
  readonly parts: readonly (ChangePartStub | ToldChanges)[]
}

/** What a city is asked for. */
export interface ChangePartStub {
  readonly __typename: string
  readonly jurisdictionCode: string
  readonly first: number
  readonly place: string
}

/** What a city told; nothing where it could not be asked, null where it refused. */
export type ToldChanges = {
  readonly page?:
    | (Pick<ChangePageNode, 'edges' | 'pageInfo' | 'next'> & {
        readonly neverSupplied: readonly string[]
      })
    | null
} | null

/** An object that `node` finds: with its type, since an id can be of any. */
export type NodeStub = { readonly __typename: string } & (
  | ZoneSubject
  | FileStub
  | JurisdictionStub
  | CreditListRow
)

export function fileStub({ typePrefix, code }: Jurisdiction, subjectCode: string): FileStub {
  return { __typename: `${typePrefix}CreditFile`, subjectCode, jurisdictionCode: code }
}

export function jurisdictionStub({ typePrefix, code }: Jurisdiction): JurisdictionStub {
  return { __typename: typePrefix, code }
}
