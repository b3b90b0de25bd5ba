import { decisionLabels } from '../../../schema/labels/decisions.js'
import { asWritten, cityParameter, listParameter, measureParameter } from '../named.js'
import { column, type ExportSubject, some, type Values } from './subject.js'

interface Trace {
  readonly list: { readonly code: string; readonly name: string } | null
  readonly behaviour: { readonly code: string; readonly name: string } | null
  readonly measure: { readonly code: string; readonly name: string }
  readonly outcome: string
  readonly hops: readonly {
    readonly step: string
    readonly state: string
    readonly reasons: readonly string[]
  }[]
  readonly path: {
    readonly code: string
    readonly implementingUnit: string
    readonly action: string
    readonly legalBasis: string
    readonly basisRank: string | null
    readonly validFrom: string
    readonly validUntil: string | null
    readonly illustrative: boolean
  } | null
}

interface Data {
  readonly punishmentPaths: readonly Trace[] | null
}

const steps = Object.entries(decisionLabels.PathStep)

/** Ways from a standard or list of one city to measures in another (惩戒措施路径): a row a way, two columns a step. */
export const pathsExport: ExportSubject<Data> = {
  operationName: 'ExportPaths',
  title: { en: 'Punishment paths', zh: '惩戒路径' },
  scopes: [],
  query: `
    query ExportPaths($from: DivisionCode!, $to: DivisionCode!, $listCode: ID, $behaviourCode: ID, $measureCode: ID, $on: Date) {
      punishmentPaths(from: $from, to: $to, listCode: $listCode, behaviourCode: $behaviourCode, measureCode: $measureCode, on: $on) {
        list { code name }
        behaviour { code name }
        measure { code name }
        outcome
        hops { step state reasons }
        path { code implementingUnit action legalBasis basisRank validFrom validUntil illustrative }
      }
    }`,
  parameters: {
    from: cityParameter({ en: 'from', zh: '来源城市' }),
    to: cityParameter({ en: 'to', zh: '实施城市' }),
    listCode: listParameter({ en: 'list', zh: '名单' }),
    behaviourCode: asWritten({ en: 'behaviour', zh: '失信行为' }),
    measureCode: measureParameter({ en: 'measure', zh: '措施' }),
    on: asWritten({ en: 'day', zh: '日期' }),
  },
  columns: () => [
    column('名单代码', 'List code', 'text', 10),
    column('名单', 'List', 'text', 32),
    column('行为代码', 'Behaviour code', 'text', 10),
    column('失信行为', 'Behaviour', 'text', 32),
    column('措施代码', 'Measure code', 'text', 10),
    column('惩戒措施', 'Measure', 'text', 32),
    column('结论', 'Outcome', 'DecisionOutcome'),
    ...steps.flatMap(([, { zh, en }]) => [
      column(zh, en, 'HopState'),
      column(`${zh}：原因`, `${en}: reasons`, 'DecisionReason', 28),
    ]),
    column('路径编码', 'Path code', 'text', 10),
    column('实施单位', 'Implementing unit', 'text', 28),
    column('办理内容', 'Action', 'text', 32),
    column('依据', 'Legal basis', 'text', 40),
    column('依据位阶', 'Rank of the basis', 'BasisRank'),
    column('路径生效日期', 'Path from', 'day'),
    column('路径失效日期', 'Path until', 'day'),
    column('是否示意', 'Illustrative', 'yesNo'),
  ],
  rows: ({ punishmentPaths }) => punishmentPaths?.map(rowOf) ?? null,
  next: () => null,
}

function rowOf({ list, behaviour, measure, outcome, hops, path }: Trace): Values[] {
  return [
    some(list?.code),
    some(list?.name),
    some(behaviour?.code),
    some(behaviour?.name),
    [measure.code],
    [measure.name],
    [outcome],
    ...steps.flatMap(([step]) => {
      const hop = hops.find((one) => one.step === step)
      return [some(hop?.state), hop?.reasons ?? []]
    }),
    some(path?.code),
    some(path?.implementingUnit),
    some(path?.action),
    some(path?.legalBasis),
    some(path?.basisRank),
    some(path?.validFrom),
    some(path?.validUntil),
    some(path?.illustrative),
  ]
}
