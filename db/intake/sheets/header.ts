import { HubError } from '../../../schema/errors.js'
import { reasonHeader } from '../report/mendable.js'
import type { Column, Layout, SheetKind } from './column.js'
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
  return match(layout, cells, cells.map(comparable))
}

/** The first row is no header of a sheet asked for. */
export class HeaderUnknown extends HubError {
  constructor(
    place: string,
    /** Why, and the way out: the part of a sentence behind the place. */
    readonly reason: string,
  ) {
    super('IMPORT_HEADER_UNKNOWN', `${place}: ${reason}.`)
  }
}

/**
 * Which sheet a header belongs to, by its field codes or Chinese names in any order, never by position.
 *
 * Of several layouts that fit, the one that knows most of the columns; between equals, the one of which fewer columns
 * are absent. A header that lacks columns of the wanted sheet and fits another one better is that one's.
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
  const written = cells.map(comparable)
  const candidates = layouts
    .map((layout) => match(layout, cells, written))
    .filter((header) => known(header) >= Math.min(3, header.layout.columns.length))
    .sort((a, b) => known(b) - known(a) || absent(a).length - absent(b).length)
  const isWanted = ({ layout }: Header) => wanted === null || layout.sheet === wanted
  const best = candidates.find(isWanted)
  const nearest = candidates[0]
  if (!nearest) throw unknownHeader(place, wanted)
  const isBetter = (one: Header, other: Header) =>
    lacking(one).length === 0 || known(one) > known(other)
  if (!best || (!isWanted(nearest) && lacking(best).length > 0 && isBetter(nearest, best))) {
    throw headerOfAnother(place, nearest.layout, wanted!)
  }
  const missing = lacking(best)
  if (missing.length > 0) {
    throw new HubError(
      'IMPORT_COLUMN_MISSING',
      `${place}: as ${best.layout.sheet} (${best.layout.edition}) it lacks ${missing.map(({ field, name }) => (field === name ? name : `${field} ${name}`)).join(', ')}; add the columns.`,
    )
  }
  const twice = best.columns.find((column, at) => column && best.columns.indexOf(column) !== at)
  if (twice) {
    throw new HubError(
      'IMPORT_COLUMN_TWICE',
      `${place}: ${twice.field} ${twice.name} stands in two columns; remove one.`,
    )
  }
  return best
}

function unknownHeader(place: string, wanted: SheetKind | null): HeaderUnknown {
  return new HeaderUnknown(
    place,
    `the first row names no sheet that the hub knows; start from a template: npm run import -- template ${wanted ?? 'penalties'}`,
  )
}

function headerOfAnother(place: string, { sheet, edition }: Layout, wanted: SheetKind) {
  return new HeaderUnknown(
    place,
    `the first row is that of ${sheet} (${edition}), not of ${wanted}; hand it in as ${sheet}: with --sheet ${sheet}, or to /intake/<city>/${sheet}`,
  )
}

function match(layout: Layout, cells: readonly string[], written: readonly string[]): Header {
  const byHeader = new Map(
    layout.columns.flatMap((column) =>
      [column.field, column.name, ...column.also].map((text) => [comparable(text), column]),
    ),
  )
  const columns = written.map((text) => byHeader.get(text) ?? null)
  const extra = cells.filter(
    (cell, at) => columns[at] === null && cell.trim() !== '' && cell !== reasonHeader,
  )
  return { layout, columns, cells, extra }
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

/** Width, case, blanks and the star of a mandatory column do not matter; what stands in brackets does. */
function comparable(header: string): string {
  return header
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s*\p{Cf}]/gu, '')
}
