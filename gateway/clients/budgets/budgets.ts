import { LRUCache } from 'lru-cache'
import type { Taken, Wish } from '../../../db/hub/budgets.js'
import { HubError } from '../../../schema/errors.js'

export interface Spending {
  /** Whose budget it is. */
  readonly key: string
  readonly budgetPerMinute: number
  readonly points: number
  /** Whether the operation asks for a field with a rule. */
  readonly isRuled: boolean
}

/** How a budget stands, as far as this process knows. */
export interface Standing {
  /** What it may still spend, unless other processes take of it meanwhile. */
  readonly left: number
  /** When the present minute ends. */
  readonly resetsAtMs: number
}

/** Points of each client and minute, as one process spends them. */
export interface Budgets {
  /** @throws {HubError} COST_TOO_HIGH, BUDGET_EXHAUSTED or BUDGET_UNAVAILABLE; the latter two with `retryAfterSeconds` */
  spend(spending: Spending): Promise<void>
  /** Null where nothing has been spent in this minute, or while the store cannot be asked and nothing is counted alone. */
  standing(budget: Pick<Spending, 'key' | 'budgetPerMinute'>): Standing | null
}

/** Points that this process has taken from the store and not yet spent. */
interface Lease {
  points: number
  untilMs: number
  /** Points that nobody had taken when the store was asked last, and when their minute ends. */
  untaken: number
  minuteEndsMs: number
  /** Until when the store need not be asked again for more than that. */
  refusedUntilMs: number
  underWay: Promise<void> | null
}

/** What a client has left of a minute while the store cannot be asked. */
interface Minute {
  left: number
  readonly untilMs: number
}

export interface BudgetOptions {
  readonly now?: () => number
  /** Told once a second at most, while the store cannot be asked. */
  readonly onError?: (error: unknown) => void
}

/** A twentieth of the budget at a time, so that most requests ask nobody. */
const leasesPerBudget = 20
const rememberedClients = 10_000
/** A client that is out of points makes a process ask the store once in so long. */
const refusalMs = 1_000
/** While the store cannot be asked it is tried once in so long. */
const retryMs = 1_000
const minuteMs = 60_000

/**
 * Points of each client and minute, over several processes: this one takes them from the store in parts, which lapse with
 * the minute they were taken from. Together the processes spend no more than the budget.
 *
 * While the store cannot be asked, whoever asks for a field with a rule is refused; for public fields each process counts
 * by itself, up to the budget.
 *
 * @param take  asks the store; `budgetCounter`
 */
export function budgets(
  take: (wish: Wish) => Promise<Taken>,
  { now = Date.now, onError = () => {} }: BudgetOptions = {},
): Budgets {
  const leases = new LRUCache<string, Lease>({ max: rememberedClients })
  const alone = new LRUCache<string, Minute>({ max: rememberedClients })
  let downUntilMs = 0

  /** @returns false when the store could not be asked */
  const spendLeased = async (spending: Spending): Promise<boolean> => {
    const { key, budgetPerMinute, points } = spending
    const lease = leases.get(leaseKey(spending)) ?? {
      points: 0,
      untilMs: 0,
      untaken: 0,
      minuteEndsMs: 0,
      refusedUntilMs: 0,
      underWay: null,
    }
    leases.set(leaseKey(spending), lease)
    for (;;) {
      const at = now()
      if (at >= lease.untilMs) lease.points = 0
      if (points <= lease.points) {
        lease.points -= points
        return true
      }
      const least = points - lease.points
      if (at < lease.refusedUntilMs && least > lease.untaken) {
        const left = lease.points + lease.untaken
        throw exhausted(points, budgetPerMinute, left, lease.minuteEndsMs - at)
      }
      if (at < downUntilMs) return false
      lease.underWay ??= fill(lease, key, budgetPerMinute, least).finally(() => {
        lease.underWay = null
      })
      await lease.underWay
    }
  }

  const fill = async (lease: Lease, key: string, budget: number, least: number) => {
    const wanted = Math.max(least, Math.ceil(budget / leasesPerBudget))
    let taken: Taken
    try {
      taken = await take({ key, budget, wanted, least })
    } catch (error) {
      downUntilMs = now() + retryMs
      onError(error)
      return
    }
    const at = now()
    const minuteEndsMs = at + taken.msToNextMinute
    lease.untaken = taken.left
    lease.minuteEndsMs = minuteEndsMs
    if (taken.points === 0) {
      lease.refusedUntilMs = Math.min(at + refusalMs, minuteEndsMs)
      return
    }
    lease.refusedUntilMs = 0
    const kept = at < lease.untilMs ? lease.points : 0
    // What is left of a part lapses with its own minute, and the new part with it.
    lease.untilMs = kept > 0 ? Math.min(lease.untilMs, minuteEndsMs) : minuteEndsMs
    lease.points = kept + taken.points
  }

  const spendAlone = ({ key, budgetPerMinute, points }: Spending) => {
    const at = now()
    let minute = alone.get(key)
    if (minute === undefined || at >= minute.untilMs) {
      minute = { left: budgetPerMinute, untilMs: at + minuteMs }
      alone.set(key, minute)
    }
    if (points > minute.left) {
      throw exhausted(points, budgetPerMinute, minute.left, minute.untilMs - at)
    }
    minute.left -= points
  }

  return {
    async spend(spending) {
      const { points, budgetPerMinute } = spending
      if (points > budgetPerMinute) throw dearerThanBudget(points, budgetPerMinute)
      if (await spendLeased(spending)) return
      if (spending.isRuled) throw unavailable()
      spendAlone(spending)
    },
    standing(budget) {
      const at = now()
      if (at < downUntilMs) {
        const minute = alone.peek(budget.key)
        if (minute === undefined || at >= minute.untilMs) return null
        return { left: minute.left, resetsAtMs: minute.untilMs }
      }
      const lease = leases.peek(leaseKey(budget))
      if (lease === undefined || at >= lease.minuteEndsMs) return null
      const own = at < lease.untilMs ? lease.points : 0
      return { left: own + lease.untaken, resetsAtMs: lease.minuteEndsMs }
    },
  }
}

/** Of a budget that was lowered nothing is left to spend, though a part of it has been taken. */
function leaseKey({ key, budgetPerMinute }: Pick<Spending, 'key' | 'budgetPerMinute'>): string {
  return `${budgetPerMinute} ${key}`
}

/** Coming back later would not help. */
function dearerThanBudget(points: number, limit: number): HubError {
  return new HubError('COST_TOO_HIGH.inMinute', { points, limit }, { estimate: points, limit })
}

function exhausted(points: number, limit: number, left: number, ms: number): HubError {
  const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1000))
  return new HubError(
    'BUDGET_EXHAUSTED.spent',
    { points, left, limit, seconds: retryAfterSeconds },
    { estimate: points, limit, left, retryAfterSeconds },
  )
}

function unavailable(): HubError {
  return new HubError(
    'BUDGET_UNAVAILABLE.cannotCount',
    {},
    { retryAfterSeconds: Math.ceil(retryMs / 1000) },
  )
}
