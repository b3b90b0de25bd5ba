import { hash } from 'node:crypto'
import { getHeapStatistics } from 'node:v8'
import { LRUCache } from 'lru-cache'
import { HubError } from '../schema/errors.js'
import { heapBytes } from './heap-bytes.js'
import { gaugeAtReading } from './metrics.js'

/** More than so many are not kept, however small they are. */
const mostEntries = 100_000
/** One thing may take so large a part of the total; what is larger is made anew each time. */
const largestShare = 1 / 8
/** Of an entry itself: key, places in the lists. */
const entryBytes = 250
/** A key that is longer is kept as its hash. */
const longestKey = 160
const megabyte = 2 ** 20

let entries = room(defaultBytes())
let caches = 0

gaugeAtReading('hub_kept_bytes', () => [{ value: entries.calculatedSize }])
gaugeAtReading('hub_kept_bytes_limit', () => [{ value: entries.maxSize }])

/**
 * What is kept between requests to be found again. All that a process keeps so shares one total of bytes, `keepAtMost`:
 * beyond it the entries go that were used least recently, of whatever cache they are.
 *
 * One total, because memory is the process's, and anybody can fill a cache by asking for what was never asked before.
 */
export class Kept<V extends object> {
  readonly #prefix = `${caches++}:`
  #isOpen = true

  /** @param until  once it is aborted the cache is empty and stays so: what it was made for is gone */
  constructor(until?: AbortSignal) {
    until?.addEventListener('abort', () => {
      this.#isOpen = false
      this.clear()
    })
  }

  get(key: string): V | undefined {
    return entries.get(this.#keyOf(key)) as V | undefined
  }

  /** @param bytes  of memory that hang on the value, not too low; to be said where functions hold more than shows */
  set(key: string, value: V, bytes = heapBytes(value)): void {
    if (!this.#isOpen) return
    const name = this.#keyOf(key)
    entries.set(name, value, { size: Math.ceil(entryBytes + name.length + bytes) })
  }

  delete(key: string): void {
    entries.delete(this.#keyOf(key))
  }

  clear(): void {
    for (const name of [...entries.keys()]) if (name.startsWith(this.#prefix)) entries.delete(name)
  }

  #keyOf(key: string): string {
    return this.#prefix + shortKey(key)
  }
}

/** A text that stands for another one: itself, or its hash where that is shorter. */
export function shortKey(text: string): string {
  if (text.length <= longestKey) return text
  const known = recentHashes.get(text)
  if (known !== undefined) return known
  const short = hash('sha256', text, 'base64url')
  if (text.length > longestRecent) return short
  if (recentHashes.size >= mostRecent) recentHashes.clear()
  recentHashes.set(text, short)
  return short
}

/** The same few documents are asked for again and again: at most so many, of at most so many characters. */
const mostRecent = 64
const longestRecent = 4_096
const recentHashes = new Map<string, string>()

/** Sets the total for this process. What is kept by then is forgotten. */
export function keepAtMost(bytes: number): void {
  entries = room(bytes)
}

/** Bytes that are kept just now, as they are estimated. */
export function keptBytes(): number {
  return entries.calculatedSize
}

/**
 * The total that HUB_CACHE_MB gives.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function cacheBytesOf(written: string | undefined): number {
  if (!written) return defaultBytes()
  const megabytes = Number(written)
  if (megabytes >= 8 && megabytes <= 65_536) return megabytes * megabyte
  throw new HubError('CONFIGURATION_INVALID.cacheMb', { written })
}

/** A quarter of what the heap may grow to, 256 MB at the most. */
function defaultBytes(): number {
  return Math.min(Math.floor(getHeapStatistics().heap_size_limit / 4), 256 * megabyte)
}

function room(bytes: number): LRUCache<string, object> {
  return new LRUCache({
    max: mostEntries,
    maxSize: bytes,
    maxEntrySize: Math.floor(bytes * largestShare),
  })
}
