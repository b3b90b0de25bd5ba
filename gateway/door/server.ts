import { randomUUID } from 'node:crypto'
import type { Http2SecureServer } from 'node:http2'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import Fastify, {
  type FastifyHttp2SecureOptions,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import { type Catalogues, loadCatalogues } from '../../rules/catalogues.js'
import { boundRequests, defaultRequestBounds } from '../../runtime/bound-requests.js'
import { gentleEnd } from '../../runtime/ending.js'
import { portTaken } from '../../runtime/free-port.js'
import { boundConnections, http2Of, http2Options } from '../../runtime/http2.js'
import { gaugeAtReading } from '../../runtime/metrics.js'
import { observeRequests } from '../../runtime/requests.js'
import { Turns } from '../../runtime/turns.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import { demonstrationHeader } from '../../schema/demonstration.js'
import { grantsOfCaller } from '../access/grants.js'
import { answerPlugin } from '../answer/answer-plugin.js'
import { publicError } from '../answer/errors.js'
import { exportEndpoint } from '../answer/export/endpoint.js'
import type { NamedMember, Names } from '../answer/named.js'
import { observePlugin } from '../answer/observe-plugin.js'
import { notingRefusals } from '../answer/own-door.js'
import { screenEndpoint } from '../answer/screen/endpoint.js'
import { keepAnchoring } from '../audit/anchors.js'
import { auditLog } from '../audit/log.js'
import { refusals } from '../audit/refusals.js'
import { openBounds } from '../clients/budgets/bounds.js'
import { tellRateLimits } from '../clients/budgets/rate-limit.js'
import { chargingRefusedTokens, type Sender } from '../clients/budgets/refused-tokens.js'
import { documentStore } from '../clients/documents/document-store.js'
import { openSeenStores } from '../forward/seen-stores.js'
import { identity } from '../identity/identity.js'
import { withHubPolicies } from '../identity/purpose.js'
import { emptyPlayground } from '../playground/playground.js'
import { openSnapshots } from '../snapshots/open.js'
import { answerBrokenHttp } from './broken-http.js'
import { compressAnswers } from './compressed.js'
import { consoleEndpoint } from './console-endpoint.js'
import { answerErrorsAsGraphQL } from './error-answers.js'
import { errorPages } from './error-page.js'
import { freshnessEndpoint } from './freshness-endpoint.js'
import { graphqlEndpoint } from './graphql-endpoint.js'
import { refuseTwoHosts, secureHeaders } from './headers.js'
import { healthEndpoints } from './health.js'
import { intakeEndpoint } from './intake.js'
import { sayMethods } from './methods.js'
import { allowOrigins } from './other-origins.js'
import {
  asksItself,
  demoTokenEndpoint,
  playgroundEndpoint,
  playing,
} from './playground-endpoint.js'
import type { RequestContext } from './request-context.js'
import { boundRequestTimes, defaultRequestTimes } from './request-times.js'
import { schemaEndpoints } from './schema-endpoints.js'
import {
  bodyLimitBytes,
  defaultDeadlineMs,
  defaultIntakeDeadlineMs,
  type ServerOptions,
} from './server-options.js'
import { openSessionDoor } from './session-door.js'

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
  errorPages(app)
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
  gaugeAtReading('hub_audit_rows_lost', () => (audit ? [{ value: audit.lost }] : []))
  gaugeAtReading('hub_audit_rows_waiting', () => (audit ? [{ value: audit.waiting }] : []))
  const cities = citiesOf(options)
  const names = namesFor(cities)
  const apollo = new ApolloServer<RequestContext>({
    gateway: options.gateway,
    introspection: true,
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
      answerPlugin(cities, options.hubKeys, records),
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
  const signingIn = openSessionDoor(options, { demo, identify, log: app.log })
  const callerWithToken = chargingRefusedTokens(signingIn.identify, (address) =>
    bounds.of(anonymous, address),
  )
  const callerOf = async (sender: Sender) =>
    withHubPolicies(await callerWithToken(sender), options.purposes)
  const keyOf = (caller: Caller, address: string) => bounds.of(caller, address).key
  const noteRefusal = records ? notingRefusals(records, keyOf) : undefined
  await app.register(async (scope) =>
    intakeEndpoint(scope, {
      subgraphs,
      callerOf,
      deadlineMs: intakeDeadlineMs,
      records,
      seen,
      keyOf,
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
    noteRefusal,
    deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
    names,
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
      names,
      noteRefusal,
      turns,
      isEnding: () => ending.hasBegun,
      deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
      ...(options.screening ? { bounds: options.screening } : {}),
    }),
  )
  const snapshots = await openSnapshots(app, options, {
    members: cities,
    callerOf,
    boundsOf: (caller, address) => bounds.ofExport(caller, address),
    records,
    noteRefusal,
  })
  healthEndpoints(app, subgraphs, ending)
  freshnessEndpoint(app, subgraphs, cities)
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    // Within which a new key is seen everywhere; a subgraph that meets an unknown one asks at once all the same.
    reply.header('cache-control', 'public, max-age=60')
    return options.publicKeys?.() ?? { keys: [] }
  })
  if (schemaFor) schemaEndpoints(app, { schemaFor, callerOf, boundsOf: bounds.of })
  const { findCast, findExamples } = (options.playground ?? emptyPlayground).open(
    demo && asksItself(app, demo),
  )
  playgroundEndpoint(app, findExamples, demo)
  await consoleEndpoint(app, options.console)
  const played = demo ? playing(demo, findCast) : async () => ({})
  if (demo) demoTokenEndpoint(app, demo, played)
  signingIn.open(app, { played, callerOf, boundsOf: (address) => bounds.of(anonymous, address) })

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
      await Promise.all([anchoring?.stop(), snapshots?.stop()])
      await seen?.close()
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    },
  }
}

/** What addresses may name; the catalogues are read once somebody does. */
function namesFor(cities: () => readonly NamedMember[]): () => Names {
  let catalogues: Catalogues | undefined
  return () => {
    catalogues ??= loadCatalogues()
    return { members: cities(), catalogues }
  }
}

/** Subgraphs are known once the gateway has been loaded. */
function citiesOf({ subgraphs }: ServerOptions): () => readonly NamedMember[] {
  return () =>
    subgraphs.flatMap(({ name, title, jurisdiction }) =>
      jurisdiction === null
        ? []
        : [{ key: name, code: jurisdiction, name: title?.zh ?? name, nameEn: title?.en ?? name }],
    )
}
