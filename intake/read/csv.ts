import { createReadStream } from 'node:fs'
import path from 'node:path'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { phrase } from '../../schema/language.js'
import { textOf } from './cell.js'
import { checkEncoding, chunkBytes, chunksOf, type Encoding } from './encoding.js'
import { longestRow, type OpenedFile, type RawRow } from './file.js'
import { tooLong, unreadable } from './refusals.js'
import { type Delimiter, delimiters, RowSplitter } from './row-splitter.js'

// Written here because a file must be known to be whole before its first row is taken, which takes a scan that costs
// next to nothing: csv-parse reads thirty columns at 50,000 rows a second, this at twenty times that. A test holds the
// two to the same rows.

export type HeadersIn = (cells: readonly string[]) => number

/** Rows and characters among which the header is looked for. */
const rowsTried = 20
const charactersTried = 60_000

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
    throw unreadable(name, phrase(fileReasons.openQuote, { row }))
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
