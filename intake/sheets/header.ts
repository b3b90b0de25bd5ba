import { distance } from 'fastest-levenshtein'
import { shortened } from '../../runtime/shortened.js'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { HubError } from '../../schema/errors.js'
import type { SheetKind } from '../../schema/intake.js'
import { type InBoth, phrase } from '../../schema/language.js'
import { withoutTextMarks } from '../../schema/scalars/text-marks.js'
import { sheetWord } from '../../schema/sheet-names.js'
import { reasonHeader } from '../report/mendable.js'
import type { Column, Layout } from './column.js'
import { doublePublicityLayouts } from './double-publicity.js'
import { hubLayouts } from './hub-sheets.js'

/** A header that has been understood. */
export interface Header {
  readonly layout: Layout
  /** By place in the row; null for a column that the layout does not know. */
  readonly columns: readonly (Column | null)[]
  /** The cells as they were. */
  readonly cells: readonly string[]
  /** Headers of the columns that nobody reads. */
  readonly extra: readonly string[]
}

export function allLayouts(): Layout[] {
  return [...doublePublicityLayouts(), ...hubLayouts()]
}

/** The header of a sheet that was recognised before, from its cells. */
export function headerAs(layout: Layout, cells: readonly string[]): Header {
  return match(layout, cells)
}

/** The first row is no header of a sheet asked for. */
export class HeaderUnknown extends HubError<'IMPORT_HEADER_UNKNOWN.because'> {
  constructor(
    place: string,
    /** Why, and the way out: the part of a sentence behind the place. */
    readonly reason: InBoth,
  ) {
    super('IMPORT_HEADER_UNKNOWN.because', { place, reason })
  }
}

/**
 * Which sheet a header belongs to, by its field codes or Chinese names in any order, never by position.
 *
 * Of several layouts that fit, the one that knows most of the columns; between equals, the one of which fewer columns
 * are absent, first of those that every row fills. A header that lacks columns of the wanted sheet and fits another one better is that one's.
 *
 * @param place  names file and sheet in the message
 * @param wanted  the sheet the operator says it is; null when the header has to tell
 * @throws {HubError} IMPORT_HEADER_UNKNOWN, IMPORT_COLUMN_MISSING, IMPORT_COLUMN_TWICE
 */
export function recogniseHeader(
  cells: readonly string[],
  {
    place,
    wanted,
    layouts,
  }: { place: string; wanted: SheetKind | null; layouts: readonly Layout[] },
): Header {
  const candidates = layouts
    .map((layout) => match(layout, cells))
    .filter(isKnown)
    .sort(
      (a, b) =>
        known(b) - known(a) ||
        lacking(a).length - lacking(b).length ||
        absent(a).length - absent(b).length,
    )
  const isWanted = ({ layout }: Header) => wanted === null || layout.sheet === wanted
  const best = candidates.find(isWanted)
  const nearest = candidates[0]
  if (!nearest) throw unknownHeader(place, cells, wanted, layouts)
  const isBetter = (one: Header, other: Header) =>
    lacking(one).length === 0 || known(one) > known(other)
  if (!best || (!isWanted(nearest) && lacking(best).length > 0 && isBetter(nearest, best))) {
    throw headerOfAnother(place, nearest.layout, wanted!)
  }
  const missing = lacking(best)
  if (missing.length > 0) {
    throw new HubError('IMPORT_COLUMN_MISSING.columns', {
      place,
      sheet: sheetWord(best.layout.sheet),
      edition: best.layout.edition,
      missing: missing.map(named),
      close: closeTo(best.extra, missing),
    })
  }
  const twice = best.columns.find((column, at) => column && best.columns.indexOf(column) !== at)
  if (twice) {
    throw new HubError('IMPORT_COLUMN_TWICE.column', {
      place,
      column: `${twice.field} ${twice.name}`,
    })
  }
  return best
}

function unknownHeader(
  place: string,
  cells: readonly string[],
  wanted: SheetKind | null,
  layouts: readonly Layout[],
): HeaderUnknown {
  const columns = layouts
    .filter(({ sheet }) => wanted === null || sheet === wanted)
    .flatMap((layout) => layout.columns)
  return new HeaderUnknown(
    place,
    phrase(fileReasons.headerUnknown, {
      close: closeTo(cells, columns),
      kind: sheetWord(wanted ?? 'penalties'),
    }),
  )
}

function named({ field, name }: Column): string {
  return field === name ? name : `${field} ${name}`
}

/** Headers that a refusal names as close to known ones. */
const mostClose = 5

