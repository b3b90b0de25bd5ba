import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Command } from 'commander'
import { loadCatalogues } from '../rules/catalogues.js'
import { complain } from '../runtime/complain.js'
import { startPart } from '../runtime/part.js'
import { HubError } from '../schema/errors.js'
import { enabledJurisdictions, type Jurisdiction } from '../schema/register.js'
import { type Comparison, compareCopy, type Difference, findDifference } from './border/compare.js'
import { keepMending } from './border/keep-mending.js'
import { type Mended, mend } from './border/mend.js'
import { type CountedTable, publish } from './border/publish.js'
import { listEpochs, settleClock } from './border/settle.js'
import { subscribe } from './border/subscribe.js'
import { makeZoneSchema } from './border/zone-schema.js'
import { isSameDatabase, migrationsFolder, openDatabases } from './open.js'
import { checkAnswers, connect, type Sql } from './server/client.js'
import { clearEmbedded, holdFolder, startEmbedded } from './server/embedded.js'
import { migrate } from './server/migrate.js'
import {
  cityKeys,
  compareEveryMs,
  databaseSettings,
  replicationUrl,
  variableFor,
} from './settings.js'
import { zoneStore } from './store.js'
import { refold } from './subjects/refold.js'
import { rewrap } from './subjects/rewrap.js'

const jurisdictions = enabledJurisdictions()
const settings = databaseSettings(process.env, jurisdictions)
const { dataFolder } = settings

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
  const letGo = await holdFolder(dataFolder)
  await clearEmbedded(dataFolder)
  await rm(path.join(dataFolder, 'keys'), { recursive: true, force: true })
  console.log(`${dataFolder} is cleared; the next start makes and seeds it anew.`)
  letGo()
}

/** On the city's side: lets leave what the list names. */
async function publishCity(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  const address = replicationUrl(process.env, jurisdiction)
  await withServer(key, async (sql, url) => {
    await withOwner(sql, url, (owner) => migrate(owner, { folder: migrationsFolder, schema: key }))
    const tables = await publish(sql, jurisdiction, address)
    const { username, pathname } = new URL(address)
    console.log(`What leaves ${jurisdiction.nameEn} (${jurisdiction.name}), and nothing else:
${tableLines(tables)}
In pg_hba.conf let ${username} in from the zone's server to the database ${pathname.slice(1)} only,
never to "replication": that would be a copy of the whole server. The list binds the zone's server, not a thief of this
login: through another output plugin (test_decoding, wal2json) he could follow every later change of the database. Keep
its password like the database's own, and remove such plugins from the city's server.`)
  })
}

/** On the zone's side: fills its copy of a city and keeps it filled. */
async function subscribeTo(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  const address = replicationUrl(process.env, jurisdiction)
  await withServer('zone', async (sql, zoneUrl) => {
    await makeCopies(sql, zoneUrl)
    const tables = await subscribe(sql, jurisdiction, address, { onProgress: showCopied })
    console.log(`What has come from ${jurisdiction.nameEn} (${jurisdiction.name}), and nothing else:
${tableLines(tables)}`)
  })
}

/** On the zone's side, with the login that subscribes: says where a copy is not what its city holds. */
async function compareWith(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  const { nameEn, name } = jurisdiction
  const city = connect(replicationUrl(process.env, jurisdiction), { max: 1 })
  try {
    await checkAnswers(city)
    await withServer('zone', async (sql) => {
      const found = await compareCopy(sql, city, jurisdiction)
      const { clocks, standsStill, differing, position } = found
      console.log(comparisonLines(jurisdiction, found))
      if (differing.length === 0 && !standsStill) return
      process.exitCode = 1
      const first = await findDifference(sql, city, jurisdiction, found)
      if (first) console.log(differenceLine(first))
      console.log(
        differing.length > 0
          ? `The zone counts ${nameEn} (${name}) as not asked; "npm run db -- mend ${key}" copies anew ${differing.join(', ')}.`
          : `The copy stands still at position ${clocks.here ?? 'none'}, the city is at ${clocks.there}; up to ${position} nothing differs. The log of the zone's server says what stands in the way.`,
      )
    })
  } finally {
    await city.end()
  }
}

