import type { InBoth } from '../language.js'

/** Words and phrases that stand for a `{name}` of a sentence where no value does. */
export const words = {
  nothing: { en: 'nothing', zh: '无' },
  none: { en: 'none', zh: '无' },
  noList: { en: 'no list', zh: '任何名单之外' },
  noFurtherInput: {
    en: 'none of subjectCode, column and value',
    zh: '不填 subjectCode、column、value',
  },
  token: { en: 'a token', zh: '有效令牌' },
  otherRight: { en: 'a right of its own', zh: '专门的权限' },
  scopes: { en: 'the scope {names}', zh: '权限 {names}' },
  policies: { en: 'the approval {names}', zh: '核准 {names}' },
  exportCut: {
    en: 'The cap of {most} rows a file is reached; there are more.',
    zh: '达到每个文件 {most} 行的上限，其余未导出。',
  },
  exportWhole: {
    en: '{count} rows, all of them; a file has at most {most}.',
    zh: '共 {count} 行，已全部导出（每个文件最多 {most} 行）。',
  },
  exportQuestion: { en: 'Question: {question}.', zh: '查询条件：{question}。' },
  exportParameter: { en: '{name}: {value}', zh: '{name}为{value}' },
  exportDataset: { en: 'Dataset: {dataset}.', zh: '数据版本：{dataset}。' },
  exportDatasetOf: {
    en: '{city} at position {position} of {epoch}',
    zh: '{city}第 {position} 版（纪元 {epoch}）',
  },
  countsRounded: {
    en: 'Counts are to the nearest 5: 0 stands for 0 to 2, 5 for 3 to 7.',
    zh: '数字按 5 取整：0 表示 0 至 2，5 表示 3 至 7。',
  },
  firmsRounded: {
    en: 'Firms are to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read.',
    zh: '企业数按 5 取整（0 表示 0 至 2），持有 identity:read 的除外。',
  },
  personsRounded: {
    en: 'Persons are to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read.',
    zh: '个人数按 5 取整（0 表示 0 至 2），持有 identity:read 的除外。',
  },
  overlapRounded: {
    en: 'Persons are to the nearest 5 (0 stands for 0 to 2) unless the caller holds identity:read, organisations unless compare:read.',
    zh: '个人数按 5 取整（0 表示 0 至 2），持有 identity:read 的除外；单位数同样取整，持有 compare:read 的除外。',
  },
  statisticsSums: {
    en: 'In all, {listEntries} list entries and {penalties} penalties.',
    zh: '合计：名单条目 {listEntries} 条，行政处罚 {penalties} 件。',
  },
  batchTitle: { en: 'Many subjects', zh: '批量查询' },
  batchDay: { en: 'day', zh: '日期' },
  batchLines: { en: 'lines', zh: '代码行数' },
  batchLineEmpty: { en: 'no code, not asked', zh: '未填代码，未查询' },
  batchUnread: { en: 'not a code, not asked', zh: '代码格式有误，未查询' },
  batchMistyped: { en: 'check character wrong; compare the code', zh: '校验码有误，请核对' },
  batchUnknown: { en: 'no city has a file', zh: '各市均无档案' },
  mayNotSee: { en: 'No right to see', zh: '无权查看' },
  aboutSheet: { en: 'About', zh: '说明' },
  aboutWhat: { en: 'What', zh: '项目' },
  aboutTold: { en: 'Content', zh: '内容' },
  aboutTitle: { en: 'Content', zh: '文件内容' },
  aboutQuestion: { en: 'Question', zh: '查询条件' },
  aboutRows: { en: 'Rows', zh: '行数' },
  aboutNote: { en: 'Note', zh: '注意' },
  aboutDataset: { en: 'Dataset', zh: '数据版本' },
  aboutTime: { en: 'Written at', zh: '导出时间' },
  codeColumn: { en: '{column} (code)', zh: '{column}（代码）' },
  notListedInPart: {
    en: 'Not listed (supplied in part)',
    zh: '不在列（部分归集，可能在列）',
  },
  reasonCounted: {
    en: '{reason} ({organisations} of organisations, {persons} of persons)',
    zh: '{reason}（单位 {organisations} 件，个人 {persons} 件）',
  },
  listedInPart: {
    en: '{city} has supplied only a part of the list (部分归集): whoever is not listed there may be.',
    zh: '{city} 部分归集，未在列的也可能在列。',
  },
  errorPage: { en: 'The hub cannot answer this', zh: '无法完成该请求' },
  errorCode: { en: 'Code: ', zh: '错误代码：' },
  errorSignIn: { en: 'Sign in again', zh: '重新登录' },
  errorRequest: { en: 'Request: ', zh: '请求编号：' },
  screening: { en: 'a screening', zh: '批量筛查' },
  export: { en: 'this export', zh: '本导出' },
  zone: { en: 'zone', zh: '跨市数据' },
  audit: { en: 'audit', zh: '审计日志' },
  otherProcess: { en: 'Another hub or command', zh: '另一平台进程或命令' },
  process: { en: 'Process {pid}, a hub or command,', zh: '进程 {pid}（平台或命令）' },
  longValue: { en: 'a value of {length} characters', zh: '长 {length} 个字符的值' },
  unshownValue: {
    en: 'a value of {length} characters, not repeated here because it could hold an id number,',
    zh: '长 {length} 个字符的值（可能含有身份证号码，此处不重复）',
  },
  codeForm: {
    en: 'Write the 18 characters of the unified social credit code, or a person key (P, 2 digits, 32 characters of 0-9A-F).',
    zh: '请填写 18 位统一社会信用代码，或个人标识（P、2 位数字、32 位 0-9A-F）。',
  },
  parameter: { en: 'A parameter', zh: '某个参数' },
  parameterName: { en: 'The name of a parameter', zh: '某个参数的名称' },
  benefitsUnknown: {
    en: 'What is open to a subject there is unknown',
    zh: '该市可享受的产品不明',
  },
  redEntriesOpen: {
    en: 'Whether a serious entry suspends a red one is unknown',
    zh: '红名单条目是否因严重失信而中止，无法判断',
  },
  redEntryUnchecked: {
    en: 'An entry on a red list is checked in all cities, and nothing was written',
    zh: '列入红名单须先经各市核查，未写入任何内容',
  },
  codeUnknown: {
    en: '{code} is unknown to the cities that could be asked',
    zh: '已查询到的城市均无 {code}',
  },
  codeUnknownWhereSupplied: {
    en: '{code} is unknown to the cities that have supplied their registers',
    zh: '已归集主体登记的城市均无 {code}',
  },
  subjectsMayLack: { en: 'Subjects may be missing from this page', zh: '本页可能缺少主体' },
  listedMayLack: { en: 'Who is listed there may be missing', zh: '可能缺少在该处列入名单的主体' },
  listedLack: {
    en: 'Who stands on list {list} there is missing',
    zh: '缺少在该处列入名单 {list} 的主体',
  },
  entriesMayLack: { en: 'Subjects and entries may be missing', zh: '可能缺少主体和名单条目' },
  entriesLack: {
    en: 'Subjects and entries of lists of theirs are missing',
    zh: '缺少其名单中的主体和条目',
  },
  listNotCounted: {
    en: 'Subjects on list {list} there are not counted',
    zh: '该处名单 {list} 的主体未计入',
  },
  listsNotCounted: {
    en: 'Subjects on the lists there are not counted',
    zh: '该处各名单的主体未计入',
  },
  subjectsUncounted: { en: 'The subjects cannot be counted', zh: '无法统计主体' },
  casesUncounted: { en: 'The cases cannot be counted', zh: '无法统计案件' },
  firmsUncounted: { en: 'The firms cannot be counted', zh: '无法统计企业' },
  firmsOpen: {
    en: 'Firms for which it could matter are counted as open',
    zh: '可能受其影响的企业计为尚不能确定',
  },
  moreGaps: {
    en: 'Further products and firms may be there, or recognitions of what is shown',
    zh: '可能还有其他产品和企业，所列产品也可能已被互认',
  },
  moreCases: { en: 'Further cases and gaps may be there', zh: '可能还有其他案件和缺口' },
  openEitherWay: {
    en: 'Measures that hang on cases of theirs are open either way',
    zh: '取决于其案件的措施尚不能确定',
  },
  mayBeLaidDown: {
    en: 'What is not found may have been laid down',
    zh: '未查到的规定可能已经制定',
  },
  notCounted: { en: 'They are not counted', zh: '未计入' },
  tasksUntold: { en: 'Tasks cannot be told', zh: '无法给出任务' },
  tasksMayLack: { en: 'Tasks may be missing', zh: '可能缺少任务' },
  tasksReportedElsewhere: {
    en: 'Open tasks may have been reported elsewhere',
    zh: '列为待反馈的任务可能已另行反馈',
  },
  entriesNotCounted: {
    en: 'They are not counted, and red entries that they suspend may be',
    zh: '未计入，且其严重失信所中止的红名单条目可能被计入',
  },
  penaltiesNotCounted: {
    en: 'Penalties or lists of theirs are not counted, and red entries that they suspend may be',
    zh: '其行政处罚或名单未计入，且其严重失信所中止的红名单条目可能被计入',
  },
} as const satisfies Readonly<Record<string, InBoth>>
