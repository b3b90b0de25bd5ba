import { parsePart } from './xlsx-parser.js'
import type { XlsxZip } from './xlsx-zip.js'

/** What the format of a number makes of it. */
export type Shown =
  | 'AS_IT_IS'
  | 'DAY'
  /** Multiplied or divided: per cent, thousands, 万. */
  | 'SCALED'
  /** With words around it, or as a time or fraction: the figure is the same, its text is not. */
  | 'WORDED'
  /** With zeros before it, up to so many digits. */
  | number

/** What each cell style makes of a number, by the style's number as cells have it. */
export async function readStyles(zip: XlsxZip, part: string | null): Promise<readonly Shown[]> {
  if (part === null) return []
  const formats = new Map<string, string>()
  const styles: string[] = []
  let inCellStyles = false
  await parsePart(zip, part, 'styleSheet', {
    open(tag, { numFmtId = '0', formatCode = '' }) {
      if (tag === 'numFmt') formats.set(numFmtId, formatCode)
      if (tag === 'cellXfs') inCellStyles = true
      if (tag === 'xf' && inCellStyles) styles.push(numFmtId)
    },
    close(tag) {
      if (tag === 'cellXfs') inCellStyles = false
    },
  })
  return styles.map((id) => {
    const code = formats.get(id)
    return code === undefined ? shownByNumber(Number(id)) : shownByCode(code)
  })
}

/** Formats 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in Chinese Excel; 9 and 10 are per cent, 12 and 13 fractions, 18 to 21 and 45 to 47 times. */
function shownByNumber(id: number): Shown {
  if (id === 9 || id === 10) return 'SCALED'
  if (id === 12 || id === 13 || (id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'WORDED'
  const isDay =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? 'DAY' : 'AS_IT_IS'
}

/** @param code  the format as ECMA-376 part 1, 18.8.31 has it; its first section is that of what is not negative */
export function shownByCode(code: string): Shown {
  // Texts in quotation marks, colours or locales in brackets and escaped characters are no part of the pattern.
  const [pattern = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*!]./g, '').split(';')
  const [own = ''] = code.replace(/\[[^\]]*\]|[_*]./g, '').split(';')
  const isWorded = /"[^"]*[^"\s][^"]*"|\\[^\s]/.test(own)
  if (/general|通用格式/i.test(pattern)) return isWorded ? 'WORDED' : 'AS_IT_IS'
  if (/[yd]/i.test(pattern)) return 'DAY'
  if (/%|[0#?],+(?![0#?,])/.test(pattern)) return 'SCALED'
  if (isWorded || /[hms/]/i.test(pattern)) return 'WORDED'
  return /^0{2,15}$/.test(pattern) ? pattern.length : 'AS_IT_IS'
}
