import { createHash } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { canonicalJson } from '../../schema/canonical-json.js'
import { databaseFailure } from '../server/failure.js'
import type { HubStore } from '../store.js'
import type { AuditResult } from '../tables/hub.js'

export type { AuditResult } from '../tables/hub.js'

/** One row of the audit log. Times are UTC with microseconds; lists are sorted. */
export interface AuditEntry {
  readonly writer: string
  readonly seq: number
  readonly at: string
  readonly requestId: string
  readonly unit: string | null
  readonly subject: string | null
  readonly client: string | null
  readonly agentCode: string | null
  readonly actsFor: string | null
  readonly purpose: string | null
  readonly basis: string | null
  readonly caseNo: string | null
  readonly operationName: string | null
  readonly operationHash: string
  readonly disclosed: readonly string[]
  readonly refused: readonly string[]
  readonly masked: readonly string[]
  readonly codes: readonly string[]
  readonly result: AuditResult
  readonly errors: readonly string[]
  readonly latencyMs: number
  /** How many refused requests like this one the row stands for; null for one. */
  readonly times: number | null
  readonly previousHash: string
}

export type ChainedEntry = AuditEntry & { readonly hash: string }

/** Stands for the row before a writer's first. */
export const noHash = '0'.repeat(64)

/**
 * SHA-256 over a row as canonical JSON, in hexadecimal.
 *
 * Members that are null are left out, so that rows written before a column was added keep their hash.
 */
export function entryHash(entry: AuditEntry): string {
  const members = Object.entries(entry).filter(([, member]) => member !== null)
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(members)))
    .digest('hex')
}

/**
 * Writes rows of one writer, all of them or none; they are durable when it resolves.
 *
 * @throws {HubError} DATABASE_UNAVAILABLE when they are not, or when it cannot be told
 */
export async function insertEntries({ db, t }: HubStore, entries: readonly ChainedEntry[]) {
  await asHubError(
    db.execute(sql`
      insert into ${t.auditEntry} (
        writer, seq, at, request_id, unit, subject, client, agent_code, acts_for, purpose, basis, case_no, operation_name, operation_hash,
        disclosed, refused, masked, codes, result, errors, latency_ms, times, previous_hash, hash)
      select
        writer, seq, at, "requestId", unit, subject, client, "agentCode", "actsFor", purpose, basis, "caseNo", "operationName", "operationHash",
        disclosed, refused, masked, codes, result, errors, "latencyMs", times, "previousHash", hash
      from json_to_recordset(${JSON.stringify(entries)}::json) as row (
        writer text, seq bigint, at timestamptz, "requestId" text, unit text, subject text, client text, "agentCode" text, "actsFor" text, purpose text,
        basis text, "caseNo" text, "operationName" text, "operationHash" text, disclosed text[], refused text[],
        masked text[], codes text[], result text, errors text[], "latencyMs" double precision, times integer, "previousHash" text,
        hash text)`),
  )
}

/**
 * Whether this row of a writer is in the log.
 *
 * @throws {HubError} DATABASE_UNAVAILABLE
 */
export async function hasEntry(
  { db, t }: HubStore,
  { writer, seq }: Pick<AuditEntry, 'writer' | 'seq'>,
): Promise<boolean> {
  const rows = await asHubError(
    db
      .select({ seq: t.auditEntry.seq })
      .from(t.auditEntry)
      .where(and(eq(t.auditEntry.writer, writer), eq(t.auditEntry.seq, seq))),
  )
  return rows.length > 0
}

/** One page of all rows, writer by writer, each in order; the rows behind `after`. */
export function listEntries(
  { db, t }: HubStore,
  { after, first }: { after: Pick<AuditEntry, 'writer' | 'seq'>; first: number },
): Promise<ChainedEntry[]> {
  return db
    .select()
    .from(t.auditEntry)
    .where(sql`(${t.auditEntry.writer}, ${t.auditEntry.seq}) > (${after.writer}, ${after.seq})`)
    .orderBy(asc(t.auditEntry.writer), asc(t.auditEntry.seq))
    .limit(first)
    .then((rows) => rows)
}

/** Bytes of the longest name of an operation: those from before names were bounded have up to a megabyte. */
export async function longestName({ db, t }: HubStore): Promise<number> {
  const [row] = await db
    .select({ bytes: sql<number>`coalesce(max(octet_length(${t.auditEntry.operationName})), 0)` })
    .from(t.auditEntry)
  return row!.bytes
}

export async function countEntries({ db, t }: HubStore): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)` }).from(t.auditEntry)
  return row!.count
}

async function asHubError<T>(statement: PromiseLike<T>): Promise<T> {
  try {
    return await statement
  } catch (error) {
    throw databaseFailure(error) ?? error
  }
}
