import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { HubError } from '../../../schema/errors.js'
import { textCell } from './cell.js'
import { longestRow, mostColumns, type OpenedFile, type RawRow } from './file.js'

// Written here because a file must be known to be whole before its first row is taken, which takes a scan that costs
// next to nothing: csv-parse reads thirty columns at 50,000 rows a second, this at twenty times that. A test holds the
// two to the same rows.

type Encoding = 'utf-8' | 'gb18030'
type Delimiter = ',' | '\t' | ';'

const chunkBytes = 1 << 18
const [quote, newline, carriageReturn] = [0x22, 0x0a, 0x0d]

/**
 * A CSV file whose encoding, delimiter and rows have been checked from beginning to end.
 *
 * UTF-8 with or without BOM, else GB18030, which no damaged UTF-8 is taken for; comma, tab or semicolon, whichever the
 * first row has most. A quotation mark counts only at the beginning of a cell.
 *
 * @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE
 */
export async function openCsv(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const { encoding, firstRow, ...identity } = await checkEncoding(file, name)
  const delimiter = delimiterOf(firstRow)
  await checkRows(file, name, delimiter)
  let passed = 0
  return {
    name,
    ...identity,
    ...(encoding === 'gb18030' ? { assumed: 'GB18030' } : {}),
    bytesRead: () => passed,
    close: () => {},
    sheets: [
      {
        name: '',
        rows: () => {
          passed = 0
          return readRows(file, encoding, delimiter, (bytes) => {
            passed += bytes
          })
        },
      },
    ],
  }
}

interface Checked {
  readonly sha256: string
  readonly bytes: number
  readonly encoding: Encoding
  readonly firstRow: string
}

async function checkEncoding(file: string, name: string): Promise<Checked> {
  const hash = createHash('sha256')
  let bytes = 0
  let couldBeUtf8 = true
  let head: Buffer | null = null
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunksOf(file)) {
    hash.update(chunk)
    bytes += chunk.length
    head ??= chunk
    if (chunk.includes(0)) {
      const reason = isUtf16(head) ? 'it is UTF-16' : 'it holds bytes that no text has'
      throw unreadable(name, `${reason}; save it as "CSV UTF-8"`)
    }
    if (!couldBeUtf8) continue
    const joined: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = wholeCharacters(joined)
    couldBeUtf8 = isUtf8(joined.subarray(0, whole))
    rest = joined.subarray(whole)
  }
  if (head === null) throw unreadable(name, 'it is empty; hand in the sheet with its rows')
  const encoding = couldBeUtf8 && rest.length === 0 ? 'utf-8' : 'gb18030'
  if (encoding === 'gb18030') {
    if (hasUtf8Mark(head) || (await isMostlyUtf8(file)))
      throw damagedUtf8(name, await brokenLine(file, name, 'utf-8'))
    await checkGb18030(file, name)
  }
  const start = new TextDecoder(encoding).decode(head)
  return { sha256: hash.digest('hex'), bytes, encoding, firstRow: start.split('\n', 1)[0]! }
}

function hasUtf8Mark(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
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
    throw unreadable(
      name,
      `its encoding is neither UTF-8 nor GB18030, for which line ${line} has bytes of no character; save it as "CSV UTF-8"`,
    )
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
  return unreadable(
    name,
    `it is UTF-8, and line ${line} has bytes that are none; correct the line, and save it as "CSV UTF-8"`,
  )
}

/** The one that stands most often in the first row outside quotation marks; of none, the comma. */
function delimiterOf(firstRow: string): Delimiter {
  const bare = firstRow.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return ([',', '\t', ';'] as const).reduce((best, next) =>
    count(next) > count(best) ? next : best,
  )
}

/**
 * Looks at every row's length and at every quotation mark, in bytes: in UTF-8 and GB18030 alike no part of a longer
 * character has the value of a delimiter, a line end or a quotation mark.
 */
async function checkRows(file: string, name: string, delimiter: Delimiter): Promise<void> {
  const separator = delimiter.charCodeAt(0)
  let row = 1
  let length = 0
  let inQuotes = false
  let previous = newline
  let wasQuote = false
  /** Behind a byte order mark the first cell begins. */
  let hasMark = false
  const endRow = () => {
    row += 1
    length = 0
  }
  for await (const chunk of chunksOf(file)) {
    let at = 0
    if (row === 1 && length === 0) hasMark = chunk[0] === 0xef && chunk[1] === 0xbb
    while (at < chunk.length) {
      if (wasQuote) {
        wasQuote = false
        // The second of two quotation marks inside quotation marks stands for one.
        if (chunk[at] === quote) {
          previous = quote
          length += 1
          at += 1
          continue
        }
        inQuotes = false
      }
      const nextQuote = chunk.indexOf(quote, at)
      const end = nextQuote === -1 ? chunk.length : nextQuote
      if (inQuotes) {
        length += end - at
      } else {
        for (
          let line = chunk.indexOf(newline, at);
          line !== -1 && line < end;
          line = chunk.indexOf(newline, at)
        ) {
          length += line - at
          if (length > longestRow) throw tooLong(name, row)
          endRow()
          at = line + 1
          previous = newline
        }
        length += end - at
      }
      if (length > longestRow) throw tooLong(name, row)
      if (end > at) previous = chunk[end - 1]!
      at = end
      if (at === chunk.length) break
      if (inQuotes) wasQuote = true
      else inQuotes = opens(previous, separator) || (hasMark && row === 1 && length === 3)
      previous = quote
      length += 1
      at += 1
    }
  }
  if (inQuotes && !wasQuote) {
    throw unreadable(
      name,
      `the quotation mark opened in row ${row} is never closed; close or double it`,
    )
  }
}

