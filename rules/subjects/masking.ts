import type { Day } from '../../schema/scalars/date.js'
import { addMonths } from '../days.js'
import { isPersonNumber } from './person-number.js'
import { findPersonalNumbers } from './personal-numbers.js'

const star = '*'

/**
 * > Of an id number the first 4 and the last character stay. — masking_rules.csv, hub default
 *
 * Nothing of a shorter number (passport, permit) stays: five of nine characters would be too many.
 */
export function maskIdNumber(number: string): string {
  const all = characters(number)
  return all.length < 15 ? star.repeat(all.length) : keepEnds(all, 4, 1)
}

/**
 * > Of a person's name of 2 characters the first stays, of a longer one the first and the last. — masking_rules.csv
 */
export function maskPersonName(name: string): string {
  const all = characters(name)
  if (all.length === 1) return star
  return keepEnds(all, 1, all.length === 2 ? 0 : 1)
}

/**
 * > Of a telephone number the first 3 and the last 4 digits stay. — masking_rules.csv
 *
 * Of one with fewer than 11 digits only the last 4 stay, and nothing when that would be more than half.
 */
export function maskPhone(phone: string): string {
  const all = characters(phone).filter((character) => !/[\p{Pd}()（）]/u.test(character))
  if (all.length >= 11) return keepEnds(all, 3, 4)
  return keepEnds(all, 0, all.length >= 8 ? 4 : 0)
}

/**
 * > Of an e-mail address the first character and the domain stay. — masking_rules.csv
 *
 * What is no address keeps nothing.
 */
export function maskEmail(email: string): string {
  const all = characters(email)
  const at = all.lastIndexOf('@')
  if (at < 1) return star.repeat(all.length)
  const kept = at === 1 ? 0 : 1
  return keepEnds(all, kept, all.length - at)
}

/**
 * > Free text (违法事实) is scanned for id numbers and telephone numbers before it is public. — masking_rules.csv
 *
 * Numbers of identity cards, passports, permits, bank cards and telephones are hidden, however they are written: see `findPersonalNumbers`. Names and addresses are not found.
 *
 * @param decidedOn  day of what the text is about; null where that is not known
 */
export function maskFreeText(text: string, decidedOn: Day | null = null): string {
  let shown = ''
  let at = 0
  for (const { from, to, kind, characters } of findPersonalNumbers(text, decidedOn)) {
    const number = characters.join('')
    shown += text.slice(at, from) + (kind === 'ID' ? maskIdNumber(number) : maskPhone(number))
    at = to
  }
  return at === 0 ? text : shown + text.slice(at)
}

const longRun = /([0-9０-９]{15,}[xXｘＸ]?)/u

/**
 * The number of a document as it is shown: numbers of persons and telephones in it are hidden, and no other.
 *
 * @param decidedOn  when the document was made; null where that is not known
 */
export function maskDocumentNumber(written: string, decidedOn: Day | null): string {
  const latestBirth = decidedOn === null ? null : addMonths(decidedOn, -18 * 12)
  return written
    .split(longRun)
    .map((part) => {
      if (!longRun.test(part)) return maskFreeText(part, decidedOn)
      return holdsPersonNumber(part, latestBirth) ? maskIdNumber(part) : part
    })
    .join('')
}

/** Tax numbers of sole traders are their citizen numbers with two more digits. */
function holdsPersonNumber(run: string, latestBirth: Day | null): boolean {
  if (run.length === 15) return isPersonNumber(run, latestBirth)
  for (let at = 0; at + 18 <= run.length; at += 1) {
    if (isPersonNumber(run.slice(at, at + 18), latestBirth)) return true
  }
  return false
}

/** Characters as a reader counts them: a blank or a variation selector would else be hidden in place of a letter. */
function characters(text: string): string[] {
  return [...text.normalize('NFC').replace(/[\s\p{Cf}\p{M}]/gu, '')]
}

function keepEnds(all: readonly string[], first: number, last: number): string {
  const hidden = all.length - first - last
  return all
    .map((character, at) => (at < first || at >= first + hidden ? character : star))
    .join('')
}
