import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { replicasOf } from '../../../db/border/replicas.js'
import { tickClock } from '../../../db/ledger/clock.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { connect } from '../../../db/server/client.js'
import type { Sql } from '../../../db/server/preparing.js'
import { databaseSettings } from '../../../db/settings.js'
import type { CityStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { anonymous, type Caller, roles } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { citySubgraph } from '../../../subgraphs/city/city.js'
import type { Execute } from '../../../subgraphs/shared/subgraph.js'
import { add, newCode, organisation } from '../../hub/invented.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'

const jurisdiction = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
const keys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}
const partner: Caller = { ...anonymous, subject: 'test', scopes: roles.partner }
const operator: Caller = {
  ...anonymous,
  subject: 'test',
  unit: 'demo',
  jurisdiction: jurisdiction.code,
  scopes: roles.operator,
}

it('are named in one setting, separated by commas', () => {
  const env = { DATABASE_URL: 'postgres://a/b', DATABASE_URL_KUNSHAN_REPLICAS: 'one, two,' }
  expect(databaseSettings(env, enabledJurisdictions())).toMatchObject({
    url: 'postgres://a/b',
    urls: {},
    replicas: { kunshan: ['one', 'two'] },
  })
})

describe.skipIf(findPostgresBinaries() === null)('a city with two streaming standbys', () => {
  const clusters: Cluster[] = []
  const sqls: Sql[] = []
  let databases: Databases
  let store: CityStore
  let execute: Execute
  beforeAll(async () => {
    clusters.push(await startCluster())
    clusters.push(await startCluster({ standbyOf: clusters[0]! }))
    clusters.push(await startCluster({ standbyOf: clusters[0]! }))
    sqls.push(...clusters.map((cluster) => connect(cluster.url(), { max: 1 })))
    databases = await openDatabases(
      {
        members: enabledJurisdictions(),
        dataFolder: '',
        url: null,
        maxAgeMs: 60_000,
        urls: { kunshan: clusters[0]!.url() },
        replicas: { kunshan: clusters.slice(1).map((cluster) => cluster.url()) },
      },
      loadCatalogues(),
    )
    store = await databases.city(jurisdiction, keys)
    execute = citySubgraph(store, () => new Date())
    await tickClock(store.db, store.t)
    await untilEqual()
  })
  afterAll(async () => {
    await databases?.close()
    await Promise.all(sqls.map((sql) => sql.end()))
    for (const cluster of clusters.reverse()) await cluster.stop()
  })

  const ask = async (
    query: string,
    caller: Caller = partner,
    variables: Record<string, unknown> = {},
  ) => execute({ query, variables }, caller, new AbortController().signal)
  const heldQuery = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on KunshanCreditFile { holding name } } }`
  /** What a partner reads of one code, and of which position. */
  async function read(code: string, caller?: Caller) {
    const representations = [{ __typename: 'KunshanCreditFile', subjectCode: code }]
    const { data, errors, extensions } = await ask(heldQuery, caller, { representations })
    expect(errors).toBeUndefined()
    const [file] = (data as { _entities: { holding: string }[] })._entities
    return { holding: file!.holding, dataset: extensions!.dataset }
  }
  /** Which of the servers had anything to do for the hub meanwhile. */
  async function asked(work: () => Promise<unknown>): Promise<boolean[]> {
    const from = await Promise.all(sqls.map((sql) => sql`select clock_timestamp() as at`))
    await work()
    const had = sqls.map(async (sql, place) => {
      const [row] = await sql`
        select count(*) > 0 as some from pg_stat_activity where application_name = 'credit-hub'
          and pid <> pg_backend_pid() and query_start > ${from[place]![0]!.at}`
      return row!.some
    })
    return Promise.all(had)
  }
  async function untilEqual(): Promise<void> {
    const { position, at } = await findPosition(store)
    for (const sql of sqls.slice(1)) {
      await vi.waitFor(
        async () => {
          const rows = await sql`select position from kunshan.clock where at >= ${at}`
          expect([...rows]).toEqual([{ position }])
        },
        { timeout: 10_000 },
      )
    }
  }
  const hold = (place: number, isHeld: boolean) =>
    sqls[place]!.unsafe(`select pg_wal_replay_${isHeld ? 'pause' : 'resume'}()`)
  const isHeldUp = async (place: number) =>
    expect
      .poll(() => sqls[place]!`select pg_get_wal_replay_pause_state() as state`)
      .toEqual([{ state: 'paused' }])

  it('lets each in turn answer a query, and asks the city’s own server for none', async () => {
    const code = newCode(1)
    await add(store, organisation(code, '演示副本有限公司'))
    await untilEqual()
    // The city's own server is asked once what has been written so far.
    await read(code)
    // A copy tells the start of the city's server, not its own.
    const { epoch, position, serverSince } = await findPosition(store)
    const answer = { holding: 'HELD', dataset: { kunshan: { epoch, position, serverSince } } }
    expect(
      await asked(async () => {
        for (let turn = 0; turn < 4; turn += 1) expect(await read(code)).toEqual(answer)
      }),
    ).toEqual([false, true, true])
  })

  it('asks the own server for whoever may write, and for every step', async () => {
    const servers = await asked(async () => {
      await read(newCode(1), operator)
      const { data, errors } = await ask(
        'mutation ($n: String!, $m: String!) { kunshan { personKey(idNumber: $n, name: $m) } }',
        { ...partner, unit: 'demo', policies: ['person-purpose'] },
        { n: '990583198805305578', m: '陈先杰' },
      )
      expect(data).toEqual({ kunshan: { personKey: null } })
      expect(errors).toMatchObject([{ extensions: { code: 'PERSON_NOT_MATCHED' } }])
    })
    expect(servers).toEqual([true, false, false])
  })

  it('shows nobody an older state than what was written through the process or shown before', async () => {
    await Promise.all([hold(1, true), hold(2, true)])
    await Promise.all([isHeldUp(1), isHeldUp(2)])
    const code = newCode(2)
    const before = await findPosition(store)
    const { epoch, position, serverSince } = before
    const kunshan = { epoch, position, serverSince }
    expect((await read(code)).dataset).toEqual({ kunshan })
    await add(store, organisation(code, '演示先写后读有限公司'))
    // Written past this process: the replicas, which are young, may still answer.
    expect(await read(code)).toEqual({
      holding: 'NOT_HELD',
      dataset: { kunshan },
    })
    store.replicas!.wrote()
    const after = {
      holding: 'HELD',
      dataset: { kunshan: { ...kunshan, position: position + 1 } },
    }
    for (let turn = 0; turn < 4; turn += 1) expect(await read(code)).toEqual(after)
    expect(store.replicas!.seen().map(({ clock }) => clock!.position)).toEqual([
      before.position,
      before.position,
    ])
    // One has caught up and answers; the other is passed over.
    await hold(1, false)
    await expect
      .poll(async () => {
        expect(await read(code)).toEqual(after)
        return store.replicas!.seen().map(({ clock }) => clock!.position)
      })
      .toEqual([before.position + 1, before.position])
    await hold(2, false)
    await untilEqual()
  })

  it('turns to the own server when a replica fails in the middle, and comes back to it later', async () => {
    await setTimeout(200)
    for (let turn = 0; turn < 2; turn += 1) await read(newCode(2))
    expect(store.replicas!.seen().map(({ isSetAside }) => isSetAside)).toEqual([false, false])
    await clusters[1]!.crash()
    await clusters[2]!.crash()
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await read(newCode(2))).toMatchObject({ holding: 'HELD' })
    }
    expect(store.replicas!.seen()).toEqual([
      { clock: null, isSetAside: true },
      { clock: null, isSetAside: true },
    ])
    await clusters[1]!.restart()
    await clusters[2]!.restart()
    const good = { clock: await findPosition(store), isSetAside: false }
    await expect
      .poll(
        async () => {
          expect(await read(newCode(2))).toMatchObject({ holding: 'HELD' })
          return store.replicas!.seen()
        },
        { timeout: 20_000, interval: 200 },
      )
      .toEqual([good, good])
  })

  it('asks no replica that has heard nothing of the city for too long', async () => {
    await tickClock(store.db, store.t)
    await untilEqual()
    const copy = await store.replicas!.next()
    const { at } = await findPosition(store)
    const later = (ms: number) => replicasOf(store, [copy!], 60_000, () => Date.parse(at) + ms)
    expect(await later(59_000).next()).toBe(copy)
    expect(await later(61_000).next()).toBeNull()
  })

  it('serves from the replicas while the own server is away, unless something may have been written', async () => {
    await tickClock(store.db, store.t)
    await untilEqual()
    for (let turn = 0; turn < 2; turn += 1) await read(newCode(2))
    await clusters[0]!.crash()
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await read(newCode(2))).toMatchObject({ holding: 'HELD' })
    }
    // After a write whose end is not known, nobody may say how things stand.
    store.replicas!.wrote()
    const { errors } = await ask('{ kunshan { units { code } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }])
    await clusters[0]!.restart()
    // It is asked again once its probe is answered, a second later at most.
    const code = newCode(2)
    await vi.waitFor(
      async () => expect(await read(code)).toMatchObject({ holding: 'HELD' }),
      10_000,
    )
  })
})
