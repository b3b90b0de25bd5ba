import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { HubStore } from '../../../db/store.js'
import { openSeenStores } from '../../../gateway/forward/seen-stores.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { freshFolder } from '../../support/embedded.js'

const [first, second] = [1, 2].map((n) => `5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d0${n}`) as [
  string,
  string,
]
const at = (epoch: string, position: number) => ({ epoch, position })

let folder: string
let databases: Databases
let hub: HubStore
beforeAll(async () => {
  folder = await freshFolder()
  databases = await openDatabases(
    { members: [], dataFolder: folder, url: null, urls: {} },
    loadCatalogues(),
  )
  hub = await databases.hub()
})
afterAll(async () => {
  await databases.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await hub.db.delete(hub.t.sighting)
})

const log = { warn: console.warn, error: console.error }
const opened = (onEpoch?: (...told: string[]) => void) =>
  openSeenStores(hub, { log, ...(onEpoch ? { onEpoch } : {}) })

describe('what the gateways have seen of the cities’ stores', () => {
  it('is told to a city as the latest of all, and to the zone as far as the zone has shown it', async () => {
    const seen = await opened()
    seen.note('kunshan', { kunshan: at(first, 7) })
    seen.note('zone', { kunshan: at(first, 5), taicang: at(second, 2) })
    seen.note('kunshan', { kunshan: at(first, 6) })
    expect(seen.by('kunshan')).toEqual({ kunshan: at(first, 7) })
    expect(seen.by('taicang')).toEqual({ taicang: at(second, 2) })
    expect(seen.by('zone')).toEqual({ kunshan: at(first, 5), taicang: at(second, 2) })
    await seen.close()
  })

  it('is there for a gateway that starts anew', async () => {
    const seen = await opened()
    seen.note('kunshan', { kunshan: at(first, 7) })
    await seen.close()
    const other = await opened()
    other.note('kunshan', { kunshan: at(first, 3) })
    await other.close()
    expect((await opened()).by('kunshan')).toEqual({ kunshan: at(first, 7) })
  })

  it('follows a city into a new epoch, once, and is led back by no answer that was still under way', async () => {
    const told: string[][] = []
    const seen = await opened((...change) => told.push(change))
    seen.note('kunshan', { kunshan: at(first, 7) })
    seen.note('zone', { kunshan: at(first, 7) })
    seen.note('kunshan', { kunshan: at(second, 4) })
    seen.note('zone', { kunshan: at(first, 8) })
    seen.note('kunshan', { kunshan: at(first, 8) })
    seen.note('kunshan', { kunshan: at(second, 5) })
    expect(seen.by('kunshan')).toEqual({ kunshan: at(second, 5) })
    expect(told).toEqual([['kunshan', second, first]])
    await seen.close()
  })

  it('holds nothing that a subgraph says in another form', async () => {
    const seen = await opened()
    for (const said of [null, 3, { kunshan: 7 }, { kunshan: { epoch: 'x', position: 1 } }]) {
      seen.note('kunshan', said)
    }
    expect(seen.by('kunshan')).toEqual({})
    await seen.close()
  })
})
