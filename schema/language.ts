/** The languages of the hub's users. */
export const languages = ['en', 'zh'] as const

export type Language = (typeof languages)[number]

/** A text in each of them; `{name}` stands for a value. */
export type InBoth = Readonly<Record<Language, string>>

/** What the values of enums are called, by enum. */
export type Labels = Readonly<Record<string, Readonly<Record<string, InBoth>>>>

/** What stands for a `{name}`: a value that is the same everywhere, a word of each language, or several of either. */
export type Word = string | number | InBoth | readonly (string | number | InBoth)[]

/** The names in braces of a text. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** What a text needs to be written. */
export type ValuesOf<Text extends InBoth> = {
  readonly [Name in NamesIn<Text[Language]>]: Word
}

/** A text in one language, with its values. */
export function written(
  text: InBoth,
  values: Readonly<Record<string, Word | undefined | null>>,
  language: Language,
): string {
  const parts = partsOf(text[language])
  if (parts.length === 1) return parts[0]!
  let said = ''
  for (const [at, part] of parts.entries()) {
    said += at % 2 === 0 ? part : wordIn(values[part] ?? unknown, language)
  }
  return said
}

/** A text with its values in both languages, to stand in another. */
export function phrase<const Text extends InBoth>(text: Text, values: ValuesOf<Text>): InBoth {
  return { en: written(text, values, 'en'), zh: written(text, values, 'zh') }
}

/** Several texts that hold together. */
export function allOf(texts: readonly InBoth[]): InBoth {
  return {
    en: texts.map(({ en }) => en).join(' and '),
    zh: texts.map(({ zh }) => zh).join('、'),
  }
}

/** Several texts of which one holds. */
export function anyOf(texts: readonly InBoth[]): InBoth {
  return {
    en: texts.map(({ en }) => en).join(', or '),
    zh: texts.map(({ zh }) => zh).join('，或 '),
  }
}

/** Several texts one after the other, as parts of one sentence. */
export function inSequence(texts: readonly InBoth[]): InBoth {
  return {
    en: texts.map(({ en }) => en).join('; '),
    zh: texts.map(({ zh }) => zh).join('；'),
  }
}

const unknown: InBoth = { en: 'unknown', zh: '不明' }

/** A value as it stands in a sentence: lists with the comma of the language. */
export function wordIn(word: Word, language: Language): string {
  if (typeof word === 'string') return word
  if (typeof word === 'number') return String(word)
  if (isList(word)) {
    return word.map((one) => wordIn(one, language)).join(language === 'zh' ? '、' : ', ')
  }
  return word[language]
}

function isList(word: Word): word is Extract<Word, readonly unknown[]> {
  return Array.isArray(word)
}

/** Texts cut at their names: what stands between them at the even places, the names at the odd ones. */
const cut = new Map<string, readonly string[]>()

function partsOf(text: string): readonly string[] {
  const known = cut.get(text)
  if (known) return known
  const parts = text.split(/\{(\w+)\}/)
  cut.set(text, parts)
  return parts
}
