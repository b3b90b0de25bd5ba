import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IntakeRun, listRefused } from '../../db/ledger/runs.js'
import { anonymous } from '../../schema/caller.js'
import { wayOut } from '../../schema/ways-out.js'
import { citySubgraph } from '../../subgraphs/city/city.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  today,
} from './sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

/** Names the penalty of a body as its own row did. */
function about(index: number, over: Cells = {}): Cells {
  const { partyName, partyKind, partyCode } = bodyRow(index)
  return {
    targetKind: '行政处罚',
    targetAuthorityCode: city.authority.code,
    documentNo: `昆演市监罚〔2026〕${index}号`,
    partyName: partyName!,
    partyKind: partyKind!,
    partyCode: partyCode!,
    ...over,
  }
}

const repairRow = (index: number, over: Cells = {}) =>
  about(index, {
    status: '准予修复',
    earlyBasis: '演示裁〔2026〕1号',
    acceptedOn: '2026-11-21',
    decidedOn: '2026-11-22',
    authorityName: city.authority.name,
    authorityCode: city.authority.code,
    ...over,
  })

async function handInPenalty(index: number): Promise<void> {
  await city.handIn('subjects', [bodyRow(index)])
  await city.handIn('penalties', [penaltyRow(index, city.authority)])
}

const endOf = async (index: number) =>
  (
    await city.rows(
      `select ended_by, ended_on::text from kunshan.credit_record where subject_code = '${bodyCode(index)}' and known_to is null`,
    )
  )[0]

/** Ends in force, the one that stands first. */
const endingsOf = (index: number) =>
  city.rows(`
    select e.reason, e.document_no from kunshan.ending e
    join kunshan.credit_record r on r.id = e.target_id and r.known_to is null
    where e.known_to is null and r.subject_code = '${bodyCode(index)}' order by e.ended_on`)

