import type { Payer, UsageRow } from '../../db/hub/usage.js'
import type { HubStore } from '../../db/store.js'
import type { Caller } from '../../schema/caller.js'

export interface ToldBudget {
  readonly limit: number
  readonly left: number
  readonly resetsAt: string
}

/** What the resolvers of one operation on the audit log share. */
export interface Context {
  readonly caller: Caller
  readonly store: HubStore
  readonly now: Date
  /** How the caller's budget stands, as the gateway says; null where it says nothing. */
  readonly budget: ToldBudget | null
  /** Own use, counted once a minute at the most for each caller. */
  readonly usage: (payer: Payer, days: number) => Promise<readonly UsageRow[]>
  /** The log is no dataset of a city. */
  readonly dataset: ReadonlyMap<string, never>
}
