import { setTimeout } from 'node:timers/promises'
import { sql as sqlText } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compareCopy, findDifference } from '../../../db/border/compare.js'
import { keepComparing } from '../../../db/border/copies.js'
import { countDigests, keepDigests, publishedKinds, tablesOf } from '../../../db/border/digests.js'
import { keepMending } from '../../../db/border/keep-mending.js'
import { mend } from '../../../db/border/mend.js'
import { publish } from '../../../db/border/publish.js'
import { settleClock } from '../../../db/border/settle.js'
import { subscribe } from '../../../db/border/subscribe.js'
import { makeZoneSchema } from '../../../db/border/zone-schema.js'
import { moveClock } from '../../../db/ledger/clock.js'
import { shareRows, withholdRows } from '../../../db/ledger/withhold.js'
import { migrationsFolder } from '../../../db/open.js'
import { connect } from '../../../db/server/client.js'
import { zoneStore } from '../../../db/store.js'
import { refold } from '../../../db/subjects/refold.js'
import { anonymous, roles } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { add, close, newCode, organisation } from '../../hub/invented.js'
import { findPostgresBinaries } from '../../support/cluster.js'
import { command } from '../../support/command.js'
import { type Member, startTwoClusters, type TwoClusters } from './two-clusters.js'

const nobody = newCode(99)
const silent = pino({ level: 'silent' })

