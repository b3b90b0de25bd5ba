import { words } from '../../../schema/codes/words.js'
import { labelOf } from '../../../schema/labels/labels.js'
import { phrase } from '../../../schema/language.js'
import { asWritten, cityParameter } from '../named.js'
import { column, type ExportSubject, namesSubjects, type Values } from './subject.js'

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
  title: { en: 'Recognition gaps', zh: '互认缺口' },
  scopes: namesSubjects,
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
  parameters: {
    from: cityParameter({ en: 'cases of', zh: '案件所在城市' }),
    to: cityParameter({ en: 'effect in', zh: '适用城市' }),
    on: asWritten({ en: 'day', zh: '日期' }),
    knownAt: asWritten({ en: 'as known at', zh: '数据截至' }),
  },
  columns: () => [
    column('行为代码', 'Behaviour code'),
    column('行为', 'Behaviour'),
    column('领域', 'Domain'),
    column('失信程度', 'Severity', 'Severity'),
    column('案件（单位）', 'Cases of organisations', 'count'),
    column('案件（个人）', 'Cases of persons', 'count'),
    column('无效力案件（单位）', 'Without effect, organisations', 'count'),
    column('无效力案件（个人）', 'Without effect, persons', 'count'),
    column('未定案件（单位）', 'Undetermined, organisations', 'count'),
    column('未定案件（个人）', 'Undetermined, persons', 'count'),
    column('原因', 'Reasons', 'DecisionReason'),
  ],
  rows: ({ recognitionGaps }) => recognitionGaps?.map(rowOf) ?? null,
  notes: (_, language) => [words.personsRounded[language]],
  next: () => null,
}

function rowOf({ behaviour, cases, withoutEffect, undetermined, reasons }: Gap): Values[] {
  return [
    [behaviour.code],
    [behaviour.name],
    [behaviour.domain],
    [behaviour.severity],
    ...[cases, withoutEffect, undetermined].flatMap(({ organisations, persons }) => [
      [organisations],
      [persons],
    ]),
    reasons.map(({ reason, cases: { organisations, persons } }) => ({
      code: `${reason} (${organisations}, ${persons})`,
      label: phrase(words.reasonCounted, {
        reason: labelOf('DecisionReason', reason),
        organisations,
        persons,
      }),
    })),
  ]
}
