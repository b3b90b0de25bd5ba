import { expect, it } from 'vitest'
import { Witness } from '../../../db/border/witness.js'
import type { CityStore } from '../../../db/store.js'
import { cityTables } from '../../../db/tables/city.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { anonymous } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { citySubgraph } from '../../../subgraphs/city/city.js'
import { untilAborted } from '../../../subgraphs/shared/until-aborted.js'

it('a store gives its database until the signal is aborted, and then the reason', () => {
  const given = new AbortController()
  const store = untilAborted({ name: 'kunshan', db: 'database' }, given.signal)
  expect([store.name, store.db]).toEqual(['kunshan', 'database'])
  given.abort(new Error('the client has gone'))
  expect(() => store.db).toThrow('the client has gone')
})

it('a city begins no statement for a request that was given up', async () => {
  let statements = 0
  const db = new Proxy({} as CityStore['db'], {
    get() {
      statements++
      throw new Error('asked')
    },
  })
  const jurisdiction = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
  const execute = citySubgraph(
    {
      jurisdiction,
      members: [jurisdiction],
      db,
      t: cityTables('kunshan'),
      witness: new Witness(),
      losses: () => 0,
      catalogues: loadCatalogues(),
      keys: {
        person: { version: 1, key: Buffer.alloc(32) },
        wrapping: [Buffer.alloc(32)],
        ids: Buffer.alloc(32),
      },
    },
    () => new Date('2026-04-01T00:00:00Z'),
  )
  const request = {
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on KunshanCreditFile { holding name } }
    }`,
    variables: {
      representations: [{ __typename: 'KunshanCreditFile', subjectCode: '91990583MA0000000A' }],
    },
  }
  await execute(request, anonymous, new AbortController().signal)
  const asked = statements
  const { data } = await execute(request, anonymous, AbortSignal.abort(new Error('given up')))
  expect({ asked: asked > 0, more: statements - asked, data }).toEqual({
    asked: true,
    more: 0,
    data: { _entities: [null] },
  })
})
