import { inTime } from '../../../runtime/deadline.js'
import { type Line, LineCutter } from './lines.js'

/** Lines that are answered together; none where much came in that asks for nothing. */
export interface Chunk {
  readonly lines: readonly Line[]
  /** Bytes of the body that came in for them. */
  readonly bytes: number
}

export interface ChunkOptions {
  /** Lines before it are passed over. */
  readonly from: number
  readonly most: number
  /** Bytes after which a chunk is closed, whatever they hold. */
  readonly mostBytes: number
  /** How long a chunk waits for more after its first line, so that a slow sender is answered too. */
  readonly lingerMs: number
  /** After so long without a byte the sender is given up. */
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
  { from, most, mostBytes, lingerMs, quietMs }: ChunkOptions,
): AsyncGenerator<Chunk, number> {
  const cutter = new LineCutter()
  let waiting: Line[] = []
  let bytes = 0
  let underWay: ReturnType<typeof body.next> | null = null
  let firstMs = performance.now()
  let quietSinceMs = performance.now()

  const take = (): Chunk => {
    const chunk = { lines: waiting.slice(0, most), bytes }
    waiting = waiting.slice(most)
    bytes = 0
    return chunk
  }
  /** While the hub works on what it took, the sender is not late. */
  const goOn = () => {
    firstMs = quietSinceMs = performance.now()
  }
  for (;;) {
    if (underWay === null) {
      underWay = body.next()
      // Whoever has been given up may go at any time.
      underWay.catch(() => {})
    }
    const now = performance.now()
    const patienceMs = waiting.length > 0 ? firstMs + lingerMs - now : quietSinceMs + quietMs - now
    const coming = underWay
    const part = await inTime(() => coming, {
      ms: Math.max(0, patienceMs),
      late: () => 'LATE' as const,
    })
    if (part === 'LATE') {
      if (waiting.length === 0) throw new Quiet(Math.max(from, cutter.count + 1))
      yield take()
      goOn()
      continue
    }
    underWay = null
    quietSinceMs = performance.now()
    const cut = part.done ? cutter.end() : cutter.cut(part.value)
    if (!part.done) bytes += part.value.length
    const isFirst = waiting.length === 0
    for (const line of cut) if (line.number >= from) waiting.push(line)
    if (isFirst && waiting.length > 0) firstMs = performance.now()
    while (waiting.length >= most) {
      yield take()
      goOn()
    }
    if (part.done) {
      if (waiting.length > 0 || bytes > 0) yield take()
      return cutter.count
    }
    // Also where nothing of it asks for anything: it is charged, and whoever sends it may have to end.
    if (bytes >= mostBytes || performance.now() - firstMs >= lingerMs) {
      yield take()
      goOn()
    }
  }
}
