import { rm } from 'node:fs/promises'
import path from 'node:path'
import { endedBy, MirrorError } from './faults.ts'
import { type Ask, endsCopy, readPage } from './feed.ts'
import type { Put } from './kinds.ts'
import { download, type Get, type HubKey, readVerified } from './snapshot.ts'
import {
  bucketsFor,
  lock,
  readState,
  removeOthers,
  type State,
  Store,
  writeState,
} from './store.ts'

/** The hub, as a mirror asks it. */
export interface Hub {
  readonly url: string
  readonly get: Get
  readonly ask: Ask
}

const objectsAtOnce = 50_000

/**
 * Takes a copy of a city anew: downloads the latest snapshot, checks it, follows the feed from there, and puts it in the
 * place of the copy before, which answers until then and knows of nothing that this one does not: what it was told to have
 * ended is not shown again.
 */
export async function take(
  hub: Hub,
  root: string,
  city: string,
  keys: readonly HubKey[],
): Promise<State> {
  const letGo = lock(root)
  try {
    const downloads = path.join(root, 'download')
    const folder = await download(hub.get, city, downloads)
    const { manifest, objects } = await readVerified(folder, keys, city).catch(
      async (error: unknown) => {
        // What was damaged on its way comes anew the next time.
        await rm(folder, { recursive: true, force: true })
        throw error
      },
    )
    const data = `data-${manifest.snapshot}-${Date.now()}`
    const buckets = bucketsFor(manifest.parts.reduce((sum, part) => sum + part.objects, 0))
    const store = Store.create(root, { data, buckets })
    let puts: Put[] = []
    const put = () => {
      store.apply(puts, { isDurable: false })
      puts = []
    }
    for await (const object of objects) {
      puts.push(object)
      if (puts.length === objectsAtOnce) put()
    }
    put()
    const { dataset, at, cursor } = manifest
    const state = await advance(hub.ask, store, {
      hub: hub.url,
      city: manifest.city,
      jurisdiction: manifest.jurisdiction,
      data,
      buckets,
      epoch: dataset.epoch,
      position: dataset.position,
      at,
      cursor,
      ended: null,
      takenAt: new Date().toISOString(),
      comparedAt: null,
    })
    const before = stateBefore(root)
    if (before?.epoch === state.epoch && isBehind(state, before)) {
      throw new MirrorError(
        'MIRROR_NO_ANSWER',
        `The hub answers as of ${state.at}, and the copy that is there is of ${before.at}: try again.`,
        `平台答复截至 ${state.at}，早于现有副本的 ${before.at}，请稍后再试。`,
      )
    }
    store.sync()
    writeState(root, state)
    removeOthers(root, data)
    await rm(downloads, { recursive: true, force: true })
    return readState(root)
  } finally {
    letGo()
  }
}

function isBehind(one: Where, other: Where): boolean {
  return one.position < other.position || Date.parse(one.at) < Date.parse(other.at)
}

/** What is there, whole or not; what cannot be read is taken for nothing. */
function stateBefore(root: string): State | null {
  try {
    return readState(root)
  } catch {
    return null
  }
}

type Where = Omit<State, 'version' | 'writtenAt'>

/**
 * Puts all changes up to now into a store.
 *
 * @param keep  hears of each page once it is on the disk; without it nothing need be there before the end
 * @returns where it stands then
 */
async function advance(
  ask: Ask,
  store: Store,
  from: Where,
  keep: ((state: Where, puts: number) => void) | null = null,
): Promise<Where> {
  for (let state = from; ; ) {
    const page = await readPage(ask, state.jurisdiction, state.cursor)
    if (page.epoch !== state.epoch) {
      throw new MirrorError(
        'CURSOR_EPOCH_ENDED',
        'The city was restored: take the copy anew from a snapshot.',
        '该市数据作过恢复，请用快照重新取得副本。',
      )
    }
    store.apply(page.puts, { isDurable: keep !== null })
    const { next: cursor, position } = page
    // Between two pages the copy is of both: only a whole one is newer than before.
    const at = page.hasNextPage ? state.at : page.at
    state = { ...state, cursor, position, at }
    keep?.(state, page.puts.length)
    if (!page.hasNextPage) return state
  }
}

/**
 * Puts all changes up to now into the copy. Each page is on the disk before the cursor behind it: a kill between the two
 * puts the page again, which changes nothing.
 *
 * @returns how many changes were put
 * @throws {MirrorError} the hub's code; where the copy cannot go on, it refuses to answer from then on
 */
export async function catchUp(hub: Hub, root: string): Promise<number> {
  const letGo = lock(root)
  try {
    const state = readState(root)
    if (state.ended !== null) throw endedBy(state.ended)
    const store = Store.toWrite(root, state)
    let count = 0
    await advance(hub.ask, store, state, (now, puts) => {
      writeState(root, now)
      count += puts
    })
    return count
  } catch (error) {
    if (error instanceof MirrorError && endsCopy.has(error.code)) {
      writeState(root, { ...readState(root), ended: error.code })
    }
    throw error
  } finally {
    letGo()
  }
}

/** Writes the files of a copy anew, without what counts no more. */
export function compact(root: string): void {
  const letGo = lock(root)
  try {
    Store.toWrite(root, readState(root)).compact()
  } finally {
    letGo()
  }
}
