import { expect, it } from 'vitest'
import { type Case, type DecisionOutcome, decide } from '../../../db/rules/decide.js'
import {
  catalogues,
  cities,
  entry,
  jiaxing,
  path,
  recognition,
  record,
  rules,
  standard,
} from './decision-world.js'

const [from, to] = [cities[1]!, cities[2]!]
const behaviours = ['EN03', 'FD01']
const lists = [...catalogues.lists.values()].filter(({ colour }) => colour === 'SERIOUS')
const measures = [...catalogues.measures.values()]
const bases = ['环境保护法 第五十四条', '国家市场监督管理总局令第44号', '某市合作备忘录']
const world = (legalBasis: string, withheld: readonly string[], status: 'IN_FORCE' | 'REFUSED') =>
  rules({
    standards: behaviours.flatMap((code) =>
      [from, to].map((city) =>
        standard(city, code, code === 'EN03' ? 'tonnes >= 3' : 'fine_cny >= 1'),
      ),
    ),
    recognitions: behaviours.map((code) => recognition(from, to, code, { status })),
    paths: [...lists.map(({ code }) => code), ...behaviours].flatMap((start) =>
      measures.map(({ code }) => path(to, start, code, { legalBasis })),
    ),
    datasets: withheld.map((what) => ({
      jurisdictionCode: from,
      id: `XX-${what}`,
      shareClass: 'NOT_SHARED',
      shareCondition: null,
    })),
  })

const heldBy = (one: Case) => one.listCode ?? 'PENALTY'
const every: readonly Case[] = [
  ...lists.map(({ code }) =>
    entry(from, code, { behaviourCode: code === 'SL14' ? 'EN03' : null, figures: { tonnes: 9 } }),
  ),
  record(from, 'EN03', { figures: { tonnes: 9 } }),
  record(from, 'FD01', { figures: { fine_cny: 9 } }),
]

it('no case, list or measure comes out cleaner because a city withholds what it rested on', () => {
  const outcomes = new Set<string>()
  for (const legalBasis of bases) {
    for (const status of ['IN_FORCE', 'REFUSED'] as const) {
      for (const one of every) {
        for (const other of [null, entry(jiaxing, 'SL04')]) {
          const all = other ? [one, other] : [one]
          const judged = (cases: readonly Case[], withheld: readonly string[]) =>
            measures.map((measure) =>
              decide(
                measure,
                to,
                { kind: 'ORGANISATION', cases, notAsked: [] },
                world(legalBasis, withheld, status),
              ),
            )
          const open = judged(all, [])
          const shut = judged(
            all.filter((kept) => kept !== one),
            [heldBy(one)],
          )
          for (const [at, { outcome, notShared, reasons }] of shut.entries()) {
            const before = open[at]!.outcome
            outcomes.add(`${before} → ${outcome}`)
            expect(outcome === before || outcome === 'UNDETERMINED', reasons.join()).toBe(true)
            expect(notShared.length > 0).toBe(reasons.includes('NOT_SHARED'))
          }
        }
      }
    }
  }
  const change = (before: DecisionOutcome, after: DecisionOutcome) => `${before} → ${after}`
  expect([...outcomes]).toEqual(
    expect.arrayContaining([
      change('APPLICABLE', 'UNDETERMINED'),
      change('APPLICABLE', 'APPLICABLE'),
      change('NOT_APPLICABLE', 'NOT_APPLICABLE'),
    ]),
  )
})
