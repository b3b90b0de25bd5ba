import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCaseVersions } from '../../../db/cases/case-files.js'
import type { StepInput, Submission } from '../../../db/cases/case-input.js'
import { submitCase, takeCaseStep } from '../../../db/cases/case-steps.js'
import type { CaseKind, CaseStep } from '../../../rules/cases/case.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import type { SheetKind } from '../../../schema/intake.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
  personRow,
  today,
} from '../../intake/sheet-files.js'

const bodies = 140
let city: IntakeCity
let otherUnit: string
let pathCode: string
beforeAll(async () => {
  city = await emptyKunshan()
  const indexes = Array.from({ length: bodies }, (_, at) => at + 1)
  await city.handIn('subjects', [...indexes.map((index) => bodyRow(index)), personRow(1)])
  await city.handIn('penalties', [
    ...indexes.map((index) => penaltyRow(index, city.authority, { decidedOn: '2026-05-20' })),
    penaltyRow(900, city.authority, { ...personRow(1), partyCode: '', decidedOn: '2026-05-20' }),
  ])
  await city.handIn('licences', [
    {
      ...bodyRow(1),
      registeredOn: '',
      documentName: '准予行政许可决定书',
      documentNo: '昆演市监许〔2026〕1号',
      licenceKind: '普通',
      certificateName: '食品经营许可证',
      content: '（演示）食品经营',
      validFrom: '2026-05-20',
      validUntil: '2031-05-19',
      status: '1',
      decidedOn: '2026-05-20',
      authorityName: city.authority.name,
      authorityCode: city.authority.code,
      sourceName: city.authority.name,
      sourceCode: city.authority.code,
    },
  ])
  const units = await city.rows(
    `select code from kunshan.organisation_unit where is_authority and known_to is null order by code`,
  )
  otherUnit = units.find(({ code }) => code !== city.authority.code)!.code as string
  const [path] = await city.rows(
    `select path_code from kunshan.punishment_path where measure_code = 'M11' limit 1`,
  )
  pathCode = path!.path_code as string
})
afterAll(() => city.close())

/** Each try has a firm of its own. */
let used = 1
const next = () => {
  used += 1
  if (used > bodies) throw new Error('more firms, please')
  return used
}

async function factOf(index: number, kind = 'PENALTY'): Promise<string> {
  const [row] = await city.rows(
    `select id from kunshan.credit_record where subject_code = '${bodyCode(index)}' and kind = '${kind}' and known_to is null order by decided_on`,
  )
  return row!.id as string
}

const factTables = [
  'case_file',
  'repair_held',
  'objection_held',
  'feedback_held',
  'ending',
  'credit_record_held',
]
/** All that steps and rows could have written. */
async function written() {
  const counts = await Promise.all(
    factTables.map((table) =>
      city.rows(
        `select '${table}' as table, count(*)::int as versions, count(known_to)::int as closed from kunshan.${table}`,
      ),
    ),
  )
  return counts.flat()
}

const firm = (index: number): Caller => ({
  ...anonymous,
  subject: 'firm',
  scopes: ['self:read', 'self:write'],
  ownSubjectCode: bodyCode(index),
})
const officer = (over: Partial<Caller> = {}): Caller => ({
  ...anonymous,
  subject: 'officer',
  scopes: ['case:write', 'case:route'],
  jurisdiction: kunshan.code,
  unit: city.authority.code,
  ...over,
})
const ofUnit = (unit: string) => officer({ unit, scopes: ['case:write'] })

let keys = 0
async function submit(
  index: number,
  over: Partial<Submission> = {},
  caller: Caller = firm(index),
  kind: CaseKind = 'REPAIR',
): Promise<string> {
  const name = kind === 'REPAIR' ? 'submitRepair' : 'submitObjection'
  const input: Submission = {
    clientKey: `key-${++keys}`,
    factId: over.factId ?? (await factOf(index)),
    statement: '（演示）已整改。',
    ...(kind === 'REPAIR' ? { commitment: true } : {}),
    ...over,
  }
  const { file } = await submitCase(city.store, kind, { name, input, caller, today })
  return file.id
}

