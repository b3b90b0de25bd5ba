import { dayInChina } from '../schema/scalars/date.js'
import './execute/telemetry-off.js'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { anchorsOf } from '../db/border/anchors.js'
import { keepComparing } from '../db/border/copies.js'
import { insertMissingClients } from '../db/hub/clients.js'
import { loadPurposes } from '../db/hub/purposes.js'
import { epochLogger, holdFolder, keepTicking, openDatabases, witnessWarning } from '../db/open.js'
import { demonstrationClients } from '../db/seed/clients.js'
import { findDemonstrationCodes, holdsDemonstration } from '../db/seed/demonstration.js'
import { seedIfEmpty } from '../db/seed/shown.js'
import { cityKeys, compareEveryMs, databaseSettings, isDemonstration } from '../db/settings.js'
import type { CityStore, HubStore, ZoneStore } from '../db/store.js'
import { keepFolded } from '../db/subjects/refold.js'
import { type Catalogues, loadCatalogues } from '../rules/catalogues.js'
import { requestBoundsOf } from '../runtime/bound-requests.js'
import { complain } from '../runtime/complain.js'
import { checkPortsFree, portOf } from '../runtime/free-port.js'
import { onSignal, startPart } from '../runtime/part.js'
import type { AnchorKeeper } from '../schema/anchors.js'
import { roles } from '../schema/caller.js'
import type { Intake } from '../schema/intake.js'
import { gatewayPort } from '../schema/ports.js'
import { enabledJurisdictions, type Jurisdiction } from '../schema/register.js'
import { auditSubgraphName, zoneSubgraphName } from '../schema/sdl.js'
import { auditSubgraph } from '../subgraphs/audit/audit.js'
import { citySubgraph } from '../subgraphs/city/city.js'
import { cityIntake, type IntakeOptions, intakeOptions } from '../subgraphs/city/intake.js'
import {
  showAlarms,
  showClocks,
  showCopies,
  showMissingCalendar,
  showReplicationLag,
} from '../subgraphs/shared/gauges.js'
import type { Execute } from '../subgraphs/shared/subgraph.js'
import { type ZoneOptions, zoneSubgraph } from '../subgraphs/zone/zone.js'
import { type AnchorSettings, anchorSettings } from './audit/settings.js'
import { readOrigins } from './door/other-origins.js'
import { createServer, type HubServer } from './door/server.js'
import type { ServerOptions } from './door/server-options.js'
import { publicKeyOf, type TlsFiles, tlsFiles } from './door/tls.js'
import { readTrustedProxies } from './door/trusted-proxies.js'
import { createHubGateway } from './execute/hub-gateway.js'
import { localSubgraph } from './forward/local.js'
import type { Subgraph } from './forward/subgraph.js'
import { type DemoIssuer, demoIssuer } from './identity/demo-issuer.js'
import type { IdentityOptions } from './identity/identity.js'
import { configuredIssuer } from './identity/issuer.js'
import { checkOneUse, openKeys, publicKeysOf } from './keys/settings.js'
import type { SigningKeys } from './keys/signing-keys.js'
import { limitsOf, type OperationLimits } from './operation/limits/limits.js'
import { examplesFor } from './playground/examples.js'

export interface HubParts {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly supergraph: string
  readonly cities: readonly CityStore[]
  /** How each of the cities takes files, in the same order; none takes any when absent. */
  readonly intake?: readonly IntakeOptions[]
  readonly zone: ZoneStore
  readonly hub: HubStore
  /** Keys by which the hub signs receipts and anchors. */
  readonly hubKeys: SigningKeys
  readonly anchors?: AnchorSettings
  readonly issuer: IdentityOptions | DemoIssuer
  readonly now?: () => Date
  readonly subgraphTimeoutMs?: number
  readonly access?: 'on' | 'off'
  readonly audit?: 'on' | 'off'
  /** Where faults are told, under the request id of the answer; nowhere when absent. */
  readonly logger?: ServerOptions['logger']
  readonly tls?: TlsFiles | null
  readonly trustedProxies?: readonly string[]
  readonly origins?: readonly string[]
  readonly limits?: OperationLimits
  readonly requests?: ServerOptions['requests']
  readonly screening?: ServerOptions['screening']
  /** How long the zone's operations wait for counts. */
  readonly patience?: ZoneOptions['patience']
  /** Subjects that the playground's examples ask for. */
  readonly exampleCodes?: readonly string[]
  /** Whether the server answers that a member, `zone` or `hub` is on; taken to be so when absent. */
  readonly isAnswering?: (name: string) => Promise<boolean>
}

