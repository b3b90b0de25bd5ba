import type { SheetKind } from '../../schema/intake.js'
import { type Column, holdsOf, type Layout } from './column.js'
import { period, type Short } from './hub-column.js'
import { productSheets } from './product-sheets.js'
import { redEntryColumns } from './red-sheet.js'

/** Whom a row is about, on every sheet of the hub's own that is about a subject. */
const subject: readonly Short[] = [
  ['partyName', '主体名称', 'M', 'business name, or the name of the person'],
  ['partyKind', '主体类别', 'M', '法人及非法人组织 / 个体工商户 / 自然人'],
  ['partyCode', '统一社会信用代码', 'C', 'empty for 自然人'],
  ['idType', '证件类型', 'C', '自然人: 身份证; empty for 法人及非法人组织'],
  ['idNumber', '证件号码', 'C', 'as the type; of 自然人 kept enciphered, never passed on'],
]

/** Which record or list entry a row is about: its number in the hub, or what its own row said of it. */
const target: readonly Short[] = [
  [
    'targetKind',
    '对象类型',
    'M',
    'PENALTY, LICENCE, INTERVIEW, COMMITMENT or LIST_ENTRY (行政处罚 / 行政许可 / 约谈 / 信用承诺 / 名单)',
  ],
  ['targetId', '对象编号', 'O', 'the id that the hub answers with; else the next columns'],
  [
    'targetAuthorityCode',
    '决定机关统一社会信用代码',
    'C',
    'of the record: authority; of a list entry: empty',
  ],
  ['listCode', '名单编码', 'C', 'of a list entry: SL02'],
  ['documentNo', '决定文书号', 'C', 'document number of the record or entry'],
  ['line', '行号', 'O', 'as on the row of the record'],
  ...subject.map(([key, name, need, rule]): Short => [key, name, need === 'M' ? 'C' : need, rule]),
]

const source: readonly Short[] = [
  ['sourceName', '数据来源单位', 'O', ''],
  ['sourceCode', '数据来源单位统一社会信用代码', 'O', 'a unit of this city'],
]

const withdrawal = (what: string): Short[] => [
  [
    'withdrawn',
    '撤回标志',
    'O',
    `1 or 是: the row is withdrawn, the ${what} ends; 2 or 恢复: it is not`,
  ],
  ['withdrawnOn', '撤回日期', 'O', 'empty: the day on which the row is handed in'],
  ['withdrawnWhy', '撤回原因', 'C', 'required where the row is withdrawn'],
]

/** The penalty or list entry with which an interview or a broken commitment ends. */
const basis = (what: string): Short[] => [
  ['restsOn', '依据记录编号', 'O', `id in the hub of the penalty or entry on which ${what} rests`],
  ['restsOnListCode', '依据名单编码', 'C', 'or, of an entry, its list'],
  ['restsOnDocumentNo', '依据记录文书号', 'O', 'with its document number'],
  [
    'restsOnAuthorityCode',
    '依据记录机关统一社会信用代码',
    'C',
    'and, of a penalty, who decided it',
  ],
]

const entry: readonly Short[] = [
  ['listCode', '名单编码', 'M', 'SL01 … of serious_lists.csv'],
  ...subject,
  ['documentNo', '认定文书号', 'C', 'required on a serious list since 2018'],
  ['reason', '列入事由', 'O', 'scanned for id and telephone numbers'],
  ['violation', '失信行为', 'O', 'code or name of the common behaviour catalogue: TX01'],
  ['figures', '认定数值', 'O', 'tax_cny=1200000;tax_pct=12: what standards measure'],
  ['restsOn', '依据决定编号', 'O', 'id in the hub of the penalty on which the listing rests'],
  ['restsOnDocumentNo', '依据决定文书号', 'O', 'or its document number'],
  ['restsOnAuthorityCode', '依据决定机关统一社会信用代码', 'C', 'and who decided it'],
  ['decidedOn', '认定日期', 'M', 'yyyy-MM-dd'],
  ['validUntil', '有效期至', 'O', 'empty or 2099-12-31: none of its own'],
  ['authorityName', '认定机关', 'M', ''],
  ['authorityCode', '认定机关统一社会信用代码', 'M', 'an authority of this city'],
  ...withdrawal('entry'),
  ...source,
]

