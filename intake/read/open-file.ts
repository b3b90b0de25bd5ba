import { access, constants, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { shortened } from '../../runtime/shortened.js'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { HubError } from '../../schema/errors.js'
import type { SheetKind } from '../../schema/intake.js'
import { type InBoth, inSequence, phrase } from '../../schema/language.js'
import type { KnownSheet } from '../run/import-sheet.js'
import type { Layout } from '../sheets/column.js'
import {
  allLayouts,
  HeaderUnknown,
  headerFit,
  longestHeader,
  recogniseHeader,
} from '../sheets/header.js'
import { type Cell, cellReference, isEmpty, textOf, unreadableReasons } from './cell.js'
import { openCsv } from './csv.js'
import { mostColumns, type OpenedFile, type RawRow, type RawSheet } from './file.js'
import { tooManyColumns, unreadable } from './refusals.js'
import { openXlsx } from './xlsx.js'

/** Rows among which the header is looked for: some forms have a title and who filled them in above it. */
const rowsSearched = 12

/** Sheets that a refusal names. */
const mostNamed = 5
/** Of a worksheet's name that somebody sent. */
const longestName = 100

/** @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE */
export async function openFile(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const reason = await access(file, constants.R_OK).then(
    async () => ((await stat(file)).isFile() ? null : fileReasons.noFile),
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? fileReasons.absent : fileReasons.closed,
  )
  if (reason !== null) throw unreadable(name, reason)
  const start = await firstBytes(file)
  if (start.startsWith('d0cf11e0')) {
    throw unreadable(name, fileReasons.oldWorkbook)
  }
  const layouts = allLayouts()
  return start.startsWith('504b')
    ? openXlsx(file)
    : openCsv(file, (cells) => headerFit(cells, layouts))
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await handle.close()
  }
}

/** A worksheet that nobody reads, and why. */
export interface SheetNotRead {
  readonly name: string
  readonly reason: InBoth
}

/** Which sheets of a file are read. */
export interface Wanted {
  /** What they are; null where the header has to tell. */
  readonly kind: SheetKind | null
  /** Names of worksheets: these alone are read, hidden ones too. Empty: all that are shown. */
  readonly named: readonly string[]
}

/**
 * The sheets of a file with their headers understood, before a row of any is taken, and those of a workbook that are
 * not read. A worksheet without a value is neither.
 *
 * @throws {HubError} IMPORT_HEADER_UNKNOWN where no sheet is known, IMPORT_NO_ROWS where none has a row to be read,
 *   IMPORT_SHEET_UNKNOWN, IMPORT_COLUMN_MISSING, IMPORT_COLUMN_TWICE, IMPORT_FILE_TOO_LARGE
 */
export async function knownSheets(
  file: OpenedFile,
  layouts: readonly Layout[],
  { kind, named }: Wanted,
): Promise<{ known: KnownSheet[]; notRead: SheetNotRead[] }> {
  checkNames(file, named)
  const known: KnownSheet[] = []
  const notRead: SheetNotRead[] = []
  let isHeaderUnknown = false
  let isWithoutRows = false
  for (const sheet of file.sheets) {
    const { name } = sheet
    if (named.length > 0 && !named.includes(name)) continue
    const rows = await firstRows(sheet)
    if (rows.length === 0) continue
    if (sheet.isHidden && named.length === 0) {
      notRead.push({ name, reason: hiddenReason(name) })
      continue
    }
    try {
      const found = knownSheet(file, sheet, rows, layouts, kind)
      if (rows.at(-1)!.number > found.headerRow) known.push(found)
      else {
        isWithoutRows = true
        notRead.push({ name, reason: phrase(fileReasons.noRowBelow, { row: found.headerRow }) })
      }
    } catch (error) {
      // A workbook may hold sheets of instructions beside those with rows.
      if (!(error instanceof HeaderUnknown)) throw error
      isHeaderUnknown = true
      notRead.push({ name, reason: error.reason })
    }
  }
  if (known.length === 0) throw noneKnown(file, notRead, isHeaderUnknown && !isWithoutRows)
  return { known, notRead }
}

function hiddenReason(name: string): InBoth {
  return phrase(fileReasons.hidden, { name, encoded: encodeURIComponent(name) })
}

