import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unitUscc } from '../../db/seed/codes.js'
import { gb18030 } from './gb18030.js'
import {
  bodyCode,
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  personRow,
  sheetCsv,
} from './sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const counts = (run: Awaited<ReturnType<IntakeCity['handIn']>>) => [
  run.rowsNew,
  run.rowsChanged,
  run.rowsUnchanged,
  run.rowsWaiting,
  run.rowsRefused,
]

const recordsOf = (index: number) =>
  city.rows(`
    select r.kind, behaviour_code, figures, decided_on::text, severity, ended_by, ended_on::text, d.document_no, d.title
    from kunshan.credit_record r join kunshan.credit_record_detail d on d.id = r.id and d.known_to is null
    where r.subject_code = '${bodyCode(index)}' and r.known_to is null order by d.document_no`)

describe('a penalty', () => {
  it('is in the store with its figures in CNY and its severity by the policy', async () => {
    await city.handIn('subjects', [bodyRow(1)])
    const run = await city.handIn('penalties', [penaltyRow(1, city.authority)])
    expect(counts(run)).toEqual([1, 0, 0, 0, 0])
    expect(await recordsOf(1)).toEqual([
      {
        kind: 'PENALTY',
        behaviour_code: 'FD01',
        figures: { fine_cny: 50000 },
        decided_on: '2026-11-20',
        severity: 'GENERAL',
        ended_by: null,
        ended_on: null,
        document_no: '昆演市监罚〔2026〕1号',
        title: '罚款: FD01',
      },
    ])
  })

  it('that comes before its subject waits for it and is taken with it', async () => {
    const early = await city.handIn('penalties', [penaltyRow(2, city.authority)])
    expect(counts(early)).toEqual([0, 0, 0, 1, 0])
    expect(await recordsOf(2)).toEqual([])
    const register = await city.handIn('subjects', [bodyRow(2)])
    expect(counts(register)).toEqual([1, 0, 0, 0, 0])
    expect((await recordsOf(2)).map(({ document_no }) => document_no)).toEqual([
      '昆演市监罚〔2026〕2号',
    ])
    const [first] = await city.rows(
      `select rows_new, rows_waiting from kunshan.intake_run where id = '${early.id}'`,
    )
    expect(first).toEqual({ rows_new: 1, rows_waiting: 0 })
    expect(await city.rows('select * from kunshan.intake_waiting')).toEqual([])
  })

  it('handed in twice changes nothing, not even the clock', async () => {
    await city.handIn('subjects', [bodyRow(3)])
    await city.handIn('penalties', [penaltyRow(3, city.authority)])
    const [before] = await city.rows('select position, at from kunshan.clock')
    const again = await city.handIn('penalties', [penaltyRow(3, city.authority)])
    expect(counts(again)).toEqual([0, 0, 1, 0, 0])
    expect(await city.rows('select position, at from kunshan.clock')).toEqual([before])
  })

  it('that is corrected closes the old version and opens a new one', async () => {
    await city.handIn('subjects', [bodyRow(4)])
    await city.handIn('penalties', [penaltyRow(4, city.authority)])
    const corrected = penaltyRow(4, city.authority, { fine: '6.5', content: '罚款65000元' })
    expect(counts(await city.handIn('penalties', [corrected]))).toEqual([0, 1, 0, 0, 0])
    expect(
      await city.rows(`
        select figures, known_to is null as in_force from kunshan.credit_record
        where subject_code = '${bodyCode(4)}' order by known_from`),
    ).toEqual([
      { figures: { fine_cny: 50000 }, in_force: false },
      { figures: { fine_cny: 65000 }, in_force: true },
    ])
  })

  it('marked withdrawn ends with its reason, and stays ended when the old row comes again', async () => {
    await city.handIn('subjects', [bodyRow(5)])
    const row = penaltyRow(5, city.authority)
    await city.handIn('penalties', [row])
    await city.handIn('penalties', [{ ...row, withdrawn: '是', withdrawnWhy: '录入错误' }])
    await city.handIn('penalties', [row])
    expect((await recordsOf(5)).map(({ ended_by, ended_on }) => [ended_by, ended_on])).toEqual([
      ['WITHDRAWN', '2026-11-23'],
    ])
    expect(
      await city.rows(`
        select e.reason from kunshan.ending e join kunshan.credit_record r on r.id = e.target_id
        where r.subject_code = '${bodyCode(5)}' and r.known_to is null`),
    ).toEqual([{ reason: '录入错误' }])
  })

  it('ends on the day of the withdrawal, where the row names one', async () => {
    await city.handIn('subjects', [bodyRow(8)])
    const withdrawal = { withdrawn: '是', withdrawnOn: '2026-11-21', withdrawnWhy: '录入错误' }
    await city.handIn('penalties', [penaltyRow(8, city.authority, withdrawal)])
    expect((await recordsOf(8)).map(({ ended_by, ended_on }) => [ended_by, ended_on])).toEqual([
      ['WITHDRAWN', '2026-11-21'],
    ])
  })

  it('of a run that was cut off is superseded when the file comes anew, and that run ends', async () => {
    const rows = [bodyRow(11), bodyRow(12)]
    const cut = city.handIn('subjects', rows, {
      batchRows: 1,
      onProgress: () => {
        throw new Error('cut off')
      },
    })
    await expect(cut).rejects.toThrow('cut off')
    const states = () =>
      city.rows(`
        select state, rows_new, rows_unchanged from kunshan.intake_run where file_sha256 = (
          select file_sha256 from kunshan.intake_run order by started_at desc limit 1)
        order by started_at`)
    expect(await states()).toEqual([{ state: 'RUNNING', rows_new: 1, rows_unchanged: 0 }])
    await city.handIn('subjects', rows)
    expect(await states()).toEqual([
      { state: 'SUPERSEDED', rows_new: 1, rows_unchanged: 0 },
      { state: 'DONE', rows_new: 1, rows_unchanged: 1 },
    ])
  })

  it('in the layout of 2015 is the same record as in that of 2018', async () => {
    await city.handIn('subjects', [bodyRow(6)])
    const row = penaltyRow(6, city.authority, { violation: '生产经营不符合食品安全标准的食品' })
    await city.handIn('penalties', [row])
    const old = await city.handIn('penalties', [row], { edition: '2015' })
    expect([old.layout, ...counts(old)]).toEqual(['2015', 0, 0, 1, 0, 0])
  })

  it('names file, row and source unit as its source', async () => {
    await city.handIn('subjects', [bodyRow(7)])
    const run = await city.handIn('penalties', [
      penaltyRow(7, city.authority, { fine: 'x' }),
      penaltyRow(7, city.authority),
    ])
    expect(
      await city.rows(`
        select r.source_id, s.kind, s.name = '${run.fileName}' as is_file from kunshan.credit_record r
        join kunshan.source s on s.id = split_part(r.source_id, ':', 1) where subject_code = '${bodyCode(7)}'`),
    ).toEqual([{ source_id: `${run.id}:3:${city.authority.code}`, kind: 'IMPORT', is_file: true }])
  })
})

