import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formerId } from '../../../db/ledger/fact-ids.js'
import { connect } from '../../../db/server/client.js'
import { addsOnly, migrate } from '../../../db/server/migrate.js'
import type { Sql } from '../../../db/server/preparing.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { type FreshEmbedded, freshEmbedded } from '../../support/embedded.js'

const first = `CREATE SCHEMA "city";
--> statement-breakpoint
CREATE TABLE "city"."clock" ("id" integer PRIMARY KEY, "city" text);
--> statement-breakpoint
INSERT INTO "city"."clock" VALUES (1, 'the column keeps its name');`
const second = `ALTER TABLE "city"."clock" ADD COLUMN "at" timestamptz;`
const third = `UPDATE "city"."clock" SET "city" = 'another';`
const broken = `CREATE TABLE "city"."half" ("id" integer);
--> statement-breakpoint
SELECT 1 / 0;`

it.each([
  ['CREATE TABLE "city"."a" ("id" text NOT NULL);', true],
  ['CREATE INDEX "a_by_id" ON "city"."a" USING btree ("id");', true],
  ['ALTER TABLE "city"."a" ADD COLUMN "b" text;', true],
  ['ALTER TABLE "city"."a" ADD COLUMN "b" text DEFAULT \'x\' NOT NULL;', true],
  ['ALTER TABLE "city"."a" ADD COLUMN "b" text NOT NULL;', false],
  ['ALTER TABLE "city"."a" ADD COLUMN "b" text UNIQUE;', false],
  ['ALTER TABLE "city"."a" ADD COLUMN "b" text REFERENCES "city"."c";', false],
  ['CREATE UNIQUE INDEX "a_by_id" ON "city"."a" ("id");', false],
  ['CREATE TABLE "city"."b" PARTITION OF "city"."a" FOR VALUES IN (1);', false],
  ['ALTER TABLE "city"."a" DROP COLUMN "b";', false],
  ['ALTER TABLE "city"."a" ADD CONSTRAINT "c" CHECK ("b" > 0);', false],
  ['CREATE TABLE "city"."b" ("id" text); DROP TABLE "city"."a";', false],
  ['UPDATE "city"."a" SET "b" = 1;', false],
])('%s only adds: %s', (statement, only) => {
  expect(addsOnly([statement])).toBe(only)
})

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
      const newer = { '0000_first': first, '0001_second': second, '0002_third': third }
      await migrate(sql, { folder: await folderOf(newer), schema })
      const older = await folderOf({ '0000_first': first })
      await expect(migrate(sql, { folder: older, schema })).rejects.toMatchObject({
        code: 'MIGRATION_CHANGED',
        message:
          'Migration 0002_third of schema jiading is not known here; start the version of the hub that applied it, or a later one.',
      })
    },
  )

  it.skipIf(missing)(
    'that only add let the version before run, and are passed over when the newer one is back',
    async () => {
      const schema = 'back'
      const newer = await folderOf({ '0000_first': first, '0001_second': second })
      const older = await folderOf({ '0000_first': first })
      await migrate(sql, { folder: newer, schema })
      expect(await migrate(sql, { folder: older, schema })).toEqual([])
      await sql`insert into back.clock (id, city) values (2, 'by the version before')`
      expect(await migrate(sql, { folder: newer, schema })).toEqual([])
    },
  )

  it.skipIf(missing)(
    'of a schema whose rows do not say whether they only add are refused as before',
    async () => {
      const schema = 'before'
      const newer = await folderOf({ '0000_first': first, '0001_second': second })
      await migrate(sql, { folder: newer, schema })
      await sql.unsafe('alter table before.migration drop column adds_only')
      const older = await folderOf({ '0000_first': first })
      await expect(migrate(sql, { folder: older, schema })).rejects.toMatchObject({
        code: 'MIGRATION_CHANGED',
      })
      expect(await migrate(sql, { folder: newer, schema })).toEqual([])
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

  it.skipIf(missing)(
    'find out which fact has ended what had ended before it was noted',
    async () => {
      const folder = fileURLToPath(new URL('../../../db/migrations/city', import.meta.url))
      const journal = await readFile(join(folder, 'meta', '_journal.json'), 'utf8')
      const tags = (JSON.parse(journal) as { entries: { tag: string }[] }).entries.map(
        ({ tag }) => tag,
      )
      const before = tags.slice(0, tags.indexOf('0006_details_and_ends'))
      const files = await Promise.all(
        before.map(
          async (tag) => [tag, await readFile(join(folder, `${tag}.sql`), 'utf8')] as const,
        ),
      )
      const schema = 'ended'
      await migrate(sql, { folder: await folderOf(Object.fromEntries(files)), schema })
      const version = `1, '2026-11-20T00:00:00Z', 's'`
      const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
      const target = (place: number) => `KS-P-00000000000000000000000${place}`
      for (const [place, endedBy, kind, documentNo, reason] of [
        [1, 'WITHDRAWN', 'LICENCE', null, '录入错误'],
        [2, 'REVOKED', 'PENALTY', '演复1号', '行政复议'],
        [3, 'REPAIRED', 'PENALTY', null, '信用修复'],
        [4, 'WITHDRAWN', 'PENALTY', null, '异议成立'],
      ] as const) {
        await sql.unsafe(`
        insert into ended.credit_record (id, subject_code, subject_kind, kind, figures, decided_on, ended_by, ended_on, dataset_id, known_from, known_from_at, source_id)
        values ('${target(place)}', 'c', 'ORGANISATION', '${kind}', '{}', '2026-11-20', '${endedBy}', '2026-11-21', 'd', ${version})`)
        await sql.unsafe(`
        insert into ended.credit_record_detail (id, title, facts, unit_code, known_from, known_from_at, source_id)
        values ('${target(place)}', 't', 'f', 'u', ${version})`)
        await sql.unsafe(
          `insert into ended.ending (target_id, document_no, reason, known_from, known_from_at, source_id) values ($1, $2, $3, ${version})`,
          [target(place), documentNo, reason],
        )
      }
      for (const [table, id, place, status, day] of [
        ['repair', 'KS-R-1', 3, 'GRANTED', 'applied_on'],
        ['objection', 'KS-O-1', 4, 'UPHELD', 'accepted_on'],
      ] as const) {
        await sql.unsafe(`
        insert into ended.${table} (id, subject_code, target_kind, target_id, status, ${day}, decided_on, known_from, known_from_at, source_id)
        values ('${id}', 'c', 'RECORD', '${target(place)}', '${status}', '2026-11-20', '2026-11-21', ${version})`)
      }
      await migrate(sql, { folder, schema })
      expect([
        ...(await sql`
        select fact_id, ended_by, ended_on::text, d.facts, d.content
        from ended.ending join ended.credit_record_detail d on d.id = target_id order by target_id`),
      ]).toEqual(
        [
          [target(1), 'WITHDRAWN', null, 'f'],
          [formerId(kunshan, 'V', target(2)), 'REVOKED', 'f', null],
          ['KS-R-1', 'REPAIRED', 'f', null],
          ['KS-O-1', 'WITHDRAWN', 'f', null],
        ].map(([fact_id, ended_by, facts, content]) => ({
          fact_id,
          ended_by,
          ended_on: '2026-11-21',
          facts,
          content,
        })),
      )
    },
  )

  it.skipIf(missing)('of the repository make a city that the first start can fill', async () => {
    const folder = fileURLToPath(new URL('../../../db/migrations/city', import.meta.url))
    expect(await migrate(sql, { folder, schema: 'wujiang' })).not.toEqual([])
    expect(await migrate(sql, { folder, schema: 'wujiang' })).toEqual([])
  })
})
