import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import { longestRow } from './file.js'
import { unreadable } from './refusals.js'

/** A bomb inflates a thousandfold; the XML of real sheets some thirtyfold. */
const mostInflation = 200
const harmlessBytes = 64 << 20
const mostBytes = 8 * 2 ** 30
/** Of what stands behind the rows of a worksheet: merged ranges, formats, checks. */
const mostTailBytes = 32 << 20
const openTag = 0x3c

/** The parts of an XLSX file, each inflated once to see that it is whole and no bomb. Their names have no case. */
export class XlsxZip {
  bytesRead = 0
  /** What stands behind the rows of parts that have rows, by part. */
  readonly #tails = new Map<string, string>()

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    /** Of the file. */
    readonly name: string,
    readonly sha256: string,
    readonly bytes: number,
  ) {}

  /** @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE */
  static async open(file: string, name: string): Promise<XlsxZip> {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk)
      bytes += chunk.length
    }
    let zip: ZipFile | undefined
    try {
      zip = await openPromise(file, { lazyEntries: true, autoClose: false })
      const entries = await readEntries(zip)
      const opened = new XlsxZip(zip, entries, name, hash.digest('hex'), bytes)
      for (const [part, entry] of entries) await opened.#check(part, entry)
      return opened
    } catch (cause) {
      zip?.close()
      if (cause instanceof HubError) throw cause
      throw unreadable(name, fileReasons.cutOff)
    }
  }

  has(part: string): boolean {
    return this.entries.has(partName(part))
  }

  /** The text of a part in pieces; nothing for one that is not there. */
  async *read(part: string): AsyncGenerator<string> {
    const entry = this.entries.get(partName(part))
    if (!entry) return
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      // How far the compressed file has been read is not told; the share of the part is the same.
      this.bytesRead += (chunk.length * entry.compressedSize) / entry.uncompressedSize
      yield this.#decoded(() => decoder.decode(chunk, { stream: true }))
    }
    yield this.#decoded(() => decoder.decode())
  }

  /** What stands behind the rows of a worksheet: a part is read from its beginning, and its rows need to know. */
  tail(part: string): string {
    return this.#tails.get(partName(part)) ?? ''
  }

  close(): void {
    this.zip.close()
  }

  #decoded(decode: () => string): string {
    try {
      return decode()
    } catch {
      throw unreadable(this.name, fileReasons.partNotUtf8)
    }
  }

  async #check(part: string, entry: Entry): Promise<void> {
    const { name } = this
    const tail = new Tail()
    let inflated = 0
    let sum = 0
    let sinceTag = 0
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      inflated += chunk.length
      sum = crc32(chunk, sum)
      const isBomb = inflated > harmlessBytes && inflated > mostInflation * entry.compressedSize
      if (isBomb || inflated > mostBytes) {
        throw tooLarge(name, fileReasons.unpacksTooFar)
      }
      const last = chunk.lastIndexOf(openTag)
      const first = chunk.indexOf(openTag)
      if (sinceTag + (first === -1 ? chunk.length : first) > longestRow) {
        throw tooLarge(name, fileReasons.largeCell)
      }
      sinceTag = last === -1 ? sinceTag + chunk.length : chunk.length - last
      tail.push(chunk)
      if (tail.bytes > mostTailBytes) {
        throw tooLarge(name, fileReasons.manyRanges)
      }
    }
    if (sum !== entry.crc32) throw unreadable(name, fileReasons.damaged)
    const text = tail.text()
    if (text !== null) this.#tails.set(part, text)
  }
}

const rowsName = Buffer.from('sheetData')
const rowsEnd = /<\/(?:[^\s<>:/]+:)?sheetData\s*>/g
/** No end tag is longer. */
const longestEndTag = 256

/** Keeps what follows the last end tag of sheetData. */
class Tail {
  #kept: Buffer[] | null = null
  #before: Buffer = Buffer.alloc(0)
  bytes = 0

  push(chunk: Buffer): void {
    const joined: Buffer = this.#before.length > 0 ? Buffer.concat([this.#before, chunk]) : chunk
    let behind: number | null = null
    if (joined.includes(rowsName)) {
      for (const { index, 0: tag } of joined.toString('latin1').matchAll(rowsEnd)) {
        behind = index + tag.length
      }
    }
    if (behind !== null) {
      this.#kept = [joined.subarray(behind)]
      this.bytes = joined.length - behind
    } else if (this.#kept !== null) {
      this.#kept.push(chunk)
      this.bytes += chunk.length
    }
    // An end tag may be cut in two by the pieces; one that was whole is not to be met twice.
    const from = Math.max(behind ?? 0, joined.length - longestEndTag)
    this.#before = joined.subarray(from)
  }

  text(): string | null {
    return this.#kept === null ? null : Buffer.concat(this.#kept).toString()
  }
}

export function tooLarge(name: string, reason: InBoth): HubError {
  return new HubError('IMPORT_FILE_TOO_LARGE.because', { name, reason })
}

/** No workbook that means well has more parts. */
const mostEntries = 10_000

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const part = partName(entry.fileName)
    if (entries.has(part)) throw new Error('a part stands in it twice')
    entries.set(part, entry)
    if (entries.size > mostEntries) throw new Error('too many parts')
  }
  return entries
}

/** A part as it is compared (ECMA-376 part 2, 6.2.2.3); some programs write the path of Windows. */
function partName(written: string): string {
  return written.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}
