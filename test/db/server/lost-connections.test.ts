import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { arrayTypes } from '../../../db/server/array-types.js'
import { connect } from '../../../db/server/client.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { command } from '../../support/command.js'

describe.skipIf(findPostgresBinaries() === null)('on a real PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster?.stop())

  it('a connection that is cut at any place of its start ends no process, and the next statement is answered', async () => {
    const { code, output } = await command('test/db/server/cut-off.ts', [cluster.url(), '40'])
    expect(output).toMatch(/^\{"answered":\d+,"ofEach":\d+\}\n$/)
    const { answered, ofEach } = JSON.parse(output)
    expect({ code, answered }).toEqual({ code: 0, answered: 2 * ofEach + 6 })
    expect(ofEach).toBeGreaterThan(10)
  }, 120_000)

  it('a connection whose session the server ended answers the next statement, or tells at once what refuses it', async () => {
    const owner = connect(cluster.url(), { max: 1 })
    await owner.unsafe(`create role guest login password 'guest'`)
    const address = Object.assign(new URL(cluster.url()), { username: 'guest', password: 'guest' })
    const guest = connect(address.href, { max: 1 })
    const answerOf = (text: string) =>
      guest.unsafe(text, []).then(
        ([row]) => row,
        ({ code }) => code,
      )
    async function endSession(): Promise<unknown> {
      const { pid } = (await answerOf('select pg_backend_pid() as pid')) as { pid: number }
      const underWay = answerOf('select pg_sleep(10)')
      await vi.waitUntil(async () => {
        const [row] = await owner.unsafe(
          `select state = 'active' as at_work from pg_stat_activity where pid = $1`,
          [pid],
        )
        return row!.at_work
      })
      await owner.unsafe('select pg_terminate_backend($1)', [pid])
      return underWay
    }

    expect(await endSession()).toBe('CONNECTION_CLOSED')
    expect(await answerOf('select 1 as one')).toEqual({ one: 1 })
    expect(await endSession()).toBe('CONNECTION_CLOSED')
    await owner.unsafe('alter role guest connection limit 0')
    expect(await answerOf('select 1 as one')).toBe('53300')
    await owner.unsafe('alter role guest connection limit 1')
    expect(await answerOf('select 1 as one')).toEqual({ one: 1 })
    await Promise.all([guest.end(), owner.end()])
  })

  it('knows every array type that the server has built in, so that none is asked for', async () => {
    const sql = connect(cluster.url(), { max: 1 })
    const rows = await sql.unsafe(
      `select element.oid::int as element, element.typarray::int as array from pg_type element
       where element.oid < 10000 and element.typarray <> 0 and element.typtype in ('b', 'r')`,
      [],
    )
    await sql.end()
    const known = new Map(arrayTypes)
    expect(rows.filter(({ element, array }) => known.get(element) !== array)).toEqual([])
    expect(rows.length).toBeGreaterThan(50)
  })
})
