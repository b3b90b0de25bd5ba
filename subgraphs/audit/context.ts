import type { HubStore } from '../../db/store.js'
import type { Caller } from '../../schema/caller.js'

/** What the resolvers of one operation on the audit log share. */
export interface Context {
  readonly caller: Caller
  readonly store: HubStore
  readonly now: Date
  /** The log is no dataset of a city. */
  readonly dataset: ReadonlyMap<string, never>
}
