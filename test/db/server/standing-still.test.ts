import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connect } from '../../../db/server/client.js'
import { circuitOf, type Sql } from '../../../db/server/preparing.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'

const onABusyMachine = { timeout: 20_000, interval: 50 }
const question = async (sql: Pick<Sql, 'unsafe'>) => sql.unsafe('select $1::int as number', [7])
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ANSWERED',
    ({ code }) => code,
  )

describe.skipIf(findPostgresBinaries() === null)('a PostgreSQL that stands still', () => {
  let cluster: Cluster
  let sql: Sql
  beforeAll(async () => {
    cluster = await startCluster()
    sql = connect(cluster.url(), { max: 2, isWatched: true })
    await question(sql)
  })
  afterAll(async () => {
    await sql?.end({ timeout: 1 })
    await cluster?.stop()
  })

  it('fails what waits for it, in a transaction too, refuses what comes, and is asked again when it goes on', async () => {
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const transaction = sql.begin(async (scope) => {
      await question(scope)
      begin()
      await setTimeout(200)
      await question(scope)
    })
    await begun
    await cluster.standStill()
    const waiting = Array.from({ length: 300 }, () => question(sql))
    const codes = await Promise.all([transaction, ...waiting].map(codeOf))
    expect([...new Set(codes)]).toEqual(['CONNECTION_CLOSED'])
    expect(circuitOf(sql)?.isOpen).toBe(true)
    expect(await codeOf(question(sql))).toBe('CONNECTION_CLOSED')
    expect(await codeOf(sql.begin((scope) => question(scope)))).toBe('CONNECTION_CLOSED')
    await cluster.goOn()
    await vi.waitFor(() => expect(circuitOf(sql)?.isOpen).toBe(false), onABusyMachine)
    expect(await Promise.all(Array.from({ length: 20 }, () => codeOf(question(sql))))).toEqual(
      Array(20).fill('ANSWERED'),
    )
  }, 60_000)

  it('a statement that takes long is no sign of it', async () => {
    const slow = sql.unsafe('select pg_sleep(4)', [])
    await slow
    expect(circuitOf(sql)?.isOpen).toBe(false)
  }, 30_000)

  it('a statement that takes long is no sign of it where the role may have no more connections', async () => {
    await sql.unsafe("create role narrow login connection limit 2 password 'narrow'")
    const address = Object.assign(new URL(cluster.url()), {
      username: 'narrow',
      password: 'narrow',
    })
    const narrow = connect(address.href, { max: 2, isWatched: true })
    const slow = [1, 2].map(() => codeOf(narrow.unsafe('select pg_sleep(4)', [])))
    expect(await Promise.all(slow)).toEqual(['ANSWERED', 'ANSWERED'])
    expect(circuitOf(narrow)?.isOpen).toBe(false)
    await narrow.end({ timeout: 1 })
  }, 30_000)

  it('is asked again soon after it was away for long and asked in vain many times', async () => {
    await cluster.shutDown()
    const until = Date.now() + 4_000
    while (Date.now() < until) {
      await Promise.all(Array.from({ length: 20 }, () => codeOf(question(sql))))
      await setTimeout(20)
    }
    await cluster.restart()
    await vi.waitFor(async () => expect(await codeOf(question(sql))).toBe('ANSWERED'), {
      ...onABusyMachine,
      interval: 50,
    })
    expect(await Promise.all(Array.from({ length: 20 }, () => codeOf(question(sql))))).toEqual(
      Array(20).fill('ANSWERED'),
    )
  }, 60_000)
})
