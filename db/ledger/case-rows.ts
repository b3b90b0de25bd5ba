import { behindSheet, type CaseKind, isOpen } from '../../rules/cases/case.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Draft, FactRow } from './draft.js'
import type { CaseRow, Known } from './known.js'

type SheetCase =
  | { readonly kind: 'REPAIR'; readonly row: FactRow<'repair'> }
  | { readonly kind: 'OBJECTION'; readonly row: FactRow<'objection'> }

/** The days of a case as a row of a sheet tells them; null where it tells of none. */
export function sheetCaseDays(
  draft: Draft,
): { readonly kind: CaseKind; readonly begunOn: Day; readonly decidedOn: Day | null } | null {
  const said = sheetCaseOf(draft)
  if (said === null) return null
  const begunOn = said.kind === 'REPAIR' ? said.row.appliedOn : said.row.acceptedOn
  return { kind: said.kind, begunOn, decidedOn: said.row.decidedOn ?? null }
}

/** What a row of a sheet says of a case; null where it says nothing of one, and of a step, which brings the case itself. */
function sheetCaseOf({ facts }: Draft): SheetCase | null {
  let said: SheetCase | null = null
  for (const [table, row] of facts) {
    if (table === 'caseFile') return null
    if (table === 'repair') said = { kind: 'REPAIR', row }
    if (table === 'objection') said = { kind: 'OBJECTION', row }
  }
  return said
}

/**
 * The version of its case that a row of a sheet brings about.
 *
 * @returns null where the case stays as it is, or there is none; KEPT where it has moved on from what the row tells
 */
export function caseBehind(draft: Draft, known: Known): CaseRow | 'KEPT' | null {
  const said = sheetCaseOf(draft)
  if (said === null) return null
  const before = known.cases.get(draft.id) ?? null
  const next = behindSheet(said.kind, before?.state ?? null, said.row.status)
  if (next === 'KEPT') return 'KEPT'
  const decidedOn = said.row.decidedOn ?? null
  const told = {
    actor: 'SHEET',
    agentCode: null,
    unitCode: draft.decidedBy ?? null,
    decidedOn,
    documentNo: null,
    reason: null,
    cause: null,
  } as const
  if (next === 'SAME') {
    if (decidedOn === null || before!.decidedOn === decidedOn) return null
    return { ...before!, ...told, stepOn: decidedOn }
  }
  const { row, unitCode } = known.targets.get(draft.target!.id)!
  const { begunOn } = sheetCaseDays(draft)!
  return {
    ...(before ?? { ...fresh, openedOn: begunOn }),
    ...told,
    ...next,
    id: draft.id,
    kind: said.kind,
    subjectCode: row.subjectCode,
    targetKind: said.row.targetKind,
    targetId: said.row.targetId,
    stepOn: decidedOn ?? begunOn,
    acceptedOn: before?.acceptedOn ?? begunOn,
    decidingUnit: unitCode,
  }
}

const fresh = {
  receivingUnit: null,
  statement: null,
  field: null,
  commitmentOn: null,
  materials: null,
  corrections: null,
} as const

/** The open case about the same, other than this one; a row that tells of one decided before it aside. */
export function openCaseBeside(draft: Draft, known: Known): CaseRow | null {
  const said = sheetCaseOf(draft)
  if (said === null) return null
  return (
    openCasesAbout(said.kind, draft.target!.id, known).find(
      ({ id, openedOn }) =>
        id !== draft.id && (said.row.decidedOn == null || said.row.decidedOn >= openedOn),
    ) ?? null
  )
}

/** Open cases of a kind about one record or entry. */
export function openCasesAbout(kind: CaseKind, targetId: string, { cases }: Known): CaseRow[] {
  return [...cases.values()].filter(
    (one) => one.kind === kind && one.targetId === targetId && isOpen(kind, one.state),
  )
}
