import type { FastifyInstance } from 'fastify'
import { isLoopback } from '../../runtime/loopback.js'
import { HubError } from '../../schema/errors.js'
import type { DemoIssuer } from '../identity/demo-issuer.js'
import type { AskHub, Cast } from '../playground/cast.js'
import type { Example } from '../playground/example.js'
import { playgroundPage, playgroundPolicy } from '../playground/page.js'
import { sendKept } from './kept-text.js'
import { refusal } from './refusal.js'

export const playgroundPath = '/playground'

export function playgroundEndpoint(
  app: FastifyInstance,
  findExamples: () => Promise<readonly Example[]>,
  demo: DemoIssuer | null,
) {
  // Compressed once, not for each visit: it is 9 MB.
  app.get(playgroundPath, { compress: false }, async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    // Not to be kept for others: what it offers depends on where it is asked from.
    reply.header('cache-control', 'private, no-cache')
    reply.header('content-security-policy', playgroundPolicy)
    const page = playgroundPage(await findExamples(), demo !== null && isLoopback(request))
    return sendKept(request, reply, page)
  })
}

/**
 * A token for whoever asks. Who names no unit or subject, where the role is of one, is of one that finds something to do;
 * the answer says of which.
 */
export function demoTokenEndpoint(app: FastifyInstance, demo: DemoIssuer, played: Played) {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/dev/token',
    { compress: false },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!isLoopback(request)) {
        reply.code(403)
        return refusal(request, reply, new HubError('BAD_REQUEST.demoTokens'))
      }
      const { role, city, acts_for: actsFor } = request.query
      const { subject, unit } = { ...(await played(request.query)), ...request.query }
      const token = await demo.tokenFor({ role, city, subject, actsFor, unit })
      return { token, ...(unit ? { unit } : {}), ...(subject ? { subject } : {}) }
    },
  )
}

/** The unit or subject of a part that names none, where its role is of one. */
export type Played = (part: {
  readonly role?: unknown
  readonly city?: unknown
}) => Promise<{ readonly unit?: string; readonly subject?: string }>

export function playing(demo: DemoIssuer, findCast: () => Promise<Cast>): Played {
  return async ({ role, city }) => {
    const roles = String(role).split(',')
    const needed = {
      officer: roles.includes('officer'),
      lead: roles.includes('lead'),
      subject: roles.includes('subject'),
    }
    const home = demo.cityOf(city)
    if (!home || !(needed.officer || needed.lead || needed.subject)) return {}
    const cast = (await findCast()).cities.get(home.code)
    const unit = needed.officer ? cast?.officerUnit : needed.lead ? cast?.leadUnit : null
    const subject = needed.subject ? cast?.subject : null
    return { ...(unit ? { unit } : {}), ...(subject ? { subject } : {}) }
  }
}

/** How a demonstration asks itself whom it is about: as anybody would, with a token of its own. */
export function asksItself(app: FastifyInstance, demo: DemoIssuer): AskHub {
  return async (role, city, query, variables) => {
    const token = await demo.tokenFor({ role, city })
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: { query, variables },
    })
    const { data, errors } = answer.json<{ data?: unknown; errors?: unknown[] }>()
    return errors?.length ? null : (data ?? null)
  }
}
