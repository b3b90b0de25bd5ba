import { waysOut } from './codes/ways-out.js'
import { inLanguage, type Sentence, sentenceIn } from './errors.js'
import { type InBoth, type Language, type ValuesOf, type Word, written } from './language.js'

type WaysOut = typeof waysOut

export type WayOutName = keyof WaysOut

/** One of the ways out, with what it says of the case at hand. */
export interface Way {
  readonly name: WayOutName
  readonly values: Readonly<Record<string, Word>>
}

/** One of the ways out, or a sentence of the table of errors. */
export type WayOut = Way | Sentence

/** As it is kept: also what a steward wrote, and what was finished text when it was kept, which stay as they are. */
export type KeptWayOut = WayOut | string

type Rest<Name extends WayOutName> = [keyof ValuesOf<WaysOut[Name]>] extends [never]
  ? []
  : [values: ValuesOf<WaysOut[Name]>]

export function wayOut<Name extends WayOutName>(name: Name, ...[values]: Rest<Name>): Way {
  return { name, values: values ?? {} }
}

/** A way out as it is written for a reader of the language. */
export function wayOutIn(way: KeptWayOut, language: Language): string {
  if (typeof way === 'string') return way
  if (isWay(way)) return written(waysOut[way.name], way.values, language)
  const sentence = sentenceIn(way)
  return sentence === null ? '' : inLanguage(sentence, language)
}

/** A way out in each language, to stand in another sentence. */
export function wayOutInBoth(way: KeptWayOut): InBoth {
  return { en: wayOutIn(way, 'en'), zh: wayOutIn(way, 'zh') }
}

function isWay(way: Way | Sentence): way is Way {
  return Object.hasOwn(waysOut, way.name)
}