describe('the register', () => {
  it('keeps present and former names of a body with their days', async () => {
    await city.handIn('subjects', [bodyRow(10, { formerNames: '演示旧名厂 2019-12-31' })])
    expect(
      await city.rows(`
        select name, used_from::text, used_until::text from kunshan.organisation_name
        where subject_code = '${bodyCode(10)}' order by id`),
    ).toEqual([
      { name: '演示第10号有限公司', used_from: '2020-01-01', used_until: null },
      { name: '演示旧名厂', used_from: '2012-05-01', used_until: '2019-12-31' },
    ])
  })

  it('keeps of a person the key, and name and number only enciphered', async () => {
    expect(counts(await city.handIn('subjects', [personRow(11)]))).toEqual([1, 0, 0, 0, 0])
    expect(counts(await city.handIn('subjects', [personRow(11)]))).toEqual([0, 0, 1, 0, 0])
    const { idNumber, partyName } = personRow(11)
    const tables = await city.rows(
      `select table_name from information_schema.tables where table_schema = 'kunshan'`,
    )
    for (const { table_name } of tables) {
      const rows = JSON.stringify(await city.rows(`select * from kunshan.${table_name}`))
      expect([table_name, rows.includes(idNumber!), rows.includes(partyName!)]).toEqual([
        table_name,
        false,
        false,
      ])
    }
  })
})

