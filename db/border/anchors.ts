import { asc, gt, inArray, sql } from 'drizzle-orm'
import { type Anchor, type AnchorKeeper, mostAnchors } from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { CityStore } from '../store.js'

/**
 * Keeps anchors of the hub's audit log, each once and never changed.
 *
 * @returns  number of the last one kept; 0 for none
 * @throws {HubError} ANCHOR_DIFFERS when another one of the same number is kept; the others are kept all the same
 */
export async function keepAnchors(
  { db, t, jurisdiction }: CityStore,
  anchors: readonly Anchor[],
): Promise<number> {
  if (anchors.length > 0) {
    await db
      .insert(t.auditAnchor)
      .values(
        anchors.map(({ number, payload, jws }) => ({
          number,
          payload,
          jws,
          receivedAt: sql`clock_timestamp()`,
        })),
      )
      .onConflictDoNothing()
    const kept = await db
      .select()
      .from(t.auditAnchor)
      .where(
        inArray(
          t.auditAnchor.number,
          anchors.map(({ number }) => number),
        ),
      )
    const other = anchors.find(({ number, payload, jws }) =>
      kept.some((row) => row.number === number && (row.payload !== payload || row.jws !== jws)),
    )
    if (other) {
      throw new HubError('ANCHOR_DIFFERS.otherInCity', {
        city: cityName(jurisdiction),
        number: other.number,
      })
    }
  }
  const [last] = await db
    .select({ number: sql<number>`coalesce(max(${t.auditAnchor.number}), 0)` })
    .from(t.auditAnchor)
  return last!.number
}

/** All anchors that a city has, in order; behind a number and as many as asked for, where these are given. */
export function listKeptAnchors(
  { db, t }: Pick<CityStore, 'db' | 't'>,
  after = 0,
  first?: number,
): Promise<Anchor[]> {
  const { number, payload, jws } = t.auditAnchor
  const rows = db
    .select({ number, payload, jws })
    .from(t.auditAnchor)
    .where(gt(number, after))
    .orderBy(asc(number))
  return (first === undefined ? rows : rows.limit(first)).then((anchors) => anchors)
}

export function anchorsOf(city: CityStore): AnchorKeeper {
  return {
    keep: (anchors) => keepAnchors(city, anchors),
    kept: (after) => listKeptAnchors(city, after, mostAnchors),
  }
}
