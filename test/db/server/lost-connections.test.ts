import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