/** On the zone's side, with the login that subscribes: copies anew what differs; goes on doing so with `--watch`. */
async function mendCopies(keys: readonly string[], { watch }: MendCommand): Promise<void> {
  const members = keys.map((key) => {
    const jurisdiction = memberWith(key)
    return { jurisdiction, address: replicationUrl(process.env, jurisdiction) }
  })
  await withServer('zone', async (sql, zoneUrl) => {
    const mendOne = (jurisdiction: Jurisdiction, address: string, onProgress = showCopied) =>
      mend(sql, jurisdiction, address, {
        empty: (copies) => makeCopies(sql, zoneUrl, copies),
        onProgress,
      })
    if (!watch) {
      for (const { jurisdiction, address } of members) {
        console.log(mendedLines(jurisdiction, await mendOne(jurisdiction, address)))
      }
      return
    }
    const part = await startPart(process.env, {
      name: 'mend',
      host: process.env.HOST || '0.0.0.0',
      level: 'info',
    })
    await makeCopies(sql, zoneUrl)
    const reading = connect(zoneUrl, { max: 1 })
    const mine = members.map(({ jurisdiction }) => jurisdiction)
    const zone = zoneStore(reading, mine, loadCatalogues(), {
      copied: new Set(mine.map(({ code }) => code)),
    })
    const addresses = new Map(members.map(({ jurisdiction, address }) => [jurisdiction, address]))
    const mending = keepMending(zone, part.log, {
      inFullEveryMs: compareEveryMs(process.env),
      mendOne: (jurisdiction) => mendOne(jurisdiction, addresses.get(jurisdiction)!, () => {}),
    })
    part.log.info({ cities: mine.map(({ key }) => key) }, 'copies are compared and mended')
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    // A mend under way goes on at the next start: nothing waits for it.
    await Promise.race([mending.stop(), setTimeout(part.drainMs + 1_000)])
    await reading.end({ timeout: 1 })
    await part.close()
  })
  if (watch) process.exit(0)
}

interface MendCommand {
  readonly watch?: boolean
}

function mendedLines(jurisdiction: Jurisdiction, { found, anew }: Mended): string {
  const { nameEn, name } = jurisdiction
  return [
    comparisonLines(jurisdiction, found),
    anew.length > 0
      ? `Copied anew: ${anew.join(', ')}. Every row has been compared with the city's; within seconds the zone counts ${nameEn} (${name}) as asked.`
      : 'Nothing had to be copied anew.',
  ].join('\n')
}

/** What the zone reads, made by the owner of its database. */
function makeCopies(sql: Sql, zoneUrl: string, anew?: ReadonlySet<string>): Promise<void> {
  return withOwner(sql, zoneUrl, (owner) =>
    makeZoneSchema(owner, jurisdictions, {
      migrationsFolder,
      sharesDatabase: (member) =>
        isSameDatabase(settings.urls[member.key] ?? settings.url, zoneUrl),
      withRole: true,
      ...(anew ? { anew } : {}),
    }),
  )
}

function showCopied(ready: number, all: number): void {
  console.log(`Copied ${ready} of ${all} tables.`)
}

function comparisonLines(
  { nameEn, name }: Jurisdiction,
  { differing, beyond, there, here, position }: Comparison,
): string {
  const kinds = Object.keys(there)
  const versions = Object.values(there).reduce((sum, { opened }) => sum + opened, 0)
  if (differing.length === 0)
    return `The zone's copy of ${nameEn} (${name}) is what the city holds: ${versions} versions of ${kinds.length} kinds, as of position ${position}.`
  const lines = differing.map((kind) => {
    const [one, other] = [there[kind]!, here[kind]!]
    const behind = beyond.includes(kind) ? '; the copy has versions behind its own clock' : ''
    return `  ${kind}: ${one.opened} opened and ${one.closed} closed in the city, ${other.opened} and ${other.closed} in the copy${behind}`
  })
  return `The zone's copy of ${nameEn} (${name}) differs from the city as of position ${position}, in ${differing.length} of ${kinds.length} kinds:
${lines.join('\n')}`
}

