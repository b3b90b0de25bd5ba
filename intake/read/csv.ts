import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { HubError } from '../../schema/errors.js'
import {
  type Cell,
  mayHoldUnreadable,
  textCell,
  textOf,
  unreadable as unreadableCell,
} from './cell.js'
import { longestRow, mostColumns, type OpenedFile, type RawRow } from './file.js'

// Written here because a file must be known to be whole before its first row is taken, which takes a scan that costs
// next to nothing: csv-parse reads thirty columns at 50,000 rows a second, this at twenty times that. A test holds the
// two to the same rows.

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
type Delimiter = (typeof delimiters)[number]
export type HeadersIn = (cells: readonly string[]) => number

const delimiters = [',', '\t', ';'] as const
/** Rows and characters among which the header is looked for. */
const rowsTried = 20
const charactersTried = 60_000

const chunkBytes = 1 << 18
const [quote, newline, carriageReturn] = [0x22, 0x0a, 0x0d]

/**
 * A CSV file whose encoding, delimiter and rows have been checked from beginning to end.
 *
 * UTF-16 with a byte order mark; UTF-8 with or without one, else GB18030, which no damaged UTF-8 is taken for. Comma, tab
 * or semicolon, by which the header is one. LF, CR LF or CR alone ends a row. A quotation mark counts only at the
 * beginning of a cell.
 *
 * @param headersIn  how many cells of a row are headers that are known
 * @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE
 */
export async function openCsv(file: string, headersIn: HeadersIn): Promise<OpenedFile> {
  const name = path.basename(file)
  const { encoding, head, ...identity } = await checkEncoding(file, name)
  const delimiter = delimiterOf(head, headersIn)
  await checkRows(file, name, encoding, delimiter)
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
        isHidden: false,
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
  /** The beginning of its text. */
  readonly head: string
}

async function checkEncoding(file: string, name: string): Promise<Checked> {
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
      throw unreadable(name, 'it holds bytes that no text has; save it as "CSV UTF-8"')
    }
    if (!couldBeUtf8) continue
    const joined: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = wholeCharacters(joined)
    couldBeUtf8 = isUtf8(joined.subarray(0, whole))
    rest = joined.subarray(whole)
  }
  if (head === null) throw unreadable(name, 'it is empty; hand in the sheet with its rows')
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
  const reason = 'it is marked as UTF-16, and holds what is none; save it as "CSV UTF-8"'
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

/**
 * The one by which one of the first rows is most of a header. Where none is, the one that stands most often in the first
 * row outside quotation marks; of none, the comma.
 */
function delimiterOf(head: string, headersIn: HeadersIn): Delimiter {
  const text = head.slice(0, charactersTried)
  const bare = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const fits = delimiters.map((delimiter) => {
    const rows = new RowSplitter(delimiter).push(text, true).slice(0, rowsTried)
    const known = Math.max(0, ...rows.map(({ cells }) => headersIn(cells.map(textOf))))
    return { delimiter, known, parts: bare.split(delimiter).length }
  })
  return fits.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.parts > best.parts) ? next : best,
  ).delimiter
}

/**
 * Looks at every row's length and at every quotation mark, in bytes: in UTF-8 and GB18030 alike no part of a longer
 * character has the value of a delimiter, a line end or a quotation mark.
 */
