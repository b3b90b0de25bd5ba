import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { publish } from '../../db/border/publish.js'
import { subscribe } from '../../db/border/subscribe.js'
import { insertMissingClients } from '../../db/hub/clients.js'
import { seed } from '../../db/seed/seed.js'
import { connect } from '../../db/server/client.js'
import type { CityStore } from '../../db/store.js'
import { demoIssuer } from '../../gateway/identity/demo-issuer.js'
import { subgraphUrlVariable } from '../../schema/ports.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { auditSubgraphName, zoneSubgraphName } from '../../schema/sdl.js'
import type { EntryFact } from '../hub/case-facts.js'
import { startCluster } from '../support/cluster.js'
import { freePort } from '../support/free-port.js'
import type { Question } from '../support/hub.js'
import { unboundedOthers } from '../support/unbounded.js'
import { withinDatabases } from '../support/within-databases.js'
import type { Ask } from './absence.js'
import { type Children, hubProcess } from './children.js'
import { withBar } from './database.js'

/** Gateway processes over a seeded store of the city whose entries something happens to. */
export interface Served {
  readonly name: string
  readonly urls: readonly string[]
  readonly gateways: readonly Ask[]
  /** A partner's. */
  readonly headers: Readonly<Record<string, string>>
  readonly facts: readonly EntryFact[]
  /** An operator's token of a city. */
  operatorOf(city: string): Promise<string>
  stop(): Promise<void>
}

export interface Place {
  readonly children: Children
  readonly folder: string
  readonly subjects: number
  /** Key of the city. */
  readonly city: string
  /** Entries of the city that something is to happen to. */
  readonly factsOf: (store: CityStore, today: string) => Promise<EntryFact[]>
}

/** Everything in one process over the embedded server, as `npm start` has it. */
export async function inOneProcess(place: Place): Promise<Served> {
  const { children, folder } = place
  const facts = await seeded({ HUB_DATA: folder }, place)
  const line = await children.start({ args: [hubProcess, '', folder] })
  const { url } = JSON.parse(line) as { url: string }
  const gateways = [await asking(url, folder)]
  return {
    name: 'one process',
    urls: [url],
    gateways,
    headers: await partnerHeaders(folder),
    facts,
    operatorOf: operators(folder),
    stop: async () => {},
  }
}

