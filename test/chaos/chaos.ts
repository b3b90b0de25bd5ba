import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { mend } from '../../db/border/mend.js'
import { publish } from '../../db/border/publish.js'
import { settleClock } from '../../db/border/settle.js'
import { makeZoneSchema } from '../../db/border/zone-schema.js'
import { migrationsFolder } from '../../db/open.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { connect } from '../../db/server/client.js'
import type { Sql } from '../../db/server/preparing.js'
import { addDays } from '../../rules/days.js'
import { roles } from '../../schema/caller.js'
import { add, newCode, organisation, together } from '../hub/invented.js'
import { bearing, entry } from '../hub/lists.js'
import { type ManyServers, startManyServers } from '../hub/many-servers.js'
import { type Asked, factPaths } from '../hub/read-paths.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../support/cluster.js'
import { startTestHub } from '../support/hub.js'
import { asking, type Judged, type Kind, type Truth, truthOf } from './asking.js'

export interface FaultOptions {
  /** How old the clock of a city may be that counts as asked. */
  readonly maxAgeMs: number
  /** Within which an answer must turn honest, or right. */
  readonly withinMs: number
  readonly onStep?: (name: string, step: string) => void
  /** What is written in one round is not written in another. */
  readonly round?: number
}

export interface ChaosOptions extends FaultOptions {
  readonly subjects: number
  readonly tickMs: number
  /** Cases whose name holds this text only. */
  readonly only?: string
  /** How often each fault strikes, on the same servers. */
  readonly rounds?: number
  /** Only those of the zone's copies: the others have tests on one server. */
  readonly onlyOfCopies?: boolean
  readonly onResult?: (result: Survived) => void
}

/** What became of one fault. */
export interface Survived {
  readonly name: string
  readonly answers: number
  readonly wrong: readonly Judged[]
  /** From the fault to the first answer that says that something could not be asked; null where none had to. */
  readonly honestMs: number | null
  /** From the fault until every kind was right again, the work of a person included. */
  readonly rightMs: number
  /** What a person had to do, and how long it took. */
  readonly mended: string | null
  readonly mendedMs: number
}

/** The kind of which the city alone is asked. */
const cityAlone = 'what the city answers'
/** The city to which everything happens. */
const city = 'kunshan'
const division = '320583'

interface Ground {
  readonly world: ManyServers
  readonly options: FaultOptions
  readonly kinds: readonly Kind[]
  readonly step: (text: string) => void
  /** What was true before the fault was made ready. */
  readonly begun: Truth
  /** Writes a firm with an entry into the city, and takes the truth anew; through a connection of another part where one is given. */
  write(ordinal: number, through?: Sql): Promise<void>
  /** Copies what the city holds now to the one server that tells the truth. */
  learn(): Promise<Truth>
  /** Until the city itself answers again and every kind was asked after that. */
  untilAsked(): Promise<void>
  /** The truth is this from now on; what was true before may still be told while the city's last sign is young enough. */
  holds(truth: Truth): void
  /** Nothing else is true, and nothing was true before. */
  holdsOnly(truth: Truth): void
}

interface Fault {
  readonly name: string
  /** Whether it is the zone's copies that go wrong, which needs servers of their own. */
  readonly isOfCopies?: true
  /** The city is on another server afterwards: it strikes once, behind all others. */
  readonly isLast?: true
  /** Makes ready, before anybody asks. */
  readonly prepare?: (ground: Ground) => Promise<void>
  /** The fault; it ends with the moment from which answers may be wrong. */
  readonly strike: (ground: Ground) => Promise<void>
  /** What a person does once answers are honest; null where nobody has to do anything. */
  readonly mend: { readonly what: string; readonly work: (ground: Ground) => Promise<void> } | null
}