/** The whole hub in one process: gateway, zone and cities, over databases that are open. */
export async function hubServer({
  jurisdictions,
  supergraph,
  cities,
  intake = [],
  zone,
  hub,
  hubKeys,
  anchors,
  issuer,
  now = () => new Date(),
  subgraphTimeoutMs = 5_000,
  access = 'on',
  audit = 'on',
  logger = false,
  tls = null,
  trustedProxies = [],
  origins = [],
  limits,
  requests,
  screening,
  patience,
  exampleCodes = [],
  isAnswering,
}: HubParts): Promise<HubServer> {
  const subgraphs = new Map<string, Subgraph>()
  const add = (
    name: string,
    jurisdiction: string | null,
    execute: Execute,
    more: { intake?: Intake | undefined; anchors?: AnchorKeeper } = {},
  ) =>
    subgraphs.set(
      name,
      localSubgraph({
        name,
        jurisdiction,
        execute,
        ...more,
        timeoutMs: subgraphTimeoutMs,
        isAnswering: isAnswering && (() => isAnswering(name === auditSubgraphName ? 'hub' : name)),
      }),
    )
  const demonstration = 'tokenFor' in issuer
  add(
    zoneSubgraphName,
    null,
    zoneSubgraph(zone, now, { demonstration, ...(patience ? { patience } : {}) }),
  )
  add(auditSubgraphName, null, auditSubgraph(hub, now))
  for (const [place, store] of cities.entries()) {
    const { key, code } = store.jurisdiction
    const options = intake[place]
    add(key, code, citySubgraph(store, now), {
      intake: options && cityIntake(store, now, options),
      anchors: anchorsOf(store),
    })
  }
  const held = await Promise.all(cities.map(holdsDemonstration))
  return createServer({
    gateway: createHubGateway({
      supergraphSdl: supergraph,
      dataSourceFor: (name) => subgraphs.get(name)!,
      access,
    }),
    subgraphs: [...subgraphs.values()],
    issuer,
    purposes: loadPurposes(),
    holdsDemonstration: () => held.includes(true),
    hub,
    audit,
    hubKeys,
    ...(anchors ? { anchors } : {}),
    publicKeys: publicKeysOf(hubKeys, null),
    cityFields: jurisdictions.map(({ key }) => key),
    examples: examplesFor(jurisdictions, exampleCodes),
    introspection: true,
    ...(limits ? { limits } : {}),
    ...(requests ? { requests } : {}),
    ...(screening ? { screening } : {}),
    logger,
    tls,
    trustedProxies,
    origins,
  })
}

