import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayLanguage } from '../../runtime/languages.js'
import type { HubError } from '../../schema/errors.js'
import { toldError } from '../answer/told.js'

/** The answer to a request that is refused, in its language. */
export function refusal(request: FastifyRequest, reply: FastifyReply, error: HubError) {
  return { errors: [toldError(error, sayLanguage(request, reply))] }
}
