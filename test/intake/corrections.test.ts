import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedTables } from '../../db/border/published.js'
import { anonymous } from '../../schema/caller.js'
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

describe('a row of the register', () => {
  const held = async (index: number) => {
    const of = (table: string, column: string) =>
      city.rows(
        `select ${column} as value from kunshan.${table} where subject_code = '${bodyCode(index)}' and known_to is null order by id`,
      )
    const values = async (found: ReturnType<typeof of>) => (await found).map(({ value }) => value)
    return {
      names: await values(of('organisation_name', 'name')),
      identifiers: await values(of('identifier', 'value')),
      representatives: (
        await city.rows(
          `select name from kunshan.representative where subject_code = '${bodyCode(index)}' and known_to is null`,
        )
      ).map(({ name }) => name),
    }
  }
  const full = (index: number): Cells =>
    bodyRow(index, {
      taxNo: '990583000000001',
      formerNames: '演示旧名 2020-05-01;演示更旧名 2015-03-31',
    })
  const allHeld = {
    names: ['演示第1号有限公司', '演示旧名', '演示更旧名'],
    identifiers: ['990583000000001'],
    representatives: ['演示张三'],
  }

  it('that gives a body another name says so, unless it calls the one before a former name', async () => {
    await city.handIn('subjects', [bodyRow(21), bodyRow(22), bodyRow(23)])
    const other = '演示完全另外一家有限公司'
    const run = await city.handIn('subjects', [
      bodyRow(21, { partyName: other }),
      bodyRow(22, { partyName: `${other}二`, formerNames: '演示第22号有限公司 2026-05-01' }),
      bodyRow(23),
    ])
    expect([run.rowsChanged, run.rowsUnchanged, run.notices]).toEqual([2, 1, { NAME_CHANGED: 1 }])
    expect((await held(21)).names).toEqual([other])
  })

  it('takes out what its columns leave empty, and nothing of other bodies', async () => {
    await city.handIn('subjects', [full(1), full(2)])
    expect(await held(1)).toEqual(allHeld)
    const emptied = bodyRow(1, { representative: '', formerNames: '演示旧名 2020-05-01' })
    const run = await city.handIn('subjects', [emptied, full(2)])
    expect([run.rowsChanged, run.rowsUnchanged]).toEqual([1, 1])
    expect(await held(1)).toEqual({
      names: ['演示第1号有限公司', '演示旧名'],
      identifiers: [],
      representatives: [],
    })
    expect((await held(2)).identifiers).toEqual(['990583000000001'])
    const [clock] = await city.rows('select position from kunshan.clock')
    await city.handIn('subjects', [emptied, full(2)])
    expect(await city.rows('select position from kunshan.clock')).toEqual([clock])
  })

  it('leaves alone what its sheet has no column for', async () => {
    await city.handIn('subjects', [
      { ...full(3), industryCode: 'C3971', divisionCode: '320583', registeredOn: '2011-05-01' },
    ])
    const { partyName, partyKind, partyCode } = full(3)
    const narrow = `主体名称,主体类别,统一社会信用代码,成立日期\n${partyName},${partyKind},${partyCode},2012-05-01\n`
    await city.handIn('subjects', Buffer.from(narrow))
    expect(await held(3)).toEqual({
      ...allHeld,
      names: ['演示第3号有限公司', '演示旧名', '演示更旧名'],
    })
    expect(
      await city.rows(
        `select industry_code, division_code, registered_on::text from kunshan.subject where code = '${bodyCode(3)}' and known_to is null`,
      ),
    ).toEqual([{ industry_code: '3971', division_code: '320583', registered_on: '2012-05-01' }])
  })
})

