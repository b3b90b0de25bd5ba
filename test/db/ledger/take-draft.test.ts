import { afterAll, beforeAll, expect, it } from 'vitest'
import { objectionDraft, repairDraft, repairId } from '../../../db/ledger/case-drafts.js'
import type { Draft } from '../../../db/ledger/draft.js'
import { takeDrafts } from '../../../db/ledger/take-draft.js'
import { takeOnce } from '../../../db/ledger/take-step.js'
import { anonymous } from '../../../schema/caller.js'
import {
  bodyCode,
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  today,
} from '../../intake/sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
  await city.handIn(
    'subjects',
    [1, 2, 3].map((index) => bodyRow(index)),
  )
  await city.handIn(
    'penalties',
    [1, 2, 3].map((index) => penaltyRow(index, city.authority, { decidedOn: '2026-05-20' })),
  )
})
afterAll(() => city.close())

const recordOf = async (index: number) =>
  (
    await city.rows(
      `select id from kunshan.credit_record where subject_code = '${bodyCode(index)}' and known_to is null`,
    )
  )[0]!.id as string

const decision = {
  status: 'GRANTED',
  appliedOn: '2026-11-20',
  decidedOn: '2026-11-22',
  earlyBasis: null,
} as const

/** What the city holds of a body's record, its cases and ends: all but ids and who said so. */
const stored = (index: number) =>
  city.rows(`
    select r.ended_by, r.ended_on::text, e.ended_by as by, e.reason, e.unit_code, c.status, c.applied_on::text, c.decided_on::text
    from kunshan.credit_record r
    left join kunshan.ending e on e.target_id = r.id and e.known_to is null
    left join kunshan.repair c on c.target_id = r.id and c.known_to is null
    where r.subject_code = '${bodyCode(index)}' and r.known_to is null`)

let keys = 0
function step(draft: Draft) {
  const { store } = city
  const clientKey = `key-${++keys}`
  return store.db.transaction((tx) =>
    takeOnce(
      tx,
      store.t,
      { name: 'test', input: { clientKey }, caller: anonymous },
      async (work) => {
        await takeDrafts(work, store, [draft], today)
        return { documentNo: null, outcome: null }
      },
    ),
  )
}

it('a repair granted by a step ends its record as a row of the sheet does', async () => {
  const id = await recordOf(1)
  await step(
    repairDraft(city.store, { kind: 'RECORD', id }, { ...decision, unitCode: city.authority.code }),
  )
  await city.handIn('repairs', [
    {
      targetKind: '行政处罚',
      targetId: await recordOf(2),
      status: '准予修复',
      acceptedOn: decision.appliedOn,
      decidedOn: decision.decidedOn,
      authorityName: city.authority.name,
      authorityCode: city.authority.code,
    },
  ])
  const ended = await stored(1)
  expect(ended).toEqual([
    {
      ended_by: 'REPAIRED',
      ended_on: '2026-11-22',
      by: 'REPAIRED',
      reason: '信用修复',
      unit_code: city.authority.code,
      status: 'GRANTED',
      applied_on: '2026-11-20',
      decided_on: '2026-11-22',
    },
  ])
  expect(await stored(2)).toEqual(ended)
})

it('a step is refused for what refuses the row of a sheet, and writes nothing', async () => {
  const target = { kind: 'RECORD', id: await recordOf(3) } as const
  const position = () => city.rows('select position from kunshan.clock')
  const before = await position()
  const own = { ...decision, unitCode: city.authority.code }
  await expect(
    step(repairDraft(city.store, target, { ...decision, unitCode: 'another' })),
  ).rejects.toMatchObject({ code: 'REPAIR_NOT_COMPETENT' })
  await expect(
    step(repairDraft(city.store, target, { ...own, decidedOn: '2026-08-19' })),
  ).rejects.toMatchObject({ code: 'REPAIR_TOO_EARLY' })
  await expect(
    step(
      objectionDraft(city.store, target, {
        status: 'UPHELD',
        acceptedOn: '2026-05-01',
        decidedOn: '2026-05-02',
      }),
    ),
  ).rejects.toMatchObject({ code: 'CASE_DAY_BEFORE_RECORD' })
  await expect(
    step(repairDraft(city.store, { kind: 'RECORD', id: 'KS-P-none' }, own)),
  ).rejects.toMatchObject({ code: 'CASE_FACT_UNKNOWN' })
  expect(await position()).toEqual(before)
  expect(await stored(3)).toMatchObject([{ ended_by: null, status: null }])
})

it('a case taken in both ways is one case', async () => {
  const id = repairId(city.store, await recordOf(2), decision.appliedOn)
  const position = () => city.rows(`select known_from from kunshan.repair where id = '${id}'`)
  const before = await position()
  await step(
    repairDraft(
      city.store,
      { kind: 'RECORD', id: await recordOf(2) },
      { ...decision, unitCode: city.authority.code },
    ),
  )
  expect(await position()).toEqual(before)
})