function differenceLine({ kind, key, position, what }: Difference): string {
  const fact = `${kind} ${key ?? '(a person)'}`
  const told = {
    MISSING_IN_COPY: `opened at position ${position}, is in the city and not in the copy`,
    ONLY_IN_COPY: `opened at position ${position}, is in the copy and not in the city`,
    NOT_THE_SAME: `opened at position ${position}, is not the same in both`,
    END_DIFFERS: `was closed at position ${position} on one side and not on the other`,
  }[what]
  return `The first difference: ${fact}, ${told}.`
}

/** On the city's side, after a rotation: nothing needs the older wrapping keys afterwards. */
async function rewrapCity(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const keys = cityKeys(process.env, jurisdiction, settings)
    const rewrapped = await rewrap(await databases.city(jurisdiction, keys))
    console.log(
      `${rewrapped} row keys of ${jurisdiction.nameEn} (${jurisdiction.name}) were wrapped anew; its first wrapping key opens all rows.`,
    )
  } finally {
    await databases.close()
  }
}

/** Beside a running hub or without one: what each city also does at its start. */
async function refoldCities(key: string | undefined): Promise<void> {
  const members = key === undefined ? jurisdictions : [memberWith(key)]
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    for (const jurisdiction of members) {
      const keys = cityKeys(process.env, jurisdiction, settings)
      const folded = await refold(await databases.city(jurisdiction, keys))
      console.log(
        `${folded} names of ${jurisdiction.nameEn} (${jurisdiction.name}) were folded anew; a search finds all of them.`,
      )
    }
  } finally {
    await databases.close()
  }
}

/** On the city's side, before an upgrade is let in: what its start would do, with a line every few thousand facts. */
async function renewIdsOf(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  let renewed = 0
  const databases = await openDatabases(settings, loadCatalogues(), {
    onIdsRenewed: (_, count) => {
      if (Math.floor(count / 10_000) > Math.floor(renewed / 10_000)) console.log(`${count} facts.`)
      renewed = count
    },
  })
  try {
    await databases.city(jurisdiction, cityKeys(process.env, jurisdiction, settings))
    console.log(
      `${renewed} facts of ${jurisdiction.nameEn} (${jurisdiction.name}) have a new id; all ids are made by its secret.`,
    )
  } finally {
    await databases.close()
  }
}

/** After a restore of everything together, by which nobody else would notice: on the city's side, beside its hub or before it starts. */
async function takeNewEpochs(
  keys: readonly string[],
  { by, reason }: RestoredOptions,
): Promise<void> {
  const members = keys.length === 0 ? jurisdictions : keys.map(memberWith)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    for (const jurisdiction of members) {
      const store = await databases.city(
        jurisdiction,
        cityKeys(process.env, jurisdiction, settings),
      )
      const { epoch, position } = await settleClock(store, { restored: { takenBy: by, reason } })
      console.log(
        `${jurisdiction.nameEn} (${jurisdiction.name}) is in epoch ${epoch} from position ${position} on; what others hold of before is begun anew.`,
      )
    }
  } finally {
    await databases.close()
  }
}

interface RestoredOptions {
  readonly by: string
  readonly reason: string
}

/** Which epochs a city's store has taken, the latest last. */
async function showEpochs(key: string): Promise<void> {
  const jurisdiction = memberWith(key)
  const databases = await openDatabases(settings, loadCatalogues())
  try {
    const keys = cityKeys(process.env, jurisdiction, settings)
    for (const row of await listEpochs(await databases.city(jurisdiction, keys))) {
      const { id, cause, position, at, seenEpoch, seenPosition, clockWas, takenBy, reason } = row
      const why = [
        seenEpoch && `position ${seenPosition} of epoch ${seenEpoch} had been seen`,
        clockWas && `the clock had shown ${clockWas}`,
        takenBy && `${takenBy}: ${reason}`,
      ].filter(Boolean)
      console.log([`${at}  ${id}  from ${position}  ${cause}`, ...why].join('; '))
    }
  } finally {
    await databases.close()
  }
}

