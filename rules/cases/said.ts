import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { type Day, isDay } from '../../schema/scalars/date.js'
import { figureIn } from '../figures.js'
import { isLessSevere, isSeverity } from '../publicity/severity.js'
import type { Figures, Severity } from '../words.js'

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
  readonly field: 'DECIDED_ON' | 'VALID_UNTIL' | 'FIGURE' | 'SEVERITY'
  /** Name of the figure; null for what is no figure. */
  readonly figure: string | null
  readonly value: string
}

interface Correctable {
  readonly decidedOn: Day
  readonly validUntil?: Day | null
  readonly figures: Figures
  readonly severity?: Severity | null
}

/**
 * A record with its values put right.
 *
 * @throws {HubError} ARGUMENT_INVALID for a figure that the record does not have, for a value that cannot be read or is
 *   there already, for two values of one, and for an end before the decision
 */
export function corrected<Row extends Correctable>(
  row: Row,
  corrections: readonly Correction[],
): Row {
  const named = new Set<string>()
  for (const correction of corrections) {
    checkSeverity(row, correction)
    const what = correction.figure ?? correction.field
    if (named.has(what)) throw new HubError('ARGUMENT_INVALID.correctedTwice', { what })
    named.add(what)
    if (isThere(row, correction)) {
      const value = JSON.stringify(correction.value)
      throw new HubError('ARGUMENT_INVALID.correctedToSame', { what, value })
    }
  }
  const found = putRight(row, corrections)
  if (found.validUntil && found.validUntil < found.decidedOn) {
    throw new HubError('ARGUMENT_INVALID.correctedOrder', {
      until: found.validUntil,
      decided: found.decidedOn,
    })
  }
  return found
}

/**
 * An objection makes nothing graver (不利变更禁止), and the severity of an entry is that of its list.
 *
 * @throws {HubError} ARGUMENT_INVALID
 */
function checkSeverity(row: Correctable, { field, value }: Correction): void {
  if (field !== 'SEVERITY') return
  const before = 'listCode' in row ? null : (row.severity ?? null)
  if (before !== null && isSeverity(value) && isLessSevere(value, before)) return
  throw new HubError('ARGUMENT_INVALID.severityNotLower', {
    value: JSON.stringify(value),
    before: before ?? words.none,
  })
}

function isThere(row: Correctable, correction: Correction): boolean {
  const { figures, ...patch } = patchOf(row, correction)
  const { figure } = correction
  if (figures && figure !== null) return figures[figure] === row.figures[figure]
  return Object.entries(patch).every(([name, value]) => row[name as keyof Correctable] === value)
}

function putRight<Row extends Correctable>(row: Row, corrections: readonly Correction[]): Row {
  let found = row
  for (const correction of corrections) found = { ...found, ...patchOf(found, correction) }
  return found
}

function patchOf(row: Correctable, { field, figure, value }: Correction): Partial<Correctable> {
  if (field === 'FIGURE') {
    const number = figureIn(value)
    const figures = Object.keys(row.figures).sort()
    if (figure === null || !Object.hasOwn(row.figures, figure)) {
      throw new HubError('ARGUMENT_INVALID.figureNotThere', {
        figure: JSON.stringify(figure),
        figures: figures.length > 0 ? figures : words.none,
      })
    }
    if (number === null || !fitsUnit(figure, number)) {
      throw new HubError('ARGUMENT_INVALID.figureNoNumber', {
        figure,
        value: JSON.stringify(value),
      })
    }
    return { figures: { ...row.figures, [figure]: number } }
  }
  if (figure !== null) {
    throw new HubError('ARGUMENT_INVALID.correctionOfDay', {
      field,
      figure: JSON.stringify(figure),
    })
  }
  if (field === 'SEVERITY') {
    const isLower = isSeverity(value) && row.severity != null && isLessSevere(value, row.severity)
    return isLower ? { severity: value } : {}
  }
  if (!isDay(value))
    throw new HubError('ARGUMENT_INVALID.correctionNoDay', { field, value: JSON.stringify(value) })
  return field === 'DECIDED_ON' ? { decidedOn: value } : { validUntil: value }
}

/** Amounts are in yuan, with cents at most; that a figure is one says its name. */
function fitsUnit(figure: string, number: number): boolean {
  return !figure.includes('_cny') || Number.isInteger(Math.round(number * 1e6) / 1e4)
}

const longestText = 2_000

/** Line breaks are of a text; other control characters, half characters and what turns the direction of writing are not. */
const unreadable = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
/** What nobody sees. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}]/gu

/**
 * A text of a case, which its subject and the units of the city read.
 *
 * @throws {HubError} ARGUMENT_INVALID for a blank or overlong one
 */
export function caseText(name: string, written: string, longest = longestText): string {
  const text = written.trim()
  const isReadable = !unreadable.test(text.replaceAll(/\r?\n/g, ''))
  const isSeen = text.replace(invisible, '') !== ''
  if (isSeen && [...text].length <= longest && isReadable) return text
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
  return putRight(
    row,
    corrections.filter(({ figure }) => figure === null || Object.hasOwn(row.figures, figure)),
  )
}
