import { once } from 'node:events'
import { connect as connectSocket, createServer, type Server } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { eq, sql as raw } from 'drizzle-orm'
import { bigint, date, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAnswers, connect } from '../../../db/server/client.js'
import { databaseFailure } from '../../../db/server/failure.js'
import type { Sql } from '../../../db/server/preparing.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { type FreshEmbedded, freshEmbedded } from '../../support/embedded.js'

const servers = [
  { name: 'the embedded server', missing: false },
  { name: 'a real PostgreSQL', missing: findPostgresBinaries() === null },
]

describe.each(servers)('on $name', ({ name, missing }) => {
  let fresh: FreshEmbedded | undefined
  let cluster: Cluster | undefined
  let sql: Sql
  let other: Sql

  beforeAll(async () => {
    if (missing) return
    if (name === 'the embedded server') fresh = await freshEmbedded()
    else cluster = await startCluster()
    const target = fresh?.embedded.target ?? cluster!.url()
    sql = connect(target)
    other = connect(target)
    for (const city of ['kunshan', 'taicang']) {
      await sql.unsafe(`
        create schema ${city};
        create table ${city}.subject (
          id int primary key, name text, position bigint, decided_on date, at timestamptz(6), value jsonb);
        insert into ${city}.subject
          select i, '${city} ' || i, 9000000000 + i, '2026-04-01'::date + i,
                 '2026-04-01 00:00:00.000001+00'::timestamptz + i * interval '1 microsecond', null
          from generate_series(1, 100) i`)
    }
  })

  afterAll(async () => {
    await Promise.all([sql?.end(), other?.end()])
    await fresh?.close()
    await cluster?.stop()
  })

  it.skipIf(missing)('gives dates, times and positions as they are stored', async () => {
    const text = `select date '2026-03-01' as day, array[date '2026-03-01'] as days,
      timestamptz '2026-04-01 08:00:00.123456+08' as at, timestamptz '1901-01-01 00:00:00+00' as old,
      timestamptz 'infinity' as never, array[timestamptz '2026-04-01 00:00:00.1+00'] as times,
      9007199254740991::int8 as position, array[1::int8] as positions, '{"a":[1]}'::jsonb as value`
    const expected = {
      day: '2026-03-01',
      days: ['2026-03-01'],
      at: '2026-04-01T00:00:00.123456Z',
      old: '1901-01-01T00:00:00.000000Z',
      never: 'infinity',
      times: ['2026-04-01T00:00:00.100000Z'],
      position: 9007199254740991,
      positions: [1],
      value: { a: [1] },
    }
    expect([...(await sql.unsafe(text, []))]).toEqual([expected])
    expect([...(await sql.unsafe(text, []).values())]).toEqual([Object.values(expected)])
    await expect(sql`select 9007199254740993::int8`).rejects.toThrow('int8 9007199254740993')
  })

  it.skipIf(missing)('compiles no statement, however high its rows are estimated', async () => {
    await sql.begin(async (tx) => {
      await tx.unsafe('set local jit_above_cost = 0')
      const rows = await tx.unsafe(
        'explain analyze select sum(id) from kunshan.subject where id > 3',
      )
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('JIT')
    })
  })

  it.skipIf(missing)('turns a time told in another zone into UTC to the microsecond', async () => {
    const answers = await sql.begin(async (tx) => {
      const told: unknown[] = []
      for (const zone of ['Asia/Shanghai', 'America/St_Johns']) {
        await tx.unsafe(`set local timezone = '${zone}'`)
        told.push(...(await tx`select '2026-04-01 00:00:00.000007+00'::timestamptz as at`))
      }
      return told
    })
    const at = '2026-04-01T00:00:00.000007Z'
    expect(answers).toEqual([{ at }, { at }])
  })

  it.skipIf(missing)('takes lists of every type for unnest', async () => {
    const rows = await sql.unsafe(
      'select * from unnest($1::text[], $2::bool[], $3::date[], $4::timestamptz[], $5::int8[], $6::jsonb[]) as t(a, b, c, d, e, f)',
      [
        ['"甲", {\\}', null],
        [true, false],
        ['2026-04-01', null],
        ['2026-04-01T00:00:00.000001Z', null],
        [9000000001, null],
        [{ a: '"' }, null],
      ] as never[],
    )
    expect([...rows]).toEqual([
      {
        a: '"甲", {\\}',
        b: true,
        c: '2026-04-01',
        d: '2026-04-01T00:00:00.000001Z',
        e: 9000000001,
        f: { a: '"' },
      },
      { a: null, b: false, c: null, d: null, e: null, f: null },
    ])
  })

  it.skipIf(missing)('takes texts of every kind in a list', async () => {
    const lists = [
      [],
      ['91990400MANB08YY54', '91990583MAJR10HN81'],
      [
        '',
        ' ',
        'null',
        'NULL',
        '{}',
        ',',
        '演示',
        "'",
        '\n\t',
        '\ud83d\ude00',
        '{a,b}',
        '(1)',
        '$1',
      ],
      ['"', '\\', '\\"', '","'],
      [null, 'a'],
    ]
    for (const list of lists) {
      const rows = await sql.unsafe('select * from unnest($1::text[]) as t(a)', [list as never])
      expect(rows.map(({ a }) => a)).toEqual(list)
    }
  })

  it.skipIf(missing)(
    'serves drizzle in its column modes, transactions and savepoints',
    async () => {
      const subject = pgSchema('kunshan').table('subject', {
        id: integer().primaryKey(),
        name: text(),
        position: bigint({ mode: 'number' }),
        decidedOn: date('decided_on', { mode: 'string' }),
        at: timestamp({ withTimezone: true, precision: 6, mode: 'string' }),
        value: jsonb(),
      })
      const row = {
        id: 1001,
        name: '演示',
        position: 9000001001,
        decidedOn: '2026-04-01',
        at: '2026-04-01T00:00:00.000123Z',
        value: { list: ['a', 1, null] },
      }
      const db = drizzle(sql)
      await db.transaction(async (tx) => {
        expect(await tx.insert(subject).values(row).returning()).toEqual([row])
        const refused = tx.transaction(async (inner) => {
          await inner.update(subject).set({ name: 'gone' }).where(eq(subject.id, row.id))
          throw new Error('undone')
        })
        await expect(refused).rejects.toThrow('undone')
      })
      expect(await db.select().from(subject).where(eq(subject.id, row.id))).toEqual([row])
      expect([...(await db.execute(raw`select at from kunshan.subject where id = 1001`))]).toEqual([
        { at: row.at },
      ])
      // drizzle changes the parsers of its client; the client itself must not notice.
      const plain =
        await sql`select at, array[decided_on] as day from kunshan.subject where id = 1001`
      expect([...plain]).toEqual([{ at: row.at, day: ['2026-04-01'] }])
    },
  )

  it.skipIf(missing)('prepares by name: unsafe, values, begin, savepoint and reserve', async () => {
    const one = connect(fresh?.embedded.target ?? cluster!.url(), { max: 1 })
    await one.unsafe('select $1::int as a1', [1])
    await one.unsafe('select $1::int as a2', [1]).values()
    await one.unsafe('select 3 as a3', [])
    await one.unsafe('select $1::int as a4', [1], { prepare: false })
    await one.begin('read only', (tx) => tx.unsafe('select $1::int as a5', [1]))
    await one.begin((tx) => tx.savepoint((inner) => inner.unsafe('select $1::int as a6', [1])))
    await one.begin((tx) =>
      tx.savepoint('named', (inner) => inner.unsafe('select $1::int as a7', [1])),
    )
    const reserved = await one.reserve()
    await reserved.unsafe('select $1::int as a8', [1])
    const prepared = await reserved`
      select right(statement, 2) as tag from pg_prepared_statements
      where name <> '' and statement ~ '^select .* as a[0-9]$' order by tag`
    reserved.release()
    await one.end()
    expect(prepared.map(({ tag }) => tag)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'])
  })

  it.skipIf(missing)('never mixes up the answers of two clients that ask alike', async () => {
    const asked = Array.from({ length: 1200 }, (_, i) => ({
      client: i % 2 ? sql : other,
      city: i % 2 ? 'kunshan' : 'taicang',
      id: (i % 100) + 1,
    }))
    const answers = await Promise.all(
      asked.map(async ({ client, city, id }, i) => {
        const text = `select name from ${city}.subject where id = $1`
        if (i % 10 === 0) return client.begin((tx) => tx.unsafe(text, [id]).values())
        if (i % 10 === 1) return client.unsafe(`${text.replace('$1', String(id))}`).values()
        return client.unsafe(text, [id]).values()
      }),
    )
    expect(answers.map(([row]) => row![0])).toEqual(asked.map(({ city, id }) => `${city} ${id}`))
  })

  it.skipIf(missing)('keeps a failing statement to the client that sent it', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 400 }, (_, i) =>
        i % 2
          ? sql.unsafe('select 1 / $1::int as x', [0])
          : other.unsafe('select name from taicang.subject where id = $1', [(i % 100) + 1]),
      ),
    )
    const told = answers.map((answer) =>
      answer.status === 'rejected' ? answer.reason.code : answer.value[0]!.name,
    )
    expect(told).toEqual(
      Array.from({ length: 400 }, (_, i) => (i % 2 ? '22012' : `taicang ${(i % 100) + 1}`)),
    )
  })

  it.skipIf(missing)('undoes what a client that went away had begun', async () => {
    const gone = connect(fresh?.embedded.target ?? cluster!.url(), { max: 1 })
    let inserted = () => {}
    const begun = new Promise<void>((resolve) => {
      inserted = resolve
    })
    const lost = gone
      .begin(async (tx) => {
        await tx.unsafe('insert into kunshan.subject (id) values ($1)', [2001])
        inserted()
        await setTimeout(60_000)
      })
      .catch((error) => error.code)
    await begun
    await gone.end({ timeout: 0 })
    expect(await lost).toBe('CONNECTION_CLOSED')
    expect([...(await other`select id from kunshan.subject where id = 2001`)]).toEqual([])
  })

  it.skipIf(missing || name === 'the embedded server')(
    'ends a statement that runs longer than it may, and takes the next one',
    async () => {
      const hasty = connect(cluster!.url(), { max: 1, statementTimeoutMs: 50 })
      try {
        const error = await hasty`select pg_sleep(20)`.catch((reason: unknown) => reason)
        expect(databaseFailure(error)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
        expect([...(await hasty`select 1 as one`)]).toEqual([{ one: 1 }])
      } finally {
        await hasty.end()
      }
    },
  )
})

