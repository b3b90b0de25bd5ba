import type { ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayLanguage } from '../../../runtime/languages.js'
import type { Caller } from '../../../schema/caller.js'
import type { ClientBounds } from '../../clients/budgets/bounds.js'
import type { Sender } from '../../clients/budgets/refused-tokens.js'
import type { RequestContext } from '../../door/request-context.js'
import type { Names } from '../named.js'
import { type Answered, type NoteRefusal, operationsFor } from '../own-door.js'

export interface ExportOptions {
  readonly apollo: ApolloServer<RequestContext>
  readonly seen?: RequestContext['seen']
  /** @throws {HubError} as `identity` does */
  readonly callerOf: (sender: Sender) => Promise<Caller>
  /**
   * The bounds that each page is held to.
   *
   * @throws {HubError} for a caller who may export nothing
   */
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
  /** Of cities and catalogues, as they stand in addresses and headers. */
  readonly names: () => Names
  /** None where nothing is put on record. */
  readonly noteRefusal?: NoteRefusal | undefined
  /** For one page. */
  readonly deadlineMs: number
}

/** Asks operations of the hub's own as if the caller did, all of them within the caller's bounds. */
export function askingFor(
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  { apollo, boundsOf, deadlineMs, seen }: ExportOptions,
): (query: string, variables: Record<string, unknown>) => Promise<Answered> {
  const bounds = boundsOf(caller, request.ip)
  request.bounds = bounds
  const { id, observed, log } = request
  const { key, admit, spend } = bounds
  const asking = {
    caller,
    requestId: id,
    clientKey: key,
    observed,
    log,
    admit,
    spend,
    seen,
    language: sayLanguage(request, reply),
  }
  const answered = operationsFor(apollo, reply.raw, deadlineMs)
  return (query, variables) => answered(query, variables, asking)
}