/** `npm start`: opens or makes everything, serves, and ends cleanly on Ctrl-C. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const demonstration = isDemonstration(env)
  const port = portOf(env.PORT, 'PORT', gatewayPort)
  const host = demonstration ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const tls = tlsFiles({
    cert: env.HUB_TLS_CERT,
    key: env.HUB_TLS_KEY,
    clientCa: env.HUB_TLS_CLIENT_CA,
  })
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const metricsPort = portOf(env.METRICS_PORT, 'METRICS_PORT', 0)
  await checkPortsFree(
    [
      ['PORT', port],
      ['METRICS_PORT', metricsPort],
    ],
    host,
  )
  const letGo = await holdFolder(settings.dataFolder)
  // Whoever starts it at a terminal wants to read its address, not every request.
  const part = await startPart(env, { name: 'hub', host, level: demonstration ? 'warn' : 'info' })
  const limits = limitsOf(env.HUB_OPERATION_KIB)
  const requests = requestBoundsOf(env)
  const { dataFolder } = settings
  const anchors = anchorSettings(env)
  const hubKeys = await openKeys('HUB_SIGNING_KEY', { env, demonstration, dataFolder })
  const issuer = demonstration
    ? await demoIssuer(path.join(dataFolder, 'keys'), jurisdictions)
    : configuredIssuer({
        issuer: env.HUB_ISSUER,
        audience: env.HUB_AUDIENCE,
        jwks: env.HUB_JWKS,
      })
  checkOneUse({
    HUB_SIGNING_KEY: hubKeys.publicKeys().keys,
    HUB_JWKS: ('tokenFor' in issuer ? issuer.identity : issuer).keys.current()?.keys ?? [],
    HUB_TLS_CERT: tls ? [publicKeyOf(tls)] : [],
  })
  const catalogues = loadCatalogues()
  const databases = await openDatabases(settings, catalogues, {
    alone: true,
    onProgress: (step) => console.log(steps[step]),
    onIdsRenewed: ({ nameEn }, renewed) => console.log(`${nameEn}: ${renewed} facts have new ids.`),
    onEpoch: epochLogger(part.log),
    onWitnessFailed: (err) => part.log.warn({ err }, witnessWarning),
  })
  const stopping: (() => unknown)[] = [letGo, () => part.close(), () => databases.close()]
  const stop = async () => {
    for (const step of stopping.splice(0).reverse()) await step()
  }
  try {
    const cities: CityStore[] = []
    const intake: IntakeOptions[] = []
    for (const jurisdiction of jurisdictions) {
      const keys = cityKeys(env, jurisdiction, settings)
      cities.push(await databases.city(jurisdiction, keys))
      intake.push(await intakeOptions(settings, jurisdiction))
    }
    const opened = await databases.zone(jurisdictions)
    const comparing = keepComparing(opened, part.log, { inFullEveryMs: compareEveryMs(env) })
    stopping.push(comparing.stop)
    showCopies(comparing.copies, () => new Date())
    const zone = { ...opened, copies: comparing.copies }
    const hub = await databases.hub()
    showReplicationLag(zone, () => new Date())
    showClocks(cities)
    showMissingCalendar(() => new Date(), part.log)
    showAlarms(hub, () => new Date())
    console.log(cataloguesLine(catalogues))
    if (demonstration) {
      await seedIfEmpty(cities)
      await insertMissingClients(hub, demonstrationClients(jurisdictions))
    }
    for (const store of cities) {
      stopping.push(keepTicking(store, part.log))
      stopping.push(keepFolded(store, part.log))
    }
    const today = dayInChina(new Date())
    const codes = await findDemonstrationCodes(zone, today)
    const server = await hubServer({
      jurisdictions,
      supergraph: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
      cities,
      intake,
      zone,
      hub,
      hubKeys,
      anchors,
      issuer,
      tls,
      trustedProxies: readTrustedProxies(env.HUB_TRUSTED_PROXIES),
      origins: readOrigins(env.HUB_ORIGINS),
      limits,
      requests,
      logger: part.logger,
      isAnswering: databases.isAnswering,
      exampleCodes: codes ? [codes.listedInSeveral, codes.listedInOne, codes.clear] : [],
    })
    stopping.push(() => server.close(part.drainMs))
    const url = await server.listen(port, host)
    console.log(welcome(url, demonstration, codes))
  } catch (error) {
    await stop()
    throw error
  }
  onSignal(async () => {
    console.log('Stopping …')
    await stop()
  }, part.log)
}

const steps = {
  creating: 'Making the embedded database (once, a few seconds) …',
  opening: 'Opening the embedded database …',
  ready: 'The embedded database answers.',
}

function cataloguesLine({ measures, lists, behaviours }: Catalogues): string {
  return `Catalogues loaded: ${measures.size} measures, ${lists.size} lists, ${behaviours.size} behaviours.`
}

function welcome(
  url: string,
  demonstration: boolean,
  codes: Awaited<ReturnType<typeof findDemonstrationCodes>>,
): string {
  const lines = [`嘉昆太 credit hub: ${url} (playground in a browser, POST ${url}/graphql)`]
  if (demonstration) {
    lines.push(
      'Demonstration data only (演示数据): nobody in it exists.',
      `Roles: ${Object.keys(roles).join(', ')}; a token: curl -s '${url}/dev/token?role=partner'`,
    )
  }
  if (codes) {
    lines.push(
      'Subjects worth asking for:',
      `  ${codes.clear}  clear everywhere`,
      `  ${codes.listedInOne}  listed in one city`,
      `  ${codes.listedInSeveral}  listed in several cities`,
    )
  }
  lines.push('Ctrl-C stops it.')
  return lines.join('\n')
}

const command = new Command('start').description(
  'Runs the whole hub in one process: opens or makes everything in HUB_DATA, and answers at PORT. Settings are environment variables, see docs/reference/settings.md.',
)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  command
    .action(() => main(process.env))
    .parseAsync()
    .catch((error: unknown) => {
      complain(error)
      process.exit(1)
    })
}
