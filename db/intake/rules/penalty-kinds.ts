import type { ReferenceRow } from '../../catalogues.js'
import type { SheetRow } from './sheet-row.js'

/** Kept out for everybody: detention concerns natural persons, and the hub does not carry it. */
const notCarried = 'PK13'
const other = 'PK14'

/**
 * VALUE_UNKNOWN, PENALTY_KIND_NOT_CARRIED: kinds of penalty (行政处罚法 2021, art. 9), several with a semicolon between.
 *
 * 其他 may be followed by words of its own. An empty list means that the column is empty or refused.
 */
export function penaltyKinds(
  row: SheetRow,
  kinds: ReadonlyMap<string, ReferenceRow>,
): ReferenceRow[] {
  const written = [row.text('penaltyKinds'), row.text('penaltyKinds2')]
    .join(';')
    .split(/[;；,，、]/u)
    .map((kind) => kind.trim())
    .filter(Boolean)
  const found = [...new Set(written)].flatMap((kind): ReferenceRow[] => {
    const known = kinds.get(kind.startsWith('其他') ? '其他' : kind)
    if (known) return [known]
    row.refuse(
      'VALUE_UNKNOWN',
      'penaltyKinds',
      `"${kind}" is none of ${[...kinds.keys()].join(', ')}.`,
    )
    return []
  })
  if (found.some(({ code }) => code === notCarried)) {
    row.refuse(
      'PENALTY_KIND_NOT_CARRIED',
      'penaltyKinds',
      'Leave the row out; the hub never shows it.',
    )
  }
  if (found.some(({ code }) => code === other)) {
    row.report('SEVERITY_BY_DEFAULT', 'penaltyKinds', 'A steward may lay down another severity.')
  }
  return found
}

interface Amounts {
  readonly fineCents: number | null
  readonly confiscatedCents: number | null
}

/** AMOUNT_MISSING, AMOUNT_WITHOUT_KIND: a fine has an amount above zero, and an amount has its kind. */
export function amountsFitKinds(
  row: SheetRow,
  kinds: readonly ReferenceRow[],
  { fineCents, confiscatedCents }: Amounts,
): void {
  const has = (...codes: string[]) => kinds.some(({ code }) => codes.includes(code!))
  const check = (column: string, isAsked: boolean, cents: number | null, kind: string) => {
    if (!row.hasColumn(column)) return
    if (isAsked && !cents) {
      row.refuse('AMOUNT_MISSING', column, `Write the amount in 万元; the kinds include ${kind}.`)
    }
    if (!isAsked && cents) {
      row.refuse('AMOUNT_WITHOUT_KIND', column, `Add ${kind} to the kinds, or empty the amount.`)
    }
  }
  check('fine', has('PK03'), fineCents, '罚款')
  check('confiscated', has('PK04', 'PK05'), confiscatedCents, '没收违法所得 or 没收非法财物')
}

/** SUSPENDED_LICENCE_MISSING: what is suspended or revoked is named. */
export function suspendedLicenceNamed(row: SheetRow, kinds: readonly ReferenceRow[]): void {
  const suspends = kinds.some(({ code }) => code === 'PK06' || code === 'PK08')
  if (suspends && row.hasColumn('suspendedLicence') && row.text('suspendedLicence') === '') {
    row.refuse(
      'SUSPENDED_LICENCE_MISSING',
      'suspendedLicence',
      'Write name and number of the licence.',
    )
  }
}
