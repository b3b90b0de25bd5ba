import { and, arrayContains, desc, eq, getTableColumns, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { HubStore } from '../store.js'
import type { AuditResult } from '../tables/hub.js'
import type { ChainedEntry } from './audit-entries.js'

/** Which operations; null for all. Instants are UTC with microseconds. */
export interface TrailFilters {
  readonly unit: string | null
  readonly client: string | null
  readonly code: string | null
  readonly purpose: string | null
  readonly result: AuditResult | null
  readonly field: string | null
  readonly from: string | null
  readonly until: string | null
  /** Only those that disclosed more than public fields. */
  readonly disclosing: boolean
}

export const everyOperation: TrailFilters = {
  unit: null,
  client: null,
  code: null,
  purpose: null,
  result: null,
  field: null,
  from: null,
  until: null,
  disclosing: false,
}

export interface TrailPlace {
  readonly at: string
  readonly writer: string
  readonly seq: number
}

/** One page of the log, latest first, then by writer and seq: one row more than `first`, behind `after`. */
export function listTrail(
  { db, t: { auditEntry } }: HubStore,
  filters: TrailFilters,
  { first, after }: { readonly first: number; readonly after: TrailPlace | null },
): Promise<ChainedEntry[]> {
  const { unit, client, code, purpose, result, field, from, until, disclosing } = filters
  const e = auditEntry
  const conditions: (SQL | undefined | false | null)[] = [
    unit !== null && eq(e.unit, unit),
    client !== null && eq(e.client, client),
    // The index holds only rows with codes.
    code !== null && and(sql`${e.codes} <> '{}'`, arrayContains(e.codes, [code])),
    purpose !== null && eq(e.purpose, purpose),
    result !== null && eq(e.result, result),
    field !== null && arrayContains(e.disclosed, [field]),
    from !== null && gte(e.at, from),
    until !== null && lt(e.at, until),
    disclosing && sql`${e.disclosed} <> '{}'`,
    after &&
      sql`(${e.at}, ${e.writer}, ${e.seq}) < (${after.at}::timestamptz, ${after.writer}, ${after.seq})`,
  ]
  return (
    db
      // Names from before they were bounded may be a megabyte each.
      .select({
        ...getTableColumns(e),
        operationName: sql<string | null>`left(${e.operationName}, 1000)`,
      })
      .from(e)
      .where(and(...conditions.flatMap((condition) => condition || [])))
      .orderBy(desc(e.at), desc(e.writer), desc(e.seq))
      .limit(first + 1)
      .then((rows) => rows)
  )
}
