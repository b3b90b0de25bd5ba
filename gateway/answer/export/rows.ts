import type { GraphQLFormattedError } from 'graphql'
import type { DatasetVersion } from '../../../schema/dataset.js'

/** One page of an export, as the caller was answered. */
export interface ExportPage {
  /** Null when it was refused or failed. */
  readonly rows: readonly (readonly string[])[] | null
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
 * @throws when a page that follows is refused or fails: what was written so far must not look whole
 */
export async function* exportRows(
  header: readonly string[],
  question: Readonly<Record<string, unknown>>,
  first: ExportPage,
  mostRows: number,
  ask: (after: string) => Promise<ExportPage>,
): AsyncGenerator<readonly string[]> {
  yield header
  const said = new Set<string>()
  let written = 0
  let page = first
  for (;;) {
    if (page.rows === null) {
      throw new Error(page.errors[0]?.message ?? 'a page of an export was not answered')
    }
    for (const { message, extensions } of page.errors) said.add(`${extensions?.code}: ${message}`)
    for (const note of page.notes) said.add(note)
    const room = page.rows.slice(0, mostRows - written)
    yield* room
    written += room.length
    const isCut = room.length < page.rows.length || (page.next !== null && written === mostRows)
    if (isCut || page.next === null) {
      yield closingRow(header.length, [
        isCut
          ? `达到每个文件 ${mostRows} 行的上限，其余未导出 The cap of ${mostRows} rows a file is reached; there are more.`
          : `共 ${written} 行，已全部导出（每个文件最多 ${mostRows} 行） ${written} rows, all of them; a file has at most ${mostRows}.`,
        ...said,
        `问题 question ${JSON.stringify(question)}`,
        `dataset ${JSON.stringify(first.dataset)}`,
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
