import { Command } from 'commander'
import { anchorsOf } from '../db/border/anchors.js'
import { keepComparing } from '../db/border/copies.js'
import { epochLogger, keepTicking, openDatabases, witnessWarning } from '../db/open.js'
import { holdsDemonstration, showsDemonstration } from '../db/seed/demonstration.js'
import { cityKeys, compareEveryMs, databaseSettings, isDemonstration } from '../db/settings.js'
import { keepFolded } from '../db/subjects/refold.js'
import { loadCatalogues } from '../rules/catalogues.js'
import { complain } from '../runtime/complain.js'
import { checkPortsFree, portOf } from '../runtime/free-port.js'
import { onSignal, startPart } from '../runtime/part.js'
import type { AnchorKeeper } from '../schema/anchors.js'
import { HubError } from '../schema/errors.js'
import type { Intake } from '../schema/intake.js'
import { gatewayPort, subgraphPorts, subgraphPortVariable } from '../schema/ports.js'
import { enabledJurisdictions } from '../schema/register.js'
import { auditSubgraphName } from '../schema/sdl.js'
import { auditSubgraph } from './audit/audit.js'
import { citySubgraph } from './city/city.js'
import { cityIntake, intakeOptions } from './city/intake.js'
import {
  showAlarms,
  showClocks,
  showCopies,
  showMissingCalendar,
  showReplicationLag,
} from './shared/gauges.js'
import { subgraphServer } from './shared/server.js'
import { gatewayKeysAt, gatewayTokenReader } from './shared/token.js'
import { zoneSubgraph } from './zone/zone.js'

/** Where the gateway shows its public keys when GATEWAY_JWKS does not say. */
const demonstrationKeys = `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`

async function start(name: string, given: string | undefined): Promise<void> {
  const env = process.env
  const jurisdictions = enabledJurisdictions()
  const jurisdiction = jurisdictions.find(({ key }) => key === name)
  const ports = subgraphPorts(jurisdictions)
  const ownPort = ports.get(name)
  if (ownPort === undefined) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      `There is no subgraph "${name}"; name one of ${[...ports.keys()].join(', ')}.`,
    )
  }
  const host = isDemonstration(env) ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const variable = subgraphPortVariable(name)
  const port = portOf(
    given,
    given === undefined ? variable : '--port',
    portOf(env[variable], variable, ownPort),
  )
  const metricsPort = portOf(env.METRICS_PORT, 'METRICS_PORT', 0)
  await checkPortsFree(
    [
      [variable, port],
      ['METRICS_PORT', metricsPort],
    ],
    host,
  )
  const part = await startPart(env, { name, host, level: 'info' })
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues(), {
    onIdsRenewed: (_, renewed) => part.log.info({ renewed }, 'facts are given new ids'),
    onEpoch: epochLogger(part.log),
    onWitnessFailed: (err) => part.log.warn({ err }, witnessWarning),
  })
  const now = () => new Date()
  let stopKeeping = async () => {}
  let execute: ReturnType<typeof citySubgraph>
  let intake: Intake | null = null
  let anchors: AnchorKeeper | null = null
  let held = false
  if (jurisdiction) {
    const city = await databases.city(jurisdiction, cityKeys(env, jurisdiction, settings))
    const stopClock = keepTicking(city, part.log)
    showClocks([city])
    const stopFolding = keepFolded(city, part.log)
    stopKeeping = async () => {
      stopClock()
      await stopFolding()
    }
    showMissingCalendar(now, part.log)
    execute = citySubgraph(city, now)
    anchors = anchorsOf(city)
    intake = cityIntake(city, now, await intakeOptions(settings, jurisdiction))
    held = await holdsDemonstration(city)
  } else if (name === auditSubgraphName) {
    const hub = await databases.hub()
    execute = auditSubgraph(hub, now)
    showAlarms(hub, now)
  } else {
    const opened = await databases.zone(jurisdictions)
    const { copies, stop } = keepComparing(opened, part.log, { inFullEveryMs: compareEveryMs(env) })
    stopKeeping = stop
    showCopies(copies, now)
    const zone = { ...opened, copies }
    execute = zoneSubgraph(zone, now, { demonstration: isDemonstration(env) })
    showReplicationLag(zone, now)
    held = await showsDemonstration(zone)
  }
  const { app, ending } = subgraphServer({
    execute,
    readCaller: gatewayTokenReader(name, gatewayKeysAt(env.GATEWAY_JWKS || demonstrationKeys)),
    intake,
    anchors,
    isReady: () => databases.isAnswering(name === auditSubgraphName ? 'hub' : name),
    logger: part.logger,
    holdsDemonstration: held,
    demonstration: isDemonstration(env),
  })
  const url = await app.listen({ port, host })
  console.log(`${name} answers the gateway at ${url}/graphql`)

  onSignal(async () => {
    await ending.close(part.drainMs)
    await stopKeeping()
    await databases.close()
    await part.close()
  }, part.log)
}

const command = new Command('start:subgraph')
  .description('Runs one subgraph over HTTP.')
  .argument('<name>', 'zone, audit, or the key of a jurisdiction in the register')
  .option('--port <number>', 'port to listen on; SUBGRAPH_PORT_<NAME>, else what the register says')
  .action(async (name: string, { port }: { port?: string }) => start(name, port))

try {
  await command.parseAsync()
} catch (error) {
  complain(error)
  process.exit(1)
}