/** Names the headers that are nearly those of the columns: a slip of the pen, or another unit. */
function closeTo(cells: readonly string[], columns: readonly Column[]): string | InBoth {
  const close = new Map<string, InBoth>()
  for (const cell of cells) {
    const written = comparable(cell)
    if (written.length < 2) continue
    const [best] = columns
      .flatMap((column) =>
        [column.name, column.field].map((text) => ({
          text,
          by: strangeness(written, comparable(text)),
        })),
      )
      .filter(({ by }) => by > 0 && by <= 1 / 3)
      .sort((a, b) => a.by - b.by)
    if (!best) continue
    const told = { written: shortened(cell.trim(), longestShown), known: best.text }
    close.set(`${told.written} ${told.known}`, phrase(fileReasons.closeTo, told))
  }
  if (close.size === 0) return ''
  return phrase(fileReasons.close, { close: [...close.values()].slice(0, mostClose) })
}

const longestShown = 40

/** The part of a name that differs from another one; what is written in full or in part of it counts as a third at most. */
function strangeness(written: string, known: string): number {
  const apart = distance(written, known) / Math.max(written.length, known.length)
  const isPart = written.length >= 4 && (known.includes(written) || written.includes(known))
  return isPart ? Math.min(apart, 1 / 3) : apart
}

/** How many cells of a row are headers of one sheet; 0 where they are too few for any. */
export function headerFit(cells: readonly string[], layouts: readonly Layout[]): number {
  const fits = layouts.map((layout) => match(layout, cells)).filter(isKnown)
  return Math.max(0, ...fits.map(known))
}

function isKnown(header: Header): boolean {
  return known(header) >= Math.min(3, header.layout.columns.length)
}

function headerOfAnother(place: string, { sheet, edition }: Layout, wanted: SheetKind) {
  return new HeaderUnknown(
    place,
    phrase(fileReasons.headerOfAnother, {
      sheet: sheetWord(sheet),
      edition,
      wanted: sheetWord(wanted),
    }),
  )
}

function match(layout: Layout, cells: readonly string[]): Header {
  const byHeader = headersOf(layout)
  const columns = cells.map((cell) => {
    if (cell === '' || cell.length > longestHeader) return null
    const written = comparable(cell)
    return byHeader.get(written) ?? byHeader.get(withoutRemarks(written)) ?? null
  })
  const extra = cells.filter(
    (cell, at) => columns[at] === null && cell.trim() !== '' && cell !== reasonHeader,
  )
  return { layout, columns, cells, extra }
}

/** A longer one is no header, but rows that have fallen into it. */
export const longestHeader = 200

const headers = new WeakMap<Layout, ReadonlyMap<string, Column>>()

function headersOf(layout: Layout): ReadonlyMap<string, Column> {
  const known = headers.get(layout)
  if (known) return known
  const made = new Map(
    layout.columns.flatMap((column) =>
      [column.field, column.name, ...column.also].map((text) => [comparable(text), column]),
    ),
  )
  headers.set(layout, made)
  return made
}

function known({ columns }: Header): number {
  return columns.filter((column) => column !== null).length
}

function absent({ layout, columns }: Header): Column[] {
  return layout.columns.filter((column) => !columns.includes(column))
}

function lacking(header: Header): Column[] {
  return absent(header).filter(({ need }) => need === 'M' || need === 'H')
}

/**
 * Width, case and blanks do not matter, nor do signs beside or within a name (star, colon, hyphen, underline), a number
 * before it, nor whether it is said to be mandatory. What stands in brackets does: it is another code, or a unit.
 */
function comparable(header: string): string {
  return withoutTextMarks(header)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s*★☆※:：_\p{Pd}\p{Cf}]/gu, '')
    .replace(/[[【〔{]/gu, '(')
    .replace(/[\]】〕}]/gu, ')')
    .replace(/^\d{1,2}[.、)]/u, '')
    .replace(
      /\((?:此项|本项)?(?:必填|选填|可选|可空|可为空|非必填|必须填写|必须)(?:项|字段)?\)/gu,
      '',
    )
    .replace('(单位', '(')
}

/** What stands in brackets and says how to write a value, and not which: 处罚决定日期(年-月-日). */
const remark =
  /\((?:Y{2,4}[^()]*D{1,2}|年[^()]*日|格式[^()]*|示例[^()]*|例[^()]*|如[^()]*|全称|规范全称)\)/gu

function withoutRemarks(comparableHeader: string): string {
  return comparableHeader.includes('(') ? comparableHeader.replace(remark, '') : comparableHeader
}
