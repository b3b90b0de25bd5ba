import '../../gateway/execute/telemetry-off.js'
import { readFileSync } from 'node:fs'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

// The gateway as it comes, over the subgraphs that the bench names: prints its URL.
const [file = '', named = '[]'] = process.argv.slice(2)
const subgraphs = JSON.parse(named) as { name: string; url: string; token: string }[]
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(file, 'utf8'),
  buildService({ name, url: listed }) {
    // The audit subgraph has no part in what is measured.
    const { url, token } = subgraphs.find((subgraph) => subgraph.name === name) ?? {
      url: listed,
      token: '',
    }
    return new RemoteGraphQLDataSource({
      url,
      willSendRequest: ({ request }) =>
        request.http?.headers.set('authorization', `Bearer ${token}`),
    })
  },
})
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: 0, host: '127.0.0.1' },
})
console.log(url.replace(/\/$/, ''))
