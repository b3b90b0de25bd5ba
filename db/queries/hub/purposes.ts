import { readReference } from '../../catalogues.js'

/** A purpose for which person data may be asked. */
export interface PurposeRow {
  readonly code: string
  readonly name: string
  readonly basis: string
  /** Codes of the units that may state it; `*` for every unit. */
  readonly units: readonly string[]
}

/** The catalogue of purposes, by code. */
export function loadPurposes(): ReadonlyMap<string, PurposeRow> {
  return new Map(
    readReference('purposes_illustrative').map((row) => {
      const code = row.code ?? ''
      const units = (row.units ?? '').split(';').filter(Boolean)
      return [code, { code, name: row.name_zh ?? '', basis: row.basis ?? '', units }]
    }),
  )
}
