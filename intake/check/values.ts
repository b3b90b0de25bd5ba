import type { InBoth } from '../../schema/language.js'
import { wayOut } from '../../schema/ways-out.js'
import type { Column } from '../sheets/column.js'
import type { SheetRow } from './sheet-row.js'

/** VALUE_MISSING: what every row fills. */
export function mandatoryFilled(row: SheetRow, columns: readonly Column[]): void {
  for (const { key } of columns) {
    if (row.text(key) === '') {
      row.refuse('VALUE_MISSING', key, wayOut('fillIn'))
    }
  }
}

/** VALUE_TOO_LONG, by the length of the column in the standard. */
export function withinLength(row: SheetRow, columns: readonly Column[]): void {
  for (const { key, longest } of columns) {
    const { length } = row.text(key)
    if (length > longest) {
      row.refuse('VALUE_TOO_LONG', key, wayOut('shorten', { longest, length }))
    }
  }
}

/**
 * VALUE_UNKNOWN: the value that stands for what is written, of a closed set.
 *
 * @param words  what may be written, and what it stands for
 * @returns null when it is empty or refused
 */
export function oneOf<T extends string>(
  row: SheetRow,
  column: string,
  words: Readonly<Record<string, T>>,
): T | null {
  const written = row.text(column)
  if (written === '') return null
  const found = Object.hasOwn(words, written) ? words[written]! : null
  if (found === null) {
    row.refuse('VALUE_UNKNOWN', column, wayOut('oneOf', { words: inBoth(Object.keys(words)) }))
  }
  return found
}

/** A Chinese reader is offered the Chinese ones, where there are such. */
function inBoth(words: readonly string[]): InBoth {
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word))
  return { en: words.join(', '), zh: (chinese.length > 0 ? chinese : words).join('、') }
}

const answers = { '1': 'Y', 是: 'Y', '0': 'N', 否: 'N' } as const

/** VALUE_UNKNOWN: 1 or 是 for yes, 0, 否 or nothing for no. */
export function yesOrNo(row: SheetRow, column: string): boolean {
  return oneOf(row, column, answers) === 'Y'
}

/** VALUE_UNKNOWN: a whole number of at most six digits; null when it is empty or refused. */
export function wholeNumber(row: SheetRow, column: string): number | null {
  const written = row.text(column)
  if (written === '') return null
  const digits = written.normalize('NFKC')
  if (/^[0-9]{1,6}$/.test(digits)) return Number(digits)
  row.refuse('VALUE_UNKNOWN', column, wayOut('wholeNumber'))
  return null
}
