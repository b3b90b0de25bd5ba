import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql as sqlText } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedKinds } from '../../../db/border/digests.js'
import { publish } from '../../../db/border/publish.js'
import { publishedTables } from '../../../db/border/published.js'
import { subscribe } from '../../../db/border/subscribe.js'
import { listCases } from '../../../db/cases/zone-cases.js'
import { moveClock, tickClock } from '../../../db/ledger/clock.js'
import { renewIds } from '../../../db/ledger/renew-ids.js'
import { shareRows, withholdRows } from '../../../db/ledger/withhold.js'
import { openDatabases } from '../../../db/open.js'
import { findDemonstrationCodes } from '../../../db/seed/demonstration.js'
import { connect } from '../../../db/server/client.js'
import type { Sql } from '../../../db/server/preparing.js'
import type { ZoneStore } from '../../../db/store.js'
import { refold } from '../../../db/subjects/refold.js'
import { listCitiesBeingFolded } from '../../../db/subjects/zone-subjects.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { anonymous, type Caller, roles } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { findPostgresBinaries } from '../../support/cluster.js'
import {
  asOf,
  type Member,
  makeZoneSchemaAgain,
  markSecrets,
  secret,
  startTwoClusters,
  type TwoClusters,
} from './two-clusters.js'

const partner: Caller = { ...anonymous, subject: 'test', scopes: roles.partner }
const unknownCode = '91990583MA0000007Y'
const question = `query ($code: SubjectCode!, $codes: [SubjectCode!]!) {
  one: creditSubject(code: $code) { code codeStatus kind name files { subjectCode jurisdictionCode } }
  many: creditSubjects(codes: $codes) { code codeStatus kind name }
  search: searchSubjects(name: "演示", first: 100) { edges { cursor node { code name } } pageInfo { hasNextPage endCursor } }
}`

