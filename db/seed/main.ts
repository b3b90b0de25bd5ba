import { Command, InvalidArgumentError } from 'commander'
import { loadCatalogues } from '../../rules/catalogues.js'
import { languageOfCommand, runCommand } from '../../runtime/command.js'
import { HubError, inLanguage } from '../../schema/errors.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { type Day, dayInChina, parseDay } from '../../schema/scalars/date.js'
import { insertMissingClients } from '../hub/clients.js'
import { openCities, openDatabases } from '../open.js'
import { databaseSettings, isDemonstration } from '../settings.js'
import { demonstrationClients } from './clients.js'
import type { SeedOptions } from './seed.js'
import { defaultSubjects, seedIfEmpty, seedShown } from './shown.js'

/** @throws {HubError} CONFIGURATION_INVALID where an issuer is configured: invented data never stand among real ones */
async function seedAll({ ifEmpty, ...options }: SeedOptions & { ifEmpty: boolean }): Promise<void> {
  if (!isDemonstration(process.env)) {
    throw new HubError('CONFIGURATION_INVALID.noDemonstration')
  }
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(process.env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const stores = await openCities(databases, process.env, settings)
    await (ifEmpty ? seedIfEmpty : seedShown)(stores, options, languageOfCommand(process.env))
    await insertMissingClients(await databases.hub(), demonstrationClients(jurisdictions))
  } finally {
    await databases.close()
  }
}

function wholeNumber(written: string): number {
  if (!/^[0-9]{1,8}$/.test(written)) throw new InvalidArgumentError('Write a whole number: 20000.')
  return Number(written)
}

function day(written: string): Day {
  try {
    return parseDay(written)
  } catch (error) {
    throw new InvalidArgumentError(
      error instanceof HubError
        ? inLanguage(error.sentence, languageOfCommand(process.env))
        : String(error),
    )
  }
}

const command = new Command('seed')
  .description('Fills an empty store with invented subjects, the same ones for the same options.')
  .option('--subjects <number>', 'subjects of all cities together', wholeNumber, defaultSubjects)
  .option('--as-of <day>', 'day on which the invented world stands; today when absent', day)
  .option('--seed <number>', 'another number, another world', wholeNumber, 1)
  .option('--if-empty', 'leave a store that holds anything as it is, instead of refusing it', false)
  .action(
    ({ asOf, ...options }: { subjects: number; asOf?: Day; seed: number; ifEmpty: boolean }) =>
      seedAll({ ...options, asOf: asOf ?? dayInChina(new Date()) }),
  )

await runCommand(command, process.env)
