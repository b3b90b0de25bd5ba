import { setTimeout } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publishedTables } from '../../db/border/published.js'
import { listJournalReaders, replicationLag } from '../../db/border/replication-lag.js'
import { moveClock } from '../../db/ledger/clock.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import type { Sql } from '../../db/server/preparing.js'
import type { CityStore } from '../../db/store.js'
import { addDays } from '../../rules/days.js'
import { roles } from '../../schema/caller.js'
import { composeContract } from '../../schema/contract.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { findPostgresBinaries } from '../support/cluster.js'
import type { TestHub } from '../support/hub.js'
import { add, newCode, organisation, together } from './invented.js'
import { bearing, entry } from './lists.js'
import { impatientMs, type ManyServers, startManyServers } from './many-servers.js'
import { factPaths, rulePaths } from './read-paths.js'

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
const purpose = {
  'x-credit-purpose': 'licensing',
  'x-credit-basis': encodeURIComponent('行政许可法第三十四条'),
  'x-credit-case': encodeURIComponent('演示许可〔2026〕1号'),
}
/** On a busy machine; a free one takes a quarter. */
const crashes = { timeout: 240_000 }
/** Within which a server that has crashed is asked again, however busy the machine. */
const recoveredMs = 60_000
const lists = ['SL01', 'SL02', 'SL03', 'SL06', 'SL14']
const api = buildSchema(composeContract(enabledJurisdictions()).api)

/** Every field below a type, so many levels deep, that can be asked for without an argument. */
function everythingOf(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named) && !isInterfaceType(named)) throw new Error(`${named.name} is a union`)
  const fields = Object.values(named.getFields()).filter(
    (field: GraphQLField<unknown, unknown>) =>
      !field.args.some(isRequiredArgument) && (levels > 1 || isLeafType(getNamedType(field.type))),
  )
  const asked = fields.map((field) => `${field.name} ${everythingOf(field.type, levels - 1)}`)
  return `{ ${asked.join(' ') || '__typename'} }`
}
const field = (text: string, levels: number) => {
  const name = /^\w+/.exec(text)![0]
  return `${text} ${everythingOf(api.getQueryType()!.getFields()[name]!.type, levels)}`
}

// Both hubs are asked until they have answered.
vi.setConfig({ testTimeout: 120_000 })