describe('the embedded server', () => {
  let fresh: FreshEmbedded

  beforeAll(async () => {
    fresh = await freshEmbedded()
  })

  afterAll(() => fresh.close())

  it('keeps clients apart that do not prepare by name', async () => {
    const options = { path: fresh.embedded.target.socket, host: 'localhost', username: 'postgres' }
    const clients = [0, 1, 2].map(() => postgres({ ...options, database: 'postgres', max: 2 }))
    const answers = await Promise.all(
      Array.from({ length: 1200 }, (_, i) =>
        clients[i % 3]!.unsafe(`select ${i % 3} as client, $1::int as asked`, [i]),
      ),
    )
    await Promise.all(clients.map((client) => client.end()))
    expect(answers.map(([row]) => row)).toEqual(
      answers.map((_, i) => ({ client: i % 3, asked: i })),
    )
  })

  it('lets this process work on while a query runs long', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 5)
    await fresh.sql`select count(*) from generate_series(1, 4000000)`
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(3)
  })

  it('forgets the statements of a client that has gone', async () => {
    const client = connect(fresh.embedded.target, { max: 1 })
    await client.unsafe('select $1::int as leaving', [1])
    await client.end()
    const left = async () =>
      (await fresh.sql`select name from pg_prepared_statements where statement like '%leaving'`)
        .length
    await expect.poll(left).toBe(0)
  })

  it('rolls back what a client without a Sync had done', async () => {
    await fresh.sql.unsafe('create table half (v int)')
    const socket = connectSocket(fresh.embedded.target.socket)
    socket.write(startup())
    await once(socket, 'data')
    const ran = once(socket, 'data')
    socket.write(
      Buffer.concat([
        frame('P', '\0insert into half values (1)\0\0\0'),
        frame('B', '\0\0\0\0\0\0\0\0'),
        frame('E', '\0\0\0\0\0'),
        frame('H', ''),
      ]),
    )
    await ran
    socket.destroy()
    expect([...(await fresh.sql`select v from half`)]).toEqual([])
  })
})