async function step(
  index: number,
  caseId: string,
  name: CaseStep,
  over: Partial<StepInput> = {},
  caller: Caller = officer(),
): Promise<void> {
  const office = caller.unit
    ? { documentNo: '昆演信〔2026〕1号', documentSubject: bodyCode(index) }
    : {}
  const input: StepInput = {
    clientKey: `key-${++keys}`,
    caseId,
    step: name,
    revision: (await listCaseVersions(city.store, [caseId])).length,
    ...office,
    ...over,
  }
  await takeCaseStep(city.store, { name: 'takeCaseStep', input, caller, today })
}

const reason = '（演示）理由。'
async function accepted(index: number, kind: CaseKind = 'REPAIR'): Promise<string> {
  const id = await submit(index, {}, firm(index), kind)
  await step(index, id, 'ACCEPT')
  return id
}
async function granted(index: number): Promise<string> {
  const id = await accepted(index)
  await step(index, id, 'GRANT', { dutiesDone: true })
  return id
}
/** Bars the firm from further repairs. */
async function reopened(index: number): Promise<string> {
  const id = await granted(index)
  await step(index, id, 'REOPEN', { cause: 'FALSE_MATERIALS', reason })
  return id
}
/** A further penalty of a firm, decided long enough ago to be repaired. */
async function secondFact(index: number): Promise<string> {
  const documentNo = `昆演市监罚〔2026〕${9000 + index}号`
  const row = penaltyRow(index, city.authority, { decidedOn: '2026-05-21', documentNo })
  await city.handIn('penalties', [row])
  const [found] = await city.rows(
    `select id from kunshan.credit_record where subject_code = '${bodyCode(index)}' and decided_on = '2026-05-21' and known_to is null`,
  )
  return found!.id as string
}

/** Prepares, and gives what is tried. */
type Try = (index: number) => Promise<() => Promise<unknown>>
const submitting =
  (over: Partial<Submission>, kind: CaseKind = 'REPAIR', caller?: (index: number) => Caller): Try =>
  async (index) =>
  () =>
    submit(index, over, caller?.(index) ?? firm(index), kind)
const stepping =
  (
    name: CaseStep,
    over: Partial<StepInput> = {},
    caller?: (index: number) => Caller,
    kind?: CaseKind,
  ): Try =>
  async (index) => {
    const id = await accepted(index, kind)
    return () => step(index, id, name, over, caller?.(index) ?? officer())
  }
const correcting = (...corrections: NonNullable<StepInput['corrections']>): Try =>
  stepping('CORRECT', { corrections, reason }, undefined, 'OBJECTION')
const figure = (value: string, name = 'fine_cny') => ({
  field: 'FIGURE' as const,
  figure: name,
  value,
})

