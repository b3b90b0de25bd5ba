import { access, constants, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { HubError } from '../../schema/errors.js'
import type { KnownSheet } from './import-sheet.js'
import { openCsv, tooManyColumns, unreadable } from './read/csv.js'
import { mostColumns, type OpenedFile, type RawRow, type RawSheet } from './read/file.js'
import { openXlsx } from './read/xlsx.js'
import type { Layout, SheetKind } from './sheets/column.js'
import { recogniseHeader, unknownHeader } from './sheets/header.js'

/** Rows above the header that some forms have for a title. */
const rowsSearched = 5

/** @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE */
export async function openFile(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const reason = await access(file, constants.R_OK).then(
    async () => ((await stat(file)).isFile() ? null : 'it is no file'),
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? 'there is no such file' : 'this user may not read it',
  )
  if (reason !== null) throw unreadable(name, reason)
  const start = await firstBytes(file)
  if (start.startsWith('d0cf11e0')) throw unreadable(name, 'it is an old .xls; save it as .xlsx')
  return start.startsWith('504b') ? openXlsx(file) : openCsv(file)
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

/**
 * The sheets of a file with their headers understood, before a row of any is taken.
 *
 * @throws {HubError} IMPORT_HEADER_UNKNOWN, IMPORT_COLUMN_MISSING, IMPORT_COLUMN_TWICE, IMPORT_FILE_TOO_LARGE
 */
export async function knownSheets(
  file: OpenedFile,
  layouts: readonly Layout[],
  wanted: SheetKind | null,
): Promise<KnownSheet[]> {
  const known: KnownSheet[] = []
  const foreign: HubError[] = []
  for (const sheet of file.sheets) {
    try {
      known.push(await knownSheet(file, sheet, layouts, wanted))
    } catch (error) {
      // A workbook may hold sheets of instructions beside those with rows.
      const isForeign = error instanceof HubError && error.code === 'IMPORT_HEADER_UNKNOWN'
      if (!isForeign) throw error
      foreign.push(error)
    }
  }
  if (known.length === 0) throw foreign[0]!
  return known
}

async function knownSheet(
  file: OpenedFile,
  sheet: RawSheet,
  layouts: readonly Layout[],
  wanted: SheetKind | null,
): Promise<KnownSheet> {
  const place = sheet.name === '' ? file.name : `${file.name}, sheet ${sheet.name}`
  const rows = await firstRows(sheet)
  if (rows.length === 0) {
    if (file.sheets.length > 1) throw unknownHeader(place)
    throw unreadable(place, 'it is empty; hand in the sheet with its rows')
  }
  const row = headerAmong(rows)
  if (row.cells.length > mostColumns) throw tooManyColumns(place, row.cells.length)
  return {
    sheet,
    headerRow: row.number,
    header: recogniseHeader(row.cells, { place, wanted, layouts }),
  }
}

async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const found: RawRow[] = []
  for await (const rows of sheet.rows()) {
    found.push(
      ...rows.slice(0, rowsSearched).filter(({ cells }) => cells.some((cell) => cell.trim())),
    )
    if (found.length >= rowsSearched) break
  }
  return found.slice(0, rowsSearched)
}

/** A title stands in one cell of its row; the header is the first row with several. */
function headerAmong(rows: readonly RawRow[]): RawRow {
  return rows.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1) ?? rows[0]!
}
