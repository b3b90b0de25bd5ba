import { asc, getViewSelectedFields } from 'drizzle-orm'
import type { ZoneStore } from '../store.js'
import { isKnownAt } from './known.js'

/**
 * What the cities lay down, whenever it holds, as the hub knew it at an instant; as it knows it now when that is null.
 * The order is stable: by city, then by code.
 */
export async function listZoneRules({ db, v }: ZoneStore, knownAt: string | null) {
  const { localStandard, recognition, cityMeasure, punishmentPath } = v
  const [standards, recognitions, measures, paths] = await Promise.all([
    db
      .select(withoutSource(getViewSelectedFields(localStandard)))
      .from(localStandard)
      .where(isKnownAt(localStandard, knownAt))
      .orderBy(asc(localStandard.jurisdictionCode), asc(localStandard.localCode)),
    db
      .select(withoutSource(getViewSelectedFields(recognition)))
      .from(recognition)
      .where(isKnownAt(recognition, knownAt))
      .orderBy(asc(recognition.jurisdictionCode), asc(recognition.id)),
    db
      .select(withoutSource(getViewSelectedFields(cityMeasure)))
      .from(cityMeasure)
      .where(isKnownAt(cityMeasure, knownAt))
      .orderBy(asc(cityMeasure.jurisdictionCode), asc(cityMeasure.measureCode)),
    db
      .select(withoutSource(getViewSelectedFields(punishmentPath)))
      .from(punishmentPath)
      .where(isKnownAt(punishmentPath, knownAt))
      .orderBy(asc(punishmentPath.jurisdictionCode), asc(punishmentPath.pathCode)),
  ])
  return { standards, recognitions, measures, paths }
}

export type ZoneRules = Awaited<ReturnType<typeof listZoneRules>>
export type ZoneStandard = ZoneRules['standards'][number]
export type ZoneRecognition = ZoneRules['recognitions'][number]
export type ZonePath = ZoneRules['paths'][number]

/** Where a row came from stays in the city: the views do not have it. */
function withoutSource<T extends { sourceId: unknown }>({ sourceId: _, ...fields }: T) {
  return fields
}
