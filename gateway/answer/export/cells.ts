import type { Cell } from '../../../runtime/workbook.js'
import { words } from '../../../schema/codes/words.js'
import { labelOf } from '../../../schema/labels/labels.js'
import { type InBoth, type Language, phrase } from '../../../schema/language.js'
import { type Names, titleOf } from '../named.js'
import type { Column, Plain, Values } from './subject.js'

/**
 * Headers of a file.
 *
 * @param hasCodes  whether a column of labels is followed by one of their codes, for programs
 */
export function headersOf(
  columns: readonly Column[],
  language: Language,
  hasCodes: boolean,
): string[] {
  return columns.flatMap(({ header, of }) => {
    const own = header[language]
    return hasCodes && isLabelled(of)
      ? [own, phrase(words.codeColumn, { column: header })[language]]
      : own
  })
}

/** Cells of a row, as many as there are headers. */
export function cellsOf(
  columns: readonly Column[],
  row: readonly Values[],
  language: Language,
  hasCodes: boolean,
  names: Names,
): Cell[] {
  return columns.flatMap(({ of }, place): Cell[] => {
    const values = row[place] ?? []
    if (!isLabelled(of)) return [plainCell(of, values, language)]
    const labels = values.map((value) => {
      if (typeof value === 'object') return value.label
      return of === 'city' ? titleOf(String(value), names) : labelOf(of, String(value))
    })
    const cell = labels.map((label) => label[language]).join(separators[language])
    if (!hasCodes) return [cell]
    const codes = values.map((value) => (typeof value === 'object' ? value.code : value))
    return [cell, codes.join('; ')]
  })
}

/** Widths of a workbook's columns, in characters, of which a Chinese one takes two: room for header and filter, and for what stands below. */
export function widthsOf(columns: readonly Column[], language: Language): number[] {
  return columns.map(({ header, of, width }) => {
    const title = [...header[language]].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 4)
    return Math.max(title, width ?? widths[of] ?? 16)
  })
}

const widths: Readonly<Record<string, number>> = {
  text: 20,
  day: 12,
  instant: 20,
  count: 10,
  yesNo: 8,
  city: 12,
}

const separators: InBoth = { en: '; ', zh: '；' }
const yesNo = { true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' } } as const

function plainCell(of: Plain, values: Values, language: Language): Cell {
  const [only, ...more] = values
  if (more.length === 0 && typeof only === 'string') {
    if (of === 'day') return { day: only }
    if (of === 'instant') return { instant: only }
  }
  if (of === 'count' && more.length === 0 && /^[0-9]{1,15}$/.test(String(only))) return Number(only)
  return values
    .map((value) => {
      if (typeof value === 'object') return value.label[language]
      return of === 'yesNo' ? yesNo[value === true ? 'true' : 'false'][language] : String(value)
    })
    .join(separators[language])
}

function isLabelled(of: Column['of']): of is Exclude<Column['of'], Plain> {
  return !['text', 'day', 'instant', 'count', 'yesNo'].includes(of)
}
