import { loadCatalogues } from '../../rules/catalogues.js'
import { type Say, speaker } from '../../runtime/command.js'
import { inTime } from '../../runtime/deadline.js'
import { startPart } from '../../runtime/part.js'
import { HubError } from '../../schema/errors.js'
import { phrase } from '../../schema/language.js'
import { fullCityName, type Jurisdiction, memberWith } from '../../schema/register.js'
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
import { differences, texts } from './texts.js'
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
    const say = speaker(place.env)
    say(texts.leaves, { city: fullCityName(jurisdiction) })
    sayTables(tables, say)
    say(texts.letIn, { login: username, database: pathname.slice(1) })
  })
}

/** On the zone's side: fills its copy of a city and keeps it filled. */
export async function subscribeTo(place: Place, key: string): Promise<void> {
  const jurisdiction = memberWith(place.jurisdictions, key)
  const address = replicationUrl(place.env, jurisdiction)
  await withServer(place, 'zone', async (sql, zoneUrl) => {
    await makeCopies(place, sql, zoneUrl)
    const say = speaker(place.env)
    const tables = await subscribe(sql, jurisdiction, address, {
      onProgress: (ready, all) => say(texts.copied, { ready, all }),
    })
    say(texts.come, { city: fullCityName(jurisdiction) })
    sayTables(tables, say)
  })
}

/** On the zone's side, with the login that subscribes: says where a copy is not what its city holds. */
export async function compareWith(place: Place, key: string): Promise<void> {
  const jurisdiction = memberWith(place.jurisdictions, key)
  const say = speaker(place.env)
  const city = connect(replicationUrl(place.env, jurisdiction), { max: 1 })
  try {
    await checkAnswers(city)
    await withServer(place, 'zone', async (sql) => {
      const found = await compareCopy(sql, city, jurisdiction)
      const { clocks, standsStill, differing, position } = found
      sayComparison(jurisdiction, found, say)
      if (differing.length === 0 && !standsStill) return
      process.exitCode = 1
      const first = await findDifference(sql, city, jurisdiction, found)
      if (first) sayDifference(first, say)
      if (differing.length > 0) {
        say(texts.notAsked, { city: fullCityName(jurisdiction), key, differing })
      } else {
        const { here, there } = clocks
        say(texts.standsStill, { here: here ?? texts.none, there: String(there), position })
      }
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
  const say = speaker(place.env)
  const sayCopied = (ready: number, all: number) => say(texts.copied, { ready, all })
  await withServer(place, 'zone', async (sql, zoneUrl) => {
    const mendOne = (jurisdiction: Jurisdiction, address: string, onProgress = sayCopied) =>
      mend(sql, jurisdiction, address, {
        empty: (copies) => makeCopies(place, sql, zoneUrl, copies),
        onProgress,
      })
    if (!watch) {
      for (const { jurisdiction, address } of members) {
        sayMended(jurisdiction, await mendOne(jurisdiction, address), say)
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

function sayMended(jurisdiction: Jurisdiction, { found, anew }: Mended, say: Say): void {
  sayComparison(jurisdiction, found, say)
  if (anew.length === 0) say(texts.nothingAnew)
  else say(texts.copiedAnew, { kinds: anew, city: fullCityName(jurisdiction) })
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

function sayComparison(
  jurisdiction: Jurisdiction,
  { differing, beyond, there, here, position }: Comparison,
  say: Say,
): void {
  const city = fullCityName(jurisdiction)
  const kinds = Object.keys(there).length
  const versions = Object.values(there).reduce((sum, { opened }) => sum + opened, 0)
  if (differing.length === 0) {
    say(texts.same, { city, versions, kinds, position })
    return
  }
  say(texts.differs, { city, position, differing: differing.length, kinds })
  for (const kind of differing) {
    const { opened, closed } = there[kind]!
    const { opened: openedHere, closed: closedHere } = here[kind]!
    const behind = beyond.includes(kind) ? texts.behind : ''
    say(texts.kind, { kind, opened, closed, openedHere, closedHere, behind })
  }
}

function sayDifference({ kind, key, position, what }: Difference, say: Say): void {
  const where = phrase(differences[what], { position })
  say(texts.first, { kind, key: key ?? texts.person, what: where })
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

function sayTables(tables: readonly CountedTable[], say: Say): void {
  for (const { name, columns, rows, count } of tables) {
    const text = rows ? texts.tableWhere : texts.table
    say(text, { name, columns: columns.join(', '), count, rows })
  }
}
