import path from 'node:path'
import { loadPurposes } from '../db/hub/purposes.js'
import { requestBoundsOf } from '../runtime/bound-requests.js'
import type { Jurisdiction } from '../schema/register.js'
import type { AccessOptions } from './access/access.js'
import { type AnchorSettings, anchorSettings } from './audit/settings.js'
import { readOrigins } from './door/other-origins.js'
import { createServer, type HubServer } from './door/server.js'
import type { ServerOptions } from './door/server-options.js'
import { publicKeyOf, type TlsFiles, tlsFiles } from './door/tls.js'
import { readTrustedProxies } from './door/trusted-proxies.js'
import { type BegunSupergraph, beginSupergraph } from './execute/begun-supergraph.js'
import { createHubGateway, type HubGateway } from './execute/hub-gateway.js'
import { plansFolder } from './execute/planning/kept-plans.js'
import type { Subgraph } from './forward/subgraph.js'
import { type DemoIssuer, demoIssuer } from './identity/demo-issuer.js'
import type { IdentityOptions } from './identity/identity.js'
import { configuredIssuer } from './identity/issuer.js'
import { checkOneUse, openKeys, publicKeysOf } from './keys/settings.js'
import type { SigningKeys } from './keys/signing-keys.js'
import { limitsOf, type OperationLimits } from './operation/limits/limits.js'
import { playgroundOf } from './playground/playground.js'
import { type SignInSettings, signInSettings } from './sessions/settings.js'

/** How the door stands open, by the environment. */
export interface DoorSettings {
  readonly tls: TlsFiles | null
  readonly limits: OperationLimits
  readonly requests: NonNullable<ServerOptions['requests']>
  readonly anchors: AnchorSettings
  readonly trustedProxies: readonly string[]
  readonly origins: readonly string[]
}

/**
 * Reads how the door stands open; nothing is made.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export async function doorSettings(env: NodeJS.ProcessEnv): Promise<DoorSettings> {
  return {
    tls: tlsFiles({
      cert: env.HUB_TLS_CERT,
      key: env.HUB_TLS_KEY,
      clientCa: env.HUB_TLS_CLIENT_CA,
    }),
    limits: limitsOf(env.HUB_OPERATION_KIB),
    requests: requestBoundsOf(env),
    anchors: await anchorSettings(env),
    trustedProxies: readTrustedProxies(env.HUB_TRUSTED_PROXIES),
    origins: readOrigins(env.HUB_ORIGINS),
  }
}

/** By which the hub signs, and whose tokens it believes. */
export interface GatewayKeys {
  /** Of receipts, anchors and snapshots. */
  readonly hubKeys: SigningKeys
  /** Of the tokens for subgraphs; null where all of them run in this process. */
  readonly tokenKeys: SigningKeys | null
  readonly issuer: IdentityOptions | DemoIssuer
  /** How people sign in with a browser; they cannot when absent. */
  readonly signIn?: SignInSettings | null
}

/**
 * The keys and the issuer by the environment; in a demonstration they are made in the data folder.
 *
 * @param asksOthers  whether subgraphs run in processes of their own
 * @throws {HubError} CONFIGURATION_INVALID, also where one key is set for two uses; DATA_FOLDER_UNWRITABLE
 */
export async function openGatewayKeys(
  env: NodeJS.ProcessEnv,
  {
    demonstration,
    dataFolder,
    jurisdictions,
    tls,
    asksOthers,
  }: {
    readonly demonstration: boolean
    readonly dataFolder: string
    readonly jurisdictions: readonly Jurisdiction[]
    readonly tls: TlsFiles | null
    readonly asksOthers: boolean
  },
): Promise<GatewayKeys> {
  const settings = { env, demonstration, dataFolder }
  const hubKeys = await openKeys('HUB_SIGNING_KEY', settings)
  const tokenKeys = asksOthers ? await openKeys('HUB_TOKEN_KEY', settings) : null
  const issuer = demonstration
    ? await demoIssuer(path.join(dataFolder, 'keys'), jurisdictions)
    : configuredIssuer({
        issuer: env.HUB_ISSUER,
        audience: env.HUB_AUDIENCE,
        jwks: env.HUB_JWKS,
      })
  const signIn = signInSettings(env, { demonstration, dataFolder })
  checkOneUse({
    HUB_SIGNING_KEY: hubKeys.publicKeys().keys,
    HUB_TOKEN_KEY: tokenKeys?.publicKeys().keys ?? [],
    HUB_JWKS: ('tokenFor' in issuer ? issuer.identity : issuer).keys.current()?.keys ?? [],
    HUB_TLS_CERT: tls ? [publicKeyOf(tls)] : [],
  })
  return { hubKeys, tokenKeys, issuer, signIn }
}

export interface GatewayParts
  extends GatewayKeys,
    Omit<
      ServerOptions,
      'gateway' | 'subgraphs' | 'purposes' | 'playground' | 'publicKeys' | keyof GatewayKeys
    > {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly supergraph: string
  /** By `beginPlanning` of the same supergraph and data, where it is begun before all else. */
  readonly begun?: BegunSupergraph | undefined
  /** A subgraph of the supergraph, with the address that stands there. */
  readonly subgraphFor: (name: string, url: string | undefined) => Subgraph
  /** Of the hub's data, where plans outlive the process; they do not when absent. */
  readonly dataFolder?: string | undefined
  readonly access?: 'on' | 'off' | undefined
  readonly accessOptions?: AccessOptions | undefined
  /** Subjects that the playground's examples ask for; null for a supergraph that is not this version's own. */
  readonly exampleCodes?: readonly string[] | null
}

/** The planner of a supergraph, which takes longest of a start: it is made while databases are opened. */
export function beginPlanning({
  supergraph,
  dataFolder,
}: Pick<GatewayParts, 'supergraph' | 'dataFolder'>): BegunSupergraph {
  return beginSupergraph(supergraph, planningOptions(dataFolder))
}

const planningOptions = (dataFolder: string | undefined) => ({
  plansFolder: dataFolder && path.join(dataFolder, plansFolder),
})

export interface StartedGateway extends HubServer {
  readonly gateway: HubGateway
}

/** The gateway over its subgraphs, ready to listen. */
export async function startGateway({
  jurisdictions,
  supergraph,
  begun,
  subgraphFor,
  dataFolder,
  access = 'on',
  accessOptions,
  hubKeys,
  tokenKeys,
  exampleCodes = [],
  ...options
}: GatewayParts): Promise<StartedGateway> {
  const subgraphs: Subgraph[] = []
  const gateway = createHubGateway({
    supergraphSdl: supergraph,
    begun,
    ...planningOptions(dataFolder),
    access,
    ...(accessOptions ? { accessOptions } : {}),
    dataSourceFor(name, url) {
      const subgraph = subgraphFor(name, url)
      subgraphs.push(subgraph)
      return subgraph
    },
  })
  const server = await createServer({
    ...options,
    gateway,
    subgraphs,
    hubKeys,
    publicKeys: publicKeysOf(hubKeys, tokenKeys),
    purposes: loadPurposes(),
    ...(exampleCodes ? { playground: playgroundOf(jurisdictions, exampleCodes) } : {}),
  })
  return { ...server, gateway }
}
