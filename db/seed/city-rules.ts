import { severityFromChinese } from '../../rules/catalogues.js'
import { type ReferenceRow, readReference } from '../../rules/reference.js'
import { basisRank } from '../../rules/standards/basis-rank.js'
import { parseThreshold } from '../../rules/standards/threshold.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import { everySupply } from '../../rules/supply/supply.js'
import type { BindingPower } from '../../rules/words.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { CityStore } from '../store.js'
import { productRecognitionsBy, productsOf } from './city-products.js'
import { unitUscc } from './codes.js'
import { shortName } from './names.js'
import type { Authority, Seeded } from './seeded.js'

export type { Authority, Seeded } from './seeded.js'

/** What one city lays down, apart from its subjects. */
export interface CityRules {
  readonly organisationUnit: readonly Seeded<'organisationUnit'>[]
  readonly dataset: readonly Seeded<'dataset'>[]
  readonly supplyDeclaration: readonly Seeded<'supplyDeclaration'>[]
  readonly localStandard: readonly Seeded<'localStandard'>[]
  readonly recognition: readonly Seeded<'recognition'>[]
  readonly cityMeasure: readonly Seeded<'cityMeasure'>[]
  readonly punishmentPath: readonly Seeded<'punishmentPath'>[]
  readonly incentiveProduct: readonly Seeded<'incentiveProduct'>[]
  readonly productRecognition: readonly Seeded<'productRecognition'>[]
  readonly unitSuccessor: readonly Seeded<'unitSuccessor'>[]
  /** By domain of the behaviour catalogue or other topic of `authorities_illustrative.csv`. */
  readonly authorities: ReadonlyMap<string, Authority>
  /** Topic of the authority that keeps a list, by list code. */
  readonly listTopics: ReadonlyMap<string, string>
}

/** Topic of the unit that leads in credit matters. */
const leadTopic = '信用牵头部门'
/** Early enough that what still counts today was decided under a standard and, but for the oldest, a recognition. */
const rulesFrom = '2019-01-01'
const agreementFrom = '2024-06-01'
/** When the units declared that they supply everything (示意). */
const supplyDeclaredOn = '2025-01-02'

/** A body that is no more, and since when market supervision stands for it: invented, as the reform of 2019 had it. */
const mergedUnit = '食品药品监督管理局（演示，已并入）'
const mergedOn = '2019-03-01'

/**
 * Units, datasets, standards, recognitions, measures and paths of one city, as the reference files have them.
 *
 * For a city that the files do not know, standards are the hub's own thresholds and paths those of the files' first
 * city with the names of its units exchanged; it has signed nothing, so no recognition is stated.
 */
export function cityRules(
  { jurisdiction, catalogues }: Pick<CityStore, 'jurisdiction' | 'catalogues'>,
  members: readonly Jurisdiction[],
): CityRules {
  const punishmentPath = [
    ...pathsOf(jurisdiction, readReference('punishment_paths_illustrative')),
    ...pathsOf(jurisdiction, readReference('behaviour_paths_illustrative')),
  ]
  const named = authorityNames(jurisdiction)
  const units = unitsOf(jurisdiction, [...named.values()], punishmentPath)
  const merged = {
    code: unitUscc(jurisdiction.demoDivision, units.length),
    name: `${jurisdiction.name}${mergedUnit}`,
    isAuthority: true,
  }
  const authorities = new Map(
    [...named].map(([topic, authority]) => [
      topic,
      { ...authority, unitCode: units.find(({ name }) => name === authority.name)!.code },
    ]),
  )
  const listTopics = new Map(
    readReference('list_authorities_illustrative').map((row) => [row.list_code!, row.topic!]),
  )
  const unitOf = (topic: string) => authorities.get(topic)!.unitCode
  const dataset = [
    ...recordDatasets(jurisdiction, unitOf),
    ...listDatasets(jurisdiction, catalogues, (code) => unitOf(listTopics.get(code)!)),
  ]
  return {
    organisationUnit: [...units, merged],
    unitSuccessor: [
      {
        unitCode: merged.code,
        successorCode: unitOf('食品药品'),
        validFrom: mergedOn,
        documentNo: '演示机改〔2019〕1号',
      },
    ],
    dataset,
    supplyDeclaration: declarationsOf(jurisdiction, catalogues, dataset, unitOf(leadTopic)),
    localStandard: standardsOf(jurisdiction, catalogues),
    recognition: recognitionsBy(jurisdiction, members),
    cityMeasure: [...catalogues.measures.values()]
      .filter(({ enabled }) => enabled)
      .map(({ code, legalBasis }) => ({
        measureCode: code,
        legalBasis,
        validFrom: rulesFrom,
        validUntil: null,
      })),
    punishmentPath,
    incentiveProduct: productsOf({ jurisdiction, catalogues }, authorities),
    productRecognition: productRecognitionsBy({ jurisdiction, catalogues }, members),
    authorities,
    listTopics,
  }
}