function opens(previous: number, separator: number): boolean {
  return previous === separator || previous === newline || previous === carriageReturn
}

async function* readRows(
  file: string,
  encoding: Encoding,
  delimiter: Delimiter,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawRow[]> {
  const decoder = new TextDecoder(encoding)
  const splitter = new RowSplitter(delimiter)
  for await (const chunk of chunksOf(file)) {
    yield splitter.push(decoder.decode(chunk, { stream: true }))
    onBytes(chunk.length)
  }
  yield splitter.push(decoder.decode(), true)
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  yield* createReadStream(file, { highWaterMark: chunkBytes })
}

/** Cuts text that arrives in pieces into rows. */
export class RowSplitter {
  #rest = ''
  #number = 0

  constructor(private readonly delimiter: Delimiter) {}

  /** The rows that are whole with this piece; with the last one, what is left. */
  push(piece: string, isLast = false): RawRow[] {
    const text = this.#rest + piece
    const rows: RawRow[] = []
    let at = 0
    while (at < text.length) {
      const end = text.indexOf('\n', at)
      if (end === -1 && !isLast) break
      const line = text.slice(at, end === -1 ? text.length : end)
      if (!line.includes('"')) {
        rows.push(this.#row(withoutReturn(line).split(this.delimiter)))
        at += line.length + 1
        continue
      }
      const quoted = this.#quotedRow(text, at, isLast)
      if (quoted === null) break
      rows.push(this.#row(quoted.cells))
      at = quoted.next
    }
    this.#rest = text.slice(at)
    return rows
  }

  #row(cells: string[]): RawRow {
    this.#number += 1
    return { number: this.#number, cells: cells.map(textCell) }
  }

  /** Null where the text ends inside the row. */
  #quotedRow(
    text: string,
    start: number,
    isLast: boolean,
  ): { cells: string[]; next: number } | null {
    const cells: string[] = []
    let at = start
    for (;;) {
      if (text[at] !== '"') {
        const end = this.#cellEnd(text, at)
        const isRowEnd = end === text.length || text[end] === '\n'
        if (end === text.length && !isLast) return null
        const cell = text.slice(at, end)
        cells.push(isRowEnd ? withoutReturn(cell) : cell)
        if (isRowEnd) return { cells, next: end + 1 }
        at = end + 1
        continue
      }
      let value = ''
      let from = at + 1
      let close: number
      for (;;) {
        close = text.indexOf('"', from)
        if (close === -1 || (close + 1 === text.length && !isLast)) return null
        value += text.slice(from, close)
        if (text[close + 1] !== '"') break
        value += '"'
        from = close + 2
      }
      // What stands between the closing mark and the delimiter belongs to the cell.
      const end = this.#cellEnd(text, close + 1)
      const isRowEnd = end === text.length || text[end] === '\n'
      if (end === text.length && !isLast) return null
      cells.push(value + withoutReturn(text.slice(close + 1, end)))
      if (isRowEnd) return { cells, next: end + 1 }
      at = end + 1
    }
  }

  #cellEnd(text: string, at: number): number {
    const delimiter = text.indexOf(this.delimiter, at)
    const line = text.indexOf('\n', at)
    if (delimiter === -1) return line === -1 ? text.length : line
    return line === -1 ? delimiter : Math.min(delimiter, line)
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function tooLong(name: string, row: number): HubError {
  return new HubError(
    'IMPORT_FILE_TOO_LARGE',
    `${name}: row ${row} is longer than 1 MiB; shorten its texts, and look for a quotation mark that is not closed.`,
  )
}

export function unreadable(name: string, reason: string): HubError {
  return new HubError('IMPORT_FILE_UNREADABLE', `${name} cannot be read: ${reason}.`)
}

export function tooManyColumns(name: string, columns: number): HubError {
  return new HubError(
    'IMPORT_FILE_TOO_LARGE',
    `${name}: the first row has ${columns} columns; the hub reads up to ${mostColumns}.`,
  )
}
