import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
let library: typeof import('pinyin-pro') | undefined

/** Its tables are 17 MB in memory: only who writes names of organisations loads them. */
function pinyinPro(): typeof import('pinyin-pro') {
  library ??= require('pinyin-pro') as typeof import('pinyin-pro')
  return library
}

/** How a name is read: in full, and by the first letters. */
export interface Reading {
  readonly full: string
  readonly initials: string
}

const han = /\p{Script=Han}/u

/**
 * The readings of a normalised name: as its words are read, and as each character is read alone, where that differs.
 * None for a name without Chinese characters. What has no reading is a question mark.
 */
export function readingsOf(normalised: string): Reading[] {
  if (!han.test(normalised)) return []
  const { pinyin } = pinyinPro()
  const options = { toneType: 'none', type: 'array', v: true } as const
  const inWords = reading(pinyin(normalised, options))
  const alone = reading([...normalised].map(readAlone))
  return inWords.full === alone.full ? [inWords] : [inWords, alone]
}

/** Of a character as it is most often read; names have some thousand different ones. */
const readingsAlone = new Map<string, string>()

function readAlone(character: string): string {
  let read = readingsAlone.get(character)
  if (read === undefined) {
    read = han.test(character)
      ? pinyinPro().pinyin(character, { toneType: 'none', v: true })
      : character
    readingsAlone.set(character, read)
  }
  return read
}

function reading(syllables: readonly string[]): Reading {
  const known = syllables.map((syllable) => (/^[a-z0-9]+$/.test(syllable) ? syllable : '?'))
  return { full: known.join(''), initials: known.map((syllable) => syllable[0]).join('') }
}

const syllable =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ve|ue|an|en|in|un|vn|ang|eng|ing|ong|ia|iao|ian|iang|iong|ua|uo|uai|uan|uang)|a|o|e|ai|ei|ao|ou|an|en|ang|eng|er)$/
const longestSyllable = 6

/**
 * First letters of the syllables that letters may be: `kunshan` is `ks`, `xian` is `x` or `xa`. The last syllable may
 * be begun only.
 *
 * @returns null where there are more ways than `most`; empty for letters that are no pinyin
 */
export function initialsOf(letters: string, most: number): string[] | null {
  const ways: string[][] = [['']]
  for (let end = 1; end <= letters.length; end += 1) {
    const found = new Set<string>()
    for (let start = Math.max(0, end - longestSyllable); start < end; start += 1) {
      const part = letters.slice(start, end)
      const isLast = end === letters.length
      if (!syllable.test(part) && !(isLast && begins(part))) continue
      for (const before of ways[start]!) found.add(before + part[0])
    }
    if (found.size > most) return null
    ways.push([...found])
  }
  return ways[letters.length]!
}

/** Initials without a final, and finals without their end: `sh`, `shua`, `xio`. */
function begins(part: string): boolean {
  return /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)(?:io|on)?$/.test(part)
}