export const faults: readonly Fault[] = [
  {
    name: "the zone's disk is an hour old",
    isOfCopies: true,
    prepare: async (ground) => {
      await ground.world.clusterOf('zone').keepImage()
      await ground.write(1)
      await untilConfirmed(ground)
    },
    strike: async ({ world }) => world.clusterOf('zone').putBackImage(),
    mend: { what: 'npm run db -- mend kunshan', work: mendCopy },
  },
  {
    name: "a city's disk is an hour old, with its slot",
    isOfCopies: true,
    prepare: async (ground) => {
      await ground.world.clusterOf(city).keepImage()
      await ground.write(2)
      await untilConfirmed(ground)
    },
    strike: async (ground) => {
      const { world } = ground
      // The zone hears of the new start when the city has long been asked again.
      await world.sqlOf('zone').unsafe(`alter subscription "credit_${city}" disable`)
      await world.clusterOf(city).putBackImage()
      ground.holds(ground.begun)
      // Takes positions that were taken before, sooner than the city itself can have looked.
      const early = connect(world.clusterOf(city).url(), { max: 1 })
      await ground.write(3, early)
      await early.end()
      await ground.untilAsked()
      await world.sqlOf('zone').unsafe(`alter subscription "credit_${city}" enable`)
    },
    mend: { what: 'npm run db -- mend kunshan', work: mendCopy },
  },
  {
    name: 'a clock was ahead by an hour',
    strike: async ({ world }) => {
      await world.sqlOf(city)`update kunshan.clock set at = at + interval '1 hour'`
    },
    mend: null,
  },
  {
    name: 'a dump is restored under the running hub, then something is written',
    prepare: async (ground) => {
      await dump(ground)
      await ground.write(4)
      await untilConfirmed(ground)
    },
    strike: async (ground) => {
      await restore(ground)
      ground.holds(await ground.learn())
      await ground.write(5)
    },
    mend: {
      what: 'npm run db -- publish kunshan; npm run db -- mend kunshan',
      work: async (ground) => {
        const { world } = ground
        const jurisdiction = world.one.jurisdictions.find(({ key }) => key === city)!
        await publish(world.sqlOf(city), jurisdiction, world.replicationUrlOf(city))
        await mendCopy(ground)
      },
    },
  },
  {
    name: 'a standby that has lost rows takes over, with a slot',
    isOfCopies: true,
    isLast: true,
    prepare: async (ground) => {
      const { world } = ground
      const standby = await startCluster({ standbyOf: world.clusterOf(city) })
      world.atTheEnd(() => standby.stop())
      standbys.set(world, standby)
      const sql = connect(standby.url(), { max: 1 })
      await sql.unsafe("alter system set primary_conninfo = ''")
      await sql`select pg_reload_conf()`
      await sql.end()
      await setTimeout(1_000)
      await ground.write(6)
      await untilConfirmed(ground)
    },
    strike: async (ground) => {
      const { world } = ground
      const standby = standbys.get(world)!
      await world.clusterOf(city).crash()
      const sql = connect(standby.url(), { max: 1 })
      await sql`select pg_promote()`
      await sql`select pg_create_logical_replication_slot(${`credit_${city}`}, 'pgoutput')`
      await sql.end()
      world.turnDoor(standby.url())
      ground.holds(await ground.learn())
      await ground.write(7)
    },
    mend: { what: 'npm run db -- mend kunshan', work: mendCopy },
  },
]

const standbys = new WeakMap<ManyServers, Cluster>()

/** Runs every fault against cities and a zone on servers of their own, while all kinds of questions are asked. */
export async function chaos(options: ChaosOptions): Promise<readonly Survived[]> {
  const chosen = faults.filter(
    ({ name, isOfCopies }) =>
      name.includes(options.only ?? '') && (isOfCopies || !options.onlyOfCopies),
  )
  const results: Survived[] = []
  if (!options.onlyOfCopies && cityWithoutData.includes(options.only ?? '')) {
    const result = await withoutData(options)
    results.push(result)
    options.onResult?.(result)
  }
  if (chosen.length === 0) return results
  const { subjects, tickMs, maxAgeMs } = options
  options.onStep?.('', 'Starting four servers and filling them …')
  const world = await startManyServers(subjects, {
    tickMs,
    maxAgeMs,
    throughDoor: city,
  })
  try {
    const { rounds = 1 } = options
    for (let round = 1; round <= rounds; round += 1) {
      for (const fault of chosen.filter(({ isLast }) => !isLast || round === rounds)) {
        const result = await survive(world, fault, { ...options, round })
        results.push(result)
        options.onResult?.(result)
      }
    }
  } finally {
    await world.stop()
  }
  return results
}

export const cityWithoutData = 'a city has supplied nothing, two beside it have'

/** There is no moment of a fault: every answer that needs the city has to say from the first that it supplied nothing. */
async function withoutData({ subjects, onStep }: ChaosOptions): Promise<Survived> {
  onStep?.(cityWithoutData, 'starting one server')
  const cluster = await startCluster()
  const begunAt = Date.now()
  try {
    const hub = await startTestHub({ databaseUrl: cluster.url(), subjects, empty: [city] })
    try {
      const headers = await bearing(hub, ...new Set(Object.values(roles).flat()))
      const { subjectKind, subjectCode, listCode, colour } = hub.zone.v.listEntry
      const [listed] = await hub.zone.db
        .select({ code: subjectCode, list: listCode })
        .from(hub.zone.v.listEntry)
        .where(and(eq(colour, 'SERIOUS'), eq(subjectKind, 'ORGANISATION')))
        .limit(1)
      const { code, list } = listed!
      const others = hub.jurisdictions.filter(({ key }) => key !== city)
      const asked: Asked = {
        code,
        codes: `"${code}"`,
        list,
        silent: { key: city, code: division },
        other: others[0]!.code,
        id: 'none',
      }
      const judged: Judged[] = []
      for (const kind of [
        'creditSubject',
        'compareLists',
        'listOverlap',
        'redBlackConflicts',
        'statistics',
      ]) {
        const { body } = await hub.ask({ query: `{ ${factPaths[kind]!(asked)} }`, headers })
        const answer = JSON.stringify(body)
        const verdict = /NOT_SUPPLIED|NEVER_SUPPLIED/.test(answer) ? 'HONEST' : 'WRONG'
        judged.push({ kind, verdict, at: Date.now(), answer: answer.slice(0, 2_000) })
      }
      return {
        name: cityWithoutData,
        answers: judged.length,
        wrong: judged.filter(({ verdict }) => verdict === 'WRONG'),
        honestMs: 0,
        rightMs: 0,
        mended: null,
        mendedMs: 0,
      }
    } finally {
      await hub.close()
    }
  } finally {
    await cluster.stop()
    onStep?.(cityWithoutData, `done after ${Date.now() - begunAt} ms`)
  }
}

