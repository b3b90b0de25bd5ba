import { readCitizenNumber } from '../../rules/subjects/citizen-number.js'
import { compact } from '../../rules/subjects/compact.js'

/** > Forms of the numbers by type of certificate. — cert_types.csv */
const forms: Readonly<Record<string, (number: string) => boolean>> = {
  身份证: isCitizenNumber,
  港澳台居民居住证: (number) => /^8[123]/.test(number) && isCitizenNumber(number),
  护照号: (number) => /^[A-Z0-9]{5,20}$/.test(number),
  港澳居民来往内地通行证: (number) => /^[HM][0-9]{8}(?:[0-9]{2})?$/.test(number),
  台湾居民来往大陆通行证: (number) => /^[0-9]{8}(?:[0-9]{2})?$/.test(number),
  外国人永久居留身份证: (number) => /^(?:9[0-9]{16}[0-9X]|[A-Z]{3}[0-9]{12})$/.test(number),
}

/** Whether a number has the form of its type; width, case and blanks do not matter. */
export function isCertificateNumber(type: string, written: string): boolean {
  return forms[type]?.(compact(written)) ?? false
}

function isCitizenNumber(number: string): boolean {
  return typeof readCitizenNumber(number) !== 'string'
}
