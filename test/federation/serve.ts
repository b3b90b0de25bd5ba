import { readFile } from 'node:fs/promises'
import type { GraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createHubGateway } from '../../gateway/execute/hub-gateway.js'
import { spokenCommand } from '../../runtime/command.js'
import { wholeNumber } from '../support/whole-number.js'

/**
 * The hub's gateway over any supergraph, for trials such as the public federation gateway audit: no tokens, no budgets, and
 * nobody but an anonymous caller.
 *
 * @param port  0 takes a free one
 */
export async function serveSupergraph(
  supergraphSdl: string,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const gateway = createHubGateway({
    supergraphSdl,
    access: 'on',
    grantsOf: () => ({ authenticated: false, scopes: [], policies: [] }),
    dataSourceFor: (name, url) => overHttp(name, url),
  })
  const server = new ApolloServer({
    gateway: gateway as never,
    introspection: true,
    // What waits for it asks by GET, without headers.
    csrfPrevention: false,
  })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port } })
  return { url, stop: () => server.stop() }
}

function overHttp(name: string, url: string | undefined): GraphQLDataSource {
  if (!url) throw new Error(`The supergraph has no address of ${name}.`)
  return {
    async process({ request: { query, variables, operationName } }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      })
      return (await response.json()) as never
    },
  }
}

async function textAt(place: string): Promise<string> {
  if (!/^https?:/.test(place)) return readFile(place, 'utf8')
  const response = await fetch(place)
  if (!response.ok) throw new Error(`${place} answers ${response.status}.`)
  return response.text()
}

if (process.argv[1]?.endsWith('serve.ts')) {
  await spokenCommand('federation', process.env)
    .description('Serves a supergraph through the hub’s gateway, for trials of federation.')
    .requiredOption('--supergraph <place>', 'file or address of the supergraph')
    .option('--port <number>', 'port on 127.0.0.1', wholeNumber, 4000)
    .action(async ({ supergraph, port }: { supergraph: string; port: number }) => {
      process.env.APOLLO_TELEMETRY_DISABLED = '1'
      const { url } = await serveSupergraph(await textAt(supergraph), port)
      console.log(url)
    })
    .parseAsync()
}
