import {
  listPunishmentPaths,
  listStandardsEver,
  listUnits,
  type PunishmentPathRow,
  type StandardRow,
  type UnitRow,
} from '../../db/standards/policy.js'
import type { CityStore } from '../../db/store.js'
import { type DatasetRow, listDatasets, listSupplies } from '../../db/supply/supplies.js'
import {
  everySupply,
  type Supply,
  type SupplyState,
  supplyState,
} from '../../rules/supply/supply.js'
import { grouped } from '../../runtime/grouped.js'
import { type DatasetVersion, versionKey } from '../../schema/dataset.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Later, once } from '../shared/later.js'
import { perVersion } from '../shared/per-version.js'

/** The city's rules, units and datasets, each read when it is first asked for. */
export interface Policy {
  /** Of all days, by behaviour. */
  standards(): Later<ReadonlyMap<string, readonly StandardRow[]>>
  /** In force on the day, by list; those of behaviours under the empty text. */
  pathsOfLists(): Later<ReadonlyMap<string, readonly PunishmentPathRow[]>>
  units(): Later<ReadonlyMap<string, UnitRow>>
  datasets(): Later<ReadonlyMap<string, DatasetRow>>
  /** Those that it does not share (不予共享), in id order. */
  notShared(): Later<readonly DatasetRow[]>
  /** How far it has supplied each kind of data that it can, in the order of `everySupply`. */
  supplies(): Later<ReadonlyMap<string, NamedSupply>>
  /** Those of them that it has never supplied. */
  neverSupplied(): Later<readonly NamedSupply[]>
}

/** How far a kind of data is supplied on the day asked about. */
export type NamedSupply = Supply & { readonly name: string; readonly state: SupplyState }

/** @param version  of the city's data as seen before: the policy is of this version or a later one */
export type PolicyAt = (version: DatasetVersion, today: Day) => Policy

export function readPolicy(store: CityStore, today: Day): Policy {
  const anyPath = { listCode: null, behaviourCode: null, measureCode: null, on: today }
  const datasets = once(async () => byKey(await listDatasets(store), ({ id }) => id))
  const supplies = once(async () => {
    const known = await listSupplies(store)
    return new Map(
      [...everySupply(store.catalogues)].map(([what, name]) => {
        const supply = known.get(what) ?? { what, declaration: null, lastHandIn: null }
        return [what, { ...supply, name, state: supplyState(supply, today) }]
      }),
    )
  })
  return {
    standards: once(async () =>
      grouped(await listStandardsEver(store), ({ behaviourCode }) => behaviourCode),
    ),
    pathsOfLists: once(async () =>
      grouped(await listPunishmentPaths(store, anyPath), ({ listCode }) => listCode ?? ''),
    ),
    units: once(async () => byKey(await listUnits(store), ({ code }) => code)),
    datasets,
    notShared: once(async () =>
      [...(await datasets()).values()].filter(({ shareClass }) => shareClass === 'NOT_SHARED'),
    ),
    supplies,
    neverSupplied: once(async () =>
      [...(await supplies()).values()].filter(({ state }) => state === 'NEVER_SUPPLIED'),
    ),
  }
}

const keptPolicies = 4

export function keptPolicy(store: CityStore): PolicyAt {
  const kept = perVersion<Policy>(keptPolicies)
  return (version, today) => kept(`${versionKey(version)} ${today}`, () => readPolicy(store, today))
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
