import { describe, expect, it } from 'vitest'
import { earlyUscc, organisationUscc, unitUscc } from '../../../db/seed/codes.js'
import { textCell } from '../../../intake/read/cell.js'
import { noticeCodes, refusalCodes, stewardReasons } from '../../../schema/faults.js'
import { citizenCheckCharacter } from '../../../schema/scalars/check-characters.js'
import { wayOut, wayOutIn } from '../../../schema/ways-out.js'
import { bodyCode, bodyRow, type Cells, kunshan, penaltyRow, personRow } from '../sheet-files.js'
import { asked, authority, checkRow, facts, found, foundUnder, office } from './city-facts.js'

const good = penaltyRow(1, authority)
const penalty = (over: Cells = {}) => found('penalties', { ...good, ...over })
const oldPenalty = (over: Cells) =>
  found(
    'penalties',
    { ...good, content: '警告', penaltyKinds: '警告', ...over },
    { edition: '2015' },
  )
const traderCode = organisationUscc('92', kunshan.demoDivision, 50_001)
const person = (over: Cells = {}) =>
  penalty({ ...personRow(1), partyCode: '', representative: '', ...over })
const { representative: _, ...body } = bodyRow(1)
const licenceRow: Cells = {
  ...body,
  registeredOn: '',
  representative: '演示张三',
  documentName: '食品经营许可决定书',
  documentNo: '昆演市监许〔2026〕1号',
  licenceKind: '普通',
  content: '食品销售',
  decidedOn: '2026-11-20',
  validFrom: '2026-11-20',
  validUntil: '2031-11-19',
  authorityName: authority.name,
  authorityCode: authority.code,
  status: '1',
  sourceName: authority.name,
  sourceCode: authority.code,
}
const licence = (over: Cells = {}) => found('licences', { ...licenceRow, ...over })
const entryRow: Cells = {
  ...bodyRow(1),
  registeredOn: '',
  listCode: 'SL04',
  documentNo: '昆演税认〔2026〕1号',
  decidedOn: '2026-11-20',
  authorityName: authority.name,
  authorityCode: authority.code,
}
const approval: Cells = { reason: '执照', approvedBy: '演示李四', approvedOn: '2026-11-20' }
const entry = (over: Cells = {}) => found('serious-list', { ...entryRow, ...over })
const refuses = (...refused: string[]) => ({ refused, noted: [] })
const notes = (...noted: string[]) => ({ refused: [], noted })
const clean = notes()

it('finds nothing in a good row', () => {
  expect([penalty(), licence(), entry(), person()]).toEqual([
    clean,
    clean,
    clean,
    notes('PERSON_NOT_PUBLIC CF_XDR_LB'),
  ])
})

const declaration = {
  suppliedKind: 'PENALTY',
  extent: '完整',
  coversFrom: '2020-01-01',
  unitCode: authority.code,
  declaredOn: '2026-04-01',
}
const dataset = {
  datasetOf: 'PENALTY',
  datasetName: '行政处罚信息',
  datasetNameEn: 'administrative penalties',
  catalogueClass: '3',
  catalogueEdition: '2024',
  shareClass: '不予共享',
  legalBasis: '行政处罚法 第四十八条',
  unitCode: authority.code,
}