const steps: readonly (readonly [what: string, code: string, attempt: Try])[] = [
  [
    'an application taken in by a unit that has not decided',
    'CASE_OF_ANOTHER_UNIT',
    submitting({}, 'REPAIR', () => ofUnit(otherUnit)),
  ],
  [
    'a step of a unit that has not decided',
    'CASE_OF_ANOTHER_UNIT',
    stepping('GRANT', { dutiesDone: true }, () => ofUnit(otherUnit)),
  ],
  [
    'a step of another city',
    'FOREIGN_CITY',
    stepping('GRANT', { dutiesDone: true }, () => officer({ jurisdiction: '320585' })),
  ],
  [
    'a step of no unit of the city',
    'CASE_UNIT_UNKNOWN',
    stepping('GRANT', { dutiesDone: true }, () => officer({ unit: 'demo' })),
  ],
  ['a step of a firm in another’s case', 'CASE_UNKNOWN', stepping('WITHDRAW', {}, () => firm(1))],
  [
    'a step in no case',
    'CASE_UNKNOWN',
    async (index) => () => step(index, 'KS-R-none', 'ACCEPT', { revision: 1 }),
  ],
  [
    'an application about another’s record',
    'CASE_FACT_UNKNOWN',
    async (index) => async () => submit(index, { factId: await factOf(1) }),
  ],
  [
    'an application about another city’s record',
    'CASE_FACT_UNKNOWN',
    submitting({ factId: `TC-P-${'0'.repeat(32)}` }),
  ],
  [
    'an application of a firm about a person’s record',
    'CASE_FACT_UNKNOWN',
    async (index) => {
      const [person] = await city.rows(
        `select id from kunshan.credit_record where subject_kind = 'PERSON' and known_to is null`,
      )
      return () => submit(index, { factId: person!.id as string })
    },
  ],
  [
    'a repair of a licence',
    'NOTHING_TO_REPAIR',
    async () => async () => submit(1, { factId: await factOf(1, 'LICENCE') }),
  ],
  [
    'a second application while one is open',
    'CASE_ALREADY_OPEN',
    async (index) => {
      await submit(index)
      return () => submit(index)
    },
  ],
  [
    'an application while a sheet’s is open',
    'CASE_ALREADY_OPEN',
    async (index) => {
      await city.handIn('repairs', [await about(index, { acceptedOn: '2026-11-20' })])
      return () => submit(index)
    },
  ],
  [
    'an application about what has ended',
    'CASE_FACT_ENDED',
    async (index) => {
      await granted(index)
      return () => submit(index)
    },
  ],
  [
    'an application after false materials',
    'REPAIR_BARRED',
    async (index) => {
      await reopened(index)
      return () => submit(index)
    },
  ],
  [
    'a grant to whom false materials bar meanwhile',
    'REPAIR_BARRED',
    async (index) => {
      const factId = await secondFact(index)
      const id = await submit(index, { factId })
      await step(index, id, 'ACCEPT')
      await reopened(index)
      return () => step(index, id, 'GRANT', { dutiesDone: true })
    },
  ],
  [
    'a grant before the shortest term',
    'REPAIR_TOO_EARLY',
    async (index) => {
      const row = penaltyRow(index, city.authority, {
        decidedOn: '2026-11-10',
        documentNo: `昆演市监罚〔2026〕${8000 + index}号`,
      })
      await city.handIn('penalties', [row])
      const [found] = await city.rows(
        `select id from kunshan.credit_record where subject_code = '${bodyCode(index)}' and decided_on = '2026-11-10' and known_to is null`,
      )
      const id = await submit(index, { factId: found!.id as string })
      await step(index, id, 'ACCEPT')
      return () => step(index, id, 'GRANT', { dutiesDone: true })
    },
  ],
  [
    'a step of an ended case',
    'CASE_ENDED',
    async (index) => {
      const id = await accepted(index)
      await step(index, id, 'REFUSE', { reason })
      return () => step(index, id, 'GRANT', { dutiesDone: true })
    },
  ],
  ['a step that does not follow', 'CASE_STEP_NOT_ALLOWED', stepping('CONFIRM')],
  [
    'a document that names another subject',
    'CASE_SUBJECT_DIFFERS',
    stepping('GRANT', { dutiesDone: true, documentSubject: bodyCode(1) }),
  ],
  [
    'a material that names another firm',
    'CASE_SUBJECT_DIFFERS',
    submitting({ materials: [{ title: `营业执照 ${bodyCode(1)}`, number: null }] }),
  ],
  [
    'a document of tomorrow',
    'CASE_DAY_IN_FUTURE',
    stepping('GRANT', { dutiesDone: true, on: '2026-11-24' }),
  ],
  [
    'a document of before the record',
    'CASE_DAY_BEFORE_RECORD',
    stepping('GRANT', { dutiesDone: true, on: '2026-05-19' }),
  ],
  [
    'a document of before the last step',
    'CASE_DAY_BEFORE_STEP',
    stepping('GRANT', { dutiesDone: true, on: '2026-11-22' }),
  ],
  [
    'a day named by the subject',
    'ARGUMENT_INVALID',
    stepping('WITHDRAW', { on: '2026-11-22' }, firm),
  ],
  [
    'a revision that somebody has overtaken',
    'CASE_MOVED_ON',
    stepping('GRANT', { dutiesDone: true, revision: 1 }),
  ],
  [
    'a revision of the future',
    'ARGUMENT_INVALID',
    stepping('GRANT', { dutiesDone: true, revision: 3 }),
  ],
  [
    'a revision that never was',
    'ARGUMENT_INVALID',
    stepping('GRANT', { dutiesDone: true, revision: 0 }),
  ],
  [
    'a key used for something else',
    'IDEMPOTENCY_KEY_REUSED',
    async (index) => {
      const id = await submit(index, { clientKey: `own-${index}` })
      await step(index, id, 'WITHDRAW', {}, firm(index))
      return () => submit(index, { clientKey: `own-${index}`, statement: '（演示）另一说明。' })
    },
  ],
  ['a key with a blank', 'IDEMPOTENCY_KEY_INVALID', submitting({ clientKey: 'a b' })],
  ...(
    [
      '',
      ' \n',
      '\u200b\u200b',
      'x'.repeat(2001),
      'a\u0007',
      'a\u0085',
      'a\u202eb',
      'a\ud800',
      'a\u2028b',
    ] as const
  ).map(
    (statement) =>
      [
        `a statement ${JSON.stringify(statement.slice(0, 9))}`,
        'ARGUMENT_INVALID',
        submitting({ statement }),
      ] as const,
  ),
  ['a blank reason', 'ARGUMENT_INVALID', stepping('EXTEND', { reason: ' ' })],
  [
    'a material without a title',
    'ARGUMENT_INVALID',
    submitting({ materials: [{ title: '', number: null }] }),
  ],
  [
    'a blank number of a material',
    'ARGUMENT_INVALID',
    submitting({ materials: [{ title: '凭证', number: ' ' }] }),
  ],
  [
    '21 materials',
    'ARGUMENT_INVALID',
    submitting({ materials: Array.from({ length: 21 }, () => ({ title: '凭证', number: null })) }),
  ],
  [
    'no document of an office',
    'ARGUMENT_INVALID',
    stepping('EXTEND', { reason, documentNo: null }),
  ],
  ['a refusal without a reason', 'ARGUMENT_INVALID', stepping('REFUSE')],
  [
    'a shield by somebody’s word',
    'ARGUMENT_INVALID',
    stepping('SHIELD', { documentNo: '领导批示' }),
  ],
  [
    'an early grant by somebody’s word',
    'ARGUMENT_INVALID',
    stepping('GRANT', { dutiesDone: true, earlyBasis: '同意' }),
  ],
  [
    'a grant with a cause',
    'ARGUMENT_INVALID',
    stepping('GRANT', { dutiesDone: true, cause: 'FALSE_MATERIALS' }),
  ],
  [
    'a grant though duties are left',
    'CASE_CONDITION_UNMET',
    stepping('GRANT', { dutiesDone: false }),
  ],
  [
    'a grant without a commitment',
    'CASE_CONDITION_UNMET',
    async (index) => {
      const id = await submit(index, { commitment: false })
      await step(index, id, 'ACCEPT')
      return () => step(index, id, 'GRANT', { dutiesDone: true })
    },
  ],
  ['no correction', 'ARGUMENT_INVALID', correcting()],
  ['a figure that is not there', 'ARGUMENT_INVALID', correcting(figure('1', 'tax_cny'))],
  ...['0.5万元', '5,000', '-1', '1e3', '0x10', '', ' 5', '5000.005', '50000', '9'.repeat(16)].map(
    (value) =>
      [
        `a fine of ${JSON.stringify(value)}`,
        'ARGUMENT_INVALID',
        correcting(figure(value)),
      ] as const,
  ),
  ['one value twice', 'ARGUMENT_INVALID', correcting(figure('1'), figure('2'))],
  [
    'a day with the name of a figure',
    'ARGUMENT_INVALID',
    correcting({ field: 'DECIDED_ON', figure: 'fine_cny', value: '2026-05-19' }),
  ],
  ['no day', 'ARGUMENT_INVALID', correcting({ field: 'DECIDED_ON', value: '2026-02-30' })],
  [
    'a decision after the objection to it',
    'ARGUMENT_INVALID',
    correcting({ field: 'DECIDED_ON', value: '2026-11-24' }),
  ],
  [
    'an end before the decision',
    'ARGUMENT_INVALID',
    correcting({ field: 'VALID_UNTIL', value: '2026-05-01' }),
  ],
  [
    'a correction with another step',
    'ARGUMENT_INVALID',
    stepping('REJECT', { reason, corrections: [figure('1')] }, undefined, 'OBJECTION'),
  ],
]

