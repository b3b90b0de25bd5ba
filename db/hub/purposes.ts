import { readReference } from '../../rules/reference.js'
import { HubError } from '../../schema/errors.js'

/** A purpose for which person data may be asked, and how what is stated with it is written. */
export interface PurposeRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly basis: string
  /** Titles of the laws of which the stated basis names one. */
  readonly laws: readonly string[]
  /** What a case number of this purpose is like. */
  readonly casePattern: RegExp
  readonly caseExample: string
  /** Codes of the units that may state it; `*` for every unit. */
  readonly units: readonly string[]
}

/**
 * The catalogue of purposes, by code.
 *
 * @throws {HubError} REFERENCE_DATA_INVALID for a purpose without a law, or whose example is no case number of it
 */
export function loadPurposes(): ReadonlyMap<string, PurposeRow> {
  return new Map(
    readReference('purposes_illustrative').map((row) => {
      const list = (text: string | undefined) => (text ?? '').split(';').filter(Boolean)
      const code = row.code ?? ''
      const casePattern = patternOf(code, row.case_pattern ?? '')
      const caseExample = row.case_example ?? ''
      const laws = list(row.laws)
      if (laws.length === 0 || !casePattern.test(caseExample)) {
        throw new HubError('REFERENCE_DATA_INVALID.purposeLaws', { code })
      }
      return [
        code,
        {
          code,
          name: row.name_zh ?? '',
          nameEn: row.name_en ?? '',
          basis: row.basis ?? '',
          laws,
          casePattern,
          caseExample,
          units: list(row.units),
        },
      ]
    }),
  )
}

function patternOf(code: string, pattern: string): RegExp {
  try {
    if (pattern !== '') return new RegExp(pattern, 'u')
  } catch {
    // Told below.
  }
  throw new HubError('REFERENCE_DATA_INVALID.purposePattern', { code, pattern })
}