describe.skipIf(findPostgresBinaries() === null)('a zone on a server of its own', () => {
  let world: TwoClusters
  let kunshan: Member

  beforeAll(async () => {
    world = await startTwoClusters(600)
    kunshan = world.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    for (const city of world.cities) await publishAndSubscribe(city)
  })
  afterAll(() => world.stop())

  async function publishAndSubscribe({ sql, jurisdiction, replicationUrl }: Member) {
    const leaves = await publish(sql, jurisdiction, replicationUrl)
    const came = await subscribe(world.many.sql, jurisdiction, replicationUrl)
    expect(came).toEqual(leaves)
  }

  it('holds the rows that one server shows in the views, and no others', async () => {
    // One server compares nothing, so nobody counts there.
    for (const { name } of publishedTables().filter((table) => table.name !== 'digest')) {
      const rows = (sql: Sql) => sql.unsafe(`select v::text from zone."${name}" v order by 1`)
      const shown = await rows(world.one.sql)
      expect(shown.length, name).toBeGreaterThan(0)
      expect([...(await rows(world.many.sql))], name).toEqual([...shown])
      const held = await Promise.all(
        world.cities.map(({ jurisdiction: { key } }) =>
          world.many.sql.unsafe(`select count(*) from "${key}"."${name}"`),
        ),
      )
      expect(
        held.reduce((sum, [row]) => sum + row!.count, 0),
        name,
      ).toBe(shown.length)
    }
  })

  it('has the columns, types and indexes of the cities, as far as they are published', async () => {
    const columns = publishedTables().flatMap((table) =>
      table.columns.map((column) => `${table.name}.${column}`),
    )
    const held = await kunshan.sql`
      select table_name, column_name from information_schema.columns where table_schema = 'kunshan'`
    // Of a table that is published, an index on a column that is not stays in the city.
    const isPublished = (tablename: string, def: string) => {
      const table = publishedTables().find(({ name }) => name === tablename)
      const withheld = held.filter(
        ({ table_name, column_name }) =>
          table_name === tablename && !table?.columns.includes(column_name),
      )
      return table !== undefined && !withheld.some(({ column_name }) => def.includes(column_name))
    }
    const shapeOf = async (sql: Sql, named: boolean) => ({
      columns: [
        ...(await sql`
          select table_name || '.' || column_name as name, data_type, is_nullable, collation_name
          from information_schema.columns where table_schema = 'kunshan' order by 1`),
      ].filter(({ name }) => !named || columns.includes(name)),
      indexes: (
        await sql`
          select tablename, regexp_replace(indexdef, 'INDEX [^ ]+ ON', 'INDEX ON') as def
          from pg_indexes where schemaname = 'kunshan' order by 1, 2`
      )
        .filter(({ tablename, def }) => !named || isPublished(tablename, def))
        .map(({ def }) => def),
    })
    expect(await shapeOf(world.many.sql, false)).toEqual(await shapeOf(kunshan.sql, true))
  })

  it('gives the answers that one server gives', async () => {
    const codes = await findDemonstrationCodes(world.one.zone, asOf)
    const persons = await world.one.sql`
      select distinct code from zone.subject where kind = 'PERSON' order by 1 limit 3`
    const variables = {
      code: codes!.listedInSeveral,
      codes: [...Object.values(codes!), ...persons.map(({ code }) => code), unknownCode],
    }
    const [row] = await world.one.sql`select max(at) as at from zone.clock`
    const answerOf = (zone: ZoneStore) =>
      zoneSubgraph(zone, () => new Date(row!.at))(
        { query: question, variables },
        partner,
        new AbortController().signal,
      )
    const answer = await answerOf(world.one.zone)
    expect(answer.data).toMatchObject({
      one: { code: codes!.listedInSeveral, files: world.cities.map(() => ({})) },
      many: { length: 7 },
      search: { pageInfo: { hasNextPage: true } },
    })
    expect(Object.keys(answer.extensions!.dataset as object)).toEqual(
      world.cities.map(({ jurisdiction }) => jurisdiction.key),
    )
    expect(await answerOf(world.many.zone)).toEqual(answer)
  })

  it('follows a city that folds its names anew', async () => {
    const stale = () => listCitiesBeingFolded(world.many.zone)
    await kunshan.sql`update kunshan.organisation_name set pinyin = null, fold_edition = null`
    await expect.poll(stale, { timeout: 15_000 }).toEqual(['320583'])
    expect(await refold(kunshan.store)).toBeGreaterThan(0)
    await expect.poll(stale, { timeout: 15_000 }).toEqual([])
    const [row] = await world.many.sql`
      select count(*)::int as read from kunshan.organisation_name where pinyin like '%youxiangongsi%'`
    expect(row!.read).toBeGreaterThan(0)
  })

  it('answers nothing of a dataset that is no longer shared, at once, and then holds no row of it', async () => {
    const { sql, store } = kunshan
    const { db, t } = store
    const [dataset] = await sql`
      select dataset_id as id, count(*)::int as count, min(subject_code) as code
      from kunshan.credit_record where kind = 'PENALTY' group by 1`
    const there = async () => {
      const rows = await world.many.sql`
        select (select count(*)::int from kunshan.credit_record where dataset_id = ${dataset!.id}) as records,
          (select count(*)::int from kunshan.objection o where not exists (
            select from kunshan.credit_record r where r.id = o.target_id) and o.target_kind = 'RECORD') as orphans`
      return rows[0]
    }
    const cases = async () => {
      const held = await listCases(world.many.zone, [dataset!.code], null)
      return [...held.values()].flatMap(({ cases }) =>
        cases.filter(
          ({ kind, jurisdictionCode }) => kind === 'RECORD' && jurisdictionCode === '320583',
        ),
      ).length
    }
    const mark = (shareClass: string) =>
      db.transaction(async (tx) => {
        const { position } = await moveClock(tx, t)
        await tx.execute(sqlText`
          update kunshan.dataset set share_class = ${shareClass}, known_from = ${position}
          where id = ${dataset!.id}`)
        if (shareClass !== 'NOT_SHARED') await shareRows(tx, t, [dataset!.id])
      })
    const [before, told] = [await there(), await cases()]
    expect(before).toEqual({ records: dataset!.count, orphans: 0 })
    await mark('NOT_SHARED')
    await arrivedUpToNow(kunshan)
    expect([await there(), await cases()]).toEqual([before, 0])
    expect(await withholdRows(store, 50)).toBe(dataset!.count)
    expect(await withholdRows(store)).toBe(0)
    await arrivedUpToNow(kunshan)
    expect([await there(), await cases()]).toEqual([{ records: 0, orphans: 0 }, 0])
    await mark('CONDITIONAL')
    await arrivedUpToNow(kunshan)
    expect([await there(), await cases()]).toEqual([before, told])
  })

  it('takes over later versions, closed or opened, and nothing of what stays with them', async () => {
    const { sql, jurisdiction } = kunshan
    const before = await countSecrets(sql)
    await kunshan.store.db.transaction((tx) => moveClock(tx, kunshan.store.t))
    const [clock] = await sql`select position from kunshan.clock`
    await sql.begin(async (tx) => {
      for (const { name } of publishedKinds()) {
        const columns = await tx`
          select array_agg(column_name::text) as names from information_schema.columns
          where table_schema = 'kunshan' and table_name = ${name} and column_name not like 'known%'`
        const list = columns[0]!.names.map((column: string) => `"${column}"`).join(', ')
        await tx.unsafe(`
          create temporary table closed on commit drop as select * from kunshan."${name}";
          update kunshan."${name}" set known_to = ${clock!.position}, known_to_at = clock_timestamp();
          insert into kunshan."${name}" (${list}, known_from, known_from_at)
            select ${list}, ${clock!.position}, clock_timestamp() from closed where known_to is null;
          drop table closed`)
      }
    })
    await markSecrets(sql, jurisdiction.key)
    await arrivedUpToNow(kunshan)
    expect(await countSecrets(sql)).toBeGreaterThan(before)
    expect(await countSecrets(world.many.sql)).toBe(0)
    for (const { name, columns, rows } of publishedTables()) {
      const list = columns.map((column) => `"${column}"`).join(', ')
      const text = (where: string | null) =>
        `select row(${list})::text from kunshan."${name}" where ${where ?? 'true'} order by 1`
      expect([...(await world.many.sql.unsafe(text(null)))], name).toEqual([
        ...(await sql.unsafe(text(rows))),
      ])
    }
  })

  it('takes over the ids that facts are given anew', async () => {
    const { sql } = kunshan
    const tables = { list_entry: 'id', list_entry_detail: 'id', objection: 'target_id' }
    await sql.unsafe('delete from kunshan.id_secret')
    for (const table of ['credit_record', 'list_entry', 'repair', 'objection', 'feedback']) {
      await sql.unsafe(`alter table kunshan.${table}_held drop constraint id_renewed`)
    }
    const former = (column: string) => `'KS-E-' || substr(md5(${column}), 1, 24)`
    for (const [table, column] of Object.entries(tables)) {
      await sql.unsafe(
        `update kunshan.${table} set ${column} = ${former(column)} where ${column} like 'KS-E-%'`,
      )
    }
    const ids = async (from: Sql) =>
      (
        await from.unsafe(
          `select id from kunshan.list_entry union all select id from kunshan.list_entry_detail
           where subject_kind <> 'PERSON' union all select target_id from kunshan.objection order by 1`,
        )
      ).map(({ id }) => id)
    const before = await ids(sql)
    expect(await renewIds(kunshan.store)).toBeGreaterThan(10)
    await arrivedUpToNow(kunshan)
    const after = await ids(world.many.sql)
    expect(after).toEqual(await ids(sql))
    expect(after.filter((id) => before.includes(id) && id.startsWith('KS-E-'))).toEqual([])
  })

  it('holds no text that may not leave a city, in any table', async () => {
    expect(await countSecrets(kunshan.sql)).toBeGreaterThan(1_000)
    expect(await countSecrets(world.many.sql)).toBe(0)
  })

  it('reads with a role that may read the views and nothing else', async () => {
    const views = [...publishedTables().map(({ name }) => `zone.${name}`), 'zone.definition'].sort()
    for (const { sql, zone } of [world.one, world.many]) {
      expect(await zone.db.execute('select current_user as role')).toEqual([
        { role: 'credit_zone' },
      ])
      const readable = await sql`
        select n.nspname || '.' || c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and has_any_column_privilege('credit_zone', c.oid, 'select, insert, update')
          and c.relkind in ('r', 'v', 'm', 'p', 'f') order by 1`
      expect(readable.map(({ name }) => name)).toEqual(views)
      for (const table of ['kunshan.subject', 'kunshan.clock']) {
        await expect(zone.db.execute(`select * from ${table}`)).rejects.toMatchObject({
          cause: { code: '42501' },
        })
      }
    }
    await expect(
      world.one.zone.db.execute('select * from kunshan.person_identity'),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
    await expect(
      world.many.zone.db.execute(`update zone.clock set position = 0`),
    ).rejects.toMatchObject({ cause: { code: expect.stringMatching(/42501|55000/) } })
  })

  it('opens for a login that has this role alone, once its views are there', async () => {
    const { sql, url } = world.many
    await sql.unsafe("create role reader login password 'only reads' in role credit_zone")
    await sql.unsafe("create role stranger login password 'only reads'")
    const open = async (login: string) => {
      const own = new URL(url)
      own.username = login
      own.password = 'only reads'
      const settings = {
        members: enabledJurisdictions(),
        dataFolder: '',
        url: null,
        urls: { zone: own.href },
      }
      const databases = await openDatabases(settings, loadCatalogues())
      try {
        const zone = await databases.zone(enabledJurisdictions())
        return [...(await zone.db.select({ id: zone.v.clock.id }).from(zone.v.clock))]
      } finally {
        await databases.close()
      }
    }
    expect(await open('reader')).toEqual(world.cities.map(() => ({ id: 1 })))
    await expect(open('stranger')).rejects.toMatchObject({ code: 'DATABASE_RIGHTS_MISSING' })
  })

  it('is served by a login of the city that may read what is published and nothing else', async () => {
    const zone = connect(kunshan.replicationUrl, { max: 1 })
    const denied = expect.objectContaining({ code: '42501' })
    for (const text of [
      'select * from kunshan.person_identity',
      'select source_id from kunshan.subject',
      'select reason from kunshan.list_entry_detail',
    ]) {
      await expect(zone.unsafe(text), text).rejects.toEqual(denied)
    }
    expect((await zone`select code from kunshan.subject limit 1`).length).toBe(1)
    await zone.end()
  })

  it('shows the time of an idle city moving on, and its position staying', async () => {
    const clock = async (sql: Sql) => {
      const [row] = await sql`select position, at from kunshan.clock`
      return row
    }
    const before = await clock(world.many.sql)
    await tickClock(kunshan.store.db, kunshan.store.t)
    await arrivedUpToNow(kunshan)
    const after = await clock(world.many.sql)
    expect(after).toEqual(await clock(kunshan.sql))
    expect(after!.position).toBe(before!.position)
    expect(after!.at > before!.at).toBe(true)
  })

  it('is made by two commands that say what leaves, and may be given again', async () => {
    const settings = { REPLICATION_URL_KUNSHAN: kunshan.replicationUrl }
    const published = await run(['publish', 'kunshan'], {
      ...settings,
      DATABASE_URL_KUNSHAN: kunshan.url,
    })
    expect(published.split('\n').slice(0, 2)).toEqual([
      'What leaves Kunshan (昆山市), and nothing else:',
      '  clock (id, position, at, epoch, server_since): 1 rows',
    ])
    expect(published).toMatch(
      /^ {2}list_entry_detail \(id, subject_kind, document_no, [a-z_, ]+\): \d+ rows, where \(subject_kind <> 'PERSON'::text\)$/m,
    )
    const subscribed = await run(['subscribe', 'kunshan'], {
      ...settings,
      DATABASE_URL_ZONE: world.many.url,
    })
    expect(subscribed).toContain('Copied 21 of 21 tables.')
    const tables = (text: string) => text.split('\n').filter((line) => line.startsWith('  '))
    expect(tables(subscribed)).toEqual(tables(published))
    const inChinese = await run(['publish', 'kunshan', '--lang', 'zh'], {
      ...settings,
      DATABASE_URL_KUNSHAN: kunshan.url,
    })
    const [told, first, ...rest] = inChinese.split('\n')
    expect([told, first]).toEqual([
      '由昆山市公布的内容如下，其余一概不出：',
      '  clock（id, position, at, epoch, server_since）：1 行',
    ])
    const hints = rest.filter((line) => !line.startsWith('  '))
    expect(hints.join('\n')).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/)
    for (const [args, settings, message] of [
      [['publish', 'suzhou'], {}, 'There is no member "suzhou"; name one of jiaxing, kunshan'],
      [['publish', 'kunshan'], {}, 'REPLICATION_URL_KUNSHAN is missing; '],
      [
        ['subscribe', 'kunshan'],
        { REPLICATION_URL_KUNSHAN: kunshan.replicationUrl },
        'DATABASE_URL_ZONE is not set, and the embedded database cannot replicate; ',
      ],
    ] as const) {
      await expect(run(args, settings)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining(message),
      })
    }
  })

  describe('while a city does not come through', () => {
    const maxAgeMs = 1_500
    let stopClocks: () => Promise<void>
    beforeAll(() => {
      let running = true
      const loops = world.cities.map(async ({ store }) => {
        while (running) {
          await tickClock(store.db, store.t)
          await setTimeout(100)
        }
      })
      stopClocks = async () => {
        running = false
        await Promise.all(loops)
      }
    })
    afterAll(() => stopClocks())

    const couldNotAsk = {
      data: { creditSubject: null },
      errors: [
        {
          message: `${unknownCode} is unknown to the cities that could be asked: Kunshan could not be asked; ask again later.`,
          extensions: { code: 'COULD_NOT_ASK', jurisdictions: ['320583'] },
        },
      ],
    }
    const nobodyKnows = { data: { creditSubject: null }, errors: [] }

    async function ask() {
      const zone = { ...world.many.zone, maxAgeMs }
      const query = 'query ($code: SubjectCode!) { creditSubject(code: $code) { code } }'
      const { data, errors = [] } = await zoneSubgraph(zone, () => new Date())(
        { query, variables: { code: unknownCode } },
        partner,
        new AbortController().signal,
      )
      return { data, errors: errors.map(({ message, extensions }) => ({ message, extensions })) }
    }
    async function untilAnswered(expected: object) {
      await expect.poll(ask, { timeout: 15_000, interval: 100 }).toEqual(expected)
    }

    it('says so once its clock is too old, and answers again when it is back', async () => {
      await untilAnswered(nobodyKnows)
      await world.many.sql.unsafe('alter subscription credit_kunshan disable')
      await untilAnswered(couldNotAsk)
      await world.many.sql.unsafe('alter subscription credit_kunshan enable')
      await untilAnswered(nobodyKnows)
    })

    it('says so while one of its tables has not been copied, though its clock has come', async () => {
      const { sql, jurisdiction, replicationUrl } = kunshan
      await world.many.sql.unsafe('drop subscription credit_kunshan')
      await sql.unsafe('revoke all on kunshan.subject from kunshan_to_zone')
      await expect(subscribe(world.many.sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'REPLICATION_FAILED',
        message: expect.stringMatching(/^Copying from Kunshan failed after \d+ of 21 tables; /),
      })
      const [clock] = await world.many.sql`
        select at > clock_timestamp() - interval '1 second' as "isFresh" from kunshan.clock`
      expect(clock).toEqual({ isFresh: true })
      expect(await ask()).toEqual(couldNotAsk)
      const [copy] = await world.many.sql`
        select obj_description('kunshan.subject'::regclass) as signature`
      const pretend = (signature: string) =>
        world.many.sql.unsafe(`comment on table kunshan.subject is '${signature}'`)
      await pretend('made from an older list')
      await world.many.sql`drop view zone.definition`
      await expect(makeZoneSchemaAgain(world.many.sql)).rejects.toMatchObject({
        code: 'REPLICATION_FAILED',
        message: expect.stringContaining('credit_kunshan'),
      })
      await pretend(copy!.signature)
      await makeZoneSchemaAgain(world.many.sql)
      await publishAndSubscribe(kunshan)
      await untilAnswered(nobodyKnows)
    })

    it('copies anew what was made anew because the list has changed', async () => {
      const { jurisdiction, replicationUrl } = kunshan
      const rows = () => world.many.sql`select s::text from kunshan.subject s order by 1`
      const before = await rows()
      await world.many.sql.unsafe(`
        alter table kunshan.subject add column source_id text;
        comment on table kunshan.subject is 'made from an older list';
        create table kunshan.person_identity (name text);
        drop view zone.definition`)
      await makeZoneSchemaAgain(world.many.sql)
      expect([...(await rows())]).toEqual([])
      expect(await ask()).toEqual(couldNotAsk)
      await subscribe(world.many.sql, jurisdiction, replicationUrl)
      expect([...(await rows())]).toEqual([...before])
      await untilAnswered(nobodyKnows)
    })

    it('is filled anew when the city has lost its place in the journal', async () => {
      const { sql, jurisdiction, replicationUrl } = kunshan
      await world.many.sql.unsafe('alter subscription credit_kunshan disable')
      await expect
        .poll(() => sql`select active from pg_replication_slots where slot_name = 'credit_kunshan'`)
        .toEqual([{ active: false }])
      await sql`select pg_drop_replication_slot('credit_kunshan')`
      await subscribe(world.many.sql, jurisdiction, replicationUrl)
      await untilAnswered(nobodyKnows)
    })
  })

  describe('after an update of the hub', () => {
    it('takes in a table that the list did not hold before, and leaves the others as they are', async () => {
      const { sql, jurisdiction, replicationUrl } = kunshan
      const rowsOf = async (table: string) => [
        ...(await world.many.sql.unsafe(
          `select xmin::text, f::text from kunshan."${table}" f order by 2`,
        )),
      ]
      const [repairs, subjects] = [await rowsOf('repair'), await rowsOf('subject')]
      expect(repairs.length).toBeGreaterThan(0)
      // As an older version left it, whose list ended before this table.
      await sql.unsafe('alter publication credit_kunshan drop table kunshan.repair')
      await world.many.sql.unsafe(
        'alter subscription credit_kunshan refresh publication with (copy_data = true)',
      )
      await world.many.sql.unsafe('drop table kunshan.repair cascade; drop view zone.definition')
      await makeZoneSchemaAgain(world.many.sql)
      expect(await rowsOf('repair')).toEqual([])

      await expect(subscribe(world.many.sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'PUBLICATION_DIFFERS',
        message: expect.stringContaining('lists kunshan.repair ('),
      })
      await publishAndSubscribe(kunshan)
      expect((await rowsOf('repair')).map(({ f }) => f)).toEqual(repairs.map(({ f }) => f))
      expect(await rowsOf('subject')).toEqual(subjects)
    })
  })

  describe('refuses', () => {
    it.each([
      [
        'lacks a row',
        'delete from kunshan.list_entry where id = (select min(id) from kunshan.list_entry)',
      ],
      [
        'differs in a value',
        `update kunshan.list_entry set severity = 'MINOR' where id = (select min(id) from kunshan.list_entry where severity <> 'MINOR')`,
      ],
      [
        'holds a row of a person that may not leave',
        `insert into kunshan.list_entry_detail (id, subject_kind, known_from, known_from_at) values ('x', 'PERSON', 1, now())`,
      ],
    ])('a copy that %s, until it is made anew', async (_, change) => {
      const { jurisdiction, replicationUrl } = kunshan
      await world.many.sql.unsafe(change)
      await expect(subscribe(world.many.sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'REPLICATION_FAILED',
        message: expect.stringMatching(
          /^The zone's copy of Kunshan differs in list_entry(_detail)? \(\d+ rows there, \d+ in the copy\); "npm run db -- mend kunshan"/,
        ),
      })
      await world.many.sql.unsafe('drop subscription credit_kunshan')
      await publishAndSubscribe(kunshan)
    })

    it('a copy into which another subscription writes', async () => {
      const { jurisdiction, replicationUrl } = kunshan
      await world.many.sql.unsafe(`
        create subscription stranger connection '${replicationUrl.replaceAll("'", "''")}' publication credit_kunshan
          with (enabled = false, create_slot = false, copy_data = false)`)
      await expect(subscribe(world.many.sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'PUBLICATION_DIFFERS',
        message: expect.stringContaining('The subscription stranger writes into kunshan.'),
      })
      await world.many.sql.unsafe('alter subscription stranger set (slot_name = none)')
      await world.many.sql.unsafe('drop subscription stranger')
      await publishAndSubscribe(kunshan)
    })

    it('a city that publishes more or less than the list, until it publishes anew', async () => {
      const { sql, jurisdiction, replicationUrl } = kunshan
      await sql.unsafe('alter publication credit_kunshan set table kunshan.person_identity')
      await expect(subscribe(world.many.sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'PUBLICATION_DIFFERS',
        message: expect.stringContaining('Kunshan publishes kunshan.person_identity ('),
      })
      await publishAndSubscribe(kunshan)
    })

    it('a login that can read more than the list', async () => {
      const { sql, jurisdiction, replicationUrl } = kunshan
      await sql.unsafe('grant select (name) on kunshan.representative to public')
      await expect(publish(sql, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'PUBLICATION_DIFFERS',
        message:
          'The login kunshan_to_zone may also read kunshan.representative.name; give the zone a login of its own in REPLICATION_URL_KUNSHAN.',
      })
      await sql.unsafe('revoke select (name) on kunshan.representative from public')
    })

    it('to publish with a login that may not', async () => {
      const { jurisdiction, replicationUrl } = kunshan
      const zone = connect(replicationUrl, { max: 1 })
      await expect(publish(zone, jurisdiction, replicationUrl)).rejects.toMatchObject({
        code: 'DATABASE_RIGHTS_MISSING',
      })
      await zone.end()
    })
  })

  async function arrivedUpToNow({ sql }: Member) {
    const [now] = await sql`select pg_current_wal_insert_lsn()::text as lsn`
    const isThere = () => sql`
      select confirmed_flush_lsn >= ${now!.lsn} as there from pg_replication_slots
      where slot_name = 'credit_kunshan'`
    await expect.poll(isThere, { timeout: 15_000 }).toEqual([{ there: true }])
  }
})

/** What a command of `npm run db` prints. */
async function run(args: readonly string[], settings: Record<string, string>): Promise<string> {
  const main = fileURLToPath(new URL('../../../db/main.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', main, ...args],
    { env: { PATH: process.env.PATH, ...settings } },
  )
  return stdout
}

/** Rows of all tables of a database in which the secret occurs. */
async function countSecrets(sql: Sql): Promise<number> {
  const tables = await sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  expect(tables.length).toBeGreaterThan(0)
  let found = 0
  for (const { name } of tables) {
    const [row] = await sql.unsafe(
      `select count(*) from ${name} t where t::text like '%${secret}%'`,
    )
    found += row!.count
  }
  return found
}