describe.skipIf(findPostgresBinaries() === null)("the zone's copy of a city", () => {
  let world: TwoClusters
  let kunshan: Member
  let comparing: ReturnType<typeof keepComparing>
  let beforePublishing: unknown
  let nowMs = Date.now()
  const hourMs = 60 * 60_000

  beforeAll(async () => {
    world = await startTwoClusters(60)
    kunshan = world.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
    await keepDigests(kunshan.store)
    beforePublishing = await kunshan.store.db.select().from(kunshan.store.t.digest)
    for (const { sql, jurisdiction, replicationUrl, store } of world.cities) {
      await publish(sql, jurisdiction, replicationUrl)
      await subscribe(world.many.sql, jurisdiction, replicationUrl)
      await give(store)
    }
    comparing = keepComparing(world.many.zone, silent, { now: () => nowMs })
    while ((await errors()).length > 0) {
      for (const { store } of world.cities) await give(store)
      await setTimeout(500)
    }
  }, 120_000)
  afterAll(async () => {
    await comparing?.stop()
    await world?.stop()
  })

  /** What a city does every ten seconds. */
  async function give(store: Member['store']) {
    await settleClock(store)
    await keepDigests(store)
  }

  async function arrived() {
    await give(kunshan.store)
    const [now] = await kunshan.sql`select pg_current_wal_insert_lsn()::text as lsn`
    const isThere = () => kunshan.sql`
      select confirmed_flush_lsn >= ${now!.lsn} as there from pg_replication_slots
      where slot_name = 'credit_kunshan'`
    await expect.poll(isThere, { timeout: 15_000 }).toEqual([{ there: true }])
  }

  async function kept() {
    const [row] = await kunshan.store.db.select().from(kunshan.store.t.digest)
    return row!
  }

  /** Counted at once, in the city and in the copy. */
  async function counted() {
    const [clock] = await kunshan.sql`select position from kunshan.clock`
    const upTo: number = clock!.position
    const [city, copy] = [kunshan.store.db, world.many.zone.db]
    const there = await city.transaction((tx) =>
      countDigests(tx, tablesOf('kunshan', 'CITY'), { upTo }),
    )
    const views = ({ name }: { name: string }) => ({
      relation: `zone."${name}"`,
      rows: `jurisdiction_code = '320583'`,
    })
    const here = await copy.transaction((tx) => countDigests(tx, views, { upTo }))
    return { position: upTo, there, here }
  }

  /** The error codes of the answer on a code that nobody knows: none when every city was asked. */
  async function errors() {
    const zone = { ...world.many.zone, copies: comparing.copies, maxAgeMs: hourMs }
    const answer = await zoneSubgraph(zone, () => new Date())(
      {
        query: 'query ($code: SubjectCode!) { creditSubject(code: $code) { code } }',
        variables: { code: nobody },
      },
      { ...anonymous, scopes: roles.partner },
      new AbortController().signal,
    )
    expect(answer.data).toEqual({ creditSubject: null })
    return (answer.errors ?? []).map(({ extensions }) => [
      extensions.code,
      extensions.jurisdictions,
    ])
  }
  const couldNotAsk = [['COULD_NOT_ASK', ['320583']]]

  describe('and the digests that the city keeps', () => {
    const code = newCode(1)
    it.each([
      [
        'a firm is new',
        () => add(kunshan.store, organisation(code, '演示摘要有限公司', '演示旧名有限公司')),
      ],
      ['a firm is closed', () => close(kunshan.store, code)],
      [
        'names are folded anew',
        async () => {
          await kunshan.sql`update kunshan.organisation_name set pinyin = null, fold_edition = null`
          await keepDigests(kunshan.store)
          expect(await refold(kunshan.store)).toBeGreaterThan(0)
        },
      ],
      [
        'a dataset is no longer shared',
        async () => {
          await mark('NOT_SHARED')
          await keepDigests(kunshan.store)
          expect(await withholdRows(kunshan.store)).toBeGreaterThan(0)
        },
      ],
      ['a dataset is shared again', () => mark('CONDITIONAL')],
      [
        'a fact is changed by hand',
        () => kunshan.sql`
        update kunshan.list_entry set severity = 'MINOR' where id in (select min(id) from kunshan.list_entry)`,
      ],
      [
        'a fact is deleted by hand',
        () => kunshan.sql`
        delete from kunshan.credit_record_held where id in (select max(id) from kunshan.credit_record)`,
      ],
      ['a table is emptied by hand', () => kunshan.sql`truncate kunshan.feedback`],
    ])('are the same after %s, counted step by step or at once', async (_, change) => {
      await change()
      await arrived()
      const { position, there, here } = await counted()
      expect(await kept()).toMatchObject({ position, kinds: there })
      expect(here).toEqual(there)
      await comparing.look()
      expect(await errors()).toEqual([])
    })

    async function mark(shareClass: string) {
      const { db, t } = kunshan.store
      const [dataset] = await kunshan.sql`
        select id from kunshan.dataset where id like '%PENALTY%' and known_to is null`
      await db.transaction(async (tx) => {
        const clock = await moveClock(tx, t)
        await tx.execute(sqlText`
          update kunshan.dataset set known_to = ${clock.position}, known_to_at = ${clock.at}
          where id = ${dataset!.id} and known_to is null`)
        await tx.execute(sqlText`
          insert into kunshan.dataset (id, name, name_en, catalogue_class, catalogue_edition, share_class,
            share_condition, legal_basis, providing_unit_code, source_id, known_from, known_from_at)
          select id, name, name_en, catalogue_class, catalogue_edition, ${shareClass},
            share_condition, legal_basis, providing_unit_code, source_id, ${clock.position}, ${clock.at}
          from kunshan.dataset where id = ${dataset!.id} and known_to = ${clock.position}`)
        if (shareClass !== 'NOT_SHARED') await shareRows(tx, t, [dataset!.id])
      })
    }

    it('are void as soon as any published column of a version is written again, in a part or in the whole', async () => {
      const triggers = await kunshan.sql`
        select relname as table, array(select attname::text from pg_attribute
          where attrelid = tgrelid and attnum = any(tgattr)) as columns,
          tgtype & 8 = 8 as "onDelete", tgtype & 32 = 32 as "onTruncate"
        from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'void_digest'`
      const wholes = await kunshan.sql`
        select whole.relname as name, part.relname as part from pg_inherits
        join pg_class part on part.oid = inhrelid and part.relkind = 'r' join pg_class whole on whole.oid = inhparent`
      for (const { name, columns } of publishedKinds()) {
        const whole = wholes.find(({ part }) => part === name)?.name
        for (const table of [name, ...(whole ? [whole] : [])]) {
          const trigger = triggers.find((one) => one.table === table)
          expect(trigger, table).toMatchObject({ onDelete: true, onTruncate: true })
          const shall = columns.filter((column) => !['known_to', 'known_to_at'].includes(column))
          expect(trigger!.columns, table).toEqual(expect.arrayContaining(shall))
        }
        if (whole) {
          expect(triggers.find((one) => one.table === whole)!.columns).toContain('withheld')
        }
      }
    })

    it('are not counted in a city that publishes nothing', () => {
      expect(beforePublishing).toEqual([])
    })
  })

  describe('that differs', () => {
    beforeEach(async () => {
      await arrived()
      await comparing.look()
      expect(await errors()).toEqual([])
    })

    it.each([
      [
        'lacks a version',
        'MISSING_IN_COPY',
        `delete from kunshan.list_entry where ctid = (select ctid from kunshan.list_entry order by known_from, id collate "C" limit 1)`,
      ],
      [
        'holds a version too many',
        'ONLY_IN_COPY',
        `insert into kunshan.repair (id, subject_code, target_kind, target_id, status, applied_on, known_from, known_from_at) values ('x', 'y', 'RECORD', 'z', 'APPLIED', '2026-01-01', 1, now())`,
      ],
      [
        'has another value',
        'NOT_THE_SAME',
        `update kunshan.local_standard set window_months = 99 where ctid = (select min(ctid) from kunshan.local_standard)`,
      ],
      [
        'lacks an end',
        'END_DIFFERS',
        `update kunshan.subject set known_to = null, known_to_at = null where ctid = (select min(ctid) from kunshan.subject where known_to is not null)`,
      ],
    ])('because it %s counts as not asked, is named and mended', async (_, what, change) => {
      const { jurisdiction, replicationUrl } = kunshan
      const { sql } = world.many
      await sql.unsafe(change)
      nowMs += hourMs
      await comparing.look()
      expect(await errors()).toEqual(couldNotAsk)
      const table = /kunshan\.(\w+)/.exec(change)![1]!
      expect(comparing.copies.seen()[1]).toMatchObject({ differing: [table] })

      const city = connect(replicationUrl, { max: 1 })
      const found = await compareCopy(sql, city, jurisdiction)
      expect(found).toMatchObject({ differing: [table], beyond: [] })
      expect(await findDifference(sql, city, jurisdiction, found)).toMatchObject({
        kind: table,
        what,
        position: expect.any(Number),
      })
      await city.end()

      const untouched = await sql`select xmin::text from kunshan.organisation_unit`
      const mended = await mend(sql, jurisdiction, replicationUrl, { empty: remake })
      expect(mended.anew).toEqual([table])
      expect([...(await sql`select xmin::text from kunshan.organisation_unit`)]).toEqual([
        ...untouched,
      ])
      await arrived()
      await comparing.look()
      expect(await errors()).toEqual([])
    })

    it('because the city was set back has versions behind its own clock', async () => {
      const { sql } = world.many
      await sql`
        update kunshan.subject set known_from = known_from + 1000
        where ctid = (select max(ctid) from kunshan.subject where known_to is null)`
      nowMs += hourMs
      await comparing.look()
      expect(await errors()).toEqual(couldNotAsk)
      const { jurisdiction, replicationUrl } = kunshan
      const { found } = await mend(sql, jurisdiction, replicationUrl, { empty: remake })
      expect(found).toMatchObject({ differing: ['subject'], beyond: ['subject'] })
      await arrived()
      await comparing.look()
      expect(await errors()).toEqual([])
    })
  })

  describe('that is mended', () => {
    beforeEach(async () => {
      await arrived()
      await comparing.look()
      expect(await errors()).toEqual([])
    })

    const breakCopy = () =>
      world.many.sql`
        delete from kunshan.list_entry
        where ctid = (select ctid from kunshan.list_entry order by known_from, id collate "C" limit 1)`
    const mendAgain = () =>
      mend(world.many.sql, kunshan.jurisdiction, kunshan.replicationUrl, { empty: remake })
    const equalAgain = async () => {
      await arrived()
      // What differs is counted again after so long.
      nowMs += 20_000
      await comparing.look()
      await expect.poll(errors, { timeout: 15_000 }).toEqual([])
    }

    it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
      [
        'before the emptied table is filled',
        () =>
          mend(world.many.sql, kunshan.jurisdiction, kunshan.replicationUrl, {
            empty: async (copies) => {
              await remake(copies)
              throw new Error('killed')
            },
          }),
        async () => {},
      ],
      [
        'while it is filled',
        async () => {
          await kunshan.sql`revoke all on kunshan.list_entry from kunshan_to_zone`
          await mendAgain()
        },
        async () => {
          const list = publishedKinds().find(({ name }) => name === 'list_entry')!.columns
          await kunshan.sql.unsafe(
            `grant select (${list.join(', ')}) on kunshan.list_entry to kunshan_to_zone`,
          )
        },
      ],
      [
        'with the subscription disabled and its place let go',
        async () => {
          await world.many.sql.unsafe('alter subscription credit_kunshan disable')
          await world.many.sql.unsafe('alter subscription credit_kunshan set (slot_name = none)')
          throw new Error('killed')
        },
        async () => {},
      ],
      [
        'with the place in the journal gone and the subscription there',
        async () => {
          await world.many.sql.unsafe('alter subscription credit_kunshan disable')
          await world.many.sql.unsafe('alter subscription credit_kunshan set (slot_name = none)')
          await expect
            .poll(
              () =>
                kunshan.sql`select active from pg_replication_slots where slot_name = 'credit_kunshan'`,
            )
            .toEqual([{ active: false }])
          await kunshan.sql`select pg_drop_replication_slot('credit_kunshan')`
          throw new Error('killed')
        },
        async () => {},
      ],
    ])('may be broken off %s and mended by a second run', async (_, brokenOff, back) => {
      await breakCopy()
      nowMs += hourMs
      await comparing.look()
      expect(await errors()).toEqual(couldNotAsk)
      await expect(brokenOff()).rejects.toThrow()
      await comparing.look()
      expect(await errors()).toEqual(couldNotAsk)
      await back()
      await mendAgain()
      await equalAgain()
    })

    it('while the city writes holds all that it writes', async () => {
      await breakCopy()
      let isDone = false
      const writing = (async () => {
        for (let n = 200; !isDone; n += 1) {
          await add(kunshan.store, organisation(newCode(n), `演示写入${n}号有限公司`))
        }
      })()
      const { anew } = await mendAgain()
      isDone = true
      await writing
      expect(anew).toEqual(['list_entry'])
      await equalAgain()
      const { there, here } = await counted()
      expect(here).toEqual(there)
    })

    it('by the command says what differs, what was copied anew, and what to do', async () => {
      const env = {
        REPLICATION_URL_KUNSHAN: kunshan.replicationUrl,
        DATABASE_URL_ZONE: world.many.url,
      }
      const run = (job: string) => command('db/main.ts', [job, 'kunshan'], env)
      const same =
        /^The zone's copy of Kunshan \(昆山市\) is what the city holds: \d+ versions of 19 kinds, as of position \d+\.\n$/
      expect(await run('compare')).toEqual({ code: 0, output: expect.stringMatching(same) })
      await breakCopy()
      const compared = await run('compare')
      expect(compared.code).toBe(1)
      expect(compared.output.replace(/\d+/g, 'N')).toMatch(
        /^The zone's copy of Kunshan \(昆山市\) differs from the city as of position N, in N of N kinds:\n {2}list_entry: N opened and N closed in the city, N and N in the copy\nThe first difference: list_entry \S+( \S+)*, opened at position N, is in the city and not in the copy\.\nThe zone counts Kunshan \(昆山市\) as not asked; "npm run db -- mend kunshan" copies anew list_entry\.\n$/,
      )
      const inChinese = await command('db/main.ts', ['compare', 'kunshan', '--lang', 'zh'], env)
      expect(inChinese.output.replace(/\d+/g, 'N')).toMatch(
        /^昆山市的副本与该市不同：截至第 N 版，N 类中有 N 类不同：\n {2}list_entry：该市新增 N、终止 N，副本新增 N、终止 N\n第一处不同：list_entry \S+( \S+)*，新增于第 N 版，该市有而副本没有。\n跨市查询将昆山市视为未查询；“npm run db -- mend kunshan”可重新复制 list_entry。\n$/,
      )
      const mended = await run('mend')
      expect(mended.code).toBe(0)
      expect(mended.output.split('\n').slice(-5)).toEqual([
        'Copied 21 of 21 tables.',
        expect.stringMatching(/ differs from the city as of position \d+, in 1 of 19 kinds:$/),
        expect.stringMatching(/^ {2}list_entry: /),
        "Copied anew: list_entry. Every row has been compared with the city's; within seconds the zone counts Kunshan (昆山市) as asked.",
        '',
      ])
      expect(await run('compare')).toEqual({ code: 0, output: expect.stringMatching(same) })
      expect((await run('mend')).output).toMatch(/Nothing had to be copied anew\.\n$/)
    })

    describe('by itself', () => {
      const lines: { msg: string; [key: string]: unknown }[] = []
      const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
      const said = () => lines.map(({ msg }) => msg).filter((msg) => msg.startsWith('the copy of'))
      let mending: ReturnType<typeof keepMending>
      let failing = 0
      let tries = 0

      beforeEach(async () => {
        lines.length = 0
        failing = 0
        tries = 0
        const zone = zoneStore(world.many.sql, [kunshan.jurisdiction], kunshan.store.catalogues, {
          copied: new Set([kunshan.jurisdiction.code]),
        })
        mending = keepMending(zone, log, {
          now: () => nowMs,
          lookEveryMs: 100,
          unfilledMs: 2 * hourMs,
          pausesMs: { first: 60_000, longest: hourMs },
          mendOne: async () => {
            tries += 1
            if (tries <= failing) throw new Error('the city is away')
            return mendAgain()
          },
        })
      })
      afterEach(() => mending.stop())

      async function compared() {
        const isCompared = async () => {
          await give(kunshan.store)
          return mending.copies.seen()[0]!.comparedAt !== null
        }
        await expect.poll(isCompared, { timeout: 15_000, interval: 500 }).toBe(true)
      }

      it('is found, copied anew and logged; nothing is touched before', async () => {
        await compared()
        await setTimeout(1_000)
        expect(tries).toBe(0)
        await breakCopy()
        nowMs += hourMs
        await expect
          .poll(said, { timeout: 30_000 })
          .toEqual(['the copy of Kunshan differs: mending', 'the copy of Kunshan is mended'])
        expect(lines.find(({ anew }) => anew)).toMatchObject({
          city: 'kunshan',
          anew: ['list_entry'],
        })
        await equalAgain()
      })

      it('is tried again later and later where that fails', async () => {
        failing = 2
        await compared()
        await breakCopy()
        nowMs += hourMs
        const poll = { timeout: 15_000 }
        await expect.poll(() => said().at(-1), poll).toMatch(/not be mended; next in 60 s$/)
        await setTimeout(1_000)
        expect(tries).toBe(1)
        nowMs += 61_000
        await expect.poll(() => said().at(-1), poll).toMatch(/not be mended; next in 120 s$/)
        nowMs += 61_000
        await setTimeout(1_000)
        expect(tries).toBe(2)
        nowMs += 61_000
        await expect.poll(() => said().at(-1), { timeout: 30_000 }).toMatch(/is mended$/)
        await equalAgain()
      })

      it('is filled where somebody began and left', async () => {
        await compared()
        await remake(new Set(['kunshan.list_entry']))
        await setTimeout(500)
        nowMs += 3 * hourMs
        await expect
          .poll(said, { timeout: 30_000 })
          .toEqual(['the copy of Kunshan is not filled: mending', 'the copy of Kunshan is mended'])
        await equalAgain()
      })
    })
  })

  it('counts as not asked from the moment at which the city is on another server, until it is compared', async () => {
    await arrived()
    await comparing.look()
    expect(await errors()).toEqual([])
    await kunshan.sql`update kunshan.clock set server_since = server_since + interval '1 hour'`
    await expect.poll(errors, { timeout: 15_000 }).toEqual(couldNotAsk)
    await arrived()
    await expect.poll(errors, { timeout: 15_000 }).toEqual([])
  })

  it('is not compared with a digest that was there at the start, which is as old as the rows beside it', async () => {
    const again = keepComparing(world.many.zone, silent)
    const seen = () => again.copies.seen()[1]!.comparedAt !== null
    await again.look()
    await again.look()
    expect(seen()).toBe(false)
    await arrived()
    await expect.poll(seen, { timeout: 15_000 }).toBe(true)
    await again.stop()
  })

  function remake(anew: ReadonlySet<string>) {
    return makeZoneSchema(world.many.sql, enabledJurisdictions(), {
      migrationsFolder,
      sharesDatabase: () => false,
      withRole: true,
      anew,
    })
  }
})