const sheets: Readonly<Partial<Record<SheetKind, readonly Short[]>>> = {
  subjects: [
    ...subject,
    [
      'formerNames',
      '曾用名',
      'O',
      '旧名 2020-05-01;更旧名 2015-03-31: each with its last day, the latest first',
    ],
    ['representative', '法定代表人', 'O', 'or the operator'],
    ['registrationNo', '工商注册号', 'O', ''],
    ['organisationCode', '组织机构代码', 'O', ''],
    ['taxNo', '税务登记号', 'O', ''],
    ['institutionNo', '事业单位证书号', 'O', ''],
    ['socialOrganisationNo', '社会组织登记证号', 'O', ''],
    [
      'industryCode',
      '行业代码',
      'O',
      'GB/T 4754, two to four digits: 3971; a letter before them is left out: C3971',
    ],
    ['divisionCode', '行政区划代码', 'O', 'GB/T 2260, six digits: where it is today'],
    ['registeredOn', '成立日期', 'O', 'yyyy-MM-dd'],
    ...source,
  ],
  interviews: [
    ...subject,
    ['documentNo', '约谈文书号', 'O', ''],
    ['line', '行号', 'O', 'tells several of one document from each other'],
    ['reason', '约谈事由', 'M', 'shown to everybody'],
    ['facts', '约谈情况', 'O', 'scanned for id and telephone numbers'],
    ['legalBasis', '约谈依据', 'O', 'law and article'],
    ['decidedOn', '约谈日期', 'M', 'yyyy-MM-dd'],
    ...basis('it'),
    ['authorityName', '约谈机关', 'O', ''],
    ['authorityCode', '约谈机关统一社会信用代码', 'M', 'an authority of this city'],
    ...withdrawal('interview'),
    ...source,
  ],
  commitments: [
    ...subject,
    ['commitmentType', '承诺类型', 'M', 'CM1 … CM5, or its name: 主动承诺型'],
    ['documentNo', '承诺书编号', 'O', ''],
    ['line', '行号', 'O', 'tells several of one document from each other'],
    ['decidedOn', '承诺日期', 'M', 'yyyy-MM-dd'],
    ['validUntil', '承诺期限至', 'O', 'last day of its own term; empty where there is none'],
    ['commitmentStatus', '履行状态', 'M', 'OPEN, FULFILLED or BROKEN (履行中 / 已履行 / 违诺)'],
    ...basis('the finding of the breach'),
    ['authorityCode', '受理单位统一社会信用代码', 'M', 'a unit of this city'],
    ...withdrawal('commitment'),
    ...source,
  ],
  'serious-list': entry,
  'red-list': redEntryColumns(entry),
  standards: [
    ['localCode', '地方标准编码', 'M', 'KS-TX01'],
    ['violation', '失信行为', 'M', 'code of the common behaviour catalogue: TX01'],
    ['threshold', '认定条件', 'M', 'tax_cny >= 1000000 AND tax_pct >= 10'],
    ['unit', '单位', 'M', 'CNY, percent, count, day, tonne, person, grade or event'],
    ['windowMonths', '统计月数', 'M', '0: each record alone'],
    ['severity', '失信等级', 'M', '轻微 / 一般 / 严重'],
    ['legalBasis', '法律依据', 'C', 'law and article; empty only where illustrative'],
    ...period,
    ['illustrative', '是否示意', 'O', '1 or 是: invented for a demonstration'],
  ],
  paths: [
    ['pathCode', '措施路径编码', 'M', ''],
    ['listCode', '名单编码', 'C', 'list or behaviour from which the path starts'],
    ['violation', '失信行为', 'C', 'code of the common behaviour catalogue'],
    ['measureCode', '惩戒措施编码', 'M', 'M01 … of the national list'],
    ['implementingUnit', '实施单位', 'M', ''],
    ['action', '具体措施', 'M', ''],
    ['legalBasis', '法律依据', 'M', 'law and article'],
    ['power', '效力', 'M', 'BINDING, ADMINISTRATIVE or ADVISORY'],
    ['feedbackDue', '反馈工作日', 'O', 'a whole number'],
    ...period,
    ['illustrative', '是否示意', 'O', '1 or 是: invented for a demonstration'],
  ],
  recognitions: [
    ['originCode', '标准所属城市', 'M', 'division code of the other member: 320585'],
    ['violation', '失信行为', 'M', 'code of the common behaviour catalogue'],
    ['status', '互认状态', 'M', 'PROPOSED, IN_FORCE, SUSPENDED, WITHDRAWN or REFUSED'],
    ['conditional', '是否附条件', 'O', '1 or 是'],
    ['reason', '理由', 'O', ''],
    ['agreementDocument', '协议文号', 'O', ''],
    ['scheme', '合作机制', 'M', '嘉昆太'],
    ...period,
    ['illustrative', '是否示意', 'O', '1 or 是: invented for a demonstration'],
  ],
  ...productSheets,
  units: [
    ['unitCode', '单位统一社会信用代码', 'M', ''],
    ['unitName', '单位名称', 'M', ''],
    ['isAuthority', '是否有决定权', 'M', '1 or 是; 0 or 否'],
  ],
  datasets: [
    ['datasetOf', '信息类别', 'M', 'LICENCE, PENALTY, COMMITMENT, INTERVIEW, AWARD or a list code'],
    ['datasetName', '目录名称', 'M', ''],
    ['datasetNameEn', '英文名称', 'M', ''],
    ['catalogueClass', '目录大类', 'M', '1 to 13 of the national catalogue'],
    ['catalogueEdition', '目录版本', 'M', '2024'],
    ['shareClass', '共享属性', 'M', '无条件共享 / 有条件共享 / 不予共享'],
    ['shareCondition', '共享条件', 'C', 'of 有条件共享: what others must meet to use it'],
    ['legalBasis', '法律依据', 'M', ''],
    ['unitCode', '提供单位统一社会信用代码', 'M', 'a unit of this city'],
  ],
  supply: [
    [
      'suppliedKind',
      '归集信息类别',
      'M',
      'REGISTER, LICENCE, PENALTY, COMMITMENT, INTERVIEW, AWARD, a list code, STANDARDS, RECOGNITIONS, MEASURES, PATHS, PRODUCTS, PRODUCT_RECOGNITIONS, OBJECTIONS, REPAIRS or FEEDBACK',
    ],
    [
      'extent',
      '归集程度',
      'M',
      'COMPLETE or PARTIAL (完整 / 部分); COMPLETE without rows: there is nothing to supply (零报告)',
    ],
    ['coversFrom', '覆盖起始日期', 'M', 'yyyy-MM-dd'],
    ['coversUntil', '覆盖截止日期', 'O', 'last day; empty while it goes on'],
    [
      'unitCode',
      '声明单位统一社会信用代码',
      'M',
      'a unit of this city; of a dataset the one that provides it',
    ],
    ['declaredOn', '声明日期', 'M', 'yyyy-MM-dd'],
  ],
  measures: [
    ['measureCode', '惩戒措施编码', 'M', 'M01 … of the national list'],
    ['legalBasis', '法律依据', 'O', ''],
    ...period,
  ],
  repairs: [
    ...target,
    [
      'status',
      '修复状态',
      'M',
      'APPLIED, GRANTED or REFUSED (已受理 / 准予修复 / 不予修复); the same application with another decision corrects it',
    ],
    ['acceptedOn', '申请日期', 'M', 'yyyy-MM-dd'],
    ['decidedOn', '决定日期', 'C', 'required once decided'],
    [
      'authorityCode',
      '修复决定机关统一社会信用代码',
      'C',
      'required once decided: who decided also repairs',
    ],
    [
      'earlyBasis',
      '提前修复依据',
      'O',
      'number of the court document or the sector’s rule that allows it before the shortest term',
    ],
  ],
  objections: [
    ...target,
    [
      'status',
      '异议状态',
      'M',
      'ACCEPTED, UPHELD or REJECTED (已受理 / 异议成立 / 异议不成立); the same objection with another decision corrects it',
    ],
    ['acceptedOn', '受理日期', 'M', 'yyyy-MM-dd'],
    ['decidedOn', '办结日期', 'C', 'required once decided'],
  ],
  revocations: [
    ...target,
    ['revokedBy', '撤销方式', 'M', '行政复议 / 行政诉讼 / 自行撤销'],
    ['revocationDocumentNo', '撤销文书号', 'M', ''],
    ['revocationUnit', '撤销机关', 'M', ''],
    ['decidedOn', '撤销日期', 'M', 'yyyy-MM-dd'],
    ['reason', '撤销原因', 'M', ''],
    ['withdrawn', '撤回标志', 'O', '1 or 是: the revocation was a mistake and is taken back'],
  ],
  feedback: [
    ...target,
    ['pathCode', '措施路径编码', 'M', 'a path of this city'],
    [
      'outcome',
      '执行结果',
      'M',
      'EXECUTED, NOT_EXECUTED or NOT_APPLICABLE (已执行 / 未执行 / 不适用)',
    ],
    ['executedOn', '执行日期', 'C', 'required where executed'],
    ['executedUntil', '执行截止日期', 'O', 'last day of the measure by its own term'],
    ['liftedOn', '解除日期', 'O', 'day on which what was executed was lifted'],
  ],
  'plan-figures': [
    ['countedKind', '统计对象', 'M', '法人及非法人组织 / 个体工商户 / 自然人'],
    [
      'groupName',
      '重点人群',
      'C',
      'of 自然人: 律师, 会计 …; a count of a roster, never the roster',
    ],
    ['counted', '在册数量', 'M', 'a whole number: active on the day'],
    ['countedOn', '统计日期', 'M', 'yyyy-MM-dd'],
    ['figureSource', '统计来源', 'M', 'register or roster that was counted, and by whom'],
  ],
  'unit-successors': [
    ['unitCode', '原单位统一社会信用代码', 'M', 'a unit of this city that was merged or renamed'],
    ['successorCode', '承继单位统一社会信用代码', 'M', 'the unit that stands for it'],
    ['validFrom', '生效日期', 'M', 'yyyy-MM-dd'],
    ['documentNo', '机构改革文号', 'M', 'document on which it rests'],
  ],
  'early-codes': [
    ['partyCode', '统一社会信用代码', 'M', 'a lawful code of the pilot years that does not add up'],
    ['reason', '核准理由', 'M', ''],
    ['approvedBy', '核准人', 'M', ''],
    ['approvedOn', '核准日期', 'M', 'yyyy-MM-dd'],
  ],
}

const personal: Readonly<Record<string, Column['personal']>> = {
  representative: 'PERSON_NAME',
  approvedBy: 'PERSON_NAME',
  idNumber: 'ID_NUMBER',
}

const longTexts = [
  'consentText',
  'benefit',
  'eligibility',
  'condition',
  'reason',
  'legalBasis',
  'action',
  'threshold',
  'formerNames',
  'withdrawnWhy',
  'refusedWhy',
]

/** The sheets that the hub lays down itself, for what the national ones do not cover. */
export function hubLayouts(): Layout[] {
  return Object.entries(sheets).map(([sheet, columns]) => ({
    sheet: sheet as SheetKind,
    edition: 'hub',
    columns: columns.map(([key, name, need, rule]) => ({
      key,
      field: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      name,
      also: [],
      need,
      longest: longTexts.includes(key) ? 4000 : 200,
      holds: holdsOf(key),
      personal: personal[key] ?? null,
      rule,
    })),
  }))
}
