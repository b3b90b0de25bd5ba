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

const digit = '[0-9０-９]'
const link = '[ \\u3000-]?'
const notAfterDigit = `(?<!${digit})`
const notBeforeDigit = `(?!${digit})`
// The longest run first: a telephone number inside an id number must not decide how it is masked.
const idNumber = [
  `${notAfterDigit}${digit}{15,}[xXｘＸ]?`,
  `${notAfterDigit}${digit}{6}${link}${digit}{8}${link}${digit}{3}[0-9０-９xXｘＸ]${notBeforeDigit}`,
].join('|')
const phone = [
  `${notAfterDigit}(?:[+＋]?(?:86|８６)${link})?[1１][3-9３-９]${digit}(?:${link}${digit}{4}){2}${notBeforeDigit}`,
  `${notAfterDigit}[(（]?[0０]${digit}{2,3}[)）]?${link}${digit}{7,8}${notBeforeDigit}`,
].join('|')
const subscriber = `(?<=(?:电话|手机|座机|热线)(?:号码?)?[^0-9０-９\\n]{0,3})${digit}{3,4}${link}${digit}{4}${notBeforeDigit}`
const personal = new RegExp(`(?<id>${idNumber})|(?<phone>${phone}|${subscriber})`, 'gu')

/**
 * > Free text (违法事实) is scanned for id numbers and telephone numbers before it is public. — masking_rules.csv
 *
 * Found are 15 or more digits on end, id numbers written in groups, mobile and landline numbers, in half and full width, and local numbers behind 电话 or 手机. An organisation code of digits only is hidden with them. Names and addresses are not found.
 */
export function maskFreeText(text: string): string {
  return text.replace(personal, (found, ...rest) => {
    const { id } = rest.at(-1) as { readonly id?: string }
    return id ? maskIdNumber(found.replace(/\p{Pd}/gu, '')) : maskPhone(found)
  })
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
