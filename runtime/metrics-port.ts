import { createServer } from 'node:http'
import { HubError } from '../schema/errors.js'
import { portTaken } from './free-port.js'
import { metricsText } from './metrics.js'

/**
 * `GET /metrics` on a port of its own, for whoever can reach it: keep it inside the network of those who run the hub.
 *
 * @returns  closes it
 * @throws {HubError} CONFIGURATION_INVALID, PORT_TAKEN
 */
export async function listenForMetrics(
  written: string | undefined,
  host: string,
): Promise<() => void> {
  if (!written) return () => {}
  const port = Number(written)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new HubError('CONFIGURATION_INVALID.metricsPortNumber', { written })
  }
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      const { type, text } = await metricsText()
      response.writeHead(200, { 'content-type': type }).end(text)
    } catch {
      response.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(portTaken(port, host, 'METRICS_PORT')))
    server.listen(port, host, resolve)
  })
  server.unref()
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
