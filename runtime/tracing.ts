import type { Context, Span, SpanKind, Tracer } from '@opentelemetry/api'
import type { SpanProcessor } from '@opentelemetry/sdk-trace-node'

const ours = 'credit-hub'

type Api = typeof import('@opentelemetry/api')

/** Names, texts of statements and counts; never what was asked about whom. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

interface Tracing {
  readonly api: Api
  readonly tracer: Tracer
}

/** Null: nothing of OpenTelemetry is loaded, and every function here costs one comparison. */
let tracing: Tracing | null = null

/**
 * Sends the spans of this process to an OTLP/HTTP endpoint from now on.
 *
 * @param endpoint  without the path: `http://127.0.0.1:4318`
 * @returns ends it, after what is there has been sent
 */
export async function startTracing(
  endpoint: string,
  service: string,
): Promise<() => Promise<void>> {
  const { api, BatchSpanProcessor, NodeTracerProvider, OTLPTraceExporter, resourceFromAttributes } =
    await import('./opentelemetry.js')
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [bareUnlessOurs, new BatchSpanProcessor(exporter)],
  })
  provider.register()
  tracing = { api, tracer: provider.getTracer(ours) }
  return async () => {
    tracing = null
    await provider.shutdown()
    api.trace.disable()
    api.context.disable()
    api.propagation.disable()
  }
}

/**
 * The federation engine has spans too, which name operations as the client does and quote errors: only their names and
 * times are sent.
 */
const bareUnlessOurs: SpanProcessor = {
  onStart() {},
  onEnd({ instrumentationScope, attributes, events, status }) {
    if (instrumentationScope.name === ours) return
    for (const name of Object.keys(attributes)) delete attributes[name]
    events.length = 0
    delete status.message
  },
  async forceFlush() {},
  async shutdown() {},
}

/** Runs the work as a step of the trace under way. What it throws is marked by its type, never by its text. */
export async function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: () => PromiseLike<T> | T,
): Promise<T> {
  if (tracing === null) return work()
  const { api, tracer } = tracing
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work()
    } catch (error) {
      fail(api, span, error)
      throw error
    } finally {
      span.end()
    }
  })
}

/** Headers by which the next process goes on with the trace under way. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {}
  if (tracing !== null) tracing.api.propagation.inject(tracing.api.context.active(), headers)
  return headers
}

/** The trace of one request that a server has taken. */
export interface RequestTrace {
  /** Everything begun in `work` belongs to the request. */
  run(work: () => void): void
  end(name: string, attributes: Attributes): void
}

/** @param headers  of whoever is trusted to say to which trace its request belongs; null begins a trace */
export function traceRequest(
  headers: Readonly<Record<string, unknown>> | null,
): RequestTrace | null {
  if (tracing === null) return null
  const { api, tracer } = tracing
  const parent: Context = headers
    ? api.propagation.extract(api.ROOT_CONTEXT, headers)
    : api.ROOT_CONTEXT
  const kind: SpanKind = api.SpanKind.SERVER
  const span = tracer.startSpan('request', { kind }, parent)
  return {
    run: (work) => api.context.with(api.trace.setSpan(parent, span), work),
    end(name, attributes) {
      span.updateName(name)
      span.setAttributes(attributes)
      span.end()
    },
  }
}

/**
 * The statement itself, measured from when it is awaited. Its text is told, its parameters are not.
 *
 * postgres sends a statement when somebody asks for its outcome, so nothing here may ask first.
 */
export function tracedStatement<Q extends PromiseLike<unknown>>(statement: Q, text: string): Q {
  if (tracing === null) return statement
  const { api, tracer } = tracing
  const parent = api.context.active()
  const ask = statement.then.bind(statement) as typeof statement.then
  let span: Span | undefined
  // biome-ignore lint/suspicious/noThenProperty: it is a promise already.
  statement.then = ((...callbacks: Parameters<typeof ask>) => {
    if (span === undefined) {
      const started = tracer.startSpan(
        `SQL ${/^\s*(\w*)/.exec(text)![1]!.toLowerCase()}`,
        {
          kind: api.SpanKind.CLIENT,
          attributes: { 'db.system.name': 'postgresql', 'db.query.text': text.slice(0, 2_000) },
        },
        parent,
      )
      span = started
      ask(
        () => started.end(),
        (error: unknown) => {
          fail(api, started, error)
          started.end()
        },
      )
    }
    return ask(...callbacks)
  }) as typeof statement.then
  return statement
}

function fail(api: Api, span: Span, error: unknown): void {
  span.setStatus({ code: api.SpanStatusCode.ERROR })
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
}
