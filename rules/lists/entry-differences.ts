/** An entry, as far as cities can differ on it. */
export interface ComparableEntry {
  readonly decidedOn: string
  readonly validUntil: string | null
  readonly severity: string | null
  readonly documentNo: string | null
  readonly underObjection: boolean
}

const compared = {
  DECIDED_ON: 'decidedOn',
  VALID_UNTIL: 'validUntil',
  SEVERITY: 'severity',
  DOCUMENT_NO: 'documentNo',
  UNDER_OBJECTION: 'underObjection',
} as const satisfies Record<string, keyof ComparableEntry>

export type ComparedField = keyof typeof compared

/** In what the entries of several cities on one subject and list differ; nothing where there is one entry or none. */
export function entryDifferences(entries: readonly ComparableEntry[]): ComparedField[] {
  return (Object.keys(compared) as ComparedField[]).filter(
    (field) => new Set(entries.map((entry) => entry[compared[field]])).size > 1,
  )
}
