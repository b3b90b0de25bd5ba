import { Command } from 'commander'
import { createRemoteJWKSet } from 'jose'
import { loadCatalogues } from '../db/catalogues.js'
import { keepTicking, openDatabases } from '../db/open.js'
import { cityKeys, databaseSettings, isDemonstration } from '../db/settings.js'
import { HubError } from '../schema/errors.js'
import type { HandIn } from '../schema/intake.js'
import { enabledJurisdictions } from '../schema/register.js'
import { zonePort, zoneSubgraphName } from '../schema/sdl.js'
import { citySubgraph } from './city/city.js'
import { cityIntake, intakeOptions } from './city/intake.js'
import { subgraphServer } from './server.js'
import { gatewayTokenReader } from './token.js'
import { zoneSubgraph } from './zone/zone.js'

/** Where the gateway shows its public keys when GATEWAY_JWKS does not say. */
const demonstrationKeys = 'http://127.0.0.1:4000/.well-known/jwks.json'

async function start(name: string, port: number | undefined): Promise<void> {
  const env = process.env
  const jurisdictions = enabledJurisdictions()
  const jurisdiction = jurisdictions.find(({ key }) => key === name)
  if (!jurisdiction && name !== zoneSubgraphName) {
    const names = [zoneSubgraphName, ...jurisdictions.map(({ key }) => key)].join(', ')
    throw new HubError(
      'CONFIGURATION_INVALID',
      `There is no subgraph "${name}"; name one of ${names}.`,
    )
  }
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const now = () => new Date()
  const log = (error: unknown) => console.error(`${name}: the clock could not be moved:`, error)
  let stopTicking = () => {}
  let execute: ReturnType<typeof citySubgraph>
  let handIn: HandIn | null = null
  if (jurisdiction) {
    const store = await databases.city(jurisdiction, cityKeys(env, jurisdiction, settings))
    stopTicking = keepTicking(store, log)
    execute = citySubgraph(store, now)
    handIn = cityIntake(store, now, await intakeOptions(settings, jurisdiction))
  } else {
    const zone = await databases.zone(jurisdictions)
    execute = zoneSubgraph(zone, now, { demonstration: isDemonstration(env) })
  }
  const keys = createRemoteJWKSet(new URL(env.GATEWAY_JWKS || demonstrationKeys), {
    // A token by a new key is answered at once: the gateway shows a key as soon as it signs with it.
    cooldownDuration: 1_000,
  })
  const app = subgraphServer(execute, gatewayTokenReader(name, keys), handIn)
  const host = isDemonstration(env) ? '127.0.0.1' : env.HOST || '0.0.0.0'
  const url = await app.listen({ port: port ?? jurisdiction?.port ?? zonePort, host })
  console.log(`${name} answers the gateway at ${url}/graphql`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      stopTicking()
      await app.close()
      await databases.close()
      process.exit(0)
    })
  }
}

const command = new Command('start:subgraph')
  .description('Runs one subgraph over HTTP.')
  .argument('<name>', 'zone, or the key of a jurisdiction in the register')
  .option('--port <number>', 'port to listen on; the register says which when absent', Number)
  .action(async (name: string, { port }: { port?: number }) => start(name, port))

try {
  await command.parseAsync()
} catch (error) {
  console.error(error instanceof HubError ? `${error.code}: ${error.message}` : error)
  process.exit(1)
}
