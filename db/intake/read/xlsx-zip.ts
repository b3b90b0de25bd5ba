import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { HubError } from '../../../schema/errors.js'
import { unreadable } from './csv.js'
import { longestRow } from './file.js'

/** A bomb inflates a thousandfold; the XML of real sheets some thirtyfold. */
const mostInflation = 200
const harmlessBytes = 64 << 20
const mostBytes = 8 * 2 ** 30
const openTag = 0x3c

/** The parts of an XLSX file, each inflated once to see that it is whole and no bomb. */
export class XlsxZip {
  bytesRead = 0

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
    try {
      const zip = await openPromise(file, { lazyEntries: true, autoClose: false })
      const entries = await readEntries(zip)
      const opened = new XlsxZip(zip, entries, name, hash.digest('hex'), bytes)
      for (const entry of entries.values()) await opened.#check(entry, name)
      return opened
    } catch (cause) {
      if (cause instanceof HubError) throw cause
      throw unreadable(name, 'it is damaged or cut off; save the workbook again as .xlsx')
    }
  }

  has(part: string): boolean {
    return this.entries.has(part)
  }

  /** The text of a part in pieces; nothing for one that is not there. */
  async *read(part: string): AsyncGenerator<string> {
    const entry = this.entries.get(part)
    if (!entry) return
    const decoder = new TextDecoder()
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      // How far the compressed file has been read is not told; the share of the part is the same.
      this.bytesRead += (chunk.length * entry.compressedSize) / entry.uncompressedSize
      yield decoder.decode(chunk, { stream: true })
    }
  }

  close(): void {
    this.zip.close()
  }

  async #check(entry: Entry, name: string): Promise<void> {
    let inflated = 0
    let sum = 0
    let sinceTag = 0
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      inflated += chunk.length
      sum = crc32(chunk, sum)
      const isBomb = inflated > harmlessBytes && inflated > mostInflation * entry.compressedSize
      if (isBomb || inflated > mostBytes) {
        throw tooLarge(name, 'unpacks to far more than a sheet can hold; save it as CSV')
      }
      const last = chunk.lastIndexOf(openTag)
      const first = chunk.indexOf(openTag)
      if (sinceTag + (first === -1 ? chunk.length : first) > longestRow) {
        throw tooLarge(name, 'has a cell of more than 1 MiB; shorten its text')
      }
      sinceTag = last === -1 ? sinceTag + chunk.length : chunk.length - last
    }
    if (sum !== entry.crc32)
      throw unreadable(name, 'it is damaged; save the workbook again as .xlsx')
  }
}

export function tooLarge(name: string, reason: string): HubError {
  return new HubError('IMPORT_FILE_TOO_LARGE', `${name} ${reason}.`)
}

/** No workbook that means well has more parts. */
const mostEntries = 10_000

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.replace(/^\//, ''), entry)
    if (entries.size > mostEntries) throw new Error('too many parts')
  }
  return entries
}
