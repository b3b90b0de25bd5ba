import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { check } from '../../clients/mirror/check.ts'
import { MirrorError } from '../../clients/mirror/faults.ts'
import { readPage } from '../../clients/mirror/feed.ts'
import { hubAt } from '../../clients/mirror/hub.ts'
import { type Lookup, lookup } from '../../clients/mirror/lookup.ts'
import { catchUp } from '../../clients/mirror/mirror.ts'
import { readState, Store } from '../../clients/mirror/store.ts'
import { insertMissingClients } from '../../db/hub/clients.js'
import { demonstrationClients } from '../../db/seed/clients.js'
import { seed } from '../../db/seed/seed.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { Ask } from '../bench/absence.js'
import { asking } from '../bench/repair-arrangements.js'
import { startMirror } from '../clients/mirror-process.js'
import { type CaseFact, repairablePenalties, seriousEntries } from '../hub/case-facts.js'
import { takeRepairSteps } from '../hub/repair-steps.js'
import { asProcesses, inOneProcess, type RunningHub } from '../restarts/parts.js'
import type { Cluster } from '../support/cluster.js'
import { endChild } from '../support/end-child.js'
import { unbounded, unboundedOthers } from '../support/unbounded.js'
import { withinDatabases } from '../support/within-databases.js'

export interface MirrorTortureOptions {
  /** Commits are durable on it: what a mirror was told must still be there after a crash. */
  readonly cluster: Cluster
  readonly folder: string
  /** At least; each part is killed once in any case. */
  readonly forMs: number
  readonly subjects: number
  readonly arrangement: 'one' | 'several'
  readonly onKill?: (
    part: string,
    soFar: { readonly repairs: number; readonly follows: number },
  ) => void
}

export interface TorturedMirror {
  /** Parts that were killed, each time. */
  readonly kills: readonly string[]
  readonly repairs: number
  /** How often the mirror came to the end of the feed. */
  readonly follows: number
  readonly lookups: number
  /** What was repaired and yet shown after a follow that had begun behind the answer, or shown again. */
  readonly shown: readonly string[]
  /** How the copy differs at the end from the partner's queries, from the feed told anew, and from the city's digests. */
  readonly different: readonly string[]
}

const city = { key: 'kunshan', code: '320583' }
const everySeconds = 0.3
const restAtMostMs = 1_000
const settledWithinMs = 60_000
const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Repairs entries and penalties of a city, one after the other, while a mirror follows over HTTP; the processes of the hub,
 * the mirror and PostgreSQL are killed in turn. What is repaired must never be shown by a copy that was told of it.
 */
export async function tortureMirror(options: MirrorTortureOptions): Promise<TorturedMirror> {
  const { cluster, folder, forMs, arrangement } = options
  const env = { HUB_DATA: folder, DATABASE_URL: cluster.url() }
  const { facts, codes } = await filled(env, options.subjects)
  const arrange = arrangement === 'one' ? inOneProcess : asProcesses
  const snapshots = { HUB_SNAPSHOTS: path.join(folder, 'snapshots') }
  const hub = await arrange(folder, cluster.url(), snapshots)
  const mirror = new Mirror(hub, folder)
  try {
    const snapshot = ['runtime/run.mjs', 'gateway/snapshots/main', city.key]
    await promisify(execFile)(process.execPath, snapshot, {
      cwd: root,
      env: { ...process.env, ...env, ...snapshots },
    })
    await mirror.take()
    mirror.begin()
    const ask = await asking(hub.url, folder)
    const judge = new Judge(mirror)
    const kills: string[] = []
    let over = false
    const isOver = () => over
    const killed = killing({ hub, mirror, cluster, judge, isOver }, forMs, (part) => {
      kills.push(part)
      options.onKill?.(part, { repairs: judge.repairs, follows: mirror.follows })
    }).finally(() => {
      over = true
    })
    try {
      await Promise.all([repairing(ask, facts, isOver, judge), judge.watch(isOver), killed])
    } finally {
      over = true
      await killed.catch(() => {})
    }
    await mirror.end()
    const different = await differences(hub, mirror, ask, codes)
    // What was answered last is covered by the follow that has just been made.
    judge.judge(Number.POSITIVE_INFINITY)
    const { repairs, lookups, shown } = judge
    return { kills, repairs, follows: mirror.follows, lookups, shown, different }
  } finally {
    await mirror.end()
    await hub.stop()
  }
}

async function filled(env: NodeJS.ProcessEnv, subjects: number) {
  return withinDatabases(env, async (databases, cities) => {
    const today = dayInChina(new Date())
    await seed(cities, { subjects, asOf: today })
    const clients = demonstrationClients(enabledJurisdictions())
    await insertMissingClients(await databases.hub(), [
      ...clients.map((client) => ({ ...client, ...unbounded })),
      unboundedOthers,
    ])
    const store = cities.find(({ jurisdiction }) => jurisdiction.key === city.key)!
    const entries = await seriousEntries(store, today)
    const firms = new Set(entries.map(({ subject }) => subject))
    const penalties = await repairablePenalties(store, today)
    const facts: CaseFact[] = [
      ...entries,
      ...penalties.filter(({ subject }) => !firms.has(subject)),
    ]
    const known = await store.db.select().from(store.t.subject)
    const codes = known.flatMap(({ kind, code }) => (kind === 'PERSON' ? [] : code))
    return { facts, codes }
  })
}

