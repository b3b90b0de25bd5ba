import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { type Databases, openDatabases } from '../../db/open.js'
import { randomOf } from '../../db/seed/random.js'
import type { CityStore } from '../../db/store.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { addDays } from '../../rules/days.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { type Day, dayInChina } from '../../schema/scalars/date.js'
import { asked, Copy, heldBy } from '../db/changes/copy.js'
import { codes, moves } from '../db/changes/moves.js'
import { demonstrationKeys } from '../db/seed/seeded.js'
import type { Cluster } from '../support/cluster.js'

export interface TorturedChanges {
  readonly changes: number
  readonly crashes: number
  /** Copies that were compared, and of these those that were not what the questions answer. */
  readonly compared: number
  readonly different: number
}

const writers = 3
const readers = 3

/**
 * Several processes' worth of writers change a city at once, and several readers follow its feed; in every second round
 * PostgreSQL crashes under them. At the end of each round each copy, and a fresh one, must hold what the questions answer.
 *
 * @param cluster  on which commits are durable: readers have been told of what was committed
 */
export async function tortureChanges(
  cluster: Cluster,
  {
    rounds,
    roundMs,
    onRound = () => {},
  }: {
    readonly rounds: number
    readonly roundMs: number
    readonly onRound?: (done: number, changes: number) => void
  },
): Promise<TorturedChanges> {
  const opened: Databases[] = []
  const client = async (): Promise<CityStore> => {
    const members = enabledJurisdictions()
    const settings = { members, dataFolder: '', url: cluster.url(), urls: {} }
    const databases = await openDatabases(settings, loadCatalogues())
    opened.push(databases)
    return databases.city(members[0]!, demonstrationKeys)
  }
  const { chance, int } = randomOf(rounds, roundMs)
  let today: Day = dayInChina(new Date())
  try {
    const store = await client()
    const writing = []
    for (let one = 0; one < writers; one += 1) writing.push(moves(await client(), 100 + one))
    const reading: { store: CityStore; copy: Copy }[] = []
    for (let one = 0; one < readers; one += 1) {
      reading.push({ store: await client(), copy: new Copy([1, 7, 1_000][one]!) })
    }
    let [changes, crashes, compared, different] = [0, 0, 0, 0]
    for (let round = 1; round <= rounds; round += 1) {
      const until = Date.now() + roundMs
      const goOn = async (work: () => Promise<unknown>) => {
        while (Date.now() < until) {
          // What a crash breaks off is tried again: a reader from the place that it has kept.
          await work().catch(() => setTimeout(100))
        }
      }
      const crash = async () => {
        if (round % 2 === 1) return
        await setTimeout(roundMs / 2)
        await cluster.crash()
        await cluster.restart()
        crashes += 1
      }
      await Promise.all([
        ...writing.map(({ one }) =>
          goOn(async () => {
            await one(today)
            changes += 1
          }),
        ),
        ...reading.map(({ store: own, copy }) => goOn(() => copy.follow(own, int(1, 3)))),
        crash(),
      ])
      if (chance(0.6)) {
        today = addDays(today, int(1, 3))
        await store.db.execute(
          sql`update ${store.t.clock} set at = greatest(at, ${`${today}T03:00:00+08:00`}::timestamptz)`,
        )
      }
      const expected = await asked(store, codes, today)
      for (const copy of [new Copy(50), ...reading.map(({ copy: one }) => one)]) {
        await copy.follow(store)
        compared += 1
        if (JSON.stringify(heldBy(copy, expected)) !== JSON.stringify(expected)) different += 1
      }
      onRound(round, changes)
    }
    return { changes, crashes, compared, different }
  } finally {
    await Promise.all(opened.map((databases) => databases.close()))
  }
}
