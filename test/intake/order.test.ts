import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SheetKind } from '../../schema/intake.js'
import {
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  personRow,
} from './sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const tables = [
  'subject',
  'organisation_name',
  'credit_record',
  'credit_record_detail',
  'repair',
  'objection',
  'ending',
  'intake_waiting',
]

/** What is in force, by table; positions, times, sources and ciphertext depend on the order. */
async function state(): Promise<unknown> {
  const found = []
  for (const table of tables) {
    const rows = await city.rows(`select * from kunshan.${table}`)
    found.push(
      rows
        .filter(({ known_to }) => known_to === null || known_to === undefined)
        .map(({ known_from: _1, known_from_at: _2, source_id: _3, ...values }) =>
          JSON.stringify(values),
        )
        .sort(),
    )
  }
  return found
}

type Files = readonly (readonly [SheetKind, readonly Cells[]])[]

async function walk(order: Files): Promise<unknown> {
  const emptied = [...tables, 'person_identity', 'intake_run', 'intake_refusal']
  await city.rows(`truncate ${emptied.map((table) => `kunshan.${table}`).join(', ')}`)
  for (const [kind, rows] of order) await city.handIn(kind, rows)
  return state()
}

it('leaves the same store in whatever order the files of a city arrive', async () => {
  const about = (index: number): Cells => {
    const { registeredOn: _1, representative: _2, ...party } = bodyRow(index)
    return {
      ...party,
      targetKind: '行政处罚',
      targetAuthorityCode: city.authority.code,
      documentNo: `昆演市监罚〔2026〕${index}号`,
    }
  }
  const files: Files = [
    ['subjects', [bodyRow(1), bodyRow(2), personRow(4)]],
    ['subjects', [bodyRow(3)]],
    ['penalties', [1, 2, 3].map((index) => penaltyRow(index, city.authority))],
    [
      'penalties',
      [{ ...penaltyRow(4, city.authority), ...personRow(4), partyCode: '', representative: '' }],
    ],
    [
      'repairs',
      [
        {
          ...about(1),
          status: '准予修复',
          earlyBasis: '演示裁〔2026〕1号',
          acceptedOn: '2026-11-20',
          decidedOn: '2026-11-22',
          authorityCode: city.authority.code,
        },
      ],
    ],
    [
      'revocations',
      [1, 2].map((index) => ({
        ...about(index),
        revokedBy: '行政复议',
        revocationDocumentNo: `演复〔2026〕${index}号`,
        revocationUnit: '演示政府',
        decidedOn: '2026-11-21',
        reason: '程序违法',
      })),
    ],
    [
      'objections',
      [
        { ...about(3), status: '已受理', acceptedOn: '2026-11-21' },
        { ...about(2), status: '异议成立', acceptedOn: '2026-11-20', decidedOn: '2026-11-21' },
      ],
    ],
  ]
  const inOrder = await walk(files)
  expect((inOrder as unknown[][]).map(({ length }) => length)).toEqual([4, 3, 4, 4, 1, 2, 4, 0])
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...files], { minLength: files.length }),
      async (order) => {
        expect(await walk(order)).toEqual(inOrder)
      },
    ),
    { numRuns: 8 },
  )
}, 120_000)

it('keeps an end that waits when an older row of the same fact comes to wait too', async () => {
  const penalty = penaltyRow(7, city.authority)
  const { registeredOn: _1, representative: _2, ...party } = bodyRow(7)
  const repair: Cells = {
    ...party,
    targetKind: '行政处罚',
    targetAuthorityCode: city.authority.code,
    documentNo: '昆演市监罚〔2026〕7号',
    acceptedOn: '2026-11-20',
  }
  const files: Files = [
    ['penalties', [{ ...penalty, withdrawn: '1', withdrawnOn: '2026-11-22', withdrawnWhy: '误' }]],
    ['penalties', [penalty]],
    [
      'repairs',
      [
        {
          ...repair,
          status: '准予修复',
          earlyBasis: '演示裁〔2026〕1号',
          decidedOn: '2026-11-21',
          authorityCode: city.authority.code,
        },
      ],
    ],
    ['repairs', [{ ...repair, status: '已受理' }]],
    ['subjects', [bodyRow(7)]],
  ]
  const inOrder = await walk(files)
  expect((inOrder as unknown[][]).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 0, 2, 0])
  expect(
    await city.rows(
      `select ended_by, ended_on::text, status from kunshan.credit_record r join kunshan.repair c on c.target_id = r.id and c.known_to is null where r.known_to is null`,
    ),
  ).toEqual([{ ended_by: 'REPAIRED', ended_on: '2026-11-21', status: 'GRANTED' }])
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...files], { minLength: files.length }),
      async (order) => {
        expect(await walk(order)).toEqual(inOrder)
      },
    ),
    { numRuns: 10 },
  )
}, 120_000)
