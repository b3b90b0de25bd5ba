import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson } from '../../schema/canonical-json.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import {
  manifestName,
  type ObjectKind,
  objectKinds,
  type SnapshotHead,
  type SnapshotManifest,
  type SnapshotMark,
  type SnapshotPart,
  type SnapshotSource,
  signatureName,
  snapshotType,
} from '../../schema/snapshots.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { removeOld } from './folder.js'
import { type PartFile, partFile } from './part-file.js'

export interface MakeOptions {
  /** City as the folder and an error name it. */
  readonly city: { readonly key: string; readonly name: InBoth }
  readonly source: SnapshotSource
  /** Of all snapshots. */
  readonly folder: string
  readonly keys: Pick<SigningKeys, 'signDetached'>
  /** Of the public schema, as the manifest tells it. */
  readonly schema: string
  readonly now: () => Date
  readonly signal: AbortSignal
}

/**
 * Makes a snapshot of a city: whole and signed in its folder, or not there at all. Older ones beyond the last few are
 * removed.
 *
 * @throws {HubError} SNAPSHOT_INTERRUPTED where the city broke off
 */
export async function makeSnapshot(options: MakeOptions): Promise<SnapshotManifest> {
  const { city, source, folder, keys, schema, now, signal } = options
  const own = path.join(folder, city.key)
  const making = path.join(own, `.making-${randomUUID()}`)
  await mkdir(making, { recursive: true, mode: 0o700 })
  const parts = new PartsBeingMade(making)
  try {
    await source((text) => parts.take(text), signal)
    const { head, written } = await parts.end(city.name)
    const madeAt = now().toISOString()
    const snapshot = `${madeAt.slice(0, 19).replace(/[-:]/g, '')}Z-${head.dataset.position}`
    const manifest: SnapshotManifest = {
      version: 1,
      snapshot,
      ...head,
      schema,
      madeAt,
      parts: written,
    }
    // The very bytes that were signed: nobody has to write the manifest anew to check it.
    const bytes = Buffer.from(canonicalJson(manifest))
    await writeFile(path.join(making, manifestName), bytes, { mode: 0o600, flush: true })
    const jws = await keys.signDetached(bytes, snapshotType)
    await writeFile(path.join(making, signatureName), jws, { mode: 0o600, flush: true })
    await rename(making, path.join(own, snapshot))
    await syncFolder(own)
    await removeOld(folder, city.key)
    return manifest
  } catch (error) {
    parts.destroy()
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

/** The text of a city on its way into files; see `SnapshotMark`. */
class PartsBeingMade {
  #rest = ''
  #head: SnapshotHead | null = null
  #counts: Readonly<Record<ObjectKind, number>> | null = null
  #part: PartFile | null = null
  #written: SnapshotPart[] = []

  constructor(readonly folder: string) {}

  async take(text: string): Promise<void> {
    const all = this.#rest + text
    const whole = all.lastIndexOf('\n') + 1
    this.#rest = all.slice(whole)
    for (let from = 0; from < whole; ) {
      if (all[from] === '#') {
        const end = all.indexOf('\n', from)
        await this.#mark(JSON.parse(all.slice(from + 1, end)) as SnapshotMark)
        from = end + 1
      } else {
        const mark = all.indexOf('\n#', from)
        const end = mark === -1 ? whole : mark + 1
        await this.#part!.write(all.slice(from, end))
        from = end
      }
    }
  }

  /** @throws {HubError} SNAPSHOT_INTERRUPTED */
  async end(city: InBoth): Promise<{ head: SnapshotHead; written: readonly SnapshotPart[] }> {
    const counts = this.#counts
    const isWhole =
      this.#rest === '' &&
      counts !== null &&
      objectKinds.every((kind, at) => {
        const part = this.#written[at]
        return part?.kind === kind && part.objects === counts[kind]
      })
    if (!isWhole) throw new HubError('SNAPSHOT_INTERRUPTED.brokenOff', { city })
    return { head: this.#head!, written: this.#written }
  }

  destroy(): void {
    this.#part?.destroy()
  }

  async #mark(mark: SnapshotMark): Promise<void> {
    if ('head' in mark) {
      // It begins anew.
      await this.#endPart()
      for (const { file } of this.#written) await rm(path.join(this.folder, file))
      this.#written = []
      this.#head = mark.head
    } else if ('kind' in mark) {
      await this.#endPart()
      this.#part = partFile(this.folder, mark.kind)
    } else {
      await this.#endPart()
      this.#counts = mark.end
    }
  }

  async #endPart(): Promise<void> {
    if (this.#part) this.#written.push(await this.#part.end())
    this.#part = null
  }
}

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