function checkNames({ name, sheets }: OpenedFile, named: readonly string[]): void {
  const missing = named.find((each) => sheets.every((sheet) => sheet.name !== each))
  if (missing === undefined) return
  const those = sheets.map((sheet) => sheet.name).filter(Boolean)
  throw new HubError('IMPORT_SHEET_UNKNOWN.worksheet', {
    name,
    missing: shortened(missing, longestName),
    held: those.length === 0 ? fileReasons.onlySheet : those.slice(0, mostNamed),
  })
}

function noneKnown(
  { name, assumed }: OpenedFile,
  notRead: readonly SheetNotRead[],
  isHeaderUnknown: boolean,
): HubError {
  if (notRead.length === 0) return unreadable(name, fileReasons.empty)
  const reasons = notRead
    .slice(0, mostNamed)
    .map((sheet) => (sheet.name === '' ? sheet.reason : phrase(fileReasons.sheet, sheet)))
  const further = notRead.length - reasons.length
  const all = [
    ...reasons,
    ...(further > 0 ? [phrase(fileReasons.furtherSheets, { count: further })] : []),
    ...(assumed && isHeaderUnknown
      ? [phrase(fileReasons.assumedEncoding, { encoding: assumed })]
      : []),
  ]
  const told = inSequence(all)
  return isHeaderUnknown
    ? new HeaderUnknown(name, told)
    : new HubError('IMPORT_NO_ROWS.because', { name, reasons: told })
}

function knownSheet(
  file: OpenedFile,
  sheet: RawSheet,
  rows: readonly RawRow[],
  layouts: readonly Layout[],
  wanted: SheetKind | null,
): KnownSheet {
  const place = sheet.name === '' ? file.name : `${file.name}, sheet ${sheet.name}`
  const { number, cells } = headerAmong(rows.slice(0, rowsSearched), layouts)
  if (cells.length > mostColumns) throw tooManyColumns(place, cells.length)
  checkHeader(place, number, cells)
  const header = recogniseHeader(cells.map(textOf), { place, wanted, layouts })
  return { sheet, headerRow: number, header }
}

/** What ends a line elsewhere, and no row of a CSV. */
const otherLineEnd = /[\v\f\u0085\u2028\u2029]/u

/** Rows that have fallen into a header would be lost with it. */
function checkHeader(place: string, row: number, cells: readonly Cell[]): void {
  for (const [at, cell] of cells.entries()) {
    const reason = typeof cell === 'string' ? fallenRows(cell) : whyNoHeader(cell)
    if (reason !== null) {
      throw new HeaderUnknown(
        place,
        phrase(fileReasons.inHeader, { cell: cellReference(at, row), reason }),
      )
    }
  }
}

function fallenRows(cell: string): InBoth | null {
  if (otherLineEnd.test(cell)) {
    return fileReasons.otherLineEnd
  }
  return cell.length > longestHeader ? phrase(fileReasons.fallenRows, { count: cell.length }) : null
}

function whyNoHeader(cell: Exclude<Cell, string>): InBoth | null {
  const isTold = cell.kind === 'UNREADABLE' && cell.why !== 'UNDER_MERGED_RANGE'
  return isTold ? unreadableReasons[cell.why] : null
}

/** The first rows with a value; one more than those among which the header is. */
async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const found: RawRow[] = []
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (!row.cells.every(isEmpty)) found.push(row)
      if (found.length > rowsSearched) return found
    }
  }
  return found
}

/**
 * The row of which most cells are headers of one sheet, alone or with the groups named in the row above; of two that
 * stand one below the other and are as good, the lower. Where none is a header, the first row with several cells.
 */
function headerAmong(rows: readonly RawRow[], layouts: readonly Layout[]): RawRow {
  let best: { row: RawRow; at: number; fit: number } | null = null
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]
    for (const each of above ? [row, joined(above, row)] : [row]) {
      const fit = headerFit(each.cells.map(textOf), layouts)
      const isRepeated = best !== null && each === row && best.at === at - 1 && fit === best.fit
      if (fit > (best?.fit ?? 0) || isRepeated) best = { row: each, at, fit }
    }
  }
  return (
    best?.row ??
    rows.find(({ cells }) => cells.filter((cell) => textOf(cell).trim() !== '').length > 1) ??
    rows[0]!
  )
}

function joined(above: RawRow, { number, cells }: RawRow): RawRow {
  const width = Math.max(above.cells.length, cells.length)
  return {
    number,
    cells: Array.from({ length: width }, (_, at) => {
      const own = cells[at] ?? ''
      return textOf(own).trim() === '' ? (above.cells[at] ?? '') : own
    }),
  }
}
