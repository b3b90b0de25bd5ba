import type { EnumName } from '../../../schema/labels/labels.js'
import type { InBoth, Language } from '../../../schema/language.js'
import type { Names, Parameter } from '../named.js'

/** Something that can be exported: a query, and how its answer becomes rows. */
export interface ExportSubject<Data> {
  /** Name of the query, by which it stands in the audit log. */
  readonly operationName: string
  /** What the file holds; the name of a workbook's sheet. */
  readonly title: InBoth
  /** One page of it. A query that has pages takes `$after`. */
  readonly query: string
  /** Parameters of the address, by name. */
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly columns: (
    variables: Readonly<Record<string, unknown>>,
    names: Names,
  ) => readonly Column[]
  /** Rows of one page, with the values of each column; null when the page was refused. */
  readonly rows: (data: Data) => readonly (readonly Values[])[] | null
  /** What the closing row says besides errors; nothing when absent. */
  readonly notes?: (data: Data, language: Language, names: Names) => readonly string[]
  /** Cursor of the page that follows; null behind the last. */
  readonly next: (data: Data) => string | null
}

export interface Column {
  readonly header: InBoth
  readonly of: 'text' | 'day' | 'count' | 'yesNo' | EnumName
}

/** What stands in one cell: none, one or, of several entries, several values, the latest first. */
export type Values = readonly (string | number | boolean | Named)[]

/** A code with more than its label. */
export interface Named {
  readonly code: string
  readonly label: InBoth
}

export function column(zh: string, en: string, of: Column['of'] = 'text'): Column {
  return { header: { zh, en }, of }
}
