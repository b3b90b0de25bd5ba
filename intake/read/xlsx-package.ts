import path from 'node:path'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { phrase } from '../../schema/language.js'
import { unreadable } from './refusals.js'
import { type Attributes, parsePart, relationshipId } from './xlsx-parser.js'
import type { XlsxZip } from './xlsx-zip.js'

/** What a workbook says of itself, and where its parts are: found by relationships and content types, never by name. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly is1904: boolean
  /** Whether it asks to compute its formulas anew when it is opened: the values that it keeps are not theirs. */
  readonly isStale: boolean
  /** Null where it has none. */
  readonly styles: string | null
  readonly sharedTexts: string | null
}

export interface WorkbookSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Null for what is no worksheet: a chart, a dialogue, a sheet of macros. */
  readonly part: string | null
}

interface Relationship {
  readonly id: string
  /** The last step of its type: worksheet. */
  readonly type: string
  readonly part: string
}

/** @throws {HubError} IMPORT_FILE_UNREADABLE for what is damaged or no workbook */
export async function readWorkbook(zip: XlsxZip): Promise<Workbook> {
  const types = await readContentTypes(zip)
  const book = (await relationshipsOf(zip, '')).find(({ type }) => type === 'officeDocument')
  if (!book) throw unreadable(zip.name, fileReasons.workbookUnplaced)
  checkIsWorkbook(zip, types(book.part))
  if (!zip.has(book.part))
    throw unreadable(zip.name, phrase(fileReasons.partMissing, { part: book.part }))
  const related = await relationshipsOf(zip, book.part)
  const partOf = (type: string) => {
    const found = related.find((relationship) => relationship.type === type)
    if (found && !zip.has(found.part))
      throw unreadable(zip.name, phrase(fileReasons.partMissing, { part: found.part }))
    return found?.part ?? null
  }
  let [is1904, isStale] = [false, false]
  let namespaces: Attributes = {}
  const sheets: WorkbookSheet[] = []
  await parsePart(zip, book.part, 'workbook', {
    open(tag, attributes) {
      if (tag === 'workbook') namespaces = attributes
      if (tag === 'workbookPr') is1904 = isTrue(attributes.date1904)
      if (tag === 'calcPr') isStale = isTrue(attributes.fullCalcOnLoad)
      if (tag !== 'sheet') return
      const { name = '', state = 'visible' } = attributes
      const id = relationshipId(attributes, namespaces)
      const found = related.find((relationship) => relationship.id === id)
      if (!found) throw unreadable(zip.name, phrase(fileReasons.sheetUnplaced, { name }))
      if (!zip.has(found.part))
        throw unreadable(zip.name, phrase(fileReasons.sheetMissing, { name }))
      const isSheet = found.type === 'worksheet' && !isOtherSheet(types(found.part))
      sheets.push({ name, isHidden: state !== 'visible', part: isSheet ? found.part : null })
    },
  })
  return { sheets, is1904, isStale, styles: partOf('styles'), sharedTexts: partOf('sharedStrings') }
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true'
}

const contentTypes = '[Content_Types].xml'

/** @returns the content type of a part; '' where none is stated */
async function readContentTypes(zip: XlsxZip): Promise<(part: string) => string> {
  if (!zip.has(contentTypes)) {
    throw unreadable(
      zip.name,
      zip.has('content.xml') ? fileReasons.openDocument : fileReasons.noWorkbook,
    )
  }
  const byPart = new Map<string, string>()
  const byExtension = new Map<string, string>()
  await parsePart(zip, contentTypes, 'Types', {
    open(tag, { PartName = '', Extension = '', ContentType = '' }) {
      if (tag === 'Override') byPart.set(resolved('', PartName).toLowerCase(), ContentType)
      if (tag === 'Default') byExtension.set(Extension.toLowerCase(), ContentType)
    },
  })
  return (part) =>
    byPart.get(part.toLowerCase()) ??
    byExtension.get(path.posix.extname(part).slice(1).toLowerCase()) ??
    ''
}

/** A part of which only its extension is known may be anything. */
function checkIsWorkbook({ name }: XlsxZip, type: string): void {
  if (/\.binary\./i.test(type)) {
    throw unreadable(name, fileReasons.binaryWorkbook)
  }
  const isWorkbook = /(?:spreadsheetml\.|ms-excel\.).*\.main\+xml$/i.test(type)
  if (isWorkbook || type === '' || /^(?:application|text)\/xml$/i.test(type)) return
  throw unreadable(name, fileReasons.document)
}

function isOtherSheet(type: string): boolean {
  return /(?:chartsheet|dialogsheet|macrosheet)\+xml$/i.test(type)
}

/** @param part  '' for the file as a whole */
async function relationshipsOf(zip: XlsxZip, part: string): Promise<Relationship[]> {
  const rels = path.posix.join(
    path.posix.dirname(part),
    '_rels',
    `${path.posix.basename(part)}.rels`,
  )
  if (!zip.has(rels)) return []
  const found: Relationship[] = []
  await parsePart(zip, rels, 'Relationships', {
    open(tag, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        part: resolved(part, Target),
      })
    },
  })
  return found
}

/** A part by what is written of it in another one. */
function resolved(from: string, target: string): string {
  const written = decoded(target.replaceAll('\\', '/'))
  const whole = written.startsWith('/')
    ? written
    : path.posix.join(path.posix.dirname(from), written)
  return path.posix.normalize(whole).replace(/^\/+/, '')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
