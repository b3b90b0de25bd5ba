import { readFileSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { Command } from 'commander'
import type { JSONWebKeySet } from 'jose'
import { listTimestamps } from '../../db/hub/audit-anchors.js'
import { countEntries } from '../../db/hub/audit-entries.js'
import { type Databases, openDatabases } from '../../db/open.js'
import { databaseSettings, isDemonstration, variableFor } from '../../db/settings.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { languageOfCommand, runCommand, speaker } from '../../runtime/command.js'
import type { Anchor, AnchorTimestamp } from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'
import { type InBoth, phrase } from '../../schema/language.js'
import { enabledJurisdictions, memberWith } from '../../schema/register.js'
import { openKeys, statementKeys } from '../keys/settings.js'
import { anchorsIn, readAnchorFile } from './anchor-file.js'
import { deliverAnchors, makeAnchor, takeBackAnchors } from './anchors.js'
import { markRestored, type RestoredWords } from './restored.js'
import { anchorSettings } from './settings.js'
import { texts } from './texts.js'
import { readSigners, readTimestamp } from './time-stamps.js'
import { isNotice, verifyAudit } from './verify.js'

const { env } = process
const say = speaker(env)
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

/** What places keep of the anchors: cities with an address here, the file of HUB_ANCHOR_FILE and those named. */
interface Kept {
  readonly anchors: Map<string, readonly Anchor[]>
  readonly timestamps: AnchorTimestamp[]
  /** Lines of files that are none, told. */
  readonly unreadable: InBoth[]
}

async function keptBy(databases: Databases, files: readonly string[]): Promise<Kept> {
  const kept: Kept = { anchors: new Map(), timestamps: [], unreadable: [] }
  for (const jurisdiction of jurisdictions) {
    const anchors = await databases.keptAnchors(jurisdiction)
    if (anchors) kept.anchors.set(jurisdiction.key, anchors)
    else say(texts.notCompared, { key: jurisdiction.key })
  }
  const own = (await anchorSettings(env)).file?.path
  for (const file of [...(own ? [own] : []), ...files]) {
    const { anchors, timestamps, unreadable } =
      file === own ? await readAnchorFile(file) : anchorsOfFile(file)
    kept.anchors.set(file, anchors)
    kept.timestamps.push(...timestamps)
    kept.unreadable.push(...unreadable.map((line) => phrase(texts.noAnchor, { line, file })))
  }
  return kept
}

function anchorsOfFile(file: string) {
  try {
    return anchorsIn(readFileSync(file, 'utf8'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('CONFIGURATION_INVALID.keptUnreadable', { file, code })
  }
}

interface VerifyFlags {
  readonly keys?: string
  readonly anchors?: readonly string[]
  readonly tsaCa?: string
}

/** @throws {HubError} AUDIT_LOG_BROKEN after each fault has been told */
async function verify({ keys: file, anchors: files = [], tsaCa }: VerifyFlags): Promise<void> {
  const keys = file ? publicKeysIn(file) : await ownKeys()
  const ca = tsaCa ?? env.HUB_TSA_CA
  const signers = ca ? readSigners(ca) : null
  await withDatabases(async (databases) => {
    const hub = await databases.hub()
    const kept = await keptBy(databases, files)
    const timestamps = [...(await listTimestamps(hub)), ...kept.timestamps]
    if (timestamps.length > 0 && !signers) {
      say(texts.notChecked, { count: timestamps.length })
    }
    const bar = new SingleBar({
      format: texts.progress[languageOfCommand(env)],
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    })
    bar.start(await countEntries(hub), 0)
    let checked = 0
    const faults = [...kept.unreadable]
    const notices: InBoth[] = []
    const options = {
      keys,
      kept: kept.anchors,
      timestamps: sortedOnce(timestamps),
      ...(signers
        ? {
            readTimestamp: (token: string, payload: string) =>
              readTimestamp(token, payload, signers),
          }
        : {}),
      onRows: (rows: number) => {
        checked = rows
        bar.update(rows)
      },
    }
    for await (const found of verifyAudit(hub, options)) {
      const line = phrase(texts.found, found)
      if (isNotice(found)) notices.push(line)
      else faults.push(line)
    }
    bar.stop()
    for (const line of [...notices, ...faults]) console.log(line[languageOfCommand(env)])
    if (faults.length > 0) {
      throw new HubError('AUDIT_LOG_BROKEN.faults', { faults: faults.length, checked })
    }
    const places = [...kept.anchors].map(([key, anchors]) => `${key} ${anchors.length}`)
    say(places.length > 0 ? texts.whole : texts.wholeAlone, { checked, places })
  })
}

/** In the order of their anchors, those of hub and file once. */
function sortedOnce(timestamps: readonly AnchorTimestamp[]): AnchorTimestamp[] {
  const once = new Map(timestamps.map((one) => [`${one.number} ${one.token}`, one]))
  return [...once.values()].sort((one, other) => one.number - other.number)
}

async function anchor(): Promise<void> {
  const keys = await openKeys('HUB_SIGNING_KEY', keySettings)
  const { file } = await anchorSettings(env)
  await withDatabases(async (databases) => {
    const hub = await databases.hub()
    // What a restored hub has lost keeps its numbers.
    if (file)
      await takeBackAnchors(hub, keys.publicKeys(), file.keeper, AbortSignal.timeout(60_000))
    const number = await makeAnchor(hub, keys, () => new Date())
    if (file) await deliverAnchors(hub, file.keeper, AbortSignal.timeout(60_000))
    if (number === null) say(texts.nothingNew)
    else say(texts.anchored, { number })
  })
}

/** After a restore of the hub's database, before the gateways start: says so for good. */
async function restored({
  anchors: files = [],
  ...words
}: RestoredWords & VerifyFlags): Promise<void> {
  const keys = await openKeys('HUB_SIGNING_KEY', keySettings)
  await withDatabases(async (databases) => {
    const { anchors } = await keptBy(databases, files)
    const { number, restored: told } = await markRestored(
      await databases.hub(),
      keys,
      { by: words.by, from: words.from, reason: words.reason },
      anchors,
      () => new Date(),
    )
    const gone = told.lost.reduce((rows, { seq, until }) => rows + until - seq, 0)
    say(texts.restored, { number, gone })
  })
}

/** On a city's side: what it keeps, for who verifies the log without an address of its database. */
async function kept(key: string): Promise<void> {
  const jurisdiction = memberWith(jurisdictions, key)
  await withDatabases(async (databases) => {
    const anchors = await databases.keptAnchors(jurisdiction)
    if (anchors === null) {
      throw new HubError('CONFIGURATION_INVALID.cityDatabase', { variable: variableFor(key) })
    }
    for (const one of anchors) console.log(JSON.stringify(one))
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
  throw new HubError('CONFIGURATION_INVALID.keptKeys', { file })
}

const command = new Command('audit').description('Looks after the audit log.')
command
  .command('verify')
  .description('find every row or anchor that is not as it was written')
  .option('--keys <file>', "public keys of the hub, a JWKS file; this hub's own when absent")
  .option(
    '--anchors <file...>',
    'anchors that a city or another place keeps, one JSON object a line',
  )
  .option('--tsa-ca <file>', 'signers of the time stamps, PEM; HUB_TSA_CA')
  .action(verify)
command
  .command('anchor')
  .description('sign the heads of the log now, in addition to the hourly anchor')
  .action(anchor)
command
  .command('restored')
  .description('record for good, signed, that the log was restored from a backup, and what is gone')
  .requiredOption('--by <name>', 'who restored it')
  .requiredOption('--from <backup>', 'from which backup, and to which time')
  .requiredOption('--reason <text>', 'why')
  .option(
    '--anchors <file...>',
    'anchors that a city or another place keeps, one JSON object a line',
  )
  .action(restored)
command
  .command('kept')
  .argument('<city>', 'key of a member: kunshan')
  .description('write the anchors that a city keeps, one JSON object a line')
  .action(kept)

await runCommand(command, process.env)
