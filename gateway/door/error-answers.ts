import type { FastifyInstance } from 'fastify'
import { sayLanguage } from '../../runtime/languages.js'
import { HubError, statusOf } from '../../schema/errors.js'
import { internalError, refusedForNow } from '../answer/errors.js'
import { told } from '../answer/told.js'
import { toldCost } from '../clients/budgets/rate-limit.js'
import { mediaTypeFor } from './media-types.js'
import { refusal } from './refusal.js'
import { bodyLimitBytes } from './server-options.js'

interface Failure extends Error {
  readonly statusCode?: number
  readonly code?: string
}

/** Whatever goes wrong outside GraphQL has the shape of a GraphQL answer all the same. */
export function answerErrorsAsGraphQL(app: FastifyInstance) {
  app.setNotFoundHandler(async (request, reply) => {
    reply.code(404)
    const { method, url } = request
    const path = url.split('?', 1)[0]
    return refusal(request, reply, new HubError('BAD_REQUEST.noRoute', { method, path }))
  })
  app.setErrorHandler(async (error: Failure, request, reply) => {
    const isGraphql = request.routeOptions.url === '/graphql'
    const mediaType = (isGraphql && mediaTypeFor(request.headers)) || 'application/json'
    reply.type(`${mediaType}; charset=utf-8`)
    if (error instanceof HubError) {
      const later = refusedForNow([error])
      if (later) reply.header('retry-after', later.retryAfterSeconds)
      reply.code(later?.status ?? (error as Failure).statusCode ?? statusOf(error.code))
      if (error.code === 'UNAUTHENTICATED') {
        reply.header(
          'www-authenticate',
          `Bearer realm="credit-hub", error="invalid_token", error_description="${error.extensions.reason}"`,
        )
      }
      const cost = request.bounds?.cost()
      return {
        ...refusal(request, reply, error),
        ...(cost ? { extensions: { cost: toldCost(cost) } } : {}),
      }
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      reply.code(error.statusCode)
      return refusal(request, reply, unreadable(error))
    }
    request.log.error({ err: error }, 'a request met a fault of the hub')
    reply.code(500)
    const { extensions, ...rest } = told(internalError(), sayLanguage(request, reply))
    return { errors: [{ ...rest, extensions: { ...extensions, requestId: request.id } }] }
  })
}

/** What Fastify itself says of a request. */
function unreadable({ statusCode, code, message }: Failure): HubError {
  if (statusCode === 413) return new HubError('BAD_REQUEST.bodyLarge', { most: bodyLimitBytes })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HubError('BAD_REQUEST.mediaType')
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new HubError('BAD_REQUEST.bodyEmpty')
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY') return new HubError('BAD_REQUEST.bodyNotJson')
  return new HubError('BAD_REQUEST.unread', { reason: message })
}
