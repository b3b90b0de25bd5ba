import type { Day } from '../../schema/scalars/date.js'
import { ownerOfNumber } from '../../schema/scalars/number-owner.js'
import { readCitizenNumber } from './citizen-number.js'

/** A number of a person in a text: where it stands, and its characters without what is between them. */
export interface PersonalNumber {
  readonly from: number
  readonly to: number
  readonly kind: 'ID' | 'PHONE'
  readonly characters: readonly string[]
}

/** One digit of a text, whatever it was written as. */
interface Digit {
  /** 0 to 9, or X behind the last. */
  readonly value: string
  readonly shown: string
  readonly from: number
  readonly to: number
}

/** Digits without anything between them that a reader sees. */
type Group = readonly Digit[]

const chinese: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, value) => [...characters].map((character) => [character, String(value)]),
  ),
)
const digitLike = `[\\p{Nd}\\p{No}${Object.keys(chinese).join('')}]`
const between = '[^\\p{L}\\p{N}]'
/** Digits, with anything but letters between them; the shortest number looked for has seven. */
const stretch = new RegExp(`${digitLike}(?:${between}{0,12}${digitLike}){6,}`, 'gu')
const isDigitLike = new RegExp(`^${digitLike}$`, 'u')
const isBetween = new RegExp(`^${between}$`, 'u')
const unseen = /^[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]$/u

/**
 * Numbers of persons in a text: of identity cards, passports, permits and bank cards, of telephones.
 *
 * Looked at is what a reader sees: width, script and what stands between digits do not matter. A number counts by what
 * it adds up to, by how it is grouped, or by the word before it; numbers of documents, permits and organisations,
 * days and amounts do not.
 *
 * @param decidedOn  day of the text: nobody in it was born later; null where that is not known
 */
export function findPersonalNumbers(text: string, decidedOn: Day | null = null): PersonalNumber[] {
  const found: PersonalNumber[] = []
  if (!hasStretch(text)) return found
  for (const { 0: written, index } of text.matchAll(stretch)) {
    found.push(...numbersIn(groupsOf(written, index, text), text, decidedOn))
  }
  return found
}

/** How a code unit counts for a stretch; 0 while that is not known. */
const counts = { digit: 1, letter: 2, between: 3 } as const
const countOfUnit = new Uint8Array(0x1_0000)
const shortestStretch = 7

/** False for most texts, at a tenth of what the expression costs; true also for some that hold no stretch. */
function hasStretch(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (countOfUnit[unit] === 0) countOfUnit[unit] = readCount(unit)
    const count = countOfUnit[unit]
    if (count === counts.letter) digits = 0
    else if (count === counts.digit && ++digits === shortestStretch) return true
  }
  return false
}

function readCount(unit: number): number {
  const character = String.fromCharCode(unit)
  // Half of a character: some digits are written with two units.
  if (/^\p{Cs}$/u.test(character) || isDigitLike.test(character)) return counts.digit
  return isBetween.test(character) ? counts.between : counts.letter
}

function groupsOf(written: string, start: number, text: string): Group[] {
  const groups: Digit[][] = []
  let script: 'CHINESE' | 'OTHER' | null = null
  let at = start
  for (const character of written) {
    const from = at
    at += character.length
    if (character >= '0' && character <= '9') {
      if (script !== 'OTHER') groups.push([])
      script = 'OTHER'
      groups.at(-1)!.push({ value: character, shown: character, from, to: at })
      continue
    }
    if (unseen.test(character)) continue
    const values = valuesOf(character)
    if (values === null) {
      script = null
      continue
    }
    const own = character in chinese ? 'CHINESE' : 'OTHER'
    if (own !== script) groups.push([])
    script = own
    for (const value of values) {
      const shown = values.length > 1 ? value : character
      groups.at(-1)!.push({ value, shown, from, to: at })
    }
  }
  const last = /^[\p{Cf}\p{M}\p{Z}\p{P}]{0,4}([xXｘＸ])(?![\p{L}\p{N}]*[a-wyzA-WYZ])/u.exec(
    text.slice(at, at + 24),
  )
  if (last) {
    const to = at + last[0].length
    groups.at(-1)!.push({ value: 'X', shown: last[1]!, from: to - 1, to })
  }
  return groups
}

