/**
 * How values are written, in Chinese, by the English sentence of the column (`Column.rule`). Sentences that are Chinese
 * already, or hold nothing but values, stand for themselves.
 */
export const chineseRules: Readonly<Record<string, string>> = {
  'for a person: the name; trim; no full-width spaces': '个人填姓名；前后不留空格，不用全角空格',
  'M for 法人及非法人组织 and for 个体工商户 that has one; empty for 自然人; GB 32100 check':
    '法人及非法人组织必填，个体工商户有则必填，自然人不填；校验码须符合 GB 32100',
  '15 digits usual; empty for 自然人': '一般为 15 位数字；自然人不填',
  '8 chars + check, hyphen stripped; empty for 自然人': '8 位加校验码，不写连字符；自然人不填',
  'empty for 自然人': '自然人不填',
  'M unless 自然人': '自然人以外必填',
  'if type given, number is required and the reverse': '证件类型和号码要填都填',
  'older feeds: XK_FR_SFZH': '旧报送为 XK_FR_SFZH',
  'older feeds: CF_FR_SFZH': '旧报送为 CF_FR_SFZH',
  'M for 自然人; 个体工商户 optional; else empty': '自然人必填，个体工商户可填，其他不填',
  'M for 自然人; GB 11643 check when type is 身份证; never public':
    '自然人必填；身份证号须符合 GB 11643；从不公开',
  'part of the business key': '与其他几列一起认定是哪一个决定',
  '普通 / 特许 / 认可 / 核准 / 登记 / 其他(followed by text)':
    '普通、特许、认可、核准、登记、其他（后面写明）',
  'not in the future; start of the 7-working-day clock': '不晚于今天；七个工作日从这天起算',
  '2099-12-31 means no end; must be >= valid from': '2099-12-31 表示没有终止日；不早于有效期自',
  'starts 11 in most cases': '多以 11 开头',
  '1 = 有效, 2 = 无效 (older feeds: 0 正常, 1 撤销, 2 异议, 3 其他)':
    '1 有效，2 无效（旧报送：0 正常、1 撤销、2 异议、3 其他）',
  '1, 2, 3 …: only where one party stands twice under one document':
    '1、2、3……：只在同一文书对同一相对人有几行时填',
  '1 or 是: the row is withdrawn, the record ends; 2 or 恢复: it is not':
    '1 或是：撤回该行，记录终止；2 或恢复：不撤回',
  'empty: the day on which the row is handed in': '不填即为报送之日',
  'required where the row is withdrawn': '撤回时必填',
  'as licence': '同行政许可',
  'paired with number': '与号码要填都填',
  'M for 自然人': '自然人必填',
  'M for 自然人; never public': '自然人必填；从不公开',
  'business key with authority USCC and counterparty': '与机关代码、相对人一起认定是哪一个决定',
  'map to the behaviour catalogue': '写失信行为目录的代码或名称',
  'scan for personal data before publicity': '不得写个人号码；公示前会检查',
  'parse law title + article': '法律名称和条款',
  'several kinds joined with ; (semicolon)': '几种之间用分号',
  'M and > 0 when kinds include 罚款; unit trap: 0.2 means 2,000 CNY':
    '种类含罚款时必填，大于 0；单位是万元：0.2 即 2000 元',
  'M when kinds include 没收违法所得 or 没收非法财物': '种类含没收违法所得或没收非法财物时必填',
  'M when kinds include 暂扣 or 吊销': '种类含暂扣或吊销时必填',
  'clock start for publicity and for the 7 working days': '公示期和七个工作日从这天起算',
  '2099-12-31 means no end': '2099-12-31 表示没有终止日',
  'do not trust: recompute from severity; a sourced table even auto-updates this column':
    '不采用：按失信程度另行计算',
  'goods_value_cny=12000;count_12m=2: what standards measure':
    'goods_value_cny=12000;count_12m=2：认定标准要用的数值',
  'layout of 2015': '2015 年格式',
  'business name, or the name of the person': '单位名称，或个人姓名',
  '自然人: 身份证; empty for 法人及非法人组织': '自然人填身份证；法人及非法人组织不填',
  'as the type; of 自然人 kept enciphered, never passed on':
    '与证件类型相应；自然人的加密保存，不对外提供',
  '旧名 2020-05-01;更旧名 2015-03-31: each with its last day, the latest first':
    '旧名 2020-05-01;更旧名 2015-03-31：各写最后使用日，近的在前',
  'or the operator': '或经营者',
  'GB/T 4754, two to four digits: 3971; a letter before them is left out: C3971':
    'GB/T 4754 的二至四位数字，如 3971；前面的字母可有可无，如 C3971',
  'GB/T 2260, six digits: where it is today': 'GB/T 2260 的六位数字：现在所在地',
  'yyyy-MM-dd': '年-月-日，如 2026-04-01',
  'a unit of this city': '本市的单位',
  'tells several of one document from each other': '同一文书有几条时，用来区分',
  'shown to everybody': '对所有人公开',
  'scanned for id and telephone numbers': '会检查有无证件号和电话号码',
  'law and article': '法律和条款',
  'id in the hub of the penalty or entry on which it rests': '所依据的处罚或名单条目在本平台的编号',
  'or, of an entry, its list': '依据是名单条目的，写名单',
  'with its document number': '以及它的文书号',
  'and, of a penalty, who decided it': '依据是处罚的，写决定机关',
  'an authority of this city': '本市的机关',
  '1 or 是: the row is withdrawn, the interview ends; 2 or 恢复: it is not':
    '1 或是：撤回该行，约谈终止；2 或恢复：不撤回',
  'CM1 … CM5, or its name: 主动承诺型': 'CM1 至 CM5，或写名称：主动承诺型',
  'last day of its own term; empty where there is none': '自身期限的最后一天；没有则不填',
  'OPEN, FULFILLED or BROKEN (履行中 / 已履行 / 违诺)':
    '履行中、已履行、违诺（OPEN、FULFILLED、BROKEN）',
  'id in the hub of the penalty or entry on which the finding of the breach rests':
    '认定违诺所依据的处罚或名单条目在本平台的编号',
  '1 or 是: the row is withdrawn, the commitment ends; 2 or 恢复: it is not':
    '1 或是：撤回该行，承诺终止；2 或恢复：不撤回',
  'SL01 … of serious_lists.csv': '严重失信名单的代码，如 SL01',
  'required on a serious list since 2018': '2018 年起列入严重失信名单的必填',
  'code or name of the common behaviour catalogue: TX01': '失信行为目录的代码或名称，如 TX01',
  'tax_cny=1200000;tax_pct=12: what standards measure':
    'tax_cny=1200000;tax_pct=12：认定标准要用的数值',
  'id in the hub of the penalty on which the listing rests': '列入名单所依据的处罚在本平台的编号',
  'or its document number': '或它的文书号',
  'and who decided it': '以及决定机关',
  'empty or 2099-12-31: none of its own': '不填或 2099-12-31：没有自身期限',
  '1 or 是: the row is withdrawn, the entry ends; 2 or 恢复: it is not':
    '1 或是：撤回该行，条目终止；2 或恢复：不撤回',
  'RL01 … of the red lists': '红名单的代码，如 RL01',
  'PROPOSED, CHECKED, ANNOUNCED, IN_FORCE or REFUSED (拟列入 / 已核查 / 公示中 / 已列入 / 不予列入); with all days up to it':
    '拟列入、已核查、公示中、已列入、不予列入（PROPOSED、CHECKED、ANNOUNCED、IN_FORCE、REFUSED）；并写明此前各步骤的日期',
  'document of the proposal': '提出拟列入的文书号',
  'from 已核查 on; the hub itself asks all cities before it takes the row':
    '已核查起必填；收录之前平台另行向各市核查',
  'from 公示中 on; listed after the days of the announcement': '公示中起必填；公示期满方可列入',
  'required with 已列入': '已列入的必填',
  'required with 已列入 and 不予列入; yyyy-MM-dd':
    '已列入和不予列入的必填；年-月-日，如 2026-04-01',
  'required with 不予列入': '不予列入的必填',
  'code of the common behaviour catalogue: TX01': '失信行为目录的代码，如 TX01',
  'CNY, percent, count, day, tonne, person, grade or event':
    'CNY、percent、count、day、tonne、person、grade 或 event（元、百分比、件、天、吨、人、级、次）',
  '0: each record alone': '0：每条记录单独计算',
  'law and article; empty only where illustrative': '法律和条款；只有示意的才可不填',
  'last day; empty while in force': '最后一天；仍有效则不填',
  '1 or 是: invented for a demonstration': '1 或是：为演示虚构',
  'list or behaviour from which the path starts': '路径起点：名单或失信行为',
  'code of the common behaviour catalogue': '失信行为目录的代码',
  'M01 … of the national list': '国家清单的措施代码，如 M01',
  'BINDING, ADMINISTRATIVE or ADVISORY': 'BINDING 义务、ADMINISTRATIVE 管理、ADVISORY 参考',
  'a whole number': '整数',
  'division code of the other member: 320585': '另一市的区划代码，如 320585',
  'PROPOSED, IN_FORCE, SUSPENDED, WITHDRAWN or REFUSED':
    'PROPOSED 提出、IN_FORCE 有效、SUSPENDED 中止、WITHDRAWN 撤回、REFUSED 不予互认',
  '1 or 是': '1 或是',
  '1 or 是; 0 or 否': '1 或是；0 或否',
  'LICENCE, PENALTY, COMMITMENT, INTERVIEW, AWARD or a list code':
    'LICENCE 许可、PENALTY 处罚、COMMITMENT 承诺、INTERVIEW 约谈、AWARD 奖励，或名单代码',
  '1 to 13 of the national catalogue': '全国目录的类别，1 至 13',
  'of 有条件共享: what others must meet to use it': '有条件共享的，写明使用须具备的条件',
  'REGISTER, LICENCE, PENALTY, COMMITMENT, INTERVIEW, AWARD, a list code, STANDARDS, RECOGNITIONS, MEASURES, PATHS, PRODUCTS, PRODUCT_RECOGNITIONS, OBJECTIONS, REPAIRS or FEEDBACK':
    'REGISTER 名册、LICENCE 许可、PENALTY 处罚、COMMITMENT 承诺、INTERVIEW 约谈、AWARD 奖励、名单代码、STANDARDS 标准、RECOGNITIONS 互认、MEASURES 措施、PATHS 路径、PRODUCTS 产品、PRODUCT_RECOGNITIONS 产品互认、OBJECTIONS 异议、REPAIRS 修复、FEEDBACK 反馈',
  'COMPLETE or PARTIAL (完整 / 部分); COMPLETE without rows: there is nothing to supply (零报告)':
    '完整或部分（COMPLETE、PARTIAL）；完整而不报行，即零报告',
  'last day; empty while it goes on': '最后一天；仍在继续则不填',
  'a unit of this city; of a dataset the one that provides it':
    '本市的单位；数据集的，填提供它的单位',
  'PENALTY, LICENCE, INTERVIEW, COMMITMENT or LIST_ENTRY (行政处罚 / 行政许可 / 约谈 / 信用承诺 / 名单)':
    '行政处罚、行政许可、约谈、信用承诺、名单（PENALTY、LICENCE、INTERVIEW、COMMITMENT、LIST_ENTRY）',
  'the id that the hub answers with; else the next columns': '本平台答复里的编号；不填则填后面几列',
  'of the record: authority; of a list entry: empty': '记录填决定机关；名单条目不填',
  'of a list entry: SL02': '名单条目填名单，如 SL02',
  'document number of the record or entry': '记录或条目的文书号',
  'as on the row of the record': '与该记录报送时一致',
  'APPLIED, GRANTED or REFUSED (已受理 / 准予修复 / 不予修复); the same application with another decision corrects it':
    '已受理、准予修复、不予修复（APPLIED、GRANTED、REFUSED）；同一申请另填结果即为更正',
  'required once decided': '已决定的必填',
  'required once decided: who decided also repairs': '已决定的必填：谁认定、谁修复',
  'number of the court document or the sector’s rule that allows it before the shortest term':
    '允许提前修复的法院文书号或行业规定',
  'ACCEPTED, UPHELD or REJECTED (已受理 / 异议成立 / 异议不成立); the same objection with another decision corrects it':
    '已受理、异议成立、异议不成立（ACCEPTED、UPHELD、REJECTED）；同一异议另填结果即为更正',
  '1 or 是: the revocation was a mistake and is taken back': '1 或是：撤销有误，予以收回',
  'a path of this city': '本市的路径',
  'EXECUTED, NOT_EXECUTED or NOT_APPLICABLE (已执行 / 未执行 / 不适用)':
    '已执行、未执行、不适用（EXECUTED、NOT_EXECUTED、NOT_APPLICABLE）',
  'required where executed': '已执行的必填',
  'last day of the measure by its own term': '措施自身的最后一天',
  'day on which what was executed was lifted': '已执行的措施解除的日期',
  'of 自然人: 律师, 会计 …; a count of a roster, never the roster':
    '自然人填人群，如律师、会计；只报人数，不报名单',
  'a whole number: active on the day': '整数：当日在册的数目',
  'register or roster that was counted, and by whom': '依据哪份名册、由谁统计',
  'a unit of this city that was merged or renamed': '本市已合并或更名的单位',
  'the unit that stands for it': '承接它的单位',
  'document on which it rests': '所依据的文件',
  'capital letters, digits and hyphens: XY2-RQSL': '大写字母、数字、连字符，如 XY2-RQSL',
  '信易贷, 信易批, 信易租, 信易行, 信易游, 信易阅, or a name of its own':
    '信易贷、信易批、信易租、信易行、信易游、信易阅，或本市自有种类的名称',
  'a unit of this city, or a firm of its register': '本市的单位，或本市主体名册中的企业',
  'of a firm': '提供方为企业的必填',
  'one sentence': '一句话写明',
  'GB/T 4754: C;3971. All when empty': 'GB/T 4754，如 C;3971；不填即不限',
  'GB/T 2260, such as 320583; all when empty': 'GB/T 2260，例如 320583；不填即不限',
  '红名单 RL01/RL03 且 注册满 2; 许可 LK2, 奖励, 已履行承诺 CM3; 且 or 或':
    '红名单 RL01/RL03 且 注册满 2；另有：许可 LK2、奖励、已履行承诺 CM3；用“且”或“或”连接，不混用',
  'to what the firm consents': '企业授权的内容',
  'as the other city has it': '与他市的编码一致',
  'first day of the version that was signed': '所签署版本的起始日',
  'empty: none': '不填即无',
  'RL01=RL03: the list that the product asks for, then that of this city':
    'RL01=RL03：先写产品所要求的名单，再写本市名单',
  'a lawful code of the pilot years that does not add up': '试点时期合法而校验码不符的代码',
}

/** How the values of a column are written, in Chinese; the sentence itself where it needs no translation. */
export function ruleInChinese(rule: string): string {
  return chineseRules[rule] ?? rule
}
