import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CityStore } from '../../db/store.js'
import {
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  personRow,
  sheetCsv,
} from './sheet-files.js'
import { textRow, writeWorkbook } from './workbook.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const written = [
  'subject',
  'organisation_name',
  'representative',
  'identifier',
  'person_identity',
  'credit_record',
  'credit_record_detail',
  'ending',
  'intake_waiting',
  'intake_refusal',
  'intake_run',
  'source',
]
beforeEach(clear)

async function clear(): Promise<void> {
  await city.rows(`truncate ${written.map((table) => `kunshan.${table}`).join(', ')}`)
}

class Interrupted extends Error {}

/** The same store, whose connection breaks at the statement of that number inside a transaction. */
function breakingAt(store: CityStore, statement: number): CityStore {
  let left = statement
  const steps = ['select', 'insert', 'update', 'delete', 'execute']
  const counted = <T extends object>(tx: T): T =>
    new Proxy(tx, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (steps.includes(String(name))) {
            left -= 1
            if (left === 0) throw new Interrupted()
          }
          return value.apply(target, args)
        }
      },
    })
  const db = new Proxy(store.db, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name)
      return (work: (tx: object) => unknown) =>
        target.transaction((tx) => work(counted(tx)) as never)
    },
  })
  return { ...store, db }
}

/** Everything a reader can see of the city, and what the operator sees of the run; ids of runs and times are left out. */
async function state(): Promise<unknown> {
  const row = `regexp_replace(source_id, '^[^:]*:', '') as source`
  return [
    await city.rows(
      `select code, kind, known_to, ${row} from kunshan.subject order by 1, known_from`,
    ),
    await city.rows(
      `select id, name, known_to, ${row} from kunshan.organisation_name order by 1, known_from`,
    ),
    await city.rows(`
      select id, subject_code, figures, severity, decided_on::text, ended_by, ended_on::text, known_to is null as open, ${row}
      from kunshan.credit_record order by 1, known_from`),
    await city.rows(
      `select id, title, facts, known_to is null as open, ${row} from kunshan.credit_record_detail order by 1, known_from`,
    ),
    await city.rows(
      `select fact_id, target_id, reason, known_to is null as open, ${row} from kunshan.ending order by 1, known_from`,
    ),
    await city.rows('select id, waits_for, row_number from kunshan.intake_waiting order by 1'),
    await city.rows('select row_number, codes from kunshan.intake_refusal order by 1'),
    await city.rows(`
      select sheet, state, last_row, rows_new, rows_changed, rows_unchanged, rows_waiting, rows_refused, refusals, notices, filled
      from kunshan.intake_run order by sheet, rows_new, last_row`),
  ]
}

const rowSorts: readonly ((index: number) => Cells)[] = [
  (index) => penaltyRow(index, city.authority),
  (index) => penaltyRow(index, city.authority, { fine: '7', content: '罚款七万元' }),
  (index) => penaltyRow(index, city.authority, { fine: 'seven' }),
  (index) => penaltyRow(index, city.authority, { withdrawn: '是', withdrawnWhy: '录入错误' }),
  (index) => penaltyRow(index, city.authority, { withdrawn: '恢复' }),
  (index) => penaltyRow(index + 50, city.authority),
  (index) => ({
    ...penaltyRow(index, city.authority),
    ...personRow(index),
    partyCode: '',
    representative: '',
  }),
]

const sheet = fc.array(
  fc.record({
    sort: fc.integer({ min: 0, max: rowSorts.length - 1 }),
    index: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 12 },
)

it('an import that is cut off anywhere and resumed leaves the store of an undisturbed one', async () => {
  const registers = [
    [1, 2, 3, 4],
    [5, 6],
  ].map((indexes) => indexes.flatMap((index) => [bodyRow(index), personRow(index)]))
  await fc.assert(
    fc.asyncProperty(
      sheet,
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      async (drawn, breaks, batchRows) => {
        const rows = drawn.map(({ sort, index }) => rowSorts[sort]!(index))
        const walk = async (interruptions: readonly number[]) => {
          await clear()
          let cuts = [...interruptions]
          for (const [kind, sheetRows] of [
            ['subjects', registers[0]!],
            ['penalties', rows],
            ['subjects', registers[1]!],
          ] as const) {
            for (;;) {
              const cut = cuts.shift()
              const over = cut === undefined ? city.store : breakingAt(city.store, cut)
              try {
                await city.handIn(kind, sheetRows, { batchRows, over, resume: true })
                break
              } catch (error) {
                if (!(error instanceof Interrupted)) throw error
              }
            }
            if (kind === 'penalties') cuts = [...interruptions].reverse()
          }
          return state()
        }
        expect(await walk(breaks)).toEqual(await walk([]))
      },
    ),
    { numRuns: 12 },
  )
}, 180_000)

it('two processes that go on with one run do not take its rows twice', async () => {
  await city.handIn('subjects', [bodyRow(1), bodyRow(2), bodyRow(3)])
  const rows = [1, 2, 3].map((index) => penaltyRow(index, city.authority))
  await expect(
    city.handIn('penalties', rows, { batchRows: 1, over: breakingAt(city.store, 22) }),
  ).rejects.toThrow(Interrupted)
  const outcomes = await Promise.allSettled(
    [1, 2].map(() => city.handIn('penalties', rows, { batchRows: 1, resume: true })),
  )
  const ends = outcomes.map((one) => (one.status === 'fulfilled' ? 'DONE' : one.reason.code))
  // The slower one may find the run done already.
  expect([
    ['DONE', 'IMPORT_RUN_TAKEN'],
    ['DONE', 'DONE'],
  ]).toContainEqual(ends.sort())
  expect(await city.rows('select count(*)::int as records from kunshan.credit_record')).toEqual([
    { records: 3 },
  ])
})

it('a workbook that breaks far down says which rows were taken', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-broken-'))
  const place = path.join(folder, 'broken.xlsx')
  const rows = sheetCsv(
    'subjects',
    // More than are looked at for the header.
    Array.from({ length: 15 }, (_, at) => bodyRow(at + 1)),
  )
    .trim()
    .split('\n')
  const [header, ...good] = rows.map((row) => textRow(row.split(',')))
  // Longer than what is read at once.
  const blank = '<row/>'.repeat(20_000)
  await writeWorkbook(place, { 主体: `${header}${good.join('')}${blank}<row r="3"/>` })
  const refused = city.handIn('subjects', await readFile(place), { batchRows: 1 })
  await expect(refused).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_UNREADABLE' },
    message: expect.stringMatching(
      /a worksheet has row 3 behind row 20016; .* The rows up to 16 have been dealt with\.$/,
    ),
  })
  expect(await city.rows('select rows_new from kunshan.intake_run')).toEqual([{ rows_new: 15 }])
  await rm(folder, { recursive: true })
})
