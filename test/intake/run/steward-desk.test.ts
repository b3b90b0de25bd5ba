import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Findings } from '../../../intake/report/findings.js'
import { loadRuleBook } from '../../../intake/run/city-facts.js'
import { type RowSettlement, settleRow } from '../../../intake/run/settle-row.js'
import { listRowsForSteward } from '../../../intake/run/steward-desk.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { refusalCodes, stewardReasons } from '../../../schema/faults.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
  personNumber,
  personRow,
} from '../sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const steward: Caller = {
  ...anonymous,
  subject: 'steward',
  unit: 'unit',
  jurisdiction: kunshan.code,
  scopes: ['steward:write'],
}
let keys = 0
const settle = (input: Omit<RowSettlement, 'clientKey' | 'reason'> & Partial<RowSettlement>) => {
  keys += 1
  return settleRow(
    city.store,
    {
      name: 'settleRow',
      caller: steward,
      input: { clientKey: `key-${keys}`, reason: '已与登记机关核对', ...input },
    },
    loadRuleBook(city.store.catalogues),
  )
}
const desk = () => listRowsForSteward(city.store, { reasons: null, first: 100, after: null })
const code = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.code,
  )
const counts = async (runId: string) =>
  Object.values(
    (
      await city.rows(`select rows_new, rows_changed, rows_unchanged, rows_waiting, rows_refused
        from kunshan.intake_run where id = '${runId}'`)
    )[0]!,
  )
/** Party and fine of the penalties in force, by document number. */
const penalties = async () =>
  Object.fromEntries(
    (
      await city.rows(`select document_no, subject_code, figures ->> 'fine_cny' as fine
        from kunshan.credit_record r join kunshan.credit_record_detail d using (id)
        where r.known_to is null and d.known_to is null`)
    ).map(({ document_no, subject_code, fine }) => [document_no, [subject_code, fine]]),
  )
const other = '昆山市完全另外一家公司'
const misnamed = (index: number, over: Cells = {}) =>
  penaltyRow(index, city.authority, { partyName: other, ...over })
const documentNo = (index: number) => `昆演市监罚〔2026〕${index}号`

it('a name that contradicts the register waits for a steward, and is filed under nobody meanwhile', async () => {
  await city.handIn('subjects', [
    bodyRow(1, { formerNames: '演示旧名有限公司 2020-05-01' }),
    bodyRow(2),
    bodyRow(3),
    bodyRow(4),
  ])
  const findings = new Findings(100)
  const run = await city.handIn(
    'penalties',
    [
      penaltyRow(1, city.authority),
      penaltyRow(2, city.authority, { partyName: '演示第２号有限公司 ' }),
      penaltyRow(1, city.authority, { documentNo: '旧名1号', partyName: '演示旧名有限公司' }),
      misnamed(3),
    ],
    { onBatch: (batch) => findings.add(batch) },
  )
  expect(await counts(run.id)).toEqual([3, 0, 0, 1, 0])
  expect(run.questions).toEqual({ NAME_CONTRADICTS_REGISTER: 1 })
  const wayOut = {
    name: 'nameOfCode',
    values: { present: '演示第3号有限公司', code: bodyCode(3) },
  }
  expect(await findings.waiting(city.store, run, false)).toEqual([
    { row: 5, awaits: 'STEWARD', code: 'NAME_CONTRADICTS_REGISTER', wayOut },
  ])
  const [row] = await desk()
  expect({ ...row, cells: undefined, waitingSince: undefined }).toEqual({
    id: `${run.id}-5`,
    runId: run.id,
    sheet: 'penalties',
    fileName: 'penalties-2.csv',
    rowNumber: 5,
    reasons: [
      {
        code: 'NAME_CONTRADICTS_REGISTER',
        column: 'CF_XDR_MC',
        header: '行政相对人名称',
        value: other,
        wayOut,
      },
    ],
  })
  expect(row!.cells!.slice(0, 3).map(({ name, value }) => [name, value])).toEqual([
    ['行政相对人名称', other],
    ['行政相对人类别', '法人及非法人组织'],
    ['行政相对人代码_1(统一社会信用代码)', bodyCode(3)],
  ])
  expect(Object.keys(await penalties())).not.toContain(documentNo(3))
})

it('a steward takes it, once for his key, and the run counts it', async () => {
  const [row] = await desk()
  const input = { id: row!.id, decision: 'TAKE', clientKey: 'once' } as const
  const first = await settle(input)
  expect([first.outcome, first.step.takenBy, first.run.rowsNew]).toEqual(['ADDED', 'steward', 4])
  expect((await penalties())[documentNo(3)]).toEqual([bodyCode(3), '50000'])
  expect(await settle(input)).toEqual(first)
  expect(await code(settle({ ...input, decision: 'REFUSE' }))).toBe('IDEMPOTENCY_KEY_REUSED')
  expect(await code(settle({ ...input, clientKey: 'again' }))).toBe('ROW_NOT_WAITING')
  expect(await counts(row!.runId)).toEqual([4, 0, 0, 0, 0])
})

