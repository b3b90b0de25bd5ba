import { once } from 'node:events'
import type { ServerHttp2Session } from 'node:http2'
import { Server, type Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { HubError } from '../schema/errors.js'
import { inTime } from './deadline.js'
import { closeAfter } from './http2.js'

/** How a server ends without losing a request. */
export interface Ending {
  /** From the first word of the end: `/readyz` says no. */
  readonly hasBegun: boolean
  /**
   * Says at once that it is not ready, goes on answering for `drainMs`, so that balancers send elsewhere, and then closes:
   * new connections are refused, requests under way end.
   */
  close(drainMs: number): Promise<void>
}

/** In which a client that has just been answered on a kept connection may send its next request. */
const lastWordMs = 500
/** How often connections without work are closed once the last word is over. */
const idleCheckMs = 100
/** After which what is still under way is cut off; only files handed in may take longer, and they can go on later. */
const longestEndMs = 60_000

/** Teaches a server, before it listens, to end so; `app.close()` alone is the same without the drain. */
export function gentleEnd(app: FastifyInstance): Ending {
  let hasBegun = false
  let isClosing = false
  const sockets = kept<Socket>(app, 'connection')
  const sessions = kept<ServerHttp2Session>(app, 'session')
  app.server.on('session', (session: ServerHttp2Session) => {
    if (!isClosing) return
    session.goaway()
    setTimeout(lastWordMs).then(() => session.close())
  })
  app.addHook('preClose', async () => {
    isClosing = true
    for (const session of sessions) session.close()
    const idle = setInterval(() => app.server.closeIdleConnections(), idleCheckMs)
    const rest = setInterval(() => {
      for (const socket of sockets) socket.destroy()
    }, longestEndMs)
    app.server.once('close', () => {
      clearInterval(idle)
      clearInterval(rest)
    })
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (isClosing && request.raw.httpVersionMajor === 1) closeAfter(reply)
    return payload
  })
  return {
    get hasBegun() {
      return hasBegun
    },
    async close(drainMs) {
      hasBegun = true
      if (drainMs > 0) await setTimeout(drainMs)
      // Behind the moment in which the system hands over who is already connected: he would be reset, not refused.
      await setImmediate()
      // In one breath, and before Fastify begins: who is told to leave comes back at once, and is refused.
      isClosing = true
      Server.prototype.close.call(app.server)
      // Names the last request that is answered; whoever has sent another one meanwhile may send it elsewhere.
      for (const session of sessions) session.goaway()
      // Fastify closes kept connections, on which a request may be just arriving.
      await inTime(() => once(app.server, 'close'), { ms: lastWordMs, late: () => {} })
      await app.close()
    },
  }
}

/** Those that are open. */
function kept<T extends Socket | ServerHttp2Session>(app: FastifyInstance, event: string) {
  const open = new Set<T>()
  app.server.on(event, (one: T) => {
    open.add(one)
    one.once('close', () => open.delete(one))
  })
  return open
}

/** @throws {HubError} CONFIGURATION_INVALID */
export function drainMsOf(written: string | undefined): number {
  const seconds = Number(written || 0)
  if (seconds >= 0 && seconds <= 300) return seconds * 1_000
  throw new HubError('CONFIGURATION_INVALID.shutdownDelay', { written })
}
