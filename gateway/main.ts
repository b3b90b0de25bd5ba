import './execute/telemetry-off.js'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { Kind, parse, valueFromASTUntyped } from 'graphql'
import { loadPurposes } from '../db/hub/purposes.js'
import { openDatabases } from '../db/open.js'
import { databaseSettings } from '../db/settings.js'
import { loadCatalogues } from '../rules/catalogues.js'
import { requestBoundsOf } from '../runtime/bound-requests.js'
import { complain } from '../runtime/complain.js'
import { checkPortsFree, portOf } from '../runtime/free-port.js'
import { onSignal, startPart } from '../runtime/part.js'
import { HubError } from '../schema/errors.js'
import { gatewayPort, subgraphPortVariable, subgraphUrlVariable } from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'
import type { AccessOptions } from './access/access.js'
import { anchorSettings } from './audit/settings.js'
import { readOrigins } from './door/other-origins.js'
import { createServer } from './door/server.js'
import { publicKeyOf, readPem, tlsFiles } from './door/tls.js'
import { readTrustedProxies } from './door/trusted-proxies.js'
import { createHubGateway } from './execute/hub-gateway.js'
import { readSupergraph, watchSupergraph } from './execute/watched-supergraph.js'
import { httpSubgraph } from './forward/http.js'
import type { Subgraph } from './forward/subgraph.js'
import { demoIssuer } from './identity/demo-issuer.js'
import { configuredIssuer } from './identity/issuer.js'
import { checkOneUse, openKeys, publicKeysOf } from './keys/settings.js'
import { subgraphTokens } from './keys/subgraph-tokens.js'
import { limitsOf } from './operation/limits/limits.js'
import { examplesFor } from './playground/examples.js'

interface Options {
  readonly supergraph: string
  readonly port?: string
  readonly jwks?: string
  readonly issuer?: string
  readonly audience?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly tlsClientCa?: string
  readonly subgraphCa?: string
  readonly access: 'on' | 'off'
  readonly unauthorized: AccessOptions['unauthorized']
  readonly authorizationErrors: AccessOptions['authorizationErrors']
}

const ownSupergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url))

/** Where a subgraph is: as its own setting says, else as the supergraph does, on the port that a setting says. */
function addressOf(
  name: string,
  url: string | undefined,
  env: NodeJS.ProcessEnv,
): string | undefined {
  const variable = subgraphPortVariable(name)
  const own = env[subgraphUrlVariable(name)]
  if (own || !url || !env[variable]) return own || url
  const address = new URL(url)
  address.port = String(portOf(env[variable], variable, 0))
  return address.href
}

/** The gateway alone, before any supergraph whose file names the addresses of its subgraphs. */
async function start(options: Options): Promise<void> {
  const env = process.env
  const supergraph = readSupergraph(options.supergraph)
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const { dataFolder } = settings
  const isDemonstration = !options.issuer && !env.HUB_ISSUER
  if (!isDemonstration) checkNothingOpen(options)
  const host = isDemonstration ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const port = portOf(options.port, '--port', portOf(env.PORT, 'PORT', gatewayPort))
  const metricsPort = portOf(env.METRICS_PORT, 'METRICS_PORT', 0)
  await checkPortsFree(
    [
      ['--port or PORT', port],
      ['METRICS_PORT', metricsPort],
    ],
    host,
  )
  const part = await startPart(env, { name: 'gateway', host, level: 'info' })
  const { log } = part
  const keySettings = { env, demonstration: isDemonstration, dataFolder }
  const limits = limitsOf(env.HUB_OPERATION_KIB)
  const requests = requestBoundsOf(env)
  const anchors = anchorSettings(env)
  const hubKeys = await openKeys('HUB_SIGNING_KEY', keySettings)
  const tokenKeys = await openKeys('HUB_TOKEN_KEY', keySettings)
  const issuer = isDemonstration
    ? await demoIssuer(path.join(dataFolder, 'keys'), jurisdictions)
    : configuredIssuer({
        issuer: options.issuer ?? env.HUB_ISSUER,
        audience: options.audience ?? env.HUB_AUDIENCE,
        jwks: options.jwks ?? env.HUB_JWKS,
      })
  const tls = tlsFiles({
    cert: options.tlsCert ?? env.HUB_TLS_CERT,
    key: options.tlsKey ?? env.HUB_TLS_KEY,
    clientCa: options.tlsClientCa ?? env.HUB_TLS_CLIENT_CA,
  })
  checkOneUse({
    HUB_SIGNING_KEY: hubKeys.publicKeys().keys,
    HUB_TOKEN_KEY: tokenKeys.publicKeys().keys,
    HUB_JWKS: ('tokenFor' in issuer ? issuer.identity : issuer).keys.current()?.keys ?? [],
    HUB_TLS_CERT: tls ? [publicKeyOf(tls)] : [],
  })
  const subgraphCa = options.subgraphCa ?? env.HUB_SUBGRAPH_CA
  const ca = subgraphCa ? readPem(subgraphCa) : undefined
  const tokens = subgraphTokens(tokenKeys)
  const subgraphs: Subgraph[] = []
  let holdsDemonstration = false
  const gateway = createHubGateway({
    supergraphSdl: supergraph,
    access: options.access,
    accessOptions: {
      unauthorized: options.unauthorized,
      authorizationErrors: options.authorizationErrors,
    },
    dataSourceFor(name, url) {
      const jurisdiction = jurisdictions.find(({ key }) => key === name)?.code ?? null
      const address = addressOf(name, url, env)
      if (!address) {
        throw new HubError('CONFIGURATION_INVALID', `The supergraph gives no address of ${name}.`)
      }
      const subgraph = httpSubgraph({
        name,
        jurisdiction,
        url: address,
        tokens,
        ca,
        onDemonstration: () => {
          holdsDemonstration = true
        },
        onAnswering: (isAnswering) =>
          isAnswering
            ? log.info({ subgraph: name }, 'a subgraph answers again')
            : log.warn(
                { subgraph: name },
                'a subgraph does not answer, and is not asked until it does',
              ),
      })
      subgraphs.push(subgraph)
      return subgraph
    },
  })
  if (!isDemonstration && !settings.urls.hub && !settings.url) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      'DATABASE_URL_HUB is not set; set it, or DATABASE_URL, to the PostgreSQL server that keeps the audit log.',
    )
  }
  const databases = await openDatabases(settings, loadCatalogues())
  const hub = await databases.hub()
  const names = subgraphNames(supergraph)
  const server = await createServer({
    gateway,
    subgraphs,
    issuer,
    purposes: loadPurposes(),
    holdsDemonstration: () => holdsDemonstration,
    hub,
    hubKeys,
    anchors,
    publicKeys: publicKeysOf(hubKeys, tokenKeys),
    cityFields: jurisdictions.map(({ key }) => key).filter((key) => names.has(key)),
    examples: options.supergraph === ownSupergraph ? examplesFor(jurisdictions, []) : [],
    introspection: true,
    limits,
    requests,
    logger: part.logger,
    tls,
    trustedProxies: readTrustedProxies(env.HUB_TRUSTED_PROXIES),
    origins: readOrigins(env.HUB_ORIGINS),
  })
  console.log(`The gateway answers at ${await server.listen(port, host)}/graphql`)

  const stopWatching = watchSupergraph(options.supergraph, gateway, {
    taken: () => log.info({ file: options.supergraph }, 'another supergraph is in force'),
    refused: (err) =>
      log.error({ err, file: options.supergraph }, 'a supergraph was not taken, the old one stays'),
  })
  onSignal(async () => {
    stopWatching()
    await server.close(part.drainMs)
    await databases.close()
    await part.close()
  }, log)
}

