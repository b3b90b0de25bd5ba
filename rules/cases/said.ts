import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { type Day, isDay } from '../../schema/scalars/date.js'
import type { Figures } from '../words.js'

/** A document of a case: proof that the duties are done, a commitment letter, a court's ruling. */
export interface CaseDocument {
  readonly title: string
  readonly number: string | null
}

export type ReopenCause = 'FALSE_MATERIALS' | 'COMMITMENT_BROKEN' | 'DECISION_REVOKED'

/** What an objection may contest, and a correction put right. */
export type CaseFieldName = 'DECIDED_ON' | 'VALID_UNTIL' | 'FIGURE' | 'SEVERITY' | 'OTHER'

/** One value put right. */
export interface Correction {
  readonly field: 'DECIDED_ON' | 'VALID_UNTIL' | 'FIGURE'
  /** Name of the figure; null for days. */
  readonly figure: string | null
  readonly value: string
}

interface Correctable {
  readonly decidedOn: Day
  readonly validUntil?: Day | null
  readonly figures: Figures
}

/**
 * A record with its values put right.
 *
 * @throws {HubError} ARGUMENT_INVALID for a figure that the record does not have, and for a value that cannot be read
 */
export function corrected<Row extends Correctable>(
  row: Row,
  corrections: readonly Correction[],
): Row {
  let found = row
  for (const correction of corrections) found = { ...found, ...patchOf(found, correction) }
  if (found.validUntil && found.validUntil < found.decidedOn) {
    throw new HubError('ARGUMENT_INVALID.correctedOrder', {
      until: found.validUntil,
      decided: found.decidedOn,
    })
  }
  return found
}

function patchOf(row: Correctable, { field, figure, value }: Correction): Partial<Correctable> {
  if (field === 'FIGURE') {
    const number = Number(value)
    const figures = Object.keys(row.figures).sort()
    if (figure === null || !Object.hasOwn(row.figures, figure)) {
      throw new HubError('ARGUMENT_INVALID.figureNotThere', {
        figure: JSON.stringify(figure),
        figures: figures.length > 0 ? figures : words.none,
      })
    }
    if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
      throw new HubError('ARGUMENT_INVALID.figureNoNumber', {
        figure,
        value: JSON.stringify(value),
      })
    }
    return { figures: { ...row.figures, [figure]: number } }
  }
  if (!isDay(value))
    throw new HubError('ARGUMENT_INVALID.correctionNoDay', { field, value: JSON.stringify(value) })
  return field === 'DECIDED_ON' ? { decidedOn: value } : { validUntil: value }
}

const longestText = 2_000

/**
 * A text of a case, which its subject and the units of the city read.
 *
 * @throws {HubError} ARGUMENT_INVALID for a blank or overlong one
 */
export function caseText(name: string, written: string, longest = longestText): string {
  const text = written.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks are of the text, other control characters are not.
  const hasControl = /[\u0000-\u0009\u000b-\u001f\u007f]/u.test(text.replaceAll('\r\n', '\n'))
  if (text !== '' && [...text].length <= longest && !hasControl) return text
  throw new HubError('ARGUMENT_INVALID.caseText', { name, longest })
}

/** A word of somebody, as 领导批示, allows nothing: a document has a year and a number, a rule a title or an order's number. */
export function namesDocument(written: string): boolean {
  const text = written.normalize('NFKC').replace(/\s/gu, '')
  const number = '[0-9〇零一二三四五六七八九十百千]+号'
  return new RegExp(
    `[〔(\\[【](?:19|20)[0-9]{2}[〕)\\]】][^〔(\\[【]*?${number}|令第?${number}|《[^《》]{4,}》`,
    'u',
  ).test(text)
}

/** A record with what was put right in it before, where it is told again as it was: what it does not have any more is left out. */
export function correctedAgain<Row extends Correctable>(
  row: Row,
  corrections: readonly Correction[],
): Row {
  return corrected(
    row,
    corrections.filter(({ figure }) => figure === null || Object.hasOwn(row.figures, figure)),
  )
}
