import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { HubError } from '../../schema/errors.js'
import { refusal } from './refusal.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Methods of the address, told where another one was used. */
    allow?: string
  }
}

type Method = 'GET' | 'POST'

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/**
 * What an address answers to the methods that it does not take: 405, and 204 to OPTIONS, by which a browser asks before a
 * page of another origin may. There is no HEAD: it would be answered by running the question.
 */
export function otherMethods(
  app: FastifyInstance,
  url: string,
  takes: readonly Method[],
  refused: (request: FastifyRequest) => HubError,
): void {
  const method: HTTPMethods[] = known.filter((name) => !takes.includes(name as Method))
  app.route({
    method,
    url,
    config: { allow: [...takes, 'OPTIONS'].join(', ') },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      if (request.method === 'OPTIONS') return reply.code(204).send()
      reply.code(405)
      return refusal(request, reply, refused(request))
    },
  })
}

/** Before anything else, so that a refusal says so too. */
export function sayMethods(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    const { allow } = routeOptions.config
    if (allow) reply.header('allow', allow)
  })
}
