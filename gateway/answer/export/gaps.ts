import { column, type ExportSubject, text } from './subject.js'

interface Count {
  readonly organisations: number
  readonly persons: string
}

interface Gap {
  readonly behaviour: {
    readonly code: string
    readonly name: string
    readonly domain: string
    readonly severity: string
  }
  readonly cases: Count
  readonly withoutEffect: Count
  readonly undetermined: Count
  readonly reasons: readonly { readonly reason: string; readonly cases: Count }[]
}

interface Data {
  readonly recognitionGaps: readonly Gap[] | null
}

/** Recognition gaps (互认缺口): a row a behaviour. */
export const gapsExport: ExportSubject<Data> = {
  operationName: 'ExportGaps',
  query: `
    query ExportGaps($from: DivisionCode!, $to: DivisionCode!, $on: Date, $knownAt: DateTime) {
      recognitionGaps(from: $from, to: $to, on: $on, knownAt: $knownAt) {
        behaviour { code name domain severity }
        cases { organisations persons }
        withoutEffect { organisations persons }
        undetermined { organisations persons }
        reasons { reason cases { organisations persons } }
      }
    }`,
  parameters: { from: text, to: text, on: text, knownAt: text },
  header: () => [
    column('行为代码', 'behaviour'),
    column('行为', 'name'),
    column('领域', 'domain'),
    column('失信程度', 'severity'),
    ...['案件', '无效力案件', '未定案件'].flatMap((name) => [
      column(name, 'organisations'),
      column(name, 'persons'),
    ]),
    column('原因', 'reasons'),
  ],
  rows: ({ recognitionGaps }) => recognitionGaps?.map(rowOf) ?? null,
  next: () => null,
}

function rowOf({ behaviour, cases, withoutEffect, undetermined, reasons }: Gap): string[] {
  return [
    behaviour.code,
    behaviour.name,
    behaviour.domain,
    behaviour.severity,
    ...[cases, withoutEffect, undetermined].flatMap(({ organisations, persons }) => [
      String(organisations),
      persons,
    ]),
    reasons
      .map((one) => `${one.reason} (${one.cases.organisations}, ${one.cases.persons})`)
      .join('; '),
  ]
}