/** Both serve what callers may not have: for trials, where there is nothing but invented data. */
function checkNothingOpen({ access, unauthorized }: Options): void {
  const open =
    access === 'off' ? '--access off' : unauthorized === 'dry-run' ? '--unauthorized dry-run' : null
  if (open === null) return
  throw new HubError(
    'CONFIGURATION_INVALID',
    `${open} serves refused fields, and the gateway has an issuer; leave it out, or leave out --issuer and HUB_ISSUER to try it on demonstration data.`,
  )
}

function subgraphNames(supergraph: string): ReadonlySet<unknown> {
  const names = parse(supergraph).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? []).flatMap((value) => value.directives ?? [])
      : [],
  )
  return new Set(
    names.flatMap((directive) =>
      (directive.arguments ?? [])
        .filter(({ name }) => name.value === 'name')
        .map(({ value }) => valueFromASTUntyped(value)),
    ),
  )
}

const command = new Command('start:gateway')
  .description('Runs the gateway alone, over subgraphs that listen elsewhere.')
  .option(
    '--supergraph <file>',
    'composed supergraph with the addresses of its subgraphs',
    ownSupergraph,
  )
  .option('--port <number>', `port to listen on; PORT, else ${gatewayPort}`)
  .option('--jwks <file>', 'public keys of the issuer, a file or an address; HUB_JWKS')
  .option(
    '--issuer <name>',
    'whose tokens are believed; HUB_ISSUER. None: demonstration, loopback only',
  )
  .option('--audience <name>', 'what the tokens are for; HUB_AUDIENCE')
  .option('--tls-cert <file>', 'certificate chain of this gateway, PEM; HUB_TLS_CERT. None: http')
  .option('--tls-key <file>', 'its private key, PEM; HUB_TLS_KEY')
  .option(
    '--tls-client-ca <file>',
    'signers of the certificates that clients must show, PEM; HUB_TLS_CLIENT_CA',
  )
  .option('--subgraph-ca <file>', 'signers of the certificates of subgraphs, PEM; HUB_SUBGRAPH_CA')
  .addOption(
    new Option(
      '--access <switch>',
      'off serves everything to everybody, for comparison; without an issuer only',
    )
      .choices(['on', 'off'])
      .default('on'),
  )
  .addOption(
    new Option(
      '--unauthorized <mode>',
      'what happens to a request for refused fields; dry-run serves them, without an issuer only',
    )
      .choices(['filter', 'reject', 'dry-run'])
      .default('filter'),
  )
  .addOption(
    new Option('--authorization-errors <place>', 'where refusals are told')
      .choices(['errors', 'extensions', 'disabled'])
      .default('errors'),
  )
  .action(start)

try {
  await command.parseAsync()
} catch (error) {
  complain(error)
  process.exit(1)
}
