/** As a unified social credit code is typed. */
const codeForm = /^[0-9A-HJ-NP-RTUWXY]{18}$/
/** As a city gives the key of a person. */
const keyForm = /^P\d{2}[0-9A-F]{32}$/

/** What somebody has typed as a code: without blanks and hyphens, in half-width capitals. */
export function codeTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}"'，,;；]/gu, '')
    .toUpperCase()
}

export function isCode(code: string): boolean {
  return codeForm.test(code)
}

/** Whether it tells who a person is: a citizen number (公民身份号码) of either length, or a person's key. Neither goes into an address. */
export function isOfPerson(code: string): boolean {
  return keyForm.test(code) || isCitizenNumber(code)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A number of 15, or of 18, with a day of birth that could be; mistyped too, unless it is right as a credit code alone. */
function isCitizenNumber(code: string): boolean {
  if (/^\d{15}$/.test(code)) return isDay(`19${code.slice(6, 12)}`)
  if (!/^\d{17}[\dX]$/.test(code) || !isDay(code.slice(6, 14))) return false
  return citizenCheck(code) || !creditCheck(code)
}

function citizenCheck(code: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(code[at]), 0)
  return checks[sum % 11] === code[17]
}

function creditCheck(code: string): boolean {
  const values = [...code].map((character) => alphabet.indexOf(character))
  const sum = values.slice(0, 17).reduce((total, value, at) => total + value * (3 ** at % 31), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  const date = new Date(Date.UTC(year!, month! - 1, day!))
  return (
    year! >= 1900 &&
    year! <= new Date().getFullYear() &&
    date.getUTCMonth() === month! - 1 &&
    date.getUTCDate() === day
  )
}
