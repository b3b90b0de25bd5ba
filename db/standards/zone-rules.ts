import { asc, getViewSelectedFields, isNull } from 'drizzle-orm'
import { withRank } from '../../rules/standards/basis-rank.js'
import { suppliesBy } from '../../rules/supply/supply.js'
import { grouped } from '../../runtime/grouped.js'
import { isKnownAt } from '../ledger/known-at.js'
import type { ZoneStore } from '../store.js'
import { latest, wereReplaced, wereStated } from './statements.js'

/**
 * All rules of the cities, of whatever day, as the hub knew them at an instant; as it knows them now when that is null.
 * The order is stable: by city, then by code. Standards say when other content had the same first day last,
 * recognitions when they were stated: a version that only got an end was stated before.
 */
export async function listZoneRules({ db, v, jurisdictions }: ZoneStore, knownAt: string | null) {
  const { localStandard, recognition, cityMeasure, punishmentPath, dataset } = v
  const { supplyDeclaration, handIn } = v
  const [
    standards,
    replaced,
    recognitions,
    stated,
    measures,
    paths,
    datasets,
    declarations,
    handIns,
  ] = await Promise.all([
    db
      .select(withoutSource(getViewSelectedFields(localStandard)))
      .from(localStandard)
      .where(isKnownAt(localStandard, knownAt))
      .orderBy(asc(localStandard.jurisdictionCode), asc(localStandard.localCode)),
    db
      .select(withoutSource(getViewSelectedFields(localStandard)))
      .from(localStandard)
      .where(wereReplaced(localStandard, knownAt)),
    db
      .select(withoutSource(getViewSelectedFields(recognition)))
      .from(recognition)
      .where(isKnownAt(recognition, knownAt))
      .orderBy(asc(recognition.jurisdictionCode), asc(recognition.id)),
    db
      .select({
        jurisdictionCode: recognition.jurisdictionCode,
        id: recognition.id,
        validFrom: recognition.validFrom,
        at: recognition.knownFromAt,
      })
      .from(recognition)
      .where(wereStated(recognition, knownAt)),
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
    // What may be used is a question of today, whatever moment the rules are asked of.
    db
      .select({
        jurisdictionCode: dataset.jurisdictionCode,
        id: dataset.id,
        shareClass: dataset.shareClass,
        shareCondition: dataset.shareCondition,
      })
      .from(dataset)
      .where(isNull(dataset.knownTo))
      .orderBy(asc(dataset.jurisdictionCode), asc(dataset.id)),
    db
      .select(withoutSource(getViewSelectedFields(supplyDeclaration)))
      .from(supplyDeclaration)
      .where(isKnownAt(supplyDeclaration, knownAt)),
    db
      .select(withoutSource(getViewSelectedFields(handIn)))
      .from(handIn)
      .where(isKnownAt(handIn, knownAt)),
  ])
  type Standard = (typeof standards)[number]
  const standardKey = ({ jurisdictionCode, localCode, validFrom }: Standard) =>
    `${jurisdictionCode} ${localCode} ${validFrom}`
  const contentOf = ({ threshold, windowMonths, severity }: Standard) =>
    JSON.stringify([threshold, windowMonths, severity])
  const before = grouped(replaced, standardKey)
  const stanceKey = (
    stance: Pick<(typeof stated)[number], 'jurisdictionCode' | 'id' | 'validFrom'>,
  ) => `${stance.jurisdictionCode} ${stance.id} ${stance.validFrom}`
  const statements = grouped(stated, stanceKey)
  return {
    standards: standards.map((standard) => {
      const content = contentOf(standard)
      const others = (before.get(standardKey(standard)) ?? []).filter(
        (other) => contentOf(other) !== content,
      )
      return {
        ...withRank(standard, standard.jurisdictionCode),
        changedAt: latest(others.map(({ knownToAt }) => knownToAt!)),
      }
    }),
    recognitions: recognitions.map((stance) => ({
      ...stance,
      signedAt: latest(
        statements.get(stanceKey(stance))?.map(({ at }) => at) ?? [stance.knownFromAt],
      ),
    })),
    measures,
    paths: paths.map((path) => withRank(path, path.jurisdictionCode)),
    datasets,
    supplies: jurisdictions.flatMap(({ code: jurisdictionCode }) => {
      const isOwn = (row: { jurisdictionCode: string }) => row.jurisdictionCode === jurisdictionCode
      const supplies = suppliesBy(declarations.filter(isOwn), handIns.filter(isOwn))
      return [...supplies.values()].map((supply) => ({ jurisdictionCode, ...supply }))
    }),
    members: jurisdictions.map(({ code }) => code),
  }
}

export type ZoneRules = Awaited<ReturnType<typeof listZoneRules>>
export type ZoneStandard = ZoneRules['standards'][number]
export type ZoneRecognition = ZoneRules['recognitions'][number]
export type ZonePath = ZoneRules['paths'][number]

/** Where a row came from stays in the city: the views do not have it. */
function withoutSource<T extends { sourceId: unknown }>({ sourceId: _, ...fields }: T) {
  return fields
}
