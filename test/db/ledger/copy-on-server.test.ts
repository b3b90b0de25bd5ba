import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bulk } from '../../../db/ledger/stage.js'
import { openDatabases } from '../../../db/open.js'
import { seed } from '../../../db/seed/seed.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import {
  bodyRow,
  type IntakeCity,
  intakeCity,
  kunshan,
  penaltyRow,
  personRow,
} from '../../intake/sheet-files.js'
import { findPostgresBinaries, startCluster } from '../../support/cluster.js'
import { asOf, demonstrationKeys } from '../seed/seeded.js'

describe.skipIf(findPostgresBinaries() === null)('on PostgreSQL', () => {
  let city: IntakeCity
  beforeAll(async () => {
    const cluster = await startCluster()
    const settings = {
      members: enabledJurisdictions(),
      dataFolder: '',
      url: cluster.url(),
      urls: {},
    }
    const databases = await openDatabases(settings, loadCatalogues())
    const store = await databases.city(kunshan, demonstrationKeys)
    await seed([store], { subjects: 0, asOf })
    city = await intakeCity(store, {
      rows: async (text) => [...(await store.db.execute(text))],
      close: async () => {
        await databases.close()
        await cluster.stop()
      },
    })
  })
  afterAll(() => city.close())

  it('COPY writes what unnest writes, whatever stands in the texts', async () => {
    const tables = [
      'subject',
      'organisation_name',
      'credit_record',
      'credit_record_detail',
      'ending',
    ]
    const handInAll = async (bulk: Bulk) => {
      await city.rows(`truncate ${tables.map((table) => `kunshan.${table}`).join(', ')}`)
      const named = { partyName: '演示"引号"\\N{花}公司' }
      const row = penaltyRow(1, city.authority, named)
      await city.handIn('subjects', [bodyRow(1, named), personRow(2)], { bulk })
      await city.handIn('penalties', [{ ...row, facts: '制表\t换行\n反斜线\\ "引号"' }], { bulk })
      await city.handIn('penalties', [{ ...row, facts: '短' }], { bulk })
      await city.handIn('penalties', [{ ...row, withdrawn: '是', withdrawnWhy: '\\N' }], { bulk })
      return Promise.all(
        tables.map(async (table) =>
          (await city.rows(`select * from kunshan.${table} order by 1, known_from`)).map(
            ({
              source_id: _1,
              known_from: _2,
              known_from_at: _3,
              known_to,
              known_to_at: _4,
              ...values
            }) => ({
              ...values,
              inForce: known_to === null,
            }),
          ),
        ),
      )
    }
    const unnested = await handInAll('UNNEST')
    expect(unnested.map((rows) => rows.length)).toEqual([2, 1, 2, 3, 1])
    expect(await handInAll('COPY')).toEqual(unnested)
  })

  it.each([
    [
      'the disk is full',
      `raise exception 'No space left on device' using errcode = 'disk_full'`,
      /No space left on device/,
    ],
    [
      'the connection is cut',
      'perform pg_terminate_backend(pg_backend_pid())',
      /terminating connection|CONNECTION_CLOSED/,
    ],
  ])('goes on behind its last batch when %s in the middle of a COPY', async (_, fault, failure) => {
    const written = ['credit_record', 'credit_record_detail', 'intake_run', 'intake_refusal']
    await city.rows(`truncate ${written.map((table) => `kunshan.${table}`).join(', ')}`)
    const indexes = [1, 2, 3, 4, 5, 6, 7]
    await city.handIn(
      'subjects',
      indexes.map((index) => bodyRow(index)),
      { bulk: 'COPY' },
    )
    const rows = [
      ...indexes.map((index) => penaltyRow(index, city.authority)),
      penaltyRow(8, city.authority, { fine: 'much' }),
    ]
    const options = { bulk: 'COPY', batchRows: 3, resume: true } as const
    await city.rows(`
      create function kunshan.fail() returns trigger language plpgsql as $$
      begin
        if (select count(*) from kunshan.credit_record) = 4 then ${fault}; end if;
        return new;
      end $$`)
    await city.rows(`
      create trigger fail before insert on kunshan.credit_record for each row execute function kunshan.fail()`)
    await expect(city.handIn('penalties', rows, options)).rejects.toThrow(failure)
    const count = 'select count(*)::int as count from kunshan.credit_record'
    expect(await city.rows(count)).toEqual([{ count: 3 }])
    await city.rows('drop function kunshan.fail cascade')
    const run = await city.handIn('penalties', rows, options)
    expect(run).toMatchObject({ state: 'DONE', rowsNew: 7, rowsRefused: 1 })
    expect(await city.rows(count)).toEqual([{ count: 7 }])
  })

  it('fails where the server refuses a COPY before its first line, and the process lives on', async () => {
    await city.handIn('subjects', [bodyRow(9)], { bulk: 'COPY' })
    await city.rows('alter table kunshan.credit_record_held rename known_from_at to away')
    const rows = [penaltyRow(9, city.authority)]
    await expect(city.handIn('penalties', rows, { bulk: 'COPY' })).rejects.toThrow(/known_from_at/)
    await city.rows('alter table kunshan.credit_record_held rename away to known_from_at')
  })
})
