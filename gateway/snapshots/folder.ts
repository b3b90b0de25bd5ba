import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  manifestName,
  type SnapshotManifest,
  signatureName,
  snapshotNamePattern,
} from '../../schema/snapshots.js'

/** A snapshot that is whole. */
export interface KeptSnapshot {
  readonly city: string
  readonly snapshot: string
  readonly manifest: SnapshotManifest
  /** Names of its files, the manifest and its signature first. */
  readonly files: readonly string[]
}

/**
 * Snapshots of each city that are kept: the latest, and the one before for downloads that are under way. An older one
 * would only tell what has been repaired since.
 */
export const mostKept = 2

/** Snapshots of one city, the latest first; what is still being made is none. */
export async function listSnapshots(folder: string, city: string): Promise<KeptSnapshot[]> {
  const names = await readdir(path.join(folder, city)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const kept: KeptSnapshot[] = []
  for (const name of names
    .filter((one) => snapshotNamePattern.test(one))
    .sort()
    .reverse()) {
    const manifest = await readManifest(path.join(folder, city, name))
    // Another process may just have removed it.
    if (manifest === null) continue
    kept.push({
      city,
      snapshot: name,
      manifest,
      files: [manifestName, signatureName, ...manifest.parts.map(({ file }) => file)],
    })
  }
  return kept
}

async function readManifest(folder: string): Promise<SnapshotManifest | null> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as SnapshotManifest)
}

const abandonedAfterMs = 24 * 3_600_000

/** Removes all but the latest snapshots of a city, and what was being made a day ago. */
export async function removeOld(folder: string, city: string): Promise<void> {
  const own = path.join(folder, city)
  const names = await readdir(own)
  const old = names
    .filter((name) => snapshotNamePattern.test(name))
    .sort()
    .slice(0, -mostKept)
  for (const name of old) await rm(path.join(own, name), { recursive: true, force: true })
  for (const name of names.filter((one) => one.startsWith('.making-'))) {
    const { mtimeMs } = await stat(path.join(own, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > abandonedAfterMs) {
      await rm(path.join(own, name), { recursive: true, force: true })
    }
  }
}
