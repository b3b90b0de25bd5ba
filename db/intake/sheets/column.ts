/** One column of a sheet that a city hands in. */
export interface Column {
  /** What rules call it; the same in every layout of a sheet. */
  readonly key: string
  /** Its code in a header: CF_WSH. */
  readonly field: string
  /** Its Chinese name in a header. */
  readonly name: string
  /** Other headers under which it arrives. */
  readonly also: readonly string[]
  /** M: every row has a value. C: a rule says which rows have one. O: it may be empty. */
  readonly need: 'M' | 'C' | 'O'
  readonly longest: number
  /** What its values say of a natural person; such values are masked in reasons. */
  readonly personal: 'ID_NUMBER' | 'PERSON_NAME' | null
  /** How values are written, for the template's reader. */
  readonly rule: string
}

export type SheetKind =
  | 'licences'
  | 'penalties'
  | 'subjects'
  | 'red-list'
  | 'serious-list'
  | 'standards'
  | 'paths'
  | 'recognitions'
  | 'units'
  | 'datasets'
  | 'measures'
  | 'repairs'
  | 'objections'
  | 'revocations'
  | 'feedback'
  | 'early-codes'

/** One way in which a sheet's columns are named. The first layout of a sheet is the one of its template. */
export interface Layout {
  readonly sheet: SheetKind
  readonly edition: string
  readonly columns: readonly Column[]
}
