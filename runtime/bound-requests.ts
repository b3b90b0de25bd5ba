import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { HubError, inLanguage } from '../schema/errors.js'
import { whenOver } from './gone.js'
import { closeAfter, peerOf } from './http2.js'
import { sayLanguage } from './languages.js'
import { gaugeAtReading } from './metrics.js'
import { Places } from './places.js'

/** What a server takes at once. */
export interface RequestBounds {
  /** Requests that are not answered yet. */
  readonly inFlight: number
  /** Connections from one address; null for any number, as behind a proxy all have its address. */
  readonly connectionsPerAddress: number | null
}

/** Each may hold a body of a megabyte until it is read. */
export const defaultRequestBounds: RequestBounds = { inFlight: 256, connectionsPerAddress: null }

/**
 * The bounds that HUB_REQUESTS_IN_FLIGHT and HUB_CONNECTIONS_PER_ADDRESS give, the default where they give none.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function requestBoundsOf(env: Readonly<Record<string, string | undefined>>): RequestBounds {
  const number = <T>(variable: string, otherwise: T): number | T => {
    const written = env[variable]
    if (!written) return otherwise
    const value = Number(written)
    if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value
    throw new HubError('CONFIGURATION_INVALID.wholeNumber', { variable, written })
  }
  return {
    inFlight: number('HUB_REQUESTS_IN_FLIGHT', defaultRequestBounds.inFlight),
    connectionsPerAddress: number('HUB_CONNECTIONS_PER_ADDRESS', null),
  }
}

/** Whoever starts and ends processes, and reads their metrics, is answered under any load. */
const alwaysTaken = new Set<string | undefined>(['/healthz', '/readyz', '/readyz/self', '/metrics'])
const excessMs = 2_000

/** What is beyond the bounds is answered 503 with Retry-After before its body is read; nobody is cut off. */
export function boundRequests(app: FastifyInstance, bounds: RequestBounds): void {
  const inExcess = countConnections(app, bounds.connectionsPerAddress)
  const places = new Places({ most: bounds.inFlight })
  gaugeAtReading('hub_requests_in_flight', () => [{ value: places.taken }])
  app.addHook('onRequest', (request, reply, done) => {
    const isExcess = inExcess.has(peerOf(request.raw.socket))
    const leave = isExcess ? null : places.take(null, alwaysTaken.has(request.routeOptions.url))
    if (leave === null) {
      request.observed?.errorCodes.add('HUB_BUSY')
      const { sentence, extensions } = isExcess ? tooManyConnections() : tooManyRequests()
      const message = inLanguage(sentence, sayLanguage(request, reply))
      if (isExcess) closeAfter(reply)
      reply
        .code(503)
        .header('retry-after', extensions.retryAfterSeconds)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send({ errors: [{ message, extensions }] })
      return
    }
    whenOver(reply.raw, leave)
    done()
  })
}

/**
 * Counts from the first byte, so that those whose TLS never comes about are counted too.
 *
 * @returns  connections beyond what their address may have; they are closed when they have been idle for two seconds
 */
function countConnections(app: FastifyInstance, most: number | null): Pick<Set<string>, 'has'> {
  const inExcess = new Set<string>()
  if (most === null) return inExcess
  const places = new Places({ mostOfOne: most })
  app.server.on('connection', (socket: Socket) => {
    const leave = places.take(socket.remoteAddress ?? '')
    if (leave !== null) {
      socket.once('close', leave)
      return
    }
    const peer = peerOf(socket)
    inExcess.add(peer)
    socket.setTimeout(excessMs, () => socket.destroy())
    socket.once('close', () => inExcess.delete(peer))
  })
  return inExcess
}

function tooManyRequests(): HubError {
  return new HubError('HUB_BUSY.requests', {}, { retryAfterSeconds: 1 })
}

function tooManyConnections(): HubError {
  return new HubError('HUB_BUSY.connections', {}, { retryAfterSeconds: 1 })
}
