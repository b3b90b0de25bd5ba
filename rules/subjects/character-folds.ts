import ofHongKong from 'opencc-js/dict/HKVariantsRev'
import traditional from 'opencc-js/dict/TSCharacters'
import ofTaiwan from 'opencc-js/dict/TWVariantsRev'
import { readReference } from '../reference.js'

let folds: ReadonlyMap<string, string> | undefined

/**
 * The character that is meant by another one, of those that NFKC leaves as they are; absent where it is itself.
 *
 * CJK radicals and strokes, the code points that GBK once gave for private use (`rules/reference/character_folds.csv`), and
 * traditional forms as OpenCC simplifies them one by one: the first form of several, whatever stands beside it, so that
 * both writings of a name meet.
 */
export function characterFolds(): ReadonlyMap<string, string> {
  folds ??= readFolds()
  return folds
}

function readFolds(): ReadonlyMap<string, string> {
  const meant = new Map(pairsIn(traditional))
  const simplified = new Set(meant.values())
  for (const [variant, standard] of [...pairsIn(ofHongKong), ...pairsIn(ofTaiwan)]) {
    // Some are simplified forms themselves (户, 床, 群), some have a simplified form of their own (顎).
    const isVariantOnly = !simplified.has(variant) && !meant.has(variant)
    if (isVariantOnly && meant.has(standard)) meant.set(variant, standard)
  }
  for (const { written, meant: other } of readReference('character_folds')) {
    meant.set(character(written!), character(other!))
  }
  const resolved = new Map<string, string>()
  for (const written of meant.keys()) {
    const last = lastOf(written, meant)
    if (last !== written) resolved.set(written, last)
  }
  return resolved
}

/**
 * A position of GBK is a radical, a radical a character, and that perhaps a traditional one. A few characters are each
 * said to mean the other: the first of them by code point stands for both.
 */
function lastOf(written: string, meant: ReadonlyMap<string, string>): string {
  const way = [written]
  for (;;) {
    const next = meant.get(way.at(-1)!)
    if (next === undefined) return way.at(-1)!
    const back = way.indexOf(next)
    if (back !== -1) return way.slice(back).sort()[0]!
    way.push(next)
  }
}

/** Of several characters that one may become, the first. */
function pairsIn(dictionary: string): [string, string][] {
  return dictionary.split('|').map((pair) => pair.split(' ', 2) as [string, string])
}

function character(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16))
}