/** `clients/mirror` as a process of its own, and what it says. */
class Mirror {
  readonly root: string
  readonly tokenFile: string
  follows = 0
  /** When the latest of the follows began that came to the end. */
  coveredUntil = Number.NEGATIVE_INFINITY
  #child: ChildProcess | null = null
  #begunAt = 0

  constructor(
    readonly hub: RunningHub,
    folder: string,
  ) {
    this.root = path.join(folder, 'mirror', 'copy')
    this.tokenFile = path.join(folder, 'mirror', 'partner.token')
  }

  get asked() {
    return hubAt(this.hub.url, this.tokenFile)
  }

  async take(): Promise<void> {
    await mkdir(path.dirname(this.tokenFile), { recursive: true })
    const { token } = await (await fetch(`${this.hub.url}/dev/token?role=partner`)).json()
    await writeFile(this.tokenFile, token)
    const keys = path.join(path.dirname(this.tokenFile), 'keys.json')
    const published = await fetch(`${this.hub.url}/.well-known/jwks.json`)
    await writeFile(keys, await published.text())
    const given = ['--hub', this.hub.url, '--city', city.key, '--keys', keys]
    const child = this.#run('take', ...given)
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error('No copy could be taken.')
  }

  begin(): void {
    const child = this.#run('follow', '--every', String(everySeconds))
    this.#child = child
    this.#begunAt = Date.now()
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (/^kunshan: .*, \+\d+$/.test(line)) {
          this.follows += 1
          this.coveredUntil = Math.max(this.coveredUntil, this.#begunAt)
        }
        // The next one begins behind what was said of this one.
        this.#begunAt = Date.now()
      })
    }
  }

  async kill(): Promise<void> {
    await this.end()
    this.begin()
  }

  async end(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child !== null) await endChild(child, 'SIGKILL')
  }

  #run(command: string, ...given: readonly string[]): ChildProcess {
    return startMirror([command, this.root, '--token-file', this.tokenFile, ...given])
  }
}

/** Looks up all the time what has been repaired. */
class Judge {
  repairs = 0
  lookups = 0
  /** Nothing is left to be repaired. */
  isDone = false
  readonly shown: string[] = []
  readonly #repaired = new Map<string, { readonly subject: string; answeredAt: number }>()
  readonly #gone = new Set<string>()

  constructor(readonly mirror: Mirror) {}

  repaired({ id, subject }: CaseFact): void {
    this.repairs += 1
    this.#repaired.set(id, { subject, answeredAt: Date.now() })
  }

  async watch(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      this.judge(this.mirror.coveredUntil)
      await setTimeout(100)
    }
  }

  judge(coveredUntil: number): void {
    for (const [id, { subject, answeredAt }] of this.#repaired) {
      const isShown = this.#shows(subject, id)
      if (isShown === null) continue
      if (!isShown) this.#gone.add(id)
      else if (this.#gone.has(id)) this.shown.push(`${id} is back`)
      else if (answeredAt < coveredUntil) this.shown.push(`${id} is still there`)
    }
  }

  #shows(subject: string, id: string): boolean | null {
    this.lookups += 1
    try {
      const { listEntries, records } = lookup(this.mirror.root, subject)
      return [...listEntries, ...records].some(({ localId }) => localId === id)
    } catch (error) {
      this.shown.push(String(error))
      return null
    }
  }
}

async function repairing(
  ask: Ask,
  facts: readonly CaseFact[],
  isOver: () => boolean,
  judge: Judge,
): Promise<void> {
  for (const fact of facts) {
    const steps = takeRepairSteps(ask, fact, city.key)
    // The same step until it is answered: it is taken once.
    const answered = async (step: () => Promise<void>) => {
      while (!isOver()) {
        try {
          await step()
          return
        } catch (error) {
          if (!isPassing(String(error))) throw error
          await setTimeout(100)
        }
      }
    }
    await answered(steps.submit)
    await answered(steps.accept)
    await answered(steps.forward)
    // An entry ends before its shortest term by a court's ruling alone.
    const early = 'listCode' in fact ? { earlyBasis: '（2026）苏0583破12号' } : {}
    await answered(() => steps.grant(early))
    if (isOver()) return
    judge.repaired(fact)
  }
  judge.isDone = true
}

/** Of an error that a step brought: some part was away. */
function isPassing(text: string): boolean {
  const codes = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code!)
  return codes.every((code) => code.endsWith('_UNAVAILABLE'))
}

