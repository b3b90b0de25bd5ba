import type * as documents from '../api/generated/graphql.js'

/** Whatever a page asks, by its name in the trail. */
type OperationName = keyof typeof documents extends infer Name
  ? Name extends `${infer Operation}Document`
    ? Operation
    : never
  : never

/** Files and lines that the hub answers by operations of its own. */
type OwnOperation =
  | 'ExportComparison'
  | 'ExportConflicts'
  | 'ExportGaps'
  | 'ExportMatrix'
  | 'ExportOverlap'
  | 'ExportPaths'
  | 'ExportProducts'
  | 'ExportProductGaps'
  | 'ExportStatistics'
  | 'ExportSubjects'
  | 'ExportTrail'
  | 'Screen'

/** What an operation of the audit trail is called. */
export const operationsZh = {
  ConsoleFile: '信用档案',
  ConsoleDecisions: '措施结论',
  ConsoleWhy: '措施结论的原因',
  ConsoleTimeline: '信用时间线',
  ConsoleSource: '数据来源',
  ConsoleSearch: '按名称查询',
  ConsoleMany: '批量查询',
  ConsoleCompare: '名单比对',
  ConsoleConflicts: '红黑冲突',
  ConsoleMatrix: '互认矩阵',
  ConsoleGaps: '缺口',
  ConsoleImpact: '试算',
  ConsolePaths: '惩戒路径',
  ConsoleStatistics: '统计',
  ConsoleMine: '我的办件',
  ConsoleLooked: '谁查询过我',
  ConsoleBenefits: '可享受的产品',
  ConsoleUses: '我的授权',
  ConsoleAudit: '审计',
  ConsolePersonKey: '核对身份',
  ConsoleSubmitRepair: '申请修复',
  ConsoleSubmitObjection: '提出异议',
  ConsoleCaseStep: '办件办理',
  ConsoleConsent: '授权查询',
  ConsoleUseStep: '授权办理',
  ConsoleAlarms: '异常查询',
  ConsoleCityKeys: '页面用语：城市',
  ConsoleCombinations: '名单重合情况',
  ConsoleConflictCount: '红黑冲突数',
  ConsoleHome: '首页：数据归集情况',
  ConsoleHomeAlarms: '首页：异常查询',
  ConsoleHomeCases: '首页：办件',
  ConsoleHomeConflicts: '首页：红黑冲突数',
  ConsoleHomeHandedIn: '首页：报送情况',
  ConsoleHomeTasks: '首页：惩戒任务',
  ConsoleHomeWaiting: '首页：待核数据',
  ConsoleLabels: '页面用语：代码含义',
  ConsoleListNames: '页面用语：名单名称',
  ConsoleLists: '页面用语：名单',
  ConsoleNames: '办件主体名称',
  ConsolePurposes: '页面用语：事由',
  ConsoleStandardsOf: '认定标准',
  ConsoleUnits: '页面用语：单位名称',
  ConsoleViewer: '本人权限',
  ConsoleManyDecided: '批量判断措施',
  ConsoleMeasures: '页面用语：措施',
  ConsoleAllRecords: '信用档案：全部记录',
  ConsoleProductGaps: '产品互认缺口',
  ConsoleAgents: '授权代理人',
  ConsoleNameAgent: '授权代理人办理',
  ConsoleRevokeAgent: '撤销代理授权',
  ConsoleMandates: '受托事项',
  ExportComparison: '导出名单比对',
  ExportConflicts: '导出红黑冲突',
  ExportGaps: '导出互认缺口',
  ExportMatrix: '导出互认矩阵',
  ExportOverlap: '导出名单重合',
  ExportPaths: '导出惩戒路径',
  ExportProducts: '导出产品互认',
  ExportProductGaps: '导出产品互认缺口',
  ExportStatistics: '导出统计',
  ExportSubjects: '导出批量查询',
  ExportTrail: '导出查询留痕',
  Screen: '批量筛查',
} satisfies Readonly<Record<OperationName | OwnOperation, string>> as Record<string, string>
