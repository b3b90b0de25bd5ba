import { setTimeout as wait } from 'node:timers/promises'
import { type Line, LineCutter } from './lines.js'

/** Lines that are worked together. */
export interface Chunk {
  readonly lines: readonly Line[]
  /** Bytes of the body that came in for them. */
  readonly bytes: number
}

export interface ChunkOptions {
  /** Lines before it are passed over. */
  readonly from: number
  readonly most: number
  /** After its first line a chunk waits so long for more: who sends slowly is answered all the same. */
  readonly lingerMs: number
  /** After which whoever sends nothing is given up. */
  readonly quietMs: number
}

/** The client sent nothing for too long. */
export class Quiet extends Error {
  constructor(readonly next: number) {
    super('The client sends nothing.')
  }
}

/**
 * The lines of a body in chunks, read as fast as they are taken.
 *
 * @returns  how many lines there were, blank ones and those passed over too
 * @throws {Quiet} naming the first line that is not handed out; whatever the body throws
 */
export async function* chunksOf(
  body: AsyncIterator<Buffer>,
  { from, most, lingerMs, quietMs }: ChunkOptions,
): AsyncGenerator<Chunk, number> {
  const cutter = new LineCutter()
  let waiting: Line[] = []
  let bytes = 0
  let underWay: ReturnType<typeof body.next> | null = null
  let firstMs = 0
  let quietSinceMs = performance.now()

  const take = (): Chunk => {
    const chunk = { lines: waiting.slice(0, most), bytes }
    waiting = waiting.slice(most)
    bytes = 0
    firstMs = performance.now()
    return chunk
  }
  for (;;) {
    if (underWay === null) {
      underWay = body.next()
      // Whoever has been given up may go at any time.
      underWay.catch(() => {})
    }
    const now = performance.now()
    const patienceMs = waiting.length > 0 ? firstMs + lingerMs - now : quietSinceMs + quietMs - now
    const part = await within(underWay, patienceMs)
    if (part === 'LATE') {
      if (waiting.length === 0) throw new Quiet(Math.max(from, cutter.count + 1))
      yield take()
      quietSinceMs = performance.now()
      continue
    }
    underWay = null
    quietSinceMs = performance.now()
    const cut = part.done ? cutter.end() : cutter.cut(part.value)
    if (!part.done) bytes += part.value.length
    if (waiting.length === 0) firstMs = performance.now()
    for (const line of cut) if (line.number >= from) waiting.push(line)
    while (waiting.length >= most) {
      yield take()
      quietSinceMs = performance.now()
    }
    if (!part.done) continue
    if (waiting.length > 0) yield take()
    return cutter.count
  }
}

async function within<T>(underWay: Promise<T>, ms: number): Promise<T | 'LATE'> {
  const timer = new AbortController()
  const late = wait(Math.max(0, ms), 'LATE' as const, { signal: timer.signal }).catch(
    () => 'LATE' as const,
  )
  try {
    return await Promise.race([underWay, late])
  } finally {
    timer.abort()
  }
}
