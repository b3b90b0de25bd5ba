import { listUsage, type Payer, type UsageRow } from '../../db/hub/usage.js'
import type { HubStore } from '../../db/store.js'
import { addDays } from '../../rules/days.js'
import { Kept } from '../../runtime/kept.js'
import { recordedName, recordedText } from '../../runtime/recorded-text.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import { fairGate } from '../shared/fair-gate.js'
import type { Context, ToldBudget } from './context.js'

const mostDays = 31
const keptMs = 60_000
/** Beyond this GraphQL writes no Int. */
const mostPoints = 2 ** 31 - 1

/**
 * Own use of the caller; nothing for whoever has no token, who is refused before.
 *
 * @throws {HubError} ARGUMENT_INVALID for no day, or more than 31
 */
export async function usageOf(days: number, { caller, usage }: Context): Promise<UsageRow[]> {
  if (days < 1 || days > mostDays) {
    throw new HubError('ARGUMENT_INVALID.auditDays', { days, most: mostDays })
  }
  const payer = payerOf(caller)
  if (payer === null) return []
  const rows = await usage(payer, days)
  return rows.map((row) => ({
    ...row,
    operationName: row.operationName && recordedName(row.operationName),
  }))
}

/** A program may serve many persons: whoever asks as a data subject learns nothing of the others. */
function payerOf({ client, subject, unit, ownSubjectCode }: Caller): Payer | null {
  const id = client ?? subject
  if (id === null) return null
  return {
    payer: recordedText(id),
    unit: unit && recordedText(unit),
    subject: ownSubjectCode === null ? null : recordedText(subject ?? ''),
  }
}

/**
 * Counts the use of each caller once a minute at the most, two callers at once: rows of a busy program are many, whatever
 * the question costs.
 */
export function usageCounter() {
  const kept = new Kept<{ readonly rows: readonly UsageRow[]; readonly untilMs: number }>()
  const gate = fairGate({ mostAtOnce: 2, mostOfClientAtOnce: 1, mostWaiting: 50 })

  return (store: HubStore, now: Date, signal: AbortSignal): Context['usage'] =>
    (payer, days) => {
      const from = addDays(dayInChina(now), 1 - days)
      const key = JSON.stringify([payer.payer, payer.unit, payer.subject, from])
      const known = () => {
        const before = kept.get(key)
        return before && now.getTime() < before.untilMs ? before.rows : null
      }
      const count = async () => {
        // Whoever waited may find what was counted meanwhile.
        const before = known()
        if (before) return before
        const rows = await listUsage(store, payer, `${from}T00:00:00+08:00`)
        kept.set(key, { rows, untilMs: now.getTime() + keptMs })
        return rows
      }
      const before = known()
      return before ? Promise.resolve(before) : gate(count, payer.payer, signal)
    }
}

/** What the gateway says of the caller's budget; null for anything else than that. */
export function budgetIn({ extensions }: SubgraphRequest): ToldBudget | null {
  const { limit, left, resetsAt } = (extensions?.budget ?? {}) as Partial<ToldBudget>
  if (typeof limit !== 'number' || typeof left !== 'number' || typeof resetsAt !== 'string')
    return null
  return { limit: Math.min(limit, mostPoints), left: Math.min(left, mostPoints), resetsAt }
}
