import type { Day } from '../../schema/scalars/date.js'
import { severityFromChinese } from '../catalogues.js'
import { type ReferenceRow, readReference } from '../reference.js'
import type { Severity, SubjectKind } from '../words.js'

/** From which amount a fine is of a severity. */
export interface FineSeverity {
  readonly from: Day | null
  readonly until: Day | null
  readonly party: keyof typeof partyOf
  readonly atLeastCny: number
  readonly severity: Severity
}

const partyOf = {
  organisation: 'ORGANISATION',
  sole_trader: 'SOLE_TRADER',
  person: 'PERSON',
} as const satisfies Readonly<Record<string, SubjectKind>>

const order: readonly Severity[] = ['MINOR', 'GENERAL', 'SERIOUS']

export function isSeverity(written: string): written is Severity {
  return (order as readonly string[]).includes(written)
}

export function isLessSevere(one: Severity, other: Severity): boolean {
  return order.indexOf(one) < order.indexOf(other)
}

/** By what the severity of a penalty is told. */
export interface PenaltyRules {
  /** By their Chinese names. */
  readonly penaltyKinds: ReadonlyMap<string, ReferenceRow>
  readonly fines: readonly FineSeverity[]
}

export function loadPenaltyRules(): PenaltyRules {
  return {
    penaltyKinds: new Map(readReference('penalty_kinds').map((row) => [row.name_zh!, row])),
    fines: fineSeverities(readReference('fine_severity_illustrative')),
  }
}

export function fineSeverities(rows: readonly ReferenceRow[]): FineSeverity[] {
  return rows.map((row) => ({
    from: row.valid_from || null,
    until: row.valid_to || null,
    party: row.party as FineSeverity['party'],
    atLeastCny: Number(row.at_least_cny),
    severity: severityFromChinese(row.severity!),
  }))
}

/**
 * > Warnings, public criticism and fines of the summary procedure are minor; larger fines and confiscation general; huge fines, revoked licences, limits to business, stops, closures and bans from an occupation serious. — NDRC Order 36 (2025)
 *
 * The gravest of the kinds counts. The sheet does not tell the procedure, so a fine within the amounts of the summary procedure counts as its fine.
 */
export function severityOfPenalty(
  kinds: readonly ReferenceRow[],
  { fineCny, party, decidedOn }: { fineCny: number; party: SubjectKind; decidedOn: Day },
  fines: readonly FineSeverity[],
): Severity {
  const each = kinds.map(({ code, severity_ndrc36 }) =>
    code === 'PK03'
      ? severityOfFine(fineCny, party, decidedOn, fines)
      : severityFromChinese(/^(轻微|一般|严重)/.exec(severity_ndrc36!)![1]!),
  )
  return order[Math.max(...each.map((severity) => order.indexOf(severity)))]!
}

function severityOfFine(
  fineCny: number,
  party: SubjectKind,
  decidedOn: Day,
  fines: readonly FineSeverity[],
): Severity {
  return fines
    .filter(
      (row) =>
        partyOf[row.party] === party &&
        row.atLeastCny <= fineCny &&
        (row.from === null || row.from <= decidedOn) &&
        (row.until === null || decidedOn <= row.until),
    )
    .reduce((gravest, row) => (row.atLeastCny >= gravest.atLeastCny ? row : gravest)).severity
}
