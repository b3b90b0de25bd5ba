import { inTime } from '../../runtime/deadline.js'
import { behindBoth, type DatasetVersion } from '../../schema/dataset.js'
import type { CityStore, Position, Replicas } from '../store.js'
import { findPosition } from '../subjects/files.js'
import { standingOf } from './freshness.js'

interface Replica {
  readonly store: CityStore
  /** As it was last seen; within an epoch it only moves on. */
  clock: Position | null
  /** Time until which it is left alone. */
  restsUntil: number
}

const restMs = { behind: 100, failed: 5_000 }
/** A server that does not answer so small a question in time is as good as none. */
const answersWithinMs = 1_000

/**
 * @param own  the store of the city's own server
 * @param maxAgeMs  a replica whose city has given no sign for so long is not asked
 */
export function replicasOf(
  own: CityStore,
  stores: readonly CityStore[],
  maxAgeMs = 60_000,
  now: () => number = Date.now,
): Replicas {
  const replicas: Replica[] = stores.map((store) => ({ store, clock: null, restsUntil: 0 }))
  let turn = 0
  /** The latest version of an answer; null before the first. */
  let latestShown: DatasetVersion | null = null
  /** Where the city's clock stood after the last write, once somebody has asked. */
  let latestWritten: Promise<DatasetVersion> | null = null

  async function versionWritten(): Promise<DatasetVersion> {
    const asked = latestWritten ?? findPosition(own)
    latestWritten = asked
    try {
      return await asked
    } catch (error) {
      if (latestWritten === asked) latestWritten = null
      throw error
    }
  }

  function serves({ clock }: Replica, wanted: DatasetVersion): boolean {
    return clock !== null && behindBoth(wanted, clock) === wanted && isYoung(clock)
  }

  function isYoung(clock: Position): boolean {
    return standingOf(clock, new Date(now()), maxAgeMs) === 'FRESH'
  }

  /** Asked only when what is known of it is not enough: its clock never goes back. */
  async function isGood(replica: Replica, wanted: DatasetVersion): Promise<boolean> {
    if (replica.restsUntil > now()) return false
    if (serves(replica, wanted)) return true
    replica.clock = await inTime(() => findPosition(replica.store), { ms: answersWithinMs }).catch(
      () => null,
    )
    if (serves(replica, wanted)) return true
    const isBehind = replica.clock !== null && isYoung(replica.clock)
    replica.restsUntil = now() + (isBehind ? restMs.behind : restMs.failed)
    return false
  }

  const replicaWith = (store: CityStore) => replicas.find((replica) => replica.store === store)!

  return {
    async next() {
      // Where the city's own server is away after a write, nobody knows what was written: it is asked, and says so.
      const written = await versionWritten().catch(() => null)
      if (written === null) return null
      const isShownLater = latestShown !== null && behindBoth(written, latestShown) === written
      const wanted = isShownLater ? latestShown! : written
      for (const _ of replicas) {
        const replica = replicas[turn++ % replicas.length]!
        if (await isGood(replica, wanted)) return replica.store
      }
      return null
    },
    shown(version, replica) {
      if (version === null) return
      if (latestShown === null || behindBoth(latestShown, version) === latestShown) {
        latestShown = version
        return
      }
      if (replica !== null || latestShown.epoch === version.epoch) return
      // The city's own server has another epoch: what was written is asked for anew, of that one.
      latestShown = version
      latestWritten = null
    },
    wrote() {
      latestWritten = null
    },
    setAside(store) {
      const replica = replicaWith(store)
      replica.clock = null
      replica.restsUntil = now() + restMs.failed
    },
    doubt(store) {
      replicaWith(store).clock = null
    },
    seen: () =>
      replicas.map(({ clock, restsUntil }) => ({ clock, isSetAside: restsUntil > now() })),
  }
}