describe('a step is refused, and nothing is written:', () => {
  it.each(steps)('%s is %s', async (_, code, attempt) => {
    const tried = await attempt(next())
    const before = await written()
    await expect(tried()).rejects.toMatchObject({ code })
    expect(await written()).toEqual(before)
  })
})

async function about(index: number, over: Cells): Promise<Cells> {
  return {
    targetKind: '行政处罚',
    targetId: await factOf(index),
    status: '已受理',
    acceptedOn: today,
    ...over,
  }
}
const decided = (status: string, over: Cells = {}): Cells => ({
  status,
  acceptedOn: '2026-11-20',
  decidedOn: '2026-11-21',
  authorityCode: city.authority.code,
  ...over,
})

type RowTry = (index: number) => Promise<Cells>
const row =
  (over: () => Cells): RowTry =>
  (index) =>
    about(index, over())
const behind =
  (before: (index: number) => Promise<unknown>, over: () => Cells): RowTry =>
  async (index) => {
    await before(index)
    return about(index, over())
  }
const openBySheet = (kind: SheetKind) => async (index: number) =>
  city.handIn(kind, [await about(index, { acceptedOn: '2026-11-18' })])

const sheetRows: readonly (readonly [what: string, kind: SheetKind, code: string, make: RowTry])[] =
  [
    [
      'a grant of a unit that has not decided',
      'repairs',
      'REPAIR_NOT_COMPETENT',
      row(() => decided('准予修复', { authorityCode: otherUnit })),
    ],
    [
      'a refusal of a unit that has not decided',
      'repairs',
      'REPAIR_NOT_COMPETENT',
      row(() => decided('不予修复', { authorityCode: otherUnit })),
    ],
    ...(['repairs', 'objections'] as const).flatMap(
      (kind) =>
        [
          [
            'a row that names another firm',
            kind,
            'TARGET_OF_ANOTHER_PARTY',
            row(() => ({ partyKind: '法人及非法人组织', partyCode: bodyCode(1) })),
          ],
          ['a case of tomorrow', kind, 'DATE_IN_FUTURE', row(() => ({ acceptedOn: '2026-11-24' }))],
          [
            'a pending case of before the record',
            kind,
            'DATES_OUT_OF_ORDER',
            row(() => ({ acceptedOn: '2026-05-19' })),
          ],
          [
            'a second case while a step’s is open',
            kind,
            'CASE_ALREADY_OPEN',
            behind(
              (index) =>
                submit(index, {}, firm(index), kind === 'repairs' ? 'REPAIR' : 'OBJECTION'),
              () => ({ acceptedOn: '2026-11-22' }),
            ),
          ],
          [
            'a second case while a sheet’s is open',
            kind,
            'CASE_ALREADY_OPEN',
            behind(openBySheet(kind), () => ({ acceptedOn: '2026-11-19' })),
          ],
          ['an unknown state', kind, 'VALUE_UNKNOWN', row(() => ({ status: '办理中' }))],
        ] as const,
    ),
    [
      'a decision of tomorrow',
      'repairs',
      'DATE_IN_FUTURE',
      row(() => decided('准予修复', { decidedOn: '2026-11-24' })),
    ],
    [
      'a refusal of a case of before the record',
      'repairs',
      'DATES_OUT_OF_ORDER',
      row(() => decided('不予修复', { acceptedOn: '2026-05-19' })),
    ],
    [
      'a rejection of a case of before the record',
      'objections',
      'DATES_OUT_OF_ORDER',
      row(() => decided('异议不成立', { acceptedOn: '2026-05-19' })),
    ],
    [
      'a decision without its day',
      'objections',
      'VALUE_MISSING',
      row(() => decided('异议成立', { decidedOn: '' })),
    ],
    [
      'a repair of a licence',
      'repairs',
      'NOTHING_TO_REPAIR',
      async () => ({
        ...(await about(1, {})),
        targetKind: '行政许可',
        targetId: await factOf(1, 'LICENCE'),
      }),
    ],
    [
      'a measure of before the record',
      'feedback',
      'DATES_OUT_OF_ORDER',
      row(() => ({ pathCode, outcome: '已执行', executedOn: '2026-05-19' })),
    ],
    [
      'a measure of tomorrow',
      'feedback',
      'DATE_IN_FUTURE',
      row(() => ({ pathCode, outcome: '已执行', executedOn: '2026-11-24' })),
    ],
    [
      'a measure after the end',
      'feedback',
      'EXECUTED_AFTER_END',
      behind(granted, () => ({ pathCode, outcome: '已执行', executedOn: today })),
    ],
    [
      'a measure on a path of nobody',
      'feedback',
      'PATH_UNKNOWN',
      row(() => ({ pathCode: 'PP9999', outcome: '不适用' })),
    ],
  ]

