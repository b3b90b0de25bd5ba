import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../db/server/client.js'
import type { Sql } from '../../../db/server/preparing.js'
import { countAtLength } from '../../../db/statistics/count-at-length.js'
import type { ZoneStore } from '../../../db/store.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'

describe.skipIf(findPostgresBinaries() === null)(
  'on a connection that cuts statements short',
  () => {
    let cluster: Cluster
    let sql: Sql
    let store: ZoneStore
    beforeAll(async () => {
      cluster = await startCluster()
      sql = connect(cluster.url(), { max: 1, statementTimeoutMs: 200 })
      store = { db: drizzle(sql) } as unknown as ZoneStore
    })
    afterAll(async () => {
      await sql.end()
      await cluster.stop()
    })
    const slowly = ({ db }: Pick<ZoneStore, 'db'>) =>
      db.execute<{ counted: number }>('select 7 as counted from pg_sleep(0.5)')

    it('a count takes the time that it needs, and other statements do not', async () => {
      expect(await countAtLength(store, slowly)).toMatchObject([{ counted: 7 }])
      await expect(slowly(store)).rejects.toMatchObject({ cause: { code: '57014' } })
    })
  },
)