it('takes it for another subject, corrects a column, or refuses it', async () => {
  const run = await city.handIn(
    'penalties',
    [misnamed(11), misnamed(12), misnamed(13)].map((row) => ({ ...row, partyCode: bodyCode(1) })),
  )
  const [forOther, toCorrect, toRefuse] = (await desk()).map(({ id }) => id)
  expect(
    (await settle({ id: forOther!, decision: 'TAKE_FOR', subjectCode: bodyCode(2) })).outcome,
  ).toBe('ADDED')
  const name = { column: 'CF_XDR_MC', value: '演示第4号有限公司' }
  expect((await settle({ id: toCorrect!, decision: 'CORRECT', ...name })).outcome).toBe('WAITING')
  const partyCode = { column: 'CF_XDR_SHXYM', value: bodyCode(4) }
  expect((await settle({ id: toCorrect!, decision: 'CORRECT', ...partyCode })).outcome).toBe(
    'ADDED',
  )
  expect((await settle({ id: toRefuse!, decision: 'REFUSE', reason: '查无此公司' })).outcome).toBe(
    'REFUSED',
  )
  const taken = await penalties()
  expect([11, 12, 13].map((index) => taken[documentNo(index)])).toEqual([
    [bodyCode(2), '50000'],
    [bodyCode(4), '50000'],
    undefined,
  ])
  expect(await city.faults(run)).toEqual({ 4: ['REFUSED_BY_STEWARD', 'NAME_CONTRADICTS_REGISTER'] })
  expect(await counts(run.id)).toEqual([2, 0, 0, 0, 1])
  expect(await desk()).toEqual([])
})

it('no decision sets aside what the law or the register refuses', async () => {
  await city.handIn('subjects', [personRow(5)])
  await city.handIn('penalties', [
    misnamed(21, { partyCode: bodyCode(1) }),
    {
      ...penaltyRow(22, city.authority),
      ...personRow(5),
      partyCode: '',
      representative: '',
      partyName: '演示别人',
    },
  ])
  const [body, person] = (await desk()).map(({ id }) => id)
  const minor = { column: 'CF_XDR_ZJHM', value: '990583201501010011' }
  const refused: Omit<RowSettlement, 'clientKey' | 'reason'>[] = [
    { id: body!, decision: 'CORRECT', column: 'CF_NR_FK', value: '' },
    { id: body!, decision: 'CORRECT', column: 'CF_JDRQ', value: '2027-01-01' },
    { id: body!, decision: 'CORRECT', column: 'CF_XDR_LB', value: '自然人' },
    { id: body!, decision: 'CORRECT', column: 'CF_CFJGDM', value: bodyCode(1) },
    { id: person!, decision: 'CORRECT', column: 'CF_SY', value: '其宗教信仰' },
    { id: person!, decision: 'CORRECT', ...minor },
  ]
  for (const one of refused) expect(await code(settle(one))).toBe('ROW_STILL_REFUSED')
  expect(await desk()).toHaveLength(2)
  expect(await code(settle({ id: body!, decision: 'TAKE_FOR', subjectCode: bodyCode(99) }))).toBe(
    'ARGUMENT_INVALID',
  )
  expect(await code(settle({ id: body!, decision: 'CORRECT', column: 'NONE', value: '1' }))).toBe(
    'ARGUMENT_INVALID',
  )
  expect(await code(settle({ id: body!, decision: 'TAKE', column: 'CF_SY' }))).toBe(
    'ARGUMENT_INVALID',
  )
  expect(await code(settle({ id: body!, decision: 'TAKE', reason: personNumber(5) }))).toBe(
    'ARGUMENT_INVALID',
  )
  await settle({ id: body!, decision: 'REFUSE' })
  expect((await settle({ id: person!, decision: 'TAKE' })).outcome).toBe('ADDED')
})

it('of a person the desk and the record show neither name nor number', async () => {
  await city.handIn('penalties', [
    {
      ...penaltyRow(31, city.authority),
      ...personRow(5),
      partyCode: '',
      representative: '',
      partyName: '演示某某人',
    },
  ])
  const [row] = await desk()
  await settle({ id: row!.id, decision: 'CORRECT', column: 'CF_XDR_MC', value: '演示又某人' })
  const told = JSON.stringify([
    await desk(),
    await city.rows('select input, outcome from kunshan.source'),
    await city.rows('select questions from kunshan.intake_waiting'),
  ])
  for (const secret of ['演示某某人', '演示又某人', '演示人5', personNumber(5)]) {
    expect([secret, told.includes(secret)]).toEqual([secret, false])
  }
  expect((await desk())[0]!.cells!.find(({ column }) => column === 'CF_XDR_MC')!.value).toBe(
    '演***人',
  )
  await settle({ id: row!.id, decision: 'REFUSE' })
})

