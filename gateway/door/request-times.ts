import { constants, type Http2ServerRequest, type ServerHttp2Stream } from 'node:http2'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { whenOver } from '../../runtime/gone.js'
import { answerBrokenHttp, answerBrokenStream } from './broken-http.js'

/** Time limits of requests and answers, so that a slow peer holds nothing for long. */
export interface RequestTimes {
  /** From the first byte of a connection, or of a request, to the end of the headers. */
  readonly headersMs: number
  /** From the headers to the last byte of the body. */
  readonly bodyMs: number
  /** How long an answer may be on its way. */
  readonly answerMs: number
  /** The same of a file. */
  readonly fileMs: number
  /** Longest time without a byte of either; a PING counts as one. */
  readonly stillMs: number
  /** How long a connection is kept without a request. */
  readonly idleMs: number
  /** How often Node looks for connections that are late. */
  readonly checkMs: number
}

export const defaultRequestTimes: RequestTimes = {
  headersMs: 15_000,
  bodyMs: 30_000,
  answerMs: 120_000,
  fileMs: 15 * 60_000,
  stillMs: 45_000,
  idleMs: 72_000,
  checkMs: 5_000,
}

/** As many as Node takes by HTTP/1.1. */
const mostHeaderBytes = 16 * 1024

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that takes or gives a file or many lines, and may take its time. */
    isFile?: boolean
  }
}

/**
 * Holds bodies and answers to their times, over HTTP/1.1 and HTTP/2 alike. A request of HTTP/2 that was broken off is not
 * taken for a whole one, nor an answer that was: both would end as those that are whole do.
 */
export function boundRequestTimes(app: FastifyInstance, times: RequestTimes): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const stream = streamOf(raw)
    if (stream && lengthOf(raw.rawHeaders) > mostHeaderBytes) {
      reply.hijack()
      answerBrokenStream({ code: 'HPE_HEADER_OVERFLOW' }, stream)
    }
  })
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const stream = streamOf(raw)
    if (stream ? stream.endAfterHeaders : raw.complete) return
    // Of HTTP/1.1 the headers say whether there is a body; Fastify would take one without a type for none.
    if (stream) raw.headers['content-type'] ??= 'application/octet-stream'
    stream?.once('finish', () => {
      // The rest of what is sent would be waited for, in the place of a request under way.
      if (!stream.readableEnded) stream.close(constants.NGHTTP2_NO_ERROR)
    })
    if (routeOptions.config?.isFile) return
    const timer = setTimeout(() => {
      const late = { code: 'ERR_HTTP_REQUEST_TIMEOUT' }
      if (stream) answerBrokenStream(late, stream)
      else answerBrokenHttp(late, raw.socket)
    }, times.bodyMs)
    raw.once('end', () => clearTimeout(timer))
    whenOver(reply.raw, () => clearTimeout(timer))
  })
  app.addHook('preValidation', async ({ raw }, reply) => {
    const stream = streamOf(raw)
    const isGone = stream ? stream.closed || stream.headersSent : raw.socket.writableEnded
    if (isGone) reply.hijack()
  })
  app.addHook('onSend', async ({ raw, routeOptions }, reply, payload) => {
    // Fastify's word for who broke off a body; HTTP/2 has none, and needs none.
    if (streamOf(raw)) reply.removeHeader('connection')
    const cut = () => breakOff(raw, reply)
    reply.raw.setTimeout(times.stillMs, cut)
    const timer = setTimeout(cut, routeOptions.config?.isFile ? times.fileMs : times.answerMs)
    whenOver(reply.raw, () => clearTimeout(timer))
    return payload
  })
}

/** As HTTP/2 counts them. */
function lengthOf(headers: readonly string[]): number {
  return headers.reduce((bytes, part) => bytes + part.length + 16, 0)
}

/** Whether a body that has ended is only a part of one. */
export function isBrokenOff(request: FastifyRequest['raw']): boolean {
  return streamOf(request)?.closed ?? !request.complete
}

function breakOff(request: FastifyRequest['raw'], reply: FastifyReply): void {
  const stream = streamOf(request)
  if (stream) stream.close(constants.NGHTTP2_CANCEL)
  else reply.raw.destroy()
}

function streamOf(request: object): ServerHttp2Stream | undefined {
  return (request as Partial<Http2ServerRequest>).stream
}
