import { words } from '../../../schema/codes/words.js'
import { phrase } from '../../../schema/language.js'
import { asWritten, citiesParameter, listParameter, titleOf, valueParameter } from '../named.js'
import { type Column, column, type ExportSubject, namesSubjects, type Values } from './subject.js'

interface Entry {
  readonly decidedOn: string
  readonly validUntil: string | null
  readonly publicUntil: string | null
  readonly severity: string | null
  readonly documentNo: string | null
  readonly status: string
  readonly underObjection: boolean
}

interface Subject {
  readonly subjectCode: string
  readonly name: string | null
  readonly kind: string
  readonly belongs: string
  readonly differences: readonly string[]
  readonly cities: readonly {
    readonly jurisdictionCode: string
    readonly standing: string
    readonly entries: readonly Entry[]
  }[]
}

interface Gap {
  readonly jurisdictionCode: string
  readonly of: string
  readonly state: string
}

interface Data {
  readonly compareLists: {
    readonly edges: readonly { readonly node: Subject }[]
    readonly incompleteSupply: readonly Gap[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  } | null
}

const entryColumns: readonly (Column & { readonly field: keyof Entry })[] = [
  { ...column('认定日期', 'decided on', 'day'), field: 'decidedOn' },
  { ...column('有效期至', 'valid until', 'day'), field: 'validUntil' },
  { ...column('公示期至', 'public until', 'day'), field: 'publicUntil' },
  { ...column('失信程度', 'severity', 'Severity'), field: 'severity' },
  { ...column('认定文书号', 'document number'), field: 'documentNo' },
  { ...column('状态', 'status', 'EntryStatus'), field: 'status' },
  { ...column('异议标注', 'under objection', 'yesNo'), field: 'underObjection' },
]

/** A comparison of lists (名单比对): a row a subject, a group of columns a city. */
export const comparisonExport: ExportSubject<Data> = {
  operationName: 'ExportComparison',
  title: { en: 'Lists compared', zh: '名单比对' },
  scopes: namesSubjects,
  query: `
    query ExportComparison($listCode: ID!, $jurisdictions: [DivisionCode!]!, $membership: ListMembership! = SOME,
      $listedIn: [DivisionCode!], $notListedIn: [DivisionCode!], $sort: ComparisonSort, $industryCode: String, $divisionCode: DivisionCode, $severity: Severity, $decidedFrom: Date,
      $decidedUntil: Date, $on: Date, $knownAt: DateTime, $after: Cursor) {
      compareLists(listCode: $listCode, jurisdictions: $jurisdictions, membership: $membership,
        listedIn: $listedIn, notListedIn: $notListedIn, sort: $sort, industryCode: $industryCode, divisionCode: $divisionCode, severity: $severity,
        decidedFrom: $decidedFrom, decidedUntil: $decidedUntil, on: $on, knownAt: $knownAt,
        first: 100, after: $after) {
        edges { node {
          subjectCode name kind belongs differences
          cities { jurisdictionCode standing entries {
            decidedOn validUntil publicUntil severity documentNo status underObjection
          } }
        } }
        incompleteSupply { jurisdictionCode of state }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  parameters: {
    listCode: listParameter({ en: 'list', zh: '名单' }),
    jurisdictions: citiesParameter({ en: 'cities', zh: '城市' }),
    membership: valueParameter({ en: 'listed', zh: '在列情况' }, 'ListMembership'),
    listedIn: citiesParameter({ en: 'listed in', zh: '在列城市' }),
    notListedIn: citiesParameter({ en: 'not listed in', zh: '不在列城市' }),
    sort: valueParameter({ en: 'order', zh: '排序' }, 'ComparisonSort'),
    industryCode: asWritten({ en: 'industry', zh: '行业代码' }),
    divisionCode: asWritten({ en: 'division', zh: '区划代码' }),
    severity: valueParameter({ en: 'severity', zh: '失信程度' }, 'Severity'),
    decidedFrom: asWritten({ en: 'decided from', zh: '认定日期自' }),
    decidedUntil: asWritten({ en: 'decided until', zh: '认定日期至' }),
    on: asWritten({ en: 'day', zh: '日期' }),
    knownAt: asWritten({ en: 'as known at', zh: '数据截至' }),
  },
  columns: ({ jurisdictions }, names) => [
    column('主体代码', 'Subject code'),
    column('名称', 'Name', 'text', 36),
    column('主体类别', 'Kind', 'SubjectKind'),
    column('是否确定', 'Certainty', 'Certainty'),
    column('差异', 'Differences', 'ComparedField'),
    ...(jurisdictions as readonly string[]).flatMap((code) => {
      const city = titleOf(code, names)
      const ofCity = ({ header, of }: Column) =>
        column(`${city.zh}${header.zh}`, `${city.en}: ${header.en}`, of)
      return [column('是否在列', 'listed', 'ListStanding'), ...entryColumns].map(ofCity)
    }),
  ],
  rows: ({ compareLists }) =>
    compareLists?.edges.map(({ node }) => rowOf(node, partlySupplied(compareLists))) ?? null,
  notes: ({ compareLists }, language, names) =>
    (compareLists ? partlySupplied(compareLists) : []).map(
      (code) => phrase(words.listedInPart, { city: titleOf(code, names) })[language],
    ),
  next: ({ compareLists }) =>
    compareLists?.pageInfo.hasNextPage ? compareLists.pageInfo.endCursor : null,
}

/** Cities of which whoever is not found may stand on the list all the same. */
function partlySupplied({ incompleteSupply }: { incompleteSupply: readonly Gap[] }): string[] {
  return incompleteSupply.flatMap(({ jurisdictionCode, state }) =>
    state === 'PARTIAL' ? jurisdictionCode : [],
  )
}

function rowOf(
  { subjectCode, name, kind, belongs, differences, cities }: Subject,
  partial: readonly string[],
): Values[] {
  return [
    [subjectCode],
    [name ?? ''],
    [kind],
    [belongs],
    differences,
    ...cities.flatMap(({ jurisdictionCode, standing, entries }): Values[] => [
      standing === 'NOT_LISTED' && partial.includes(jurisdictionCode)
        ? [{ code: 'NOT_LISTED (PARTIAL)', label: words.notListedInPart }]
        : [standing],
      ...entryColumns.map(({ field }) => entries.map((entry) => entry[field] ?? '')),
    ]),
  ]
}
