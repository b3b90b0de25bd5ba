import type { Readable } from 'node:stream'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Caller } from '../schema/caller.js'
import { HubError } from '../schema/errors.js'
import { type HandIn, intakeHeaders } from '../schema/intake.js'
import type { Execute, Request } from './subgraph.js'

/** Reads the gateway's token from the Authorization header: `gatewayTokenReader`. */
type ReadCaller = (authorization: string | undefined) => Promise<Caller>

const bodyLimitBytes = 4 * 1024 * 1024

/**
 * One subgraph over HTTP: `POST /graphql` and, where files are taken, `POST /intake/<sheet>` for the gateway,
 * `GET /healthz` for whoever runs it.
 *
 * Every request needs the gateway's token for this subgraph; a caller's own token opens nothing here.
 */
export function subgraphServer(
  execute: Execute,
  readCaller: ReadCaller,
  handIn: HandIn | null = null,
): FastifyInstance {
  const app = Fastify({ bodyLimit: bodyLimitBytes })
  app.get('/healthz', async () => ({ status: 'up' }))
  app.post('/graphql', async (request, reply) => {
    const caller = await readCaller(request.headers.authorization)
    reply.type('application/graphql-response+json; charset=utf-8')
    return JSON.stringify(await execute(request.body as Request, caller, untilGone(reply)))
  })
  if (handIn) app.register(async (scope) => intakeEndpoint(scope, readCaller, handIn))
  app.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
    reply.type('application/json; charset=utf-8')
    if (error instanceof HubError && error.code === 'UNAUTHENTICATED') {
      reply.code(401)
      return { errors: [{ message: error.message, extensions: error.extensions }] }
    }
    reply.code(error.statusCode && error.statusCode < 500 ? error.statusCode : 500)
    const code = reply.statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR'
    return { errors: [{ message: 'The request cannot be answered.', extensions: { code } }] }
  })
  return app
}

function intakeEndpoint(app: FastifyInstance, readCaller: ReadCaller, handIn: HandIn) {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  app.post<{ Params: { sheet: string } }>('/intake/:sheet', async (request, reply) => {
    const caller = await readCaller(request.headers.authorization)
    const name = request.headers[intakeHeaders.fileName]
    const file = {
      sheet: request.params.sheet,
      fileName: name === undefined ? null : decodeURIComponent(String(name)),
      idempotencyKey: String(request.headers[intakeHeaders.idempotencyKey]),
      body: request.body as Readable,
    }
    const { status, body } = await handIn(file, caller, untilGone(reply))
    reply.code(status).type('application/json; charset=utf-8')
    return JSON.stringify(body)
  })
}

/** The gateway hangs up when its deadline has passed. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => gone.abort())
  return gone.signal
}
