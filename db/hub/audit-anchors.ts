import { asc, eq, gt, sql } from 'drizzle-orm'
import type { Anchor, AnchorPayload, AnchorTimestamp } from '../../schema/anchors.js'
import type { HubStore } from '../store.js'

/** Anchors behind a number, in order. */
export function listAnchors({ db, t }: HubStore, after: number, first: number): Promise<Anchor[]> {
  return db
    .select()
    .from(t.auditAnchor)
    .where(gt(t.auditAnchor.number, after))
    .orderBy(asc(t.auditAnchor.number))
    .limit(first)
    .then((rows) => rows)
}

/** One anchor; null for none. */
export async function findAnchor({ db, t }: HubStore, number: number): Promise<Anchor | null> {
  const [anchor] = await db.select().from(t.auditAnchor).where(eq(t.auditAnchor.number, number))
  return anchor ?? null
}

/** Number of the last anchor; 0 for none. */
export async function findLastAnchor({ db, t }: HubStore): Promise<number> {
  const [last] = await db
    .select({ number: sql<number>`coalesce(max(${t.auditAnchor.number}), 0)` })
    .from(t.auditAnchor)
  return last!.number
}

/** @returns  false when there is one of this number already */
export async function insertAnchor({ db, t }: HubStore, anchor: Anchor): Promise<boolean> {
  const rows = await db
    .insert(t.auditAnchor)
    .values(anchor)
    .onConflictDoNothing()
    .returning({ number: t.auditAnchor.number })
  return rows.length > 0
}

export async function insertTimestamp(
  { db, t }: HubStore,
  timestamp: AnchorTimestamp,
): Promise<void> {
  await db.insert(t.auditTimestamp).values(timestamp).onConflictDoNothing()
}

/** All time stamps, in the order of their anchors. */
export function listTimestamps({ db, t }: HubStore): Promise<AnchorTimestamp[]> {
  return db
    .select()
    .from(t.auditTimestamp)
    .orderBy(asc(t.auditTimestamp.number))
    .then((rows) => rows)
}

/** Number of the last anchor that has a time stamp; 0 for none. */
export async function findLastTimestamp({ db, t }: HubStore): Promise<number> {
  const [last] = await db
    .select({ number: sql<number>`coalesce(max(${t.auditTimestamp.number}), 0)` })
    .from(t.auditTimestamp)
  return last!.number
}

/** The last row of each writer there ever was, by a few steps through the index for each. */
export async function listHeads({ db, t }: HubStore): Promise<AnchorPayload['heads']> {
  const rows = await db.execute(sql`
    with recursive writers as (
      (select writer from ${t.auditEntry} order by writer limit 1)
      union all
      select (select e.writer from ${t.auditEntry} e where e.writer > w.writer order by e.writer limit 1)
      from writers w where w.writer is not null
    )
    select head.writer, head.seq, head.hash
    from writers w
    cross join lateral (
      select e.writer, e.seq, e.hash from ${t.auditEntry} e
      where e.writer = w.writer order by e.seq desc limit 1
    ) head
    order by head.writer`)
  return [...rows] as never
}
