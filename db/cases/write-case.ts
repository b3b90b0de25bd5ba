import { type CaseState, shownStatus } from '../../rules/cases/case.js'
import { corrected } from '../../rules/cases/said.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Draft, type Fact, newDraft } from '../ledger/draft.js'
import type { CaseRow, KnownTarget } from '../ledger/known.js'
import { takeDrafts } from '../ledger/take-draft.js'
import type { StepWork } from '../ledger/take-step.js'
import { closeVersions } from '../ledger/write-versions.js'
import type { CityStore } from '../store.js'
import type { NextVersion } from './next-version.js'

/** A version of a case, and what it is about. */
export interface Written extends NextVersion {
  readonly target: KnownTarget
}

/** Writes versions of cases, one of each, what shows of them, and what they do to what they are about. */
export async function writeCases(
  work: StepWork,
  store: CityStore,
  written: readonly Written[],
  today: Day,
): Promise<void> {
  await takeDrafts(work, store, written.map(draftOf), today)
  for (const [kind, table] of [
    ['REPAIR', store.t.repair],
    ['OBJECTION', store.t.objection],
  ] as const) {
    const hidden = written.flatMap(({ file }) =>
      file.kind === kind && shownOf(file) === null ? file.id : [],
    )
    await closeVersions(work.tx, table, table.id, hidden, work.clock)
  }
}

function draftOf({ file, target, end, corrections }: Written): Draft {
  const shown = shownOf(file)
  const facts: Fact[] = [...(shown ? [shown] : []), ['caseFile', file]]
  if (corrections.length > 0) {
    const row = corrected({ ...target.row, validUntil: target.row.validUntil ?? null }, corrections)
    facts.push(('listCode' in row ? ['listEntry', row] : ['creditRecord', row]) as Fact)
  }
  const about = { kind: file.targetKind, id: file.targetId }
  return newDraft({ id: file.id, target: about, end, facts })
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
