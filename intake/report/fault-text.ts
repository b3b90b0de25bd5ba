import { type Fault, rowCodes } from '../../schema/faults.js'
import type { Language } from '../../schema/language.js'
import { wayOutIn } from '../../schema/ways-out.js'

/** What is wrong with a row and what to do about it: the column by the file's own header, the value, and the code behind. */
export function faultText(
  { code, column, header, value, wayOut }: Fault,
  language: Language,
): string {
  const name = header ?? column
  const told = [rowCodes[code]?.[language] ?? '', wayOutIn(wayOut, language)]
  if (language === 'zh') {
    const place = `${name}${value === '' ? '' : `“${value}”`}`
    return `${place === '' ? '' : `${place}：`}${told.join('')}（${code}）`
  }
  const place = [name, value === '' ? '' : `"${value}"`].filter(Boolean).join(' ')
  return `${place === '' ? '' : `${place}: `}${told.filter(Boolean).join(' ')} (${code})`
}
