import { constants, type ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'
import { HubError } from '../../schema/errors.js'

interface Broken {
  readonly code?: string
}

/** Answers what never became a request, as every other refusal is answered, and hangs up. */
export function answerBrokenHttp({ code }: Broken, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, reason, headers, body } = answerTo(code)
  const lines = Object.entries({ ...headers, connection: 'close' })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines}\r\n${body}`)
}

/** The same for a request of HTTP/2, beside which others may be under way. */
export function answerBrokenStream({ code }: Broken, stream: ServerHttp2Stream): void {
  if (stream.closed || stream.destroyed) return
  if (stream.headersSent) {
    stream.close(constants.NGHTTP2_CANCEL)
    return
  }
  const { status, headers, body } = answerTo(code)
  stream.respond({ ':status': status, ...headers })
  stream.end(body)
}

function answerTo(code: string | undefined) {
  const { status, reason, error } = meaningOf(code)
  const { message, extensions } = error()
  const body = JSON.stringify({ errors: [{ message, extensions }] })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  return { status, reason, headers, body }
}

interface Meaning {
  readonly status: number
  readonly reason: string
  readonly error: () => HubError
}

function meaningOf(code: string | undefined): Meaning {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      status: 431,
      reason: 'Request Header Fields Too Large',
      error: () => new HubError('BAD_REQUEST.headersLarge'),
    }
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return {
      status: 408,
      reason: 'Request Timeout',
      error: () => new HubError('BAD_REQUEST.notWhole'),
    }
  }
  const error = () =>
    code === 'HPE_INVALID_URL'
      ? new HubError('BAD_REQUEST.addressCharacters')
      : new HubError('BAD_REQUEST.notHttp')
  return { status: 400, reason: 'Bad Request', error }
}