describe.skipIf(findPostgresBinaries() === null)('three cities and a zone on four servers', () => {
  let world: ManyServers
  let everybody: Record<string, string>
  beforeAll(async () => {
    world = await startManyServers(600)
    everybody = await bearing(world.one, ...new Set(Object.values(roles).flat()))
  }, crashes.timeout)
  afterAll(() => world?.stop())

  /** Asks both hubs the same, with all rights unless a role is named, and expects the same answer. */
  async function same(question: Partial<Parameters<TestHub['ask']>[0]> & { query: string }) {
    const asked = question.as || question.headers ? question : { headers: everybody, ...question }
    const [one, many] = [await answerOf(world.one, asked), await answerOf(world.many, asked)]
    // Cities answer side by side: the order of their errors means nothing.
    for (const { body } of [one, many]) {
      body.errors?.sort(byText)
      // What is left of a minute is each hub's own, and so is what it has planned already.
      delete body.extensions.cost
    }
    expect(many, question.query).toEqual(one)
    return one.body
  }

  /** The first answer in which no subgraph is missing: one that is late says nothing about rows. */
  async function answerOf(hub: TestHub, question: Parameters<TestHub['ask']>[0]) {
    const from = Date.now()
    for (;;) {
      const answer = await hub.ask(question)
      const { errors = [] }: { errors?: { extensions?: { code: string } }[] } = answer.body
      const isMissing = errors.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE')
      if (!isMissing) return answer
      expect(Date.now() - from, `${question.query} ${JSON.stringify(errors)}`).toBeLessThan(
        recoveredMs,
      )
      await setTimeout(500)
    }
  }

  async function sameAnswers() {
    const { one } = world
    const codes = (await findDemonstrationCodes(one.zone, one.today))!
    const { subject, listEntry } = one.zone.v
    const all = (await one.zone.db.selectDistinct({ code: subject.code }).from(subject))
      .map(({ code }) => code)
      .sort()
    const entries = await one.zone.db.selectDistinct({ list: listEntry.listCode }).from(listEntry)
    const [earliest] = await world.sqlOf('one')`select min(at) as at from zone.clock`
    const last = await world.sqlOf('one')`
      select max(known_from_at) as at from zone.subject where known_from_at < ${earliest!.at}`
    return { codes, all, lists: entries.map(({ list }) => list).sort(), knownAt: last[0]!.at }
  }

  describe('answer as one server that holds the same data does', () => {
    let known: Awaited<ReturnType<typeof sameAnswers>>
    beforeAll(async () => {
      known = await sameAnswers()
    })

    it.each([
      'partner',
      'analyst',
      'regulator',
      'operator',
      'auditor',
      'nobody',
    ] as const)('the main query to %s', async (role) => {
      const query = `query ($code: SubjectCode!) { ${field('creditSubject(code: $code)', 4)} }`
      const who = role === 'nobody' ? { headers: {} } : { as: role }
      for (const code of Object.values(known.codes)) {
        const body = await same({ query, variables: { code }, ...who })
        expect(body.data.creditSubject.files).toHaveLength(3)
        const version = { epoch: expect.any(String), position: expect.any(Number) }
        expect(body.extensions.dataset).toEqual({
          jiaxing: version,
          kunshan: version,
          taicang: version,
        })
      }
    })

    it('1,000 subjects, persons among them, with the decisions of each city', async () => {
      const decided = [jiaxing, kunshan, taicang].map(
        (city, at) =>
          `d${at}: decisions(in: "${city}") { measure { code } outcome reasons facts { id position } notAsked }`,
      )
      const query = `query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) {
        code kind name files { jurisdictionCode holding listEntries { id } } ${decided.join(' ')} } }`
      expect(known.all.length).toBeGreaterThan(500)
      const variables = { codes: known.all.slice(0, 1_000) }
      const body = await same({ query, variables, as: 'partner', headers: purpose })
      const { creditSubjects } = body.data
      expect(new Set(creditSubjects.map(({ kind }: { kind: string }) => kind))).toEqual(
        new Set(['ORGANISATION', 'SOLE_TRADER', 'PERSON']),
      )
      expect(
        creditSubjects.some(({ d1 }: { d1: { outcome: string }[] | null }) =>
          d1?.some(({ outcome }) => outcome === 'APPLICABLE'),
        ),
      ).toBe(true)
    })

    it.each([
      ['a search', field('searchSubjects(name: "演示", first: 100)', 4)],
      ['the standards', field('standards', 4)],
      ['the recognitions', field('recognitionMatrix', 4)],
      ['what recognition lacks', field(`recognitionGaps(from: "${jiaxing}", to: "${kunshan}")`, 4)],
      [
        'a trial of recognition',
        field(`recognitionImpact(behaviourCode: "WG02", from: "${jiaxing}", to: "${kunshan}")`, 4),
      ],
      ['the paths', field(`punishmentPaths(from: "${taicang}", to: "${kunshan}")`, 3)],
      ['the conflicts', field('redBlackConflicts(first: 100)', 5)],
      ['the statistics', field('statistics(by: [DOMAIN, SEVERITY, LIST, MONTH, JURISDICTION])', 3)],
      ['the members', field('jurisdictions', 3)],
      ...['jiaxing', 'kunshan', 'taicang'].map((key) => [
        `what ${key} answers itself`,
        field(key, 4),
      ]),
    ])('%s', async (_, asked) => {
      const body = await same({ query: `{ ${asked} }` })
      const [answer] = Object.values(body.data)
      expect(answer).not.toBeNull()
      expect(JSON.stringify(answer).length).toBeGreaterThan(50)
    })

    it('lists, compared, counted and as they were known before', async () => {
      expect(known.lists.length).toBeGreaterThan(5)
      for (const list of known.lists.slice(0, 4)) {
        for (const more of ['', ', membership: ALL', `, knownAt: "${known.knownAt}"`]) {
          const cities = `jurisdictions: ["${jiaxing}", "${kunshan}", "${taicang}"]`
          const body = await same({
            query: `{ ${field(`compareLists(listCode: "${list}", ${cities}, first: 100${more})`, 5)} }`,
          })
          expect(body.data.compareLists).not.toBeNull()
        }
        const body = await same({ query: `{ ${field(`listOverlap(listCode: "${list}")`, 4)} }` })
        expect(body.data.listOverlap.combinations).toHaveLength(7)
      }
    })
  })

  const unknown = newCode(77)
  const asked = `query ($code: SubjectCode!) { creditSubject(code: $code) { code files { jurisdictionCode holding } } }`
  const codesOf = (body: { errors?: { extensions: Record<string, unknown> }[] }) =>
    (body.errors ?? []).map(({ extensions }) => [extensions.code, extensions.jurisdictions])
  const couldNotAsk = [['COULD_NOT_ASK', [kunshan]]]

  async function asksForUnknown(expected: readonly unknown[]) {
    const answer = async () => {
      const { body } = await world.impatient.ask({ query: asked, variables: { code: unknown } })
      expect(body.data).toEqual({ creditSubject: null })
      return codesOf(body)
    }
    await expect.poll(answer, { timeout: 20_000, interval: 100 }).toEqual(expected)
  }
  async function lagOf(key: string) {
    const lags = await replicationLag(world.many.zone, new Date())
    expect(lags.map((lag) => lag.key)).toEqual(['jiaxing', 'kunshan', 'taicang'])
    return lags.find((lag) => lag.key === key)!
  }
  const cityOf = (key: string) =>
    world.many.cities.find(({ jurisdiction }) => jurisdiction.key === key)!

  it('answer without a city whose PostgreSQL stands still as soon as that is known', async () => {
    const query = '{ kunshan { units { code } } taicang { units { code } } }'
    const whole = await world.many.ask({ query })
    expect(whole.body.errors).toBeUndefined()
    await world.clusterOf('kunshan').standStill()
    try {
      // Far sooner than its deadline of 30 s, which would come first else.
      await vi.waitFor(
        async () => {
          const { body } = await world.many.ask({ query })
          expect(body.data).toEqual({ ...whole.body.data, kunshan: null })
          expect(body.errors).toMatchObject([
            {
              path: ['kunshan'],
              extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'kunshan' },
            },
          ])
        },
        { timeout: 25_000 },
      )
    } finally {
      await world.clusterOf('kunshan').goOn()
    }
    await vi.waitFor(
      async () => expect((await world.many.ask({ query })).body.data).toEqual(whole.body.data),
      { timeout: 25_000, interval: 200 },
    )
  }, 90_000)

  it('count a city as not asked while its subscription is stopped, though the city itself answers', async () => {
    await asksForUnknown([])
    const fresh = await lagOf('kunshan')
    expect(fresh).toEqual({
      key: 'kunshan',
      seconds: expect.any(Number),
      position: (await positionOf(cityOf('kunshan'))).position,
    })
    expect(fresh.seconds).toBeLessThan(impatientMs / 1_000)
    await world.sqlOf('zone').unsafe('alter subscription credit_kunshan disable')
    try {
      await asksForUnknown(couldNotAsk)
      expect((await lagOf('kunshan')).seconds).toBeGreaterThan(impatientMs / 1_000)
      expect((await lagOf('taicang')).seconds).toBeLessThan(impatientMs / 1_000)
      expect(await listJournalReaders(cityOf('kunshan'))).toEqual([
        { slot: 'credit_kunshan', isConnected: false, bytesBehind: expect.any(Number) },
      ])
      const { listedInSeveral: code } = (await findDemonstrationCodes(
        world.one.zone,
        world.one.today,
      ))!
      const { body } = await world.impatient.ask({ query: asked, variables: { code } })
      expect(body.errors).toBeUndefined()
      expect(body.data.creditSubject.files[1]).toEqual({
        jurisdictionCode: kunshan,
        holding: expect.stringMatching(/^(NOT_)?HELD$/),
      })
      const overlap = await world.impatient.ask({
        query: `{ listOverlap(listCode: "${lists[1]}") { combinations { jurisdictions } } }`,
        as: 'regulator',
      })
      expect(overlap.body.data).toEqual({ listOverlap: null })
      expect(codesOf(overlap.body)).toEqual(couldNotAsk)
    } finally {
      await world.sqlOf('zone').unsafe('alter subscription credit_kunshan enable')
    }
    await asksForUnknown([])
    expect(await listJournalReaders(cityOf('kunshan'))).toMatchObject([{ isConnected: true }])
  })

  it(
    'lose and double nothing when a city and then the zone crash under writes',
    crashes,
    async () => {
      const city = cityOf('kunshan')
      const before = await positionOf(city)
      const writer = writing(city)
      await writer.untilWritten(40)
      await world.clusterOf('kunshan').crash()
      await asksForUnknown(couldNotAsk)
      const { body } = await world.impatient.ask({ query: '{ kunshan { code units { code } } }' })
      expect(body.data).toEqual({ kunshan: null })
      expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
      await world.clusterOf('kunshan').restart()
      await writer.untilWritten(80)
      await world.clusterOf('zone').crash()
      await writer.untilWritten(120)
      await world.clusterOf('zone').restart()
      await writer.untilWritten(160)
      const written = await writer.stop()

      const after = await positionOf(city)
      // A commit whose answer was lost in the crash was made all the same, or made again under another position.
      expect(after.position - before.position).toBe(written.length)
      const zone = world.sqlOf('zone')
      const arrived = async () => (await zone`select position from kunshan.clock`)[0]!.position
      await expect.poll(arrived, { timeout: 30_000 }).toBe(after.position)
      // Clock and digest go on with every tick, between one reading and the other.
      const facts = publishedTables().filter(({ name }) => !['clock', 'digest'].includes(name))
      for (const { name, columns, rows } of facts) {
        const select = `select ${columns.map((column) => `"${column}"`).join(', ')} from kunshan."${name}"`
        const all = (sql: Sql, where: string) =>
          sql.unsafe(`select t::text from (${select} where ${where}) t order by 1`)
        expect([...(await all(zone, 'true'))], name).toEqual([
          ...(await all(world.sqlOf('kunshan'), rows ?? 'true')),
        ])
      }
      const came = await zone`
      select subject_code as code from kunshan.list_entry where id like 'written-%' order by id`
      expect(came.map(({ code }) => code)).toEqual(written)

      // A zone that was started anew first compares its copies.
      await asksForUnknown([])
      await world.copyToOne('kunshan')
      const query = `query ($codes: [SubjectCode!]!) { ${field('creditSubjects(codes: $codes)', 4)} }`
      const answer = await same({ query, variables: { codes: written } })
      expect(
        answer.data.creditSubjects.map(({ files }: { files: { listEntries: unknown[] }[] }) =>
          files.map(({ listEntries }) => listEntries.length),
        ),
      ).toEqual(written.map(() => [0, 1, 0]))
      await same({
        query: `{ ${field('redBlackConflicts(first: 100)', 5)} ${field('statistics(by: [LIST])', 3)} }`,
      })
      await same({ query: `{ ${field('listOverlap(listCode: "SL14")', 4)} }` })
    },
  )

  it(
    'tell alike of a city that has supplied nothing, wherever its tables stand',
    crashes,
    async () => {
      const city = cityOf('kunshan')
      const { one, many } = world
      const { subject, listEntry } = one.zone.v
      const [listed] = await one.zone.db
        .select({ code: listEntry.subjectCode, list: listEntry.listCode })
        .from(listEntry)
        .innerJoin(subject, eq(subject.code, listEntry.subjectCode))
        .where(
          and(
            eq(listEntry.jurisdictionCode, taicang),
            eq(listEntry.colour, 'SERIOUS'),
            eq(subject.kind, 'ORGANISATION'),
          ),
        )
        .orderBy(listEntry.subjectCode, listEntry.listCode)
        .limit(1)
      const { clock: _1, digest: _2, idSecret: _3, ...supplied } = city.t
      await city.db.transaction(async (tx) => {
        await moveClock(tx, city.t)
        await tx.execute(sql`truncate ${sql.join(Object.values(supplied), sql.raw(', '))}`)
      })
      await world.copyToOne('kunshan')
      const { code, list } = listed!
      const asked = {
        ...{ code, codes: `"${code}"`, list, id: 'none' },
        ...{ silent: { key: 'kunshan', code: kunshan }, other: taicang },
      }
      const told = async () =>
        (await many.ask({ query: `{ ${factPaths.listOverlap!(asked)} }`, headers: everybody })).body
          .data.listOverlap?.notSupplied
      await expect.poll(told, { timeout: recoveredMs }).toEqual([kunshan])
      for (const [name, path] of Object.entries({ ...factPaths, ...rulePaths })) {
        const body = await same({ query: `{ ${path(asked)} }` })
        expect(JSON.stringify(body), name).toMatch(/NOT_SUPPLIED|NEVER_SUPPLIED/)
      }
      const holding = (await same({ query: `{ ${factPaths.creditSubject!(asked)} }` })).data
        .creditSubject.files[1].holding
      expect(holding).toBe('NOT_SUPPLIED')
    },
  )

  /** Writes one firm after another, each with an entry on a list, until it is stopped; what fails is tried again. */
  function writing(city: CityStore) {
    const written: string[] = []
    let isRunning = true
    const decidedOn = addDays(world.one.today, -30)
    const loop = (async () => {
      while (isRunning) {
        const ordinal = 1_000 + written.length
        const code = newCode(ordinal)
        try {
          if (!(await holds(city, code))) {
            await add(
              city,
              together(
                organisation(code, `演示写入${ordinal}有限公司`),
                entry(`written-${ordinal}`, code, decidedOn),
              ),
            )
          }
          written.push(code)
        } catch {
          await setTimeout(100)
        }
      }
    })()
    return {
      untilWritten: (count: number) =>
        expect.poll(() => written.length, { timeout: 30_000 }).toBeGreaterThan(count),
      async stop() {
        isRunning = false
        await loop
        return written
      },
    }
  }
})

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

async function positionOf({ db, t }: CityStore) {
  const [clock] = await db.select().from(t.clock)
  return clock!
}

async function holds({ db, t }: CityStore, code: string): Promise<boolean> {
  const rows = await db.select().from(t.subject).where(eq(t.subject.code, code))
  return rows.length > 0
}
