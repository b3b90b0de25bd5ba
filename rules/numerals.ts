const digits: Readonly<Record<string, bigint>> = Object.fromEntries(
  [
    '零〇○',
    '一壹',
    '二贰貳两兩',
    '三叁參',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
  ].flatMap((writings, value) => [...writings].map((writing) => [writing, BigInt(value)])),
)
const units: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
}
const myriads: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  亿: 100_000_000n,
  億: 100_000_000n,
}

/** Every character of Chinese numerals, in everyday writing and in that of accounts. */
export const numerals = [digits, units, myriads].flatMap((table) => Object.keys(table)).join('')

/**
 * A whole number in Chinese numerals: 贰仟, 三万五千, 一亿零五, 二〇〇〇.
 *
 * @returns null for what is none, and for what is said but not written: 一万五 may be 15,000
 */
export function readNumerals(text: string): bigint | null {
  if (text === '') return null
  const characters = [...text]
  if (characters.every((character) => character in digits)) {
    return BigInt(characters.map((character) => digits[character]).join(''))
  }
  let total = 0n
  let section = 0n
  let digit: bigint | null = null
  let smallest = 10_000n
  let smallestMyriad: bigint | null = null
  for (const character of characters) {
    const value = digits[character]
    const unit = units[character]
    const myriad = myriads[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null
      digit = value
    } else if (unit !== undefined) {
      if (unit >= smallest || (!digit && unit !== 10n)) return null
      section += (digit || 1n) * unit
      smallest = unit
      digit = null
    } else if (myriad !== undefined) {
      section += digit ?? 0n
      if (section === 0n && total === 0n) return null
      if (smallestMyriad !== null && myriad === smallestMyriad) return null
      total = myriad === 10_000n ? total + section * 10_000n : (total + section) * 100_000_000n
      smallestMyriad = myriad
      section = 0n
      digit = null
      smallest = 10_000n
    } else {
      return null
    }
  }
  const beforeLast = characters.at(-2)
  const isSaid =
    digit !== null && beforeLast !== undefined && /[百佰千仟万萬亿億]/u.test(beforeLast)
  return isSaid ? null : total + section + (digit ?? 0n)
}
