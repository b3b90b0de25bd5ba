import { and, eq, isNull } from 'drizzle-orm'
import { type Correction, corrected } from '../../rules/cases/said.js'
import { kindsInTitle } from '../../rules/publicity/penalty-title.js'
import {
  isLessSevere,
  loadPenaltyRules,
  type PenaltyRules,
  severityOfPenalty,
} from '../../rules/publicity/severity.js'
import type { CityTransaction } from '../ledger/clock.js'
import type { KnownTarget } from '../ledger/known.js'
import type { CityStore } from '../store.js'
import type { StepInput } from './case-input.js'

let rules: PenaltyRules | null = null

/**
 * What is put right, and the severity that follows from it: it is told from kinds, fine and day of a penalty, so it falls
 * with them, by the rule that told it when the penalty came in. It never rises by an objection.
 *
 * @throws {HubError} what `corrected` throws
 */
export async function correctionsIn(
  given: NonNullable<StepInput['corrections']>,
  tx: CityTransaction,
  { t }: CityStore,
  { row }: KnownTarget,
): Promise<Correction[]> {
  const corrections = given.map((one) => ({ ...one, figure: one.figure ?? null }))
  const isStated = corrections.some(({ field }) => field === 'SEVERITY')
  if (isStated || 'listCode' in row || row.kind !== 'PENALTY' || row.severity == null) {
    return corrections
  }
  const { creditRecordDetail: d } = t
  const [detail] = await tx
    .select({ title: d.title })
    .from(d)
    .where(and(eq(d.id, row.id), isNull(d.knownTo)))
  rules ??= loadPenaltyRules()
  const kinds = kindsInTitle(detail?.title ?? '', rules.penaltyKinds)
  if (kinds === null) return corrections
  const right = corrected({ ...row, validUntil: row.validUntil ?? null }, corrections)
  const { figures, decidedOn, subjectKind: party } = right
  const fineCny = figures.fine_cny ?? 0
  const severity = severityOfPenalty(kinds, { fineCny, party, decidedOn }, rules.fines)
  return isLessSevere(severity, row.severity)
    ? [...corrections, { field: 'SEVERITY', figure: null, value: severity }]
    : corrections
}
