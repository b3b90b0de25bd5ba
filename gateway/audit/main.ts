import { readFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import type { JSONWebKeySet } from 'jose'
import { loadCatalogues } from '../../db/catalogues.js'
import { type Databases, openDatabases } from '../../db/open.js'
import { countEntries } from '../../db/queries/hub/audit-entries.js'
import { databaseSettings, isDemonstration } from '../../db/settings.js'
import { complain } from '../../runtime/complain.js'
import type { Anchor } from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { openKeys, statementKeys } from '../keys/settings.js'
import { makeAnchor } from './anchors.js'
import { verifyAudit } from './verify.js'

const { env } = process
const jurisdictions = enabledJurisdictions()
const settings = databaseSettings(env, jurisdictions)
const keySettings = {
  env,
  demonstration: isDemonstration(env),
  dataFolder: settings.dataFolder,
}

async function withDatabases(work: (databases: Databases) => Promise<void>): Promise<void> {
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    await work(databases)
  } finally {
    await databases.close()
  }
}

/** @throws {HubError} AUDIT_LOG_BROKEN after each fault has been told */
async function verify({ keys: file }: { keys?: string }): Promise<void> {
  const keys = file ? publicKeysIn(file) : await ownKeys()
  await withDatabases(async (databases) => {
    const hub = await databases.hub()
    const kept = new Map<string, readonly Anchor[]>()
    for (const jurisdiction of jurisdictions) {
      const anchors = await databases.keptAnchors(jurisdiction)
      if (anchors) kept.set(jurisdiction.key, anchors)
      else console.log(`${jurisdiction.key} is not compared: there is no address of its database.`)
    }
    const bar = new SingleBar({
      format: 'Rows {bar} {percentage}% | {value}/{total} | {eta_formatted} left',
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    })
    bar.start(await countEntries(hub), 0)
    let checked = 0
    const faults: string[] = []
    const onRows = (rows: number) => {
      checked = rows
      bar.update(rows)
    }
    for await (const { kind, text } of verifyAudit(hub, { keys, kept, onRows })) {
      faults.push(`${kind}: ${text}`)
    }
    bar.stop()
    for (const fault of faults) console.log(fault)
    if (faults.length > 0) {
      throw new HubError('AUDIT_LOG_BROKEN', `${faults.length} faults in ${checked} rows.`)
    }
    const cities = [...kept].map(([key, anchors]) => `${key} ${anchors.length}`).join(', ')
    console.log(`${checked} rows are as they were written. Anchors kept: ${cities}.`)
  })
}

async function anchor(): Promise<void> {
  const keys = await openKeys('HUB_SIGNING_KEY', keySettings)
  await withDatabases(async (databases) => {
    const number = await makeAnchor(await databases.hub(), keys, () => new Date())
    console.log(
      number === null
        ? 'No row has come since the last anchor.'
        : `Anchor ${number} is made; a running gateway hands it to the cities within five minutes, or the next one at its start.`,
    )
  })
}

async function ownKeys(): Promise<JSONWebKeySet> {
  return (await openKeys('HUB_SIGNING_KEY', keySettings)).publicKeys()
}

function publicKeysIn(file: string): JSONWebKeySet {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet
    if (Array.isArray(keys.keys)) return statementKeys(keys)
  } catch {
    // Told below.
  }
  throw new HubError(
    'CONFIGURATION_INVALID',
    `${file} is not a JSON Web Key Set; keep what the gateway shows at /.well-known/jwks.json.`,
  )
}

const command = new Command('audit').description('Looks after the audit log.')
command
  .command('verify')
  .description('find every row or anchor that is not as it was written')
  .option('--keys <file>', "public keys of the hub, a JWKS file; this hub's own when absent")
  .action(verify)
command
  .command('anchor')
  .description('sign the heads of the log now, beside the daily anchor')
  .action(anchor)

try {
  await command.parseAsync()
} catch (error) {
  complain(error)
  process.exit(1)
}
