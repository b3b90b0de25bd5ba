import { loadCatalogues } from '../../rules/catalogues.js'
import { inTime } from '../../runtime/deadline.js'
import { startPart } from '../../runtime/part.js'
import { HubError } from '../../schema/errors.js'
import { type Jurisdiction, memberWith } from '../../schema/register.js'
import { isSameDatabase, migrationsFolder } from '../open.js'
import { checkAnswers, connect } from '../server/client.js'
import { migrate } from '../server/migrate.js'
import type { Sql } from '../server/preparing.js'
import { compareEveryMs, type DatabaseSettings, replicationUrl, variableFor } from '../settings.js'
import { zoneStore } from '../store.js'
import { type Comparison, compareCopy, type Difference, findDifference } from './compare.js'
import { keepMending } from './keep-mending.js'
import { type Mended, mend } from './mend.js'
import { type CountedTable, publish } from './publish.js'
import { subscribe } from './subscribe.js'
import { makeZoneSchema } from './zone-schema.js'

/** Where a command of the border works. */
export interface Place {
  readonly env: NodeJS.ProcessEnv
  readonly jurisdictions: readonly Jurisdiction[]
  readonly settings: DatabaseSettings
}

/** On the city's side: lets leave what the list names. */
export async function publishCity(place: Place, key: string): Promise<void> {
  const jurisdiction = memberWith(place.jurisdictions, key)
  const address = replicationUrl(place.env, jurisdiction)
  await withServer(place, key, async (sql, url) => {
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
export async function subscribeTo(place: Place, key: string): Promise<void> {
  const jurisdiction = memberWith(place.jurisdictions, key)
  const address = replicationUrl(place.env, jurisdiction)
  await withServer(place, 'zone', async (sql, zoneUrl) => {
    await makeCopies(place, sql, zoneUrl)
    const tables = await subscribe(sql, jurisdiction, address, { onProgress: showCopied })
    console.log(`What has come from ${jurisdiction.nameEn} (${jurisdiction.name}), and nothing else:
${tableLines(tables)}`)
  })
}

/** On the zone's side, with the login that subscribes: says where a copy is not what its city holds. */
export async function compareWith(place: Place, key: string): Promise<void> {
  const jurisdiction = memberWith(place.jurisdictions, key)
  const { nameEn, name } = jurisdiction
  const city = connect(replicationUrl(place.env, jurisdiction), { max: 1 })
  try {
    await checkAnswers(city)
    await withServer(place, 'zone', async (sql) => {
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
export async function mendCopies(
  place: Place,
  keys: readonly string[],
  { watch }: MendCommand,
): Promise<void> {
  const members = keys.map((key) => {
    const jurisdiction = memberWith(place.jurisdictions, key)
    return { jurisdiction, address: replicationUrl(place.env, jurisdiction) }
  })
  await withServer(place, 'zone', async (sql, zoneUrl) => {
    const mendOne = (jurisdiction: Jurisdiction, address: string, onProgress = showCopied) =>
      mend(sql, jurisdiction, address, {
        empty: (copies) => makeCopies(place, sql, zoneUrl, copies),
        onProgress,
      })
    if (!watch) {
      for (const { jurisdiction, address } of members) {
        console.log(mendedLines(jurisdiction, await mendOne(jurisdiction, address)))
      }
      return
    }
    const part = await startPart(place.env, {
      name: 'mend',
      host: place.env.HOST || '0.0.0.0',
      level: 'info',
    })
    await makeCopies(place, sql, zoneUrl)
    const reading = connect(zoneUrl, { max: 1 })
    const mine = members.map(({ jurisdiction }) => jurisdiction)
    const zone = zoneStore(reading, mine, loadCatalogues(), {
      copied: new Set(mine.map(({ code }) => code)),
    })
    const addresses = new Map(members.map(({ jurisdiction, address }) => [jurisdiction, address]))
    const mending = keepMending(zone, part.log, {
      inFullEveryMs: compareEveryMs(place.env),
      mendOne: (jurisdiction) => mendOne(jurisdiction, addresses.get(jurisdiction)!, () => {}),
    })
    part.log.info({ cities: mine.map(({ key }) => key) }, 'copies are compared and mended')
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    // A mend under way goes on at the next start: nothing waits for it.
    await inTime(() => mending.stop(), { ms: part.drainMs + 1_000, late: () => {} })
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
function makeCopies(
  { jurisdictions, settings }: Place,
  sql: Sql,
  zoneUrl: string,
  anew?: ReadonlySet<string>,
): Promise<void> {
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

async function withServer(
  { settings }: Place,
  name: string,
  work: (sql: Sql, url: string) => Promise<void>,
): Promise<void> {
  const url = settings.urls[name] ?? settings.url
  if (!url) {
    throw new HubError('CONFIGURATION_INVALID.cannotReplicate', { variable: variableFor(name) })
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
