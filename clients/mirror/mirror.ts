import { rm } from 'node:fs/promises'
import path from 'node:path'
import { MirrorError } from './faults.ts'
import { type Ask, endsCopy, readPage } from './feed.ts'
import type { Put } from './kinds.ts'
import { download, type Get, type HubKey, readVerified } from './snapshot.ts'
import { lock, readState, removeOthers, type State, Store, writeState } from './store.ts'

/** The hub, as a mirror asks it. */
export interface Hub {
  readonly url: string
  readonly get: Get
  readonly ask: Ask
}

const objectsAtOnce = 50_000

/**
 * Takes a copy of a city anew: downloads the latest snapshot, checks it, and puts it in the place of the copy before,
 * which answers until then.
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
    const store = Store.toWrite(root, data)
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
    store.sync()
    writeState(root, {
      hub: hub.url,
      city: manifest.city,
      jurisdiction: manifest.jurisdiction,
      data,
      epoch: manifest.dataset.epoch,
      position: manifest.dataset.position,
      at: manifest.at,
      cursor: manifest.cursor,
      ended: null,
    })
    removeOthers(root, data)
    await rm(downloads, { recursive: true, force: true })
    return readState(root)
  } finally {
    letGo()
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
    let state = readState(root)
    const store = Store.toWrite(root, state.data)
    let count = 0
    for (;;) {
      const page = await readPage(hub.ask, state.jurisdiction, state.cursor).catch(
        (error: unknown) => {
          if (error instanceof MirrorError && endsCopy.has(error.code)) {
            writeState(root, { ...state, ended: error.code })
          }
          throw error
        },
      )
      if (page.epoch !== state.epoch) {
        writeState(root, { ...state, ended: 'CURSOR_EPOCH_ENDED' })
        throw new MirrorError(
          'CURSOR_EPOCH_ENDED',
          'The city was restored: take the copy anew from a snapshot.',
          '该市数据作过恢复，请用快照重新取得副本。',
        )
      }
      if (page.puts.length > 0) store.apply(page.puts)
      count += page.puts.length
      const { next: cursor, position } = page
      // Between two pages the copy is of both: only a whole one is newer than before.
      const at = page.hasNextPage ? state.at : page.at
      writeState(root, { ...state, cursor, position, at })
      state = readState(root)
      if (!page.hasNextPage) return count
    }
  } finally {
    letGo()
  }
}

/** Writes the files of a copy anew, without what counts no more. */
export function compact(root: string): void {
  const letGo = lock(root)
  try {
    Store.toWrite(root, readState(root).data).compact()
  } finally {
    letGo()
  }
}