it('a later row that is taken settles what waits; one that changed the fact since is not overwritten', async () => {
  const first = await city.handIn('penalties', [misnamed(41, { partyCode: bodyCode(1) })])
  await city.handIn('penalties', [
    penaltyRow(41, city.authority, { partyCode: bodyCode(1), partyName: '演示第1号有限公司' }),
  ])
  expect([await desk(), await counts(first.id)]).toEqual([[], [0, 0, 1, 0, 0]])

  await city.handIn('penalties', [misnamed(42, { partyCode: bodyCode(1) })])
  const said = { partyCode: bodyCode(1), partyName: '演示第1号有限公司' }
  const fine = { fine: '6', content: '罚款60000元' }
  await city.handIn('penalties', [penaltyRow(43, city.authority, { ...said, ...fine })])
  const [row] = await desk()
  const number = { column: 'CF_WSH', value: documentNo(43) }
  expect(await code(settle({ id: row!.id, decision: 'CORRECT', ...number }))).toBe('ROW_OVERTAKEN')
  expect((await penalties())[documentNo(43)]).toEqual([bodyCode(1), '60000'])
  await settle({ id: row!.id, decision: 'REFUSE' })
})

it('what waits for it is released when a steward has taken it', async () => {
  await city.handIn('penalties', [misnamed(44, { partyCode: bodyCode(1) })])
  const [row] = await desk()
  const repair = await city.handIn('repairs', [
    {
      targetKind: '行政处罚',
      targetAuthorityCode: city.authority.code,
      documentNo: documentNo(44),
      partyKind: '法人及非法人组织',
      partyCode: bodyCode(1),
      status: '已受理',
      acceptedOn: '2026-11-22',
    },
  ])
  expect(await counts(repair.id)).toEqual([0, 0, 0, 1, 0])
  await settle({ id: row!.id, decision: 'TAKE' })
  expect(await counts(repair.id)).toEqual([1, 0, 0, 0, 0])
})

it('the order of subject and decision makes no difference', async () => {
  const run = await city.handIn('penalties', [misnamed(51), penaltyRow(52, city.authority)])
  expect([await desk(), await counts(run.id)]).toEqual([[], [0, 0, 0, 2, 0]])
  await city.handIn('subjects', [bodyRow(51), bodyRow(52)])
  expect((await desk()).map(({ id }) => id)).toEqual([`${run.id}-2`])
  expect(await counts(run.id)).toEqual([1, 0, 0, 1, 0])
})

it('the reasons of the contract are those of the rules, and none is a refusal', () => {
  const api = readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8')
  const type = buildSchema(api).getType('StewardReason')
  const named = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
  expect(named.sort()).toEqual(Object.keys(stewardReasons).sort())
  expect(named.filter((code) => code in refusalCodes)).toEqual([])
})

it('a case that names another party than its record has waits, or is refused by its code', async () => {
  await city.handIn('subjects', [bodyRow(61), bodyRow(62), personRow(61)])
  await city.handIn('penalties', [
    penaltyRow(61, city.authority, { decidedOn: '2026-11-12' }),
    { ...penaltyRow(62, city.authority), ...personRow(61), partyCode: '', representative: '' },
  ])
  const [{ id }] = (await city.rows(
    `select id from kunshan.credit_record_detail where document_no = '${documentNo(61)}'`,
  )) as [{ id: string }]
  const named = (over: Cells) => ({
    targetKind: '行政处罚',
    status: '已受理',
    acceptedOn: '2026-11-21',
    partyKind: '法人及非法人组织',
    ...over,
  })
  const byKey = { targetAuthorityCode: city.authority.code }
  const run = await city.handIn('objections', [
    named({ targetId: id, partyCode: bodyCode(62) }),
    named({ targetId: id, partyName: other, acceptedOn: '2026-11-20' }),
    named({
      ...byKey,
      documentNo: documentNo(61),
      partyCode: bodyCode(61),
      partyName: other,
      acceptedOn: '2026-11-15',
      status: '异议不成立',
      decidedOn: '2026-11-16',
    }),
    named({
      ...byKey,
      documentNo: documentNo(62),
      ...personRow(61),
      partyName: '演示别人',
    }),
    named({
      targetId: id,
      partyName: '演示第61号有限公司',
      partyCode: bodyCode(61),
      acceptedOn: '2026-11-17',
      status: '异议不成立',
      decidedOn: '2026-11-18',
    }),
  ])
  expect(await city.faults(run)).toEqual({ 2: ['TARGET_OF_ANOTHER_PARTY'] })
  const rows = (await desk()).filter(({ runId }) => runId === run.id)
  expect(rows.map(({ rowNumber, reasons }) => [rowNumber, reasons[0]!.value])).toEqual([
    [3, other],
    [4, other],
    [5, ''],
  ])
  expect(await counts(run.id)).toEqual([1, 0, 0, 3, 1])
  for (const row of rows) await settle({ id: row.id, decision: 'TAKE' })
  expect(await counts(run.id)).toEqual([4, 0, 0, 0, 1])
})
