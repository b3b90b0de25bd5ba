import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { proposeRedEntry, takeRedEntryStep } from '../../db/incentives/red-steps.js'
import { advanceClock, holdClock } from '../../db/ledger/clock.js'
import { takeCheckedRows } from '../../intake/run/red-checks.js'
import { loadDueRules } from '../../rules/cases/deadlines.js'
import type { RedEntryStep } from '../../rules/incentives/red-entry-case.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import type { CrossCheck, CrossOutcome } from '../../schema/cross-check.js'
import { enabledJurisdictions } from '../../schema/register.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  today,
} from './sheet-files.js'

let city: IntakeCity
let tax: IntakeCity['authority']
beforeAll(async () => {
  city = await emptyKunshan()
  const rows = await city.rows(
    `select code, name from kunshan.organisation_unit where name = '国家税务总局昆山市税务局'`,
  )
  tax = rows[0] as unknown as IntakeCity['authority']
  await city.handIn(
    'subjects',
    Array.from({ length: 20 }, (_, index) => bodyRow(index)),
  )
})
afterAll(() => city.close())

const members = enabledJurisdictions().map(({ code }) => code)
const check = (index: number, outcome: CrossOutcome = 'CLEAR'): CrossCheck => ({
  subjectCode: bodyCode(index),
  outcome,
  cities: outcome === 'CLEAR' ? members : ['320585'],
})

const status = { PROPOSED: '拟列入', CHECKED: '已核查', ANNOUNCED: '公示中' } as const
const history = {
  proposedOn: '2026-10-08',
  proposalDocumentNo: '昆税拟〔2026〕1号',
  checkedOn: '2026-10-09',
  announcedOn: '2026-10-12',
  decidedOn: '2026-11-02',
  documentNo: '昆税认〔2026〕1号',
}

/** A row that says that a firm is on the list, with its whole history. */
function entry(index: number, over: Cells = {}): Cells {
  const { registeredOn: _1, representative: _2, ...party } = bodyRow(index)
  return {
    ...party,
    ...history,
    listCode: 'RL01',
    status: '已列入',
    reason: '年度评价为A级',
    authorityName: tax.name,
    authorityCode: tax.code,
    ...over,
  }
}

/** The same, as far as the state has come. */
function until(index: number, state: keyof typeof status, over: Cells = {}): Cells {
  const later = { CHECKED: 1, ANNOUNCED: 2, PROPOSED: 0 }[state]
  return entry(index, {
    status: status[state],
    decidedOn: '',
    documentNo: '',
    ...(later < 2 ? { announcedOn: '' } : {}),
    ...(later < 1 ? { checkedOn: '' } : {}),
    ...over,
  })
}

const take = (...checks: CrossCheck[]) =>
  city.store.db.transaction(async (tx) => {
    const clock = await holdClock(tx, city.store.t)
    const taken = await takeCheckedRows({ tx, clock }, city.store, checks, today)
    await advanceClock(tx, city.store.t, clock)
    return taken
  })

const counts = ({
  rowsNew,
  rowsChanged,
  rowsUnchanged,
  rowsWaiting,
  rowsRefused,
}: object & {
  [key: string]: unknown
}) => ({ rowsNew, rowsChanged, rowsUnchanged, rowsWaiting, rowsRefused })
const none = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsWaiting: 0, rowsRefused: 0 }

/** What the city holds of a firm's red entries, whoever wrote it. */
async function stored(index: number) {
  const code = bodyCode(index)
  const inForce = async (table: string, where: string) =>
    (await city.rows(`select * from kunshan.${table} where ${where}`))
      .filter(({ known_to }) => known_to === null)
      .map(({ known_from: _1, known_from_at: _2, source_id: _3, ...values }) => values)
  const entries = await inForce('list_entry', `subject_code = '${code}'`)
  const ids = ["''", ...entries.map(({ id }) => `'${id}'`)].join(', ')
  return {
    proposals: await inForce('red_entry', `subject_code = '${code}'`),
    entries,
    details: await inForce('list_entry_detail', `id in (${ids})`),
  }
}

const stateOf = async (index: number) => {
  const { proposals, entries } = await stored(index)
  return {
    states: proposals.map(({ state }) => state),
    ended: entries.map(({ ended_by }) => ended_by),
  }
}

