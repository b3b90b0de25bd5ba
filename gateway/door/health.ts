import type { FastifyInstance } from 'fastify'
import type { Ending } from '../../runtime/ending.js'
import type { Subgraph } from '../forward/subgraph.js'

export function healthEndpoints(
  app: FastifyInstance,
  subgraphs: readonly Subgraph[],
  ending: Ending,
) {
  app.get('/healthz', async () => ({ status: 'up' }))
  // For whoever starts and ends gateways: a city that is away must not end the hub.
  app.get('/readyz/self', async (_request, reply) => {
    reply.code(ending.hasBegun ? 503 : 200)
    return { ready: !ending.hasBegun }
  })
  // One that is away hides only itself. Where none can be reached it is this gateway that is cut off.
  app.get('/readyz', async (_request, reply) => {
    const reachable = await Promise.all(subgraphs.map((subgraph) => subgraph.isReachable()))
    const unreachable = subgraphs.filter((_, index) => !reachable[index]).map(({ name }) => name)
    const ready = reachable.includes(true) && !ending.hasBegun
    reply.code(ready ? 200 : 503)
    return { ready, unreachable }
  })
}