describe('what the national sheets say of a decision', () => {
  const fields = `documentNo title facts content suspendedLicence documentName licenceKind certificateName certificateNo validFrom
    ending { endedBy endedOn reason documentNo unit { name } }`
  async function file(index: number, scopes: readonly string[], more = '') {
    const ask = citySubgraph(city.store, () => new Date(`${today}T04:00:00Z`))
    const { data, errors } = await ask(
      {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on KunshanCreditFile {
          records { edges { node { ${fields} } } } ${more} } } }`,
        variables: { of: [{ __typename: 'KunshanCreditFile', subjectCode: bodyCode(index) }] },
      },
      { ...anonymous, scopes: [...scopes] },
      new AbortController().signal,
    )
    // biome-ignore lint/suspicious/noExplicitAny: as the answer is.
    const [found] = (data as any)._entities
    return {
      ...found,
      // biome-ignore lint/suspicious/noExplicitAny: as the answer is.
      records: found.records.edges.map(({ node }: any) => node),
      refused: [...new Set((errors ?? []).map(({ path }) => path?.at(-1)))],
    }
  }
  const partner = ['records:read', 'identity:read']

  it('is served: content, licence revoked, certificate', async () => {
    await city.handIn('subjects', [bodyRow(11)])
    await city.handIn('penalties', [
      penaltyRow(11, city.authority, {
        penaltyKinds: '罚款;吊销许可证件',
        content: '罚款50000元，联系电话13800138000',
        suspendedLicence: '食品经营许可证 JY13205830000001',
      }),
    ])
    await city.handIn('licences', [
      {
        ...bodyRow(11),
        registeredOn: '',
        documentName: '食品经营许可决定书',
        documentNo: '昆演市监许〔2026〕11号',
        licenceKind: '普通',
        certificateName: '食品经营许可证',
        certificateNo: 'JY13205830000002',
        content: '食品销售',
        decidedOn: '2026-11-18',
        validFrom: '2026-11-19',
        validUntil: '2031-11-18',
        authorityName: city.authority.name,
        authorityCode: city.authority.code,
        status: '1',
        sourceName: city.authority.name,
        sourceCode: city.authority.code,
      },
    ])
    const { records, refused } = await file(11, partner)
    expect(records).toEqual([
      {
        documentNo: '昆演市监罚〔2026〕11号',
        title: '罚款; 吊销许可证件: FD01',
        facts: '（演示）经营不符合食品安全标准的食品。',
        content: '罚款50000元，联系电话13800138000',
        suspendedLicence: '食品经营许可证 JY13205830000001',
        documentName: null,
        licenceKind: null,
        certificateName: null,
        certificateNo: null,
        validFrom: null,
        ending: null,
      },
      {
        documentNo: '昆演市监许〔2026〕11号',
        title: '食品经营许可证',
        facts: null,
        content: '食品销售',
        suspendedLicence: null,
        documentName: '食品经营许可决定书',
        licenceKind: '普通',
        certificateName: '食品经营许可证',
        certificateNo: 'JY13205830000002',
        validFrom: '2026-11-19',
        ending: null,
      },
    ])
    expect(refused).toEqual(['ending'])
    const masked = await file(11, ['records:read'])
    expect(masked.records[0].content).toBe('罚款50000元，联系电话138****8000')
  })

  it('makes a version when it alone is corrected, and stays in the city', async () => {
    const row = penaltyRow(12, city.authority, { content: '罚款50000元', remarks: '一' })
    await city.handIn('subjects', [bodyRow(12)])
    await city.handIn('penalties', [row])
    const corrections: Cells[] = [{ content: '罚款人民币50000元整' }, { remarks: '二' }]
    for (const over of corrections) {
      const run = await city.handIn('penalties', [{ ...row, ...over }])
      expect(run.rowsChanged).toBe(1)
    }
    expect(publishedTables().map(({ name }) => name)).not.toContain('credit_record_detail')
  })

  it('and of its end is served to those with the right to history, feedback to those who read the record', async () => {
    const { partyName, partyKind, partyCode } = bodyRow(13)
    const about: Cells = {
      targetKind: '行政处罚',
      targetAuthorityCode: city.authority.code,
      documentNo: '昆演市监罚〔2026〕13号',
      partyName: partyName!,
      partyKind: partyKind!,
      partyCode: partyCode!,
    }
    const [path] = await city.rows('select path_code from kunshan.punishment_path limit 1')
    const feedback = { pathCode: path!.path_code as string, outcome: '已执行', executedOn: today }
    await city.handIn('subjects', [bodyRow(13)])
    await city.handIn('penalties', [penaltyRow(13, city.authority)])
    await city.handIn('feedback', [{ ...about, ...feedback }])
    const more = 'feedback { pathCode outcome executedOn targetId }'
    const before = await file(13, partner, more)
    expect(before.feedback).toEqual([
      {
        pathCode: path!.path_code,
        outcome: 'EXECUTED',
        executedOn: today,
        targetId: expect.stringMatching(/^KS-P-/),
      },
    ])
    await city.handIn('revocations', [
      {
        ...about,
        revokedBy: '行政诉讼',
        revocationDocumentNo: '（2026）演行终13号',
        revocationUnit: '演示法院',
        decidedOn: '2026-11-22',
        reason: '事实不清，电话13800138000',
      },
    ])
    const after = await file(13, partner, more)
    expect([after.records, after.feedback]).toEqual([[], []])
    const auditor = await file(13, ['records:read', 'history:read'], more)
    expect(auditor.records.map(({ ending }: { ending: unknown }) => ending)).toEqual([
      {
        endedBy: 'REVOKED',
        endedOn: '2026-11-22',
        reason: '行政诉讼（演示法院）: 事实不清，电话138****8000',
        documentNo: '（2026）演行终13号',
        unit: null,
      },
    ])
    expect([auditor.feedback.length, auditor.refused]).toEqual([1, []])
  })
})