/** One line a rule: what is written, and what is said of it. */
const cases: readonly [code: string, actual: () => unknown, expected: unknown][] = [
  ['VALUE_MISSING', () => penalty({ facts: ' ' }), refuses('VALUE_MISSING CF_SY')],
  [
    'VALUE_TOO_LONG',
    () => penalty({ documentNo: '长'.repeat(129) }),
    refuses('VALUE_TOO_LONG CF_WSH'),
  ],
  ['VALUE_UNKNOWN', () => penalty({ penaltyKinds: '罚款;训诫' }), refuses('VALUE_UNKNOWN CF_CFLB')],
  [
    'VALUE_UNKNOWN of a party',
    () => penalty({ partyKind: '公司' }),
    refuses('VALUE_UNKNOWN CF_XDR_LB'),
  ],
  [
    'VALUE_UNKNOWN of a licence',
    () => licence({ licenceKind: '一般' }),
    refuses('VALUE_UNKNOWN XK_XKLB'),
  ],
  ['其他 with words of its own', () => licence({ licenceKind: '其他-备案' }), clean],
  ['a status in words', () => licence({ status: '有效' }), clean],
  ['a status in words that ends the licence', () => licence({ status: '无效' }), clean],
  ['VALUE_UNKNOWN of a status', () => licence({ status: '3' }), refuses('VALUE_UNKNOWN XK_ZT')],
  [
    'CODE_MALFORMED',
    () => penalty({ partyCode: '9199058I' }),
    refuses('CODE_MALFORMED CF_XDR_SHXYM'),
  ],
  [
    'CODE_CHECK_WRONG',
    () => penalty({ partyCode: earlyUscc(bodyCode(1)) }),
    refuses('CODE_CHECK_WRONG CF_XDR_SHXYM'),
  ],
  [
    'CODE_EARLY',
    () =>
      found(
        'penalties',
        { ...good, partyCode: earlyUscc(bodyCode(1)) },
        {
          city: { ...facts, earlyCodes: new Set([earlyUscc(bodyCode(1))]) },
        },
      ),
    notes('CODE_EARLY CF_XDR_SHXYM'),
  ],
  [
    'CODE_PLACEHOLDER',
    () => penalty({ authorityCode: '00000000000000000X' }),
    refuses('CODE_PLACEHOLDER CF_CFJGDM'),
  ],
  [
    'a code in full width and lower case',
    () => penalty({ partyCode: ` ${bodyCode(1).toLowerCase().replace('9', '９')} ` }),
    clean,
  ],
  [
    'ORGANISATION_CODE_WRONG',
    () => penalty({ organisationCode: '12345678-9' }),
    refuses('ORGANISATION_CODE_WRONG CF_XDR_ZZJG'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a body without code',
    () => penalty({ partyCode: '' }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_XDR_SHXYM'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a body without representative',
    () => penalty({ representative: '' }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_FRDB'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a sheet without the column of representatives',
    () => {
      const { representative: _, ...columns } = good
      return foundUnder('penalties', columns)
    },
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_FRDB'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of an organisation with a certificate of a person',
    () => penalty({ idType: '身份证', idNumber: personRow(1).idNumber! }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_XDR_ZJLX', 'PARTY_IDENTIFIERS_CONTRADICT CF_XDR_ZJHM'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a sole trader with the code of a company',
    () => penalty({ partyKind: '个体工商户' }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_XDR_SHXYM'),
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a company with the code of a sole trader',
    () => penalty({ partyCode: traderCode }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_XDR_SHXYM'),
  ],
  [
    'a sole trader with the certificate of its operator',
    () =>
      penalty({
        partyKind: '个体工商户',
        partyCode: traderCode,
        idType: '身份证',
        idNumber: personRow(1).idNumber!,
      }),
    clean,
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of an organisation code of another body',
    () => penalty({ organisationCode: bodyCode(2).slice(8, 17) }),
    refuses('PARTY_IDENTIFIERS_CONTRADICT CF_XDR_ZZJG'),
  ],
  [
    'the organisation code within the unified code',
    () => penalty({ organisationCode: `${bodyCode(1).slice(8, 16)}-${bodyCode(1)[16]}` }),
    clean,
  ],
  [
    'PARTY_IDENTIFIERS_CONTRADICT of a person with a code of a body',
    () => person({ taxNo: '990583000000001' }).refused,
    ['PARTY_IDENTIFIERS_CONTRADICT CF_XDR_SWDJ'],
  ],
  [
    'CERTIFICATE_PAIR_BROKEN',
    () => penalty({ representativeIdType: '身份证' }),
    refuses('CERTIFICATE_PAIR_BROKEN CF_FR_ZJHM'),
  ],
  [
    'VALUE_UNKNOWN of a representative with a card of a club',
    () => penalty({ representativeIdType: '会员卡', representativeIdNumber: '123' }),
    refuses('VALUE_UNKNOWN CF_FR_ZJLX'),
  ],
  [
    'CERTIFICATE_NUMBER_WRONG of a representative',
    () =>
      penalty({ representativeIdType: '港澳居民来往内地通行证', representativeIdNumber: '123' }),
    refuses('CERTIFICATE_NUMBER_WRONG CF_FR_ZJHM'),
  ],
  [
    'the certificate of a representative',
    () => penalty({ representativeIdType: '护照号', representativeIdNumber: 'e12345678' }),
    clean,
  ],
  [
    'CERTIFICATE_NUMBER_WRONG',
    () => person({ idNumber: '990583199001010000' }).refused,
    ['CERTIFICATE_NUMBER_WRONG CF_XDR_ZJHM'],
  ],
  [
    'CERTIFICATE_NOT_KEYED',
    () => person({ idType: '护照号', idNumber: 'E12345678' }).refused,
    ['CERTIFICATE_NOT_KEYED CF_XDR_ZJLX'],
  ],
  [
    'PERSON_MINOR',
    () => person({ idNumber: numberOfBirth('20081123') }).refused,
    ['PERSON_MINOR CF_XDR_ZJHM'],
  ],
  [
    'one day after the 18th birthday',
    () => person({ idNumber: numberOfBirth('20081122') }).refused,
    [],
  ],
  [
    'CITIZEN_NUMBER_DOUBTFUL',
    () => person({ idNumber: numberOfBirth('18901122') }).noted[0],
    'CITIZEN_NUMBER_DOUBTFUL CF_XDR_ZJHM',
  ],
  [
    'PERSON_DATA_FORBIDDEN',
    () => person({ facts: '当事人患有疾病' }).refused,
    ['PERSON_DATA_FORBIDDEN CF_SY'],
  ],
  [
    'PERSON_DATA_FORBIDDEN in the legal basis',
    () => person({ legalBasis: '患有乙肝疾病' }).refused,
    ['PERSON_DATA_FORBIDDEN CF_YJ'],
  ],
  [
    'PERSON_DATA_FORBIDDEN in the number of the document',
    () => person({ documentNo: '确诊1号' }).refused,
    ['PERSON_DATA_FORBIDDEN CF_WSH'],
  ],
  [
    'the title of a law with such a word',
    () => person({ legalBasis: '《不动产登记暂行条例》第二十九条' }).refused,
    [],
  ],
  ['the same words of a body', () => penalty({ facts: '销售治疗疾病的假药' }), clean],
  [
    'PERSONAL_DATA_IN_PUBLIC_TEXT',
    () => penalty({ violation: '张某13800138000投诉' }),
    { refused: ['PERSONAL_DATA_IN_PUBLIC_TEXT CF_WFXW'], noted: [] },
  ],
  [
    'PERSONAL_DATA_IN_PUBLIC_TEXT in the name of a body, on whatever sheet',
    () =>
      [penalty, licence, entry].map((sheet) => sheet({ partyName: '演示店13800138000' }).refused),
    [
      ['PERSONAL_DATA_IN_PUBLIC_TEXT CF_XDR_MC'],
      ['PERSONAL_DATA_IN_PUBLIC_TEXT XK_XDR_MC'],
      ['PERSONAL_DATA_IN_PUBLIC_TEXT party_name'],
    ],
  ],
  [
    'PERSONAL_DATA_IN_PUBLIC_TEXT where a person’s number is that of the document',
    () => licence({ documentNo: '11010519491231002X' }),
    refuses('PERSONAL_DATA_IN_PUBLIC_TEXT XK_WSH'),
  ],
  [
    'PERSONAL_DATA_IN_TEXT in the number of a certificate',
    () => licence({ certificateNo: '食安11010519491231002X' }),
    notes('PERSONAL_DATA_IN_TEXT XK_XKBH'),
  ],
  [
    'a construction permit of that day, which adds up as a citizen number too',
    () => licence({ documentNo: '990583202611200101', certificateNo: '990583202611200101' }),
    clean,
  ],
  [
    'NUMBER_OWNER_UNCLEAR',
    () => asked('serious-list', { ...entryRow, partyCode: '990583199001011499' }),
    ['NUMBER_OWNER_UNCLEAR party_code'],
  ],
  [
    'a code that adds up both ways and that a steward has approved',
    () => found('early-codes', { ...approval, partyCode: '990583199001011499' }),
    clean,
  ],
  [
    'PERSONAL_DATA_IN_TEXT',
    () => penalty({ facts: '联系电话13800138000' }),
    notes('PERSONAL_DATA_IN_TEXT CF_SY'),
  ],
  [
    'DATE_UNREADABLE',
    () => penalty({ decidedOn: '2026-02-30' }),
    refuses('DATE_UNREADABLE CF_JDRQ'),
  ],
  ['DATE_IN_FUTURE', () => penalty({ decidedOn: '2026-11-24' }), refuses('DATE_IN_FUTURE CF_JDRQ')],
  [
    'DATES_OUT_OF_ORDER',
    () => penalty({ validUntil: '2026-11-19' }),
    refuses('DATES_OUT_OF_ORDER CF_YXQ'),
  ],
  ['AMOUNT_UNREADABLE', () => penalty({ fine: '1,000' }), refuses('AMOUNT_UNREADABLE CF_NR_FK')],
  [
    'an amount and a day in full width',
    () => penalty({ fine: '５', decidedOn: '２０２６-11-20' }),
    clean,
  ],
  [
    'AMOUNT_CONTRADICTS_TEXT in capitals',
    () => penalty({ fine: '2000', content: '罚款人民币贰仟元整' }),
    refuses('AMOUNT_CONTRADICTS_TEXT CF_NR_FK'),
  ],
  [
    'an amount that the text has in capitals',
    () => penalty({ fine: '0.2', content: '罚款人民币贰仟元整' }),
    clean,
  ],
  [
    'AMOUNT_CONTRADICTS_TEXT',
    () => penalty({ fine: '50000' }),
    refuses('AMOUNT_CONTRADICTS_TEXT CF_NR_FK'),
  ],
  ['AMOUNT_MISSING', () => penalty({ fine: '0' }), refuses('AMOUNT_MISSING CF_NR_FK')],
  [
    'AMOUNT_WITHOUT_KIND',
    () => penalty({ penaltyKinds: '警告' }),
    refuses('AMOUNT_WITHOUT_KIND CF_NR_FK'),
  ],
  [
    'SUSPENDED_LICENCE_MISSING',
    () => penalty({ penaltyKinds: '罚款;吊销许可证件' }),
    refuses('SUSPENDED_LICENCE_MISSING CF_NR_ZKDX'),
  ],
  [
    'PENALTY_KIND_NOT_CARRIED',
    () => penalty({ penaltyKinds: '罚款;行政拘留' }),
    refuses('PENALTY_KIND_NOT_CARRIED CF_CFLB'),
  ],
  [
    'SEVERITY_BY_DEFAULT',
    () => penalty({ penaltyKinds: '罚款;其他-责令整改' }),
    notes('SEVERITY_BY_DEFAULT CF_CFLB'),
  ],
  [
    'AUTHORITY_UNKNOWN',
    () => penalty({ authorityCode: unitUscc('990583', 99) }),
    refuses('AUTHORITY_UNKNOWN CF_CFJGDM'),
  ],
  [
    'AUTHORITY_OF_ANOTHER_CITY',
    () => penalty({ authorityCode: unitUscc('990585', 1) }),
    refuses('AUTHORITY_OF_ANOTHER_CITY CF_CFJGDM'),
  ],
  [
    'UNIT_NOT_AUTHORITY',
    () => penalty({ authorityCode: office.code }),
    refuses('UNIT_NOT_AUTHORITY CF_CFJGDM'),
  ],
  [
    'AUTHORITY_NAME_DIFFERS',
    () => penalty({ authorityName: '昆山市场局' }),
    notes('AUTHORITY_NAME_DIFFERS CF_CFJG'),
  ],
  [
    'NOT_IN_CATALOGUE',
    () => found('penalties', good, { city: { ...facts, datasets: new Map() } }),
    refuses('NOT_IN_CATALOGUE CF_WSH'),
  ],
  [
    'SHARE_CONDITION_MISSING',
    () => found('datasets', { ...dataset, shareClass: '有条件共享' }),
    notes('SHARE_CONDITION_MISSING share_class'),
  ],
  [
    'SHARE_CONDITION_WITHOUT_CLASS',
    () => found('datasets', { ...dataset, shareCondition: '限于执法' }),
    refuses('SHARE_CONDITION_WITHOUT_CLASS share_condition'),
  ],
  ['a declaration of its unit', () => found('supply', declaration), notes()],
  [
    'DECLARATION_NOT_COMPETENT',
    () => found('supply', { ...declaration, unitCode: office.code }),
    refuses('DECLARATION_NOT_COMPETENT unit_code'),
  ],
  [
    'DECLARATION_OUTDATED',
    () => found('supply', { ...declaration, suppliedKind: 'SL04', declaredOn: '2026-04-30' }),
    refuses('DECLARATION_OUTDATED declared_on'),
  ],
  [
    'a declaration of the day of the one in force',
    () => found('supply', { ...declaration, suppliedKind: 'SL04', declaredOn: '2026-05-01' }),
    notes(),
  ],
  [
    'a declaration of what no city supplies',
    () => found('supply', { ...declaration, suppliedKind: 'SL20' }),
    refuses('VALUE_UNKNOWN supplied_kind'),
  ],
  [
    'a declaration from tomorrow on, that ends before it begins',
    () => found('supply', { ...declaration, coversFrom: '2027-01-01', coversUntil: '2026-01-01' }),
    refuses('DATE_IN_FUTURE covers_from', 'DATES_OUT_OF_ORDER covers_until'),
  ],
  [
    'AUTHORITY_NOT_COMPETENT',
    () => asked('serious-list', { ...entryRow, listCode: 'SL02' }),
    ['AUTHORITY_NOT_COMPETENT authority_code'],
  ],
  ['LIST_UNKNOWN', () => entry({ listCode: 'SL99' }), refuses('LIST_UNKNOWN list_code')],
  ['LIST_NOT_CARRIED', () => entry({ listCode: 'SL20' }), refuses('LIST_NOT_CARRIED list_code')],
  [
    'LIST_OF_OTHER_COLOUR',
    () => entry({ listCode: 'RL01' }),
    refuses('LIST_OF_OTHER_COLOUR list_code'),
  ],
  [
    'a serious listing without document',
    () => entry({ documentNo: '' }),
    refuses('VALUE_MISSING document_no'),
  ],
  [
    'such a listing from before 2018',
    () => entry({ documentNo: '', decidedOn: '2017-12-31' }),
    notes('DOCUMENT_NO_MISSING document_no'),
  ],
  [
    'DOCUMENT_NO_MISSING',
    () => [penalty({ documentNo: '／' }), licence({ documentNo: '（无）' })],
    [notes('DOCUMENT_NO_MISSING CF_WSH'), notes('DOCUMENT_NO_MISSING XK_WSH')],
  ],
  [
    'VALUE_MISSING for a name or day that is a filler',
    () => penalty({ partyName: '——', decidedOn: '0' }).refused,
    ['VALUE_MISSING CF_XDR_MC', 'VALUE_MISSING CF_JDRQ'],
  ],
  ['FIGURE_UNKNOWN', () => entry({ figures: 'tax=5' }), refuses('FIGURE_UNKNOWN figures')],
  [
    'BEHAVIOUR_NOT_MAPPED',
    () => penalty({ violation: '乱停乱放' }),
    notes('BEHAVIOUR_NOT_MAPPED CF_WFXW'),
  ],
  ['REASON_MISSING', () => penalty({ withdrawn: '是' }), refuses('REASON_MISSING CF_CHYY')],
  [
    'a withdrawal before the decision',
    () => penalty({ withdrawn: '是', withdrawnWhy: '录入错误', withdrawnOn: '2026-01-05' }),
    refuses('DATES_OUT_OF_ORDER CF_CHRQ'),
  ],
  [
    'a withdrawal after today',
    () => penalty({ withdrawn: '是', withdrawnWhy: '录入错误', withdrawnOn: '2027-01-05' }),
    refuses('DATE_IN_FUTURE CF_CHRQ'),
  ],
  [
    'MARK_CONTRADICTS_STATUS',
    () => licence({ withdrawn: '2', status: '2' }),
    refuses('MARK_CONTRADICTS_STATUS XK_ZT'),
  ],
  [
    'OBJECTION_NOT_MARKED',
    () => oldPenalty({ status: '2' }).noted,
    ['OBJECTION_NOT_MARKED 当前状态'],
  ],
  ['a status of 2015 that is in order', () => oldPenalty({ status: '0' }).noted, []],
  [
    'DECISION_REPORTED_LATE',
    () => penalty({ decidedOn: '2026-11-11' }),
    notes('DECISION_REPORTED_LATE CF_JDRQ'),
  ],
  ['on the seventh working day', () => penalty({ decidedOn: '2026-11-12' }), clean],
  [
    'CALENDAR_UNVERIFIED',
    () => penalty({ decidedOn: '2021-03-01' }),
    notes('DECISION_REPORTED_LATE CF_JDRQ', 'CALENDAR_UNVERIFIED CF_JDRQ'),
  ],
  [
    'PUBLICITY_END_IGNORED',
    () => penalty({ publicityEnd: '2029-11-20' }),
    notes('PUBLICITY_END_IGNORED CF_GSJZQ'),
  ],
  [
    'the end of publicity that the policy gives',
    () => penalty({ publicityEnd: '2027/11/20' }),
    clean,
  ],
]

it.each(cases)('%s', (_code, actual, expected) => {
  expect(actual()).toEqual(expected)
})

describe('rules of the sheets that a city lays down itself', () => {
  const standard = {
    localCode: 'KS-TX01',
    violation: 'TX01',
    threshold: 'tax_cny >= 1000000 AND tax_pct >= 10',
    unit: 'CNY',
    windowMonths: '0',
    severity: '严重',
    legalBasis: '税收征收管理法 第六十三条',
    validFrom: '2026-01-01',
  }
  const path = {
    pathCode: 'PX1',
    listCode: 'SL02',
    measureCode: 'M01',
    implementingUnit: '昆山市财政局',
    action: '政府采购资格审查查询信用记录',
    legalBasis: '政府采购法 第二十二条',
    power: 'BINDING',
    validFrom: '2026-01-01',
  }
  const recognition = {
    originCode: '320585',
    violation: 'TX01',
    status: 'IN_FORCE',
    scheme: '嘉昆太',
    validFrom: '2026-01-01',
  }
  const product = {
    productCode: 'XY2-RQSL',
    productName: '容缺受理',
    productKind: '信易批',
    providerCode: authority.code,
    benefit: '材料可以后补。',
    subjectKinds: '法人及非法人组织;个体工商户',
    eligibility: '红名单 RL01 且 注册满 2',
    noSeriousEntry: '1',
    consentText: '同意查询。',
    documentNo: '示意〔2026〕1号',
    legalBasis: '示意〔2026〕1号',
    validFrom: '2026-01-01',
  }
  const productRecognition = {
    originCode: '320585',
    productCode: 'XY2-RQSL',
    status: 'IN_FORCE',
    originProductFrom: '2026-01-01',
    scheme: '嘉昆太',
    validFrom: '2026-01-01',
  }
  const repair = {
    targetKind: '行政处罚',
    targetId: 'KS-P-1',
    status: '准予修复',
    earlyBasis: '演示裁〔2026〕1号',
    acceptedOn: '2026-11-20',
    decidedOn: '2026-11-22',
    authorityCode: authority.code,
  }
  const keyed = {
    targetId: '',
    documentNo: '昆演市监罚〔2026〕1号',
    partyKind: '法人及非法人组织',
    partyCode: bodyCode(1),
  }
  const entryRepair = { ...repair, ...keyed, targetKind: '名单', listCode: 'SL04' }
  const named = (code: string) => {
    const { lists, behaviours, measures } = facts.catalogues
    return (lists.get(code) ?? behaviours.get(code) ?? measures.get(code))!.name
  }
  it.each([
    ['serious-list', entryRow, { listCode: named('SL04') }],
    ['serious-list', entryRow, { listCode: ' sl ０４' }],
    ['paths', path, { listCode: named('SL02'), measureCode: named('M01') }],
    ['standards', standard, { violation: named(standard.violation) }],
    ['recognitions', recognition, { originCode: '太仓', violation: named('TX01') }],
    ['recognitions', recognition, { originCode: 'Taicang' }],
    ['repairs', entryRepair, { listCode: named('SL04') }],
    ['datasets', dataset, { datasetOf: '行政处罚' }],
    ['datasets', { ...dataset, datasetOf: 'SL04' }, { datasetOf: named('SL04') }],
    ['supply', declaration, { suppliedKind: '行政处罚信息' }],
    [
      'products',
      product,
      { productKind: 'XY2', eligibility: 'RED_LIST RL01 AND REGISTERED_YEARS 2' },
    ],
    ['product-recognitions', productRecognition, { originCode: '太仓' }],
  ] as const)('takes in a row of %s what is named otherwise as it takes its code', (kind, row, over) => {
    const { draft, refusals } = checkRow(kind, row)
    expect(refusals).toEqual([])
    expect(draft).not.toBeNull()
    expect(checkRow(kind, { ...row, ...over })).toMatchObject({ draft, refusals: [] })
  })

  it.each([
    ['serious-list', entryRow, { listCode: '失信执行人' }, 'SL01 失信被执行人名单'],
    ['paths', path, { measureCode: '限制市场行业准入' }, 'M01 限制市场或行业准入'],
    ['standards', standard, { violation: '无证生产经营食物' }, 'FD02 无证生产经营食品'],
    ['recognitions', recognition, { originCode: '大仓市' }, 'taicang 太仓市'],
    ['repairs', entryRepair, { listCode: '失信执行人' }, 'SL01 失信被执行人名单'],
    [
      'feedback',
      { ...repair, pathCode: 'PP0011', outcome: '不适用' },
      { pathCode: 'PP011' },
      'PP0011',
    ],
    ['supply', declaration, { suppliedKind: '标准认互' }, 'RECOGNITIONS 标准互认'],
    ['datasets', dataset, { datasetOf: '行政处法' }, 'PENALTY 行政处罚'],
  ] as const)('offers in a row of %s what is nearly written, and takes nothing', (kind, row, over, near) => {
    const { draft, refusals } = checkRow(kind, { ...row, ...over })
    expect(draft).toBeNull()
    expect(refusals.map(({ wayOut }) => wayOut)).toEqual([
      { name: 'meant', values: { near: expect.arrayContaining([near]) } },
    ])
    expect(wayOutIn(refusals[0]!.wayOut, 'zh')).toContain(`您是否要写：${near}`)
  })

  it.each([
    ['SCORE_REFUSED', 'products', product, { eligibility: '信用分 600' }, 'eligibility'],
    ['ELIGIBILITY_BY_PENALTY', 'products', product, { eligibility: '无行政处罚' }, 'eligibility'],
    ['ELIGIBILITY_FACT_UNKNOWN', 'products', product, { eligibility: '营业额 500' }, 'eligibility'],
    [
      'ELIGIBILITY_UNREADABLE',
      'products',
      product,
      { eligibility: '奖励 且 许可 LK1 或 红名单 RL01' },
      'eligibility',
    ],
    ['LIST_NOT_RED', 'products', product, { eligibility: '红名单 SL01' }, 'eligibility'],
    [
      'AUTHORITY_OF_ANOTHER_CITY',
      'products',
      product,
      { providerCode: unitUscc('990585', 1) },
      'provider_code',
    ],
    [
      'RECOGNISED_VERSION_NOT_BEGUN',
      'product-recognitions',
      productRecognition,
      { originProductFrom: '2026-02-01' },
      'origin_product_from',
    ],
    [
      'LIST_NOT_RED',
      'product-recognitions',
      productRecognition,
      { equalLists: 'RL01=SL01' },
      'equal_lists',
    ],
    ['THRESHOLD_UNREADABLE', 'standards', standard, { threshold: 'tax > much' }, 'threshold'],
    ['SCORE_REFUSED', 'standards', standard, { threshold: 'credit_score >= 600' }, 'threshold'],
    [
      'THRESHOLD_VARIABLE_UNKNOWN',
      'standards',
      standard,
      { threshold: 'guests >= 3' },
      'threshold',
    ],
    ['LEGAL_BASIS_MISSING', 'standards', standard, { legalBasis: '' }, 'legal_basis'],
    ['VALUE_UNKNOWN', 'standards', standard, { windowMonths: '61' }, 'window_months'],
    ['POWER_ABOVE_MEASURE', 'paths', path, { measureCode: 'M11' }, 'power'],
    ['VALUE_UNKNOWN', 'paths', path, { violation: 'TX01' }, 'measure_code'],
    ['BEHAVIOUR_UNKNOWN', 'standards', standard, { violation: 'XX99' }, 'violation'],
    ['MEASURE_UNKNOWN', 'paths', path, { measureCode: 'M14' }, 'measure_code'],
    ['LIST_OF_OTHER_COLOUR', 'paths', path, { listCode: 'RL01', violation: '' }, 'list_code'],
    ['MEMBER_UNKNOWN', 'recognitions', recognition, { originCode: '320583' }, 'origin_code'],
    ['TARGET_NOT_NAMED', 'repairs', repair, { targetId: '' }, 'target_authority_code'],
    ['AUTHORITY_OF_ANOTHER_CITY', 'repairs', repair, { targetId: 'TC-P-1' }, 'target_id'],
    [
      'AUTHORITY_OF_ANOTHER_CITY',
      'repairs',
      repair,
      { ...keyed, targetAuthorityCode: unitUscc('990585', 1) },
      'target_authority_code',
    ],
    [
      'PATH_UNKNOWN',
      'feedback',
      { ...repair, pathCode: 'PP0011', outcome: '不适用' },
      { pathCode: 'P9' },
      'path_code',
    ],
    [
      'ADVICE_NOT_A_DUTY',
      'feedback',
      { ...repair, pathCode: 'PP0011', outcome: '未执行' },
      { pathCode: 'PP0047' },
      'outcome',
    ],
  ] as const)('%s', (code, kind, row, over, column) => {
    expect(found(kind, row)).toEqual(clean)
    expect(found(kind, { ...row, ...over })).toEqual(refuses(`${code} ${column}`))
  })
})

it('every code has a test or is told by the database alone', () => {
  const byStore = [
    ...['RED_STEP_NOT_ALLOWED', 'RED_ENTRY_ALREADY_OPEN', 'RED_ANNOUNCEMENT_RUNS'],
    'RED_SUBJECT_LISTED',
    'CASE_ALREADY_OPEN',
    'NOTHING_TO_REPAIR',
    'REPAIR_BARRED',
    'CORRECTION_KEPT',
    'CELL_UNREADABLE',
    'ROW_HIDDEN',
    'COLUMN_HIDDEN',
    'VALUE_WITHOUT_HEADER',
    'ROW_SHAPE',
    'DUPLICATE_IN_FILE',
    'KEY_NOT_UNIQUE',
    'KIND_CONTRADICTS_REGISTER',
    'NAME_CONTRADICTS_REGISTER',
    'REFUSED_BY_STEWARD',
    'TARGET_OF_ANOTHER_PARTY',
    'REPAIR_NOT_COMPETENT',
    'BASIS_NOT_HELD',
    'EXECUTED_AFTER_END',
    'ADVICE_NOT_A_DUTY',
    'REPAIR_TOO_EARLY',
    'END_KEPT',
    'NAME_CHANGED',
    ...['REPAIR_DECIDED_LATE', 'REPAIR_REPORTED_LATE', 'REVOCATION_REPORTED_LATE'],
    ...['OBJECTION_REPORTED_LATE', 'OBJECTION_DECIDED_LATE'],
    'DECISION_KEPT',
    'CORRECTION_KEPT',
    'CASE_ALREADY_OPEN',
    'AMOUNT_FROM_TEXT',
    'PERSON_NOT_PUBLIC',
    'THRESHOLD_UNREADABLE',
    'SCORE_REFUSED',
    'ELIGIBILITY_BY_PENALTY',
    'ELIGIBILITY_FACT_UNKNOWN',
    'ELIGIBILITY_UNREADABLE',
    'LIST_NOT_RED',
    'RECOGNISED_VERSION_NOT_BEGUN',
    'THRESHOLD_VARIABLE_UNKNOWN',
    'LEGAL_BASIS_MISSING',
    'POWER_ABOVE_MEASURE',
    'BEHAVIOUR_UNKNOWN',
    'MEASURE_UNKNOWN',
    'MEMBER_UNKNOWN',
    'TARGET_NOT_NAMED',
    'PATH_UNKNOWN',
  ]
  const tested = cases.map(([name]) => name.split(' ')[0])
  const all = [refusalCodes, stewardReasons, noticeCodes].flatMap((codes) => Object.keys(codes))
  expect(all.filter((code) => !tested.includes(code) && !byStore.includes(code))).toEqual([])
})

it('masks what a refused value says of a person', () => {
  const { refusals } = checkRow('penalties', {
    ...good,
    ...personRow(1),
    partyCode: '',
    representative: '',
    idNumber: '990583199001010000',
  })
  expect(refusals).toEqual([
    {
      code: 'CERTIFICATE_NUMBER_WRONG',
      column: 'CF_XDR_ZJHM',
      header: '证件号码',
      value: '9905*************0',
      wayOut: wayOut('compareIdentityCard'),
    },
  ])
})

it.each([
  ['a fine within the summary procedure', { fine: '0.3', content: '罚款3000元' }, 'MINOR'],
  ['a larger fine', { fine: '0.300001', content: '罚款3000.01元' }, 'GENERAL'],
  [
    'a fine of a sole trader, who counts as an organisation there',
    { partyKind: '个体工商户', partyCode: traderCode, fine: '0.3', content: '罚款3000元' },
    'MINOR',
  ],
  ['a huge fine', { fine: '100', content: '罚款100万元' }, 'SERIOUS'],
  ['a warning', { penaltyKinds: '警告', fine: '', content: '警告' }, 'MINOR'],
  [
    'a small fine with a stop',
    { penaltyKinds: '罚款、责令停产停业', fine: '0.1', content: '罚款1000元' },
    'SERIOUS',
  ],
])('severity of %s, whatever CF_GSJZQ says', (_what, over, severity) => {
  const { draft } = checkRow('penalties', { ...good, ...over, publicityEnd: '2026-11-21' })
  expect(draft?.facts[0]?.[1]).toMatchObject({ severity })
})

it.each([
  ['2026/11/2'],
  ['2026-11-02 00:00:00'],
  ['2026-11-02 00:00:00.0'],
  ['2026-11-02T23:59:59'],
  ['2026/11/2 0:00'],
  ['2026/11/2 上午 9:30:00'],
  ['2026年11月2日'],
  ['2026年 11月 2日 10时30分'],
  ['２０２６．１１．２'],
  ['二〇二六年十一月二日'],
  ['二○二六年十一月二日'],
  ['20261102'],
  ['20261102093000'],
  ['2026-11-01T16:00:00.000Z'],
  ['2026-11-02T00:00:00+08:00'],
  ['2026-11-02 00:00:00 +0800'],
  ['2026-11-01T12:00:00-05'],
  ['46328'],
  [{ kind: 'NUMBER', text: '46328.75', base: '1899-12-30' }],
  [{ kind: 'NUMBER', text: '44866', base: '1904-01-01' }],
  [{ kind: 'NUMBER', text: '20261102', base: '1899-12-30' }],
  [{ kind: 'DAY', text: '2026-11-02' }],
  [{ kind: 'DAY', text: '2026-11-01T16:00:00.000Z' }],
] as const)('reads the day 2026-11-02 in %o', (decidedOn) => {
  const { draft } = checkRow('penalties', { ...good, decidedOn })
  expect(draft?.facts[0]?.[1]).toMatchObject({ decidedOn: '2026-11-02' })
})

it.each([
  '2026-02-30',
  '2026-11-02T24:00:00Z',
  '2026-11-02 25:00',
  '11/02/2026',
  '02-11-26',
  '2026-11',
  '2026',
  '长期',
  '9999-12-31',
  '1793577600000',
  '2026-11-01 09:30 PM +00:00',
  '2026-11-01 下午 9:30 Z',
  '二〇二六年十三月二日',
])('refuses %s as the day of a decision', (decidedOn) => {
  expect(found('penalties', { ...good, decidedOn })).toEqual(refuses('DATE_UNREADABLE CF_JDRQ'))
})

it.each([
  '',
  '长期',
  '长期有效',
  '永久',
  '2099-12-31',
  '2099/12/31 0:00',
  '9999-12-31',
  '99991231',
  '9999年12月31日',
])('takes "%s" for no end', (validUntil) => {
  const { draft } = checkRow('penalties', { ...good, validUntil })
  expect(draft?.facts[0]?.[1]).toMatchObject({ validUntil: null })
})

it('refuses a row for each cell that cannot be read, and names the cell', () => {
  const { draft, refusals, cells } = checkRow('penalties', {
    ...good,
    partyName: { kind: 'UNREADABLE', why: 'FORMULA_WITHOUT_VALUE', shown: '=A1' },
    fine: { kind: 'UNREADABLE', why: 'ERROR_VALUE', shown: '#N/A' },
    documentNo: { kind: 'DAY', text: '2026-11-01' },
    partyCode: '9.19906E+17',
  })
  const fault = (column: string, value: string, way: string) => [column, value, way]
  const told = refusals.map(({ code, column, value, wayOut: way }) => {
    expect(code).toBe('CELL_UNREADABLE')
    return [column, value, wayOutIn(way, 'en')]
  })
  expect([draft, told]).toEqual([
    null,
    [
      fault(
        'CF_XDR_MC',
        '=A1',
        'Cell A2: a formula without its value; open the sheet, let it compute and save it, or write the value.',
      ),
      fault(
        'CF_XDR_SHXYM',
        '9.19906E+17',
        'Cell C2: a number of which only the first 15 digits are kept; set the column to text, and write the number anew.',
      ),
      fault(
        'CF_WSH',
        '2026-11-01',
        'Cell N2: a program has made a day of it; set the column to text, and write the number or name anew.',
      ),
      fault(
        'CF_NR_FK',
        '#N/A',
        'Cell T2: an error value instead of a value; mend the formula, or write the value.',
      ),
    ],
  ])
  // Unmended they are unreadable again.
  const again = cells.filter((cell) => typeof textCell(cell) === 'object')
  expect(again).toEqual(['#无法读取 =A1', '#N/A'])
})

function numberOfBirth(day: string): string {
  const start = `990583${day}001`
  return start + citizenCheckCharacter(start)
}

it('of a register, keeps identifiers and industry as they are compared', () => {
  const { draft } = checkRow('subjects', {
    ...bodyRow(1),
    organisationCode: `${bodyCode(1).slice(8, 16).toLowerCase()}-${bodyCode(1)[16]}`,
    registrationNo: ' ９1ab 2-3 ',
    institutionNo: '事证第１-2号',
    industryCode: 'C3971',
  })
  const identifiers = draft!.facts.flatMap(([table, row]) =>
    table === 'identifier' ? row.value : [],
  )
  expect(identifiers).toEqual(['91AB23', bodyCode(1).slice(8, 17), '事证第1-2号'])
  expect(draft!.facts[0]![1]).toMatchObject({ industryCode: '3971' })
})

it.each([
  ['3971', '3971'],
  ['c39', '39'],
  ['Ｃ３９７１', '3971'],
])('takes the industry %s', (industryCode, digits) => {
  const { draft } = checkRow('subjects', { ...bodyRow(1), industryCode })
  expect(draft!.facts[0]![1]).toMatchObject({ industryCode: digits })
})

it.each(['C', '397a', '39711', '电子'])('refuses the industry %s', (industryCode) => {
  expect(found('subjects', { ...bodyRow(1), industryCode })).toEqual(
    refuses('VALUE_UNKNOWN industry_code'),
  )
})
