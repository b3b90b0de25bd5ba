import { words } from '../codes/words.js'
import { HubError } from '../errors.js'
import type { Word } from '../language.js'
import { usccCharacters } from './check-characters.js'
import { isUsccForm, ownerOfNumber } from './number-owner.js'
import { withoutTextMarks } from './text-marks.js'
import { shown, textScalar } from './text-scalar.js'

const personKeyForm = /^P[0-9]{2}[0-9A-F]{32}$/
const longestWritten = 64

/**
 * The code as it is stored and compared: half width, upper case, without blanks, hyphens, invisible characters and the
 * marks that a spreadsheet program has put around it.
 */
export function normaliseSubjectCode(raw: string): string {
  // Most are written as they are stored, and come in by the million.
  if (/^[0-9A-Z]*$/.test(raw)) return raw
  return withoutTextMarks(raw)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
}

/** Whether a normalised code stands for a natural person: the cities' keyed hash of the id number. */
export function isPersonKey(code: string): boolean {
  return personKeyForm.test(code)
}

/**
 * A subject code in its normal form. Only the form is checked: lawful early codes fail the check character, so check characters are reported as `codeStatus`.
 *
 * Most id numbers of natural persons have the form of a USCC. Eighteen digits with a date of birth in their place are refused unless both check characters of the USCC are right, and are never repeated in the message.
 *
 * @throws {HubError} SUBJECT_CODE_INVALID, with what was wrong, where, and what to write instead
 */
export function parseSubjectCode(raw: string): string {
  // Compatibility forms can grow eighteenfold; nothing longer than a code with blanks is normalised.
  if (raw.length > longestWritten) {
    throw new HubError('SUBJECT_CODE_INVALID.tooLong', { shown: shown(raw) })
  }
  // Nearly all come as they are compared.
  const code = isUsccForm(raw) ? raw : normaliseSubjectCode(raw)
  if (looksLikeCitizenNumber(code)) {
    throw new HubError('SUBJECT_CODE_INVALID.idNumber')
  }
  if (isUsccForm(code) || isPersonKey(code)) return code
  throw whatIsWrong(code, shown(raw))
}

/** Whether a normalised text could be the id number of a person: of such it is never repeated what was sent. */
export function looksLikeCitizenNumber(code: string): boolean {
  if (/^[0-9]{15}$|^[0-9]{17}$/.test(code)) return true
  if (
    !/^[0-9]{6}(18|19|20|21)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$/.test(
      code,
    )
  ) {
    return false
  }
  return ownerOfNumber(code) !== 'ORGANISATION'
}

function whatIsWrong(code: string, shown: Word): HubError {
  const told = { shown, wayOut: words.codeForm }
  if (/^P[0-9]{2}/.test(code)) {
    if (code.length !== 35) {
      return new HubError('SUBJECT_CODE_INVALID.keyLength', { ...told, count: code.length })
    }
    return wrongCharacter(code, told, (character) => /[0-9A-F]/.test(character), 3)
  }
  if (code.length !== 18) {
    return new HubError('SUBJECT_CODE_INVALID.codeLength', { ...told, count: code.length })
  }
  return wrongCharacter(code, told, (character, index) => {
    if (index === 0) return /[1-9ANY]/.test(character)
    if (index === 1) return /[1-9]/.test(character)
    if (index < 8) return /[0-9]/.test(character)
    return usccCharacters.includes(character)
  })
}

function wrongCharacter(
  code: string,
  told: { readonly shown: Word; readonly wayOut: Word },
  fits: (character: string, index: number) => boolean,
  from = 0,
): HubError {
  const index = [...code].findIndex((character, at) => at >= from && !fits(character, at))
  return new HubError('SUBJECT_CODE_INVALID.character', {
    ...told,
    character: JSON.stringify([...code][index]),
    position: index + 1,
  })
}

export const SubjectCode = textScalar({
  name: 'SubjectCode',
  code: 'SUBJECT_CODE_INVALID',
  parse: parseSubjectCode,
})
