import { type Fault, rowCodes } from '../../schema/faults.js'
import type { Language } from '../../schema/language.js'
import { wayOutIn } from '../../schema/ways-out.js'

/** What is wrong with a row and what to do about it: the column by the file's own header, the value, and the code behind. */
export function faultText(fault: Fault, language: Language): string {
  const meaning = rowCodes[fault.code]?.[language] ?? ''
  const told = [meaning, wayOutIn(fault.wayOut, language)].filter(Boolean)
  const places = placeOf(fault, language)
  return language === 'zh'
    ? `${places ? `${places}：` : ''}${told.join('')}（${fault.code}）`
    : `${places ? `${places}: ` : ''}${told.join(' ')} (${fault.code})`
}

/** Where it stands in the row, by number, and what to do about it: a line below the meaning of its code. */
export function rowText(rowNumber: number, fault: Fault, language: Language): string {
  const place = placeOf(fault, language)
  const wayOut = wayOutIn(fault.wayOut, language)
  return language === 'zh'
    ? `第${rowNumber}行${place ? `，${place}` : ''}：${wayOut}`
    : `row ${rowNumber}${place ? `, ${place}` : ''}: ${wayOut}`
}

function placeOf({ column, header, value }: Fault, language: Language): string {
  const name = header ?? column
  if (value === '') return name
  return language === 'zh' ? `${name}“${value}”` : `${name} "${value}"`.trim()
}
