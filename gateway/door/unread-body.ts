import type { IncomingMessage } from 'node:http'

const lingerMs = 2_000

/**
 * Lets a client that is still sending read its answer: a connection closed at once, with bytes of it unread, is reset
 * and takes the answer with it. Node throws away what comes in meanwhile.
 */
export function closeSoon(request: IncomingMessage): void {
  const timer = setTimeout(() => request.destroy(), lingerMs)
  request.once('close', () => clearTimeout(timer))
}
