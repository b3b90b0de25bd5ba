import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { decide } from '../../../rules/decisions/decide.js'
import {
  caseFrom,
  cityNamed,
  kindNamed,
  outcomeNamed,
  reasonNamed,
  recognitionNamed,
  severityNamed,
  standardsFrom,
} from './case-words.js'
import { cities, listing, measure, path, recognition, rules } from './decision-world.js'

const table: Record<string, string>[] = parse(
  readFileSync(new URL('decide.cases.csv', import.meta.url)),
  { columns: true, bom: true },
)

const lawCases: Record<string, string>[] = parse(
  readFileSync(new URL('../../law/cases.csv', import.meta.url)),
  { columns: true, bom: true },
)
const reasonsIn = (written: string) => written.split(';')

it('the worked cases give every reason at least once', () => {
  const answers = lawCases.map((row) => /（(.+)）$/.exec(row.答!)?.[1] ?? '')
  const named = new Set([...table.map((row) => row.理由!), ...answers].flatMap(reasonsIn))
  expect(Object.keys(reasonNamed).filter((reason) => !named.has(reason))).toEqual([])
})

it.each(table.map((row) => [row.编号!, row.说明!, row] as const))('%s %s', (_, __, row) => {
  const cases = row.案件 === '无' ? [] : row.案件!.split('；').map(caseFrom)
  const to = cityNamed[row.受理城市 as keyof typeof cityNamed]
  const [first] = cases
  const from = first?.jurisdictionCode ?? to
  const behaviour = first?.behaviourCode ?? 'EN01'
  const notAsked = /未能查询:(.*)/.exec(row.其他!)?.[1]
  const world = rules(
    {
      standards: [
        ...standardsFrom(row.来源地标准!, from, behaviour),
        ...standardsFrom(row.本市标准!, to, behaviour),
      ],
      recognitions: recognitionNamed[row.互认!]!.map((more, at) => ({
        ...recognition(from, to, behaviour, more),
        id: `agreement-${at}`,
      })),
      measures: row.其他 === '清单未列' ? [] : cities.flatMap(listing),
      paths:
        row.路径依据 === '无'
          ? []
          : [path(to, first?.listCode ?? behaviour, row.措施!, { legalBasis: row.路径依据! })],
    },
    { demonstration: row.其他 !== '正式运行' },
  )
  const decision = decide(
    measure(row.措施!),
    to,
    {
      kind: kindNamed[row.主体 as keyof typeof kindNamed],
      cases,
      notAsked: notAsked ? [cityNamed[notAsked as keyof typeof cityNamed]] : [],
    },
    world,
  )
  expect({
    outcome: decision.outcome,
    reasons: decision.reasons,
    severity: decision.severity,
    until: decision.until,
  }).toEqual({
    outcome: outcomeNamed[row.结论 as keyof typeof outcomeNamed],
    reasons: row.理由!.split(';').map((reason) => reasonNamed[reason]),
    severity: row.失信程度 ? severityNamed[row.失信程度 as keyof typeof severityNamed] : null,
    until: row.有效至 || null,
  })
})
