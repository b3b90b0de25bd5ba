import type { ReferenceRow } from '../../rules/reference.js'
import { maskDocumentNumber } from '../../rules/subjects/masking.js'
import { findPersonalNumbers } from '../../rules/subjects/personal-numbers.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import type { SheetRow } from './sheet-row.js'

/** PERSONAL_DATA_IN_PUBLIC_TEXT: what is shown to everybody unmasked holds no id or telephone number. */
export function publicTextsClean(row: SheetRow, columns: readonly string[]): void {
  refuse(row, columns, holdsPersonalNumbers)
}

/** PERSONAL_DATA_IN_PUBLIC_TEXT: a document is not numbered by a person; the number of a permit may look like one. */
export function publicNumbersClean(
  row: SheetRow,
  columns: readonly string[],
  decidedOn: Day | null,
): void {
  refuse(row, columns, (number) => maskDocumentNumber(number, decidedOn) !== number)
}

/** PERSONAL_DATA_IN_TEXT: the number of a certificate is masked where it is a person's; the operator hears of it. */
export function numbersScanned(
  row: SheetRow,
  columns: readonly string[],
  decidedOn: Day | null,
): void {
  report(row, columns, (number) => maskDocumentNumber(number, decidedOn) !== number)
}

/** PERSONAL_DATA_IN_TEXT: free text is masked before it is shown; the operator hears of it. */
export function freeTextsScanned(row: SheetRow, columns: readonly string[]): void {
  report(row, columns, holdsPersonalNumbers)
}

type IsPersonal = (text: string) => boolean

function refuse(row: SheetRow, columns: readonly string[], isPersonal: IsPersonal): void {
  for (const column of columns) {
    if (isPersonal(row.text(column))) {
      row.refuse('PERSONAL_DATA_IN_PUBLIC_TEXT', column, wayOut('numbersOut'))
    }
  }
}

function report(row: SheetRow, columns: readonly string[], isPersonal: IsPersonal): void {
  for (const column of columns) {
    if (isPersonal(row.text(column))) {
      row.report('PERSONAL_DATA_IN_TEXT', column, wayOut('numbersBetterOut'))
    }
  }
}

/**
 * PERSON_DATA_FORBIDDEN: of a person no religion, genes, fingerprints, blood group, disease, medical history, and no
 * income, deposits, securities, insurance, real estate or tax amounts (征信业管理条例, art. 14). The title of a law says
 * nothing of the person: 《不动产登记暂行条例》.
 */
export function forbiddenPersonDataAbsent(
  row: SheetRow,
  columns: readonly string[],
  keywords: readonly ReferenceRow[],
): void {
  for (const column of columns) {
    if (row.text(column) === '') continue
    const text = row
      .text(column)
      .normalize('NFKC')
      .toUpperCase()
      .replace(/《[^》]*》/gu, '')
    const found = keywords.find(({ keyword_zh }) => text.includes(keyword_zh!))
    if (found) {
      row.refuse(
        'PERSON_DATA_FORBIDDEN',
        column,
        wayOut('forbiddenOut', {
          kind: { en: found.kind_en!, zh: found.kind_zh! },
          keyword: found.keyword_zh!,
        }),
      )
    }
  }
}

function holdsPersonalNumbers(text: string): boolean {
  return findPersonalNumbers(text).length > 0
}
