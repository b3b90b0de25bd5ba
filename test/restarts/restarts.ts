import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { insertMissingClients } from '../../db/hub/clients.js'
import type { Databases } from '../../db/open.js'
import { demonstrationClients } from '../../db/seed/clients.js'
import { seed } from '../../db/seed/seed.js'
import { connect } from '../../db/server/client.js'
import type { CityStore } from '../../db/store.js'
import { verifyAudit } from '../../gateway/audit/verify.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { mainQuery } from '../bench/main-query.js'
import { bodyCode, bodyRow, sheetCsv } from '../intake/sheet-files.js'
import type { Cluster } from '../support/cluster.js'
import { withinDatabases } from '../support/within-databases.js'
import { asProcesses, inOneProcess, type RunningHub } from './parts.js'

export interface RestartOptions {
  readonly times: number
  readonly folder: string
  /** Commits are durable on it, so that what is lost was lost by the hub. */
  readonly cluster: Cluster
  /** Ends sooner when it has taken so long. */
  readonly atMostMs?: number
  readonly onRestart?: (done: number, answers: number) => void
}

/** What became of one hub; all lists are empty where nothing went wrong. */
export interface Restarted {
  readonly name: string
  readonly restarts: number
  readonly deaths: readonly string[]
  /** Errors that nobody heard. */
  readonly unheard: readonly string[]
  /** What was confirmed and is not there, or is there twice. */
  readonly lost: readonly string[]
  /** Restarts after which it did not answer whole again within half a minute. */
  readonly notBack: readonly string[]
  /** Questions that failed although the server had long been back: a pool slot is dead. */
  readonly failedAfterwards: readonly string[]
  /** Of the audit log. */
  readonly faults: readonly string[]
  readonly answers: number
  readonly steps: number
  readonly files: number
  /** How long it took until it answered whole again, the longest and the one in the middle. */
  readonly backMs: { readonly middle: number; readonly longest: number }
}

const readers = 3
const rowsOfAFile = 5
const backWithinMs = 30_000
/** What was under way at the last restart is over by then. */
const settledMs = 2_000
/** More than a pool has connections, and few enough for a busy machine. */
const questionsAtOnce = 32

/**
 * Restarts PostgreSQL again and again, fast and immediate in turn, under reads, steps, files and audit rows of two hubs,
 * one in one process and one of several. No process may end, and nothing that was confirmed may be missing.
 */
export async function restarts(options: RestartOptions): Promise<Restarted[]> {
  const { times, cluster, atMostMs = Number.POSITIVE_INFINITY, onRestart = () => {} } = options
  const worlds = [
    await World.make('one', inOneProcess, options),
    await World.make('several', asProcesses, options),
  ]
  try {
    for (const world of worlds) world.begin()
    const begun = performance.now()
    for (let done = 0; done < times && performance.now() - begun < atMostMs; done += 1) {
      await setTimeout(200 + Math.random() * 500)
      await (done % 2 === 0 ? cluster.shutDown() : cluster.crash())
      await setTimeout(Math.random() * 300)
      await cluster.restart()
      await Promise.all(worlds.map((world) => world.untilBack(done + 1)))
      onRestart(
        done + 1,
        worlds.reduce((sum, { answered }) => sum + answered.length, 0),
      )
    }
    return await Promise.all(worlds.map((world) => world.result()))
  } finally {
    await Promise.all(worlds.map((world) => world.stop()))
  }
}

type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
}

/** One hub over a database of its own on the cluster. */
class World {
  /** Request ids of answers with ruled fields. */
  readonly answered: string[] = []
  readonly #steps: string[] = []
  readonly #handedIn: string[] = []
  readonly #files: string[] = []
  readonly #notBack: string[] = []
  readonly #backMs: number[] = []
  #working: Promise<unknown> = Promise.resolve()
  #isOver = false

  private constructor(
    private readonly hub: RunningHub,
    private readonly env: { readonly HUB_DATA: string; readonly DATABASE_URL: string },
    private readonly codes: readonly string[],
    private readonly tokens: { readonly partner: string; readonly operator: string },
  ) {}

