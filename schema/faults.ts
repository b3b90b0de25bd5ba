import { redRefusals } from './codes/red-refusals.js'
import type { InBoth } from './language.js'
import type { KeptWayOut } from './ways-out.js'

/** Every code with which a row is refused: it goes to quarantine until it is handed in again mended. */
export const refusalCodes = {
  CELL_UNREADABLE: {
    en: 'A cell holds something that cannot be read from the file: it is neither a value nor empty.',
    zh: '单元格内容无法读取：既不是值，也不是空白。',
  },
  ROW_SHAPE: {
    en: 'The row has values beyond the last column of the header, or is the part of a row.',
    zh: '该行的值超出表头最后一列，或者只是一行的一部分。',
  },
  VALUE_MISSING: { en: 'A column that each row fills is empty.', zh: '必填的栏目为空。' },
  VALUE_TOO_LONG: { en: 'A text is longer than the column.', zh: '文字超过该栏目的长度。' },
  VALUE_UNKNOWN: {
    en: 'A value is outside the set of the column.',
    zh: '填写的值不在该栏目的取值范围内。',
  },
  CODE_MALFORMED: {
    en: 'A unified social credit code has not 18 characters of its set.',
    zh: '统一社会信用代码不是由规定字符组成的18位。',
  },
  CODE_CHECK_WRONG: {
    en: 'The check characters of a code do not add up, and no steward has approved it.',
    zh: '代码的校验位不符，且未经审定人员核准。',
  },
  CODE_PLACEHOLDER: {
    en: 'A code stands for no body at all.',
    zh: '所填代码是占位代码，不代表任何主体。',
  },
  ORGANISATION_CODE_WRONG: {
    en: 'The check character of an organisation code does not add up.',
    zh: '组织机构代码的校验位不符。',
  },
  PARTY_IDENTIFIERS_CONTRADICT: {
    en: 'The identifiers do not fit the kind of the party.',
    zh: '所填证照号码与相对人类别不一致。',
  },
  CERTIFICATE_PAIR_BROKEN: {
    en: 'Type and number of a certificate stand one without the other.',
    zh: '证件类型与证件号码只填了其中一项。',
  },
  CERTIFICATE_NUMBER_WRONG: {
    en: 'The number of a certificate does not fit its type.',
    zh: '证件号码与证件类型不符。',
  },
  CERTIFICATE_NOT_KEYED: {
    en: 'A person can be known by a citizen number only.',
    zh: '自然人只能以居民身份证号码识别。',
  },
  PERSON_MINOR: { en: 'The person is under 18.', zh: '该自然人未满18周岁。' },
  PERSON_DATA_FORBIDDEN: {
    en: 'The text says of a person what no credit record may hold.',
    zh: '文字中含有信用记录不得采集的个人信息。',
  },
  PERSONAL_DATA_IN_PUBLIC_TEXT: {
    en: 'A text that is shown to everybody holds an id or telephone number.',
    zh: '向社会公示的文字中含有身份证号码或电话号码。',
  },
  DATE_UNREADABLE: { en: 'A date is no day of the calendar.', zh: '日期不是日历上的一天。' },
  DATE_IN_FUTURE: { en: 'A decision is dated after today.', zh: '决定日期晚于今天。' },
  DATES_OUT_OF_ORDER: {
    en: 'The end of a period, record or entry lies before its beginning.',
    zh: '期限、记录或条目的截止日期早于起始日期。',
  },
  AMOUNT_UNREADABLE: { en: 'An amount is no number of 万元.', zh: '金额不是以万元为单位的数字。' },
  AMOUNT_CONTRADICTS_TEXT: {
    en: 'The amount in the column is not the one in the text.',
    zh: '金额栏与文字中的金额不一致。',
  },
  AMOUNT_MISSING: {
    en: 'A kind of penalty asks for an amount that is empty or zero.',
    zh: '该处罚类别应当填写金额，而金额为空或为零。',
  },
  AMOUNT_WITHOUT_KIND: {
    en: 'An amount is given, and the kind of penalty that it belongs to is not.',
    zh: '填写了金额，但没有填写相应的处罚类别。',
  },
  SUSPENDED_LICENCE_MISSING: {
    en: 'A licence is suspended or revoked, and is not named.',
    zh: '暂扣或者吊销许可证件，但没有写明证件名称。',
  },
  PENALTY_KIND_NOT_CARRIED: {
    en: 'The hub does not carry this kind of penalty.',
    zh: '本平台不归集该处罚类别。',
  },
  AUTHORITY_UNKNOWN: { en: 'The unit is none of this city.', zh: '所填单位不是本市的单位。' },
  AUTHORITY_OF_ANOTHER_CITY: {
    en: 'The unit, or what a row is about, belongs to another city.',
    zh: '所填单位或者该行所涉事项属于其他城市。',
  },
  UNIT_NOT_AUTHORITY: {
    en: 'The unit is known, and takes no decisions.',
    zh: '所填单位为已知单位，但不作出决定。',
  },
  NOT_IN_CATALOGUE: {
    en: 'No dataset of the national catalogue stands behind this kind of data.',
    zh: '全国公共信用信息基础目录中没有与此类数据对应的项目。',
  },
  DECLARATION_NOT_COMPETENT: {
    en: 'Another unit provides the dataset than the one that declares how far it is supplied.',
    zh: '申报归集情况的单位不是该数据集的提供单位。',
  },
  DECLARATION_OUTDATED: {
    en: 'A later declaration of how far this kind of data is supplied is in force; an older one does not take its place.',
    zh: '该类数据已有日期更晚的归集申报，较早的申报不再取代它。',
  },
  LIST_UNKNOWN: {
    en: 'The list is none that the hub knows.',
    zh: '所填名单不是本平台已知的名单。',
  },
  LIST_NOT_CARRIED: { en: 'The hub refuses to carry this list.', zh: '本平台不归集该名单。' },
  LIST_OF_OTHER_COLOUR: {
    en: 'The list is not of the colour of the sheet.',
    zh: '名单的红黑类别与该表不符。',
  },
  SHARE_CONDITION_WITHOUT_CLASS: {
    en: 'A condition for sharing is given, and the dataset is not shared on condition.',
    zh: '填写了共享条件，但该数据集不属于有条件共享。',
  },
  BEHAVIOUR_UNKNOWN: {
    en: 'The behaviour is none of the common catalogue.',
    zh: '所填失信行为不在共同行为目录中。',
  },
  FIGURE_UNKNOWN: {
    en: 'A figure cannot be read, or has a name that no standard measures.',
    zh: '数值无法读取，或者其名称不被任何标准采用。',
  },
  THRESHOLD_UNREADABLE: {
    en: 'A threshold is not written in clauses.',
    zh: '认定条件没有按条款格式书写。',
  },
  SCORE_REFUSED: {
    en: 'A clause or product measures a score; scores may neither feed a punishment nor open a benefit.',
    zh: '条款或产品以评分为依据；评分既不得作为惩戒的依据，也不得作为享受激励的条件。',
  },
  THRESHOLD_VARIABLE_UNKNOWN: {
    en: 'A clause measures what is no variable of the common catalogue.',
    zh: '条款中的指标不在共同目录中。',
  },
  LEGAL_BASIS_MISSING: {
    en: 'A standard, path or product names no law or document that it rests on.',
    zh: '标准、惩戒路径或者产品没有写明所依据的法律法规或文件。',
  },
  ELIGIBILITY_BY_PENALTY: {
    en: 'A product would ask for a penalty or another fact against the firm; only facts in its favour count.',
    zh: '产品的适用条件使用了处罚、失信等不利事实，而只能使用有利于企业的事实。',
  },
  ELIGIBILITY_FACT_UNKNOWN: {
    en: 'A product asks for a fact that the hub does not know.',
    zh: '产品的适用条件使用了本平台没有的事实种类。',
  },
  ELIGIBILITY_UNREADABLE: {
    en: 'The eligibility joins facts by both AND and OR.',
    zh: '适用条件同时使用了“且”和“或”。',
  },
  LIST_NOT_RED: {
    en: 'A product or its recognition names a list that is no red list.',
    zh: '产品或产品互认中使用的名单不是红名单。',
  },
  RECOGNISED_VERSION_NOT_BEGUN: {
    en: 'A recognition is of a version of a product that has not begun by then.',
    zh: '互认所签署的产品版本届时尚未生效。',
  },
  POWER_ABOVE_MEASURE: {
    en: 'A path asks for more than its measure can.',
    zh: '惩戒路径所要求的效力超过其措施的效力。',
  },
  MEASURE_UNKNOWN: {
    en: 'The measure is none of the national list, or disabled.',
    zh: '所填措施不在全国失信惩戒措施清单中，或者已停用。',
  },
  MEMBER_UNKNOWN: {
    en: 'The city is no other member of the hub.',
    zh: '所填城市不是本平台的其他成员。',
  },
  PATH_UNKNOWN: { en: 'The path is none of this city.', zh: '所填惩戒路径不是本市的路径。' },
  ADVICE_NOT_A_DUTY: {
    en: 'A path of advice binds nobody, so nobody can have failed to follow it.',
    zh: '建议类路径没有约束力，因此不存在“未执行”。',
  },
  REASON_MISSING: { en: 'A withdrawal gives no reason.', zh: '撤回没有写明理由。' },
  MARK_CONTRADICTS_STATUS: {
    en: 'A row is marked as restored, and its status says that it is not in force.',
    zh: '该行标记为恢复，但状态栏表明其并非有效。',
  },
  DUPLICATE_IN_FILE: {
    en: 'Another row of the file has the same business key.',
    zh: '文件中另有一行的业务主键与该行相同。',
  },
  KEY_NOT_UNIQUE: {
    en: 'Without a document number nothing tells the decision from another one that says something else.',
    zh: '没有文书号，无法与内容不同的另一项决定相区分。',
  },
  KIND_CONTRADICTS_REGISTER: {
    en: 'The register of subjects knows the party as of another kind.',
    zh: '主体登记中该相对人属于另一类别。',
  },
  REPAIR_NOT_COMPETENT: {
    en: 'Another unit has decided than the one that repairs.',
    zh: '作出修复决定的单位不是原认定单位。',
  },
  CASE_ALREADY_OPEN: {
    en: 'Another case of the kind about the same record or entry is open, begun on another day.',
    zh: '同一记录或条目的同类办件尚未办结，且受理日期不同。',
  },
  REPAIR_BARRED: {
    en: 'After false materials a repair is applied for or granted before the bar is over.',
    zh: '因虚假材料撤销修复后，在限制期内申请或者准予修复。',
  },
  NOTHING_TO_REPAIR: {
    en: 'A licence, an award or a red entry is no dishonesty; there is nothing to repair in it.',
    zh: '行政许可、表彰奖励和红名单条目不是失信信息，无需修复。',
  },
  ...redRefusals,
  EXECUTED_AFTER_END: {
    en: 'A measure was carried out when what it rests on had ended.',
    zh: '措施执行时，其所依据的事项已经终止。',
  },
  REPAIR_TOO_EARLY: {
    en: 'A repair is granted before the shortest term of publicity, or that of the list, has passed.',
    zh: '最短公示期（或者名单规定的期限）届满前准予修复。',
  },
  TARGET_OF_ANOTHER_PARTY: {
    en: 'The record or entry of the id is about another party than the row names.',
    zh: '该编号所指的记录或条目属于另一当事人。',
  },
  TARGET_NOT_NAMED: {
    en: 'The record or entry is named neither by its id nor by its business key.',
    zh: '既没有用编号，也没有用业务主键指明记录或条目。',
  },
  REFUSED_BY_STEWARD: {
    en: 'A steward has looked at the row and refused it.',
    zh: '审定人员已核看该行并予退回。',
  },
} as const satisfies Readonly<Record<string, InBoth>>

