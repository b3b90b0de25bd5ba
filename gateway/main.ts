import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { openDatabases } from '../db/open.js'
import { databaseSettings, isDemonstration } from '../db/settings.js'
import { loadCatalogues } from '../rules/catalogues.js'
import { runCommand, speaker } from '../runtime/command.js'
import { portOf } from '../runtime/free-port.js'
import { freePlace, onSignal, startPart } from '../runtime/part.js'
import { HubError } from '../schema/errors.js'
import { gatewayPort, subgraphPortVariable, subgraphUrlVariable } from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'
import type { AccessOptions } from './access/access.js'
import { readPem } from './door/tls.js'
import { readSupergraph, watchSupergraph } from './execute/watched-supergraph.js'
import { httpSubgraph } from './forward/http.js'
import { titleOf } from './forward/subgraph-word.js'
import { subgraphTokens } from './keys/subgraph-tokens.js'
import { snapshotFolder, snapshotSettings } from './snapshots/settings.js'
import { beginPlanning, doorSettings, openGatewayKeys, startGateway } from './start.js'

interface Options {
  readonly supergraph: string
  readonly port?: string
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
async function start({ supergraph: file, access, ...options }: Options): Promise<void> {
  const env = process.env
  const demonstration = isDemonstration(env)
  if (!demonstration) checkNothingOpen(access, options.unauthorized)
  const supergraph = readSupergraph(file)
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  if (!demonstration && !settings.urls.hub && !settings.url) {
    throw new HubError('CONFIGURATION_INVALID.hubDatabase')
  }
  const door = await doorSettings(env)
  const { host, port } = await freePlace(env, {
    demonstration,
    setting: '--port or PORT',
    port: portOf(options.port, '--port', portOf(env.PORT, 'PORT', gatewayPort)),
  })
  const part = await startPart(env, { name: 'gateway', host, level: 'info' })
  const { log } = part
  const keys = await openGatewayKeys(env, {
    demonstration,
    dataFolder: settings.dataFolder,
    jurisdictions,
    tls: door.tls,
    asksOthers: true,
  })
  const begun = beginPlanning({ supergraph, dataFolder: settings.dataFolder })
  const ca = env.HUB_SUBGRAPH_CA ? readPem(env.HUB_SUBGRAPH_CA) : undefined
  const tokens = subgraphTokens(keys.tokenKeys!)
  let holdsDemonstration = false
  const databases = await openDatabases(settings, loadCatalogues())
  const server = await startGateway({
    ...door,
    ...keys,
    jurisdictions,
    supergraph,
    begun,
    dataFolder: settings.dataFolder,
    // The folder of a gateway in a container is small, and gone with it.
    snapshots: snapshotSettings(env, demonstration ? snapshotFolder(settings.dataFolder) : null),
    access,
    accessOptions: options,
    subgraphFor(name, url) {
      const address = addressOf(name, url, env)
      if (!address) {
        throw new HubError('CONFIGURATION_INVALID.noAddress', { name })
      }
      return httpSubgraph({
        name,
        title: titleOf(jurisdictions, name),
        jurisdiction: jurisdictions.find(({ key }) => key === name)?.code ?? null,
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
    },
    holdsDemonstration: () => holdsDemonstration,
    hub: await databases.hub(),
    exampleCodes: file === ownSupergraph ? [] : null,
    logger: part.logger,
  })
  speaker(process.env)(answersAt, { url: await server.listen(port, host) })

  const stopWatching = watchSupergraph(file, server.gateway, {
    taken: () => log.info({ file }, 'another supergraph is in force'),
    refused: (err) => log.error({ err, file }, 'a supergraph was not taken, the old one stays'),
  })
  onSignal(async () => {
    stopWatching()
    await server.close(part.drainMs)
    await databases.close()
    await part.close()
  }, log)
}

/** Both serve what callers may not have: for trials, where there is nothing but invented data. */
function checkNothingOpen(access: Options['access'], unauthorized: Options['unauthorized']): void {
  const open =
    access === 'off' ? '--access off' : unauthorized === 'dry-run' ? '--unauthorized dry-run' : null
  if (open === null) return
  throw new HubError('CONFIGURATION_INVALID.nothingOpen', { open })
}

const answersAt = {
  en: 'The gateway answers at {url}/graphql',
  zh: '网关在 {url}/graphql 应答',
}

const command = new Command('start:gateway')
  .description('Runs the gateway alone, over subgraphs that listen elsewhere.')
  .option(
    '--supergraph <file>',
    'composed supergraph with the addresses of its subgraphs',
    ownSupergraph,
  )
  .option('--port <number>', `port to listen on; PORT, else ${gatewayPort}`)
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

await runCommand(command, process.env)
