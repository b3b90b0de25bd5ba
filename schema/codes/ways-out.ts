import type { InBoth } from '../language.js'
import { caseWaysOut } from './case-ways-out.js'
import { redWaysOut } from './red-ways-out.js'

/** What is to be done about a row, by name. */
export const waysOut = {
  ...caseWaysOut,
  ...redWaysOut,
  caseDecided: {
    en: 'Nothing to do, if the case was decided.',
    zh: '如该案确已有决定，无需处理。',
  },
  anotherByText: {
    en: 'One of the same authority, day, party and text is there and says something else; write the document number, or what tells it from that one: 行号, or more in its texts. To correct that one, withdraw it, and hand in the right row with a 行号.',
    zh: '已有同一机关、日期、相对人和文字而内容不同的一项；请填写文书号，或者能相区分的内容：“行号”，或更完整的文字。如要更正原有的一项，请先撤回，再带“行号”报送正确的一行。',
  },
  registeredAs: { en: 'The register has it as {kind}.', zh: '登记中的类别为{kind}。' },
  compareTarget: { en: 'Compare id and code of the party.', zh: '请核对编号和当事人代码。' },
  whoDecidedRepairs: {
    en: 'Who decided also repairs: {unit}, or the unit that stands for it by the sheet unit-successors.',
    zh: '谁认定、谁修复：应为{unit}，或者单位承继表（unit-successors）所载的承继单位。',
  },
  repairableFrom: {
    en: 'It can be repaired from {day} on; name in 提前修复依据 the court document or the sector’s rule that allows it earlier.',
    zh: '自{day}起方可修复；如有法院文书或者行业规定允许提前，请在“提前修复依据”栏写明。',
  },
  endsWhatWasDecided: {
    en: 'What it ends was decided on {decided}; write that or a later day.',
    zh: '所终止的事项于{decided}作出；请填写该日或者更晚的日期。',
  },
  compareNameAndNumber: { en: 'Compare name and number.', zh: '请核对姓名和号码。' },
  putRight: {
    en: 'An objection was upheld and put this right; write what holds since, or decide a new objection.',
    zh: '异议成立后已予更正；请填写更正后的内容，或者就新的异议作出决定。',
  },
  renamed: {
    en: 'The register had {before} under this code. If the firm was renamed, hand that in under 曾用名 too; else correct the code, or the rows have slipped.',
    zh: '登记中该代码原名称为“{before}”。如企业确已更名，请同时填写“曾用名”；否则请更正代码，或检查各行是否错位。',
  },
  restoreByMark: {
    en: 'To take the withdrawal back, write 恢复 in 撤回标志.',
    zh: '如需恢复，请在“撤回标志”栏填写“恢复”。',
  },
  basisNotHeld: {
    en: 'The city has no {meant} under {id} yet; hand it in, or correct 依据: until then nothing follows from it.',
    zh: '本市尚无编号为 {id} 的{meant}；请报送该项，或更正依据。在此之前该行不产生任何效果。',
  },
  amountIn10000: {
    en: 'Write 万元 in digits, without comma or unit: 0.2 for 2000 元.',
    zh: '请以万元为单位填写数字，不加千分号和单位：2000元填0.2。',
  },
  amountOfText: {
    en: 'The text says {amounts}; the column is in 万元.',
    zh: '文字中写的是{amounts}；该栏以万元为单位，请核对。',
  },
  decidingUnit: { en: 'Name the unit that took the decision.', zh: '请填写作出决定的单位。' },
  unitShownAs: { en: 'The hub shows it as {name}.', zh: '本平台显示的名称为“{name}”。' },
  competentForList: {
    en: 'On {list} {competent} decides; name the authority that has listed.',
    zh: '{list} 应由{competent}认定；请填写作出列入决定的机关。',
  },
  handInTo: { en: 'Hand the row in to {city}.', zh: '请将该行报送至{city}。' },
  unitFirst: {
    en: 'Correct it, or hand the unit in on the sheet units first.',
    zh: '请更正，或先通过单位表（units）报送该单位。',
  },
  unitNameOfCity: {
    en: 'Write its name as the units of the city have it.',
    zh: '请按本市单位表中的名称填写。',
  },
  datasetFirst: {
    en: 'Hand in the dataset of {what} on the sheet datasets first.',
    zh: '请先通过数据集表（datasets）报送{what}的数据集。',
  },
  listCode: { en: 'Write the code of a list: SL02.', zh: '请填写名单代码，例如SL02。' },
  meant: {
    en: 'Did you mean {near}? Write its code or name as the catalogue has it.',
    zh: '您是否要写：{near}？请按目录填写代码或名称。',
  },
  listNotShown: {
    en: 'Leave the row out; the hub does not show this list.',
    zh: '请删去该行；本平台不展示该名单。',
  },
  listOfColour: {
    en: 'Write a {colour} list; entries on the others have a sheet of their own.',
    zh: '请填写{colour}名单；其他名单另有报送表。',
  },
  behaviourCode: {
    en: 'Write a code of the behaviour catalogue: TX01.',
    zh: '请填写共同行为目录中的代码，例如TX01。',
  },
  behaviourCodeOrName: {
    en: 'Write the code or name of a common behaviour.',
    zh: '请填写共同行为的代码或名称。',
  },
  figureWritten: {
    en: 'Write name=number with names that standards measure.',
    zh: '请按“名称=数字”填写，名称须为标准所采用的指标。',
  },
  measureCode: { en: 'Write the code of a measure: M01.', zh: '请填写措施代码，例如M01。' },
  dayWritten: {
    en: 'Write a day of the calendar as yyyy-MM-dd: 2026-04-01.',
    zh: '请按“年-月-日”填写实际存在的日期，例如2026-04-01。',
  },
  dayNotInFuture: {
    en: 'Write the day of the decision; today is {today}.',
    zh: '请填写作出决定的日期；今天是{today}。',
  },
  dayFrom: { en: 'Write {from} or a later day.', zh: '请填写{from}或者更晚的日期。' },
  decisionWasDue: {
    en: 'It was due on {day}{mark}; hand decisions in sooner.',
    zh: '报送期限为{day}{mark}；请尽早报送。',
  },
  calendarMissing: {
    en: 'Only weekends were left out; load that year.',
    zh: '仅扣除了周末；请载入该年的放假安排。',
  },
  wasDue: { en: 'It was due on {day}{mark}.', zh: '期限为{day}{mark}。' },
  representative: {
    en: 'Write the legal representative or operator; only a natural person has none.',
    zh: '请填写法定代表人或者经营者；只有自然人没有此项。',
  },
  codeOfBody: {
    en: 'Write the unified social credit code; the hub knows bodies by it alone.',
    zh: '请填写统一社会信用代码；本平台仅以此识别组织。',
  },
  noCertificateOfPerson: {
    en: 'Empty it: an organisation has no certificate of a person; its representative has columns of his own.',
    zh: '请清空：组织没有个人证件；法定代表人的证件另有栏目。',
  },
  noCodeOfBody: {
    en: 'Empty it: a natural person has no code of a body.',
    zh: '请清空：自然人没有组织的代码。',
  },
  identityNumber: { en: 'Write the number of the identity card.', zh: '请填写居民身份证号码。' },
  bothOrNeither: {
    en: 'Fill in both type and number, or neither.',
    zh: '证件类型和号码请同时填写，或者同时不填。',
  },
  oneOf: { en: 'Write one of {words}.', zh: '请填写下列之一：{words}。' },
  compareCertificate: { en: 'Compare it with the certificate.', zh: '请与证件核对。' },
  correctOrLeave: { en: 'Correct it, or leave it out.', zh: '请更正，或者不填。' },
  organisationPart: {
    en: 'Write characters 9 to 17 of the unified code, {part}, or leave it out.',
    zh: '请填写统一社会信用代码的第9至17位（{part}），或者不填。',
  },
  keepInCity: {
    en: 'Keep the row in the city; it cannot be shared.',
    zh: '请将该行留存本市；此类信息无法共享。',
  },
  compareIdentityCard: { en: 'Compare it with the identity card.', zh: '请与居民身份证核对。' },
  adultsOnly: {
    en: 'Leave the row out: only adults have a credit record.',
    zh: '请删去该行：只有成年人才有信用记录。',
  },
  codeOfBodyItself: { en: 'Write the code of the body itself.', zh: '请填写该组织自己的代码。' },
  code18: {
    en: 'Write the 18 characters of the unified social credit code.',
    zh: '请填写18位统一社会信用代码。',
  },
  compareLicence: {
    en: 'Compare it with the licence; a lawful early code is handed in on the sheet early-codes first.',
    zh: '请与营业执照核对；属于早期合法赋码的，请先通过早期代码表（early-codes）报送。',
  },
  nothingToDo: { en: 'Nothing to do.', zh: '无需处理。' },
  kindOfThese: { en: '"{kind}" is none of {kinds}.', zh: '“{kind}”不属于下列类别：{kinds}。' },
  neverShown: {
    en: 'Leave the row out; the hub never shows it.',
    zh: '请删去该行；本平台不展示此类信息。',
  },
  stewardSeverity: {
    en: 'A steward may lay down another severity.',
    zh: '审定人员可以另行核定失信程度。',
  },
  amountOfKind: {
    en: 'Write the amount in 万元; the kinds include {kind}.',
    zh: '处罚类别含“{kind}”，请以万元为单位填写金额。',
  },
  kindOfAmount: {
    en: 'Add {kind} to the kinds, or empty the amount.',
    zh: '请在处罚类别中补充“{kind}”，或者清空金额。',
  },
  licenceNamed: { en: 'Write name and number of the licence.', zh: '请填写许可证件的名称和编号。' },
  targetNamed: {
    en: 'Fill in 对象编号, or all that the row of the record names; without a document number only 对象编号 names it.',
    zh: '请填写“对象编号”，或者填齐原记录一行的各项；没有文书号的只能用“对象编号”。',
  },
  numbersOut: { en: 'Take id and telephone numbers out.', zh: '请删去身份证号码和电话号码。' },
  numbersBetterOut: {
    en: 'Better take id and telephone numbers out.',
    zh: '建议删去身份证号码和电话号码。',
  },
  forbiddenOut: {
    en: 'Take out what it says of {kind} ("{keyword}"); the title of a law stands in 《》.',
    zh: '请删去有关“{keyword}”的内容（属于{kind}）；法律法规名称请加书名号《》。',
  },
  fillIn: { en: 'Fill it in; every row has it.', zh: '请填写；此栏为必填项。' },
  shorten: {
    en: 'Shorten it to {longest} characters; it has {length}.',
    zh: '请缩短到{longest}个字符以内；现有{length}个。',
  },
  wholeNumber: {
    en: 'Write a whole number without signs: 12.',
    zh: '请填写不带符号的整数，例如12。',
  },
  nameById: {
    en: 'Name it by its id: no number stands here.',
    zh: '此处没有文书号，请用编号指明。',
  },
  nameWhoDecided: {
    en: 'Name who decided, or fill in its id.',
    zh: '请填写作出决定的机关，或者填写编号。',
  },
  whoRepaired: { en: 'Write who decided on the repair.', zh: '请填写作出修复决定的单位。' },
  earlyBasis: {
    en: 'Write the number of the court document, or title or number of the sector’s rule: （2026）苏0583破12号, 《信用修复管理办法》第十条.',
    zh: '请填写法院文书的文号，或者行业规定的名称、文号，例如：（2026）苏0583破12号，《信用修复管理办法》第十条。',
  },
  pathOfCity: {
    en: 'Write a path of this city, or hand it in on the sheet paths first.',
    zh: '请填写本市的惩戒路径，或者先通过路径表（paths）报送。',
  },
  adviceReported: {
    en: 'Report EXECUTED where the advice was followed, else NOT_APPLICABLE (不适用) or nothing.',
    zh: '已采纳建议的填“已执行”，否则填“不适用”或者不填。',
  },
  onlyExecuted: {
    en: 'Only what was executed has it: leave it empty.',
    zh: '仅限已执行的措施；请留空。',
  },
  dayExecuted: { en: 'Write the day on which it was executed.', zh: '请填写执行日期。' },
  dayDecided: { en: 'Write the day of the decision.', zh: '请填写作出决定的日期。' },
  groupNamed: {
    en: 'Name the group of key persons that was counted.',
    zh: '请填写所统计的重点人群名称。',
  },
  groupOnlyPersons: {
    en: 'Leave it empty: only persons have groups.',
    zh: '请不填：只有自然人分人群。',
  },
  anotherSuccessor: {
    en: 'Name another unit: none succeeds itself.',
    zh: '请填写另一单位：单位不能承继自己。',
  },
  kindOrList: {
    en: 'Write a kind of record or the code of a list that the hub carries.',
    zh: '请填写记录类别，或者本平台归集的名单代码。',
  },
  conditionIn: { en: 'Write the condition into 共享条件.', zh: '请在“共享条件”栏写明条件。' },
  conditionOrClass: {
    en: 'Leave it empty, or write 有条件共享 into 共享属性.',
    zh: '请不填，或者在“共享属性”栏填写“有条件共享”。',
  },
  catalogueClass: {
    en: 'Write the number of a class of the national catalogue.',
    zh: '请填写全国公共信用信息基础目录中的类别编号。',
  },
  pathStart: {
    en: 'Write the list or the behaviour from which the path starts.',
    zh: '请填写该路径起始的名单或者失信行为。',
  },
  powerOfMeasure: { en: '{measure} is {power}.', zh: '措施{measure}的效力为{power}。' },
  otherMember: {
    en: 'Write another member of the hub: {members}.',
    zh: '请填写本平台的另一成员城市：{members}。',
  },
  codeAddsUp: {
    en: 'Leave the row out: the code adds up and needs no approval.',
    zh: '请删去该行：该代码校验位正确，无需核准。',
  },
  clauses: {
    en: 'Write clauses like tax_cny >= 1000000, joined by AND or by OR.',
    zh: '请按条款书写，例如 tax_cny >= 1000000，以 AND 或者 OR 连接。',
  },
  providerDeclares: {
    en: 'Let {provider} declare, which provides it by the sheet datasets, or correct that sheet first.',
    zh: '请由数据集表（datasets）所载的提供单位{provider}申报，或者先更正该表。',
  },
  declaredBefore: {
    en: 'Nothing to do if the file is an old one: what was declared on {before} holds. Else declare anew, on that day or later.',
    zh: '如为旧文件，无需处理：以{before}的申报为准。否则请以该日或者更晚的日期重新申报。',
  },
  listingNumber: {
    en: 'Write the number of the listing decision.',
    zh: '请填写列入决定的文书号。',
  },
  personsNeverPublished: {
    en: 'Nothing to do: persons are never published.',
    zh: '无需处理：自然人的信息一律不公示。',
  },
  statusInForce: {
    en: 'Write the status of what is in force again.',
    zh: '请填写恢复有效后的状态。',
  },
  whyWithdrawn: { en: 'Write why the row is withdrawn.', zh: '请写明撤回的理由。' },
  objectionSheet: {
    en: 'Hand the objection in on the sheet objections.',
    zh: '请通过异议表（objections）报送该异议。',
  },
  layoutWithColumn: {
    en: 'Hand in the layout of 2018, which has the column.',
    zh: '请使用设有该栏的2018年版式报送。',
  },
  byPolicy: { en: 'By the policy it is {day}.', zh: '按规定计算为{day}。' },
  onlyBroken: {
    en: 'Leave it empty: only a broken commitment rests on something.',
    zh: '请不填：只有违反承诺的才有依据。',
  },
  division: { en: 'Write the six digits of the division.', zh: '请填写六位行政区划代码。' },
  industry: {
    en: 'Write two to four digits of GB/T 4754: 3971.',
    zh: '请按GB/T 4754填写二至四位行业代码，例如3971。',
  },
  formerName: {
    en: 'Write each name with its last day: 旧名 2020-05-01.',
    zh: '请逐个填写曾用名称及其截止日期，例如：旧名 2020-05-01。',
  },
  quoted: {
    en: 'Put texts with a comma or line break in quotation marks.',
    zh: '含有逗号或者换行的文字请加引号。',
  },
  hiddenRow: {
    en: 'It is row {row}; take it out if it is a draft.',
    zh: '该行为第{row}行；如为草稿请删去。',
  },
  nameColumn: {
    en: 'It stands in cell {cell}; name the column.',
    zh: '该值在单元格{cell}中；请为该列填写表头。',
  },
  showColumn: {
    en: 'Show the column, and compare what stands in it.',
    zh: '请取消隐藏该列，并核对其中内容。',
  },
  soleTraderCode: {
    en: 'Compare code and kind: the code of a 个体工商户 begins with 92.',
    zh: '请核对代码和类别：个体工商户的代码以92开头。',
  },
  onlySoleTraderCode: {
    en: 'Compare code and kind: only the code of a 个体工商户 begins with 92.',
    zh: '请核对代码和类别：只有个体工商户的代码以92开头。',
  },
  documentNumber: {
    en: 'Write its number, if it has one; once it has one it is another record.',
    zh: '如有文书号请填写；填写后即为另一条记录。',
  },
  tellingNumber: {
    en: 'No number stands in it that tells it from others. Write its number, if it has one; once it has one it is another record.',
    zh: '此处没有能与其他决定相区分的文书号。如有文书号请填写；填写后即为另一条记录。',
  },
  sameKey: {
    en: 'Row {row} has the same key; leave one out, or number them in 行号.',
    zh: '第{row}行的业务主键与该行相同；请删去其中一行，或在“行号”栏编号。',
  },
  sameWeakKey: {
    en: 'Row {row} has the same key; leave one out, or write their document numbers, or number them in 行号.',
    zh: '第{row}行的业务主键与该行相同；请删去其中一行，或填写各自的文书号，或在“行号”栏编号。',
  },
  ownerOfNumber: {
    en: 'Compare it with the licence; where it is the body’s, take the row.',
    zh: '请与营业执照核对；确属该组织的，请收录该行。',
  },
  cutRow: {
    en: 'It and what follows down to row {last} seem to be one row, cut by a line break; put the text with the break in quotation marks.',
    zh: '该行至第{last}行似为被换行断开的同一行；请将含换行的文字加引号。',
  },
  unreadableCell: { en: 'Cell {cell}: {reason}.', zh: '单元格{cell}：{reason}。' },
  unreadableCellOf: {
    en: 'Sheet {sheet}, cell {cell}: {reason}.',
    zh: '工作表“{sheet}”单元格{cell}：{reason}。',
  },
  nameOfCode: {
    en: 'The register has {present} under {code}; compare code and name.',
    zh: '登记中{code}的名称为“{present}”；请核对代码和名称。',
  },
  executedFrom: {
    en: 'What it rests on was decided on {decided}; write that or a later day.',
    zh: '其依据于{decided}作出；请填写该日或者更晚的日期。',
  },
  executedUntilTerm: {
    en: 'What it rests on counted until {last}; write an earlier day, or lift the measure and report NOT_APPLICABLE (不适用).',
    zh: '其依据有效至{last}；请填写更早的日期，或者解除措施并报送“不适用”。',
  },
  executedUntilEnd: {
    en: 'What it rests on has ended from {day}; write an earlier day, or lift the measure and report NOT_APPLICABLE (不适用).',
    zh: '其依据自{day}起已终止；请填写更早的日期，或者解除措施并报送“不适用”。',
  },
  decidedBeforeEnd: {
    en: 'It is {endedBy} from {day}; write that or an earlier day, or correct the end first.',
    zh: '该项自{day}起已{endedBy}；请填写该日或者更早的日期，或者先更正其终止。',
  },
  recordFirst: {
    en: 'Hand in the licence, penalty or list entry that it is about; the row is taken with it.',
    zh: '请报送该行所涉的许可、处罚或者名单条目；届时该行一并收录。',
  },
  subjectFirst: {
    en: 'Hand the subject in on the sheet subjects; the row is taken with it.',
    zh: '请通过主体表（subjects）报送该主体；届时该行一并收录。',
  },
} as const satisfies Readonly<Record<string, InBoth>>
