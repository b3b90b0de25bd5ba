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
import { type Children, hubProcess, type Program } from './children.js'

/** Something that answers the queries of the bench. */
export interface Arrangement {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** From the start of its last process to its first answer. */
  readonly startMs: number
  /** The process that takes its requests. */
  readonly pid: number
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

const supergraph = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))
const peers = fileURLToPath(new URL('peers', import.meta.url))
const hourSeconds = 3_600

/** The same statements and the same answer to the main query, written by hand. */
export function floor(place: Place, socket: string | undefined): Promise<Arrangement> {
  const { children, url } = place
  return started('floor', {}, place, () =>
    children.start({ args: ['test/bench/floor.ts', url ?? socket!] }),
  )
}

export async function oneProcess(place: Place, access: 'on' | 'off'): Promise<Arrangement> {
  const name = access === 'on' ? 'hub, one process' : 'hub, one process, access off'
  const without = access === 'on' ? [] : ['access']
  return startedWithToken(name, place, [
    hubProcess,
    place.url ?? '',
    place.folder,
    benchRoles.join(),
    ...without,
  ])
}

/** A hub that prints its URL and a token. */
export async function startedWithToken(
  name: string,
  place: Place,
  args: Program['args'],
): Promise<Arrangement> {
  let headers = {}
  const arrangement = await started(name, {}, place, async () => {
    const line = JSON.parse(await place.children.start({ args })) as { url: string; token: string }
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
      const args = ['subgraphs/main.ts', name, '--port', String(own)] as const
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
  place: Place,
  subgraphs: readonly PeerSubgraph[],
  headers: Readonly<Record<string, string>>,
): Promise<Arrangement> {
  const { children, url, folder } = place
  const env = Object.fromEntries(
    subgraphs.map((subgraph) => [`SUBGRAPH_URL_${subgraph.name.toUpperCase()}`, subgraph.url]),
  )
  return started('hub, five processes', headers, place, async () => {
    const port = await freePort()
    await children.start({
      args: ['gateway/main.ts', '--port', String(port)],
      env: { ...env, HUB_DATA: folder, DATABASE_URL: url },
      ready: /answers at/,
    })
    return `http://127.0.0.1:${port}`
  })
}

/** @param file  supergraph without access rules; the hub's own when absent */
export async function stockGateway(
  place: Place,
  subgraphs: readonly PeerSubgraph[],
  file = plainSupergraph(place.folder),
): Promise<Arrangement> {
  const { children } = place
  return started('stock @apollo/gateway', {}, place, () =>
    children.start({ args: ['test/bench/stock.ts', file, JSON.stringify(subgraphs)] }),
  )
}

/**
 * The JavaScript planner with compiled operations (`--jit`); with the Rust planner these answer null to everything.
 *
 * @param file  supergraph without access rules; the hub's own when absent
 */
export async function hiveGateway(
  place: Place,
  subgraphs: readonly PeerSubgraph[],
  planner: 'javascript' | 'rust',
  file = plainSupergraph(place.folder),
): Promise<Arrangement> {
  installPeers()
  const { children } = place
  return started(`Hive Gateway, ${planner} planner`, {}, place, async () => {
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

/** @param start  starts the process that takes the requests last */
export async function started(
  name: string,
  headers: Readonly<Record<string, string>>,
  { children }: Place,
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
  return { name, url, headers, startMs: performance.now() - from, pid: children.newest }
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
