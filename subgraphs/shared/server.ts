import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { boundRequests, type RequestBounds } from '../../runtime/bound-requests.js'
import { type Ending, gentleEnd } from '../../runtime/ending.js'
import { requestSignal } from '../../runtime/gone.js'
import { languageOf } from '../../runtime/languages.js'
import { observeRequests } from '../../runtime/requests.js'
import type { Anchor, AnchorKeeper } from '../../schema/anchors.js'
import type { Caller } from '../../schema/caller.js'
import { versionOfKey } from '../../schema/dataset.js'
import { demonstrationHeader } from '../../schema/demonstration.js'
import { HubError, sentErrors } from '../../schema/errors.js'
import {
  type Intake,
  intakeHeaders,
  type RefusedFormat,
  refusedFormats,
} from '../../schema/intake.js'
import type { SnapshotSource } from '../../schema/snapshots.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import type { Execute } from './subgraph.js'

/** Reads the gateway's token from the Authorization header: `gatewayTokenReader`. */
type ReadCaller = (authorization: string | undefined) => Promise<Caller>

/** A plan may have hundreds of fetches, and several gateways ask. */
/** What is taken at once. */
const subgraphBounds: RequestBounds = { inFlight: 2_000, connectionsPerAddress: null }
const headersTimeoutMs = 30_000
const longestRequestMs = 16 * 60_000

export interface SubgraphServerOptions {
  readonly execute: Execute
  readonly readCaller: ReadCaller
  /** Takes the files of operators; null where none are taken. */
  readonly intake?: Intake | null
  /** Keeps anchors of the hub's audit log; null where none are kept. */
  readonly anchors?: AnchorKeeper | null
  /** Tells a snapshot of the city; null where there is none. */
  readonly snapshot?: SnapshotSource | null
  /** Whether the database answers, for `/readyz`. */
  readonly isReady?: () => Promise<boolean>
  readonly logger?: FastifyServerOptions['logger']
  /** Whether it holds invented data, which every answer then says. */
  readonly holdsDemonstration?: boolean
  /** Shows metrics to this machine on the same port. */
  readonly demonstration?: boolean
}

export interface SubgraphServer {
  readonly app: FastifyInstance
  readonly ending: Ending
}

const plainGet = { exposeHeadRoute: false }
/** Reasons are, where no language is asked for. */
const inChinese = { config: { language: 'zh' } } as const
const bodyLimitBytes = 4 * 1024 * 1024
const requestIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * One subgraph over HTTP: `POST /graphql` and, in a city, `POST /intake/<sheet>`, `GET /intake/runs/<run>/refused.csv` `POST /anchors`, `GET /anchors?after=12` and `GET /snapshot` for the gateway;
 * `GET /healthz` and `/readyz` for whoever runs it.
 *
 * Every request of the gateway needs its token for this subgraph; a caller's own token opens nothing here. Its lines in
 * the log carry the request id of the gateway's.
 */
export function subgraphServer({
  execute,
  readCaller,
  intake = null,
  anchors = null,
  snapshot = null,
  isReady = async () => true,
  logger = false,
  holdsDemonstration = false,
  demonstration = false,
}: SubgraphServerOptions): SubgraphServer {
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    return503OnClosing: false,
    // Of the longest request, a file: the gateway gives one up before.
    requestTimeout: longestRequestMs,
    logController: new LogController({ disableRequestLogging: true }),
    logger,
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID()
    },
  }) as FastifyInstance
  app.server.headersTimeout = headersTimeoutMs
  observeRequests(app, { isTraceTrusted: true, demonstration })
  boundRequests(app, subgraphBounds)
  const ending = gentleEnd(app)
  if (holdsDemonstration) {
    app.addHook('onSend', async (_request, reply) => {
      reply.header(demonstrationHeader, 'true')
    })
  }
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (_request, reply) => {
    const database = await isReady()
    const ready = !ending.hasBegun && database
    reply.code(ready ? 200 : 503)
    return { ready, database }
  })
  app.post('/graphql', async (request, reply) => {
    const caller = await readCaller(request.headers.authorization)
    const asked = requestIn(request.body)
    request.observed.operation = asked.operationName ?? null
    // The gateway hangs up when its deadline has passed.
    const answer = await execute(asked, caller, requestSignal(reply.raw))
    for (const { extensions } of answer.errors ?? []) {
      request.observed.errorCodes.add(String(extensions?.code ?? 'INTERNAL_SERVER_ERROR'))
    }
    reply.type('application/graphql-response+json; charset=utf-8')
    return JSON.stringify({
      ...answer,
      ...(answer.errors ? { errors: sentErrors(answer.errors) } : {}),
    })
  })
  if (anchors) anchorsEndpoint(app, readCaller, anchors)
  if (snapshot) snapshotEndpoint(app, readCaller, snapshot)
  if (intake) app.register(async (scope) => intakeEndpoint(scope, readCaller, intake))
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    reply.type('application/json; charset=utf-8')
    if (error instanceof HubError && error.code === 'UNAUTHENTICATED') {
      reply.code(401)
      return { errors: [{ message: error.message, extensions: error.extensions }] }
    }
    if (error instanceof HubError && error.code === 'BAD_REQUEST') {
      reply.code(400)
      return { errors: [{ message: error.message, extensions: error.extensions }] }
    }
    reply.code(error.statusCode && error.statusCode < 500 ? error.statusCode : 500)
    const isFault = reply.statusCode >= 500
    if (isFault) request.log.error({ err: error }, 'a request met a fault of the subgraph')
    const code = isFault ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
    return { errors: [{ message: 'The request cannot be answered.', extensions: { code } }] }
  })
  return { app, ending }
}

