import { plannerMegabytes } from '../gateway/execute/planning/planner-memory.js'
import type { Jurisdiction } from '../schema/register.js'
import { auditPort, auditSubgraphName, zonePort, zoneSubgraphName } from '../schema/sdl.js'

/** A process of the hub that goes on running. */
export interface Part {
  readonly name: string
  /** Behind `node`, in the image. */
  readonly command: readonly string[]
  readonly port: number
  /** Whose database it opens. */
  readonly database: string
  /** Where its readiness is asked. */
  readonly readiness: string
  /** The most memory that it may take. */
  readonly megabytes: number
  /** Settings that are no secret. */
  readonly env: Readonly<Record<string, string>>
  readonly secrets: readonly Secret[]
  /** Who alone may reach it; null for everybody. */
  readonly reachedBy: string | null
}

/** A command that ends. */
export interface Job {
  readonly name: string
  readonly command: readonly string[]
  readonly secrets: readonly Secret[]
}

/** A setting whose value is in a file: `<variable>_FILE` names it. */
export interface Secret {
  readonly variable: string
  /** Name of the file; in Kubernetes the key in the part's secret. */
  readonly file: string
}

export const gatewayPort = 4000
export const metricsPort = 9464
export const drainSeconds = 5
/** Above the drain and the longest end of `runtime/ending.ts`. */
export const graceSeconds = 75
/** The most memory of a process, without a planner's thread. */
export const processMegabytes = 1_024
/** Settings that whoever runs the hub gives; none has a default that would be right. */
export const given = ['HUB_ISSUER', 'HUB_AUDIENCE', 'HUB_JWKS'] as const

const secret = (variable: string): Secret => ({
  variable,
  file: variable.toLowerCase().replaceAll('_', '-'),
})
const variableOf = (prefix: string, key: string) => `${prefix}_${key.toUpperCase()}`
const keysAt = `http://gateway:${gatewayPort}/.well-known/jwks.json`
const common = {
  LOG_LEVEL: 'info',
  METRICS_PORT: String(metricsPort),
  SHUTDOWN_DELAY_SECONDS: String(drainSeconds),
}

export const databaseNames = (jurisdictions: readonly Jurisdiction[]) => [
  'hub',
  zoneSubgraphName,
  ...jurisdictions.map(({ key }) => key),
]

export const addressOf = (name: string) => secret(variableOf('DATABASE_URL', name))
/** The same database with the login of its administrator: publishing and subscribing need one up to PostgreSQL 15. */
export const adminAddressOf = (name: string): Secret => ({
  variable: addressOf(name).variable,
  file: `admin-url-${name}`,
})
export const replicationAddressOf = (key: string) => secret(variableOf('REPLICATION_URL', key))
export const wrappingKeyOf = (key: string) => secret(variableOf('WRAPPING_KEY', key))
export const idSecretOf = (key: string) => secret(variableOf('ID_SECRET', key))
export const personKey = secret('PERSON_KEY_SECRET')
export const signingKeys = [secret('HUB_SIGNING_KEY'), secret('HUB_TOKEN_KEY')]

/** Everything that runs, from the register: a further member needs nothing here. */
export function partsOf(jurisdictions: readonly Jurisdiction[]): Part[] {
  const subgraph = (
    name: string,
    port: number,
    secrets: readonly Secret[],
    database = name,
  ): Part => ({
    database,
    name,
    command: ['subgraphs/main.js', name, '--port', String(port)],
    port,
    readiness: '/readyz',
    megabytes: processMegabytes,
    env: { ...common, GATEWAY_JWKS: keysAt },
    secrets: [addressOf(database), ...secrets],
    reachedBy: 'gateway',
  })
  const subgraphs = [
    subgraph(zoneSubgraphName, zonePort, []),
    subgraph(auditSubgraphName, auditPort, [], 'hub'),
    ...jurisdictions.map(({ key, port }) =>
      subgraph(key, port, [personKey, wrappingKeyOf(key), idSecretOf(key)]),
    ),
  ]
  return [
    {
      name: 'gateway',
      database: 'hub',
      command: ['gateway/main.js', '--port', String(gatewayPort)],
      port: gatewayPort,
      // Its own: a city that is away must not take the hub with it.
      readiness: '/readyz/self',
      megabytes: processMegabytes + plannerMegabytes,
      env: {
        ...common,
        ...Object.fromEntries(
          subgraphs.map(({ name, port }) => [
            variableOf('SUBGRAPH_URL', name),
            `http://${name}:${port}/graphql`,
          ]),
        ),
      },
      secrets: [addressOf('hub'), ...signingKeys],
      reachedBy: null,
    },
    ...subgraphs,
  ]
}

/** First what each city publishes, then what the zone subscribes to. */
export function jobsOf(jurisdictions: readonly Jurisdiction[]): { publish: Job; subscribe: Job }[] {
  return jurisdictions.map(({ key }) => ({
    publish: {
      name: `publish-${key}`,
      command: ['db/main.js', 'publish', key],
      secrets: [adminAddressOf(key), replicationAddressOf(key)],
    },
    subscribe: {
      name: `subscribe-${key}`,
      command: ['db/main.js', 'subscribe', key],
      secrets: [adminAddressOf(zoneSubgraphName), replicationAddressOf(key)],
    },
  }))
}
