import { openDatabases } from '../../db/open.js'
import { connect } from '../../db/server/client.js'
import type { Sql } from '../../db/server/preparing.js'
import type { CityStore } from '../../db/store.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { roomy, startCluster } from '../support/cluster.js'
import { withBar } from './database.js'
import { benchKeys } from './intake-city.js'
import { fillCities } from './many-entries.js'

/** A city on a PostgreSQL of its own. */
export interface FilledCity {
  readonly store: CityStore
  readonly url: string
  /** A connection for bare statements. */
  readonly sql: Sql
}

/** Measures a city, Kunshan, of so many list entries on a throwaway PostgreSQL. */
export async function withFilledCity(
  entries: number,
  measure: (city: FilledCity) => Promise<void>,
): Promise<void> {
  const cluster = await startCluster({ settings: roomy })
  const url = cluster.url()
  const members = enabledJurisdictions()
  const databases = await openDatabases(
    { members, dataFolder: '', url, urls: {} },
    loadCatalogues(),
  )
  const sql = connect(url, { max: 1 })
  try {
    const kunshan = members.find(({ key }) => key === 'kunshan')!
    const store = await databases.city(kunshan, benchKeys)
    await withBar('Entries', entries, (onProgress) => fillCities([store], entries, onProgress))
    await measure({ store, url, sql })
  } finally {
    await sql.end()
    await databases.close()
    await cluster.stop()
  }
}
