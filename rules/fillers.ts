import type { ReferenceRow } from './reference.js'
import { compact } from './subjects/compact.js'

/** The kind of value that a column holds, whatever its rule. */
export type Holds = 'DAY' | 'AMOUNT' | 'CODE' | 'DOCUMENT_NO' | 'NAME' | 'TEXT'

/** What people and programs write where there is nothing. */
export interface Fillers {
  /** By what a column holds. */
  readonly texts: ReadonlyMap<Holds, ReadonlySet<string>>
  /** Code units with which a filler can begin: every cell is checked by its first. */
  readonly beginnings: ReadonlySet<number>
  /** Length of the longest, with what may stand around it. */
  readonly longest: number
}

const openings = '([{〔【〖<《「"“（［｛＜＂ \u3000'
const around = /^[([{〔【〖<《「"“]+(.+?)[)\]}〕】〗>》」"”]+$/u

export function fillersIn(rows: readonly ReferenceRow[]): Fillers {
  const texts = new Map<Holds, Set<string>>()
  const beginnings = new Set([...openings].map(codeUnit))
  let longest = 0
  for (const { filler, holds } of rows) {
    const text = comparable(filler!)
    for (const kind of holds!.split(' ') as Holds[]) {
      texts.set(kind, (texts.get(kind) ?? new Set()).add(text))
    }
    for (const form of [text, text.toLowerCase(), filler!, fullWidth(text)]) {
      beginnings.add(codeUnit(form))
      beginnings.add(codeUnit(fullWidth(form)))
    }
    longest = Math.max(longest, text.length)
  }
  return { texts, beginnings, longest: longest + 8 }
}

/**
 * > A filler is not content: 无, /, -, NULL, N/A, 空, and 0 in a number, name, code or date count as empty. — rules/reference/fillers.csv
 *
 * Width, case, blanks, brackets around it and its repetition do not matter: （无）, ——, //, 000.
 */
export function isFiller(
  written: string,
  holds: Holds,
  { texts, beginnings, longest }: Fillers,
): boolean {
  if (written.length > longest || !beginnings.has(codeUnit(written))) return false
  return texts.get(holds)?.has(comparable(written)) ?? false
}

function comparable(written: string): string {
  const bare = compact(written).replace(around, '$1')
  return /^(.)\1+$/u.test(bare) ? [...bare][0]! : bare
}

function codeUnit(text: string): number {
  return text.charCodeAt(0)
}

/** ASCII in the full width of Chinese keyboards. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}
