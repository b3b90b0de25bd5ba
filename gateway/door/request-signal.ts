import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'

/** Aborted when the answer takes longer than `deadlineMs`, or when the client goes away without it. */
export function requestSignal(response: ServerResponse, deadlineMs: number): AbortSignal {
  const controller = new AbortController()
  // One listener for each fetch under way, and a plan may have hundreds.
  setMaxListeners(0, controller.signal)
  const timer = setTimeout(
    () => controller.abort(new Error(`the request's deadline of ${deadlineMs} ms has passed`)),
    deadlineMs,
  )
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableEnded) controller.abort(new Error('the client has gone'))
  })
  return controller.signal
}

/** Aborted when the client goes away before its answer has ended, whenever that is. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  response.once('close', () => {
    if (!response.writableEnded) controller.abort(new Error('the client has gone'))
  })
  return controller.signal
}
