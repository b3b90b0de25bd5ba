import { words } from '../../../schema/codes/words.js'
import { phrase } from '../../../schema/language.js'
import { column, type ExportSubject, list, text } from './subject.js'

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

const entryColumns: readonly (readonly [string, keyof Entry])[] = [
  ['认定日期', 'decidedOn'],
  ['有效期至', 'validUntil'],
  ['公示期至', 'publicUntil'],
  ['失信程度', 'severity'],
  ['认定文书号', 'documentNo'],
  ['状态', 'status'],
  ['异议标注', 'underObjection'],
]

/** A comparison of lists (名单比对): a row a subject, a group of columns a city. */
export const comparisonExport: ExportSubject<Data> = {
  operationName: 'ExportComparison',
  query: `
    query ExportComparison($listCode: ID!, $jurisdictions: [DivisionCode!]!, $membership: ListMembership! = SOME,
      $industryCode: String, $divisionCode: DivisionCode, $severity: Severity, $decidedFrom: Date,
      $decidedUntil: Date, $on: Date, $knownAt: DateTime, $after: Cursor) {
      compareLists(listCode: $listCode, jurisdictions: $jurisdictions, membership: $membership,
        industryCode: $industryCode, divisionCode: $divisionCode, severity: $severity,
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
    listCode: text,
    jurisdictions: list,
    membership: text,
    industryCode: text,
    divisionCode: text,
    severity: text,
    decidedFrom: text,
    decidedUntil: text,
    on: text,
    knownAt: text,
  },
  header: ({ jurisdictions }) => [
    column('主体代码', 'subjectCode'),
    column('名称', 'name'),
    column('主体类别', 'kind'),
    column('是否确定', 'belongs'),
    column('差异', 'differences'),
    ...(jurisdictions as readonly string[]).flatMap((code) => [
      column(`${code} 在列`, 'standing'),
      ...entryColumns.map(([name, field]) => column(`${code} ${name}`, field)),
    ]),
  ],
  rows: ({ compareLists }) =>
    compareLists?.edges.map(({ node }) => rowOf(node, partlySupplied(compareLists))) ?? null,
  notes: ({ compareLists }, language) =>
    (compareLists ? partlySupplied(compareLists) : []).map(
      (city) => phrase(words.listedInPart, { city })[language],
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
): string[] {
  return [
    subjectCode,
    name ?? '',
    kind,
    belongs,
    differences.join('; '),
    ...cities.flatMap(({ jurisdictionCode, standing, entries }) => [
      standing === 'NOT_LISTED' && partial.includes(jurisdictionCode)
        ? 'NOT_LISTED (PARTIAL)'
        : standing,
      // Several entries of one city stand in one cell, the latest first.
      ...entryColumns.map(([, field]) => entries.map((entry) => shown(entry[field])).join('; ')),
    ]),
  ]
}

function shown(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value ?? ''
}
