import { rm } from 'node:fs/promises'
import { openDatabases } from '../../../db/open.js'
import { seed } from '../../../db/seed/seed.js'
import type { CityKeys, CityStore, ZoneStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions, type Jurisdiction } from '../../../schema/register.js'
import { copiedFolder } from '../../support/copied-folder.js'

export interface Seeded {
  readonly cities: readonly CityStore[]
  readonly zone: ZoneStore
  /** Rows of a statement over the zone's views or a city's tables. */
  rows(text: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export const asOf = '2026-11-23'

export const demonstrationKeys: CityKeys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}

/**
 * An embedded store of its own, with so many invented subjects; none when null.
 *
 * @param members  that the cities know of
 */
export async function seeded(
  subjects: number | null,
  jurisdictions: readonly Jurisdiction[] = enabledJurisdictions(),
  members: readonly Jurisdiction[] = jurisdictions,
): Promise<Seeded> {
  const open = async (dataFolder: string) => {
    const settings = { members, dataFolder, url: null, urls: {} }
    const databases = await openDatabases(settings, loadCatalogues())
    const cities: CityStore[] = []
    for (const jurisdiction of jurisdictions) {
      cities.push(await databases.city(jurisdiction, demonstrationKeys))
    }
    return { databases, cities, zone: await databases.zone(jurisdictions) }
  }
  const dataFolder = await copiedFolder([jurisdictions, members, subjects, asOf], async (made) => {
    const { databases, cities } = await open(made)
    if (subjects !== null) await seed(cities, { subjects, asOf })
    await databases.close()
  })
  const { databases, cities, zone } = await open(dataFolder)
  return {
    cities,
    zone,
    rows: async (text) => [...(await zone.db.execute(text))],
    close: async () => {
      await databases.close()
      await rm(dataFolder, { recursive: true })
    },
  }
}
