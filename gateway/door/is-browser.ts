import type { FastifyRequest } from 'fastify'

/** Whether somebody looks at the answer, who takes a page rather than JSON. */
export function isBrowser({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers.accept?.includes('text/html') ?? false
}