/** Each city and the zone a PostgreSQL and a process of its own, and so many gateways. */
export async function overFourServers(place: Place, gatewayCount: number): Promise<Served> {
  const { children, folder, city } = place
  await mkdir(path.join(folder, 'many'), { recursive: true })
  const data = path.join(folder, 'many')
  const jurisdictions = enabledJurisdictions()
  const names = [...jurisdictions.map(({ key }) => key), zoneSubgraphName]
  const clusters = await Promise.all(names.map(() => startCluster()))
  const stop = async () => void (await Promise.all(clusters.map((cluster) => cluster.stop())))
  try {
    const urls = new Map(names.map((name, at) => [name, clusters[at]!.url()]))
    // Beside a city to which nothing happens.
    const aside = jurisdictions.findIndex(({ key }) => key !== city)
    const admin = connect(clusters[aside]!.url(), { max: 1 })
    await admin.unsafe('create database hub')
    await admin.end()
    const env: Record<string, string> = {
      HUB_DATA: data,
      DATABASE_URL_HUB: clusters[aside]!.url('hub'),
      ...Object.fromEntries(
        [...urls].map(([name, url]) => [`DATABASE_URL_${name.toUpperCase()}`, url]),
      ),
    }
    const facts = await seeded(env, place)
    const zone = connect(urls.get(zoneSubgraphName)!, { max: 2 })
    for (const jurisdiction of jurisdictions) {
      const { key } = jurisdiction
      const sql = connect(urls.get(key)!, { max: 2 })
      const replication = new URL(urls.get(key)!)
      Object.assign(replication, { username: `${key}_to_zone`, password: 'bench' })
      await publish(sql, jurisdiction, replication.href)
      await subscribe(zone, jurisdiction, replication.href)
      await sql.end()
    }
    await zone.end()

    const ports = await Promise.all(Array.from({ length: gatewayCount }, () => freePort()))
    const [first] = ports
    const subgraphs = [zoneSubgraphName, auditSubgraphName, ...jurisdictions.map(({ key }) => key)]
    const shared: Record<string, string> = {
      ...env,
      LOG_LEVEL: 'error',
      GATEWAY_JWKS: `http://127.0.0.1:${first}/.well-known/jwks.json`,
    }
    for (const name of subgraphs) {
      const port = await freePort()
      shared[subgraphUrlVariable(name)] = `http://127.0.0.1:${port}/graphql`
      const args = ['subgraphs/main.ts', name, '--port', String(port)] as const
      await children.start({
        args,
        env: { ...env, GATEWAY_JWKS: shared.GATEWAY_JWKS! },
        ready: /answers the gateway/,
      })
    }
    const served: string[] = []
    for (const port of ports) {
      const args = ['gateway/main.ts', '--port', String(port)] as const
      const { LOG_LEVEL: _, ...loud } = shared
      await children.start({ args, env: loud, ready: /answers at/ })
      served.push(`http://127.0.0.1:${port}`)
    }
    await Promise.all(served.map(untilAllAsked))
    const gateways = await Promise.all(served.map((url) => asking(url, data)))
    const headers = await partnerHeaders(data)
    const name = `four servers, ${gatewayCount} gateways`
    return { name, urls: served, gateways, headers, facts, operatorOf: operators(data), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Copies count as not asked until they have been compared with their cities. */
async function untilAllAsked(url: string): Promise<void> {
  const end = Date.now() + 120_000
  for (;;) {
    const response = await fetch(`${url}/freshness`)
    const { members } = (await response.json()) as { members: readonly { isAsked: boolean }[] }
    if (members.every(({ isAsked }) => isAsked)) return
    if (Date.now() > end) throw new Error(`${url}/freshness: ${JSON.stringify(members)}`)
    await setTimeout(100)
  }
}

/** Fills the cities and gives the city's entries that something is to happen to. */
async function seeded(
  env: NodeJS.ProcessEnv,
  { subjects, city, factsOf }: Place,
): Promise<EntryFact[]> {
  return withinDatabases(env, async (databases, stores) => {
    await insertMissingClients(await databases.hub(), [unboundedOthers])
    const asOf = dayInChina(new Date())
    await withBar('Seeding', subjects, (onProgress) =>
      seed(stores, {
        subjects,
        asOf,
        onProgress: (done, all) => onProgress(Math.floor((done / all) * subjects)),
      }),
    )
    return factsOf(stores.find(({ jurisdiction }) => jurisdiction.key === city)!, asOf)
  })
}

function operators(folder: string): Served['operatorOf'] {
  return async (city) => {
    const issuer = await demoIssuer(path.join(folder, 'keys'), enabledJurisdictions())
    return issuer.tokenFor({ role: 'operator', city })
  }
}

async function partnerHeaders(folder: string): Promise<Record<string, string>> {
  const issuer = await demoIssuer(path.join(folder, 'keys'), enabledJurisdictions())
  return { authorization: `Bearer ${await issuer.tokenFor({ role: 'partner' })}` }
}

/** Asks a gateway with tokens of the demonstration's issuer, whose keys are in the folder; who names no role has none. */
export async function asking(url: string, folder: string): Promise<Ask> {
  const issuer = await demoIssuer(path.join(folder, 'keys'), enabledJurisdictions())
  const tokens = new Map<string, string>()
  return async ({ query, variables, as: role, city, subject, unit }: Question) => {
    const name = JSON.stringify([role, city, subject, unit])
    const issued = async () => issuer.tokenFor({ role: role!, city, subject, unit })
    const token = role ? (tokens.get(name) ?? (await issued())) : null
    if (token !== null) tokens.set(name, token)
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, body: await response.json() }
  }
}
