import type { EnumName } from '../../../schema/labels/labels.js'
import type { InBoth, Language } from '../../../schema/language.js'
import type { Names, Parameter } from '../named.js'

/** Something that can be exported: a query, and how its answer becomes rows. */
export interface ExportSubject<Data> {
  /** Name of the query, by which it stands in the audit log. */
  readonly operationName: string
  /** What the file holds; the name of a workbook's sheet. */
  readonly title: InBoth
  /** What a token must hold, one of these at least, in full; nothing where anybody may read it. */
  readonly scopes: readonly (readonly string[])[]
  /** One page of it. A query that has pages takes `$after`. */
  readonly query: string
  /** Parameters of the address, by name. */
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly columns: (
    variables: Readonly<Record<string, unknown>>,
    names: Names,
  ) => readonly Column[]
  /** Rows of one page, with the values of each column; null when the page was refused. */
  readonly rows: (
    data: Data,
    variables: Readonly<Record<string, unknown>>,
  ) => readonly (readonly Values[])[] | null
  /** What the closing row says besides errors; nothing when absent. */
  readonly notes?: (data: Data, language: Language, names: Names) => readonly string[]
  /** Cursor of the page that follows; null behind the last. */
  readonly next: (data: Data) => string | null
}

export interface Column {
  readonly header: InBoth
  readonly of: Plain | Labelled
  /** Of a workbook's column, in characters; by what stands in it when absent. */
  readonly width?: number
}

export type Plain = 'text' | 'day' | 'instant' | 'count' | 'yesNo'
/** What is called otherwise than it is written: a city by its name, a value of an enum by its label. */
type Labelled = 'city' | EnumName

/** What stands in one cell: none, one or, of several entries, several values, the latest first. */
export type Values = readonly (string | number | boolean | Named)[]

/** A code with more than its label. */
export interface Named {
  readonly code: string
  readonly label: InBoth
}

export function column(zh: string, en: string, of: Column['of'] = 'text', width?: number): Column {
  return { header: { zh, en }, of, ...(width === undefined ? {} : { width }) }
}

/** A cell of what may be missing. */
export function some<T extends string | number | boolean>(
  value: T | null | undefined,
): readonly T[] {
  return value == null ? [] : [value]
}

/** What names subjects is exported by who may do so. */
export const namesSubjects = [['export:read', 'compare:read']] as const
