import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { FormattedExecutionResult } from 'graphql'
import { requestSignal } from '../../runtime/gone.js'
import { sayLanguage, varyBy } from '../../runtime/languages.js'
import type { Turns } from '../../runtime/turns.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'
import { wantsReceipt } from '../answer/receipts/wants-receipt.js'
import { told } from '../answer/told.js'
import type { Records } from '../audit/audit-answer.js'
import { unreadOccurrence } from '../audit/occurrence.js'
import type { Bounds } from '../clients/budgets/bounds.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import type { SeenStores } from '../forward/seen-stores.js'
import { defaultLimits, operationLimits } from '../operation/limits/limits.js'
import { textPoints, validTexts } from '../operation/limits/valid-texts.js'
import { readGet } from './graphql-get.js'
import { isBrowser } from './is-browser.js'
import { refuseEncodedBody, refuseOtherAnswers } from './media-types.js'
import { otherMethods } from './methods.js'
import { playgroundPath } from './playground-endpoint.js'
import { type RequestContext, requestContext } from './request-context.js'
import { defaultDeadlineMs, type ServerOptions } from './server-options.js'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    isAtFault: boolean
    isTextKnown: boolean
    bodyBytes: number
    bytesPaid: number
  }
}

/** Characters of a new text that take some milliseconds to read and check. */
const longText = 4_096
/** Bytes besides the operation's text, of variables in short, that are charged as a point. */
const bytesPerPoint = 256
/** So many of them take some milliseconds to look through. */
const longVariables = 64 * 1024
/** What is larger is not read at all. */
const mostAnnounced = 1024 * 1024

interface Door {
  readonly apollo: ApolloServer<RequestContext>
  readonly callerOf: (sender: Sender) => Promise<Caller>
  readonly bounds: Bounds
  /** Of long pieces of work, whichever door they came through. */
  readonly turns: Turns
  readonly records: Records | null
  readonly seen: SeenStores | undefined
}

export function graphqlEndpoint(
  app: FastifyInstance,
  { apollo, callerOf, bounds, turns, records, seen }: Door,
  { limits, deadlineMs = defaultDeadlineMs }: Pick<ServerOptions, 'limits' | 'deadlineMs'>,
) {
  const checkLimits = operationLimits({ ...defaultLimits, ...limits })
  const valid = validTexts()
  onlyJson(app)
  app.decorateRequest('caller')
  app.decorateRequest('isAtFault', false)
  app.decorateRequest('isTextKnown', false)
  app.decorateRequest('bodyBytes', 0)
  app.decorateRequest('bytesPaid', 0)

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    reply.header('x-request-id', request.id)
    // The engine would answer it with the plan, which names fields that the caller may not read.
    delete request.headers['apollo-query-plan-experimental']
    varyBy(reply, 'Accept', 'Authorization', 'Cookie')
    if (request.routeOptions.url !== '/graphql' || !asks(request.method)) return
    if (request.method === 'GET' && request.url === '/graphql' && isBrowser(request)) {
      return reply.redirect(playgroundPath)
    }
    refuseOtherAnswers(request.headers)
    refuseEncodedBody(request.headers)
    wantsReceipt(request.headers)
    request.caller = await callerOf(request)
    request.bounds = bounds.of(request.caller, request.ip)
    const announced = Math.min(Number(request.headers['content-length'] ?? 0), mostAnnounced)
    if (!(announced > longVariables)) return
    // Whoever has no points for so large a body is told before it is read, which takes some milliseconds.
    await request.bounds.spend(Math.floor(announced / bytesPerPoint))
    request.bytesPaid = announced
  })
  // GraphQL over HTTP: who accepts application/json only is told such errors in the body alone.
  app.addHook('onSend', async (request, reply, payload) => {
    const json = String(reply.getHeader('content-type')).startsWith('application/json')
    if (json && request.isAtFault) reply.code(200)
    return payload
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    preHandler: async (request, reply) => {
      if (request.method === 'GET') {
        request.body = readGet(request.url)
        request.bodyBytes = Buffer.byteLength(JSON.stringify(request.body))
      }
      const { body, caller, id } = request
      const { key, spend, takeDocument } = request.bounds!
      if (typeof body !== 'object' || body === null) return
      try {
        const sent = (body as { query?: unknown }).query
        await takeDocument(body)
        const { query } = body as { query?: unknown }
        if (typeof query !== 'string') return
        request.isTextKnown = valid.has(query)
        const isLong = !request.isTextKnown && query.length > longText
        const sentBytes = typeof sent === 'string' ? Buffer.byteLength(sent) : 0
        const variables = Math.max(0, request.bodyBytes - sentBytes)
        const unpaid = Math.max(0, variables - request.bytesPaid)
        const points =
          (request.isTextKnown ? 0 : textPoints(query)) + Math.floor(unpaid / bytesPerPoint)
        if (points > 0) await spend(points)
        if (isLong || variables > longVariables) await turns.take(key)
        checkLimits(query)
      } catch (error) {
        if (error instanceof HubError) {
          const latencyMs = reply.elapsedTime
          records?.refused.note(
            key,
            unreadOccurrence({ caller, requestId: id }, body, { error, latencyMs }),
          )
        }
        throw error
      }
    },
    handler: async (request, reply) => {
      const signal = requestSignal(reply.raw, deadlineMs)
      const language = sayLanguage(request, reply)
      let isTold = false
      const { key, admit, spend, cost } = request.bounds!
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(request),
        context: async () =>
          requestContext({
            caller: request.caller,
            requestId: request.id,
            clientKey: key,
            observed: request.observed,
            log: request.log,
            signal,
            seen,
            wantsReceipt: wantsReceipt(request.headers),
            language,
            onTold: () => {
              isTold = true
            },
            admit,
            spend,
            cost,
            turn: () => turns.take(key, signal),
            onValidText: request.isTextKnown ? () => {} : (text) => valid.add(text),
            onRequestFault: () => {
              request.isAtFault = true
            },
          }),
      })
      for (const [name, value] of answer.headers) reply.header(name, value)
      reply.code(answer.status ?? 200)
      if (answer.body.kind !== 'complete') throw new Error('An answer in parts is not served.')
      // What Apollo Server refuses before it looks for an operation.
      if (!isTold) return toldUnread(answer.body.string, language)
      // As bytes: a text's would be counted for the header, and made again when it is sent.
      return Buffer.from(answer.body.string)
    },
  })
  otherMethods(app, '/graphql', ['GET', 'POST'], () => new HubError('BAD_REQUEST.methods'))
}

function asks(method: string): boolean {
  return method === 'GET' || method === 'POST'
}

/**
 * An address says what a body would: a document that was asked for by its id stands there as text by now. A cookie speaks
 * for nobody but the hub's own pages, so there is nothing that a page of another origin could use.
 */
function asApolloTakesIt({ method, headers, body }: FastifyRequest) {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  if (method !== 'GET') return { method, headers: map, search: '', body }
  map.set('apollo-require-preflight', 'true')
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(body as object)) {
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return { method, headers: map, search: `?${search}`, body: undefined }
}

function onlyJson(app: FastifyInstance) {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.bodyBytes = body.length
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
    } catch {
      done(new HubError('BAD_REQUEST.notUtf8'))
      return
    }
    parseJson(request, text, done)
  })
}

function toldUnread(body: string, language: Language) {
  const { errors = [], ...rest } = JSON.parse(body) as FormattedExecutionResult
  return { ...rest, errors: errors.map((error) => told(error, language)) }
}
