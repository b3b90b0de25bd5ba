import '../execute/telemetry-off.js'
import { randomUUID } from 'node:crypto'
import type { Http2SecureServer } from 'node:http2'
import { ApolloServer, type ApolloServerOptions, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import Fastify, {
  type FastifyHttp2SecureOptions,
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import type { JSONWebKeySet } from 'jose'
import type { PurposeRow } from '../../db/hub/purposes.js'
import type { HubStore } from '../../db/hub/store.js'
import {
  boundRequests,
  defaultRequestBounds,
  type RequestBounds,
} from '../../runtime/bound-requests.js'
import { type Ending, gentleEnd } from '../../runtime/ending.js'
import { portTaken } from '../../runtime/free-port.js'
import { boundConnections, http2Of, http2Options } from '../../runtime/http2.js'
import { isLoopback } from '../../runtime/loopback.js'
import { gaugeAtReading } from '../../runtime/metrics.js'
import { observeRequests } from '../../runtime/requests.js'
import { Turns } from '../../runtime/turns.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import { demonstrationHeader } from '../../schema/demonstration.js'
import { HubError } from '../../schema/errors.js'
import { grantsOfCaller } from '../access/grants.js'
import { answerPlugin } from '../answer/answer-plugin.js'
import { internalError, publicError, refusedForNow } from '../answer/errors.js'
import { exportEndpoint } from '../answer/export/endpoint.js'
import { observePlugin } from '../answer/observe-plugin.js'
import type { City } from '../answer/receipts/statement.js'
import { wantsReceipt } from '../answer/receipts/wants-receipt.js'
import { type ScreenBounds, screenEndpoint } from '../answer/screen/endpoint.js'
import { keepAnchoring } from '../audit/anchors.js'
import type { Records } from '../audit/audit-answer.js'
import { auditLog } from '../audit/log.js'
import { unreadOccurrence } from '../audit/occurrence.js'
import { refusals } from '../audit/refusals.js'
import type { AnchorSettings } from '../audit/settings.js'
import { type Bounds, openBounds } from '../clients/budgets/bounds.js'
import { tellRateLimits, toldCost } from '../clients/budgets/rate-limit.js'
import { chargingRefusedTokens, type Sender } from '../clients/budgets/refused-tokens.js'
import { documentStore } from '../clients/documents/document-store.js'
import type { HubGateway } from '../execute/hub-gateway.js'
import { openSeenStores, type SeenStores } from '../forward/seen-stores.js'
import type { Subgraph } from '../forward/subgraph.js'
import type { DemoIssuer } from '../identity/demo-issuer.js'
import { type IdentityOptions, identity } from '../identity/identity.js'
import { withHubPolicies } from '../identity/purpose.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { defaultLimits, type OperationLimits, operationLimits } from '../operation/limits/limits.js'
import { textPoints, validTexts } from '../operation/limits/valid-texts.js'
import type { Example } from '../playground/examples.js'
import { playgroundPage, playgroundPolicy } from '../playground/page.js'
import { answerBrokenHttp } from './broken-http.js'
import { compressAnswers } from './compressed.js'
import { readGet } from './graphql-get.js'
import { intakeEndpoint } from './intake.js'
import { sendKept } from './kept-text.js'
import { mediaTypeFor, refuseEncodedBody, refuseOtherAnswers } from './media-types.js'
import { allowOrigins } from './other-origins.js'
import { type RequestContext, requestContext } from './request-context.js'
import { requestSignal } from './request-signal.js'
import { boundRequestTimes, defaultRequestTimes, type RequestTimes } from './request-times.js'
import { schemaEndpoints } from './schema-endpoints.js'
import type { TlsFiles } from './tls.js'
import { varyBy } from './vary.js'

export interface ServerOptions {
  readonly gateway: NonNullable<ApolloServerOptions<RequestContext>['gateway']> &
    Partial<Pick<HubGateway, 'schemaFor'>>
  /** Those that the gateway asks, for `/readyz` and for the clean end. */
  readonly subgraphs: readonly Subgraph[]
  /** Whose tokens are believed. A demonstration issuer also hands them out, to this machine only. */
  readonly issuer: IdentityOptions | DemoIssuer
  /** Whether any subgraph holds invented data, as far as is known: every answer says so, whoever issues the tokens. */
  readonly holdsDemonstration?: () => boolean
  /** For which purposes person data may be asked, by code. */
  readonly purposes: ReadonlyMap<string, PurposeRow>
  /** What the hub itself keeps; null where nothing is kept, for trials of the door alone. */
  readonly hub?: HubStore | null
  /** `off` keeps no record of operations, for comparison only. */
  readonly audit?: 'on' | 'off'
  /** By which the hub signs receipts and anchors; none for trials of the door alone. */
  readonly hubKeys?: SigningKeys
  /** Where the anchors go besides the cities, and how often one is made. */
  readonly anchors?: AnchorSettings
  /** Keys with which others check what the hub signs, shown at `/.well-known/jwks.json`. */
  readonly publicKeys?: () => JSONWebKeySet
  /** Fields of the mutation type that take one step each: the keys of the jurisdictions. */
  readonly cityFields: readonly string[]
  readonly examples: readonly Example[]
  readonly introspection: boolean
  readonly limits?: Partial<OperationLimits>
  /** What is taken at once. */
  readonly requests?: RequestBounds
  readonly times?: Partial<RequestTimes>
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; none when absent. */
  readonly trustedProxies?: readonly string[]
  /** Whose pages may ask the hub; none when absent. */
  readonly origins?: readonly string[]
  /** From the request's last byte to the answer, 10 s. Subgraphs that have not answered by then are reported unavailable. */
  readonly deadlineMs?: number
  /** From the first byte of a handed-in file to its report, 15 min. */
  readonly intakeDeadlineMs?: number
  /** What screenings may take, in place of the built-in bounds. */
  readonly screening?: Partial<ScreenBounds>
  /** Serves https, by HTTP/2 or HTTP/1.1; with a client CA only to whoever shows a certificate that it signed. */
  readonly tls?: TlsFiles | null
  readonly logger?: FastifyServerOptions['logger']
}

/** The hub's door, closed until `listen`. */
export interface HubServer {
  /**
   * @returns  the URL without a path; port 0 takes any free one
   * @throws {HubError} PORT_TAKEN
   */
  listen(port: number, host: string): Promise<string>
  /**
   * Is not ready from now on, answers for `drainMs` more (0 by default), lets requests under way end, and closes the
   * connections to the subgraphs.
   */
  close(drainMs?: number): Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    isAtFault: boolean
    isTextKnown: boolean
    bodyBytes: number
  }
}

const bodyLimitBytes = 1024 * 1024
const defaultIntakeDeadlineMs = 15 * 60_000
const defaultDeadlineMs = 10_000
/** Characters of a new text that take some milliseconds to read and check. */
const longText = 4_096
/** Bytes besides the operation's text, of variables in short, that are charged as a point. */
const bytesPerPoint = 256
/** So many of them take some milliseconds to look through. */
const longVariables = 64 * 1024
/** Each names a place to mend; what lies behind them is looked at when these are. */
const mostValidationErrors = 20

/** @throws whatever the gateway throws when it cannot load its supergraph */
export async function createServer(options: ServerOptions): Promise<HubServer> {
  const { subgraphs, issuer, intakeDeadlineMs = defaultIntakeDeadlineMs } = options
  const times = { ...defaultRequestTimes, ...options.times }
  const settings: FastifyServerOptions = {
    bodyLimit: bodyLimitBytes,
    return503OnClosing: false,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    // Of the longest request, a file; `boundRequestTimes` holds all others to less.
    requestTimeout: intakeDeadlineMs,
    keepAliveTimeout: times.idleMs,
    logController: new LogController({ disableRequestLogging: true }),
    logger: options.logger ?? false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    clientErrorHandler: answerBrokenHttp,
  }
  const app = options.tls
    ? (Fastify({
        ...settings,
        http2: true,
        https: { ...options.tls, ...http2Options, handshakeTimeout: times.headersMs },
      } as FastifyHttp2SecureOptions<Http2SecureServer>) as unknown as FastifyInstance)
    : (Fastify({
        ...settings,
        http: { connectionsCheckingInterval: times.checkMs },
      }) as FastifyInstance)
  app.server.headersTimeout = times.headersMs
  const http2 = http2Of(app)
  if (http2) boundConnections(http2, { ...times, requestMs: intakeDeadlineMs })
  answerErrorsAsGraphQL(app)
  boundRequestTimes(app, times)
  sayMethods(app)
  await allowOrigins(app, options.origins ?? [])
  await compressAnswers(app)
  const demo = 'tokenFor' in issuer ? issuer : null
  refuseTwoHosts(app)
  secureHeaders(app, options.tls != null)
  observeRequests(app, { isTraceTrusted: false, demonstration: demo !== null })
  boundRequests(app, options.requests ?? defaultRequestBounds)
  const ending = gentleEnd(app)
  const audit =
    options.hub && options.audit !== 'off' ? auditLog(options.hub, { log: app.log }) : null
  const records = audit && { log: audit, refused: refusals(audit) }
  gaugeAtReading('hub_audit_rows_lost', 'Rows that the audit log could not keep.', [], () =>
    audit ? [{ value: audit.lost }] : [],
  )
  gaugeAtReading('hub_audit_rows_waiting', 'Rows that the audit log has yet to write.', [], () =>
    audit ? [{ value: audit.waiting }] : [],
  )
  const apollo = new ApolloServer<RequestContext>({
    gateway: options.gateway,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documentStore(),
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: publicError,
    validationOptions: { maxErrors: mostValidationErrors },
    logger: app.log,
    plugins: [
      answerPlugin(new Set(options.cityFields), citiesOf(options), options.hubKeys, records),
      observePlugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await apollo.start()
  const { hub, hubKeys } = options
  const anchoring =
    hub && hubKeys
      ? keepAnchoring({ hub, keys: hubKeys, subgraphs, log: app.log, ...options.anchors })
      : null

  const seen = hub
    ? await openSeenStores(hub, {
        log: app.log,
        onEpoch: (city, epoch, before) =>
          app.log.warn({ city, epoch, before }, 'a city has taken a new epoch: it was restored'),
      })
    : undefined
  const trusted = 'tokenFor' in issuer ? issuer.identity : issuer
  app.addHook('onSend', async (_request, reply) => {
    if (demo || options.holdsDemonstration?.()) reply.header(demonstrationHeader, 'true')
  })
  const bounds = await openBounds(options.hub ?? null, app.log)
  app.decorateRequest('bounds')
  tellRateLimits(app, (address) => bounds.of(anonymous, address))
  const turns = new Turns()
  const identify = identity(trusted)
  const callerWithToken = chargingRefusedTokens(identify, (address) =>
    bounds.of(anonymous, address),
  )
  const callerOf = async (sender: Sender) =>
    withHubPolicies(await callerWithToken(sender), options.purposes)
  await app.register(async (scope) =>
    intakeEndpoint(scope, {
      subgraphs,
      callerOf,
      deadlineMs: intakeDeadlineMs,
      records,
      seen,
      keyOf: (caller, address) => bounds.of(caller, address).key,
    }),
  )
  await app.register(async (scope) =>
    graphqlEndpoint(scope, { apollo, callerOf, bounds, turns, records, seen }, options),
  )
  exportEndpoint(app, {
    apollo,
    callerOf,
    seen,
    boundsOf: (caller, address) => bounds.ofExport(caller, address),
    deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
  })
  const { schemaFor } = options.gateway
  await app.register(async (scope) =>
    screenEndpoint(scope, {
      apollo,
      callerOf,
      seen,
      boundsOf: (caller, address) => bounds.ofExport(caller, address),
      isOpenTo: (caller) => {
        const query = schemaFor?.(grantsOfCaller(caller)).getQueryType()
        return !query || 'decideMany' in query.getFields()
      },
      turns,
      isEnding: () => ending.hasBegun,
      deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
      ...(options.screening ? { bounds: options.screening } : {}),
    }),
  )
  healthEndpoints(app, subgraphs, ending)
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    // Within which a new key is seen everywhere; a subgraph that meets an unknown one asks at once all the same.
    reply.header('cache-control', 'public, max-age=60')
    return options.publicKeys?.() ?? { keys: [] }
  })
  if (schemaFor) schemaEndpoints(app, { schemaFor, callerOf, boundsOf: bounds.of })
  playgroundEndpoint(app, options.examples, demo)
  if (demo) demoTokenEndpoint(app, demo)

  return {
    async listen(port, host) {
      try {
        return await app.listen({ port, host })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
        throw portTaken(port, host, 'PORT')
      }
    },
    async close(drainMs = 0) {
      await ending.close(drainMs)
      await apollo.stop()
      bounds.close()
      records?.refused.close()
      await audit?.close()
      await anchoring?.stop()
      await seen?.close()
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    },
  }
}

interface Door {
  readonly apollo: ApolloServer<RequestContext>
  readonly callerOf: (sender: Sender) => Promise<Caller>
  readonly bounds: Bounds
  /** Of long pieces of work, whichever door they came through. */
  readonly turns: Turns
  readonly records: Records | null
  readonly seen: SeenStores | undefined
}

function graphqlEndpoint(
  app: FastifyInstance,
  { apollo, callerOf, bounds, turns, records, seen }: Door,
  { limits, deadlineMs = defaultDeadlineMs }: ServerOptions,
) {
  const checkLimits = operationLimits({ ...defaultLimits, ...limits })
  const valid = validTexts()
  onlyJson(app)
  app.decorateRequest('caller')
  app.decorateRequest('isAtFault', false)
  app.decorateRequest('isTextKnown', false)
  app.decorateRequest('bodyBytes', 0)

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-store')
    reply.header('x-request-id', request.id)
    // The engine would answer it with the plan, which names fields that the caller may not read.
    delete request.headers['apollo-query-plan-experimental']
    varyBy(reply, 'Accept', 'Authorization')
    if (request.routeOptions.url !== '/graphql' || !asks(request.method)) return
    refuseOtherAnswers(request.headers)
    refuseEncodedBody(request.headers)
    wantsReceipt(request.headers)
    request.caller = await callerOf(request)
    request.bounds = bounds.of(request.caller, request.ip)
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
        const points =
          (request.isTextKnown ? 0 : textPoints(query)) + Math.floor(variables / bytesPerPoint)
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
      // As bytes: a text's would be counted for the header, and made again when it is sent.
      return Buffer.from(answer.body.string)
    },
  })
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: async ({ method }, reply) => {
      if (method === 'OPTIONS') return reply.code(204).send()
      reply.code(405)
      return graphqlErrors(new HubError('BAD_REQUEST', '/graphql takes POST, and GET for queries.'))
    },
  })
}

