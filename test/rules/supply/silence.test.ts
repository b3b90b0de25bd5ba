import { describe, expect, it } from 'vitest'
import type { Case } from '../../../rules/decisions/case.js'
import { decide } from '../../../rules/decisions/decide.js'
import type { DecisionOutcome } from '../../../rules/decisions/outcome.js'
import { tracePaths } from '../../../rules/standards/path-trace.js'
import { openEnds, type Silence } from '../../../rules/supply/silence.js'
import { ruleSupplies } from '../../../rules/supply/supply.js'
import {
  allSupplied,
  catalogues,
  cities,
  entry,
  jiaxing,
  listing,
  measure,
  path,
  recognition,
  record,
  rules,
  standard,
} from '../decisions/decision-world.js'

const [from, to] = [cities[1]!, cities[2]!]
const behaviours = ['EN03', 'FD01']
const lists = [...catalogues.lists.values()].filter(({ colour }) => colour === 'SERIOUS')
const measures = [...catalogues.measures.values()]
const bases = ['环境保护法 第五十四条', '国家市场监督管理总局令第44号', '某市合作备忘录']

/** What a city withholds or has never supplied, and why nothing is told of it. */
interface Missing {
  readonly city: string
  readonly kinds: readonly string[]
  readonly why: Exclude<Silence, 'COULD_NOT_ASK'>
}
const nothing: Missing = { city: from, kinds: [], why: 'NOT_SHARED' }

const world = (
  legalBasis: string,
  status: 'IN_FORCE' | 'REFUSED',
  { city, kinds, why }: Missing = nothing,
) => {
  const isNever = (where: string, what: string) =>
    why === 'NOT_SUPPLIED' && where === city && kinds.includes(what)
  return rules({
    standards: behaviours.flatMap((code) =>
      [from, to].flatMap((where) =>
        isNever(where, 'STANDARDS')
          ? []
          : standard(where, code, code === 'EN03' ? 'tonnes >= 3' : 'fine_cny >= 1'),
      ),
    ),
    recognitions: isNever(to, 'RECOGNITIONS')
      ? []
      : behaviours.map((code) => recognition(from, to, code, { status })),
    measures: cities.flatMap((where) => (isNever(where, 'MEASURES') ? [] : listing(where))),
    paths: isNever(to, 'PATHS')
      ? []
      : [...lists.map(({ code }) => code), ...behaviours].flatMap((start) =>
          measures.map(({ code }) => path(to, start, code, { legalBasis })),
        ),
    datasets: kinds.flatMap((what) =>
      why === 'NOT_SHARED'
        ? [{ jurisdictionCode: city, id: `XX-${what}`, shareClass: why, shareCondition: null }]
        : [],
    ),
    supplies: allSupplied(cities).filter(
      ({ jurisdictionCode, what }) => !isNever(jurisdictionCode, what),
    ),
  })
}

const heldBy = (one: Case) => one.listCode ?? 'PENALTY'
const every: readonly Case[] = [
  ...lists.map(({ code }) =>
    entry(from, code, { behaviourCode: code === 'SL14' ? 'EN03' : null, figures: { tonnes: 9 } }),
  ),
  record(from, 'EN03', { figures: { tonnes: 9 } }),
  record(from, 'FD01', { figures: { fine_cny: 9 } }),
]

