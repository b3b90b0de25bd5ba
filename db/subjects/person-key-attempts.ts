import { lt, sql } from 'drizzle-orm'
import type { CityStore } from '../store.js'

/** Counts an attempt of the unit in the current hour, and gives how many it has made in it. */
export async function countPersonKeyAttempt(
  { db, t: { personKeyAttempt } }: CityStore,
  unitCode: string,
): Promise<number> {
  const hour = sql`date_trunc('hour', clock_timestamp())`
  const [counted] = await db
    .insert(personKeyAttempt)
    .values({ unitCode, hour, attempts: 1 })
    .onConflictDoUpdate({
      target: [personKeyAttempt.unitCode, personKeyAttempt.hour],
      set: { attempts: sql`${personKeyAttempt.attempts} + 1` },
    })
    .returning({ attempts: personKeyAttempt.attempts })
  const { attempts } = counted!
  if (attempts === 1) {
    await db
      .delete(personKeyAttempt)
      .where(lt(personKeyAttempt.hour, sql`clock_timestamp() - interval '1 day'`))
  }
  return attempts
}