function startup(): Buffer {
  const body = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0')
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([length, body])
}

function frame(type: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)])
}

describe('a database that does not answer', () => {
  let silent: Server

  beforeAll(async () => {
    silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
  })

  afterAll(() => {
    silent.close()
  })

  it('is named with host, port and database, without user and password', async () => {
    const sql = connect('postgres://someone:secret@127.0.0.1:9/credit')
    await expect(checkAnswers(sql)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message:
        'The database 127.0.0.1:9/credit does not answer (ECONNREFUSED); start it, or correct its address.',
    })
    await sql.end()
  })

  it('is given up when it takes the call but says nothing', async () => {
    const { port } = silent.address() as { port: number }
    const sql = connect(`postgres://someone:secret@127.0.0.1:${port}/credit`)
    await expect(checkAnswers(sql)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
    await sql.end({ timeout: 0 })
  })

  it('with an address that is none is refused without repeating it', () => {
    for (const address of ['', 'mysql://someone:secret@host/x', 'postgres://someone:se cret@[/x']) {
      expect(() => connect(address)).toThrow(
        expect.objectContaining({
          code: 'CONFIGURATION_INVALID',
          message: expect.not.stringContaining('cret@'),
        }),
      )
    }
  })
})

describe.skipIf(findPostgresBinaries() === null)('a server process that is killed', () => {
  let cluster: Cluster
  let sql: Sql
  beforeAll(async () => {
    cluster = await startCluster()
    sql = connect(cluster.url(), { max: 1 })
  })
  afterAll(async () => {
    await sql?.end({ timeout: 1 })
    await cluster?.stop()
  })

  const pid = async (scope: Pick<Sql, 'unsafe'>) => {
    const [row] = await scope.unsafe('select pg_backend_pid() as pid')
    return row!.pid as number
  }
  const answers = () =>
    expect
      .poll(() => sql`select 1 as one`.then(([row]) => row!.one, String), { timeout: 20_000 })
      .toBe(1)

  it('in a transaction ends that transaction and nothing else', async () => {
    for (const nested of [false, true]) {
      const killed = sql.begin(async (tx) => {
        const at = await pid(tx)
        setTimeout(100).then(() => process.kill(at, 'SIGKILL'))
        const wait = (scope: Pick<Sql, 'unsafe'>) => scope.unsafe('select pg_sleep(10)', [])
        await (nested ? tx.savepoint(wait) : wait(tx))
      })
      await expect(killed).rejects.toMatchObject({
        code: expect.stringMatching(/^(CONNECTION_CLOSED|ECONNRESET)$/),
      })
      await answers()
    }
  })

  it('between two statements of a transaction does so too, whatever the work does then', async () => {
    const said: unknown[] = []
    const killed = sql.begin(async (tx) => {
      process.kill(await pid(tx), 'SIGKILL')
      await setTimeout(500)
      await tx`select 1`.catch((error: unknown) => said.push(error))
    })
    await expect(killed).rejects.toMatchObject({
      code: expect.stringMatching(/^(CONNECTION_CLOSED|ECONNRESET)$/),
    })
    await answers()
  })
})