/** The digits that a character stands for; null for one between digits. */
function valuesOf(character: string): string[] | null {
  const value = chinese[character]
  if (value !== undefined) return [value]
  const folded = character.normalize('NFKC').replace(/\D/gu, '')
  if (folded !== '') return [...folded]
  if (!/^\p{Nd}$/u.test(character)) return null
  // The ten digits of a script follow each other, from a code that ends in 0 or 6.
  const code = character.codePointAt(0)!
  const low = code % 16
  const zero =
    low < 6 || /^\p{Nd}$/u.test(String.fromCodePoint(code - low)) ? code - low : code - low + 6
  return [String(code - zero)]
}

function numbersIn(
  groups: readonly Group[],
  text: string,
  decidedOn: Day | null,
): PersonalNumber[] {
  const found: PersonalNumber[] = []
  for (let at = 0; at < groups.length; ) {
    const context = contextOf(text, groups[at]![0]!.from, decidedOn)
    const one = numberFrom(groups, at, context)
    if (one === null) {
      found.push(...numbersWithin(groups[at]!, context))
      at += 1
      continue
    }
    found.push(one.number)
    at += one.groups
  }
  return found
}

interface Context {
  readonly text: string
  readonly decidedOn: Day | null
  /** What stands before the number, folded. */
  readonly before: string
}

/** The words before are looked at only where the digits may be a number: most are none. */
function contextOf(text: string, at: number, decidedOn: Day | null): Context {
  let before: string | undefined
  return {
    text,
    decidedOn,
    get before() {
      before ??= wordsBefore(text, at)
      return before
    },
  }
}

/** The longest number that begins with a group and ends with one. */
function numberFrom(groups: readonly Group[], at: number, context: Context) {
  const sizes: number[] = []
  const digits: Digit[] = []
  let longest: { number: PersonalNumber; groups: number } | null = null
  for (const group of groups.slice(at, at + mostDigits)) {
    if (digits.length + group.length > mostDigits) break
    sizes.push(group.length)
    digits.push(...group)
    if (digits.length < leastDigits || !isGroupedAsNumber(sizes, digits.length)) continue
    const kind = kindOf(digits, sizes, context)
    if (kind) longest = { number: numberOf(digits, kind, context), groups: sizes.length }
  }
  return longest
}

/** However an identity number is torn apart, it adds up; others are written in few groups, or digit by digit. */
function isGroupedAsNumber(sizes: readonly number[], digits: number): boolean {
  return sizes.length <= 5 || digits === 18 || sizes.length === digits
}

const leastDigits = 6
const mostDigits = 20

function kindOf(
  digits: readonly Digit[],
  sizes: readonly number[],
  context: Context,
): PersonalNumber['kind'] | null {
  const number = digits.map(({ value }) => value).join('')
  if (isIdNumber(number, sizes, context)) return 'ID'
  const isId = isCard(number, sizes, context) || isTravelDocument(number, sizes, digits, context)
  const kind = isId ? 'ID' : isTelephone(number, sizes, context) ? 'PHONE' : null
  return kind && isAmount(digits, context) ? null : kind
}

/** Numbers that add up inside a longer run of digits: a tax number, or several written on end. */
function numbersWithin(group: Group, context: Context): PersonalNumber[] {
  if (group.length < 18) return []
  const found: PersonalNumber[] = []
  const all = group.map(({ value }) => value).join('')
  for (let at = 0; at + 18 <= group.length; at += 1) {
    if (!all.startsWith('19', at + 6) && !(at === 0 && group.length === 20)) continue
    if (!addsUp(all.slice(at, at + 18), context.decidedOn)) continue
    found.push(numberOf(group.slice(at, at + 18), 'ID', context))
    at += 17
  }
  return found
}

