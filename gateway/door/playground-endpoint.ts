import type { FastifyInstance } from 'fastify'
import { isLoopback } from '../../runtime/loopback.js'
import { HubError } from '../../schema/errors.js'
import type { DemoIssuer } from '../identity/demo-issuer.js'
import type { Example } from '../playground/examples.js'
import { playgroundPage, playgroundPolicy } from '../playground/page.js'
import { sendKept } from './kept-text.js'
import { refusal } from './refusal.js'

export const playgroundPath = '/playground'

export function playgroundEndpoint(
  app: FastifyInstance,
  examples: readonly Example[],
  demo: DemoIssuer | null,
) {
  // Compressed once, not for each visit: it is 9 MB.
  app.get(playgroundPath, { compress: false }, async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    // Not to be kept for others: what it offers depends on where it is asked from.
    reply.header('cache-control', 'private, no-cache')
    reply.header('content-security-policy', playgroundPolicy)
    const page = playgroundPage(examples, demo !== null && isLoopback(request))
    return sendKept(request, reply, page)
  })
}

export function demoTokenEndpoint(app: FastifyInstance, demo: DemoIssuer) {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/dev/token',
    { compress: false },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!isLoopback(request)) {
        reply.code(403)
        return refusal(request, reply, new HubError('BAD_REQUEST.demoTokens'))
      }
      const { role, city, subject, unit, acts_for: actsFor } = request.query
      return { token: await demo.tokenFor({ role, city, subject, actsFor, unit }) }
    },
  )
}
