import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { JSONWebKeySet } from 'jose'
import { HubError } from '../../schema/errors.js'
import {
  kindNames,
  manifestName,
  objectKinds,
  partNamePattern,
  type SnapshotManifest,
  type SnapshotPart,
  signatureName,
  snapshotType,
} from '../../schema/snapshots.js'
import { readStrictJson } from '../answer/receipts/strict-json.js'
import { verifyDetached } from '../keys/verify-detached.js'

export interface VerifyOptions {
  readonly folder: string
  /** Public keys that are believed to be the hub's. */
  readonly keys: JSONWebKeySet
  /** Key of the city that it should be of; any when absent. */
  readonly city?: string | undefined
}

export interface VerifiedSnapshot {
  readonly kid: string
  readonly manifest: SnapshotManifest
}

/**
 * A folder that holds a snapshot, once it is certain that the hub signed each byte of it. The signature comes first: of a
 * manifest that nobody signed no file is opened.
 *
 * @throws {HubError} SNAPSHOT_MALFORMED, SNAPSHOT_KEY_UNKNOWN, SNAPSHOT_CHANGED, SNAPSHOT_PATH_UNSAFE,
 *   SNAPSHOT_PART_MISSING, SNAPSHOT_TRUNCATED
 */
export async function verifySnapshot(options: VerifyOptions): Promise<VerifiedSnapshot> {
  const { folder, keys, city } = options
  const bytes = await read(folder, manifestName)
  const jws = (await read(folder, signatureName)).toString('utf8').trim()
  const verdict = await verifyDetached(jws, bytes, snapshotType, keys)
  if (!verdict.valid) throw faultOf(verdict.fault)
  const manifest = readManifest(bytes)
  if (city !== undefined && manifest.city !== city) {
    throw new HubError('SNAPSHOT_KEY_UNKNOWN.otherCity', { found: manifest.city, expected: city })
  }
  for (const part of manifest.parts) await verifyPart(folder, part)
  return { kid: verdict.kid, manifest }
}

function faultOf(fault: 'MALFORMED' | 'KEY_UNKNOWN' | 'CHANGED'): HubError {
  if (fault === 'MALFORMED') {
    return new HubError('SNAPSHOT_MALFORMED.signature', { file: signatureName })
  }
  return new HubError(
    fault === 'CHANGED' ? 'SNAPSHOT_CHANGED.manifest' : 'SNAPSHOT_KEY_UNKNOWN.notGiven',
  )
}

async function read(folder: string, file: string): Promise<Buffer> {
  return readFile(path.join(folder, file)).catch(() => {
    throw new HubError('SNAPSHOT_MALFORMED.noManifest', { folder, file })
  })
}

function readManifest(bytes: Uint8Array): SnapshotManifest {
  const refused = (what: string) =>
    new HubError('SNAPSHOT_MALFORMED.manifest', { file: manifestName, what })
  let value: unknown
  try {
    value = readStrictJson(bytes)
  } catch (error) {
    throw refused((error as Error).message)
  }
  const { version, parts } = (value ?? {}) as Partial<SnapshotManifest>
  if (version !== 1) throw refused(`version ${JSON.stringify(version)}`)
  if (!Array.isArray(parts)) throw refused('parts')
  const named = parts as readonly SnapshotPart[]
  for (const { file } of named) {
    if (typeof file === 'string' && partNamePattern.test(file)) continue
    throw new HubError('SNAPSHOT_PATH_UNSAFE.file', { file: JSON.stringify(file) })
  }
  for (const kind of objectKinds) {
    if (named.some((part) => part.kind === kind)) continue
    throw new HubError('SNAPSHOT_PART_MISSING.kind', { kind: kindNames[kind] })
  }
  return value as SnapshotManifest
}

async function verifyPart(folder: string, part: SnapshotPart): Promise<void> {
  const { file, bytes, sha256, objects } = part
  const at = path.join(folder, file)
  const there = await stat(at).catch(() => null)
  if (!there?.isFile()) throw new HubError('SNAPSHOT_PART_MISSING.part', { file })
  if (there.size < bytes) {
    throw new HubError('SNAPSHOT_TRUNCATED.part', { file, found: there.size, told: bytes })
  }
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(at)) hash.update(chunk)
  const found = hash.digest('hex')
  if (found !== sha256) {
    throw new HubError('SNAPSHOT_CHANGED.part', { file, found, told: sha256 })
  }
  const counted = await countObjects(at, file)
  if (counted !== objects) {
    throw new HubError('SNAPSHOT_MALFORMED.count', { file, found: counted, told: objects })
  }
}

/** Unpacks it to its end, and holds none of it. */
async function countObjects(at: string, file: string): Promise<number> {
  const newline = '\n'.charCodeAt(0)
  let lines = 0
  try {
    await pipeline(
      createReadStream(at),
      createGunzip(),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) {
          for (let from = chunk.indexOf(newline); from !== -1; ) {
            lines++
            from = chunk.indexOf(newline, from + 1)
          }
        }
      },
    )
  } catch (error) {
    throw new HubError('SNAPSHOT_TRUNCATED.gzip', { file, why: (error as Error).message })
  }
  return lines
}
