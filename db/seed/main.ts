import { SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError } from 'commander'
import { complain } from '../../runtime/complain.js'
import { HubError } from '../../schema/errors.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { type Day, dayInChina, parseDay } from '../../schema/scalars/date.js'
import { loadCatalogues } from '../catalogues.js'
import { openDatabases } from '../open.js'
import { cityKeys, databaseSettings, isDemonstration } from '../settings.js'
import type { CityStore } from '../store.js'
import { type SeedOptions, seed } from './seed.js'

/** @throws {HubError} CONFIGURATION_INVALID where an issuer is configured: invented data never stand among real ones */
async function seedAll(options: SeedOptions): Promise<void> {
  if (!isDemonstration(process.env)) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      'HUB_ISSUER is set, so this is no demonstration, and invented data do not belong in it; fill the stores by "npm run import", or unset it.',
    )
  }
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(process.env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const bar = new SingleBar({
    format:
      'Seeding demonstration data {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 2_000,
  })
  try {
    const stores: CityStore[] = []
    for (const jurisdiction of jurisdictions) {
      const keys = cityKeys(process.env, jurisdiction, settings)
      stores.push(await databases.city(jurisdiction, keys))
    }
    await seed(stores, {
      ...options,
      onProgress: (done, total) => (done === 0 ? bar.start(total, 0) : bar.update(done)),
    })
  } finally {
    bar.stop()
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
    throw new InvalidArgumentError(error instanceof HubError ? error.message : String(error))
  }
}

const command = new Command('seed')
  .description('Fills an empty store with invented subjects, the same ones for the same options.')
  .option('--subjects <number>', 'subjects of all cities together', wholeNumber, 20_000)
  .option('--as-of <day>', 'day on which the invented world stands; today when absent', day)
  .option('--seed <number>', 'another number, another world', wholeNumber, 1)
  .action(({ subjects, asOf, seed: number }: { subjects: number; asOf?: Day; seed: number }) =>
    seedAll({ subjects, asOf: asOf ?? dayInChina(new Date()), seed: number }),
  )

try {
  await command.parseAsync()
} catch (error) {
  complain(error)
  process.exitCode = 1
}
