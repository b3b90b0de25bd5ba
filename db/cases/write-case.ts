import { type CaseState, shownStatus } from '../../rules/cases/case.js'
import { type Correction, corrected } from '../../rules/cases/said.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Draft, type Fact, newDraft } from '../ledger/draft.js'
import type { CaseRow, KnownTarget } from '../ledger/known.js'
import { takeDraft } from '../ledger/take-draft.js'
import type { StepWork } from '../ledger/take-step.js'
import { closeVersions } from '../ledger/write-versions.js'
import type { CityStore } from '../store.js'

/** Writes a version of a case, what shows of it, and what it does to what it is about. */
export async function writeCase(
  work: StepWork,
  store: CityStore,
  file: CaseRow,
  target: KnownTarget,
  end: Draft['end'],
  today: Day,
  corrections: readonly Correction[] = [],
): Promise<void> {
  const shown = shownOf(file)
  const facts: Fact[] = [...(shown ? [shown] : []), ['caseFile', file]]
  if (corrections.length > 0) {
    const row = corrected({ ...target.row, validUntil: target.row.validUntil ?? null }, corrections)
    facts.push(('listCode' in row ? ['listEntry', row] : ['creditRecord', row]) as Fact)
  }
  const about = { kind: file.targetKind, id: file.targetId }
  await takeDraft(work, store, newDraft({ id: file.id, target: about, end, facts }), today)
  if (shown) return
  const table = file.kind === 'REPAIR' ? store.t.repair : store.t.objection
  await closeVersions(work.tx, table, table.id, [file.id], work.clock)
}

/** What others are told of a case, which stands in tables of its own; null where nothing shows of it. */
function shownOf(file: CaseRow): Fact | null {
  const { id, kind, subjectCode, targetKind, targetId } = file
  const status = shownStatus(kind, file.state as CaseState)
  if (status === null) return null
  const about = { id, subjectCode, targetKind, targetId, decidedOn: file.decidedOn ?? null }
  return kind === 'REPAIR'
    ? ['repair', { ...about, status: status as 'APPLIED', appliedOn: file.openedOn }]
    : ['objection', { ...about, status: status as 'ACCEPTED', acceptedOn: file.acceptedOn! }]
}