/** Of HEAD there is none: it would be answered by running the query. */
function sayMethods(app: FastifyInstance) {
  app.addHook('onRequest', async ({ method, routeOptions }, reply) => {
    if (routeOptions.url !== '/graphql' || asks(method)) return
    reply.header('allow', 'GET, POST, OPTIONS')
  })
}

function asks(method: string): boolean {
  return method === 'GET' || method === 'POST'
}

/**
 * An address says what a body would: a document that was asked for by its id stands there as text by now. No cookie says
 * who asks, so there is nothing that a page of another origin could use.
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

/** Subgraphs are known once the gateway has been loaded. */
function citiesOf({ subgraphs }: ServerOptions): () => readonly City[] {
  return () =>
    subgraphs.flatMap(({ name, jurisdiction }) =>
      jurisdiction === null ? [] : [{ key: name, code: jurisdiction }],
    )
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
      done(new HubError('BAD_REQUEST', 'The body is not UTF-8.'))
      return
    }
    parseJson(request, text, done)
  })
}

function healthEndpoints(app: FastifyInstance, subgraphs: readonly Subgraph[], ending: Ending) {
  app.get('/healthz', async () => ({ status: 'up' }))
  // For whoever starts and ends gateways: a city that is away must not end the hub.
  app.get('/readyz/self', async (_request, reply) => {
    reply.code(ending.hasBegun ? 503 : 200)
    return { ready: !ending.hasBegun }
  })
  // One that is away hides only itself. Where none can be reached it is this gateway that is cut off.
  app.get('/readyz', async (_request, reply) => {
    const reachable = await Promise.all(subgraphs.map((subgraph) => subgraph.isReachable()))
    const unreachable = subgraphs.filter((_, index) => !reachable[index]).map(({ name }) => name)
    const ready = reachable.includes(true) && !ending.hasBegun
    reply.code(ready ? 200 : 503)
    return { ready, unreachable }
  })
}

