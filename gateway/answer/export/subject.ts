import type { Language } from '../../../schema/language.js'
/** Something that can be exported: a query, and how its answer becomes rows. */
export interface ExportSubject<Data> {
  /** Name of the query, by which it stands in the audit log. */
  readonly operationName: string
  /** One page of it. A query that has pages takes `$after`. */
  readonly query: string
  /** Parameters of the address, by name, and how each becomes a variable of the query. */
  readonly parameters: Readonly<Record<string, (text: string) => unknown>>
  readonly header: (variables: Readonly<Record<string, unknown>>) => readonly string[]
  /** Rows of one page; null when the page was refused. */
  readonly rows: (data: Data) => readonly (readonly string[])[] | null
  /** What the closing row says besides errors; nothing when absent. */
  readonly notes?: (data: Data, language: Language) => readonly string[]
  /** Cursor of the page that follows; null behind the last. */
  readonly next: (data: Data) => string | null
}

export const text = (written: string): string => written
export const list = (written: string): string[] =>
  written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The header of a column: its Chinese name, and the name of the field. */
export function column(name: string, field: string): string {
  return `${name} ${field}`
}
