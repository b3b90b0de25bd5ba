import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { localSubgraph } from '../../gateway/forward/local.js'
import { demoIssuer } from '../../gateway/identity/demo-issuer.js'
import { limitsOf } from '../../gateway/operation/limits/limits.js'
import { keepAtMost } from '../../runtime/kept.js'
import { loadRegister } from '../../schema/register.js'
import { subgraphServer } from '../../subgraphs/shared/server.js'
import { executor } from '../../subgraphs/shared/subgraph.js'
import { answering, cities, startHub, subgraphKeys } from '../gateway/two-cities.js'

// A gateway over two cities that hold nothing, and one subgraph by itself, in a process whose heap the test bounds and
// which keeps 8 MB between requests: prints their URLs and a token, and on a message sends how much heap is in use.
// Neither has a budget, so that whatever is asked is read.
keepAtMost(8 * 2 ** 20)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
process.on('message', () => {
  for (let time = 0; time < 3; time += 1) collect()
  process.send!(process.memoryUsage().heapUsed)
})
const folder = await mkdtemp(path.join(tmpdir(), 'bounded-'))
process.once('exit', () => rmSync(folder, { recursive: true }))
const issuer = await demoIssuer(folder, loadRegister())
const hub = await startHub(
  subgraphKeys.map((name) =>
    localSubgraph({
      name,
      jurisdiction: name === 'zone' ? null : cities[name],
      execute: answering(name),
    }),
  ),
  { issuer, limits: limitsOf('256') },
)
const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { creditSubject(code: String!): CreditSubject }
  type CreditSubject @key(fields: "code") { code: String! name: String files: [File] }
  type File { subjectCode: String }`
const { app } = subgraphServer({
  execute: executor(
    buildSubgraphSchema({
      typeDefs: parse(sdl),
      resolvers: { Query: { creditSubject: () => ({ code: 'A', name: 'B' }) } },
    }),
    (caller) => ({ caller, dataset: new Map() }),
  ),
  readCaller: async () => ({}) as never,
})
const subgraphUrl = await app.listen({ port: 0, host: '127.0.0.1' })
const token = await issuer.tokenFor({ role: 'partner' })
console.log(JSON.stringify({ url: hub.url, subgraphUrl, token }))
process.once('SIGTERM', () => process.exit(0))
