import { open, readFile } from 'node:fs/promises'
import {
  type Anchor,
  type AnchorKeeper,
  type AnchorTimestamp,
  mostAnchors,
} from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'

/** What a file of anchors holds. */
export interface AnchorLines {
  /** In order of their numbers; of one number more than one where they differ. */
  readonly anchors: readonly Anchor[]
  readonly timestamps: readonly AnchorTimestamp[]
  /** Numbers, from 1, of lines that are neither. */
  readonly unreadable: readonly number[]
}

/** A file that only ever grows, so that it may stand on storage that lets nobody take a line back. */
export interface AnchorFile extends AnchorKeeper {
  keepTimestamp(timestamp: AnchorTimestamp): Promise<void>
}

/**
 * Anchors in a file of an operator's choice, one JSON object a line, each durable before the next step.
 *
 * Several gateways may write the same file: a line that comes twice is read once.
 */
export function anchorFile(file: string): AnchorFile {
  return {
    async keep(anchors) {
      const { anchors: there } = await readAnchorFile(file)
      const other = anchors.find((anchor) =>
        there.some((one) => one.number === anchor.number && !isSame(one, anchor)),
      )
      if (other) {
        throw new HubError('ANCHOR_DIFFERS.otherInFile', { file, number: other.number })
      }
      const last = there.at(-1)?.number ?? 0
      const fresh = anchors.filter(({ number }) => number > last)
      await append(
        file,
        fresh.map(({ number, payload, jws }) => ({ number, payload, jws })),
      )
      return fresh.at(-1)?.number ?? last
    },
    async kept(after) {
      const { anchors } = await readAnchorFile(file)
      return anchors.filter(({ number }) => number > after).slice(0, mostAnchors)
    },
    async keepTimestamp({ number, token }) {
      await append(file, [{ number, timestamp: token }])
    },
  }
}

/** @throws when it cannot be read; one that is not there yet is empty */
export async function readAnchorFile(file: string): Promise<AnchorLines> {
  try {
    return anchorsIn(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { anchors: [], timestamps: [], unreadable: [] }
  }
}

/** A line that a full disk or a crash broke off is no fault where the whole of it follows. */
export function anchorsIn(text: string): AnchorLines {
  const lines = text.split('\n')
  const anchors: Anchor[] = []
  const timestamps: AnchorTimestamp[] = []
  const unreadable: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const read = lineOf(line)
    if (read === null) {
      if (!lines.slice(at + 1).some((later) => later.startsWith(line) && lineOf(later))) {
        unreadable.push(at + 1)
      }
    } else if ('token' in read) timestamps.push(read)
    else if (!anchors.some((one) => isSame(one, read))) anchors.push(read)
  }
  anchors.sort((one, other) => one.number - other.number)
  return { anchors, timestamps, unreadable }
}

function lineOf(line: string): Anchor | AnchorTimestamp | null {
  try {
    const { number, payload, jws, timestamp: token } = JSON.parse(line)
    if (!Number.isSafeInteger(number) || number < 1) return null
    if (typeof token === 'string') return { number, token }
    return typeof payload === 'string' && typeof jws === 'string' ? { number, payload, jws } : null
  } catch {
    return null
  }
}

async function append(file: string, lines: readonly object[]): Promise<void> {
  if (lines.length === 0) return
  const handle = await open(file, 'a', 0o640)
  try {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    // Behind a line that was broken off a new one begins.
    await handle.appendFile((await endsWithin(file)) ? `\n${text}` : text)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Whether the file's last line has no end. */
async function endsWithin(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) return false
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] !== 0x0a
  } finally {
    await handle.close()
  }
}

function isSame(one: Anchor, other: Anchor): boolean {
  return one.number === other.number && one.payload === other.payload && one.jws === other.jws
}
