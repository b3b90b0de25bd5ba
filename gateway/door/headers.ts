import type { FastifyInstance } from 'fastify'
import { HubError } from '../../schema/errors.js'

/** Of two names the hub would look at one and a proxy before it at the other. */
export function refuseTwoHosts(app: FastifyInstance) {
  app.addHook('onRequest', async ({ raw }) => {
    // HTTP/2 names the host in a field of its own, and may do so in both.
    const hosts = raw.rawHeaders.filter(
      (name, at) => at % 2 === 0 && [':authority', 'host'].includes(name.toLowerCase()),
    )
    if (hosts.length < 2) return
    throw new HubError('BAD_REQUEST.hosts', { count: hosts.length })
  })
}

/** @param isTls  whether the hub itself speaks https; behind a proxy that does, the proxy's word counts where it is trusted */
export function secureHeaders(app: FastifyInstance, isTls: boolean) {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    // Whatever may be kept says so itself.
    reply.header('cache-control', 'no-store')
    if (isTls || request.protocol === 'https') {
      reply.header('strict-transport-security', 'max-age=31536000')
    }
  })
}