/** Runs one fault. */
export async function survive(
  world: ManyServers,
  fault: Fault,
  options: FaultOptions,
): Promise<Survived> {
  const { maxAgeMs, withinMs, round = 1 } = options
  const codeOf = (ordinal: number) => newCode(2_000 + (round - 1) * 10 + ordinal)
  const kinds = await kindsOf(world, [1, 2, 3, 4, 5, 6, 7].map(codeOf))
  const step = (text: string) => options.onStep?.(fault.name, text)
  let truths: { readonly truth: Truth; until: number }[] = []
  const ground: Ground & { begun: Truth } = {
    world,
    begun: new Map(),
    options,
    kinds,
    step,
    async write(ordinal, through) {
      const own = world.many.cities.find(({ jurisdiction }) => jurisdiction.key === city)!
      const store = through ? { ...own, db: drizzle(through) } : own
      const code = codeOf(ordinal)
      const firm = organisation(code, `演示混乱${ordinal}有限公司`)
      const listed = entry(`chaos-${round}-${ordinal}`, code, addDays(world.one.today, -30))
      // A server that has just come up is not reached at once.
      for (let attempt = 1; ; attempt += 1) {
        try {
          await add(store, together(firm, listed))
          break
        } catch (error) {
          if (attempt === 50) throw error
          await setTimeout(100)
        }
      }
      ground.holds(await ground.learn())
    },
    async learn() {
      await world.copyToOne(city)
      // A copy that was set back takes an epoch of its own, else the truth could not be asked either.
      await settleClock(world.one.cities.find(({ jurisdiction }) => jurisdiction.key === city)!)
      return truthOf(world.one, kinds)
    },
    async untilAsked() {
      await asked.until('answering', ['RIGHT'], withinMs, cityAlone)
      await asked.until('asked', ['RIGHT', 'HONEST', 'WRONG'], withinMs)
    },
    holds(truth) {
      const until = Date.now() + maxAgeMs
      for (const one of truths) one.until = Math.min(one.until, until)
      truths.push({ truth, until: Number.POSITIVE_INFINITY })
    },
    holdsOnly(truth) {
      truths = [{ truth, until: Number.POSITIVE_INFINITY }]
    },
  }
  ground.begun = await ground.learn()
  ground.holdsOnly(ground.begun)
  step('making ready')
  await fault.prepare?.(ground)
  const current = () => truths.filter(({ until }) => until > Date.now()).map(({ truth }) => truth)
  const asked = asking(world.impatient, kinds, current)
  try {
    await asked.until('right before the fault', ['RIGHT'], withinMs)
    const { length: before } = asked.judged
    // What was true before the last write has been replaced everywhere.
    ground.holdsOnly(truths.at(-1)!.truth)
    step('the fault')
    const struckAt = Date.now()
    await fault.strike(ground)
    if (fault.mend) await untilHonest()
    let mendedMs = 0
    if (fault.mend) {
      step(fault.mend.what)
      const from = Date.now()
      await fault.mend.work(ground)
      mendedMs = Date.now() - from
    }
    step('waiting until everything is right')
    await asked.until('right again', ['RIGHT'], withinMs)
    const since = asked.judged.slice(before)
    const honest = since.find(({ verdict }) => verdict === 'HONEST')
    const lastOther = since.findLast(({ verdict }) => verdict !== 'RIGHT')
    return {
      name: fault.name,
      answers: since.length,
      wrong: since.filter(({ verdict }) => verdict === 'WRONG'),
      honestMs: honest ? honest.at - struckAt : null,
      rightMs: (lastOther?.at ?? struckAt) - struckAt,
      mended: fault.mend?.what ?? null,
      mendedMs,
    }
  } finally {
    await asked.stop()
  }

  /** Until the zone says that the city could not be asked, for longer than a server needs to come up. */
  async function untilHonest(): Promise<void> {
    const from = Date.now()
    const isDue = () =>
      asked.judged.some(
        ({ kind, verdict, at }) =>
          kind === 'a code unknown to all' && verdict === 'HONEST' && at > from,
      )
    while (!isDue()) {
      if (Date.now() - from > withinMs) {
        const last = kinds.map(({ name }) => asked.judged.findLast(({ kind }) => kind === name))
        throw new Error(
          `No honest answer within ${withinMs} ms: ${last.map((one) => `${one?.kind} ${one?.verdict} ${from - (one?.at ?? 0)}`).join(', ')}`,
        )
      }
      await setTimeout(20)
    }
  }
}

