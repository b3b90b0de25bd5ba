import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  type PgSchema,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type { EndedBy, SubjectKind } from '../../rules/words.js'
import type { Fault } from '../../schema/faults.js'
import { byChange, code, instant, oneVersionInForce, versionColumns } from './columns.js'

/** How often each code was met. */
export type CodeCounts = Readonly<Record<string, number>>

/** What a city keeps of the sheets that its operators hand in. None of it leaves the city. */
export function intakeTables(schema: PgSchema) {
  return {
    /** One sheet of one file handed in once; its id is the first part of the source of every row taken from it. */
    intakeRun: schema.table(
      'intake_run',
      {
        id: text('id').primaryKey(),
        sheet: text('sheet').notNull(),
        layout: text('layout').notNull(),
        fileName: text('file_name').notNull(),
        /** Empty for a file that is one sheet. */
        sheetName: text('sheet_name').notNull(),
        fileSha256: text('file_sha256').notNull(),
        header: jsonb('header').$type<readonly string[]>().notNull(),
        extraColumns: jsonb('extra_columns').$type<readonly string[]>().notNull(),
        handedInBy: text('handed_in_by').notNull(),
        startedAt: instant('started_at').notNull(),
        /** The day that rules count as today, also when the run goes on later. */
        startedOn: date('started_on', { mode: 'string' }).notNull(),
        finishedAt: instant('finished_at'),
        state: text('state').$type<'RUNNING' | 'DONE' | 'SUPERSEDED'>().notNull(),
        ruleVersion: text('rule_version').notNull(),
        /** Key of all sealed values of this run; dropping it destroys them. */
        wrappedKey: text('wrapped_key'),
        /** Number of the last row that is dealt with: a resumed run goes on behind it. */
        lastRow: integer('last_row').notNull(),
        rowsNew: integer('rows_new').notNull(),
        rowsChanged: integer('rows_changed').notNull(),
        rowsUnchanged: integer('rows_unchanged').notNull(),
        rowsWaiting: integer('rows_waiting').notNull(),
        rowsRefused: integer('rows_refused').notNull(),
        refusals: jsonb('refusals').$type<CodeCounts>().notNull(),
        /** Why rows were put before a steward, those settled since among them. */
        questions: jsonb('questions').$type<CodeCounts>().notNull().default({}),
        notices: jsonb('notices').$type<CodeCounts>().notNull(),
        /** Rows with a value, by field code. */
        filled: jsonb('filled').$type<CodeCounts>().notNull(),
      },
      (t) => [
        index('intake_run_by_start').on(t.startedAt.desc()),
        index('intake_run_by_file').on(t.fileSha256, t.sheetName),
      ],
    ),
    /** Quarantine: rows that were not taken, until they are handed in again mended. */
    intakeRefusal: schema.table(
      'intake_refusal',
      {
        runId: text('run_id').notNull(),
        /** As a reader of the sheet counts: the header is row 1. */
        rowNumber: integer('row_number').notNull(),
        /** The cells as they were, a JSON list sealed with the run's key: they may name a person. */
        sealedCells: text('sealed_cells').notNull(),
        faults: jsonb('faults').$type<readonly Fault[]>().notNull(),
        codes: text('codes').array().notNull(),
      },
      (t) => [
        primaryKey({ name: 'intake_refusal_pk', columns: [t.runId, t.rowNumber] }),
        index('intake_refusal_by_code').using('gin', t.codes),
      ],
    ),
    /** Rows that came before what they are about, a repair before its record, and rows that a steward has to decide on. */
    intakeWaiting: schema.table(
      'intake_waiting',
      {
        /** Of the fact that is waiting, apart for rows that say something of its end; a later such row takes its place. What says no fact yet has run and row. */
        id: text('id').primaryKey(),
        waitsFor: text('waits_for').notNull(),
        runId: text('run_id').notNull(),
        rowNumber: integer('row_number').notNull(),
        /** What will be written and the cells as they were, JSON sealed with the run's key. */
        sealedDraft: text('sealed_draft').notNull(),
        waitingSince: bigint('waiting_since', { mode: 'number' }).notNull(),
        /** Why a steward has to decide, their values masked; null for what waits for something to come. */
        questions: jsonb('questions').$type<readonly Fault[]>(),
      },
      (t) => [
        index('intake_waiting_by_need').on(t.waitsFor),
        index('intake_waiting_by_row').on(t.runId, t.rowNumber),
      ],
    ),
    /**
     * Each end of a record or list entry before its time, by the fact that says so: a repair, an objection, a revocation,
     * or the row of the record itself. The earliest of those in force is the end that the record or entry has.
     */
    ending: schema.table(
      'ending',
      {
        /** Id of the fact: of the case, or of the record or entry whose own row withdraws it. */
        factId: text('fact_id').notNull(),
        targetId: text('target_id').notNull(),
        endedBy: text('ended_by').$type<EndedBy>().notNull(),
        /** First day on which the end takes effect. */
        endedOn: date('ended_on', { mode: 'string' }).notNull(),
        documentNo: text('document_no'),
        reason: text('reason').notNull(),
        unitCode: code('unit_code'),
        ...versionColumns(),
      },
      (t) => [
        ...oneVersionInForce('ending', t, t.factId),
        ...byChange('ending', t, t.targetId),
        index('ending_by_target').on(t.targetId).where(sql`${t.knownTo} is null`),
      ],
    ),
    /** The secret by which the ids of facts are made: one row. */
    idSecret: schema.table('id_secret', {
      id: integer('id').primaryKey(),
      /** Made by the secret, and tells nothing of it: another secret is noticed before it names anything. */
      proof: text('proof').notNull(),
      /** When the last former id was made anew; null until then. */
      renewedAt: instant('renewed_at'),
    }),
    /** Former ids of cases, for the city's operators: those of records and entries follow from the former id itself. */
    formerId: schema.table('former_id', {
      formerId: text('former_id').primaryKey(),
      id: text('id').notNull(),
    }),
    /** How many there are to be covered, as the city's own registers count them: a count, never a list. */
    planFigure: schema.table(
      'plan_figure',
      {
        kind: text('kind').$type<SubjectKind>().notNull(),
        /** Group of key persons (重点人群); empty for legal persons and sole traders. */
        groupName: text('group_name').notNull(),
        counted: integer('counted').notNull(),
        source: text('source').notNull(),
        countedOn: date('counted_on', { mode: 'string' }).notNull(),
        ...versionColumns(),
      },
      (t) => oneVersionInForce('plan_figure', t, t.kind, t.groupName),
    ),
    /** Which unit stands for another that was merged, from a day on. */
    unitSuccessor: schema.table(
      'unit_successor',
      {
        unitCode: code('unit_code').notNull(),
        successorCode: code('successor_code').notNull(),
        validFrom: date('valid_from', { mode: 'string' }).notNull(),
        documentNo: text('document_no').notNull(),
        ...versionColumns(),
      },
      (t) => oneVersionInForce('unit_successor', t, t.unitCode, t.successorCode),
    ),
    /** Lawful codes of the pilot years that do not add up, each looked at by a steward. */
    earlyCode: schema.table(
      'early_code',
      {
        code: code('code').notNull(),
        reason: text('reason').notNull(),
        approvedBy: text('approved_by').notNull(),
        approvedOn: date('approved_on', { mode: 'string' }).notNull(),
        ...versionColumns(),
      },
      (t) => oneVersionInForce('early_code', t, t.code),
    ),
  }
}
