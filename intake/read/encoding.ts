import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import type { HubError } from '../../schema/errors.js'
import { phrase } from '../../schema/language.js'
import { longestRow } from './file.js'
import { tooLong, unreadable } from './refusals.js'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export const chunkBytes = 1 << 18
const newline = 0x0a

interface Checked {
  readonly sha256: string
  readonly bytes: number
  readonly encoding: Encoding
  /** The beginning of its text. */
  readonly head: string
}

export async function checkEncoding(file: string, name: string): Promise<Checked> {
  const hash = createHash('sha256')
  let bytes = 0
  let couldBeUtf8 = true
  let head: Buffer | null = null
  let rest: Buffer = Buffer.alloc(0)
  let marked: Encoding | null = null
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    hash.update(chunk)
    bytes += chunk.length
    if (head === null) {
      head = chunk as Buffer
      marked = utf16Mark(head)
    }
    if (marked !== null) continue
    if (chunk.includes(0)) {
      throw unreadable(name, fileReasons.noText)
    }
    if (!couldBeUtf8) continue
    const joined: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = wholeCharacters(joined)
    couldBeUtf8 = isUtf8(joined.subarray(0, whole))
    rest = joined.subarray(whole)
  }
  if (head === null) throw unreadable(name, fileReasons.empty)
  const encoding = marked ?? (couldBeUtf8 && rest.length === 0 ? 'utf-8' : 'gb18030')
  if (encoding === 'gb18030') {
    if (hasUtf8Mark(head) || (await isMostlyUtf8(file)))
      throw damagedUtf8(name, await brokenLine(file, name, 'utf-8'))
    await checkGb18030(file, name)
  }
  if (marked !== null) await checkUtf16(file, name, marked)
  const start = new TextDecoder(encoding).decode(head)
  return { sha256: hash.digest('hex'), bytes, encoding, head: start }
}

/** @throws {HubError} IMPORT_FILE_UNREADABLE for halves of characters, and for what no text has */
async function checkUtf16(file: string, name: string, encoding: Encoding): Promise<void> {
  const reason = fileReasons.notUtf16
  try {
    for await (const chunk of chunksOf(file, encoding)) {
      if (chunk.includes(0)) throw unreadable(name, reason)
    }
  } catch (cause) {
    if (cause instanceof TypeError) throw unreadable(name, reason)
    throw cause
  }
}

function hasUtf8Mark(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

function utf16Mark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** Where the last character begins that the chunk may hold only in part. */
function wholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back]!
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? chunk.length - back : chunk.length
    if (byte < 0x80) break
  }
  return chunk.length
}

/**
 * Whether most of what is no ASCII are characters of three or four bytes in UTF-8, as Chinese is there. In GB18030 few
 * pairs happen to read as such.
 */
async function isMostlyUtf8(file: string): Promise<boolean> {
  let characters = 0
  let broken = 0
  let length = 0
  let pending = 0
  for await (const chunk of chunksOf(file)) {
    for (const byte of chunk) {
      if (pending > 0 && byte >= 0x80 && byte < 0xc0) {
        pending -= 1
        if (pending === 0 && length >= 3) characters += 1
        continue
      }
      if (pending > 0) broken += 1
      length = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      pending = Math.max(length - 1, 0)
      if (length === 0 && byte >= 0x80) broken += 1
    }
  }
  return characters > 2 * broken
}

async function checkGb18030(file: string, name: string): Promise<void> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  try {
    for await (const chunk of chunksOf(file)) decoder.decode(chunk, { stream: true })
    decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const line = await brokenLine(file, name, 'gb18030')
    throw unreadable(name, phrase(fileReasons.noEncoding, { line }))
  }
}

/** Number of the first line that is none in the encoding; no part of a longer character has the value of a line end. */
async function brokenLine(file: string, name: string, encoding: Encoding): Promise<number> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  const isWhole = (bytes: Buffer) => {
    try {
      decoder.decode(bytes)
      return true
    } catch {
      return false
    }
  }
  for await (const chunk of chunksOf(file)) {
    const text: Buffer = Buffer.concat([rest, chunk])
    let at = 0
    for (let end = text.indexOf(newline); end !== -1; end = text.indexOf(newline, at)) {
      if (!isWhole(text.subarray(at, end))) return line
      line += 1
      at = end + 1
    }
    rest = text.subarray(at)
    if (rest.length > longestRow) throw tooLong(name, line)
  }
  return line
}

function damagedUtf8(name: string, line: number): HubError {
  return unreadable(name, phrase(fileReasons.damagedUtf8, { line }))
}

/** The bytes of a file; of UTF-16 as UTF-8, in which ends and marks are single bytes. */
export async function* chunksOf(
  file: string,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<Buffer> {
  const chunks = createReadStream(file, { highWaterMark: chunkBytes })
  if (!encoding.startsWith('utf-16')) {
    yield* chunks
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  decoder.decode()
}
