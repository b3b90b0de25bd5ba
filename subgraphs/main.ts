import { Command } from 'commander'
import { openCity, openDatabases, toldTo } from '../db/open.js'
import { compareEveryMs, databaseSettings, isDemonstration } from '../db/settings.js'
import { loadCatalogues } from '../rules/catalogues.js'
import { runCommand, speaker } from '../runtime/command.js'
import { portOf } from '../runtime/free-port.js'
import { freePlace, onSignal, startPart } from '../runtime/part.js'
import { HubError } from '../schema/errors.js'
import { gatewayPort, subgraphPorts, subgraphPortVariable } from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'
import { auditSubgraphName, zoneSubgraphName } from '../schema/sdl.js'
import { subgraphServer } from './shared/server.js'
import { gatewayKeysAt, gatewayTokenReader } from './shared/token.js'
import { keepStores, subgraphsOver } from './start.js'

/** Where the gateway shows its public keys when GATEWAY_JWKS does not say. */
const demonstrationKeys = `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`

async function start(name: string, given: string | undefined): Promise<void> {
  const env = process.env
  const jurisdictions = enabledJurisdictions()
  const jurisdiction = jurisdictions.find(({ key }) => key === name)
  const ports = subgraphPorts(jurisdictions)
  const ownPort = ports.get(name)
  if (ownPort === undefined) {
    throw new HubError('CONFIGURATION_INVALID.noSubgraph', { name, known: [...ports.keys()] })
  }
  const demonstration = isDemonstration(env)
  const variable = subgraphPortVariable(name)
  const { host, port } = await freePlace(env, {
    demonstration,
    setting: given === undefined ? variable : '--port',
    port: portOf(given, '--port', portOf(env[variable], variable, ownPort)),
  })
  const part = await startPart(env, { name, host, level: 'info' })
  const { log } = part
  const now = () => new Date()
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues(), {
    onIdsRenewed: (_, renewed) => log.info({ renewed }, 'facts are given new ids'),
    ...toldTo(log),
  })
  const { stop, ...stores } = keepStores(
    {
      cities: jurisdiction ? [await openCity(databases, jurisdiction, env, settings)] : [],
      zone: name === zoneSubgraphName ? await databases.zone(jurisdictions) : null,
      hub: name === auditSubgraphName ? await databases.hub() : null,
    },
    { log, now, compareEveryMs: compareEveryMs(env) },
  )
  const [served] = await subgraphsOver(stores, { settings, now, demonstration })
  const { app, ending } = subgraphServer({
    ...served!,
    readCaller: gatewayTokenReader(name, gatewayKeysAt(env.GATEWAY_JWKS || demonstrationKeys)),
    isReady: () => databases.isAnswering(name === auditSubgraphName ? 'hub' : name),
    logger: part.logger,
    demonstration,
  })
  const url = await app.listen({ port, host })
  speaker(process.env)(answersAt, { name, url })

  onSignal(async () => {
    await ending.close(part.drainMs)
    await stop()
    await databases.close()
    await part.close()
  }, log)
}

const answersAt = {
  en: '{name} answers the gateway at {url}/graphql',
  zh: '{name} 在 {url}/graphql 应答网关',
}

const command = new Command('start:subgraph')
  .description('Runs one subgraph over HTTP.')
  .argument('<name>', 'zone, audit, or the key of a jurisdiction in the register')
  .option('--port <number>', 'port to listen on; SUBGRAPH_PORT_<NAME>, else what the register says')
  .action(async (name: string, { port }: { port?: string }) => start(name, port))

await runCommand(command, process.env)
