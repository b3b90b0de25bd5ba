import { sql } from 'drizzle-orm'
import { bigint, doublePrecision, index, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import { code, instant } from './columns.js'

/** Name of the PostgreSQL schema that holds what the hub itself keeps. */
export const hubSchemaName = 'hub'

/** What became of an operation. */
export type AuditResult = 'OK' | 'PARTIAL' | 'REFUSED' | 'FAILED'

/** The hub's own tables. No personal data beyond the keyed code of a person. */
export function hubTables() {
  const schema = pgSchema(hubSchemaName)
  return {
    /** One row an operation, chained by hashes per writer: a process of the gateway from start to end. */
    auditEntry: schema.table(
      'audit_entry',
      {
        writer: code('writer').notNull(),
        /** From 1, without a gap. */
        seq: bigint('seq', { mode: 'number' }).notNull(),
        at: instant('at').notNull(),
        /** As the answer's header `x-request-id` has it; the pages of one export share it. */
        requestId: text('request_id').notNull(),
        /** Of the token: all null for an anonymous caller. */
        unit: text('unit'),
        subject: text('subject'),
        client: text('client'),
        /** As stated, whether or not the hub granted it; null when none was. */
        purpose: text('purpose'),
        basis: text('basis'),
        caseNo: text('case_no'),
        /** Null when the operation has none, or could not be read. */
        operationName: text('operation_name'),
        /** SHA-256 of its text; the variables are never kept. */
        operationHash: text('operation_hash').notNull(),
        /** Coordinates with a rule that the answer may have shown; the engine had them to ask. */
        disclosed: text('disclosed').array().notNull(),
        refused: text('refused').array().notNull(),
        masked: text('masked').array().notNull(),
        /** Codes of subjects whose data the subgraphs served. */
        codes: text('codes').array().notNull(),
        result: text('result').$type<AuditResult>().notNull(),
        /** Codes of the errors in the answer, each once. */
        errors: text('errors').array().notNull(),
        latencyMs: doublePrecision('latency_ms').notNull(),
        /** Hash of the writer's row before; of its first row, 64 zeros. */
        previousHash: text('previous_hash').notNull(),
        /** SHA-256 over the row without it, as canonical JSON (RFC 8785). */
        hash: text('hash').notNull(),
      },
      (t) => [
        primaryKey({ name: 'audit_entry_pk', columns: [t.writer, t.seq] }),
        index('audit_entry_by_time').on(t.at, t.writer, t.seq),
        index('audit_entry_by_code').using('gin', t.codes).where(sql`${t.codes} <> '{}'`),
      ],
    ),
  }
}

export type HubTables = ReturnType<typeof hubTables>