/** Every kind of reading; each of what the zone knows or of what the city itself answers, not of both. */
async function kindsOf({ one }: ManyServers, written: readonly string[]): Promise<Kind[]> {
  const headers = await bearing(one, ...new Set(Object.values(roles).flat()))
  const codes = (await findDemonstrationCodes(one.zone, one.today))!
  const cities = one.jurisdictions.map(({ code }) => `"${code}"`).join(', ')
  const all = [...Object.values(codes), ...written]
  const subjects = 'query ($codes: [SubjectCode!]!)'
  return [
    ['a code unknown to all', `{ creditSubject(code: "${newCode(9_999)}") { code } }`],
    ['subjects', `${subjects} { creditSubjects(codes: $codes) { code kind name codeStatus } }`],
    [
      'decisions',
      `${subjects} { creditSubjects(codes: $codes) { decisions(in: "${division}") { measure { code } outcome reasons } } }`,
    ],
    [
      'a search',
      '{ searchSubjects(name: "演示混乱", first: 20) { edges { node { code name } } } }',
    ],
    [
      'a comparison',
      `{ compareLists(listCode: "SL14", jurisdictions: [${cities}], first: 100) { totals { organisations } edges { node { subjectCode cities { jurisdictionCode } } } } }`,
    ],
    [
      'an overlap',
      '{ listOverlap(listCode: "SL14") { combinations { jurisdictions organisations } } }',
    ],
    [
      'conflicts',
      '{ redBlackConflicts(first: 50) { totals { organisations } edges { node { subjectCode } } } }',
    ],
    [
      'statistics',
      '{ statistics(by: [LIST, JURISDICTION]) { rows { list { code } jurisdictionCode listEntries } } }',
    ],
    ['standards', '{ standards { behaviour { code } } }'],
    ['recognition', '{ recognitionMatrix { behaviour { code } cells { from to status } } }'],
    [cityAlone, `{ ${city} { units { code } } }`],
    [
      'files',
      `${subjects} { creditSubjects(codes: $codes) { files { jurisdictionCode holding listEntries { id } } } }`,
    ],
  ].map(([name, query]) => ({ name: name!, query: query!, variables: { codes: all }, headers }))
}

const dumpFile = ({ world }: Ground) => join(world.one.folder, `${city}.dump`)

async function dump(ground: Ground): Promise<void> {
  const url = ground.world.clusterOf(city).url()
  const program = join(findPostgresBinaries()!, 'pg_dump')
  await promisify(execFile)(program, ['-Fc', '-n', city, '-f', dumpFile(ground), url])
}

async function restore(ground: Ground): Promise<void> {
  const url = ground.world.clusterOf(city).url()
  const program = join(findPostgresBinaries()!, 'pg_restore')
  const options = ['--clean', '--if-exists', '-1', '-d', url]
  await promisify(execFile)(program, [...options, dumpFile(ground)])
}

/** Until the city's server has heard that the zone has all of it: what is confirmed is never sent again. */
async function untilConfirmed({ world, options }: Ground): Promise<void> {
  const sql = world.sqlOf(city)
  const [now] = await sql`select pg_current_wal_insert_lsn()::text as lsn`
  const from = Date.now()
  for (;;) {
    const [slot] = await sql`
      select confirmed_flush_lsn >= ${now!.lsn} as "isThere" from pg_replication_slots`
    if (slot?.isThere) return
    if (Date.now() - from > options.withinMs) throw new Error('The zone does not confirm.')
    await setTimeout(100)
  }
}

async function mendCopy({ world, step }: Ground): Promise<void> {
  const sql = world.sqlOf('zone')
  const jurisdiction = world.one.jurisdictions.find(({ key }) => key === city)!
  const { anew } = await mend(sql, jurisdiction, world.replicationUrlOf(city), {
    empty: (anew) =>
      makeZoneSchema(sql, world.one.jurisdictions, {
        migrationsFolder,
        sharesDatabase: () => false,
        withRole: true,
        anew,
      }),
  })
  step(`copied anew: ${anew.join(', ') || 'nothing'}`)
}
