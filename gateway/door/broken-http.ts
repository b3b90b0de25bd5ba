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
  const [status, reason, sentence] = meaningOf(code)
  const { message, extensions } = new HubError('BAD_REQUEST', sentence)
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

function meaningOf(code: string | undefined): [status: number, reason: string, sentence: string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [
      431,
      'Request Header Fields Too Large',
      'The address and the headers, a token among them, are larger than 16 KiB; send a long query by POST.',
    ]
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return [408, 'Request Timeout', 'The request did not arrive whole in time.']
  }
  if (code === 'HPE_INVALID_URL') {
    return [400, 'Bad Request', 'The address holds characters that have to be percent-encoded.']
  }
  return [400, 'Bad Request', 'This is not HTTP.']
}