function playgroundEndpoint(
  app: FastifyInstance,
  examples: readonly Example[],
  demo: DemoIssuer | null,
) {
  // Compressed once, not for each visit: it is 9 MB.
  app.get('/', { compress: false }, async (request, reply) => {
    varyBy(reply, 'Accept')
    if (!request.headers.accept?.includes('text/html')) {
      return { graphql: '/graphql', health: '/healthz', readiness: '/readyz' }
    }
    reply.type('text/html; charset=utf-8')
    // Not to be kept for others: what it offers depends on where it is asked from.
    reply.header('cache-control', 'private, no-cache')
    reply.header('content-security-policy', playgroundPolicy)
    const page = playgroundPage(examples, demo !== null && isLoopback(request))
    return sendKept(request, reply, page)
  })
}

function demoTokenEndpoint(app: FastifyInstance, demo: DemoIssuer) {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/dev/token',
    { compress: false },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!isLoopback(request)) {
        reply.code(403)
        return graphqlErrors(
          new HubError('BAD_REQUEST', 'Demonstration tokens are for this machine only.'),
        )
      }
      const { role, city, subject } = request.query
      return { token: await demo.tokenFor({ role, city, subject }) }
    },
  )
}

/** Of two names the hub would look at one and a proxy before it at the other. */
function refuseTwoHosts(app: FastifyInstance) {
  app.addHook('onRequest', async ({ raw }) => {
    // HTTP/2 names the host in a field of its own, and may do so in both.
    const hosts = raw.rawHeaders.filter(
      (name, at) => at % 2 === 0 && [':authority', 'host'].includes(name.toLowerCase()),
    )
    if (hosts.length < 2) return
    throw new HubError('BAD_REQUEST', `The request has ${hosts.length} Host headers; send one.`)
  })
}

/** @param isTls  whether the hub itself speaks https; behind a proxy that does, the proxy's word counts where it is trusted */
function secureHeaders(app: FastifyInstance, isTls: boolean) {
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

/** Whatever goes wrong outside GraphQL has the shape of a GraphQL answer all the same. */
function answerErrorsAsGraphQL(app: FastifyInstance) {
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

function graphqlErrors({ message, extensions }: HubError) {
  return { errors: [{ message, extensions }] }
}
