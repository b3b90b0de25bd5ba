import type { FastifyInstance } from 'fastify'
import { HubError } from '../../schema/errors.js'
import { internalError, refusedForNow } from '../answer/errors.js'
import { toldCost } from '../clients/budgets/rate-limit.js'
import { mediaTypeFor } from './media-types.js'
import { bodyLimitBytes } from './server-options.js'

/** Whatever goes wrong outside GraphQL has the shape of a GraphQL answer all the same. */
export function answerErrorsAsGraphQL(app: FastifyInstance) {
  app.setNotFoundHandler(async ({ method, url }, reply) => {
    reply.code(404)
    const path = url.split('?', 1)[0]
    return graphqlErrors(new HubError('BAD_REQUEST', `There is no ${method} ${path}.`))
  })
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const isGraphql = request.routeOptions.url === '/graphql'
    const mediaType = (isGraphql && mediaTypeFor(request.headers)) || 'application/json'
    reply.type(`${mediaType}; charset=utf-8`)
    if (error instanceof HubError) {
      const unauthenticated = error.code === 'UNAUTHENTICATED'
      const later = refusedForNow([error])
      if (later) reply.header('retry-after', later.retryAfterSeconds)
      reply.code(later?.status ?? (unauthenticated ? 401 : (statusOf(error) ?? 400)))
      if (unauthenticated) {
        reply.header(
          'www-authenticate',
          `Bearer realm="credit-hub", error="invalid_token", error_description="${error.extensions.reason}"`,
        )
      }
      const cost = request.bounds?.cost()
      return { ...graphqlErrors(error), ...(cost ? { extensions: { cost: toldCost(cost) } } : {}) }
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      reply.code(error.statusCode)
      const message =
        error.statusCode === 413
          ? `The body is larger than ${bodyLimitBytes} bytes.`
          : error.message
      return graphqlErrors(new HubError('BAD_REQUEST', message))
    }
    request.log.error({ err: error }, 'a request met a fault of the hub')
    reply.code(500)
    const { extensions, ...rest } = internalError()
    return { errors: [{ ...rest, extensions: { ...extensions, requestId: request.id } }] }
  })
}

/** Clients try the hash of an operation first, and read on only where the answer is none of a failure. */
function statusOf({ code, ...error }: HubError & { readonly statusCode?: number }) {
  return code.startsWith('PERSISTED_QUERY_') ? 200 : error.statusCode
}

export function graphqlErrors({ message, extensions }: HubError) {
  return { errors: [{ message, extensions }] }
}
