import { type Databases, openCities, openDatabases } from '../../db/open.js'
import { databaseSettings } from '../../db/settings.js'
import type { CityStore } from '../../db/store.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'

/** Opens all cities and the zone as the hub itself does, for as long as the work takes. */
export async function withinDatabases<T>(
  env: NodeJS.ProcessEnv,
  work: (databases: Databases, cities: readonly CityStore[]) => Promise<T>,
): Promise<T> {
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const cities = await openCities(databases, env, settings)
    await databases.zone(jurisdictions)
    return await work(databases, cities)
  } finally {
    await databases.close()
  }
}
