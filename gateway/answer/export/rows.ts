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

/**
 * Header, rows, and a last row that says how many there are, whether they are all, what is missing from them, and to
 * which question they are the answer.
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
): AsyncGenerator<readonly Cell[]> {
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
      yield closingRow(header.length, [
        isCut
          ? phrase(words.exportCut, { most: mostRows })[language]
          : phrase(words.exportWhole, { count: written, most: mostRows })[language],
        ...said,
        phrase(words.exportQuestion, { question: inSequence(question) })[language],
        phrase(words.exportDataset, {
          dataset: Object.entries(first.dataset).map(([key, { epoch, position }]) =>
            phrase(words.exportDatasetOf, { city: cityOf(key), epoch, position }),
          ),
        })[language],
      ])
      return
    }
    page = await ask(page.next)
  }
}

/** As wide as the others: a reader of tables takes no narrower row. */
function closingRow(width: number, sentences: readonly string[]): string[] {
  return [sentences.join(' '), ...Array.from({ length: width - 1 }, () => '')]
}