it('a row of the list waits for the word of all cities, and is written once no city lists the firm', async () => {
  const run = await city.handIn('red-list', [entry(1), entry(2), entry(3)])
  expect(counts(run)).toEqual({ ...none, rowsWaiting: 3 })
  expect(await stored(1)).toEqual({ proposals: [], entries: [], details: [] })
  expect(await take(check(1), check(2, 'LISTED'), check(3, 'COULD_NOT_ASK'))).toEqual([
    { subjectCode: bodyCode(1), outcome: 'CLEAR', taken: 1, refused: 0 },
    { subjectCode: bodyCode(2), outcome: 'LISTED', taken: 0, refused: 1 },
    { subjectCode: bodyCode(3), outcome: 'COULD_NOT_ASK', taken: 0, refused: 0 },
  ])
  expect(await stateOf(1)).toEqual({ states: ['IN_FORCE'], ended: [null] })
  expect(await city.faults(run)).toEqual({ 3: ['RED_SUBJECT_LISTED'] })
  expect(await stateOf(2)).toEqual({ states: [], ended: [] })
  expect(await stateOf(3)).toEqual({ states: [], ended: [] })
  expect(await take(check(3, 'NOT_SUPPLIED'), check(3, 'DISPUTED'))).toMatchObject([
    { taken: 0 },
    { taken: 0 },
  ])
  expect(await take(check(3))).toMatchObject([{ taken: 1 }])
  const again = await city.handIn('red-list', [entry(1), entry(3)])
  expect(counts(again)).toEqual({ ...none, rowsUnchanged: 2 })
})

it('a row that only proposes or refuses asks nobody, and one that tells less than is known changes nothing', async () => {
  expect(counts(await city.handIn('red-list', [until(4, 'PROPOSED')]))).toEqual({
    ...none,
    rowsNew: 1,
  })
  const waiting = await city.handIn('red-list', [until(4, 'ANNOUNCED')])
  expect(counts(waiting)).toEqual({ ...none, rowsWaiting: 1 })
  await take(check(4))
  expect(await stateOf(4)).toEqual({ states: ['ANNOUNCED'], ended: [] })
  const older = await city.handIn('red-list', [until(4, 'CHECKED')])
  expect(counts(older)).toEqual({ ...none, rowsUnchanged: 1 })
  expect(older.notices).toEqual({ DECISION_KEPT: 1 })
  const refusal = until(4, 'ANNOUNCED', {
    status: '不予列入',
    decidedOn: '2026-10-20',
    refusedWhy: '公示期间有异议',
  })
  expect(counts(await city.handIn('red-list', [refusal]))).toEqual({ ...none, rowsChanged: 1 })
  expect(await stateOf(4)).toEqual({ states: ['REFUSED'], ended: [] })
})

it('what the state does not allow is refused and leaves nothing behind', async () => {
  const ended = until(5, 'PROPOSED', {
    status: '不予列入',
    decidedOn: '2026-10-20',
    refusedWhy: '材料不全',
  })
  await city.handIn('red-list', [until(6, 'PROPOSED'), ended])
  const before = [await stored(5), await stored(6)]
  const other = { proposedOn: '2026-10-09', proposalDocumentNo: '昆税拟〔2026〕2号' }
  const rows = [
    entry(5),
    until(6, 'PROPOSED', other),
    entry(7, { decidedOn: '2026-10-13' }),
    entry(7, { listCode: 'SL04' }),
    entry(7, { announcedOn: '' }),
    entry(7, { documentNo: '无' }),
    entry(7, { checkedOn: '2026-10-01' }),
    until(7, 'PROPOSED', { withdrawn: '是', withdrawnWhy: '误报' }),
    entry(7, { status: '在册' }),
    entry(7, { status: '' }),
  ]
  const run = await city.handIn('red-list', rows)
  expect(await city.faults(run)).toEqual({
    2: ['RED_STEP_NOT_ALLOWED'],
    3: ['RED_ENTRY_ALREADY_OPEN'],
    4: ['RED_ANNOUNCEMENT_RUNS'],
    5: ['LIST_OF_OTHER_COLOUR'],
    6: ['VALUE_MISSING'],
    7: ['VALUE_MISSING'],
    8: ['DATES_OUT_OF_ORDER'],
    9: ['RED_STEP_NOT_ALLOWED'],
    10: ['VALUE_UNKNOWN'],
    11: ['VALUE_MISSING'],
  })
  expect([await stored(5), await stored(6)]).toEqual(before)
  expect(await stored(7)).toEqual({ proposals: [], entries: [], details: [] })
})

it('an entry that stands is proposed a second time by no row, also of the same file', async () => {
  const second = {
    proposalDocumentNo: '昆税拟〔2026〕9号',
    documentNo: '昆税认〔2026〕9号',
    decidedOn: '2026-11-03',
  }
  await city.handIn('red-list', [entry(8), entry(8, second)])
  await take(check(8))
  expect((await stored(8)).entries).toHaveLength(1)
})

