import { HubError } from '../../schema/errors.js'
import { characterFolds } from './character-folds.js'
import { initialsOf, readingsOf } from './pinyin.js'

const longestQuery = 200
/** Ways of reading letters as syllables; a name that is asked for has a few. */
const mostReadings = 64

/**
 * Edition of the folding, raised with each change of it: stored names of another edition are folded anew by
 * `npm run db -- refold`, which each city also does at its start.
 */
export const foldEdition = 1

/**
 * What says nothing of a name: blanks, controls, brackets and punctuation, and what is not seen. Signs that stand for a
 * character which nobody could write stay: a name that holds one is not the name without it.
 */
const thin = /^(?:[\s\p{Z}\p{Cc}\p{Cf}\p{DI}˙∙⋅]|(?![?*#%※¿])\p{P})$/u

/**
 * A name as it is compared: half width, lower case, simplified characters; radicals, compatibility ideographs and
 * private code points of GBK are the characters meant. A character that cannot be folded stays as itself.
 */
export function normaliseName(name: string): string {
  const folds = characterFolds()
  let folded = ''
  for (const character of name.normalize('NFKC').toLowerCase()) {
    const known = folds.get(character)
    if (known !== undefined) folded += known
    else if (isIdeograph(character) || !thin.test(character)) folded += character
  }
  return folded
}

/** As most characters are; asked first, because it takes less time. */
function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0x3400 && code <= 0x9fff
}

/** What is stored of an organisation's name to find it by. */
export interface FoldedName {
  readonly normalisedName: string
  /** Every one and two characters on end of the normalised name and of its initials, each once, in code-point order. */
  readonly grams: string[]
  /** Readings in full and by initials, a blank between; empty for a name without Chinese characters. */
  readonly pinyin: string
  readonly foldEdition: number
}

export function foldName(name: string): FoldedName {
  const normalisedName = normaliseName(name)
  const characters = [...normalisedName]
  const readings = readingsOf(normalisedName)
  const initials = readings.flatMap((reading) => pairs([...reading.initials]))
  return {
    normalisedName,
    grams: [...new Set([...characters, ...pairs(characters), ...initials])].sort(),
    pinyin: readings.map(({ full, initials }) => `${full} ${initials}`).join(' '),
    foldEdition,
  }
}

/** A part of a name as it is looked for. */
export interface NameQuery {
  /** Part of the normalised name. */
  readonly wanted: string
  /** Part of its readings; null where it is more than letters. */
  readonly letters: string | null
  /**
   * Lists of pairs: the grams of every name that is asked for hold all of one list. A name may hold them and yet not the
   * part: compare the normalised name and the readings as well.
   */
  readonly grams: readonly (readonly string[])[]
}

/**
 * @throws {HubError} ARGUMENT_INVALID when fewer than two characters or more than 200 are left to search for, or when
 *   letters can be read as syllables in too many ways
 */
export function nameQuery(text: string): NameQuery {
  const wanted = text.length > longestQuery ? '' : normaliseName(text)
  const characters = [...wanted]
  if (characters.length < 2) {
    throw new HubError('ARGUMENT_INVALID.namePart', {
      longest: longestQuery,
      count: text.length > longestQuery ? text.length : characters.length,
    })
  }
  const plain = withoutTones(wanted)
  const letters = /^[a-z0-9]{2,}$/.test(plain) ? plain : null
  const grams = [sorted(pairs(characters))]
  if (letters !== null && letters !== wanted) grams.push(sorted(pairs([...letters])))
  if (letters !== null) grams.push(...syllablePairs(letters))
  return { wanted, letters, grams }
}

function syllablePairs(letters: string): string[][] {
  if (!/^[a-z]{3,}$/.test(letters)) return []
  const readings = initialsOf(letters, mostReadings)
  if (readings === null) {
    throw new HubError('ARGUMENT_INVALID.pinyinAmbiguous')
  }
  return readings
    .filter((initials) => initials.length > 1)
    .map((initials) => sorted(pairs([...initials])))
}

/** Pinyin with its tones: kūnshān, lǜ. */
function withoutTones(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC')
}

function sorted(grams: readonly string[]): string[] {
  return [...new Set(grams)].sort()
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, at) => characters[at] + character)
}
