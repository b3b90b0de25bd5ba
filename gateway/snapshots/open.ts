import type { FastifyInstance } from 'fastify'
import type { ServerOptions } from '../door/server-options.js'
import { type SnapshotDoorOptions, snapshotEndpoint } from './endpoint.js'
import { keepSnapshots, type SnapshotCity } from './nightly.js'

/** Serves snapshots, and makes one of each city a night. @returns  what ends that; null where none are kept */
export async function openSnapshots(
  app: FastifyInstance,
  { snapshots, subgraphs, hubKeys }: Pick<ServerOptions, 'snapshots' | 'subgraphs' | 'hubKeys'>,
  door: Omit<SnapshotDoorOptions, 'folder'>,
): Promise<ReturnType<typeof keepSnapshots> | null> {
  if (!snapshots || !hubKeys) return null
  await app.register(async (scope) => snapshotEndpoint(scope, { ...door, ...snapshots }))
  const cities = (): SnapshotCity[] =>
    subgraphs.flatMap(({ name: key, title, snapshot }) =>
      snapshot ? [{ key, name: title ?? { en: key, zh: key }, source: snapshot }] : [],
    )
  return keepSnapshots({ ...snapshots, cities, keys: hubKeys, log: app.log })
}
