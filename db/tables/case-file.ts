import { sql } from 'drizzle-orm'
import { date, index, jsonb, type PgSchema, text } from 'drizzle-orm/pg-core'
import type { CaseKind, CaseState, CaseStep } from '../../rules/cases/case.js'
import type {
  CaseDocument,
  CaseFieldName,
  Correction,
  ReopenCause,
} from '../../rules/cases/said.js'
import type { TargetKind } from '../../rules/words.js'
import { bySubject, code, oneVersionInForce, versionColumns } from './columns.js'

/** What facts hold as JSON is an object: a list of texts travels as one. */
interface Items<T> {
  readonly items: readonly T[]
}

/** Who took the step that made a version of a case; SHEET where a row tells of it. */
export type CaseActor = 'SUBJECT' | 'LEAD' | 'DECIDING' | 'SHEET'

/**
 * A case (信用修复, 异议) as it stands, a version a step: who, on what document, why. It never leaves the city; what others
 * may know of it stands in `repair` and `objection`, written with it.
 */
export function caseFileTable(schema: PgSchema) {
  return schema.table(
    'case_file',
    {
      id: text('id').notNull(),
      kind: text('kind').$type<CaseKind>().notNull(),
      subjectCode: code('subject_code').notNull(),
      targetKind: text('target_kind').$type<TargetKind>().notNull(),
      targetId: text('target_id').notNull(),
      state: text('state').$type<CaseState>().notNull(),
      /** The step that led into the state. */
      step: text('step').$type<CaseStep>().notNull(),
      stepOn: date('step_on', { mode: 'string' }).notNull(),
      openedOn: date('opened_on', { mode: 'string' }).notNull(),
      acceptedOn: date('accepted_on', { mode: 'string' }),
      decidedOn: date('decided_on', { mode: 'string' }),
      /** Unit that took the case up; null before, and where a sheet does not tell. */
      receivingUnit: code('receiving_unit'),
      /** Unit that decided what the case is about. */
      decidingUnit: code('deciding_unit').notNull(),
      actor: text('actor').$type<CaseActor>().notNull(),
      /** Who took the step for the subject; null for its own steps and those of others. */
      agentCode: code('agent_code'),
      unitCode: code('unit_code'),
      documentNo: text('document_no'),
      reason: text('reason'),
      cause: text('cause').$type<ReopenCause>(),
      /** What the subject says. */
      statement: text('statement'),
      /** What an objection contests; null for the whole record, and for repairs. */
      field: text('field').$type<CaseFieldName>(),
      /** Day on which the commitment was made public; null while none was. */
      commitmentOn: date('commitment_on', { mode: 'string' }),
      materials: jsonb('materials').$type<Items<CaseDocument>>(),
      corrections: jsonb('corrections').$type<Items<Correction>>(),
      ...versionColumns(),
    },
    (t) => [
      ...oneVersionInForce('case_file', t, t.id),
      ...bySubject('case_file', t),
      index('case_file_by_target').on(t.targetId).where(sql`${t.knownTo} is null`),
      index('case_file_by_unit')
        .on(t.decidingUnit, t.openedOn, t.id)
        .where(sql`${t.knownTo} is null`),
      index('case_file_by_day').on(t.openedOn, t.id).where(sql`${t.knownTo} is null`),
    ],
  )
}
