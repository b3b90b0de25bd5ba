import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import {
  type DatasetVersion,
  datasetVersionIn,
  isEpoch,
  type SeenVersion,
  serverSinceIn,
} from '../../schema/dataset.js'

/** Written at once would be written with every answer; what is lost by a crash in between, others have seen too. */
const savedWithinMs = 1_000

export interface WitnessOptions {
  /** Outlives the process; beside the data, not among them: what is restored with them witnesses nothing. */
  readonly file?: string | undefined
  /** Hears once that the file cannot be read or written. */
  readonly onError?: (error: unknown) => void
}

/**
 * What has been seen of one city's store, so that whoever meets it notices when it has gone back: an old disk carries its
 * old epoch, and lower positions.
 */
export class Witness {
  #latest: SeenVersion | null = null
  /** All epochs of which it is known that the store has had them. */
  readonly #epochs = new Set<string>()
  #place: string | null = null
  #isElsewhere = false
  readonly #file: string | null
  readonly #onError: (error: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #saving: Promise<void> = Promise.resolve()

  constructor({ file, onError = () => {} }: WitnessOptions = {}) {
    this.#file = file ?? null
    let hasFailed = false
    this.#onError = (error) => {
      if (!hasFailed) onError(error)
      hasFailed = true
    }
  }

  /** The latest that was seen; null before anything was. */
  get latest(): SeenVersion | null {
    return this.#latest
  }

  /** Whether the store was seen in another table, or behind another start of its server, than its epoch was settled in. */
  get isElsewhere(): boolean {
    return this.#isElsewhere
  }

  /**
   * Whether a store in this state has lost what was seen of it.
   *
   * @param since  what had been seen before the store was asked: an answer that took longer than another is not behind
   */
  isBehind({ epoch, position }: DatasetVersion, since = this.#latest): boolean {
    if (since === null) return false
    return epoch === since.epoch ? position < since.position : this.#isOver(epoch)
  }

  /** Whether somebody else has seen more of the store than is known here. */
  isNews({ epoch, position }: DatasetVersion): boolean {
    if (this.#latest?.epoch === epoch) return position > this.#latest.position
    return !this.#epochs.has(epoch)
  }

  /** Takes in what the store itself has shown; nothing of it where it stands elsewhere, before it is settled there. */
  note({ epoch, position, serverSince = null }: SeenVersion, place?: string): void {
    if (place !== undefined && this.#place !== null && place !== this.#place) {
      this.#isElsewhere = true
      return
    }
    if (this.#isOver(epoch)) return
    const latest = this.#latest
    if (latest?.epoch === epoch && position <= latest.position) return
    this.#latest = { epoch, position, serverSince }
    this.#epochs.add(epoch)
    this.#saveSoon()
  }

  /** Takes in what somebody else has seen, as far as nothing seen here says otherwise. */
  learn(version: SeenVersion): void {
    if (this.#latest === null || this.#latest.epoch === version.epoch) this.note(version)
  }

  /** What the store is known to be, once its epoch has been settled. */
  settle(
    { epoch, position, serverSince = null }: SeenVersion,
    place: string,
    epochs: Iterable<string>,
  ): void {
    for (const one of epochs) this.#epochs.add(one)
    this.#place = place
    this.#isElsewhere = false
    this.#latest = { epoch, position, serverSince }
    this.#saveSoon()
  }

  /** Takes in what the file holds, before anything is seen. */
  async load(): Promise<void> {
    const kept = await this.#read()
    if (kept === null) return
    this.#latest = kept.latest
    for (const epoch of [...kept.epochs, kept.latest.epoch]) this.#epochs.add(epoch)
  }

  /** Writes what has not been written yet. */
  async close(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer)
      this.#save()
    }
    await this.#saving
  }

  #isOver(epoch: string): boolean {
    return this.#epochs.has(epoch) && epoch !== this.#latest?.epoch
  }

  #saveSoon(): void {
    if (this.#file === null || this.#timer) return
    this.#timer = setTimeout(() => this.#save(), savedWithinMs)
    this.#timer.unref()
  }

  #save(): void {
    this.#timer = null
    this.#saving = this.#saving.then(() => this.#write()).catch(this.#onError)
  }

  async #read(): Promise<{ latest: SeenVersion; epochs: string[] } | null> {
    if (this.#file === null) return null
    try {
      const kept = JSON.parse(await readFile(this.#file, 'utf8')) as Record<string, unknown>
      const latest = datasetVersionIn(kept)
      if (latest === null || !Array.isArray(kept.epochs)) throw new Error('it holds something else')
      const serverSince = serverSinceIn(kept)
      return { latest: { ...latest, serverSince }, epochs: kept.epochs.filter(isEpoch) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#onError(error)
      return null
    }
  }

  async #write(): Promise<void> {
    const file = this.#file!
    const latest = this.#latest!
    // Several processes of a city may keep the file: none lowers what another has seen.
    const kept = await this.#read()
    if (kept) {
      const isSame = kept.latest.epoch === latest.epoch
      // The other one has seen the epoch that came after ours.
      if (!isSame && kept.epochs.includes(latest.epoch)) return
      for (const epoch of kept.epochs) this.#epochs.add(epoch)
      if (isSame) this.note(kept.latest)
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    const aside = `${file}.${process.pid}`
    const handle = await open(aside, 'w', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify({ ...this.#latest, epochs: [...this.#epochs] })}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, file)
  }
}