function numberOf(
  digits: readonly Digit[],
  kind: PersonalNumber['kind'],
  { text }: Context,
): PersonalNumber {
  let from = digits[0]!.from
  const characters = digits.map(({ shown }) => shown)
  const to = digits.at(-1)!.to
  const leading =
    kind === 'ID' ? travelLetters : /[)）]/.test(text.slice(from, to)) ? /[(（]$/ : /[+＋]$/
  const lead = leading.exec(text.slice(Math.max(0, from - 12), from))
  if (lead) {
    from -= lead[0].length
    characters.unshift(...[...lead[0]].filter((one) => /[\p{L}\p{N}+＋]/u.test(one)))
  }
  return { from, to, kind, characters }
}

const travelLetters = /(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[A-Za-zＡ-Ｚａ-ｚ]{1,3}[\p{Cf}\p{Z}\p{Pd}]{0,2}$/u

/** Words decide in both directions: what is named as a person's is one's, what is named as a document's is none. */
const idWords =
  /(?:身份证|身份号|公民身份|证件号|证件码|居民证)[^\p{L}\p{N}]{0,4}(?:号码?|件号?码?|编号|为|是|[:：])*[^\p{L}\p{N}]{0,6}$/u
const cardWords =
  /(?:卡号|账号|帐号|账户|帐户|银行卡|存折|储蓄卡|信用卡)(?:号码?|为|是)*[^\p{L}\p{N}]{0,6}$/u
const travelWords =
  /(?:护照|PASSPORT|通行证|居留证|居住证|台胞证|回乡证|永居证|旅行证|签证|(?:香港|澳门|台湾)[^\p{N}]{0,8}身份证)(?:号码?|件号?码?|编号|为|是)*[^\p{L}\p{N}]{0,6}[A-Z]{0,3}[^\p{L}\p{N}]{0,2}$/u
const phoneWords =
  /(?:电话|手机|座机|固话|热线|联系方式|联系号|传真|微信|TEL|PHONE)(?:号码?|码|为|是)*[^\p{L}\p{N}]{0,4}(?:[0-9-]{7,13}[、,，;；/或和及 ]{1,2}){0,2}$/u
const documentWords =
  /(?:编号|文号|字号|批号|案号|单号|型号|图号|件号|合同|合同号|许可证|许可|备案|注册号|登记号|证书|证号|准字|字第|发票|代码|项目|批准|专利|商标|订单|流水|标准|[字施许])(?:编?号码?|为|是|第)*[^\p{L}\p{N}]{0,3}[A-Z]{0,3}[^\p{L}\p{N}]{0,2}$/u

function wordsBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 24), at)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toUpperCase()
}

/** Grouped by thousands, or with a unit of money or measure behind. */
function isAmount(digits: readonly Digit[], { text }: Context): boolean {
  const from = digits[0]!.from
  const to = digits.at(-1)!.to
  const behind = text.slice(to, to + 8).normalize('NFKC')
  if (/^(?:\.[0-9]+)? ?(?:万|亿|元|圆|人民币|美元|吨|千克|公斤|平方|立方|%|㎡|m)/u.test(behind))
    return true
  const thousands = /^[1-9][0-9]{0,2}(?:[,，][0-9]{3})+(?:\.[0-9]+)?$/
  return thousands.test(text.slice(from, to).normalize('NFKC'))
}

function isIdNumber(number: string, sizes: readonly number[], context: Context): boolean {
  const { before, decidedOn } = context
  const isNamed = idWords.test(before)
  if (number.length === 15) {
    const isWhole = sizes.length === 1 || sizes.join() === '6,6,3'
    if (isNamed) return isWhole
    // Before 1910 nobody lives; what stands for a document has days in it too.
    return (
      isWhole &&
      !documentWords.test(before) &&
      number.slice(6, 8) >= '10' &&
      typeof readCitizenNumber(number) !== 'string'
    )
  }
  if (number.length !== 18) {
    // With a digit too few or too many it is still the one that was meant.
    return isNamed && sizes.length === 1 && number.length >= 16 && number.length <= 19
  }
  if (addsUp(number, decidedOn)) {
    // One permit in eleven adds up; none was given a number of this kind before 2000.
    return isNamed || number.slice(6, 8) === '19' || !documentWords.test(before)
  }
  if (isNamed) return sizes.length <= 5
  // Mistyped, it is a person's number nevertheless.
  return (
    readCitizenNumber(number) === 'CHECK_CHARACTER' &&
    number.slice(6, 8) === '19' &&
    provinces.has(number.slice(0, 2)) &&
    (sizes.length === 1 || /^6,8,4$|^6,4,4,4$|^6,8,3,1$/.test(sizes.join())) &&
    !documentWords.test(before) &&
    ownerOfNumber(number) !== 'ORGANISATION'
  )
}

