import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAccessRules } from '../../gateway/access/rules.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { keyUses } from '../../schema/key-uses.js'
import { freePort } from '../support/free-port.js'
import { benchRoles, subgraphCaller } from './caller.js'
import { type Children, hubProcess } from './children.js'

/** Something that answers the queries of the bench. */
export interface Arrangement {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** From the start of its last process to its first answer. */
  readonly startMs: number
}

export interface Place {
  readonly children: Children
  /** Where keys, a supergraph for the peers and the embedded database are. */
  readonly folder: string
  /** Address of the seeded database; the embedded server's folder is used when absent. */
  readonly url: string | undefined
}

export interface PeerSubgraph {
  readonly name: string
  readonly url: string
  readonly token: string
}

const tsx = ['--import', 'tsx']
const supergraph = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))
const peers = fileURLToPath(new URL('peers', import.meta.url))
const hourSeconds = 3_600

/** The same statements and the same answer to the main query, written by hand. */
export function floor({ children, url }: Place, socket: string | undefined): Promise<Arrangement> {
  return started('floor', {}, () =>
    children.start({ args: [...tsx, 'test/bench/floor.ts', url ?? socket!] }),
  )
}

export async function oneProcess(
  { children, url, folder }: Place,
  access: 'on' | 'off',
): Promise<Arrangement> {
  let headers = {}
  const name = access === 'on' ? 'hub, one process' : 'hub, one process, access off'
  const arrangement = await started(name, {}, async () => {
    const without = access === 'on' ? [] : ['access']
    const args = [...hubProcess, url ?? '', folder, benchRoles.join(), ...without]
    const line = JSON.parse(await children.start({ args })) as { url: string; token: string }
    headers = { authorization: `Bearer ${line.token}` }
    return line.url
  })
  return { ...arrangement, headers }
}

/** Zone and cities as processes of their own, for every arrangement that reaches them over HTTP. */
export async function subgraphProcesses(
  { children, url, folder }: Place,
  names: readonly string[],
): Promise<readonly PeerSubgraph[]> {
  const keys = await generatedSigningKeys(path.join(folder, 'keys'), 'gateway')
  const keyServer = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    const shown = keys.publicKeys().keys.map((key) => ({ ...key, hub_use: keyUses.subgraphTokens }))
    response.end(JSON.stringify({ keys: shown }))
  })
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve))
  keyServer.unref()
  const { port } = keyServer.address() as AddressInfo
  const env = {
    HUB_DATA: folder,
    DATABASE_URL: url,
    GATEWAY_JWKS: `http://127.0.0.1:${port}/`,
  }
  return Promise.all(
    names.map(async (name) => {
      const own = await freePort()
      const args = [...tsx, 'subgraphs/main.ts', name, '--port', String(own)]
      await children.start({ args, env, ready: /answers the gateway/ })
      const now = Math.floor(Date.now() / 1000)
      const token = await keys.sign({
        iss: 'credit-hub-gateway',
        aud: name,
        exp: now + 12 * hourSeconds,
        caller: subgraphCaller,
      })
      return { name, url: `http://127.0.0.1:${own}/graphql`, token }
    }),
  )
}

export async function fiveProcesses(
  { children, url, folder }: Place,
  subgraphs: readonly PeerSubgraph[],
  headers: Readonly<Record<string, string>>,
): Promise<Arrangement> {
  const env = Object.fromEntries(
    subgraphs.map((subgraph) => [`SUBGRAPH_URL_${subgraph.name.toUpperCase()}`, subgraph.url]),
  )
  return started('hub, five processes', headers, async () => {
    const port = await freePort()
    await children.start({
      args: [...tsx, 'gateway/main.ts', '--port', String(port)],
      env: { ...env, HUB_DATA: folder, DATABASE_URL: url },
      ready: /answers at/,
    })
    return `http://127.0.0.1:${port}`
  })
}

export async function stockGateway(
  { children, folder }: Place,
  subgraphs: readonly PeerSubgraph[],
): Promise<Arrangement> {
  const file = plainSupergraph(folder)
  return started('stock @apollo/gateway', {}, () =>
    children.start({ args: [...tsx, 'test/bench/stock.ts', file, JSON.stringify(subgraphs)] }),
  )
}

/** The JavaScript planner with compiled operations (`--jit`); with the Rust planner these answer null to everything. */
export async function hiveGateway(
  { children, folder }: Place,
  subgraphs: readonly PeerSubgraph[],
  planner: 'javascript' | 'rust',
): Promise<Arrangement> {
  installPeers()
  const file = plainSupergraph(folder)
  return started(`Hive Gateway, ${planner} planner`, {}, async () => {
    const port = await freePort()
    const bin = path.join(peers, 'node_modules/@graphql-hive/gateway/dist/bin.js')
    const config = path.join(peers, 'gateway.config.js')
    const serve = ['supergraph', file, '--config-path', config, '--host', '127.0.0.1']
    if (planner === 'javascript') serve.push('--jit')
    const url = `http://127.0.0.1:${port}`
    void children
      .start({
        args: [bin, ...serve, '--port', String(port)],
        env: { BENCH_PEER: JSON.stringify({ planner, subgraphs }), NODE_ENV: 'production' },
      })
      .catch(() => {})
    await answering(`${url}/healthcheck`)
    return url
  })
}

/** Installed by the bench alone, once, beside the product's own packages. */
function installPeers(): void {
  if (existsSync(path.join(peers, 'node_modules'))) return
  console.log('Installing the peers (a few minutes) …')
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
  execFileSync('npm', install, { cwd: peers, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Peers enforce no rules: they get the supergraph without them, as the hub's own engine does. */
function plainSupergraph(folder: string): string {
  const file = path.join(folder, 'plain-supergraph.graphql')
  writeFileSync(file, readAccessRules(readFileSync(supergraph, 'utf8')).supergraphSdl)
  return file
}

async function started(
  name: string,
  headers: Readonly<Record<string, string>>,
  start: () => Promise<string>,
): Promise<Arrangement> {
  const from = performance.now()
  const url = await start()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  })
  await response.text()
  return { name, url, headers, startMs: performance.now() - from }
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer.`)
}