function pathsOf(city: Jurisdiction, rows: readonly ReferenceRow[]): Seeded<'punishmentPath'>[] {
  const own = rows.filter((row) => row.city === city.shortCode)
  return (own.length > 0 ? own : adapted(city, rows)).map((row) => ({
    pathCode: row.path_code!,
    listCode: row.list_code || null,
    behaviourCode: row.behaviour_code || null,
    measureCode: row.measure_code!,
    implementingUnit: row.implementing_unit!,
    action: row.action_zh!,
    legalBasis: row.legal_basis!,
    basisRank: basisRank(row.legal_basis!, city.code),
    power: row.power!.toUpperCase() as BindingPower,
    feedbackDueWorkingDays: row.feedback_due_working_days
      ? Number(row.feedback_due_working_days)
      : null,
    validFrom: rulesFrom,
    validUntil: null,
    illustrative: row.illustrative === 'TRUE',
  }))
}

/** The rows of the files' first city as if they were this one's: its name stands where that one's stood. */
function adapted(city: Jurisdiction, rows: readonly ReferenceRow[]): ReferenceRow[] {
  const regions = readReference('region_codes').map((row) => row.name_zh!)
  const inNameOf = (unit: string) => {
    const region = regions.find((name) => unit.includes(name))
    return region ? unit.replace(region, city.name) : unit
  }
  return rows
    .filter((row) => row.city === rows[0]!.city)
    .map((row) => ({
      ...row,
      path_code: `${city.shortCode}-${row.path_code}`,
      implementing_unit: inNameOf(row.implementing_unit!),
    }))
}

function authorityNames(city: Jurisdiction): Map<string, Omit<Authority, 'unitCode'>> {
  return new Map(
    readReference('authorities_illustrative').map((row) => [
      row.topic!,
      {
        name: (city.parentCity ? row.name_county! : row.name_city!)
          .replace('{city}', city.name)
          .replace('{short}', shortName(city))
          .replace('{parent}', city.parentCity?.name ?? ''),
        documentMark: row.document_mark!,
        penalises: row.penalises === 'Y',
      },
    ]),
  )
}

function unitsOf(
  city: Jurisdiction,
  authorities: readonly { readonly name: string }[],
  paths: readonly Seeded<'punishmentPath'>[],
): Seeded<'organisationUnit'>[] {
  const deciding = new Set([
    ...authorities.map(({ name }) => name),
    ...paths.filter(({ power }) => power === 'BINDING').map((path) => path.implementingUnit),
  ])
  const names = new Set([...deciding, ...paths.map((path) => path.implementingUnit)])
  return [...names].map((name, index) => ({
    code: unitUscc(city.demoDivision, index),
    name,
    isAuthority: deciding.has(name),
  }))
}

function recordDatasets(
  city: Jurisdiction,
  unitOf: (topic: string) => string,
): Seeded<'dataset'>[] {
  return readReference('record_datasets_illustrative').map((row) => ({
    id: datasetId(city, row.kind!),
    name: `${city.name}${row.name_zh}`,
    nameEn: `${city.nameEn}: ${row.name_en}`,
    catalogueClass: Number(row.catalogue_class),
    catalogueEdition: '2024',
    shareClass: row.share_class as Seeded<'dataset'>['shareClass'],
    shareCondition: row.share_condition || null,
    legalBasis: row.legal_basis!,
    providingUnitCode: unitOf(row.topic!),
  }))
}

