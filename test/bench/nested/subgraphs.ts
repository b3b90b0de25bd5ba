import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse, validate } from 'graphql'
import { shop } from './shop.js'

// The shop's subgraphs, each at its path: prints the URL. Nothing in the shop changes, so an answer is made once for each
// body and kept: what is measured are the gateways before it. `/requests` tells how many were answered.
const schemas = new Map(
  Object.entries(shop).map(([name, { sdl, resolvers }]) => {
    const module = { typeDefs: parse(sdl), resolvers: resolvers as never }
    return [`/${name}`, buildSubgraphSchema(module)]
  }),
)
const kept = new Map<string, string>()
let requests = 0

async function answerTo(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables } = JSON.parse(body)
  const document = parse(query)
  const errors = validate(schema, document)
  const answer =
    errors.length > 0 ? { errors } : await execute({ schema, document, variableValues: variables })
  return JSON.stringify(answer)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  const { url = '' } = request
  if (url === '/requests') {
    response.end(JSON.stringify(requests))
    return
  }
  const schema = schemas.get(url)
  if (!schema) {
    response.writeHead(404).end('null')
    return
  }
  const body = await textOf(request)
  requests += 1
  const key = `${url} ${body}`
  const answer = kept.get(key) ?? (await answerTo(schema, body))
  kept.set(key, answer)
  response.setHeader('content-length', Buffer.byteLength(answer))
  response.end(answer)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.once('SIGTERM', () => process.exit(0))
