import { setTimeout } from 'node:timers/promises'
import { findPosition, type Position } from './queries/files.js'
import type { CityStore } from './store.js'

/** Copies of a city's server that answer in its place what has no effect. */
export interface Replicas {
  /**
   * A replica that holds all that was written and shown through this process, and has heard of the city lately; each
   * in turn where there are several. Null when there is none: ask the city's own server.
   */
  next(): Promise<CityStore | null>
  /** The answer was of this position: no later one may be of an earlier. */
  shown(position: number): void
  /** Something may have been written: what is asked from now on must not be of before. */
  wrote(): void
  /** Leaves a replica alone for some seconds. */
  setAside(replica: CityStore): void
  /** Asks a replica whether it is still there before it is used again. */
  doubt(replica: CityStore): void
  /** Replicas as they were last seen, in the order of the setting. */
  seen(): readonly SeenReplica[]
}

export interface SeenReplica {
  readonly clock: Position | null
  readonly isSetAside: boolean
}

interface Replica {
  readonly store: CityStore
  /** As it was last seen; it only moves on. */
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
  /** The latest position of an answer. */
  let latestShown = 0
  /** Where the city's clock stood after the last write, once somebody has asked. */
  let latestWritten: Promise<number> | null = Promise.resolve(0)

  async function positionWritten(): Promise<number> {
    const asked = latestWritten ?? findPosition(own).then(({ position }) => position)
    latestWritten = asked
    try {
      return await asked
    } catch (error) {
      if (latestWritten === asked) latestWritten = null
      throw error
    }
  }

  function serves({ clock }: Replica, position: number): boolean {
    return clock !== null && clock.position >= position && isYoung(clock)
  }

  function isYoung({ at }: Position): boolean {
    return now() - Date.parse(at) <= maxAgeMs
  }

  /** Asked only when what is known of it does not do: its clock never goes back. */
  async function isGood(replica: Replica, position: number): Promise<boolean> {
    if (replica.restsUntil > now()) return false
    if (serves(replica, position)) return true
    replica.clock = await inTime(findPosition(replica.store)).catch(() => null)
    if (serves(replica, position)) return true
    const isBehind = replica.clock !== null && isYoung(replica.clock)
    replica.restsUntil = now() + (isBehind ? restMs.behind : restMs.failed)
    return false
  }

  const replicaWith = (store: CityStore) => replicas.find((replica) => replica.store === store)!

  return {
    async next() {
      // Where the city's own server is away after a write, nobody knows what was written: it is asked, and says so.
      const written = await positionWritten().catch(() => Number.POSITIVE_INFINITY)
      for (const _ of replicas) {
        const replica = replicas[turn++ % replicas.length]!
        if (await isGood(replica, Math.max(written, latestShown))) return replica.store
      }
      return null
    },
    shown(position) {
      latestShown = Math.max(latestShown, position)
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

function inTime<T>(asked: Promise<T>): Promise<T> {
  const tooLate = setTimeout(answersWithinMs, undefined, { ref: false }).then(() => {
    throw new Error('no answer in time')
  })
  return Promise.race([asked, tooLate])
}
