import type { ServerResponse } from 'node:http'
import type { Http2ServerResponse } from 'node:http2'
import { limited } from './deadline.js'

/** An answer over HTTP/1.1 or HTTP/2. */
type Response = Pick<ServerResponse, 'once' | 'destroyed' | 'writableEnded'> &
  Partial<Pick<Http2ServerResponse, 'stream'>>

/**
 * Calls back when an answer is over, complete or broken off; at once when it already is, as for a client that left
 * while its token was read.
 */
export function whenOver(response: Response, call: () => void): void {
  // With HTTP/2 only the stream tells.
  if (response.destroyed || response.stream?.destroyed) call()
  else response.once('close', call)
}

/** Aborted when the client goes away before its answer has ended, and when that takes longer than `deadlineMs`. */
export function requestSignal(response: Response, deadlineMs?: number): AbortSignal {
  const { signal, stop, end } = limited({ ms: deadlineMs })
  whenOver(response, () => {
    if (response.writableEnded) end()
    else stop(new Error('the client has gone'))
  })
  return signal
}
