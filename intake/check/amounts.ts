import { numerals, readNumerals } from '../../rules/numerals.js'
import { wayOut } from '../../schema/ways-out.js'
import type { SheetRow } from './sheet-row.js'

const form = /^(\d{1,12})(?:\.(\d{1,6})0*)?$/

/**
 * AMOUNT_UNREADABLE: an amount in 万元 with up to six decimals, in cents.
 *
 * @returns null when it is empty or refused
 */
export function centsOf10000(row: SheetRow, column: string): number | null {
  const written = row.text(column)
  if (written === '') return null
  const parts = form.exec(written) ?? form.exec(written.normalize('NFKC'))
  if (parts === null) {
    row.refuse('AMOUNT_UNREADABLE', column, wayOut('amountIn10000'))
    return null
  }
  const [, whole, fraction = ''] = parts
  return Number(whole! + fraction.padEnd(6, '0'))
}

const factors: Readonly<Record<string, bigint>> = {
  元: 100n,
  万元: 1_000_000n,
  亿元: 10_000_000_000n,
}

const inDigits = '(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,6}))?\\s*(亿元|万元|元)'
const inNumerals = `([${numerals}]+)[元圆圓](?:([${numerals}])角)?零?(?:([${numerals}])分)?`
const alone = `(?<![${numerals}\\d,.])`
/** An amount of which one half is in digits and the other in numerals (一万5000元) is none of either. */
const amountInEither = new RegExp(`${alone}${inDigits}|${alone}${inNumerals}`, 'gu')
const amountInDigits = new RegExp(inDigits, 'gu')
const numeralInText = new RegExp(`[${numerals.replace(/[百佰千仟万萬亿億]/gu, '')}]`, 'u')

/** The first amounts in a text, in cents: 罚款2000元, 罚款人民币1.5万元, 贰仟元整, 三万五千元. */
export function centsInText(text: string, most = Number.POSITIVE_INFINITY): number[] {
  const written = text.normalize('NFKC')
  // Few texts have a numeral, and looking for amounts in numerals takes longer.
  const pattern = numeralInText.test(written) ? amountInEither : amountInDigits
  const amounts: number[] = []
  pattern.lastIndex = 0
  while (amounts.length < most) {
    const match = pattern.exec(written)
    if (match === null) break
    const [, whole, fraction, unit, yuan, jiao, fen] = match
    const cents = yuan ? centsInNumerals(yuan, jiao, fen) : centsInDigits(whole!, fraction, unit!)
    if (cents !== null && cents <= Number.MAX_SAFE_INTEGER) amounts.push(Number(cents))
  }
  return amounts
}

function centsInDigits(whole: string, fraction = '', unit: string): bigint {
  const millionths =
    BigInt(whole.replaceAll(',', '')) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
  return (millionths * factors[unit]!) / 1_000_000n
}

function centsInNumerals(yuan: string, jiao = '零', fen = '零'): bigint | null {
  const parts = [yuan, jiao, fen].map(readNumerals)
  if (parts.some((part) => part === null)) return null
  const [whole, tenths, hundredths] = parts as bigint[]
  return whole! * 100n + tenths! * 10n + hundredths!
}

/**
 * AMOUNT_CONTRADICTS_TEXT: the amount stands in the text too, whenever the text names amounts behind the word.
 *
 * The usual slip is the unit: 2000 in a column of 万元 for a fine of 2000 元.
 */
export function amountAgreesWithText(
  row: SheetRow,
  {
    column,
    cents,
    textColumn,
    word,
  }: { column: string; cents: number; textColumn: string; word: Word },
): void {
  const named = amountsBehind(row.text(textColumn), word)
  if (named.length === 0 || named.includes(cents) || named.reduce((a, b) => a + b) === cents) return
  row.refuse(
    'AMOUNT_CONTRADICTS_TEXT',
    column,
    wayOut('amountOfText', { amounts: named.map((amount) => `${amount / 100} 元`) }),
  )
}

type Word = '罚款' | '没收'

/** What follows a word up to the end of its clause: 罚款2000元, then 没收违法所得500元. */
const behind: Readonly<Record<Word, RegExp>> = {
  罚款: /罚款([^;；。]*?)(?=罚款|没收|并处|吊销|暂扣|[;；。]|$)/gu,
  没收: /没收([^;；。]*?)(?=罚款|没收|并处|吊销|暂扣|[;；。]|$)/gu,
}

/** The first amount behind each occurrence of the word, in cents. */
export function amountsBehind(text: string, word: Word): number[] {
  if (!text.includes(word)) return []
  return [...text.matchAll(behind[word])].flatMap(([part]) => centsInText(part, 1))
}
