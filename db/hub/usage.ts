import { sql } from 'drizzle-orm'
import type { HubStore } from '../store.js'

/** Whose requests are counted: texts as the log has them. */
export interface Payer {
  /** Id of the program, else the token's subject. */
  readonly payer: string
  readonly unit: string | null
  /** Only those of this subject of a token; null for all of the program's. */
  readonly subject: string | null
}

export interface UsageRow {
  /** Day in China. */
  readonly day: string
  /** Null for operations without a name, and where several are counted together. */
  readonly operationName: string | null
  readonly operations: number
  readonly requests: number
  readonly partial: number
  readonly refused: number
  readonly failed: number
}

/** Requests from an instant on, by day and operation: the 50 asked for most of each day, and one row for its others. */
export async function listUsage(
  { db, t: { auditEntry } }: HubStore,
  { payer, unit, subject }: Payer,
  from: string,
): Promise<UsageRow[]> {
  const rows = await db.execute(sql`
    with counted as (
      select
        (at at time zone 'Asia/Shanghai')::date as day, left(operation_name, 1000) as name,
        sum(coalesce(times, 1)) as requests,
        coalesce(sum(coalesce(times, 1)) filter (where result = 'PARTIAL'), 0) as partial,
        coalesce(sum(coalesce(times, 1)) filter (where result = 'REFUSED'), 0) as refused,
        coalesce(sum(coalesce(times, 1)) filter (where result = 'FAILED'), 0) as failed
      from ${auditEntry}
      where coalesce(client, subject) = ${payer} and at >= ${from}::timestamptz
        and unit is not distinct from ${unit}::text
        and (${subject}::text is null or subject = ${subject}::text)
      group by 1, 2
    ), placed as (
      select *, row_number() over (partition by day order by requests desc, name nulls last) <= 50 as own from counted
    )
    select
      day::text as day, case when own then name end as "operationName", count(*)::int as operations,
      sum(requests)::int as requests, sum(partial)::int as partial, sum(refused)::int as refused, sum(failed)::int as failed
    from placed
    group by day, own, case when own then name end
    order by day desc, own desc, requests desc, "operationName" nulls last`)
  return [...rows] as never
}
