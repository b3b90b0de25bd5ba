import { and, isNull } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isOneOf } from '../server/parameters.js'
import type { CityTables } from '../tables/city.js'
import type { CityTransaction, ClockPosition } from './clock.js'
import { insertRows } from './writers.js'

/**
 * Notes on which day rows of these kinds of data came, once a day and kind, at the position at which they are written:
 * whoever sees the rows sees that they were supplied. The caller holds the clock, and advances it if anything is new.
 *
 * @returns whether anything is new
 */
export async function noteHandIns(
  tx: CityTransaction,
  { handIn }: Pick<CityTables, 'handIn'>,
  supplied: Iterable<string>,
  day: Day,
  { position, at }: ClockPosition,
  sourceId: string,
): Promise<boolean> {
  const whats = [...new Set(supplied)].sort()
  if (whats.length === 0) return false
  const inForce = and(isOneOf(handIn.what, whats), isNull(handIn.knownTo))
  const known = new Map(
    (await tx.select().from(handIn).where(inForce)).map(({ what, handedInOn }) => [
      what,
      handedInOn,
    ]),
  )
  const fresh = whats.filter((what) => (known.get(what) ?? '') < day)
  if (fresh.length === 0) return false
  await tx
    .update(handIn)
    .set({ knownTo: position, knownToAt: at })
    .where(and(isOneOf(handIn.what, fresh), isNull(handIn.knownTo)))
  await insertRows(
    tx,
    handIn,
    fresh.map((what) => ({ what, handedInOn: day })),
    { knownFrom: position, knownFromAt: at, sourceId },
  )
  return true
}