describe('a whole file', () => {
  it('of another city is refused, and nothing is written', async () => {
    const code = unitUscc('990585', 1)
    const elsewhere = [penaltyRow(20, { code, name: '演示太仓局' })]
    const before = await city.rows('select count(*) from kunshan.intake_run')
    await expect(city.handIn('penalties', elsewhere)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_WRONG_CITY' },
    })
    expect(await city.rows('select count(*) from kunshan.intake_run')).toEqual(before)
  })

  it('tried dry counts what would become of it and writes nothing', async () => {
    await city.handIn('subjects', [bodyRow(21)])
    const refused: unknown[] = []
    const run = await city.handIn(
      'penalties',
      [penaltyRow(21, city.authority), penaltyRow(21, city.authority, { fine: '50000' })],
      { dryRun: true, onBatch: (batch) => void refused.push(...batch.refused) },
    )
    expect([...counts(run), refused.length]).toEqual([1, 0, 0, 0, 1, 1])
    expect(await recordsOf(21)).toEqual([])
    expect(await city.rows(`select id from kunshan.intake_run where id = '${run.id}'`)).toEqual([])
  })

  it('puts bad rows into quarantine with their codes, the cells sealed', async () => {
    await city.handIn('subjects', [bodyRow(22)])
    const run = await city.handIn('penalties', [
      penaltyRow(22, city.authority, { fine: '50000' }),
      penaltyRow(22, city.authority),
      penaltyRow(22, city.authority, { facts: '同一文号另一事实' }),
    ])
    expect(await city.faults(run)).toEqual({
      2: ['AMOUNT_CONTRADICTS_TEXT'],
      4: ['DUPLICATE_IN_FILE'],
    })
    expect(run.refusals).toEqual({ AMOUNT_CONTRADICTS_TEXT: 1, DUPLICATE_IN_FILE: 1 })
  })

  it('puts a row aside that contradicts the register: a person by number and name, a body by its kind', async () => {
    await city.handIn('subjects', [bodyRow(24), personRow(24)])
    // As a register has it that was taken before codes were held against kinds.
    await city.rows(
      `update kunshan.subject set kind = 'SOLE_TRADER' where code = '${bodyCode(24)}'`,
    )
    const row = penaltyRow(24, city.authority)
    const person = { ...row, ...personRow(24), partyCode: '', representative: '' }
    const run = await city.handIn('penalties', [
      row,
      { ...person, partyName: '演示他人', documentNo: '另一文号' },
      person,
    ])
    expect(await city.faults(run)).toEqual({ 2: ['KIND_CONTRADICTS_REGISTER'] })
    expect(run.questions).toEqual({ NAME_CONTRADICTS_REGISTER: 1 })
    expect(counts(run)).toEqual([1, 0, 0, 1, 1])
  })

  it('refuses a row whose texts have run over into further columns', async () => {
    const sheet = sheetCsv('subjects', [bodyRow(25)])
    const run = await city.handIn('subjects', Buffer.from(sheet.replace(/\n$/, ',多出\n')))
    expect(await city.faults(run)).toEqual({ 2: ['ROW_SHAPE'] })
  })

  it('is read in GB18030 with tabs, columns in any order and columns that nobody knows', async () => {
    await city.handIn('subjects', [bodyRow(23)])
    const [header, row] = sheetCsv('penalties', [penaltyRow(23, city.authority)])
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',').reverse())
    const text = [
      ['处理人', ...header!],
      ['演示', ...row!],
    ]
      .map((cells) => cells.join('\t'))
      .join('\r\n')
    const run = await city.handIn('penalties', gb18030(text))
    expect([run.extraColumns, counts(run)]).toEqual([['处理人'], [1, 0, 0, 0, 0]])
  })
})

it('takes two files handed in at once into one city', async () => {
  const many = Array.from({ length: 40 }, (_, at) => 100 + at)
  await city.handIn(
    'subjects',
    many.map((index) => bodyRow(index)),
  )
  const rows = many.map((index) => penaltyRow(index, city.authority))
  const runs = await Promise.all([
    city.handIn('penalties', rows, { batchRows: 7 }),
    city.handIn('penalties', [...rows].reverse(), { batchRows: 5 }),
  ])
  const total = runs.map(counts).reduce((a, b) => a.map((count, at) => count + b[at]!))
  expect(total).toEqual([40, 0, 40, 0, 0])
  expect(
    await city.rows(`
      select count(*)::int as records from kunshan.credit_record
      where subject_code in (${many.map((index) => `'${bodyCode(index)}'`).join(',')})`),
  ).toEqual([{ records: 40 }])
})
