import type { GraphQLFormattedError } from 'graphql'
import type { Cell } from '../../../runtime/workbook.js'
import { words } from '../../../schema/codes/words.js'
import type { DatasetVersion } from '../../../schema/dataset.js'
import { type InBoth, inSequence, type Language, phrase } from '../../../schema/language.js'

/** One page of an export, as the caller was answered. */
export interface ExportPage {
  /** Null when it was refused or failed. */
  readonly rows: readonly (readonly Cell[])[] | null
  /** Cursor of the page that follows; null behind the last. */
  readonly next: string | null
  readonly errors: readonly GraphQLFormattedError[]
  /** What else has to be said of the rows. */
  readonly notes: readonly string[]
  readonly dataset: Readonly<Record<string, DatasetVersion>>
}

/** What a file says of its rows, each sentence by itself. */
export interface Closing {
  /** How many there are, and whether these are all. */
  readonly rows: string
  /** What is missing from them, and whatever else has to be said. */
  readonly said: readonly string[]
  /** To which question they are the answer, part by part. */
  readonly question: readonly InBoth[]
  /** Of which versions of the cities' data they are. */
  readonly dataset: readonly InBoth[]
}

/** Header and rows, and at the end what is to be said of them. */
export type ExportedRows = AsyncGenerator<readonly Cell[], Closing>

/**
 * Header and rows, and how many there are, whether they are all, what is missing from them, and to which question they
 * are the answer.
 *
 * @param question  each part of it, for a reader
 * @param cityOf  name of a city by its key
 * @throws when a page that follows is refused or fails: what was written so far must not look whole
 */
export async function* exportRows(
  header: readonly string[],
  question: readonly InBoth[],
  first: ExportPage,
  mostRows: number,
  ask: (after: string) => Promise<ExportPage>,
  language: Language,
  cityOf: (key: string) => InBoth,
): ExportedRows {
  yield header
  const said = new Set<string>()
  let written = 0
  let page = first
  for (;;) {
    if (page.rows === null) {
      throw new Error(page.errors[0]?.message ?? 'a page of an export was not answered')
    }
    for (const { message, extensions } of page.errors) {
      said.add(
        language === 'zh'
          ? `${message}（${extensions?.code}）`
          : `${message} (${extensions?.code})`,
      )
    }
    for (const note of page.notes) said.add(note)
    const room = page.rows.slice(0, mostRows - written)
    yield* room
    written += room.length
    const isCut = room.length < page.rows.length || (page.next !== null && written === mostRows)
    if (isCut || page.next === null) {
      return {
        rows: isCut
          ? phrase(words.exportCut, { most: mostRows })[language]
          : phrase(words.exportWhole, { count: written, most: mostRows })[language],
        said: [...said],
        question,
        dataset: Object.entries(first.dataset).map(([key, { epoch, position }]) =>
          phrase(words.exportDatasetOf, { city: cityOf(key), epoch, position }),
        ),
      }
    }
    page = await ask(page.next)
  }
}

/** The rows, and a last one that says what is to be said of them: as wide as the others, for a reader of tables takes no narrower one. */
export async function* withClosingRow(
  rows: ExportedRows,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  let width = 1
  for (;;) {
    const { value, done } = await rows.next()
    if (!done) {
      width = value.length
      yield value
      continue
    }
    const { question, dataset, ...closing } = value
    const sentences = [
      closing.rows,
      ...closing.said,
      phrase(words.exportQuestion, { question: inSequence(question) })[language],
      ...(dataset.length > 0 ? [phrase(words.exportDataset, { dataset })[language]] : []),
    ]
    yield [sentences.join(' '), ...Array.from({ length: width - 1 }, () => '')]
    return
  }
}

/** The same as rows of a table by itself: what is said, and the sentence. */
export function closingRows(
  { rows, said, question, dataset }: Closing,
  title: string,
  language: Language,
): [string, Cell][] {
  return [
    [words.aboutTitle[language], title],
    ...question.map((part): [string, Cell] => [words.aboutQuestion[language], part[language]]),
    [words.aboutRows[language], rows],
    ...said.map((sentence): [string, Cell] => [words.aboutNote[language], sentence]),
    ...dataset.map((part): [string, Cell] => [words.aboutDataset[language], part[language]]),
    [words.aboutTime[language], { instant: new Date().toISOString() }],
  ]
}
