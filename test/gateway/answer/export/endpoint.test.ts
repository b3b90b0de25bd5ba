import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportEndpoint } from '../../../../gateway/answer/export/endpoint.js'
import { compressAnswers } from '../../../../gateway/door/compressed.js'
import { loadCatalogues } from '../../../../rules/catalogues.js'
import { anonymous } from '../../../../schema/caller.js'
import { enabledJurisdictions } from '../../../../schema/register.js'

let app: FastifyInstance
let url: string
const apollo = {
  async executeOperation({ variables }: { variables: { after?: string } }) {
    if (variables.after) throw new Error('the city has gone')
    const edges = [
      {
        node: { subjectCode: 'a', name: null, kind: '', belongs: '', differences: [], cities: [] },
      },
    ]
    const pageInfo = { hasNextPage: true, endCursor: 'c' }
    const data = { compareLists: { edges, incompleteSupply: [], pageInfo } }
    return { body: { kind: 'single', singleResult: { data } } }
  },
}

beforeAll(async () => {
  app = Fastify()
  await compressAnswers(app)
  app.decorateRequest('bounds')
  app.decorateRequest('observed', null as never)
  exportEndpoint(app, {
    apollo: apollo as never,
    callerOf: async () => ({ ...anonymous, scopes: ['export:read', 'compare:read'] }),
    boundsOf: () => ({
      key: 'a',
      takeDocument: async () => {},
      admit: async () => {},
      spend: async () => {},
      cost: () => null,
    }),
    names: () => ({
      members: enabledJurisdictions(),
      catalogues: loadCatalogues(),
    }),
    deadlineMs: 5_000,
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

it.each([
  ['csv', 'identity'],
  ['csv', 'gzip'],
  ['csv', 'br'],
  ['xlsx', 'identity'],
])('a page of %s that fails behind the first breaks off an answer that has begun, in %s', async (ending, encoding) => {
  const address = `${url}/export/comparison.${ending}?listCode=SL14&jurisdictions=320583,320585`
  const response = await fetch(address, { headers: { 'accept-encoding': encoding } })
  expect(response.status).toBe(200)
  await expect(response.arrayBuffer()).rejects.toThrow()
})
