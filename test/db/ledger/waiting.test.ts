import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IntakeRun } from '../../../db/ledger/runs.js'
import { Findings } from '../../../intake/report/findings.js'
import { wayOut } from '../../../schema/ways-out.js'
import {
  bodyCode,
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  personNumber,
  personRow,
} from '../../intake/sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const countsOf = async ({ id }: IntakeRun) =>
  (
    await city.rows(`select rows_new, rows_changed, rows_unchanged, rows_waiting, rows_refused
      from kunshan.intake_run where id = '${id}'`)
  ).map((run) => Object.values(run))[0]

it('a row that a later hand-in replaces waits no longer, and its run says so', async () => {
  const first = await city.handIn('penalties', [
    penaltyRow(1, city.authority),
    penaltyRow(2, city.authority),
  ])
  expect(await countsOf(first)).toEqual([0, 0, 0, 2, 0])
  const corrected = penaltyRow(1, city.authority, { fine: '6', content: '罚款60000元' })
  const second = await city.handIn('penalties', [corrected])
  expect(await countsOf(first)).toEqual([0, 0, 1, 1, 0])
  expect(await countsOf(second)).toEqual([0, 0, 0, 1, 0])
  await city.handIn('subjects', [bodyRow(1), bodyRow(2)])
  expect(await countsOf(first)).toEqual([1, 0, 1, 0, 0])
  expect(await countsOf(second)).toEqual([1, 0, 0, 0, 0])
})

it('rows that wait are told by number, with what they wait for, and of persons without their key', async () => {
  const body = penaltyRow(3, city.authority)
  const person = { ...body, ...personRow(4), partyCode: '', representative: '' }
  const { partyName, partyKind, partyCode, documentNo } = body
  const named = { partyName: partyName!, partyKind: partyKind!, partyCode: partyCode! }
  const about = { targetKind: '行政处罚', documentNo: documentNo!, acceptedOn: '2026-11-21' }
  const rows = [body, person]
  const waitingOf = async (
    kind: 'penalties' | 'objections',
    sheet: typeof rows,
    dryRun: boolean,
  ) => {
    const findings = new Findings(100)
    const run = await city.handIn(kind, sheet, { dryRun, onBatch: (batch) => findings.add(batch) })
    return findings.waiting(city.store, run, dryRun)
  }
  const way = wayOut('subjectFirst')
  const expected = [
    { row: 2, awaits: 'SUBJECT', code: bodyCode(3), wayOut: way },
    { row: 3, awaits: 'SUBJECT', code: null, wayOut: way },
  ]
  expect(await waitingOf('penalties', rows, true)).toEqual(expected)
  expect(await waitingOf('penalties', rows, false)).toEqual(expected)
  const objections = [
    { ...about, ...named, targetAuthorityCode: city.authority.code, status: '已受理' },
    { ...about, targetId: personNumber(4), status: '已受理' },
  ]
  expect(await waitingOf('objections', objections, false)).toEqual([
    {
      row: 2,
      awaits: 'RECORD_OR_ENTRY',
      code: expect.stringMatching(/^KS-P-[0-9a-f]{32}$/),
      wayOut: wayOut('recordFirst'),
    },
    {
      row: 3,
      awaits: 'RECORD_OR_ENTRY',
      code: expect.stringMatching(/^9905\*{13}.$/),
      wayOut: wayOut('recordFirst'),
    },
  ])
})