  static async make(
    name: string,
    start: (folder: string, databaseUrl: string) => Promise<RunningHub>,
    { folder, cluster }: RestartOptions,
  ): Promise<World> {
    const own = connect(cluster.url(), { max: 1 })
    await own.unsafe(`create database ${name}`)
    await own.end()
    const env = { HUB_DATA: path.join(folder, name), DATABASE_URL: cluster.url(name) }
    const codes = await withinDatabases(env, async (databases, cities) => {
      await insertMissingClients(
        await databases.hub(),
        demonstrationClients(enabledJurisdictions()),
      )
      await seed(cities, { subjects: 100, asOf: dayInChina(new Date()) })
      const { db, t } = cities[0]!
      const subjects = await db.select().from(t.subject)
      return subjects.filter(({ kind }) => kind === 'ORGANISATION').map(({ code }) => code)
    })
    const hub = await start(env.HUB_DATA, env.DATABASE_URL)
    const token = async (role: string) =>
      (await (await fetch(`${hub.url}/dev/token?role=${role}`)).json()).token as string
    const tokens = {
      partner: await token('partner'),
      operator: await token('operator&city=kunshan'),
    }
    return new World(hub, env, codes, tokens)
  }

  begin(): void {
    this.#working = Promise.all([
      ...Array.from({ length: readers }, () => this.#again(() => this.#read())),
      this.#again(() => this.#takeStep()),
      this.#again(() => this.#handIn()),
    ])
  }

  /** Asks until an answer is whole; the way there is load like any other. */
  async untilBack(restart: number): Promise<void> {
    const begun = performance.now()
    for (;;) {
      const failed = await this.#read()
      const ms = performance.now() - begun
      if (failed === null) {
        this.#backMs.push(ms)
        return
      }
      if (ms > backWithinMs) {
        const circuits = await this.hub.circuits().catch(() => ['it does not tell'])
        this.#notBack.push(`restart ${restart}: ${failed}, ${circuits.join('; ')}`)
        return
      }
      await setTimeout(20)
    }
  }

  async result(): Promise<Restarted> {
    this.#isOver = true
    await this.#working
    await setTimeout(settledMs)
    const failedAfterwards: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const failed = await Promise.all(Array.from({ length: questionsAtOnce }, () => this.#read()))
      failedAfterwards.push(...failed.filter((one) => one !== null))
    }
    if (failedAfterwards.length > 0) failedAfterwards.push(...this.hub.log)
    const { name, deaths, unheard } = this.hub
    const [lost, faults] = await withinDatabases(this.env, async (databases, cities) => [
      await this.#lost(databases, cities),
      await this.#auditFaults(databases),
    ])
    const sorted = this.#backMs.toSorted((a, b) => a - b)
    return {
      name,
      restarts: this.#backMs.length + this.#notBack.length,
      deaths: [...deaths],
      unheard: [...unheard],
      lost,
      notBack: this.#notBack,
      failedAfterwards,
      faults,
      answers: this.answered.length,
      steps: this.#steps.length,
      files: this.#files.length,
      backMs: {
        middle: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
        longest: Math.round(sorted.at(-1) ?? 0),
      },
    }
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#working
    await this.hub.stop()
  }

  async #again(work: () => Promise<unknown>): Promise<void> {
    while (!this.#isOver && this.hub.deaths.length === 0) {
      await work().catch(() => setTimeout(50))
    }
  }

  /** @returns what was wrong with the answer; null for a whole one */
  async #read(): Promise<string | null> {
    const code = this.codes[Math.floor(Math.random() * this.codes.length)]
    try {
      const { id, body } = await this.#ask(mainQuery, { code }, this.tokens.partner)
      if (body.data?.creditSubject) this.answered.push(id)
      return body.errors ? `${id} ${JSON.stringify(body.errors[0]!.extensions)}` : null
    } catch (error) {
      return String((error as { cause?: { code?: string } }).cause?.code ?? error)
    }
  }

  /** The same step until it is confirmed: it is taken once. */
  async #takeStep(): Promise<void> {
    const clientKey = `step-${this.#steps.length + 1}`
    const input = {
      clientKey,
      behaviourCode: 'TX01',
      threshold: {
        join: 'AND',
        clauses: [{ variable: 'tax_cny', operator: '>=', value: 2_000_000 + this.#steps.length }],
      },
      windowMonths: 0,
      severity: 'SERIOUS',
      legalBasis: '税收征收管理法 第六十三条',
      documentNo: '示意〔2026〕8号',
    }
    const query = `mutation Step($input: PublishStandardInput!) {
      kunshan { publishStandard(input: $input) { step { id } } } }`
    const { body } = await this.#ask(query, { input }, this.tokens.operator)
    const taken = body.data?.kunshan as { publishStandard?: { step?: { id: string } } } | null
    const id = taken?.publishStandard?.step?.id
    if (id) this.#steps.push(id)
    await setTimeout(id ? 20 : 50)
  }

  /** The same file until it is confirmed: its rows are taken once. */
  async #handIn(): Promise<void> {
    const number = this.#files.length + 1
    const indexes = Array.from({ length: rowsOfAFile }, (_, row) => number * rowsOfAFile + row)
    const response = await fetch(`${this.hub.url}/intake/kunshan/subjects`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.tokens.operator}`,
        'idempotency-key': `file-${number}`,
      },
      body: sheetCsv(
        'subjects',
        indexes.map((index) => bodyRow(index)),
      ),
    })
    const report = (await response.json()) as { runId?: string; added?: number }
    if (response.status !== 200 || !report.runId) {
      await setTimeout(50)
      return
    }
    this.#files.push(report.runId)
    this.#handedIn.push(...indexes.map(bodyCode))
    await setTimeout(20)
  }

  async #ask(query: string, variables: object, token: string): Promise<{ id: string; body: Body }> {
    const response = await fetch(`${this.hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    return {
      id: response.headers.get('x-request-id')!,
      body: (await response.json()) as Body,
    }
  }

  async #lost(databases: Databases, cities: readonly CityStore[]): Promise<string[]> {
    const { db, t } = cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    const hub = await databases.hub()
    const listed = (ids: readonly string[]) =>
      sql`(select distinct id from json_array_elements_text(${JSON.stringify(ids)}::json) as id)`
    const missing = async (what: string, ids: readonly string[], there: ReturnType<typeof sql>) => {
      const rows = await db.execute<{ id: string }>(
        sql`select asked.id from ${listed(ids)} as asked where not exists (${there})`,
      )
      return [...rows].map(({ id }) => `${what} ${id}`)
    }
    const lost = [
      ...(await missing(
        'step',
        this.#steps,
        sql`select from ${t.source} as s where s.id = asked.id`,
      )),
      ...(await missing(
        'subject',
        this.#handedIn,
        sql`select from ${t.subject} as s where s.code = asked.id and s.known_to is null`,
      )),
      ...(await missing(
        'run',
        this.#files,
        sql`select from ${t.intakeRun} as r where r.id = asked.id and r.state = 'DONE' and r.rows_new = ${rowsOfAFile}`,
      )),
    ]
    if (new Set(this.#steps).size < this.#steps.length) lost.push('a step was confirmed as two')
    const unrecorded = await hub.db.execute<{ id: string }>(sql`
      select asked.id from ${listed(this.answered)} as asked
      where not exists (
        select from ${hub.t.auditEntry} as e where e.request_id = asked.id and e.disclosed <> '{}')`)
    return [...lost, ...[...unrecorded].map(({ id }) => `audit row of ${id}`)]
  }

  async #auditFaults(databases: Databases): Promise<string[]> {
    const keys = await generatedSigningKeys(path.join(this.env.HUB_DATA, 'keys'), 'hub')
    const kept = new Map()
    for (const jurisdiction of enabledJurisdictions()) {
      kept.set(jurisdiction.key, await databases.keptAnchors(jurisdiction))
    }
    const faults: string[] = []
    const hub = await databases.hub()
    for await (const { text } of verifyAudit(hub, { keys: keys.publicKeys(), kept })) {
      faults.push(text.en)
    }
    return faults
  }
}
