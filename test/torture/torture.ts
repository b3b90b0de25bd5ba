import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { type Databases, openCities, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { databaseSettings } from '../../db/settings.js'
import type { HubStore } from '../../db/store.js'
import { verifyAudit } from '../../gateway/audit/verify.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { mainQuery } from '../bench/main-query.js'

export interface TortureOptions {
  readonly rounds: number
  /** Data folder; with the embedded server where no address is given. */
  readonly folder: string
  readonly databaseUrl: string | null
  readonly onRound?: (done: number, answers: number) => void
}

export interface Tortured {
  /** Answers with ruled fields that clients had received whole when the hub was killed, or before. */
  readonly answers: number
  /** Request ids of those that are not on record. */
  readonly missing: readonly string[]
  readonly faults: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const clients = 16
const longestLifeMs = 1_500

/**
 * Kills the hub (`kill -9`) in the middle of load, again and again: every answer with ruled fields that a client received
 * must be on record, and the log must verify.
 */
export async function torture(options: TortureOptions): Promise<Tortured> {
  const { rounds, folder, databaseUrl, onRound = () => {} } = options
  const jurisdictions = enabledJurisdictions()
  const env = { HUB_DATA: folder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const settings = databaseSettings(env, jurisdictions)
  const within = async <T>(work: (databases: Databases) => Promise<T>): Promise<T> => {
    const databases = await openDatabases(settings, loadCatalogues())
    try {
      return await work(databases)
    } finally {
      await databases.close()
    }
  }

  const codes = await within(async (databases) => {
    const cities = await openCities(databases, env, settings)
    await databases.zone(jurisdictions)
    if (databaseUrl) await slowDown(await databases.hub())
    await seed(cities, { subjects: 100, asOf: dayInChina(new Date()) })
    const { db, t } = cities[0]!
    const subjects = await db.select().from(t.subject)
    return subjects.filter(({ kind }) => kind === 'ORGANISATION').map(({ code }) => code)
  })

  const received: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const before = received.length
    await oneLife(env, codes, received)
    onRound(round, received.length)
    if (received.length === before) throw new Error(`Round ${round} brought no answer.`)
  }

  return within(async (databases) => {
    const hub = await databases.hub()
    const ids = JSON.stringify(received)
    const missing = await hub.db.execute<{ id: string }>(sql`
      select id from json_array_elements_text(${ids}::json) as id
      where not exists (
        select 1 from ${hub.t.auditEntry} where request_id = id and disclosed <> '{}')`)
    const keys = await generatedSigningKeys(path.join(folder, 'keys'), 'hub')
    const kept = new Map()
    for (const jurisdiction of jurisdictions) {
      kept.set(jurisdiction.key, await databases.keptAnchors(jurisdiction))
    }
    const faults: string[] = []
    for await (const { text } of verifyAudit(hub, { keys: keys.publicKeys(), kept })) {
      faults.push(text.en)
    }
    return { answers: received.length, missing: [...missing].map(({ id }) => id), faults }
  })
}

/** A log that takes its time, so that an answer which did not wait for its row would be found out. */
async function slowDown({ db }: HubStore): Promise<void> {
  await db.execute(
    sql`create function hub.slowly() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.03); return null; end $$`,
  )
  await db.execute(
    sql`create trigger slowly before insert on hub.audit_entry for each statement execute function hub.slowly()`,
  )
}

/** Starts a hub, has clients ask it, and kills it at some moment. */
async function oneLife(
  env: Readonly<Record<string, string>>,
  codes: readonly string[],
  received: string[],
): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/hub-process.ts', env.DATABASE_URL ?? '', env.HUB_DATA!],
    { cwd: root, env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  try {
    const { url, token } = await firstLine(child)
    const asking = Array.from({ length: clients }, () =>
      askUntilItDies(`${url}/graphql`, token, codes, received),
    )
    // The first answer compiles everything; deaths shall fall into the middle of the load.
    for (const before = received.length; received.length === before && child.exitCode === null; ) {
      await setTimeout(10)
    }
    await setTimeout(Math.random() * longestLifeMs)
    child.kill('SIGKILL')
    await Promise.all(asking)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

async function firstLine(child: ChildProcess): Promise<{ url: string; token: string }> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line)
  throw new Error('The hub did not start.')
}

async function askUntilItDies(
  url: string,
  token: string,
  codes: readonly string[],
  received: string[],
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: mainQuery,
          variables: { code: codes[Math.floor(Math.random() * codes.length)] },
        }),
      })
      const { data } = (await response.json()) as { data?: { creditSubject?: unknown } }
      if (data?.creditSubject) received.push(response.headers.get('x-request-id')!)
    } catch {
      return
    }
  }
}
