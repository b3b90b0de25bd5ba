import { HubError } from '../errors.js'
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
  const refuse = (reason: string) => new HubError('SUBJECT_CODE_INVALID', reason)
  // Compatibility forms can grow eighteenfold; nothing longer than a code with blanks is normalised.
  if (raw.length > longestWritten) {
    throw refuse(
      `A subject code has 18 characters or, for a person key, 35; this is ${shown(raw)}. Send one code for each subject.`,
    )
  }
  // Nearly all come as they are compared.
  const code = isUsccForm(raw) ? raw : normaliseSubjectCode(raw)
  if (looksLikeCitizenNumber(code)) {
    throw refuse(
      "This looks like an id number, which is not a subject code and must not be sent as one; ask the person's city for the personKey and use that.",
    )
  }
  if (isUsccForm(code) || isPersonKey(code)) return code
  throw refuse(
    `${shown(raw)} is not a subject code: ${whatIsWrong(code)}. Write the 18 characters of the unified social credit code, or a person key (P, 2 digits, 32 characters of 0-9A-F).`,
  )
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

function whatIsWrong(code: string): string {
  if (/^P[0-9]{2}/.test(code)) {
    if (code.length !== 35) return `a person key has 35 characters, this has ${code.length}`
    return wrongCharacter(code, (character) => /[0-9A-F]/.test(character), 3)
  }
  if (code.length !== 18) return `it has ${code.length} characters instead of 18`
  return wrongCharacter(code, (character, index) => {
    if (index === 0) return /[1-9ANY]/.test(character)
    if (index === 1) return /[1-9]/.test(character)
    if (index < 8) return /[0-9]/.test(character)
    return usccCharacters.includes(character)
  })
}

function wrongCharacter(
  code: string,
  fits: (character: string, index: number) => boolean,
  from = 0,
): string {
  const index = [...code].findIndex((character, at) => at >= from && !fits(character, at))
  return `${JSON.stringify([...code][index])} cannot stand at position ${index + 1}`
}

export const SubjectCode = textScalar({
  name: 'SubjectCode',
  code: 'SUBJECT_CODE_INVALID',
  parse: parseSubjectCode,
})
