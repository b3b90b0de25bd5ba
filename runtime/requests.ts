import type { FastifyInstance } from 'fastify'
import { isLoopback } from './loopback.js'
import { countRequest, countRequestBytes, metricsText, operationLabel } from './metrics.js'
import { type RequestTrace, traceRequest } from './tracing.js'

/** What is found out about a request on its way, for its line in the log and its metrics. */
export interface Observed {
  /** Name of its GraphQL operation; undefined where there is none. */
  operation?: string | null | undefined
  /** Whether its caller has no token. */
  isAnonymous?: boolean
  /** Codes of the errors in its answer, each once. */
  readonly errorCodes: Set<string>
}

declare module 'fastify' {
  interface FastifyRequest {
    observed: Observed
    trace: RequestTrace | null
  }
}

/** Asked every few seconds by machines: in the log only at debug. */
const quietRoutes = new Set<string | undefined>([
  '/healthz',
  '/readyz',
  '/readyz/self',
  '/metrics',
  '/freshness',
])

/**
 * Every request of a server gets its line in the log, its place in the metrics and its trace. Of a demonstration
 * `GET /metrics` shows them, to this machine only; else `listenForMetrics` alone does.
 *
 * @param isTraceTrusted  whether requests come from the gateway, whose trace goes on
 */
export function observeRequests(
  app: FastifyInstance,
  {
    isTraceTrusted,
    demonstration,
  }: { readonly isTraceTrusted: boolean; readonly demonstration: boolean },
): void {
  app.decorateRequest('observed')
  app.decorateRequest('trace', null)
  app.addHook('onRequest', (request, _reply, done) => {
    request.observed = { errorCodes: new Set() }
    request.trace = traceRequest(isTraceTrusted ? request.headers : null)
    done()
  })
  // Not earlier: the body's arrival would take the rest of the request out of the trace again.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.trace) request.trace.run(done)
    else done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { observed, routeOptions, method, id } = request
    const { operation } = observed
    const name =
      operation === undefined
        ? `${method} ${routeOptions.url ?? 'unknown'}`
        : operationLabel(operation, observed.isAnonymous)
    const status = reply.statusCode
    const ms = reply.elapsedTime
    const codes = [...observed.errorCodes]
    countRequest(name, status, ms / 1_000)
    countRequestBytes(
      name,
      Number(request.headers['content-length'] ?? 0),
      Number(reply.getHeader('content-length') ?? 0),
    )
    request.trace?.end(name, {
      'http.response.status_code': status,
      'hub.request_id': id,
      ...(codes.length > 0 ? { 'hub.error_codes': codes.join(' ') } : {}),
    })
    request.log[quietRoutes.has(routeOptions.url) ? 'debug' : 'info'](
      {
        operation: name,
        status,
        ms: Math.round(ms * 10) / 10,
        ...(codes.length > 0 ? { errorCodes: codes } : {}),
      },
      'answered',
    )
    done()
  })
  if (!demonstration) return
  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request)) {
      reply.code(403)
      return { errors: [{ message: 'Metrics are for this machine; set METRICS_PORT for others.' }] }
    }
    const { type, text } = await metricsText()
    reply.header('cache-control', 'no-store').type(type)
    return text
  })
}
