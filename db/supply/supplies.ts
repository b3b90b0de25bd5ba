import { asc, isNull } from 'drizzle-orm'
import { type Supply, suppliesBy } from '../../rules/supply/supply.js'
import { prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

/** How far the city has supplied each kind of data of which anything is known. */
export async function listSupplies(store: CityStore): Promise<ReadonlyMap<string, Supply>> {
  const { db, t } = store
  const [declarations, handIns] = await Promise.all([
    prepared(store, 'listDeclarations', () =>
      db.select().from(t.supplyDeclaration).where(isNull(t.supplyDeclaration.knownTo)),
    ).execute(),
    prepared(store, 'listHandIns', () =>
      db.select().from(t.handIn).where(isNull(t.handIn.knownTo)),
    ).execute(),
  ])
  return suppliesBy(declarations, handIns)
}

/** Datasets of the city, in id order. */
export function listDatasets(store: CityStore) {
  const { db, t } = store
  return prepared(store, 'listDatasets', () =>
    db.select().from(t.dataset).where(isNull(t.dataset.knownTo)).orderBy(asc(t.dataset.id)),
  ).execute()
}

export type DatasetRow = CityStore['t']['dataset']['$inferSelect']