/**
 * Every reason for which a row waits for a steward's decision. None is a rule of law: what the law forbids is refused,
 * and no steward takes it.
 */
export const stewardReasons = {
  AUTHORITY_NOT_COMPETENT: {
    en: 'Another kind of authority decides who stands on the list.',
    zh: '该名单应由另一类机关认定。',
  },
  NUMBER_OWNER_UNCLEAR: {
    en: 'A code adds up as an organisation’s and as a person’s number, and nothing tells which.',
    zh: '该号码既符合组织的校验规则，也符合个人号码的校验规则，无法判断属于哪一方。',
  },
  NAME_CONTRADICTS_REGISTER: {
    en: 'The register knows whoever has the code under other names, present and former.',
    zh: '主体登记中该代码的现用名称和曾用名称都与所填名称不同。',
  },
} as const satisfies Readonly<Record<string, InBoth>>

/** Every code under which a row is reported although it is taken. */
export const noticeCodes = {
  DECISION_REPORTED_LATE: {
    en: 'The decision is older than seven working days.',
    zh: '报送时距作出决定已超过七个工作日。',
  },
  CALENDAR_UNVERIFIED: {
    en: 'The working days between lie in a year whose calendar the hub does not know.',
    zh: '所跨工作日涉及的年份，本平台尚无其放假安排。',
  },
  DOCUMENT_NO_MISSING: {
    en: 'The decision has no document number; authority, day, party and text stand for it.',
    zh: '决定没有文书号；以机关、日期、相对人和文字代为识别。',
  },
  BASIS_NOT_HELD: {
    en: 'What a row rests on is not among the data of the city.',
    zh: '该行所依据的记录不在本市数据中。',
  },
  REPAIR_DECIDED_LATE: {
    en: 'A repair was decided later than the order on repair asks for.',
    zh: '修复决定晚于信用修复规定的时限。',
  },
  REPAIR_REPORTED_LATE: {
    en: 'A decided repair is handed in later than the applicant is to be answered.',
    zh: '修复决定的报送晚于应当答复申请人的时限。',
  },
  OBJECTION_REPORTED_LATE: {
    en: 'An objection is handed in later than its mark is to show.',
    zh: '异议的报送晚于应当加注异议标识的时限。',
  },
  OBJECTION_DECIDED_LATE: { en: 'An objection was decided late.', zh: '异议处理决定超过时限。' },
  REVOCATION_REPORTED_LATE: {
    en: 'A revocation is handed in later than publicity is to stop.',
    zh: '撤销的报送晚于应当停止公示的时限。',
  },
  PUBLICITY_END_IGNORED: {
    en: 'The end of publicity in the row is not the one that the policy gives.',
    zh: '所填公示截止期与按规定计算的结果不同，不予采用。',
  },
  PERSONAL_DATA_IN_TEXT: {
    en: 'A text holds an id or telephone number; it is masked in answers.',
    zh: '文字中含有身份证号码或电话号码；查询结果中将予以遮蔽。',
  },
  PERSON_NOT_PUBLIC: {
    en: 'A decision about a person is taken and not published.',
    zh: '关于自然人的决定已收录，但不公示。',
  },
  BEHAVIOUR_NOT_MAPPED: {
    en: 'The behaviour is in words that no common behaviour has; it is information only.',
    zh: '所述失信行为不对应任何共同行为，仅作为信息收录。',
  },
  CODE_EARLY: {
    en: 'The code does not add up and has been approved by a steward.',
    zh: '该代码校验位不符，已由审定人员核准。',
  },
  CITIZEN_NUMBER_DOUBTFUL: {
    en: 'A citizen number is worth a look.',
    zh: '该居民身份证号码值得核对。',
  },
  SEVERITY_BY_DEFAULT: {
    en: 'A penalty of another kind counts as general until a steward has looked.',
    zh: '处罚类别为“其他”，在审定人员核定前按一般失信处理。',
  },
  AMOUNT_FROM_TEXT: {
    en: 'The layout has no column for the amount; it was read from the text.',
    zh: '该版式没有金额栏，金额取自文字。',
  },
  END_KEPT: {
    en: 'The row was withdrawn before and stays withdrawn; the mark 恢复 takes a withdrawal back.',
    zh: '该行此前已撤回，继续保持撤回；如需恢复，请标记“恢复”。',
  },
  DECISION_KEPT: {
    en: 'The case was decided before; a row that calls it pending changes nothing.',
    zh: '该案此前已有决定；标为办理中的行不改变它。',
  },
  CORRECTION_KEPT: {
    en: 'An upheld objection has put a value of the record right; the row has the old one, and the right one stays.',
    zh: '异议成立后该记录的值已经更正；该行仍是旧值，以更正后的值为准。',
  },
  OBJECTION_NOT_MARKED: {
    en: 'The status says that an objection is pending; the mark comes with the sheet of objections.',
    zh: '状态栏写明有异议在办；异议标识须由异议表报送。',
  },
  SHARE_CONDITION_MISSING: {
    en: 'A dataset is shared on condition and the condition is not stated; answers say so.',
    zh: '该数据集为有条件共享，但没有写明条件；查询结果会予以说明。',
  },
  ROW_HIDDEN: {
    en: 'The row is hidden in the workbook, or by a filter; it was taken as any other.',
    zh: '该行在工作簿中被隐藏或被筛选掉，仍按普通行收录。',
  },
  COLUMN_HIDDEN: {
    en: 'The column is hidden in the workbook; its value was taken as any other.',
    zh: '该列在工作簿中被隐藏，其值仍照常收录。',
  },
  VALUE_WITHOUT_HEADER: {
    en: 'The row has a value in a column whose header is empty; it was not read.',
    zh: '该行在表头为空的列中有值，未读取。',
  },
  NAME_CHANGED: {
    en: 'A row of the register gives a body another name, and does not call the one before a former name.',
    zh: '登记表中该主体换了名称，而没有把原名称列为曾用名称。',
  },
  AUTHORITY_NAME_DIFFERS: {
    en: 'The authority is known under another name.',
    zh: '该机关登记的名称与所填名称不同。',
  },
} as const satisfies Readonly<Record<string, InBoth>>

/** What every code of a row means. */
export const rowCodes: Readonly<Record<string, InBoth>> = {
  ...refusalCodes,
  ...stewardReasons,
  ...noticeCodes,
}

export type RefusalCode = keyof typeof refusalCodes
export type StewardReason = keyof typeof stewardReasons
export type NoticeCode = keyof typeof noticeCodes
export type FaultCode = RefusalCode | StewardReason | NoticeCode

/** What is wrong with a row, for a steward to decide, or worth a look, as its operator reads it. */
export interface Fault {
  readonly code: FaultCode
  /** What rules call the column; in reports its header. */
  readonly column: string
  /** What the file's own header calls it; absent for the row as a whole, and in what was reported before there was one. */
  readonly header?: string
  /** As it was written; personal values are masked. */
  readonly value: string
  readonly wayOut: KeptWayOut
}
