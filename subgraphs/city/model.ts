import type { EndingRow } from '../../db/queries/endings.js'
import type { ListEntryRow } from '../../db/queries/list-entries.js'
import type { RecordRow } from '../../db/queries/records.js'
import type { EndedBy } from '../../db/tables/city.js'
import type { Day } from '../../schema/scalars/date.js'

export type { Jurisdiction as Member } from '../../schema/register.js'

/** A record, and the day on which its status is asked. */
export type RecordNode = RecordRow & { readonly on: Day }

/** A list entry, and the day on which its status is asked. */
export type EntryNode = ListEntryRow & { readonly on: Day }

/** An end, and what is recorded of it. */
export interface EndingNode {
  readonly endedBy: EndedBy | 'BASIS_ENDED'
  readonly endedOn: Day
  readonly recorded: EndingRow | null
}
