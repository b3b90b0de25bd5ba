import type { Refused } from '../../db/ledger/rows.js'
import type { Language } from '../../schema/language.js'
import { faultText } from './fault-text.js'

/** The column that says why a row was refused; when the mended sheet comes back it is not read. */
export const reasonHeader = '退回原因'

/** The file's own header, with the reason behind it. A file that has been mended before has its old reasons left out. */
export function mendableHeader(header: readonly string[]): string[] {
  return [...header.filter((name) => name !== reasonHeader), reasonHeader]
}

/** The cells of a failed row under that header. */
export function mendable(row: Refused, header: readonly string[], language: Language): string[] {
  const cells = header.flatMap((name, at) => (name === reasonHeader ? [] : [row.cells[at] ?? '']))
  return [...cells, reasonOf(row, language)]
}

/** What is to be mended in a row, in one cell. */
function reasonOf({ faults }: Refused, language: Language): string {
  return faults.map((fault) => faultText(fault, language)).join('\n')
}

/**
 * A text that no spreadsheet program takes for a formula: one that begins like a formula gets an apostrophe before it.
 *
 * Numbers keep their sign.
 */
export function neutralised(text: string): string {
  const isFormula = formulaStart.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)
  return isFormula ? `'${text}` : text
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/u
