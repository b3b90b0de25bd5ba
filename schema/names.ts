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
  const name = comparableName(written)
  const found = choices.filter((choice) => callings(choice).includes(name))
  return found.length === 1 ? found[0]!.key : null
}

/** Of what somebody wrote; more is no name, and would take long to compare. */
const longestCompared = 60
const mostOffered = 3

/** The part of a sentence that offers what may have been meant, nearest first; empty where nothing is near. */
export function offerFor(written: string, choices: readonly Choice[]): InBoth | '' {
  const name = comparableName(written.slice(0, longestCompared))
  if (name === '') return ''
  const near = choices
    .map((choice) => ({
      choice,
      by: Math.min(...callings(choice).map((each) => strangeness(name, each))),
    }))
    .filter(({ by }) => by <= 0.5)
    .sort((a, b) => a.by - b.by)
    .slice(0, mostOffered)
    .map(({ choice: { key, names } }) => (names[0] ? `${key} ${names[0]}` : key))
  return near.length === 0 ? '' : phrase(didYouMean, { near })
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