async function checkRows(
  file: string,
  name: string,
  encoding: Encoding,
  delimiter: Delimiter,
): Promise<void> {
  const separator = delimiter.charCodeAt(0)
  let row = 1
  let length = 0
  let inQuotes = false
  let previous = newline
  let wasQuote = false
  /** Behind a byte order mark the first cell begins. */
  let hasMark = false
  for await (const chunk of chunksOf(file, encoding)) {
    let at = 0
    if (row === 1 && length === 0) hasMark = chunk[0] === 0xef && chunk[1] === 0xbb
    const nextNewline = nextPlace(chunk, newline)
    const nextReturn = nextPlace(chunk, carriageReturn)
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
        for (;;) {
          const line = Math.min(nextNewline(at), nextReturn(at))
          if (line >= end) break
          length += line - at
          if (length > longestRow) throw tooLong(name, row)
          // CR LF is one end.
          const before = line === at ? previous : chunk[line - 1]
          if (chunk[line] === carriageReturn || before !== carriageReturn) row += 1
          length = 0
          previous = chunk[line]!
          at = line + 1
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

/** Where a byte stands next, looked for again only when it has been passed; Infinity where it does not. */
function nextPlace(chunk: Buffer, byte: number): (from: number) => number {
  let place = -1
  return (from) => {
    if (place < from) {
      place = chunk.indexOf(byte, from)
      if (place === -1) place = Number.POSITIVE_INFINITY
    }
    return place
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
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    yield splitter.push(decoder.decode(chunk, { stream: true }))
    onBytes(chunk.length)
  }
  yield splitter.push(decoder.decode(), true)
}

/** The bytes of a file; of UTF-16 as UTF-8, in which ends and marks are single bytes. */
async function* chunksOf(file: string, encoding: Encoding = 'utf-8'): AsyncGenerator<Buffer> {
  const chunks = createReadStream(file, { highWaterMark: chunkBytes })
  if (!encoding.startsWith('utf-16')) {
    yield* chunks
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  decoder.decode()
}

/** Cuts text that arrives in pieces into rows. */
export class RowSplitter {
  #rest = ''
  #number = 0
  /** Cells of the widest row so far. */
  #width = 0

  constructor(private readonly delimiter: Delimiter) {}

  /** The rows that are whole with this piece; with the last one, what is left. */
  push(piece: string, isLast = false): RawRow[] {
    const text = this.#rest + piece
    const rows: RawRow[] = []
    const ends = new RowEnds(text, isLast)
    const isSuspicious = mayHoldUnreadable(text)
    let at = 0
    while (at < text.length) {
      const end = ends.next(at)
      if (end === null) break
      const line = text.slice(at, end)
      if (!line.includes('"')) {
        const cells = line.split(this.delimiter)
        rows.push(this.#row(isSuspicious ? cells.map(textCell) : cells))
        at = ends.behind(end)
        continue
      }
      const quoted = this.#quotedRow(text, at, ends)
      if (quoted === null) break
      rows.push(this.#row(quoted.cells))
      at = quoted.next
    }
    this.#rest = text.slice(at)
    return rows
  }

  #row(cells: Cell[]): RawRow {
    this.#number += 1
    this.#width = Math.max(this.#width, cells.length)
    return { number: this.#number, cells }
  }

  /** Null where the text ends inside the row. */
  #quotedRow(text: string, start: number, ends: RowEnds): { cells: Cell[]; next: number } | null {
    const cells: Cell[] = []
    /** Places of cells that hold a line end. */
    const ofLines: number[] = []
    let at = start
    for (;;) {
      let cell: Cell
      let end: number | null
      if (text[at] !== '"') {
        end = this.#cellEnd(text, at, ends)
        if (end === null) return null
        cell = textCell(text.slice(at, end))
      } else {
        const quoted = this.#quoted(text, at, ends)
        if (quoted === null) return null
        end = this.#cellEnd(text, quoted.next, ends)
        if (end === null) return null
        // What stands between the closing mark and the delimiter says that it does not close the cell.
        const behind = text.slice(quoted.next, end)
        cell =
          behind.trim() === ''
            ? textCell(quoted.value)
            : unreadableCell('QUOTATION_MARK_OPEN', quoted.value + behind)
        if (/[\r\n]/.test(quoted.value)) ofLines.push(cells.length)
      }
      cells.push(cell)
      if (text[end] === this.delimiter) {
        at = end + 1
        continue
      }
      const width = Math.max(this.#width, cells.length)
      for (const place of ofLines) {
        const lines = cells[place]!
        if (typeof lines === 'string' && this.#holdsRows(lines, width)) {
          cells[place] = unreadableCell('ROWS_INSIDE', lines)
        }
      }
      return { cells, next: ends.behind(end) }
    }
  }

  /** The text between quotation marks, of which two on end stand for one. */
  #quoted(text: string, at: number, ends: RowEnds): { value: string; next: number } | null {
    let value = ''
    for (let from = at + 1; ; ) {
      const close = text.indexOf('"', from)
      if (close === -1 || (close + 1 === text.length && !ends.isLast)) return null
      value += text.slice(from, close)
      if (text[close + 1] !== '"') return { value, next: close + 1 }
      value += '"'
      from = close + 2
    }
  }

  /** A line of a text that has as many delimiters as a row is one, behind a quotation mark that was never closed. */
  #holdsRows(value: string, width: number): boolean {
    if (width < 3) return false
    return value
      .split(/\r\n?|\n/)
      .slice(1)
      .some((line) => {
        const parts = line.split(this.delimiter).length
        return parts === width || (parts > width && width >= 8)
      })
  }

  #cellEnd(text: string, at: number, ends: RowEnds): number | null {
    const delimiter = text.indexOf(this.delimiter, at)
    const line = ends.next(at)
    if (delimiter === -1) return line
    return line === null ? delimiter : Math.min(delimiter, line)
  }
}

/** Ends of rows in a text: LF, CR LF or CR alone. Each kind is looked for again only when it has been passed. */
class RowEnds {
  #newline = -1
  #return = -1

  constructor(
    private readonly text: string,
    readonly isLast: boolean,
  ) {}

  /** The next end from a place on; the end of the text where it is the last. Null where what follows has to be known. */
  next(from: number): number | null {
    const { text, isLast } = this
    if (this.#newline < from) this.#newline = placeOf(text, '\n', from)
    if (this.#return < from) this.#return = placeOf(text, '\r', from)
    const end = Math.min(this.#newline, this.#return)
    if (isLast) return Math.min(end, text.length)
    // A CR at the end of a piece may be half of an end.
    return end < text.length - 1 || text[end] === '\n' ? end : null
  }

  behind(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1
  }
}

function placeOf(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from)
  return place === -1 ? Number.POSITIVE_INFINITY : place
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
