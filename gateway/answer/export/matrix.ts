import { asWritten } from '../named.js'
import { column, type ExportSubject, some, type Values } from './subject.js'

interface Cell {
  readonly from: string
  readonly to: string
  readonly status: string
  readonly mutual: boolean | null
  readonly relation: string | null
  readonly recognition: {
    readonly conditional: boolean
    readonly agreementDocument: string | null
    readonly validFrom: string
    readonly validUntil: string | null
    readonly reason: string | null
  } | null
}

interface Behaviour {
  readonly code: string
  readonly name: string
  readonly domain: string
}

interface Member {
  readonly jurisdictionCode: string
  readonly standard: {
    readonly localCode: string
    readonly severity: string
    readonly threshold: { readonly sentence: string }
  } | null
}

interface Data {
  readonly recognitionMatrix:
    | readonly { readonly behaviour: Behaviour; readonly cells: readonly Cell[] }[]
    | null
  readonly standards:
    | readonly {
        readonly behaviour: { readonly code: string }
        readonly members: readonly Member[]
      }[]
    | null
}

/** Who recognises whose standard (互认矩阵), with both thresholds: a row a behaviour and pair of cities. */
export const matrixExport: ExportSubject<Data> = {
  operationName: 'ExportMatrix',
  title: { en: 'Recognition of standards', zh: '互认矩阵' },
  scopes: [],
  query: `
    query ExportMatrix($domain: String, $on: Date) {
      recognitionMatrix(domain: $domain, on: $on) {
        behaviour { code name domain }
        cells {
          from to status mutual relation
          recognition { conditional agreementDocument validFrom validUntil reason }
        }
      }
      standards(domain: $domain, on: $on) {
        behaviour { code }
        members { jurisdictionCode standard { localCode severity threshold { sentence } } }
      }
    }`,
  parameters: {
    domain: asWritten({ en: 'domain', zh: '领域' }),
    on: asWritten({ en: 'day', zh: '日期' }),
  },
  columns: () => [
    column('行为代码', 'Behaviour code', 'text', 10),
    column('失信行为', 'Behaviour', 'text', 36),
    column('领域', 'Domain', 'text', 14),
    column('标准所属城市', 'City of the standard', 'city'),
    column('互认城市', 'Recognising city', 'city'),
    column('互认状态', 'Status', 'PairStatus'),
    column('是否双向', 'Mutual', 'yesNo'),
    column('是否附条件', 'Conditional', 'yesNo'),
    column('认定标准', 'Standard', 'text', 40),
    column('认定标准失信程度', 'Severity of the standard', 'Severity'),
    column('互认城市自己的标准', 'Standard of the recognising city', 'text', 40),
    column('互认城市自己的失信程度', 'Severity in the recognising city', 'Severity'),
    column('标准比较', 'Standards compared', 'ThresholdRelation'),
    column('协议文号', 'Agreement', 'text', 24),
    column('生效日期', 'Valid from', 'day'),
    column('失效日期', 'Valid until', 'day'),
    column('理由', 'Reason', 'text', 40),
  ],
  rows: ({ recognitionMatrix, standards }) => {
    if (!recognitionMatrix) return null
    const standardOf = (behaviour: string, city: string) =>
      standards
        ?.find((row) => row.behaviour.code === behaviour)
        ?.members.find(({ jurisdictionCode }) => jurisdictionCode === city)?.standard ?? null
    return recognitionMatrix.flatMap(({ behaviour, cells }) =>
      cells.map((cell) =>
        rowOf(
          behaviour,
          cell,
          standardOf(behaviour.code, cell.from),
          standardOf(behaviour.code, cell.to),
        ),
      ),
    )
  },
  next: () => null,
}

function rowOf(
  { code, name, domain }: Behaviour,
  { from, to, status, mutual, relation, recognition }: Cell,
  origin: Member['standard'],
  own: Member['standard'],
): Values[] {
  return [
    [code],
    [name],
    [domain],
    [from],
    [to],
    [status],
    some(mutual),
    some(recognition?.conditional),
    some(origin?.threshold.sentence),
    some(origin?.severity),
    some(own?.threshold.sentence),
    some(own?.severity),
    some(relation),
    some(recognition?.agreementDocument),
    some(recognition?.validFrom),
    some(recognition?.validUntil),
    some(recognition?.reason),
  ]
}
