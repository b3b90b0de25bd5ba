import { sql } from 'drizzle-orm'
import { tickClock } from '../../db/ledger/clock.js'
import type { TestHub } from '../support/hub.js'

/** Asks while the clock of a city stands still: whoever moves it meanwhile, as each tick does, leaves it where it stands. */
export async function whileStale<T>(
  { cities }: Pick<TestHub, 'cities'>,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const { db, t } = cities.find(({ jurisdiction }) => jurisdiction.key === key)!
  const hold = sql`${sql.identifier(key)}.hold_clock`
  await db.execute(sql`create or replace function ${hold}() returns trigger language plpgsql as
    'begin new.at := least(old.at, clock_timestamp() - interval ''10 minutes''); return new; end'`)
  await db.execute(sql`create or replace trigger hold_clock before update on ${t.clock}
    for each row execute function ${hold}()`)
  try {
    await tickClock(db, t)
    return await work()
  } finally {
    await db.execute(sql`drop function ${hold} cascade`)
    await tickClock(db, t)
  }
}
