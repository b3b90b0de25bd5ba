import type { Socket } from 'node:net'
import { HubError } from '../schema/errors.js'

/** Answers what never became a request, as every other refusal is answered, and hangs up. */
export function answerBrokenHttp({ code }: { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, sentence] = meaningOf(code)
  const { message, extensions } = new HubError('BAD_REQUEST', sentence)
  const body = JSON.stringify({ errors: [{ message, extensions }] })
  const headers = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: private, no-store',
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'connection: close',
  ]
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`)
}

function meaningOf(code: string | undefined): [status: string, sentence: string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [
      '431 Request Header Fields Too Large',
      'The address and the headers, a token among them, are larger than 16 KiB; send a long query by POST.',
    ]
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return ['408 Request Timeout', 'The request did not arrive whole in time.']
  }
  if (code === 'HPE_INVALID_URL') {
    return ['400 Bad Request', 'The address holds characters that have to be percent-encoded.']
  }
  return ['400 Bad Request', 'This is not HTTP.']
}
