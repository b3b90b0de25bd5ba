import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { pipeline } from 'node:stream'
import type { Pair } from './certificates.js'

/**
 * A reverse proxy that speaks https before a server of this machine that speaks http. Like most, unless told otherwise,
 * it asks under the server's own name, not under that by which it was asked.
 *
 * @returns  what ends it
 */
export async function startTlsProxy(
  pair: Pair,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<() => Promise<void>> {
  const server = createServer(pair, (asked, answer) => {
    const headers = {
      ...asked.headers,
      host: `127.0.0.1:${to}`,
      'x-forwarded-for': asked.socket.remoteAddress,
      'x-forwarded-proto': 'https',
    }
    const { method, url: path } = asked
    const onward = request({ host: '127.0.0.1', port: to, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.rawHeaders)
      pipeline(answered, answer, () => {})
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }).listen(from, '127.0.0.1')
  await once(server, 'listening')
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