function memberWith(key: string): Jurisdiction {
  const jurisdiction = jurisdictions.find((member) => member.key === key)
  if (jurisdiction) return jurisdiction
  const keys = jurisdictions.map((member) => member.key).join(', ')
  throw new HubError('JURISDICTION_UNKNOWN', `There is no member "${key}"; name one of ${keys}.`)
}

async function withServer(
  name: string,
  work: (sql: Sql, url: string) => Promise<void>,
): Promise<void> {
  const url = settings.urls[name] ?? settings.url
  if (!url) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      `${variableFor(name)} is not set, and the embedded database cannot replicate; set it to the address of a PostgreSQL server.`,
    )
  }
  const sql = connect(url, { max: 1 })
  try {
    await checkAnswers(sql)
    await work(sql, url)
  } finally {
    await sql.end()
  }
}

/**
 * What a command makes belongs to the owner of the database: run by an administrator, it would else leave tables that
 * the hub's own login may neither read nor change.
 */
async function withOwner(
  sql: Sql,
  url: string,
  work: (sql: Sql) => Promise<unknown>,
): Promise<void> {
  const [row] = await sql`
    select pg_get_userbyid(datdba) as owner, pg_get_userbyid(datdba) = current_user or not rolsuper as "isUs"
    from pg_database, pg_roles where datname = current_database() and rolname = current_user`
  if (row!.isUs) {
    await work(sql)
    return
  }
  const owner = connect(url, { max: 1, role: row!.owner })
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
}

function tableLines(tables: readonly CountedTable[]): string {
  return tables
    .map(
      ({ name, columns, rows, count }) =>
        `  ${name} (${columns.join(', ')}): ${count} rows${rows ? `, where ${rows}` : ''}`,
    )
    .join('\n')
}

const command = new Command('db').description('Looks after the databases of the hub.')
command.command('serve').description('keep the embedded server open').action(serve)
command.command('reset').description('remove the embedded database').action(reset)
command
  .command('publish')
  .argument('<city>', 'key of a member')
  .description("let leave a city's server what the list names")
  .action(publishCity)
command
  .command('subscribe')
  .argument('<city>', 'key of a member')
  .description("fill the copy of a city on the zone's server, and keep it filled")
  .action(subscribeTo)
command
  .command('compare')
  .argument('<city>', 'key of a member')
  .description("compare the zone's copy of a city with the city, and name the first difference")
  .action(compareWith)
command
  .command('mend')
  .argument('<cities...>', 'keys of members')
  .option('--watch', 'go on: compare as the zone does, and mend by itself whatever differs')
  .description("copy anew what differs in the zone's copies of cities")
  .action(mendCopies)
command
  .command('rewrap')
  .argument('<city>', 'key of a member')
  .description("wrap the keys of a city's enciphered rows by its newest wrapping key")
  .action(rewrapCity)
command
  .command('refold')
  .argument('[city]', 'key of a member: kunshan; all members when absent')
  .description('fold stored names by the rules of this version; may be broken off and run again')
  .action(refoldCities)

command
  .command('restored')
  .argument('[cities...]', 'keys of members; all members when absent')
  .description(
    'say that stores were restored together with all that could notice it: each takes a new epoch',
  )
  .requiredOption('--by <name>', 'who says so')
  .requiredOption('--reason <text>', 'what was restored, and from when')
  .action(takeNewEpochs)
command
  .command('epochs')
  .argument('<city>', 'key of a member')
  .description("show which epochs a city's store has taken, when and why")
  .action(showEpochs)

command
  .command('renew-ids')
  .argument('<city>', 'key of a member')
  .description("give a city's facts the ids that its secret makes; a start does it too")
  .action(renewIdsOf)

try {
  await command.parseAsync()
} catch (error) {
  complain(error)
  process.exit(1)
}
