import { asWritten, valueParameter } from '../named.js'
import { column, type ExportSubject, some, type Values } from './subject.js'

interface Entry {
  readonly at: string
  readonly unit: string | null
  readonly client: string | null
  readonly purpose: string | null
  readonly basis: string | null
  readonly caseNo: string | null
  readonly operationName: string | null
  readonly result: string
  readonly errors: readonly string[]
  readonly times: number
  readonly subjectCodes: readonly string[]
  readonly disclosed: readonly string[]
  readonly refused: readonly string[]
  readonly masked: readonly string[]
  readonly agentCode: string | null
  readonly actsFor: string | null
  readonly requestId: string
  readonly writer: string
  readonly seq: number
}

interface Data {
  readonly auditTrail: {
    readonly edges: readonly { readonly node: Entry }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  } | null
}

/** The audit trail (审计日志): a row an operation. */
export const trailExport: ExportSubject<Data> = {
  operationName: 'ExportTrail',
  title: { en: 'Audit trail', zh: '查询留痕' },
  scopes: [['audit:read']],
  query: `
    query ExportTrail($unit: String, $client: String, $code: SubjectCode, $purpose: String, $result: AuditResult,
      $field: String, $from: DateTime, $until: DateTime, $after: Cursor) {
      auditTrail(unit: $unit, client: $client, code: $code, purpose: $purpose, result: $result, field: $field,
        from: $from, until: $until, first: 100, after: $after) {
        edges { node {
          at unit client purpose basis caseNo operationName result errors times subjectCodes disclosed refused masked
          agentCode actsFor requestId writer seq
        } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  parameters: {
    unit: asWritten({ en: 'unit', zh: '单位' }),
    client: asWritten({ en: 'program', zh: '程序' }),
    code: asWritten({ en: 'subject', zh: '主体代码' }),
    purpose: asWritten({ en: 'purpose', zh: '事由' }),
    result: valueParameter({ en: 'result', zh: '结果' }, 'AuditResult'),
    field: asWritten({ en: 'field', zh: '字段' }),
    from: asWritten({ en: 'from', zh: '时间自' }),
    until: asWritten({ en: 'until', zh: '时间至' }),
  },
  columns: () => [
    column('时间', 'At', 'instant'),
    column('单位', 'Unit', 'text', 28),
    column('程序', 'Program', 'text', 20),
    column('事由', 'Purpose', 'text', 14),
    column('依据', 'Legal basis', 'text', 28),
    column('办件编号', 'Case number', 'text', 20),
    column('操作', 'Operation', 'text', 24),
    column('结果', 'Result', 'AuditResult'),
    column('错误代码', 'Errors', 'text', 28),
    column('次数', 'Times', 'count'),
    column('主体代码', 'Subject codes', 'text', 24),
    column('已提供字段', 'Disclosed', 'text', 40),
    column('已拒绝字段', 'Refused', 'text', 28),
    column('已遮蔽字段', 'Masked', 'text', 28),
    column('受托代理人', 'Agent', 'text', 22),
    column('代理的主体', 'Acts for', 'text', 22),
    column('请求编号', 'Request', 'text', 38),
    column('记录进程', 'Writer', 'text', 16),
    column('序号', 'Place', 'count'),
  ],
  rows: ({ auditTrail }) => auditTrail?.edges.map(({ node }) => rowOf(node)) ?? null,
  next: ({ auditTrail }) =>
    auditTrail?.pageInfo.hasNextPage ? auditTrail.pageInfo.endCursor : null,
}

function rowOf(entry: Entry): Values[] {
  return [
    [entry.at],
    some(entry.unit),
    some(entry.client),
    some(entry.purpose),
    some(entry.basis),
    some(entry.caseNo),
    some(entry.operationName),
    [entry.result],
    entry.errors,
    [entry.times],
    entry.subjectCodes,
    entry.disclosed,
    entry.refused,
    entry.masked,
    some(entry.agentCode),
    some(entry.actsFor),
    [entry.requestId],
    [entry.writer],
    [entry.seq],
  ]
}