/** Invented, as the conditions of `record_datasets_illustrative.csv`. */
const listCondition = '限于依法履行职责，用后核对是否已修复或移出（示意）'

/** Classes 6 and 11 of the 2024 catalogue: serious lists, honours. */
function listDatasets(
  city: Jurisdiction,
  { lists }: CityStore['catalogues'],
  unitOf: (listCode: string) => string,
): Seeded<'dataset'>[] {
  return [...lists.values()]
    .filter(({ carried }) => carried)
    .map(({ code, name, nameEn, colour, basis }) => ({
      id: datasetId(city, code),
      name: `${city.name}${name}`,
      nameEn: `${city.nameEn}: ${nameEn}`,
      catalogueClass: colour === 'SERIOUS' ? 6 : 11,
      catalogueEdition: '2024',
      shareClass: colour === 'SERIOUS' ? 'CONDITIONAL' : 'UNCONDITIONAL',
      shareCondition: colour === 'SERIOUS' ? listCondition : null,
      legalBasis: basis ?? '全国公共信用信息基础目录(2024年版)',
      providingUnitCode: unitOf(code),
    }))
}

/** The invented world is all that there is: each dataset is declared by the unit that provides it, the rest by the lead unit. */
function declarationsOf(
  city: Jurisdiction,
  catalogues: CityStore['catalogues'],
  datasets: readonly Seeded<'dataset'>[],
  leadUnitCode: string,
): Seeded<'supplyDeclaration'>[] {
  const providers = new Map(datasets.map((row) => [row.id, row.providingUnitCode]))
  return [...everySupply(catalogues).keys()].map((what) => ({
    what,
    extent: 'COMPLETE',
    coversFrom: rulesFrom,
    coversUntil: null,
    unitCode: providers.get(datasetId(city, what)) ?? leadUnitCode,
    declaredOn: supplyDeclaredOn,
  }))
}

function standardsOf(
  city: Jurisdiction,
  { behaviours }: CityStore['catalogues'],
): Seeded<'localStandard'>[] {
  const rows = readReference('local_standards_illustrative').filter(
    (row) => row.city === city.shortCode,
  )
  const common = { validFrom: rulesFrom, validUntil: null, illustrative: true }
  const basis = (behaviourCode: string) => {
    const legalBasis = behaviours.get(behaviourCode)!.nationalAnchor
    return { legalBasis, basisRank: legalBasis === null ? null : basisRank(legalBasis, city.code) }
  }
  if (rows.length === 0) {
    return [...behaviours.values()].map(({ code, threshold, windowMonths, severity }) => ({
      ...common,
      ...basis(code),
      localCode: `${city.shortCode}-${code}`,
      behaviourCode: code,
      threshold,
      windowMonths,
      severity,
    }))
  }
  return rows
    .filter((row) => row.threshold_value)
    .map((row) => ({
      ...common,
      ...basis(row.behaviour_code!),
      localCode: row.local_code!,
      behaviourCode: row.behaviour_code!,
      threshold: parseThreshold(row.clauses!, row.unit!),
      windowMonths: Number(row.window_months),
      severity: severityFromChinese(row.local_severity!),
    }))
}

/** `recognised` of a row is what the other cities hold of that city's standard: Y, P on condition, N refused. */
function recognitionsBy(
  city: Jurisdiction,
  members: readonly Jurisdiction[],
): Seeded<'recognition'>[] {
  const rows = readReference('local_standards_illustrative')
  if (!rows.some((row) => row.city === city.shortCode)) return []
  return rows
    .filter((row) => row.city !== city.shortCode)
    .flatMap((row) => {
      const origin = members.find(({ shortCode }) => shortCode === row.city)
      if (!origin) return []
      return {
        id: `${origin.shortCode}-${row.behaviour_code}-by-${city.shortCode}`,
        originCode: origin.code,
        behaviourCode: row.behaviour_code!,
        status: row.recognised === 'N' ? ('REFUSED' as const) : ('IN_FORCE' as const),
        conditional: row.recognised === 'P',
        reason: row.reason_if_not || null,
        agreementDocument: '示意〔2024〕1号',
        scheme: '嘉昆太',
        validFrom: agreementFrom,
        validUntil: null,
        illustrative: row.illustrative === 'TRUE',
      }
    })
}
