import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { HubError } from '../schema/errors.js'
import { enabledJurisdictions } from '../schema/register.js'
import { clearEmbedded, startEmbedded } from './server/embedded.js'
import { databaseSettings } from './settings.js'

const { dataFolder } = databaseSettings(process.env, enabledJurisdictions())

/** Keeps the embedded server open for hubs and commands in other processes. */
async function serve(): Promise<void> {
  const embedded = await startEmbedded(dataFolder)
  console.log(`The embedded database of ${dataFolder} is open to other processes. Ctrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void embedded.close().then(() => process.exit(0)))
  }
}

/** Removes the embedded database and the keys made for the demonstration; real servers are left alone. */
async function reset(): Promise<void> {
  await clearEmbedded(dataFolder)
  await rm(path.join(dataFolder, 'keys'), { recursive: true, force: true })
  console.log(`${dataFolder} is cleared; the next start makes and seeds it anew.`)
}

const command = new Command('db').description('Looks after the databases of the hub.')
command.command('serve').description('keep the embedded server open').action(serve)
command.command('reset').description('remove the embedded database').action(reset)

try {
  await command.parseAsync()
} catch (error) {
  console.error(error instanceof HubError ? `${error.code}: ${error.message}` : error)
  process.exit(1)
}
