import type { Cell } from '../../../runtime/workbook.js'
import { words } from '../../../schema/codes/words.js'
import { type EnumName, labelOf } from '../../../schema/labels/labels.js'
import { type InBoth, type Language, phrase } from '../../../schema/language.js'
import type { Column, Values } from './subject.js'

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
    return hasCodes && isEnum(of)
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
): Cell[] {
  return columns.flatMap(({ of }, place): Cell[] => {
    const values = row[place] ?? []
    if (!isEnum(of)) return [plainCell(of, values, language)]
    const labels = values.map((value) =>
      typeof value === 'object' ? value.label : labelOf(of, String(value)),
    )
    const cell = labels.map((label) => label[language]).join(separators[language])
    if (!hasCodes) return [cell]
    const codes = values.map((value) => (typeof value === 'object' ? value.code : value))
    return [cell, codes.join('; ')]
  })
}

const separators: InBoth = { en: '; ', zh: '；' }
const yesNo = { true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' } } as const

function plainCell(of: Exclude<Column['of'], EnumName>, values: Values, language: Language): Cell {
  const [only, ...more] = values
  if (of === 'day' && typeof only === 'string' && more.length === 0) return { day: only }
  if (of === 'count' && more.length === 0 && /^[0-9]{1,15}$/.test(String(only))) return Number(only)
  return values
    .map((value) =>
      of === 'yesNo' ? yesNo[value === true ? 'true' : 'false'][language] : String(value),
    )
    .join(separators[language])
}

function isEnum(of: Column['of']): of is EnumName {
  return of !== 'text' && of !== 'day' && of !== 'count' && of !== 'yesNo'
}
