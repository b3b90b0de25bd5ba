import { distance } from 'fastest-levenshtein'
import { type InBoth, phrase } from './language.js'

/** Something that users name: by its key, or as people call it. */
export interface Choice<Key extends string = string> {
  readonly key: Key
  /** The first is the one that an offer shows beside the key. */
  readonly names: readonly string[]
}

/** Blanks, width and case do not matter. */
export function comparableName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
}

/** The one that is called so; null where none is, or several are: nothing is guessed. */
export function choiceNamed<Key extends string>(
  written: string,
  choices: readonly Choice<Key>[],
): Key | null {
  const exact = choices.find(({ key }) => key === written)
  if (exact) return exact.key
  if (written.length > longestName) return null
  return (keysByName(choices).get(comparableName(written)) as Key | undefined) ?? null
}

/** A longer text is no name: the cells of a national sheet hold whole sentences. */
const longestName = 200

const made = new WeakMap<readonly Choice[], ReadonlyMap<string, string | null>>()

/** Made once for choices that are kept: each row of a file may ask. Null for a name of several. */
function keysByName(choices: readonly Choice[]): ReadonlyMap<string, string | null> {
  const known = made.get(choices)
  if (known) return known
  const keys = new Map<string, string | null>()
  for (const choice of choices) {
    for (const name of new Set(callings(choice))) {
      keys.set(name, keys.has(name) ? null : choice.key)
    }
  }
  made.set(choices, keys)
  return keys
}

/** Of what somebody wrote; more is no name, and would take long to compare. */
const longestCompared = 60
const mostOffered = 3

/** The part of a sentence that offers what may have been meant; empty where nothing is near. */
export function offerFor(written: string, choices: readonly Choice[]): InBoth | '' {
  const near = nearestTo(written, choices)
  return near.length === 0 ? '' : phrase(didYouMean, { near })
}

/** Key and name of what may have been meant, nearest first; the same for whatever begins with the same sixty letters. */
export function nearestTo(written: string, choices: readonly Choice[]): readonly string[] {
  const name = comparableName(written.slice(0, longestCompared))
  if (name === '') return []
  return choices
    .map((choice) => ({
      choice,
      by: Math.min(...callings(choice).map((each) => strangeness(name, each))),
    }))
    .filter(({ by }) => by <= 0.5)
    .sort((a, b) => a.by - b.by)
    .slice(0, mostOffered)
    .map(({ choice: { key, names } }) => (names[0] ? `${key} ${names[0]}` : key))
}

const didYouMean = {
  en: ' Did you mean {near}?',
  zh: '您是否要写：{near}？',
} as const satisfies InBoth

function callings({ key, names }: Choice): string[] {
  return [key, ...names].map(comparableName)
}

/** The part of a name that differs from another one; a part of a name is nearer than one of other letters. */
function strangeness(written: string, known: string): number {
  const apart = distance(written, known) / Math.max(written.length, known.length)
  const isPart = written.length >= 2 && (known.includes(written) || written.includes(known))
  return isPart ? Math.min(apart, 0.4) : apart
}