it('a granted repair ends the record at the next position, an application does not', async () => {
  await handInPenalty(1)
  await city.handIn('repairs', [
    repairRow(1, { status: '已受理', decidedOn: '', authorityCode: '' }),
  ])
  expect(await endOf(1)).toEqual({ ended_by: null, ended_on: null })
  const [before] = await city.rows('select position from kunshan.clock')
  await city.handIn('repairs', [repairRow(1)])
  expect(await endOf(1)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
  expect(
    await city.rows(`
      select status, subject_code, known_from::int from kunshan.repair where known_to is null`),
  ).toEqual([
    { status: 'GRANTED', subject_code: bodyCode(1), known_from: Number(before!.position) + 1 },
  ])
})

it('a repair before its record before its subject waits for both', async () => {
  const repair = await city.handIn('repairs', [repairRow(2)])
  expect(repair.rowsWaiting).toBe(1)
  await city.handIn('penalties', [penaltyRow(2, city.authority)])
  await city.handIn('subjects', [bodyRow(2)])
  expect(await endOf(2)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
  expect(await city.rows('select * from kunshan.intake_waiting')).toEqual([])
})

it('nobody repairs but who decided', async () => {
  await handInPenalty(3)
  const [other] = await city.rows(
    `select code from kunshan.organisation_unit where name = '昆山市应急管理局'`,
  )
  const run = await city.handIn('repairs', [
    repairRow(3, { authorityCode: other!.code as string, authorityName: '' }),
  ])
  expect(await city.faults(run)).toEqual({ 2: ['REPAIR_NOT_COMPETENT'] })
  expect(await endOf(3)).toEqual({ ended_by: null, ended_on: null })
})

it('what a merged unit has decided is repaired by the one that stands for it, from its day on', async () => {
  await handInPenalty(33)
  const [other] = await city.rows(
    `select code from kunshan.organisation_unit where name = '昆山市应急管理局'`,
  )
  const successor = other!.code as string
  const repair = (decidedOn: string) =>
    repairRow(33, {
      authorityCode: successor,
      authorityName: '',
      acceptedOn: '2026-11-20',
      decidedOn,
    })
  const merger = {
    unitCode: city.authority.code,
    successorCode: successor,
    validFrom: '2026-11-22',
    documentNo: '演示机改〔2026〕1号',
  }
  await city.handIn('unit-successors', [merger])
  const early = await city.handIn('repairs', [repair('2026-11-21')])
  expect(await city.faults(early)).toEqual({ 2: ['REPAIR_NOT_COMPETENT'] })
  await city.handIn('repairs', [repair('2026-11-22')])
  expect(await endOf(33)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
  const self = await city.handIn('unit-successors', [{ ...merger, unitCode: successor }])
  expect(await city.faults(self)).toEqual({ 2: ['VALUE_UNKNOWN'] })
})

it('an entry by another kind of authority than the one that decides on the list waits for a steward', async () => {
  const [tax] = await city.rows(
    `select code, name from kunshan.organisation_unit where name = '国家税务总局昆山市税务局'`,
  )
  await city.handIn('subjects', [bodyRow(34)])
  const entry = (index: number, authority: { code: unknown; name: unknown }) => ({
    ...{ listCode: 'SL02', partyName: bodyRow(34).partyName!, partyKind: '法人及非法人组织' },
    ...{ partyCode: bodyCode(34), documentNo: `演税认〔2026〕${index}号`, decidedOn: '2026-11-20' },
    ...{ authorityCode: authority.code as string, authorityName: authority.name as string },
  })
  const other = await city.handIn('serious-list', [entry(1, city.authority)])
  expect([other.rowsWaiting, other.questions]).toEqual([1, { AUTHORITY_NOT_COMPETENT: 1 }])
  const own = await city.handIn('serious-list', [entry(2, tax as never)])
  expect([own.rowsNew, own.rowsWaiting]).toEqual([1, 0])
})

it('an entry shows that the penalty which it rests on was revoked, and decisions on it are open', async () => {
  await handInPenalty(35)
  const [record] = await city.rows(
    `select id from kunshan.credit_record where subject_code = '${bodyCode(35)}'`,
  )
  const row = {
    ...{ listCode: 'SL04', partyName: bodyRow(35).partyName!, partyKind: '法人及非法人组织' },
    ...{ partyCode: bodyCode(35), documentNo: '演市监认〔2026〕35号', decidedOn: '2026-11-21' },
    ...{ authorityCode: city.authority.code, authorityName: city.authority.name },
    ...{ restsOnDocumentNo: '昆演市监罚〔2026〕35号', restsOnAuthorityCode: city.authority.code },
  }
  await city.handIn('serious-list', [row])
  const shown = async () => {
    const execute = citySubgraph(city.store, () => new Date(`${today}T04:00:00Z`))
    const { data } = await execute(
      {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on KunshanCreditFile {
          listEntries { restsOn basisRevoked { endedBy endedOn documentNo } } } } }`,
        variables: { of: [{ __typename: 'KunshanCreditFile', subjectCode: bodyCode(35) }] },
      },
      anonymous,
      new AbortController().signal,
    )
    return JSON.parse(JSON.stringify(data))._entities[0].listEntries
  }
  expect(await shown()).toEqual([{ restsOn: record!.id, basisRevoked: null }])
  await city.handIn('revocations', [
    about(35, {
      ...{ revokedBy: '行政诉讼', revocationDocumentNo: '（2026）演行终35号', reason: '事实不清' },
      ...{ revocationUnit: '演示法院', decidedOn: '2026-11-22' },
    }),
  ])
  const basisRevoked = {
    ...{ endedBy: 'REVOKED', endedOn: '2026-11-22', documentNo: '（2026）演行终35号' },
  }
  expect(await shown()).toEqual([{ restsOn: record!.id, basisRevoked }])
  const [entry] = await city.rows(`
    select (select min(r.ended_on)::text from kunshan.credit_record r
      where r.id = e.rests_on and r.ended_by = 'REVOKED' and r.known_to is null) as revoked
    from kunshan.list_entry e where e.subject_code = '${bodyCode(35)}' and e.known_to is null`)
  expect(entry).toEqual({ revoked: '2026-11-22' })
  await city.handIn('serious-list', [{ ...row, restsOnDocumentNo: '', restsOnAuthorityCode: '' }])
  expect(await shown()).toEqual([{ restsOn: null, basisRevoked: null }])
})

/** What a file answers, asked of Kunshan's subgraph. */
async function fileOf(index: number, fields: string, scopes: readonly string[] = ['records:read']) {
  const execute = citySubgraph(city.store, () => new Date(`${today}T04:00:00Z`))
  const { data } = await execute(
    {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on KunshanCreditFile { ${fields} } } }`,
      variables: { of: [{ __typename: 'KunshanCreditFile', subjectCode: bodyCode(index) }] },
    },
    { ...anonymous, scopes },
    new AbortController().signal,
  )
  return JSON.parse(JSON.stringify(data))._entities[0]
}

it('an entry shows the revocation of a penalty that had been repaired before', async () => {
  await handInPenalty(36)
  await city.handIn('serious-list', [
    {
      ...{ listCode: 'SL04', partyName: bodyRow(36).partyName!, partyKind: '法人及非法人组织' },
      ...{ partyCode: bodyCode(36), documentNo: '演市监认〔2026〕36号', decidedOn: '2026-11-21' },
      ...{ authorityCode: city.authority.code, authorityName: city.authority.name },
      ...{ restsOnDocumentNo: '昆演市监罚〔2026〕36号', restsOnAuthorityCode: city.authority.code },
    },
  ])
  await city.handIn('repairs', [repairRow(36)])
  const revocation = about(36, {
    ...{ revokedBy: '行政复议', revocationDocumentNo: '演复决〔2026〕36号', reason: '事实不清' },
    ...{ revocationUnit: '演示人民政府', decidedOn: '2026-11-23' },
  })
  await city.handIn('revocations', [revocation])
  const shown = () => fileOf(36, 'listEntries { basisRevoked { endedBy endedOn documentNo } }')
  const told = () =>
    city.rows(`select ended_by, ended_on::text, revoked_on::text from kunshan.credit_record
      where subject_code = '${bodyCode(36)}' and known_to is null`)
  const ended = { ended_by: 'REPAIRED', ended_on: '2026-11-22' }
  expect(await told()).toEqual([{ ...ended, revoked_on: '2026-11-23' }])
  const basisRevoked = {
    ...{ endedBy: 'REVOKED', endedOn: '2026-11-23', documentNo: '演复决〔2026〕36号' },
  }
  expect(await shown()).toEqual({ listEntries: [{ basisRevoked }] })
  await city.handIn('revocations', [{ ...revocation, withdrawn: '1' }])
  expect(await told()).toEqual([{ ...ended, revoked_on: null }])
  expect(await shown()).toEqual({ listEntries: [{ basisRevoked: null }] })
})

const interviewRow = (index: number, over: Cells = {}): Cells => ({
  ...{ partyName: bodyRow(index).partyName!, partyKind: '法人及非法人组织' },
  ...{ partyCode: bodyCode(index), documentNo: `昆演市监约〔2026〕${index}号` },
  ...{ reason: '拒不整改', decidedOn: '2026-11-21', authorityCode: city.authority.code },
  ...over,
})
const commitmentRow = (index: number, over: Cells = {}): Cells => ({
  ...{ partyName: bodyRow(index).partyName!, partyKind: '法人及非法人组织' },
  ...{ partyCode: bodyCode(index), commitmentType: '信用修复型', commitmentStatus: '违诺' },
  ...{ decidedOn: '2026-11-20', authorityCode: city.authority.code },
  ...over,
})
const onPenalty = (index: number): Cells => ({
  restsOnDocumentNo: `昆演市监罚〔2026〕${index}号`,
  restsOnAuthorityCode: city.authority.code,
})

it('an interview and a broken commitment end with what they rest on, on the same day, and only history tells how', async () => {
  await handInPenalty(37)
  const penalty = (
    await city.rows(
      `select id from kunshan.credit_record where subject_code = '${bodyCode(37)}' and kind = 'PENALTY'`,
    )
  )[0]!.id
  await city.handIn('interviews', [interviewRow(37, onPenalty(37))])
  await city.handIn('commitments', [commitmentRow(37, onPenalty(37))])
  const records = `records(kinds: [INTERVIEW, COMMITMENT]) { edges { node { kind title restsOn status publicUntil publicityVerified } } }
    commitments { typeCode status }`
  const until = { publicUntil: '2027-11-20', publicityVerified: false }
  const active = { restsOn: penalty, status: 'ACTIVE', ...until }
  expect(await fileOf(37, records)).toEqual({
    records: {
      edges: [
        { node: { kind: 'INTERVIEW', title: '约谈: 拒不整改', ...active } },
        { node: { kind: 'COMMITMENT', title: '信用承诺书（信用修复型）', ...active } },
      ],
    },
    commitments: [{ typeCode: 'CM5', status: 'BROKEN' }],
  })
  await city.handIn('repairs', [repairRow(37)])
  expect(await fileOf(37, records)).toEqual({ records: { edges: [] }, commitments: [] })
  const ending = { endedBy: 'BASIS_ENDED', endedOn: '2026-11-22', reason: '信用修复' }
  const told = (on: string) =>
    fileOf(
      37,
      `records(kinds: [INTERVIEW], on: "${on}") { edges { node { status ending { endedBy endedOn reason } } } }`,
      ['history:read', 'records:read'],
    )
  expect(await told('2026-11-22')).toEqual({
    records: { edges: [{ node: { status: 'BASIS_ENDED', ending } }] },
  })
  expect(await told('2026-11-21')).toEqual({
    records: { edges: [{ node: { status: 'ACTIVE', ending: null } }] },
  })
})

it('an interview rests on a list entry too, by its list and document', async () => {
  await city.handIn('subjects', [bodyRow(38)])
  await city.handIn('serious-list', [
    {
      ...{ listCode: 'SL04', partyName: bodyRow(38).partyName!, partyKind: '法人及非法人组织' },
      ...{ partyCode: bodyCode(38), documentNo: '演市监认〔2026〕38号', decidedOn: '2026-11-19' },
      ...{ authorityCode: city.authority.code, authorityName: city.authority.name },
    },
  ])
  const row = interviewRow(38, {
    restsOnListCode: 'SL04',
    restsOnDocumentNo: '演市监认〔2026〕38号',
  })
  const run = await city.handIn('interviews', [row])
  expect(run.notices).toEqual({})
  expect(await fileOf(38, 'records { edges { node { publicUntil } } }')).toEqual({
    records: { edges: [{ node: { publicUntil: '2029-11-19' } }] },
  })
})

it('only a broken commitment rests on something, and what the city does not hold is told', async () => {
  await city.handIn('subjects', [bodyRow(39)])
  const kept = await city.handIn('commitments', [
    commitmentRow(39, { ...onPenalty(39), commitmentStatus: '已履行' }),
  ])
  expect(await city.faults(kept)).toEqual({ 2: ['VALUE_UNKNOWN'] })
  const elsewhere = await city.handIn('interviews', [
    interviewRow(39, { restsOn: `TC-P-${'0'.repeat(32)}` }),
  ])
  expect(await city.faults(elsewhere)).toEqual({ 2: ['AUTHORITY_OF_ANOTHER_CITY'] })
  const unheld = await city.handIn('interviews', [interviewRow(39, onPenalty(39))])
  expect([unheld.rowsNew, unheld.notices]).toEqual([1, { BASIS_NOT_HELD: 1 }])
  const [{ id }] = (await fileOf(39, 'records { edges { node { id } } }')).records.edges.map(
    ({ node }: { node: { id: string } }) => node,
  )
  const onInterview = await city.handIn('interviews', [
    interviewRow(39, { documentNo: '演约〔2026〕939号', restsOn: id }),
  ])
  expect([onInterview.rowsNew, onInterview.notices]).toEqual([1, { BASIS_NOT_HELD: 1 }])
  expect(await fileOf(39, 'records { edges { node { status } } }')).toEqual({
    records: { edges: [{ node: { status: 'ACTIVE' } }, { node: { status: 'ACTIVE' } }] },
  })
})

it('nothing is repaired before its shortest term, but on the document that allows it', async () => {
  await city.handIn('subjects', [bodyRow(31)])
  await city.handIn('penalties', [penaltyRow(31, city.authority, { decidedOn: '2026-08-10' })])
  const early = repairRow(31, { decidedOn: '2026-11-10', acceptedOn: '2026-11-09', earlyBasis: '' })
  const run = await city.handIn('repairs', [early])
  const refused: unknown[] = []
  for await (const page of listRefused(city.store, run)) refused.push(...page.map((r) => r.faults))
  expect(refused).toEqual([
    [
      expect.objectContaining({
        code: 'REPAIR_TOO_EARLY',
        value: '2026-11-10',
        wayOut: wayOut('repairableFrom', { day: '2026-11-11' }),
      }),
    ],
  ])
  for (const earlyBasis of ['领导批示', '同意', '2026', '《》']) {
    const faults = await city.faults(await city.handIn('repairs', [{ ...early, earlyBasis }]))
    expect(JSON.stringify(faults), earlyBasis).toContain('VALUE_UNKNOWN')
  }
  expect(await endOf(31)).toEqual({ ended_by: null, ended_on: null })
  await city.handIn('repairs', [{ ...early, earlyBasis: '（2026）演示破1号' }])
  expect(await endOf(31)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-10' })
  expect(await endingsOf(31)).toEqual([{ reason: '信用修复', document_no: '（2026）演示破1号' }])
  await city.handIn('penalties', [
    penaltyRow(32, city.authority, { ...bodyRow(31), registeredOn: '', decidedOn: '2026-08-10' }),
  ])
})

it('an accepted objection shows its mark, an upheld one ends the record', async () => {
  await handInPenalty(4)
  const row = about(4, { status: '已受理', acceptedOn: '2026-11-21' })
  await city.handIn('objections', [row])
  const objections = () =>
    city.rows(
      `select status, target_kind from kunshan.objection where subject_code = '${bodyCode(4)}' and known_to is null`,
    )
  expect(await objections()).toEqual([{ status: 'ACCEPTED', target_kind: 'RECORD' }])
  await city.handIn('objections', [{ ...row, status: '异议成立', decidedOn: '2026-11-23' }])
  expect(await objections()).toEqual([{ status: 'UPHELD', target_kind: 'RECORD' }])
  expect(await endOf(4)).toEqual({ ended_by: 'WITHDRAWN', ended_on: '2026-11-23' })
})

it('a revocation by a court ends the record, and the earlier of two ends stands', async () => {
  await handInPenalty(5)
  await city.handIn('repairs', [repairRow(5)])
  await city.handIn('revocations', [
    about(5, {
      revokedBy: '行政诉讼',
      revocationDocumentNo: '（2026）演行终1号',
      revocationUnit: '演示法院',
      decidedOn: '2026-11-21',
      reason: '事实不清',
    }),
  ])
  expect(await endOf(5)).toEqual({ ended_by: 'REVOKED', ended_on: '2026-11-21' })
  expect(await endingsOf(5)).toEqual([
    { reason: '行政诉讼（演示法院）: 事实不清', document_no: '（2026）演行终1号' },
    { reason: '信用修复', document_no: '演示裁〔2026〕1号' },
  ])
})

describe('an end', () => {
  const revocation = (index: number, over: Cells = {}) =>
    about(index, {
      revokedBy: '行政诉讼',
      revocationDocumentNo: '（2026）演行终2号',
      revocationUnit: '演示法院',
      decidedOn: '2026-11-21',
      reason: '事实不清',
      ...over,
    })
  const objection = (index: number, over: Cells = {}) =>
    about(index, { status: '异议成立', acceptedOn: '2026-11-20', decidedOn: '2026-11-22', ...over })
  const active = { ended_by: null, ended_on: null }
  const counts = (run: IntakeRun) => [run.rowsNew, run.rowsChanged, run.rowsUnchanged]

  it('is not dated before the decision that it ends', async () => {
    await handInPenalty(11)
    const early = [
      await city.handIn('repairs', [
        repairRow(11, { acceptedOn: '2020-01-01', decidedOn: '2020-01-02' }),
      ]),
      await city.handIn('revocations', [revocation(11, { decidedOn: '2001-01-01' })]),
      await city.handIn('objections', [
        objection(11, { acceptedOn: '2026-11-18', decidedOn: '2026-11-19' }),
      ]),
    ]
    for (const run of early) expect(await city.faults(run)).toEqual({ 2: ['DATES_OUT_OF_ORDER'] })
    const future = await city.handIn('revocations', [revocation(11, { decidedOn: '2026-11-24' })])
    expect(await city.faults(future)).toEqual({ 2: ['DATE_IN_FUTURE'] })
    expect(await endOf(11)).toEqual(active)
    for await (const [row] of listRefused(city.store, early[1]!)) {
      expect(row!.faults).toEqual([
        {
          code: 'DATES_OUT_OF_ORDER',
          column: 'decided_on',
          header: '撤销日期',
          value: '2001-01-01',
          wayOut: wayOut('endsWhatWasDecided', { decided: '2026-11-20' }),
        },
      ])
    }
  })

  it('is not left behind by a decision that is corrected to a later day', async () => {
    await handInPenalty(12)
    await city.handIn('revocations', [revocation(12)])
    const run = await city.handIn('penalties', [
      penaltyRow(12, city.authority, { decidedOn: '2026-11-22' }),
    ])
    expect(await city.faults(run)).toEqual({ 2: ['DATES_OUT_OF_ORDER'] })
  })

  it('of a withdrawn row stays when the row comes without the mark, and is taken back by 恢复', async () => {
    const row = penaltyRow(13, city.authority)
    await city.handIn('subjects', [bodyRow(13)])
    await city.handIn('penalties', [{ ...row, withdrawn: '1', withdrawnWhy: '录入错误' }])
    const withdrawn = { ended_by: 'WITHDRAWN', ended_on: '2026-11-23' }
    for (const mark of ['', '0']) {
      const noted: unknown[] = []
      const again = await city.handIn('penalties', [{ ...row, withdrawn: mark }], {
        onBatch: (batch) => void noted.push(...batch.noted),
      })
      expect([again.rowsUnchanged, again.notices]).toEqual([1, { END_KEPT: 1 }])
      expect(noted).toContainEqual(expect.objectContaining({ rowNumber: 2, code: 'END_KEPT' }))
      expect(await endOf(13)).toEqual(withdrawn)
    }
    const later = await city.handIn(
      'penalties',
      [{ ...row, withdrawn: '1', withdrawnWhy: '录入错误' }],
      { today: '2026-11-25' },
    )
    expect([later.rowsUnchanged, await endOf(13)]).toEqual([1, withdrawn])

    const restored = await city.handIn('penalties', [{ ...row, withdrawn: '恢复' }])
    expect([...counts(restored), restored.notices]).toEqual([0, 1, 0, {}])
    expect([await endOf(13), await endingsOf(13)]).toEqual([active, []])
    const again = await city.handIn('penalties', [{ ...row, withdrawn: '2' }])
    expect(counts(again)).toEqual([0, 0, 1])
  })

  it('of a repair is taken back when the same application is refused after all', async () => {
    await handInPenalty(14)
    await city.handIn('repairs', [repairRow(14)])
    await city.handIn('repairs', [repairRow(14, { status: '不予修复' })])
    expect(await endOf(14)).toEqual(active)
    await city.handIn('repairs', [repairRow(14, { decidedOn: '2026-11-21' })])
    expect(await endOf(14)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-21' })
  })

  it('of a decided case stays when an older file calls the case pending', async () => {
    await handInPenalty(15)
    await city.handIn('repairs', [repairRow(15)])
    const older = await city.handIn('repairs', [
      repairRow(15, { status: '已受理', decidedOn: '', authorityCode: '' }),
    ])
    expect([older.rowsUnchanged, older.notices]).toEqual([1, { DECISION_KEPT: 1 }])
    expect(await endOf(15)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
    expect(
      await city.rows(
        `select status from kunshan.repair where subject_code = '${bodyCode(15)}' and known_to is null`,
      ),
    ).toEqual([{ status: 'GRANTED' }])
  })

  it('of a revocation is corrected by the revocation handed in anew, or taken back', async () => {
    await handInPenalty(16)
    await city.handIn('revocations', [revocation(16)])
    const corrected = revocation(16, {
      revocationDocumentNo: '（2026）演行终3号',
      decidedOn: '2026-11-22',
    })
    expect(counts(await city.handIn('revocations', [corrected]))).toEqual([0, 1, 0])
    expect(await endOf(16)).toEqual({ ended_by: 'REVOKED', ended_on: '2026-11-22' })
    expect(await endingsOf(16)).toEqual([
      { reason: '行政诉讼（演示法院）: 事实不清', document_no: '（2026）演行终3号' },
    ])
    await city.handIn('revocations', [{ ...corrected, withdrawn: '是' }])
    expect([await endOf(16), await endingsOf(16)]).toEqual([active, []])
  })

  it('of another fact takes the place of the one that is taken back', async () => {
    await handInPenalty(17)
    await city.handIn('objections', [objection(17)])
    await city.handIn('revocations', [revocation(17)])
    expect(await endOf(17)).toEqual({ ended_by: 'REVOKED', ended_on: '2026-11-21' })
    await city.handIn('revocations', [revocation(17, { withdrawn: '1' })])
    expect(await endOf(17)).toEqual({ ended_by: 'WITHDRAWN', ended_on: '2026-11-22' })
  })

  it('that is taken back and one that is given stand in one file', async () => {
    await handInPenalty(18)
    await handInPenalty(19)
    await city.handIn('repairs', [repairRow(18)])
    const run = await city.handIn('repairs', [
      repairRow(18, { status: 'REFUSED' }),
      repairRow(19, { status: 'GRANTED' }),
    ])
    expect(counts(run)).toEqual([1, 1, 0])
    expect([await endOf(18), await endOf(19)]).toEqual([
      active,
      { ended_by: 'REPAIRED', ended_on: '2026-11-22' },
    ])
  })
})

it('a list entry, its feedback and its repair are found by list, document and subject', async () => {
  await city.handIn('subjects', [bodyRow(6)])
  const [unit] = await city.rows(
    `select code, name from kunshan.organisation_unit where name = '国家税务总局昆山市税务局'`,
  )
  const { registeredOn: _1, representative: _2, ...party } = bodyRow(6)
  const entry = {
    ...party,
    listCode: 'SL02',
    documentNo: '昆演税认〔2026〕6号',
    violation: 'TX01',
    figures: 'tax_cny=1200000;tax_pct=12',
    decidedOn: '2026-11-20',
    authorityName: unit!.name as string,
    authorityCode: unit!.code as string,
  }
  const [path] = await city.rows(
    `select path_code from kunshan.punishment_path where list_code = 'SL02' limit 1`,
  )
  const target = {
    ...party,
    targetKind: '名单',
    listCode: 'SL02',
    documentNo: '昆演税认〔2026〕6号',
  }
  await city.handIn('feedback', [
    { ...target, pathCode: path!.path_code as string, outcome: '已执行', executedOn: '2026-11-22' },
  ])
  await city.handIn('repairs', [
    {
      ...target,
      status: '准予修复',
      earlyBasis: '演示裁〔2026〕1号',
      acceptedOn: '2026-11-21',
      decidedOn: '2026-11-23',
      authorityCode: unit!.code as string,
    },
  ])
  await city.handIn('serious-list', [entry])
  expect(
    await city.rows(`
      select l.list_code, l.severity, l.figures, l.ended_by, f.outcome, f.subject_code = l.subject_code as same
      from kunshan.list_entry l join kunshan.feedback f on f.entry_id = l.id
      where l.known_to is null and l.subject_code = '${bodyCode(6)}'`),
  ).toEqual([
    {
      list_code: 'SL02',
      severity: 'SERIOUS',
      figures: { tax_cny: 1200000, tax_pct: 12 },
      ended_by: 'REPAIRED',
      outcome: 'EXECUTED',
      same: true,
    },
  ])
})

it('a lawful early code is refused until a steward has approved it', async () => {
  const { earlyUscc } = await import('../../db/seed/codes.js')
  const code = earlyUscc(bodyCode(7))
  const row = bodyRow(7, { partyCode: code })
  expect(await city.faults(await city.handIn('subjects', [row]))).toEqual({
    2: ['CODE_CHECK_WRONG'],
  })
  await city.handIn('early-codes', [
    { partyCode: code, reason: '试点期间赋码', approvedBy: '演示', approvedOn: '2026-11-01' },
  ])
  const run = await city.handIn('subjects', [row])
  expect([run.rowsNew, run.notices]).toEqual([1, { CODE_EARLY: 1 }])
  expect(await city.rows(`select code_status from kunshan.subject where code = '${code}'`)).toEqual(
    [{ code_status: 'LEGACY' }],
  )
})

it('what a unit did after the end, or before the decision, is no execution', async () => {
  await handInPenalty(40)
  const [path] = await city.rows(
    `select path_code from kunshan.punishment_path where measure_code = 'M11' limit 1`,
  )
  const executed = (executedOn: string) =>
    about(40, { pathCode: path!.path_code as string, outcome: '已执行', executedOn })
  await city.handIn('revocations', [
    about(40, {
      revokedBy: '行政诉讼',
      revocationDocumentNo: '（2026）演行终40号',
      revocationUnit: '演示法院',
      decidedOn: '2026-11-22',
      reason: '事实不清',
    }),
  ])
  const refused = [
    [executed('2026-11-22'), 'EXECUTED_AFTER_END'],
    [executed('2026-11-19'), 'DATES_OUT_OF_ORDER'],
  ] as const
  for (const [row, code] of refused) {
    expect(await city.faults(await city.handIn('feedback', [row]))).toEqual({ 2: [code] })
  }
  expect((await city.handIn('feedback', [executed('2026-11-21')])).rowsNew).toBe(1)
})

it('what is minor is over after three months, also for those who carry out measures', async () => {
  await city.handIn('subjects', [bodyRow(41)])
  const minor = { penaltyKinds: '警告', fine: '', content: '警告', decidedOn: '2026-05-10' }
  await city.handIn('penalties', [penaltyRow(41, city.authority, minor)])
  const [path] = await city.rows(
    `select path_code from kunshan.punishment_path where measure_code = 'M11' limit 1`,
  )
  const run = await city.handIn('feedback', [
    about(41, {
      pathCode: path!.path_code as string,
      outcome: '已执行',
      executedOn: '2026-08-11',
    }),
  ])
  expect(await city.faults(run)).toEqual({ 2: ['EXECUTED_AFTER_END'] })
})
