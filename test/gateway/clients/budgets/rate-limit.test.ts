import Fastify from 'fastify'
import { expect, it } from 'vitest'
import type { ClientBounds, Cost } from '../../../../gateway/clients/budgets/bounds.js'
import { tellRateLimits, toldCost } from '../../../../gateway/clients/budgets/rate-limit.js'

const inSeconds = (seconds: number) => Date.now() + seconds * 1_000 - 100

function boundsWith(cost: Cost | null): ClientBounds {
  return {
    key: 'client',
    takeDocument: async () => {},
    admit: async () => {},
    spend: async () => {},
    cost: () => cost,
  }
}

/** What the headers of an answer of this status say. */
async function told(
  cost: Cost | null,
  { status = 200, retryAfter, known = true }: Partial<Answered> = {},
) {
  const app = Fastify()
  app.decorateRequest('bounds')
  tellRateLimits(app, () => boundsWith(cost))
  app.get('/', async (request, reply) => {
    if (known) request.bounds = boundsWith(cost)
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
    reply.code(status)
    return {}
  })
  const { headers } = await app.inject('/')
  await app.close()
  return [headers['ratelimit-policy'], headers.ratelimit]
}
interface Answered {
  readonly status: number
  readonly retryAfter: number
  /** Whether it was found out who asks. */
  readonly known: boolean
}

const spent = (left: number, seconds: number): Cost => ({
  points: 780,
  limit: 6_000_000,
  standing: { left, resetsAtMs: inSeconds(seconds) },
})
const policy = '"points";q=6000000;qu="points";w=60'

it('an answer says what is left of the minute, and how long the minute is', async () => {
  expect(await told(spent(5_999_220, 41))).toEqual([policy, '"points";r=5999220;t=41'])
})

it('who is out of points is told to come back when the minute has ended, not before', async () => {
  const refused = { status: 429, retryAfter: 41 }
  expect(await told(spent(12, 41), refused)).toEqual([policy, '"points";r=12;t=41'])
})

it('who may come back sooner than the minute ends is told no window', async () => {
  const busy = { status: 503, retryAfter: 2 }
  expect(await told(spent(5_000_000, 41), busy)).toEqual([policy, '"points";r=5000000'])
})

it('while points cannot be counted only the policy is told', async () => {
  const unknown = { points: 0, limit: 6_000_000, standing: null }
  expect(await told(unknown, { status: 503, retryAfter: 1 })).toEqual([policy, undefined])
  expect(toldCost(unknown)).toEqual({ points: 0, limit: 6_000_000, left: null, resetsAt: null })
})

it('whose token was refused learns nothing of the address, until its points are used up', async () => {
  const stranger = { known: false }
  expect(await told(spent(9, 41), { ...stranger, status: 401 })).toEqual([undefined, undefined])
  const refused = { ...stranger, status: 429, retryAfter: 41 }
  expect(await told(spent(9, 41), refused)).toEqual([policy, '"points";r=9;t=41'])
})

it('where nothing is counted nothing is told', async () => {
  expect(await told(null)).toEqual([undefined, undefined])
})