interface World {
  readonly hub: RunningHub
  readonly mirror: Mirror
  readonly cluster: Cluster
  readonly judge: Judge
  readonly isOver: () => boolean
}

/** Each part of the hub, the mirror and PostgreSQL, one after the other, in the middle of repairs and follows. */
async function killing(
  { hub, mirror, cluster, judge, isOver }: World,
  forMs: number,
  onKill: (part: string) => void,
): Promise<void> {
  const ways: [string, () => Promise<void>][] = [
    ['mirror', () => mirror.kill()],
    ...[...hub.processes.keys()].map((part): [string, () => Promise<void>] => [
      part,
      () => hub.killAndStart(part),
    ]),
    [
      'PostgreSQL',
      async () => {
        await cluster.crash()
        await cluster.restart()
      },
    ],
  ]
  /** Until something has been repaired and followed since, or nothing is left to be. */
  async function untilAtWork(): Promise<void> {
    const [{ repairs }, { follows }] = [judge, mirror]
    const from = Date.now()
    const isAtWork = () => mirror.follows > follows && (judge.repairs > repairs || judge.isDone)
    while (!isAtWork() && !isOver()) {
      if (Date.now() - from > settledWithinMs) throw new Error('The hub did not come back.')
      await setTimeout(50)
    }
  }
  const until = Date.now() + forMs
  for (let turn = 0; turn < ways.length || Date.now() < until; turn += 1) {
    await untilAtWork()
    await setTimeout(Math.random() * restAtMostMs)
    if (isOver()) return
    const [part, kill] = ways[turn % ways.length]!
    await kill()
    onKill(part)
  }
  await untilAtWork()
}

const fileQuery = `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code files {
  jurisdictionCode holding
  listEntries { localId decidedOn publicUntil }
  records(first: 100) { edges { node { localId decidedOn publicUntil } } } } } }`

interface Told {
  readonly localId: string
}

interface FileTold {
  readonly jurisdictionCode: string
  readonly holding: string
  readonly listEntries: readonly Told[]
  readonly records: { readonly edges: readonly { readonly node: Told }[] }
}

/** Of each subject, of the feed from its beginning, and by the city's digests. */
async function differences(
  hub: RunningHub,
  mirror: Mirror,
  ask: Ask,
  codes: readonly string[],
): Promise<string[]> {
  const { root: copy, asked } = mirror
  const different = [...hub.deaths]
  await patiently(() => catchUp(asked, copy))
  const { body } = await patiently(async () => {
    const answer = await ask({ query: fileQuery, variables: { codes }, as: 'partner' })
    if (answer.body.errors) throw new Error(JSON.stringify(answer.body.errors))
    return answer
  })
  const brief = (told: readonly unknown[]) =>
    (told as readonly Record<string, unknown>[])
      .map(({ localId, decidedOn, publicUntil }) => `${localId} ${decidedOn} ${publicUntil}`)
      .sort()
  for (const subject of body.data.creditSubjects as { code: string; files: FileTold[] }[]) {
    const file = subject.files.find(({ jurisdictionCode }) => jurisdictionCode === city.code)!
    const own: Lookup = lookup(copy, subject.code)
    const here = [own.holding, brief(own.listEntries), brief(own.records)]
    const records = file.records.edges.map(({ node }) => node)
    const there = [file.holding, brief(file.listEntries), brief(records)]
    if (JSON.stringify(here) !== JSON.stringify(there)) {
      different.push(`${subject.code}: ${JSON.stringify({ here, there })}`)
    }
  }
  const state = readState(copy)
  const held = new Map(
    [...Store.at(copy, state).all()].map(({ kind, localId, object }) => [
      `${kind} ${localId}`,
      object,
    ]),
  )
  const told = new Map<string, object>()
  for (let cursor: string | null = null; ; ) {
    const page = await patiently(() => readPage(asked.ask, city.code, cursor))
    if (page.epoch !== state.epoch) different.push(`epoch ${state.epoch}, now ${page.epoch}`)
    for (const { kind, localId, object } of page.puts) {
      if (object === null) told.delete(`${kind} ${localId}`)
      else told.set(`${kind} ${localId}`, object)
    }
    cursor = page.next
    if (!page.hasNextPage) break
  }
  for (const key of new Set([...held.keys(), ...told.keys()])) {
    const [here, anew] = [held.get(key), told.get(key)]
    if (!isDeepStrictEqual(here, anew)) {
      different.push(`${key}: ${JSON.stringify({ here, anew })}`)
    }
  }
  await patiently(async () => {
    if (!(await check(asked, copy))) throw new Error('The copy could not be compared.')
  }).catch((error) => different.push(String(error)))
  return different
}

/** What passes is tried again until the hub has come back from the last kill; what does not ends it at once. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + settledWithinMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isFinal = error instanceof MirrorError && error.code.startsWith('MIRROR_D')
      if (isFinal || Date.now() > until) throw error
      await setTimeout(200)
    }
  }
}
