import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ObjectKind, SnapshotPart } from '../../schema/snapshots.js'

/** Packs three times as fast as the default, a tenth larger. */
export const gzipLevel = 3

/** A part while it is written: packed, hashed and on the disk as it comes. */
export interface PartFile {
  /** Lines, each with its end. */
  write(lines: string): Promise<void>
  /** Resolves when it is durable. */
  end(): Promise<SnapshotPart>
  /** Gives it up. */
  destroy(): void
}

export function partFile(folder: string, kind: ObjectKind): PartFile {
  const file = `${kind.toLowerCase().replaceAll('_', '-')}.ndjson.gz`
  const sha256 = createHash('sha256')
  let bytes = 0
  let objects = 0
  const gzip = createGzip({ level: gzipLevel })
  const done = pipeline(
    gzip,
    async function* (packed: AsyncIterable<Buffer>) {
      for await (const chunk of packed) {
        sha256.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(path.join(folder, file), { mode: 0o600, flags: 'wx', flush: true }),
  )
  // Whoever waits for the end hears of it; until then nobody does.
  done.catch(() => {})
  return {
    async write(lines) {
      objects += countLines(lines)
      if (!gzip.write(lines)) await Promise.race([once(gzip, 'drain'), done])
    },
    async end() {
      gzip.end()
      await done
      return { kind, file, objects, bytes, sha256: sha256.digest('hex') }
    },
    destroy: () => gzip.destroy(),
  }
}

function countLines(lines: string): number {
  let count = 0
  for (let at = lines.indexOf('\n'); at !== -1; at = lines.indexOf('\n', at + 1)) count++
  return count
}