describe.each(['NOT_SHARED', 'NOT_SUPPLIED'] as const)('what is %s', (why) => {
  it('makes no case, list or measure come out cleaner', () => {
    const outcomes = new Set<string>()
    for (const legalBasis of bases) {
      for (const status of ['IN_FORCE', 'REFUSED'] as const) {
        for (const one of every) {
          for (const other of [null, entry(jiaxing, 'SL04')]) {
            const all = other ? [one, other] : [one]
            const judged = (cases: readonly Case[], missing: Missing = nothing) => {
              const held = world(legalBasis, status, missing)
              const subject = { kind: 'ORGANISATION', cases, notAsked: [] } as const
              return measures.map((asked) => decide(asked, to, subject, held))
            }
            const open = judged(all)
            const missing = { city: from, kinds: [heldBy(one)], why }
            const shut = judged(
              all.filter((kept) => kept !== one),
              missing,
            )
            for (const [at, { outcome, notShared, notSupplied, reasons }] of shut.entries()) {
              const before = open[at]!.outcome
              outcomes.add(`${before} → ${outcome}`)
              expect(outcome === before || outcome === 'UNDETERMINED', reasons.join()).toBe(true)
              expect(notShared.length > 0).toBe(reasons.includes('NOT_SHARED'))
              expect(notSupplied.length > 0).toBe(reasons.includes('NOT_SUPPLIED'))
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
})

describe('a city that has never supplied what it lays down', () => {
  const cases = [record(from, 'FD01', { figures: { fine_cny: 9 } }), entry(from, 'SL04')]
  /** What the national list itself says of a measure, whatever any city supplies. */
  const isForNobody = (code: string) => !measure(code).enabled

  it.each(
    ruleSupplies.map((kind) => [kind]),
  )('is never told as one where a measure is not applicable: %s', (kind) => {
    for (const legalBasis of bases) {
      const held = world(legalBasis, 'IN_FORCE', { city: to, kinds: [kind], why: 'NOT_SUPPLIED' })
      for (const own of [[], ...cases.map((one) => [one]), cases]) {
        const subject = { kind: 'ORGANISATION', cases: own, notAsked: [] } as const
        for (const asked of measures) {
          if (isForNobody(asked.code) || !asked.appliesToOrganisations) continue
          const { outcome, reasons, notSupplied, incompleteSupply } = decide(
            asked,
            to,
            subject,
            held,
          )
          expect(outcome, `${asked.code} ${reasons.join()}`).not.toBe('NOT_APPLICABLE')
          if (outcome !== 'UNDETERMINED') continue
          expect(reasons).toContain('NOT_SUPPLIED')
          expect(notSupplied).toEqual([to])
          expect(incompleteSupply).toContainEqual({
            jurisdictionCode: to,
            what: kind,
            state: 'NEVER_SUPPLIED',
          })
        }
      }
    }
  })

  it('has no path that breaks there: each hop of it is open', () => {
    const missing = { city: to, kinds: ruleSupplies, why: 'NOT_SUPPLIED' } as const
    const held = world(bases[0]!, 'IN_FORCE', missing)
    const start = { listCode: null, behaviourCode: 'FD01' }
    const [trace, ...more] = tracePaths(start, measure('M01'), [from, to], [], held)
    expect(more).toEqual([])
    expect(trace!.outcome).toBe('UNDETERMINED')
    expect(trace!.hops.map(({ state, reasons }) => [state, ...reasons])).toEqual([
      ['HOLDS'],
      ...Array.from({ length: 5 }, () => ['OPEN', 'NOT_SUPPLIED']),
    ])
  })

  it('leaves open what its own standard would say of its cases', () => {
    const held = world(bases[0]!, 'IN_FORCE', {
      city: from,
      kinds: ['STANDARDS'],
      why: 'NOT_SUPPLIED',
    })
    const subject = { kind: 'ORGANISATION', cases: cases.slice(0, 1), notAsked: [] } as const
    const { outcome, reasons, notSupplied } = decide(measure('M11'), to, subject, held)
    expect(outcome).toBe('UNDETERMINED')
    expect(reasons).toContain('NOT_SUPPLIED')
    expect(reasons).not.toContain('ORIGIN_STANDARD_MISSING')
    expect(notSupplied).toEqual([from])
  })
})

describe('a city that has never supplied its register', () => {
  const held = world(bases[0]!, 'IN_FORCE', {
    city: from,
    kinds: ['REGISTER'],
    why: 'NOT_SUPPLIED',
  })
  const unknown = { kind: null, cases: [], notAsked: [] }

  it('may know whom no other knows', () => {
    expect(decide(measure('M01'), to, unknown, held)).toMatchObject({
      outcome: 'UNDETERMINED',
      reasons: ['NOT_SUPPLIED'],
      notSupplied: [from],
      incompleteSupply: [{ jurisdictionCode: from, what: 'REGISTER', state: 'NEVER_SUPPLIED' }],
    })
  })

  it('is told as one that could not be asked while it could not be', () => {
    expect(decide(measure('M01'), to, { ...unknown, notAsked: [from] }, held)).toMatchObject({
      outcome: 'UNDETERMINED',
      reasons: ['COULD_NOT_ASK'],
      notAsked: [from],
      notSupplied: [],
      incompleteSupply: [],
    })
  })
})

it('a listing carries nothing while the penalty that it rests on is of a kind that its city has never supplied', () => {
  const supplies = allSupplied(cities).filter(
    ({ jurisdictionCode, what }) => jurisdictionCode !== from || what !== 'PENALTY',
  )
  const held = rules({ supplies, paths: [path(to, 'SL04', 'M11')] })
  const rested = entry(from, 'SL04', { basisUnseen: true })
  const judged = (cases: readonly Case[]) =>
    decide(measure('M11'), to, { kind: 'ORGANISATION', cases, notAsked: [] }, held)
  const decision = judged([rested])
  expect(decision).toMatchObject({
    outcome: 'UNDETERMINED',
    notShared: [],
    notSupplied: [from],
    incompleteSupply: [{ jurisdictionCode: from, what: 'PENALTY', state: 'NEVER_SUPPLIED' }],
  })
  expect(decision.reasons).toContain('NOT_SUPPLIED')
  expect(judged([rested, entry(jiaxing, 'SL04')]).outcome).toBe('APPLICABLE')
  expect(judged([{ ...rested, basisUnseen: false }]).outcome).toBe('APPLICABLE')
})

it('what is supplied in part is told beside what is decided by it', () => {
  const partly = allSupplied(cities).map((supply) =>
    supply.jurisdictionCode === from && supply.what === 'SL04'
      ? { ...supply, declaration: null }
      : supply,
  )
  const held = rules({ supplies: partly, paths: [path(to, 'SL04', 'M11')] })
  const subject = { kind: 'ORGANISATION', cases: [], notAsked: [] } as const
  expect(decide(measure('M11'), to, subject, held)).toMatchObject({
    outcome: 'NOT_APPLICABLE',
    reasons: ['NO_ACTIVE_CASE'],
    notSupplied: [],
    incompleteSupply: [{ jurisdictionCode: from, what: 'SL04', state: 'PARTIAL' }],
  })
})

it('what is not shared is not told as never supplied', () => {
  const held = rules({
    supplies: allSupplied(cities).filter(({ what }) => what !== 'SL04'),
    paths: [path(to, 'SL04', 'M11')],
    datasets: [
      { jurisdictionCode: from, id: 'XX-SL04', shareClass: 'NOT_SHARED', shareCondition: null },
    ],
  })
  const { notShared, incomplete } = openEnds(measure('M11'), to, 'ORGANISATION', held)
  expect(notShared).toEqual([from])
  expect(incomplete.map(({ jurisdictionCode }) => jurisdictionCode)).toEqual([jiaxing, to])
})
