import traditional from 'opencc-js/dict/TSCharacters'
import { readReference } from '../catalogues.js'

let folds: ReadonlyMap<string, string> | undefined

/**
 * The character that is meant by another one, of those that NFKC leaves as they are; absent where it is itself.
 *
 * CJK radicals and strokes, the code points that GBK once gave for private use (`db/reference/character_folds.csv`), and
 * traditional forms as OpenCC simplifies them one by one: the first form of several, whatever stands beside it, so that
 * both writings of a name meet.
 */
export function characterFolds(): ReadonlyMap<string, string> {
  folds ??= readFolds()
  return folds
}

function readFolds(): ReadonlyMap<string, string> {
  const meant = new Map(
    traditional.split('|').map((pair) => pair.split(' ', 2) as [string, string]),
  )
  for (const { written, meant: other } of readReference('character_folds')) {
    meant.set(character(written!), character(other!))
  }
  const resolved = new Map<string, string>()
  for (const written of meant.keys()) {
    let at = written
    // A position of GBK is a radical, a radical a character, and that perhaps a traditional one.
    for (const seen = new Set([at]); meant.has(at) && !seen.has(meant.get(at)!); seen.add(at)) {
      at = meant.get(at)!
    }
    if (at !== written) resolved.set(written, at)
  }
  return resolved
}

function character(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16))
}