describe('a row is refused, and nothing is written:', () => {
  it.each(sheetRows)('%s on %s is %s', async (_, kind, code, make) => {
    const cells = await make(next())
    const before = await written()
    const run = await city.handIn(kind, [cells])
    expect(await city.faults(run)).toEqual({ 2: [code] })
    expect(await written()).toEqual(before)
  })

  it.each([
    'repairs',
    'objections',
  ] as const)('a file of %s about another city’s records is IMPORT_WRONG_CITY', async (kind) => {
    const cells = await about(next(), { targetId: `TC-P-${'0'.repeat(32)}` })
    const before = await written()
    await expect(city.handIn(kind, [cells])).rejects.toMatchObject({ code: 'IMPORT_WRONG_CITY' })
    expect(await written()).toEqual(before)
  })

  it.each([
    ['an application', '已受理'],
    ['a grant', '准予修复'],
    ['a refusal', '不予修复'],
  ])('%s of a second record after false materials is barred too', async (_, status) => {
    const index = next()
    await reopened(index)
    const factId = await secondFact(index)
    const before = await written()
    const cells = {
      ...(await about(index, decided(status, { acceptedOn: today, decidedOn: today }))),
      targetId: factId,
    }
    expect(await city.faults(await city.handIn('repairs', [cells]))).toEqual({
      2: ['REPAIR_BARRED'],
    })
    expect(await written()).toEqual(before)
  })

  it.each([
    [
      'a withdrawn repair',
      'repairs',
      '准予修复',
      async (index: number) => step(index, await accepted(index), 'WITHDRAW', {}, firm(index)),
    ],
    ['a reopened repair', 'repairs', '准予修复', reopened],
    [
      'an objection upheld to a value',
      'objections',
      '异议成立',
      async (index: number) =>
        step(index, await accepted(index, 'OBJECTION'), 'CORRECT', {
          corrections: [figure('1')],
          reason,
        }),
    ],
  ] as const)('%s stays as it is behind an older row, which says so', async (_, kind, status, prepare) => {
    const index = next()
    await prepare(index)
    const before = await written()
    const cells = await about(index, decided(status, { acceptedOn: today, decidedOn: today }))
    const run = await city.handIn(kind, [cells])
    expect([run.rowsRefused, run.notices.DECISION_KEPT]).toEqual([0, 1])
    expect(await written()).toEqual(before)
  })
})
