import { HubError } from '../../schema/errors.js'

const longestQuery = 200

/** A name as it is compared: half width, lower case, letters and digits only. What stood in brackets stays. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Every one and two characters on end of the normalised name, each once, in code-point order. */
export function nameGrams(name: string): string[] {
  const characters = [...normaliseName(name)]
  return [...new Set([...characters, ...pairs(characters)])].sort()
}

/**
 * The pairs that the grams of every name hold of which the text is a part. A name may hold them all and yet not the text: compare the normalised names as well.
 *
 * @throws {HubError} ARGUMENT_INVALID when fewer than two characters or more than 200 are left to search for
 */
export function queryGrams(text: string): string[] {
  const characters = text.length > longestQuery ? [] : [...normaliseName(text)]
  if (characters.length < 2) {
    throw new HubError(
      'ARGUMENT_INVALID',
      `A part of a name has from 2 characters, brackets and punctuation not counted, to ${longestQuery}; this has ${text.length > longestQuery ? text.length : characters.length}.`,
    )
  }
  return [...new Set(pairs(characters))].sort()
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, at) => characters[at] + character)
}
