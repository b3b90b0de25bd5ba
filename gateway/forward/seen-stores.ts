import { insertSightings, listSightings } from '../../db/hub/sightings.js'
import type { HubStore } from '../../db/hub/store.js'
import type { Log } from '../../runtime/log.js'
import { type DatasetVersion, datasetVersionIn } from '../../schema/dataset.js'

/** What the gateways have seen of the cities' stores: a city or zone that starts on an old disk is told. */
export interface SeenStores {
  /** For a subgraph: of each city the latest that it, or a city everybody, has shown; by jurisdiction key. */
  by(subgraph: string): Readonly<Record<string, DatasetVersion>>
  /** Takes in the versions beside a subgraph's answer. */
  note(subgraph: string, versions: unknown): void
  /** Writes what has not been written yet. */
  close(): Promise<void>
}

const savedWithinMs = 2_000

export interface SeenOptions {
  readonly log: Log
  /** Hears of each epoch that a city has taken. */
  readonly onEpoch?: (city: string, epoch: string, before: string) => void
}

/**
 * Opens what is kept in the hub's database, outside of the cities' stores.
 *
 * Of the zone only what the zone has shown counts: its copies are behind the cities by nature. A city is told the latest
 * of all, for nothing that anybody has shown of it can be later than what it holds.
 */
export async function openSeenStores(
  hub: HubStore,
  { log, onEpoch = () => {} }: SeenOptions,
): Promise<SeenStores> {
  /** By subgraph, then by jurisdiction key. */
  const seen = new Map<string, Record<string, DatasetVersion>>()
  const unsaved = new Map<string, { subgraph: string; city: string }>()
  /** Epochs of answers that were still under way when the next one was seen. */
  const over = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let saving: Promise<void> = Promise.resolve()
  for (const { subgraph, city, epoch, position } of await listSightings(hub)) {
    raise(subgraph, city, { epoch, position })
  }

  /** @returns whether it is later, or of a later epoch, than what was seen before */
  function raise(subgraph: string, city: string, version: DatasetVersion): boolean {
    const versions = seen.get(subgraph) ?? Object.create(null)
    seen.set(subgraph, versions)
    const known: DatasetVersion | undefined = versions[city]
    if (known?.epoch === version.epoch && known.position >= version.position) return false
    if (known && known.epoch !== version.epoch) over.add(known.epoch)
    versions[city] = version
    return true
  }

  /** The zone hears of a city's epoch after the city has taken it. */
  function isOfCity(city: string, { epoch }: DatasetVersion): boolean {
    const known = seen.get(city)?.[city]
    return known === undefined || known.epoch === epoch
  }

  function save(): void {
    timer = null
    const rows = [...unsaved.values()].map(({ subgraph, city }) => ({
      subgraph,
      city,
      ...seen.get(subgraph)![city]!,
    }))
    unsaved.clear()
    saving = saving
      .then(() => insertSightings(hub, rows))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'what was seen of the stores could not be kept')
      })
  }

  return {
    by: (subgraph) => seen.get(subgraph) ?? {},
    note(subgraph, versions) {
      if (typeof versions !== 'object' || versions === null) return
      for (const [city, said] of Object.entries(versions)) {
        const version = datasetVersionIn(said)
        if (version === null || over.has(version.epoch)) continue
        const before = seen.get(city)?.[city]
        for (const one of new Set([subgraph, city])) {
          if (one !== subgraph && !isOfCity(city, version)) continue
          if (!raise(one, city, version)) continue
          unsaved.set(`${one}/${city}`, { subgraph: one, city })
          timer ??= setTimeout(save, savedWithinMs)
          timer.unref()
        }
        if (subgraph === city && before && before.epoch !== version.epoch) {
          onEpoch(city, version.epoch, before.epoch)
        }
      }
    },
    async close() {
      if (timer) {
        clearTimeout(timer)
        save()
      }
      await saving
    },
  }
}
