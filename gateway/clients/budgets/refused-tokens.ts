import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import { requestPoints } from '../../operation/cost/cost.js'
import type { ClientBounds } from './bounds.js'

/** What of a request tells who sends it. */
export interface Sender {
  readonly headers: IncomingHttpHeaders
  readonly ip: string
  readonly method: string
}

const rememberedAddresses = 10_000

/**
 * Who sends a request, as `identify` says; a token, session or purpose that is refused costs its address as much as a request. An
 * address that has no points left for that is answered 429 until its minute ends, and its tokens are not looked at
 * meanwhile, but for those that are known to be good.
 *
 * @param boundsOf  of whoever comes from an address without a token
 * @returns a function that throws as `identify` does, and {HubError} BUDGET_EXHAUSTED
 */
export function chargingRefusedTokens(
  identify: (sender: Sender, beforeChecking: () => void) => Promise<Caller>,
  boundsOf: (address: string) => Pick<ClientBounds, 'key' | 'spend'>,
  now: () => number = Date.now,
): (sender: Sender) => Promise<Caller> {
  const outOfPoints = new LRUCache<string, { readonly untilMs: number }>({
    max: rememberedAddresses,
  })

  return async (sender) => {
    // Most tokens are known to be good: whose points these would be need not be asked.
    let asked: ReturnType<typeof boundsOf> | null = null
    const bounds = () => {
      asked ??= boundsOf(sender.ip)
      return asked
    }
    try {
      return await identify(sender, () => {
        const { key } = bounds()
        const known = outOfPoints.get(key)
        if (known === undefined) return
        if (now() < known.untilMs) throw exhausted(known.untilMs - now())
        outOfPoints.delete(key)
      })
    } catch (error) {
      if (!(error instanceof HubError) || error.code === 'BUDGET_EXHAUSTED') throw error
      const { key, spend } = bounds()
      try {
        await spend(requestPoints)
      } catch (spent) {
        if (!(spent instanceof HubError) || spent.code !== 'BUDGET_EXHAUSTED') throw spent
        const seconds = Number(spent.extensions.retryAfterSeconds)
        outOfPoints.set(key, { untilMs: now() + seconds * 1_000 })
        throw exhausted(seconds * 1_000)
      }
      throw error
    }
  }
}

function exhausted(ms: number): HubError {
  const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1_000))
  return new HubError(
    'BUDGET_EXHAUSTED.refusedTokens',
    { seconds: retryAfterSeconds },
    { retryAfterSeconds },
  )
}
