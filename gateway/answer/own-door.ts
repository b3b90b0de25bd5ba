import type { ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { limited } from '../../runtime/deadline.js'
import { requestSignal } from '../../runtime/gone.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import type { Records } from '../audit/audit-answer.js'
import { unreadOccurrence } from '../audit/occurrence.js'
import { type RequestContext, requestContext } from '../door/request-context.js'
import { refusedForNow, statusOfRefusal } from './errors.js'

// What the doors share that ask the hub's own operations for the caller: exports and screenings.

/** Of the request that an operation is asked for. */
type Asking = Omit<Parameters<typeof requestContext>[0], 'signal' | 'onRequestFault'>

export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null | undefined
  readonly errors: readonly GraphQLFormattedError[]
  readonly dataset: RequestContext['dataset']
}

/**
 * Asks an operation of the hub's own as if the caller did.
 *
 * @param response  once it is gone, nothing more is asked
 * @param deadlineMs  for one operation
 */
export function operationsFor(
  apollo: ApolloServer<RequestContext>,
  response: ServerResponse,
  deadlineMs: number,
) {
  const gone = requestSignal(response)
  return async (
    query: string,
    variables: Record<string, unknown>,
    asking: Asking,
  ): Promise<Answered> => {
    const { signal, end } = limited({ ms: deadlineMs, until: [gone] })
    try {
      const contextValue = requestContext({ ...asking, signal, onRequestFault: () => {} })
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
      if (body.kind !== 'single') throw new Error('A query was answered in parts.')
      const { data, errors = [] } = body.singleResult
      return { data, errors, dataset: contextValue.dataset }
    } finally {
      end()
    }
  }
}

/** Puts on record a request that was refused before an operation was asked for it. */
export type NoteRefusal = (refused: {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly caller: Caller
  /** Of the operation that would have been asked. */
  readonly operationName: string
  readonly error: HubError
}) => void

/** The result, unless it is refused: that is noted first. */
export async function orNoted<T>(
  begin: () => T | Promise<T>,
  note: (error: HubError) => void,
): Promise<T> {
  try {
    return await begin()
  } catch (error) {
    if (error instanceof HubError) note(error)
    throw error
  }
}

/**
 * @param keyOf  whose points the request would have cost
 */
export function notingRefusals(
  { refused }: Pick<Records, 'refused'>,
  keyOf: (caller: Caller, address: string) => string,
): NoteRefusal {
  return ({ request, reply, caller, operationName, error }) =>
    refused.note(
      keyOf(caller, request.ip),
      unreadOccurrence(
        { caller, requestId: request.id },
        { operationName },
        { error, latencyMs: reply.elapsedTime },
      ),
    )
}

/** The answer where an operation was refused or failed, with the status of its errors. */
export function refused(reply: FastifyReply, errors: readonly GraphQLFormattedError[]) {
  const later = refusedForNow(errors)
  if (later) reply.header('retry-after', later.retryAfterSeconds)
  reply.code(later?.status ?? statusOfRefusal(errors))
  return { errors }
}

/**
 * The parameters of an address.
 *
 * @param question  as a message names it
 * @throws {HubError} ARGUMENT_INVALID for one that it does not take, or that stands twice: passed over, it would ask for
 *   something else
 */
export function parametersIn(
  query: Readonly<Record<string, unknown>>,
  names: readonly string[],
  question: InBoth,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, written]) => {
      const isKnown = names.includes(name)
      if (isKnown && typeof written === 'string') return [name, written]
      throw new HubError(
        isKnown ? 'ARGUMENT_INVALID.parameterTwice' : 'ARGUMENT_INVALID.parameterUnknown',
        { name: JSON.stringify(name.slice(0, 40)), question, names },
      )
    }),
  )
}
