import type { FastifyInstance } from 'fastify'
import type { ClientBounds, Cost } from './bounds.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a request that costs points, once its caller is known. */
    bounds?: ClientBounds
  }
}

/** As `extensions.cost` of an answer has it. */
export interface ToldCost {
  /** Points that the request was charged. */
  readonly points: number
  /** Points of the client's budget, each minute. */
  readonly limit: number
  /** Points that are left of this minute, as far as this gateway knows; null where it cannot be told just now. */
  readonly left: number | null
  /** When the minute ends, RFC 3339; null with `left`. */
  readonly resetsAt: string | null
}

const minuteSeconds = 60
/** Of the one policy that there is. Points are no unit of the draft's registry: a client that knows its units only passes over it. */
const policy = '"points"'

export const rateLimitHeaders = ['ratelimit', 'ratelimit-policy'] as const

/** What an answer says of its cost. */
export function toldCost({ points, limit, standing }: Cost): ToldCost {
  return {
    points,
    limit,
    left: standing && Math.max(0, standing.left),
    resetsAt: standing && instant(standing.resetsAtMs),
  }
}

/**
 * Answers to requests that cost points say how the client's budget stands, by draft-ietf-httpapi-ratelimit-headers-11.
 *
 * A 401 says nothing: who tries tokens would learn what others behind the same address ask.
 *
 * @param boundsOf  of whoever comes from an address without a token: those that its refused tokens are charged to
 */
export function tellRateLimits(
  app: FastifyInstance,
  boundsOf: (address: string) => ClientBounds,
): void {
  app.addHook('onSend', async (request, reply) => {
    const isRefused = reply.statusCode === 429
    const cost = (request.bounds ?? (isRefused ? boundsOf(request.ip) : undefined))?.cost()
    if (!cost) return
    const { limit, standing } = cost
    reply.header('ratelimit-policy', `${policy};q=${limit};qu="points";w=${minuteSeconds}`)
    if (standing === null) return
    const window = Math.max(0, Math.ceil((standing.resetsAtMs - Date.now()) / 1_000))
    const retryAfter = reply.getHeader('retry-after')
    // Retry-After shall not lie before the end of the window: who may come back sooner is told no window.
    const isSooner = retryAfter !== undefined && Number(retryAfter) < window
    const left = Math.max(0, standing.left)
    reply.header('ratelimit', `${policy};r=${left}${isSooner ? '' : `;t=${window}`}`)
  })
}

/** As the scalar DateTime has it. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z')
}
