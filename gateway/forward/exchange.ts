import type { Dispatcher, Pool } from 'undici'

/** What is sent to a subgraph. */
export interface Sending {
  readonly method: 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came back, whole. */
export interface Received {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly bytes: number
}

/** It was answered, with more than may be, or that too much was asked: less of the same may do. */
export class TooLarge extends Error {}

/**
 * Sends a request and takes in its answer, without a stream between: that would cost more than the rest.
 *
 * @throws {TooLarge}  as soon as the answer is longer than `mostBytes`
 * @throws  when the signal is aborted; of a connection that was ended before it answered anything undici's own error,
 *   with its code
 */
export function exchange(
  pool: Pool,
  sending: Sending,
  signal: AbortSignal,
  mostBytes: number,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    let underWay: Dispatcher.DispatchController | null = null
    let status = 0
    let headers: Received['headers'] = {}
    let bytes = 0
    const chunks: Buffer[] = []
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', stop)
      reject(error)
    }
    const stop = () => {
      underWay?.abort(signal.reason as Error)
      fail(signal.reason)
    }
    signal.addEventListener('abort', stop)
    pool.dispatch(
      { ...sending, headers: { ...sending.headers } },
      {
        onRequestStart(controller) {
          underWay = controller
          if (signal.aborted) controller.abort(signal.reason as Error)
        },
        onResponseStart(_, statusCode, given) {
          status = statusCode
          headers = given
        },
        onResponseData(controller, chunk) {
          bytes += chunk.length
          if (bytes > mostBytes) {
            controller.abort(new TooLarge(`the answer has more than ${mostBytes} bytes`))
          } else chunks.push(chunk)
        },
        onResponseEnd() {
          signal.removeEventListener('abort', stop)
          const [first] = chunks
          const whole = chunks.length === 1 && first ? first : Buffer.concat(chunks, bytes)
          resolve({ statusCode: status, headers, text: whole.toString('utf8'), bytes })
        },
        onResponseError(_, error) {
          const isOwn = status === 0 || error instanceof TooLarge
          fail(isOwn ? error : new Error('the answer broke off', { cause: error }))
        },
      },
    )
  })
}
