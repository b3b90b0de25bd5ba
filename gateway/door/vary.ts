import type { FastifyReply } from 'fastify'

/** Says which headers of the request decide the answer, beside those that are said already. */
export function varyBy(reply: FastifyReply, ...headers: readonly string[]): void {
  reply.header('vary', [...headers, reply.getHeader('vary') ?? []].flat().join(', '))
}
