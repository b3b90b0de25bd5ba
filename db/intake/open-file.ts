import { access, constants, open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { HubError } from '../../schema/errors.js'
import type { KnownSheet } from './import-sheet.js'
import { isEmpty, textOf } from './read/cell.js'
import { openCsv, tooManyColumns, unreadable } from './read/csv.js'
import { mostColumns, type OpenedFile, type RawRow, type RawSheet } from './read/file.js'
import { openXlsx } from './read/xlsx.js'
import type { Layout, SheetKind } from './sheets/column.js'
import { HeaderUnknown, recogniseHeader } from './sheets/header.js'

/** Rows above the header that some forms have for a title. */
const rowsSearched = 5

/** Sheets that a refusal names. */
const mostNamed = 5

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

/** A worksheet that nobody reads, and why. */
export interface SheetNotRead {
  readonly name: string
  readonly reason: string
}

/**
 * The sheets of a file with their headers understood, before a row of any is taken, and those of a workbook that are
 * not read. A worksheet without a value is neither.
 *
 * @throws {HubError} IMPORT_HEADER_UNKNOWN where no sheet is known, IMPORT_COLUMN_MISSING, IMPORT_COLUMN_TWICE,
 *   IMPORT_FILE_TOO_LARGE
 */
export async function knownSheets(
  file: OpenedFile,
  layouts: readonly Layout[],
  wanted: SheetKind | null,
): Promise<{ known: KnownSheet[]; notRead: SheetNotRead[] }> {
  const known: KnownSheet[] = []
  const notRead: SheetNotRead[] = []
  for (const sheet of file.sheets) {
    try {
      known.push(...(await knownSheet(file, sheet, layouts, wanted)))
    } catch (error) {
      // A workbook may hold sheets of instructions beside those with rows.
      if (!(error instanceof HeaderUnknown)) throw error
      notRead.push({ name: sheet.name, reason: error.reason })
    }
  }
  if (known.length === 0) throw noneKnown(file, notRead)
  return { known, notRead }
}

function noneKnown({ name, assumed }: OpenedFile, notRead: readonly SheetNotRead[]): HubError {
  if (notRead.length === 0) return unreadable(name, 'it is empty; hand in the sheet with its rows')
  const reasons = notRead
    .slice(0, mostNamed)
    .map((sheet) => (sheet.name === '' ? sheet.reason : `sheet ${sheet.name}: ${sheet.reason}`))
  const further = notRead.length - reasons.length
  return new HeaderUnknown(
    name,
    [
      ...reasons,
      ...(further > 0 ? [`further sheets not known: ${further}`] : []),
      ...(assumed
        ? [
            `as it is no UTF-8 it was read as ${assumed}: from another encoding, save it as "CSV UTF-8"`,
          ]
        : []),
    ].join('; '),
  )
}

async function knownSheet(
  file: OpenedFile,
  sheet: RawSheet,
  layouts: readonly Layout[],
  wanted: SheetKind | null,
): Promise<KnownSheet[]> {
  const place = sheet.name === '' ? file.name : `${file.name}, sheet ${sheet.name}`
  const rows = await firstRows(sheet)
  if (rows.length === 0) return []
  const row = headerAmong(rows)
  if (row.cells.length > mostColumns) throw tooManyColumns(place, row.cells.length)
  const header = recogniseHeader(row.cells.map(textOf), { place, wanted, layouts })
  return [{ sheet, headerRow: row.number, header }]
}

async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const found: RawRow[] = []
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (!row.cells.every(isEmpty)) found.push(row)
      if (found.length === rowsSearched) return found
    }
  }
  return found
}

/** A title stands in one cell of its row; the header is the first row with several. */
function headerAmong(rows: readonly RawRow[]): RawRow {
  return rows.find(({ cells }) => cells.filter((cell) => !isEmpty(cell)).length > 1) ?? rows[0]!
}
