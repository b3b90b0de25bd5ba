import { inTime } from '../../runtime/deadline.js'
import { HubError } from '../../schema/errors.js'

/** Who asks for a count, and for how long he waits. */
export interface Asker {
  /** Clients take turns by this name. */
  readonly client: string
  /** Aborted when he has gone. */
  readonly signal: AbortSignal
  /** After which he is told to come back. */
  readonly patienceMs: number
}

export interface CountQueue {
  /**
   * What is counted under the name, together with all who ask for it meanwhile.
   *
   * @throws {HubError} COUNT_PENDING with `retryAfterSeconds` when it takes longer than the asker waits, or has no place
   */
  ask<T>(name: string, count: () => Promise<T>, asker: Asker): Promise<T>
}

/** So that connections are left for everybody else. */
const mostAtOnce = 2
/** Of one client, besides the one being counted. */
const mostOfClient = 8
const mostWaiting = 64
/** How much later than told somebody may come back for a count that has kept its place. */
const graceMs = 10_000
const longestRetrySeconds = 60

interface Pending {
  readonly name: string
  readonly begin: (client: string) => void
  readonly counted: Promise<unknown>
  isBegun: boolean
  askers: number
  /** By then the last who was told to come back will have come. */
  expectedUntilMs: number
}

/**
 * Counts that take seconds, two at a time and of one client one at a time. Clients take turns, whatever each has waiting.
 *
 * Only what somebody waits for is begun, or what somebody was told to come back for; once begun it is counted to its end.
 */
export function countQueue(now: () => number = Date.now): CountQueue {
  const pending = new Map<string, Pending>()
  /** What is not begun, by client; the client whose turn is next stands first. */
  const waiting = new Map<string, Pending[]>()
  const counting = new Set<string>()
  let usualMs = 1_000

  const isWanted = ({ askers, expectedUntilMs }: Pending) => askers > 0 || expectedUntilMs > now()
  const isToBegin = (one: Pending) => !one.isBegun && isWanted(one)

  const dropUnwanted = () => {
    for (const [client, all] of waiting) {
      for (const one of all) if (!one.isBegun && !isWanted(one)) pending.delete(one.name)
      const left = all.filter(isToBegin)
      if (left.length > 0) waiting.set(client, left)
      else waiting.delete(client)
    }
  }

  const beginNext = () => {
    dropUnwanted()
    while (counting.size < mostAtOnce) {
      const client = [...waiting.keys()].find((name) => !counting.has(name))
      if (client === undefined) return
      const [first, ...others] = waiting.get(client)!
      // Behind all others.
      waiting.delete(client)
      if (others.length > 0) waiting.set(client, others)
      first!.begin(client)
      dropUnwanted()
    }
  }

  const retrySeconds = (client: string) => {
    const before = counting.size + (waiting.get(client)?.length ?? 0)
    return Math.min(longestRetrySeconds, Math.max(1, Math.ceil((usualMs * before) / 1_000)))
  }

  const join = <T>(name: string, count: () => Promise<T>, client: string): Pending => {
    const known = pending.get(name)
    dropUnwanted()
    const own = waiting.get(client) ?? []
    // What another client waits for may come with one's own turn.
    if (known && (known.isBegun || own.includes(known))) return known
    const all = [...waiting.values()].reduce((sum, { length }) => sum + length, 0)
    if (own.length >= mostOfClient || all >= mostWaiting) {
      if (known) return known
      throw countPending('manyWait', retrySeconds(client))
    }
    const joined = known ?? pendingOf(name, count)
    pending.set(name, joined)
    waiting.set(client, [...own, joined])
    return joined
  }

  const pendingOf = <T>(name: string, count: () => Promise<T>): Pending => {
    let settle: (counted: Promise<T>) => void = () => {}
    const counted = new Promise<T>((resolve) => {
      settle = resolve
    })
    // It may be that nobody waits any more.
    counted.catch(() => {})
    const one: Pending = {
      name,
      counted,
      isBegun: false,
      askers: 0,
      expectedUntilMs: 0,
      begin(client) {
        one.isBegun = true
        counting.add(client)
        const begunAtMs = now()
        settle(
          count().finally(() => {
            usualMs = (usualMs + (now() - begunAtMs)) / 2
            counting.delete(client)
            pending.delete(name)
            beginNext()
          }),
        )
      },
    }
    return one
  }

  return {
    async ask<T>(name: string, count: () => Promise<T>, asker: Asker): Promise<T> {
      const { client, signal, patienceMs } = asker
      signal.throwIfAborted()
      const one = join(name, count, client)
      one.askers += 1
      beginNext()
      const comeBack = () => {
        const seconds = retrySeconds(client)
        one.expectedUntilMs = Math.max(one.expectedUntilMs, now() + seconds * 1_000 + graceMs)
        throw countPending('underWay', seconds)
      }
      try {
        const limit = { ms: patienceMs, until: [signal], late: comeBack }
        return (await inTime(() => one.counted, limit)) as T
      } finally {
        one.askers -= 1
      }
    },
  }
}

function countPending(why: 'manyWait' | 'underWay', retryAfterSeconds: number): HubError {
  return new HubError(`COUNT_PENDING.${why}`, { seconds: retryAfterSeconds }, { retryAfterSeconds })
}