/** First two digits of the divisions, residence permits of Hong Kong, Macao and Taiwan, and the demonstration's. — GB/T 2260 */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 99'.split(
    ' ',
  ),
)

function addsUp(number: string, decidedOn: Day | null): boolean {
  if (!/^[1-9][0-9]{5}(?:19|20)/.test(number)) return false
  const citizen = readCitizenNumber(number)
  if (typeof citizen === 'string' || citizen.bornOn < '1900') return false
  if (decidedOn !== null && citizen.bornOn > decidedOn) return false
  return ownerOfNumber(citizen.number) !== 'ORGANISATION'
}

function isCard(number: string, sizes: readonly number[], { before }: Context): boolean {
  if (!/^[0-9]{12,19}$/.test(number)) return false
  const isWhole = sizes.length === 1 || /^4,4,4,[1-4](,[1-4])?$/.test(sizes.join())
  if (cardWords.test(before)) return isWhole
  return isWhole && number.startsWith('62') && number.length >= 16 && passesLuhn(number)
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Passports, and permits to travel to and from Hong Kong, Macao and Taiwan. */
function isTravelDocument(
  number: string,
  sizes: readonly number[],
  digits: readonly Digit[],
  { text, before }: Context,
): boolean {
  if (sizes.length > 4 || number.length > 15 || number.includes('X')) return false
  if (/^[A-Za-zＡ-Ｚａ-ｚ0-9]/u.test(text.charAt(digits.at(-1)!.to))) return false
  const letters = /(?<![A-Z0-9])([A-Z]{1,3})[^\p{L}\p{N}]{0,2}$/u.exec(before)?.[1] ?? ''
  if (travelWords.test(before)) return number.length >= 6 && number.length <= 15
  if (letters === '' || documentWords.test(before)) return false
  const kind = `${letters}${number.length}`
  if (/^(?:E[A-Z]7|[EG]8|[HM](?:8|9|10|11))$/.test(kind)) return true
  // A letter and a year begin many a document's number.
  return /^(?:[CDLPSTW]8|[PSD][A-Z]?7|[CLW][A-Z]7)$/.test(kind) && !/^(?:19|20)/.test(number)
}

function isTelephone(number: string, sizes: readonly number[], { before }: Context): boolean {
  if (phoneWords.test(before) && /^[0-9]{7,8}$/.test(number)) {
    return sizes.length === 1 || /^[34],4$/.test(sizes.join())
  }
  if (documentWords.test(before) && !phoneWords.test(before)) {
    return (
      sizes.length === 1 &&
      /^1[3-9][0-9]{9}$/.test(number) &&
      !/(?:号|(?<!号)码|第)[^\p{L}\p{N}]{0,3}$/u.test(before)
    )
  }
  const national = /^(?:00)?86(?=1[3-9][0-9]{9}$|0?[1-9][0-9]{9,10}$)/.exec(number)?.[0] ?? ''
  const rest = sizesBehind(sizes, national.length)
  if (rest === null) return false
  const local = number.slice(national.length)
  if (/^1[3-9][0-9]{9}$/.test(local)) {
    return rest.every((size) => size === 1) || (rest.length <= 5 && rest[0]! >= 3)
  }
  if (!/^0[1-9][0-9]{8,10}$/.test(local)) return false
  return /^(?:1[012]|[34],(?:[78]|[34],4))$/.test(rest.join()) || rest.every((size) => size === 1)
}

/** Sizes of the groups behind so many digits; null where those end within a group of several. */
function sizesBehind(sizes: readonly number[], digits: number): readonly number[] | null {
  const [first, ...more] = sizes
  if (digits === 0) return sizes
  if (first === undefined) return null
  if (first <= digits) return sizesBehind(more, digits - first)
  return [first - digits, ...more]
}
