import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { HubError } from '../../schema/errors.js'

export interface SnapshotSettings {
  /** Of all snapshots, a folder a city in it. */
  readonly folder: string
  /** First 16 digits of the SHA-256 of the public schema. */
  readonly schema: string
}

/**
 * Where snapshots are kept, and by which schema their objects are written.
 *
 * @param otherwise  folder where HUB_SNAPSHOTS names none; null where there are none then
 * @throws {HubError} DATA_FOLDER_UNWRITABLE
 */
export function snapshotSettings<Folder extends string | null>(
  env: NodeJS.ProcessEnv,
  otherwise: Folder,
): SnapshotSettings | (Folder extends null ? null : never) {
  const named = env.HUB_SNAPSHOTS || otherwise
  if (named === null) return null as Folder extends null ? null : never
  const folder = path.resolve(named)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new HubError('DATA_FOLDER_UNWRITABLE.file', { file: folder }, {}, { cause })
  }
  const schema = readFileSync(new URL('../../schema/api.graphql', import.meta.url))
  return { folder, schema: createHash('sha256').update(schema).digest('hex').slice(0, 16) }
}

/** In the data folder, of a hub that keeps its own there. */
export function snapshotFolder(dataFolder: string): string {
  return path.join(dataFolder, 'snapshots')
}
