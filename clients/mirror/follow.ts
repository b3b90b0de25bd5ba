import { setTimeout } from 'node:timers/promises'
import { check } from './check.ts'
import { catchUpDecisions, compactDecisions, decisionsLine } from './decisions.ts'
import { MirrorError, told } from './faults.ts'
import { catchUp, compact, type Hub, take } from './mirror.ts'
import { type HubKey, latestSnapshot } from './snapshot.ts'
import { readState, writeState } from './store.ts'

const dayMs = 24 * 3_600_000

interface FollowOptions {
  readonly everyMs: number
  /** By which a copy is taken anew that cannot go on; it ends then when null. */
  readonly keys: readonly HubKey[] | null
}

/** Puts all that has changed into the copy, then all decisions that may have, and says so. */
export async function followOnce(hub: Hub, root: string): Promise<void> {
  const count = await catchUp(hub, root)
  const { city, at, position } = readState(root)
  console.log(`${city}: ${at}, ${position}, +${count}`)
  const decided = await catchUpDecisions(hub, root)
  if (decided !== null) console.log(decisionsLine(root, decided))
}

/**
 * Follows until it is ended: each day it compares the copy with the city and writes its files anew. What passes is tried
 * again: the copy grows old meanwhile, and says so.
 *
 * A copy that cannot go on, or is not what the city holds, refuses to answer from then on. It is taken anew from the
 * latest snapshot, from each once: one after which the copy is wrong again waits for the next.
 *
 * @throws {MirrorError} where the copy cannot go on and no keys were given
 */
export async function followOn(
  hub: Hub,
  root: string,
  { everyMs, keys }: FollowOptions,
): Promise<never> {
  let compactedAt = Date.now()
  let lookAt = 0
  let takenFrom: string | null = null
  for (;;) {
    try {
      if (keys !== null && readState(root).ended !== null) await takeAnew(keys)
      await followOnce(hub, root)
      if (Date.now() >= lookAt) await compare()
      if (Date.now() - compactedAt > dayMs) {
        compact(root)
        compactDecisions(root)
        compactedAt = Date.now()
      }
    } catch (error) {
      if (!(error instanceof MirrorError)) throw error
      if (error.code === 'MIRROR_DAMAGED') {
        writeState(root, { ...readState(root), ended: error.code })
      }
      if (keys === null && readState(root).ended !== null) throw error
      console.error(told(error))
    }
    await setTimeout(everyMs)
  }

  async function takeAnew(believed: readonly HubKey[]): Promise<void> {
    const { city } = readState(root)
    const { snapshot } = await latestSnapshot(hub.get, city)
    if (snapshot === takenFrom) return
    const state = await take(hub, root, city, believed)
    takenFrom = snapshot
    console.log(`${state.city}: ${state.at}, ${state.position}, taken anew 已重新取得`)
  }

  /** Once a day, and again at the next look where the city was still counting or had gone on. */
  async function compare(): Promise<void> {
    if (await check(hub, root)) lookAt = Date.now() + dayMs
    const { comparedAt, takenAt } = readState(root)
    const sinceMs = Date.now() - Date.parse(comparedAt ?? takenAt)
    if (sinceMs > 2 * dayMs) {
      console.error(`NOT_COMPARED 未能核对: ${(sinceMs / dayMs).toFixed(1)} d`)
    }
  }
}
