import {
  constants,
  type Http2SecureServer,
  type Http2ServerRequest,
  Http2ServerResponse,
  type SecureServerOptions,
  type ServerHttp2Session,
} from 'node:http2'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Limits of connections. */
export interface ConnectionTimes {
  /** From its first byte, or from the first of a request, to the end of the headers. */
  readonly headersMs: number
  /** From the first byte of a request to the last, of the longest there is. */
  readonly requestMs: number
  /** Without a request under way. */
  readonly idleMs: number
  /** How often late HTTP/1.1 connections are looked for. */
  readonly checkMs: number
}

/** An answer that is destroyed on its way would end as one that is whole. */
class WholeOrBroken<T extends Http2ServerRequest> extends Http2ServerResponse<T> {
  override destroy(error?: Error) {
    this.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    return super.destroy(error)
  }
}

/**
 * What one connection of HTTP/2 may do at once, beside what Node bounds by itself: names and values of headers (128 pairs),
 * CONTINUATION frames (8 behind each other), streams opened and reset at once (1,000 at once, 33 a second, then GOAWAY), frames that
 * mean nothing, and SETTINGS and PING that it does not read the answers of.
 */
export const http2Options = {
  // A client that speaks only HTTP/1.1 is served by it.
  allowHTTP1: true,
  settings: { maxConcurrentStreams: 100 },
  // Answers under way are in it, too.
  maxSessionMemory: 64,
  Http2ServerResponse: WholeOrBroken,
} as const satisfies SecureServerOptions

/** Time for a peer to read why its connection ends, and to end it itself. */
const lingerMs = 2_000

/** The server as one of HTTP/2; null where it speaks HTTP/1.1 alone. */
export function http2Of(app: FastifyInstance): Http2SecureServer | null {
  const server = app.server as unknown as Http2SecureServer
  return typeof server.updateSettings === 'function' ? server : null
}

/** Ends connections that have been without a request for so long; a PING is none. */
export function boundConnections(server: Http2SecureServer, times: ConnectionTimes): void {
  // Node 20 holds HTTP/1.1 on such a server to nothing by itself.
  Object.assign(server, {
    headersTimeout: times.headersMs,
    requestTimeout: times.requestMs,
    keepAliveTimeout: times.idleMs,
    connectionsCheckingInterval: times.checkMs,
    requireHostHeader: true,
  })
  const sockets = socketsOf(server)
  server.on('session', (session) => {
    const socket = sockets(session)
    const end = () => endSession(session, socket)
    let streams = 0
    let timer = setTimeout(end, times.headersMs)
    const waitForNext = () => {
      clearTimeout(timer)
      // One that was ended for what its peer did may keep its connection open.
      if (streams === 0) timer = setTimeout(end, session.destroyed ? 0 : times.idleMs)
    }
    session.on('stream', (stream) => {
      // Opened and taken back in one go: nothing more comes of it.
      if (stream.destroyed) return waitForNext()
      streams += 1
      clearTimeout(timer)
      stream.once('close', () => {
        streams -= 1
        waitForNext()
      })
    })
    session.once('close', () => clearTimeout(timer))
  })
}

/** The connection of an answer ends with it; of HTTP/2 with those that are under way beside it. */
export function closeAfter(reply: FastifyReply): void {
  const { stream } = reply.raw as Partial<Pick<Http2ServerResponse, 'stream'>>
  if (stream) stream.session?.close()
  else reply.header('connection', 'close')
}

/** Streams that are under way end, others are not taken; a peer that does not go then is cut off. */
function endSession(session: ServerHttp2Session, socket: Socket | undefined): void {
  session.close()
  setTimeout(() => socket?.destroy(), lingerMs).unref()
}

/** The connection of a session, which keeps it to itself, by the peer's address and port. */
function socketsOf(server: Http2SecureServer): (session: ServerHttp2Session) => Socket | undefined {
  const sockets = new Map<string, Socket>()
  server.on('connection', (socket: Socket) => {
    const peer = peerOf(socket)
    sockets.set(peer, socket)
    socket.once('close', () => sockets.delete(peer))
  })
  return ({ socket }) => sockets.get(peerOf(socket))
}

/** Tells the connections of a server apart, whatever lies over them. */
export function peerOf(socket: Pick<Socket, 'remoteAddress' | 'remotePort' | 'localAddress'>) {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress}`
}
