import { and, eq, isNull } from 'drizzle-orm'
import { listSubjectsToCheck, takeCheckedRows } from '../../intake/run/red-checks.js'
import { isActive } from '../../rules/publicity/publicity.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import type { Day } from '../../schema/scalars/date.js'
import { advanceClock, holdClock } from '../ledger/clock.js'
import { countedOf } from '../ledger/ends.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'

const codesAtOnce = 2_000

/**
 * Takes the rows that wait for the word of all cities, which are all at hand.
 *
 * @returns  how many
 */
export async function takeChecked(
  store: CityStore,
  stores: readonly CityStore[],
  day: Day,
): Promise<number> {
  let rows = 0
  let after: string | null = null
  for (;;) {
    const codes: string[] = await listSubjectsToCheck(store, { first: codesAtOnce, after })
    if (codes.length === 0) return rows
    after = codes.at(-1)!
    const checks = await checksIn(stores, codes, day)
    await store.db.transaction(async (tx) => {
      const clock = await holdClock(tx, store.t)
      for (const { taken } of await takeCheckedRows({ tx, clock }, store, checks, day))
        rows += taken
      await advanceClock(tx, store.t, clock)
    })
  }
}

/** What the cities say of subjects that are proposed for a red list. */
export async function checksIn(
  stores: readonly CityStore[],
  codes: readonly string[],
  day: Day,
): Promise<CrossCheck[]> {
  const listedIn = new Map<string, string[]>()
  for (const { db, t, jurisdiction, catalogues } of stores) {
    const { listEntry } = t
    const entries = await db
      .select()
      .from(listEntry)
      .where(
        and(
          isOneOf(listEntry.subjectCode, codes),
          eq(listEntry.colour, 'SERIOUS'),
          isNull(listEntry.knownTo),
        ),
      )
    for (const entry of entries) {
      if (!isActive(countedOf(entry), day, catalogues)) continue
      const { subjectCode } = entry
      listedIn.set(subjectCode, [...(listedIn.get(subjectCode) ?? []), jurisdiction.code])
    }
  }
  const all = stores.map(({ jurisdiction }) => jurisdiction.code)
  return codes.map((subjectCode): CrossCheck => {
    const cities = listedIn.get(subjectCode)
    return cities
      ? { subjectCode, outcome: 'LISTED', cities: [...new Set(cities)] }
      : { subjectCode, outcome: 'CLEAR', cities: all }
  })
}
