import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createServer } from '../../../gateway/door/server.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import type { PeerSubgraph } from '../arrangements.js'

// The hub's gateway alone, over the subgraphs that the bench names: prints its URL and a
// token: an operation of this size is too dear for who shows none.
const [file = '', named = '[]'] = process.argv.slice(2)
const keys = await generatedSigningKeys(path.dirname(file), 'issuer')
const issuer = { issuer: 'bench', audience: 'bench' }
const subgraphs = (JSON.parse(named) as PeerSubgraph[]).map(({ name, url, token }) =>
  httpSubgraph({ name, jurisdiction: null, url, tokens: async () => token }),
)
const server = await createServer({
  gateway: createHubGateway({
    supergraphSdl: readFileSync(file, 'utf8'),
    dataSourceFor: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
    access: 'on',
  }),
  subgraphs,
  issuer: { keys: fixedKeys(keys.publicKeys()), ...issuer },
  purposes: new Map(),
})
const exp = Math.floor(Date.now() / 1_000) + 12 * 3_600
const { issuer: iss, audience: aud } = issuer
const token = await keys.sign({ iss, aud, exp, sub: 'bench' })
console.log(JSON.stringify({ url: await server.listen(0, '127.0.0.1'), token }))
process.once('SIGTERM', () => process.exit(0))