it('a withdrawn row and a revocation end the proposal with its entry, and neither stands again', async () => {
  await city.handIn('red-list', [entry(9), entry(10)])
  await take(check(9), check(10))
  const mark = { withdrawn: '是', withdrawnOn: '2026-11-10', withdrawnWhy: '材料不实' }
  await city.handIn('red-list', [entry(9, mark)])
  const revocation = {
    targetKind: '名单',
    listCode: 'RL01',
    documentNo: history.documentNo,
    partyName: bodyRow(10).partyName!,
    partyKind: '法人及非法人组织',
    partyCode: bodyCode(10),
    revokedBy: '自行撤销',
    revocationDocumentNo: '昆税撤〔2026〕1号',
    revocationUnit: tax.name,
    decidedOn: '2026-11-10',
    reason: '材料不实',
  }
  await city.handIn('revocations', [revocation])
  expect([await stateOf(9), await stateOf(10)]).toEqual([
    { states: ['REVOKED'], ended: ['WITHDRAWN'] },
    { states: ['REVOKED'], ended: ['REVOKED'] },
  ])
  expect(counts(await city.handIn('red-list', [entry(9), entry(10)]))).toEqual({
    ...none,
    rowsUnchanged: 2,
  })
  const restored = await city.handIn('red-list', [entry(9, { withdrawn: '恢复' })])
  expect(await city.faults(restored)).toEqual({ 2: ['RED_STEP_NOT_ALLOWED'] })
  const back = await city.handIn('revocations', [{ ...revocation, withdrawn: '是' }])
  expect(await city.faults(back)).toEqual({ 2: ['RED_STEP_NOT_ALLOWED'] })
  expect(await stateOf(10)).toEqual({ states: ['REVOKED'], ended: ['REVOKED'] })
})

it('steps and rows of the sheet end in the same store, however much of the way a row tells at once', async () => {
  const road = ['PROPOSED', 'CHECKED', 'ANNOUNCED', 'IN_FORCE'] as const
  const walks = fc.record({
    length: fc.integer({ min: 1, max: 4 }),
    end: fc.constantFrom('NONE', 'REFUSED', 'REVOKED'),
    /** Which states before the last a row is handed in for. */
    told: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(walks, async ({ length, end, told }) => {
      const isListed = length === 4
      const steps = road.slice(0, length)
      const last = isListed ? (end === 'REVOKED' ? end : 'NONE') : end === 'REFUSED' ? end : 'NONE'
      await clear()
      await walkBySteps(steps.length, last)
      const bySteps = await stored(11)
      await clear()
      for (const [at, state] of steps.entries()) {
        if (at < steps.length - 1 && !told[at]) continue
        await city.handIn('red-list', [state === 'IN_FORCE' ? entry(11) : until(11, state)])
        await take(check(11))
      }
      if (last === 'REFUSED') {
        const over = { status: '不予列入', decidedOn: '2026-11-10', refusedWhy: '公示期间有异议' }
        await city.handIn('red-list', [until(11, steps.at(-1) as 'PROPOSED', over)])
      }
      if (last === 'REVOKED') await city.handIn('revocations', [revocationOf(11)])
      expect(await stored(11)).toEqual(bySteps)
    }),
    { numRuns: 12 },
  )
}, 120_000)

const revocationOf = (index: number): Cells => ({
  targetKind: '名单',
  listCode: 'RL01',
  documentNo: history.documentNo,
  partyName: bodyRow(index).partyName!,
  partyKind: '法人及非法人组织',
  partyCode: bodyCode(index),
  revokedBy: '自行撤销',
  revocationDocumentNo: '昆税撤〔2026〕1号',
  revocationUnit: '税务局',
  decidedOn: '2026-11-10',
  reason: '材料不实',
})

function clear() {
  const tables = ['red_entry', 'list_entry_held', 'list_entry_detail_held', 'ending']
  return city.rows(`truncate ${tables.map((table) => `kunshan.${table}`).join(', ')}`)
}

let keys = 0
async function walkBySteps(length: number, end: string): Promise<void> {
  const caller: Caller = {
    ...anonymous,
    subject: 'officer',
    unit: tax.code,
    jurisdiction: kunshan.code,
    scopes: ['case:write'],
  }
  const clientKey = () => `red-${++keys}`
  const proposed = await proposeRedEntry(city.store, {
    name: 'proposeRedEntry',
    caller,
    today,
    input: {
      clientKey: clientKey(),
      subjectCode: bodyCode(11),
      listCode: 'RL01',
      reason: '年度评价为A级',
      documentNo: history.proposalDocumentNo,
      on: history.proposedOn,
    },
  })
  let revision = 1
  const go = async (step: RedEntryStep, on: string, more: object = {}) => {
    const input = {
      clientKey: clientKey(),
      redEntryId: proposed.entry.id,
      subjectCode: bodyCode(11),
      step,
      revision,
      on,
      ...more,
    }
    const request = { name: 'takeRedEntryStep', input, caller, today } as const
    await takeRedEntryStep(city.store, request, [check(11)], loadDueRules())
    revision += 1
  }
  if (length > 1) await go('CHECK', history.checkedOn)
  if (length > 2) await go('ANNOUNCE', history.announcedOn)
  if (length > 3) await go('LIST', history.decidedOn, { documentNo: history.documentNo })
  if (end === 'REFUSED') await go('REFUSE', '2026-11-10', { reason: '公示期间有异议' })
  if (end === 'REVOKED') {
    const reason = '自行撤销（税务局）: 材料不实'
    await go('REVOKE', '2026-11-10', { reason, documentNo: '昆税撤〔2026〕1号' })
  }
}
