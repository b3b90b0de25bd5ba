import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Sql } from '../../../db/server/client.js'
import { migrate } from '../../../db/server/migrate.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { type FreshEmbedded, freshEmbedded } from '../../support/embedded.js'

const first = `CREATE SCHEMA "city";
--> statement-breakpoint
CREATE TABLE "city"."clock" ("id" integer PRIMARY KEY, "city" text);
--> statement-breakpoint
INSERT INTO "city"."clock" VALUES (1, 'the column keeps its name');`
const second = `ALTER TABLE "city"."clock" ADD COLUMN "at" timestamptz;`
const broken = `CREATE TABLE "city"."half" ("id" integer);
--> statement-breakpoint
SELECT 1 / 0;`

const servers = [
  { name: 'the embedded server', missing: false },
  { name: 'a real PostgreSQL', missing: findPostgresBinaries() === null },
]

describe.each(servers)('migrations on $name', ({ name, missing }) => {
  let fresh: FreshEmbedded | undefined
  let cluster: Cluster | undefined
  let sql: Sql
  let root: string

  beforeAll(async () => {
    if (missing) return
    root = await mkdtemp(join(tmpdir(), 'hub-test-'))
    if (name === 'the embedded server') fresh = await freshEmbedded()
    else cluster = await startCluster()
    sql = fresh?.sql ?? connect(cluster!.url())
  })

  afterAll(async () => {
    if (missing) return
    await sql.end()
    await fresh?.close()
    await cluster?.stop()
    await rm(root, { recursive: true })
  })

  let count = 0
  async function folderOf(files: Record<string, string>): Promise<string> {
    count += 1
    const folder = join(root, String(count), 'city')
    await mkdir(join(folder, 'meta'), { recursive: true })
    const entries = Object.keys(files).map((tag, idx) => ({ idx, tag, breakpoints: true }))
    await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }))
    for (const [tag, text] of Object.entries(files)) {
      await writeFile(join(folder, `${tag}.sql`), text)
    }
    return folder
  }

  it.skipIf(missing)(
    'written for "city" make each city its own schema, each file once',
    async () => {
      const one = await folderOf({ '0000_first': first })
      const two = await folderOf({ '0000_first': first, '0001_second': second })
      expect({
        kunshan: await migrate(sql, { folder: two, schema: 'kunshan' }),
        taicang: await migrate(sql, { folder: one, schema: 'taicang' }),
        taicangLater: await migrate(sql, { folder: two, schema: 'taicang' }),
        taicangAgain: await migrate(sql, { folder: two, schema: 'taicang' }),
      }).toEqual({
        kunshan: ['0000_first', '0001_second'],
        taicang: ['0000_first'],
        taicangLater: ['0001_second'],
        taicangAgain: [],
      })
      const rows = await sql`select * from kunshan.clock union all select * from taicang.clock`
      const row = { id: 1, city: 'the column keeps its name', at: null }
      expect([...rows]).toEqual([row, row])
      expect([...(await sql`select 1 from pg_namespace where nspname = 'city'`)]).toEqual([])
    },
  )

  it.skipIf(missing)('leave nothing behind when a statement fails', async () => {
    const folder = await folderOf({ '0000_first': first, '0001_broken': broken })
    const target = { folder, schema: 'jiaxing' }
    await expect(migrate(sql, target)).rejects.toMatchObject({ code: '22012' })
    expect([...(await sql`select tag from jiaxing.migration`)]).toEqual([{ tag: '0000_first' }])
    expect([...(await sql`select to_regclass('jiaxing.half') as half`)]).toEqual([{ half: null }])
  })

  it.skipIf(missing)(
    'that were changed or lost after they had been applied are refused',
    async () => {
      const schema = 'jiading'
      const applied = await folderOf({ '0000_first': first, '0001_second': second })
      await migrate(sql, { folder: applied, schema })
      const changed = await folderOf({ '0000_first': `${first} `, '0001_second': second })
      await expect(migrate(sql, { folder: changed, schema })).rejects.toMatchObject({
        code: 'MIGRATION_CHANGED',
        message:
          'Migration 0000_first of schema jiading was changed after it had been applied; restore the file and write a new migration.',
      })
      const older = await folderOf({ '0000_first': first })
      await expect(migrate(sql, { folder: older, schema })).rejects.toMatchObject({
        code: 'MIGRATION_CHANGED',
        message:
          'Migration 0001_second of schema jiading is not known here; start the version of the hub that applied it, or a later one.',
      })
    },
  )

  it.skipIf(missing)('run by several at once are applied once', async () => {
    const folder = await folderOf({ '0000_first': first, '0001_second': second })
    const target = fresh?.embedded.target ?? cluster!.url()
    const clients = Array.from({ length: 5 }, () => connect(target))
    const applied = await Promise.all(
      clients.map((client) => migrate(client, { folder, schema: 'together' })),
    )
    await Promise.all(clients.map((client) => client.end()))
    expect(applied.flat().sort()).toEqual(['0000_first', '0001_second'])
    expect([...(await sql`select count(*) from together.clock`)]).toEqual([{ count: 1 }])
  })

  it.skipIf(missing)('of the repository make a city that the first start can fill', async () => {
    const folder = fileURLToPath(new URL('../../../db/migrations/city', import.meta.url))
    expect(await migrate(sql, { folder, schema: 'wujiang' })).not.toEqual([])
    expect(await migrate(sql, { folder, schema: 'wujiang' })).toEqual([])
  })
})
