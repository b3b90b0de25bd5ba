import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { CityStore, ZoneStore } from '../store.js'

/**
 * Rows that the city shares as things stand, whatever moment is asked about: from the position on at which it marks a
 * dataset as not shared (不予共享) nobody else is answered from it. The same statement sees rows and mark.
 */
export function isShared(
  dataset: ZoneStore['v']['dataset'] | CityStore['t']['dataset'],
  t: { readonly datasetId: AnyColumn },
): SQL {
  return sql`not (${t.datasetId} = any(array(
    select ${dataset.id} from ${dataset}
    where ${dataset.knownTo} is null and ${dataset.shareClass} = 'NOT_SHARED')))`
}
