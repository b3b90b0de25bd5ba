import { setTimeout as pause } from 'node:timers/promises'
import { type AnyColumn, and, isNull, type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { foldEdition, foldName } from '../../rules/subjects/names.js'
import { fromText, textArray } from '../ledger/writers.js'
import { databaseFailure } from '../server/failure.js'
import type { CityStore } from '../store.js'

const namesAtOnce = 500
/** Others have their turn between two batches: the embedded server has one session. */
const pauseMs = 5
const lookAgainMs = 60_000

/**
 * Folds the stored names of a city by today's edition: what they are found by, and never the names themselves, so that no
 * version begins and the clock stands still. Copies in the zone follow by replication.
 *
 * It may be broken off and run again, beside a running hub and another one.
 *
 * @param isStopped  asked between two batches
 * @returns  how many names were folded anew
 */
export async function refold(
  store: CityStore,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const { organisationName: t } = store.t
  let folded = 0
  while (!isStopped()) {
    const names = await store.db
      .select({ id: t.id, knownFrom: t.knownFrom, name: t.name })
      .from(t)
      .where(isFoldedBefore(t))
      .limit(namesAtOnce)
    if (names.length === 0) break
    await store.db.execute(updateFrom(store, names))
    folded += names.length
    await pause(pauseMs)
  }
  return folded
}

/** Names in force that an earlier edition has folded: a search by today's folding may miss them. */
export function isFoldedBefore(t: {
  readonly knownTo: AnyColumn
  readonly foldEdition: AnyColumn
}): SQL {
  return and(isNull(t.knownTo), sql`coalesce(${t.foldEdition}, 0) < ${foldEdition}`)!
}

function updateFrom(
  { t: { organisationName: t } }: CityStore,
  names: readonly { id: string; knownFrom: number; name: string }[],
): SQL {
  const rows = names.map(({ id, knownFrom, name }) => ({ id, knownFrom, ...foldName(name) }))
  const column = (key: 'normalisedName' | 'grams' | 'pinyin' | 'foldEdition') =>
    sql`${sql.identifier(t[key].name)} = ${fromText(t[key], sql`folded.${sql.identifier(key)}`)}`
  return sql`
    update ${t} as fact
    set ${column('normalisedName')}, ${column('grams')}, ${column('pinyin')}, ${column('foldEdition')}
    from unnest(${textArray(rows, 'id')}, ${textArray(rows, 'knownFrom')},
      ${textArray(rows, 'normalisedName')}, ${textArray(rows, 'grams')},
      ${textArray(rows, 'pinyin')}, ${textArray(rows, 'foldEdition')})
      as folded ("id", "knownFrom", "normalisedName", "grams", "pinyin", "foldEdition")
    where fact.id = folded."id" and fact.known_from = folded."knownFrom"::bigint`
}

/**
 * Folds the names of a city in the background, and looks again every minute: a process of the version before may be
 * writing still.
 *
 * @returns stops it
 */
export function keepFolded(
  store: CityStore,
  log: Pick<Logger, 'info' | 'error'>,
): () => Promise<void> {
  const city = store.jurisdiction.key
  let isStopped = false
  const run = async () => {
    try {
      const names = await refold(store, () => isStopped)
      if (names > 0) log.info({ city, names }, 'names were folded anew')
    } catch (error) {
      if (!isStopped) {
        log.error({ city, err: databaseFailure(error) ?? error }, 'names could not be folded anew')
      }
    }
  }
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, lookAgainMs)
  return async () => {
    isStopped = true
    clearInterval(timer)
    await running
  }
}
