import { asWritten, citiesParameter } from '../named.js'
import { column, type ExportSubject, namesSubjects, some, type Values } from './subject.js'

interface Entry {
  readonly jurisdictionCode: string
  readonly list: { readonly code: string; readonly name: string }
  readonly decidedOn: string
  readonly severity: string | null
  readonly documentNo: string | null
  readonly underObjection: boolean
}

interface Subject {
  readonly subjectCode: string
  readonly name: string | null
  readonly kind: string
  readonly serious: readonly Entry[]
  readonly red: readonly Entry[]
}

interface Data {
  readonly redBlackConflicts: {
    readonly edges: readonly { readonly node: Subject }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  } | null
}

/** Conflicts of red and serious lists (红黑名单冲突): a row a serious entry and a red entry of one subject. */
export const conflictsExport: ExportSubject<Data> = {
  operationName: 'ExportConflicts',
  title: { en: 'Red and serious lists', zh: '红黑名单冲突' },
  scopes: namesSubjects,
  query: `
    query ExportConflicts($seriousIn: [DivisionCode!], $redIn: [DivisionCode!], $on: Date, $knownAt: DateTime, $after: Cursor) {
      redBlackConflicts(seriousIn: $seriousIn, redIn: $redIn, on: $on, knownAt: $knownAt, first: 100, after: $after) {
        edges { node {
          subjectCode name kind
          serious { jurisdictionCode list { code name } decidedOn severity documentNo underObjection }
          red { jurisdictionCode list { code name } decidedOn severity documentNo underObjection }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  parameters: {
    seriousIn: citiesParameter({ en: 'warned of in', zh: '严重失信名单城市' }),
    redIn: citiesParameter({ en: 'praised in', zh: '红名单城市' }),
    on: asWritten({ en: 'day', zh: '日期' }),
    knownAt: asWritten({ en: 'as known at', zh: '数据截至' }),
  },
  columns: () => [
    column('主体代码', 'Subject code'),
    column('名称', 'Name', 'text', 36),
    column('主体类别', 'Kind', 'SubjectKind'),
    column('严重失信名单城市', 'Serious list: city', 'city'),
    column('严重失信名单代码', 'Serious list: code', 'text', 10),
    column('严重失信名单', 'Serious list', 'text', 32),
    column('严重失信认定日期', 'Serious list: decided on', 'day'),
    column('失信程度', 'Severity', 'Severity'),
    column('严重失信认定文书号', 'Serious list: document number', 'text', 30),
    column('异议标注', 'Under objection', 'yesNo'),
    column('红名单城市', 'Red list: city', 'city'),
    column('红名单代码', 'Red list: code', 'text', 10),
    column('红名单', 'Red list', 'text', 32),
    column('红名单认定日期', 'Red list: decided on', 'day'),
    column('红名单认定文书号', 'Red list: document number', 'text', 30),
  ],
  rows: ({ redBlackConflicts }) =>
    redBlackConflicts?.edges.flatMap(({ node: { serious, red, ...subject } }) =>
      serious.flatMap((warned) => red.map((praised) => rowOf(subject, warned, praised))),
    ) ?? null,
  next: ({ redBlackConflicts }) =>
    redBlackConflicts?.pageInfo.hasNextPage ? redBlackConflicts.pageInfo.endCursor : null,
}

function rowOf(
  { subjectCode, name, kind }: Omit<Subject, 'serious' | 'red'>,
  serious: Entry,
  red: Entry,
): Values[] {
  return [
    [subjectCode],
    some(name),
    [kind],
    [serious.jurisdictionCode],
    [serious.list.code],
    [serious.list.name],
    [serious.decidedOn],
    some(serious.severity),
    some(serious.documentNo),
    [serious.underObjection],
    [red.jurisdictionCode],
    [red.list.code],
    [red.list.name],
    [red.decidedOn],
    some(red.documentNo),
  ]
}
