import { afterAll, beforeAll, expect, it } from 'vitest'
import { settleClock } from '../../../db/border/settle.js'
import { Witness } from '../../../db/border/witness.js'
import type { CityStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { anonymous } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { citySubgraph } from '../../../subgraphs/city/city.js'
import { type Seeded, seeded } from '../../db/seed/seeded.js'

let world: Seeded
beforeAll(async () => {
  world = await seeded(null, [enabledJurisdictions()[0]!])
})
afterAll(() => world.close())

const ask = (store: CityStore) => {
  const query = `{ ${store.jurisdiction.key} { units { code } } }`
  const run = citySubgraph(store, () => new Date())
  return run({ query, variables: {} }, anonymous, new AbortController().signal)
}

it('a city whose server was started anew is settled there before it answers', async () => {
  const store = { ...world.cities[0]!, witness: new Witness() }
  const { epoch, position } = await findPosition(store)
  const serverSince = '2026-11-29T08:00:00.000000Z'
  // A later position was seen before the start, of which the disk has nothing.
  store.witness.settle({ epoch, position: position + 3, serverSince }, 'of another start', [epoch])
  const { data, extensions } = await ask(store)
  const { key } = store.jurisdiction
  expect(data).toEqual({ [key]: { units: [] } })
  const now = await findPosition(store)
  expect(now.epoch).not.toBe(epoch)
  expect(extensions).toEqual({
    dataset: { [key]: { epoch: now.epoch, position, serverSince: now.serverSince } },
  })
})

it('a city whose connections lead to a server that it has left could not be asked', async () => {
  class Elsewhere extends Witness {
    override get isElsewhere(): boolean {
      return true
    }
  }
  const store = { ...world.cities[0]!, witness: new Elsewhere() }
  await settleClock(store)
  const { data, errors = [] } = await ask(store)
  expect(data).toBeNull()
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'DATABASE_UNAVAILABLE' }])
})