/** @throws {HubError} BAD_REQUEST */
function requestIn(body: unknown): SubgraphRequest {
  const { query, variables, operationName } = (body ?? {}) as Partial<
    Record<keyof SubgraphRequest, unknown>
  >
  const isObject = variables == null || (typeof variables === 'object' && !Array.isArray(variables))
  const isNamed = operationName == null || typeof operationName === 'string'
  if (typeof query === 'string' && isObject && isNamed) return body as SubgraphRequest
  throw new HubError('BAD_REQUEST.subgraphBody')
}

function anchorsEndpoint(app: FastifyInstance, readCaller: ReadCaller, anchors: AnchorKeeper) {
  app.post('/anchors', async (request, reply) => {
    await readCaller(request.headers.authorization)
    if (!Array.isArray(request.body)) {
      throw new HubError('BAD_REQUEST.noAnchors')
    }
    try {
      return { last: await anchors.keep(request.body as Anchor[], requestSignal(reply.raw)) }
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'ANCHOR_DIFFERS') throw error
      reply.code(409)
      return { errors: [{ message: error.message, extensions: error.extensions }] }
    }
  })
  app.get<{ Querystring: { after?: string } }>('/anchors', async (request, reply) => {
    await readCaller(request.headers.authorization)
    const after = Number(request.query.after ?? 0)
    if (!Number.isSafeInteger(after) || after < 0) {
      throw new HubError('BAD_REQUEST.after', { after: request.query.after })
    }
    return { anchors: await anchors.kept(after, requestSignal(reply.raw)) }
  })
}

function snapshotEndpoint(app: FastifyInstance, readCaller: ReadCaller, snapshot: SnapshotSource) {
  app.get('/snapshot', plainGet, async (request, reply) => {
    await readCaller(request.headers.authorization)
    const text = new PassThrough()
    const write = async (lines: string) => {
      if (!text.write(lines)) await once(text, 'drain')
    }
    const signal = requestSignal(reply.raw)
    signal.addEventListener('abort', () => text.destroy(signal.reason as Error))
    // What breaks off has no end, and whoever takes it knows.
    snapshot(write, signal).then(
      () => text.end(),
      (error: Error) => text.destroy(error),
    )
    reply.type('text/plain; charset=utf-8')
    return reply.send(text)
  })
}

function intakeEndpoint(app: FastifyInstance, readCaller: ReadCaller, intake: Intake) {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  type Asked = { Params: { sheet: string }; Querystring: { dryRun?: string; sheet?: string } }
  app.post<Asked>('/intake/:sheet', async (request, reply) => {
    const caller = await readCaller(request.headers.authorization)
    const name = request.headers[intakeHeaders.fileName]
    const file = {
      sheet: request.params.sheet,
      worksheet: request.query.sheet ?? null,
      fileName: name === undefined ? null : decodeURIComponent(String(name)),
      idempotencyKey: String(request.headers[intakeHeaders.idempotencyKey]),
      dryRun: request.query.dryRun === 'true',
      seen: versionOfKey(String(request.headers[intakeHeaders.seen])),
      body: request.body as Readable,
    }
    const { status, body } = await intake.handIn(file, caller, requestSignal(reply.raw))
    reply.code(status).type('application/json; charset=utf-8')
    return JSON.stringify(body)
  })
  for (const format of Object.keys(refusedFormats) as RefusedFormat[]) {
    type Run = { Params: { run: string } }
    app.get<Run>(
      `/intake/runs/:run/refused.${format}`,
      { ...plainGet, ...inChinese },
      async (request, reply) => {
        const caller = await readCaller(request.headers.authorization)
        const asked = { runId: request.params.run, format, language: languageOf(request) }
        const answer = await intake.readRefused(asked, caller, requestSignal(reply.raw))
        if ('fileName' in answer) {
          reply.type(refusedFormats[format])
          reply.header(intakeHeaders.fileName, encodeURIComponent(answer.fileName))
          return reply.send(answer.body)
        }
        reply.code(answer.status).type('application/json; charset=utf-8')
        return JSON.stringify(answer.body)
      },
    )
  }
}
