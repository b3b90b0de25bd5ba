import { generateKeyPairSync } from 'node:crypto'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localSubgraph } from '../../gateway/forward/local.js'
import { fixedKeys } from '../../gateway/key-set.js'
import type { HubServer } from '../../gateway/server.js'
import { answering, ask, cities, startHub, subgraphKeys } from './two-cities.js'

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const issuer = {
  keys: fixedKeys({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256' }] }),
  issuer: 'https://issuer.example',
  audience: 'credit-hub',
}

describe('the door', () => {
  let hub: HubServer & { url: string }
  beforeAll(async () => {
    const subgraphs = subgraphKeys.map((name) =>
      localSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        execute: answering(name),
      }),
    )
    hub = await startHub(subgraphs, { issuer })
  })
  afterAll(() => hub.close())

  it('answers for two cities at once and says how far their data had come', async () => {
    const { status, headers, body } = await ask(
      hub,
      '{ creditSubject(code: "A") { code files { name } } }',
    )
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {
          creditSubject: { code: 'A', files: [{ name: 'Kunshan A' }, { name: 'Taicang A' }] },
        },
        extensions: { dataset: { kunshan: 1, taicang: 1 } },
      },
    })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('passes the GraphQL-over-HTTP audits without a failure or warning', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${hub.url}/graphql` }).map((audit) => audit.fn()),
    )
    const found = results
      .filter(({ status }) => status === 'error' || status === 'warn')
      .map(({ id, name }) => `${id} ${name}`)
    expect(found).toEqual([])
    expect(results.length).toBeGreaterThan(50)
  })
})
