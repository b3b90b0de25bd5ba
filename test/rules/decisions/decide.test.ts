import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/days.js'
import type { Case, JudgedSubject } from '../../../rules/decisions/case.js'
import { type Decision, decide } from '../../../rules/decisions/decide.js'
import { decisionReasons } from '../../../rules/decisions/decision-reasons.js'
import { isActive } from '../../../rules/publicity/publicity.js'
import type { Stance } from '../../../rules/standards/recognition-matrix.js'
import type { CityStandard } from '../../../rules/standards/rulebook.js'
import { meetsStandard } from '../../../rules/statistics/window-figures.js'
import {
  catalogues,
  cities,
  entry,
  kunshan,
  listing,
  measure,
  path,
  recognition,
  record,
  rules,
  standard,
  taicang,
  today,
} from './decision-world.js'

const behaviours = ['FD01', 'EN01', 'EN03']
const lists = ['SL01', 'SL04', 'SL09', 'SL14', 'SL16', 'SL18', 'SL20', 'RL01']
const measures = [...catalogues.measures.keys()]
const bases = [
  '环境保护法 第五十四条',
  '国发〔2016〕33号',
  '江苏省社会信用条例 第三十条',
  '国家市场监督管理总局令第44号',
  '法释〔2015〕17号',
  '合作备忘录(示意)',
  '财库〔2016〕125号',
]
const variableOf = (code: string) => catalogues.behaviours.get(code)!.threshold.clauses[0]!.variable

/** Mostly what is given, now and then one of the others. */
function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  )
}
/** One of each pair, most of the time. */
function forMost<A, B, T>(
  ones: readonly A[],
  others: readonly B[],
  make: (one: A, other: B) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  const all = ones.flatMap((one) =>
    others.map((other) => fc.option(make(one, other), { nil: null, freq: 6 })),
  )
  return fc.tuple(...all).map((rows) => rows.filter((row) => row !== null))
}
const days = fc.integer({ min: -900, max: 30 }).map((offset) => addDays(today, offset))
const bar = fc.integer({ min: 0, max: 4 })
/** One standard, or one with another bar behind it. */
const standards = forMost(cities, behaviours, (at, code) =>
  fc
    .tuple(
      bar,
      mostly<number | null>(null, 0, 1, 3),
      mostly(0, 12, 24),
      mostly('2023-01-01', '2025-06-01'),
    )
    .map(([first, second, windowMonths, validFrom]) => {
      const of = (least: number, more: Partial<CityStandard>) =>
        standard(at, code, `${variableOf(code)} >= ${least}`, { windowMonths, validFrom, ...more })
      return second === null
        ? [of(first, {})]
        : [of(first, { validUntil: '2026-05-31' }), of(second, { validFrom: '2026-06-01' })]
    }),
).map((versions) => versions.flat())
const recognitions = forMost(
  cities.flatMap((from) => cities.filter((to) => to !== from).map((to) => [from, to] as const)),
  behaviours,
  ([from, to], code) =>
    fc
      .tuple(
        mostly<'IN_FORCE' | 'PROPOSED' | 'SUSPENDED' | 'WITHDRAWN' | 'REFUSED'>(
          'IN_FORCE',
          'PROPOSED',
          'SUSPENDED',
          'WITHDRAWN',
          'REFUSED',
        ),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([status, conditional, isSignedAgain]) => {
        const of = (more: Partial<Stance>) => recognition(from, to, code, { conditional, ...more })
        return isSignedAgain
          ? [of({ validUntil: '2026-06-14' }), of({ status, validFrom: '2026-06-15' })]
          : [of({ status })]
      }),
).map((versions) => versions.flat())
const parts = fc.record({
  decidedOn: days,
  validUntil: fc.option(days, { nil: null, freq: 1 }),
  endedOn: mostly<string | null>(null, today, '2026-11-01', '2026-12-01'),
  severity: mostly<Case['severity']>('SERIOUS', 'MINOR', 'GENERAL', null),
  objections: mostly<Case['objections']>(
    [],
    [{ acceptedOn: '2026-11-20', decidedOn: null }],
    [{ acceptedOn: '2026-11-01', decidedOn: '2026-11-10' }],
  ),
})
const figure = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null, freq: 6 })
const figuresOf = (code: string, value: number | null) =>
  value === null ? {} : { [variableOf(code)]: value }
const city = fc.constantFrom(...cities)
const cases: fc.Arbitrary<Case> = fc.oneof(
  fc
    .tuple(city, fc.constantFrom(...behaviours), figure, parts)
    .map(([at, code, value, more]) =>
      record(at, code, { ...more, figures: figuresOf(code, value) }),
    ),
  fc
    .tuple(city, fc.constantFrom(...lists), mostly<string | null>('EN03', null), figure, parts)
    .map(([at, list, code, value, more]) =>
      entry(at, list, {
        ...more,
        behaviourCode: code,
        figures: code === null ? {} : figuresOf(code, value),
      }),
    ),
)
const subjects: fc.Arbitrary<JudgedSubject> = fc.record({
  kind: mostly<JudgedSubject['kind']>('ORGANISATION', 'SOLE_TRADER', 'PERSON', null),
  cases: fc.array(cases, { maxLength: 5 }),
  notAsked: mostly<string[]>([], ...cities.map((one) => [one])),
})
const questions = fc.tuple(city, fc.constantFrom(...measures)).chain(([at, code]) =>
  fc.record({
    city: fc.constant(at),
    measure: fc.constant(measure(code)),
    demonstration: mostly(true, false),
    subject: subjects,
    rows: fc.record({
      standards,
      recognitions,
      measures: mostly(cities.flatMap(listing), []),
      paths: forMost(cities, [...behaviours, ...lists], (where, start) =>
        fc
          .tuple(mostly(code, ...measures), fc.constantFrom(...bases))
          .map(([to, legalBasis]) => path(where, start, to, { legalBasis })),
      ),
    }),
  }),
)
type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never

function answer({ rows, subject, demonstration, measure: asked, city: at }: Question): Decision {
  return decide(asked, at, subject, rules(rows, { demonstration }))
}

/** Whether the decision lets the measure have any effect. */
function hasEffect({ outcome }: { outcome: Decision['outcome'] }): boolean {
  return outcome === 'APPLICABLE' || outcome === 'ADVISORY_ONLY' || outcome === 'DISPLAY_ONLY'
}

function holds(property: (question: Question, decision: Decision) => void, numRuns = 1500): void {
  fc.assert(
    fc.property(questions, (question) => property(question, answer(question))),
    { numRuns },
  )
}

describe('a decision', () => {
  it('meets every outcome among the generated questions', () => {
    const found = new Set(fc.sample(questions, 2000).map((question) => answer(question).outcome))
    expect([...found].sort()).toEqual([
      'ADVISORY_ONLY',
      'APPLICABLE',
      'DISPLAY_ONLY',
      'NOT_APPLICABLE',
      'UNDETERMINED',
    ])
  })

  it('always says why, in the order of the closed list, and what it says fits the outcome', () => {
    holds((_, { outcome, reasons }) => {
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons).toEqual(
        Object.keys(decisionReasons).filter((code) => (reasons as string[]).includes(code)),
      )
      const effects = new Set(reasons.map((reason) => decisionReasons[reason].effect))
      expect(effects.has('AGAINST')).toBe(outcome === 'NOT_APPLICABLE')
      expect(effects.has('OPEN')).toBe(outcome === 'UNDETERMINED')
    })
  })

  it('has an effect only from an active case, along a path of that very city with an article, to a measure that it lists (invariant 1)', () => {
    holds((question, decision) => {
      if (!hasEffect(decision)) return
      const { rows, city: at, measure: asked, subject } = question
      expect(decision.articles.length).toBeGreaterThan(0)
      expect(rows.measures.some((row) => row.jurisdictionCode === at)).toBe(true)
      const deciding = decision.grounds.filter(({ outcome }) => outcome === decision.outcome)
      expect(deciding.length).toBeGreaterThan(0)
      for (const { path: along, case: one, facts } of deciding) {
        expect(along).toMatchObject({ jurisdictionCode: at, measureCode: asked.code })
        expect(one.listCode ?? one.behaviourCode).toBe(along!.listCode ?? along!.behaviourCode)
        for (const fact of facts) {
          expect(isActive(fact, today, catalogues)).toBe(true)
          expect(subject.notAsked).not.toContain(fact.jurisdictionCode)
        }
      }
    })
  })

  it('has an effect on another city’s case only by a national list, or a recognition in force and both standards met (invariants 1 and 10)', () => {
    holds((question, decision) => {
      const { rows, city: at } = question
      const inForce = rules(rows)
      for (const { outcome, case: one } of decision.grounds) {
        const isNational = catalogues.lists.get(one.listCode ?? '')?.scope === 'NATIONAL'
        if (!hasEffect({ outcome }) || isNational || one.jurisdictionCode === at) continue
        const { status, stance } = inForce.recognitionOf(
          one.jurisdictionCode,
          at,
          one.behaviourCode!,
        )
        expect(status).toBe('IN_FORCE')
        const own = inForce.standardOf(at, one.behaviourCode!)!
        const origin = inForce.standardOf(one.jurisdictionCode, one.behaviourCode!)!
        expect([own, origin].filter(({ validFrom }) => validFrom > stance!.validFrom)).toEqual([])
        const others = question.subject.cases.filter(
          (other) => other.kind === 'RECORD' && other.jurisdictionCode === one.jurisdictionCode,
        )
        const alone = stance!.conditional || one.kind === 'LIST_ENTRY'
        expect(meetsStandard(one, alone ? [] : others, own).outcome).not.toBe(false)
        expect(
          inForce.wasRecognised(origin.jurisdictionCode, at, own.behaviourCode, one.decidedOn),
        ).toBe(true)
      }
    })
  })

  it('has an effect only where the standard of the day of the case is known and met, as today’s is', () => {
    holds((question, decision) => {
      const { rows, city: at } = question
      const inForce = rules(rows)
      for (const { outcome, case: one, facts } of decision.grounds) {
        const byStandard =
          one.kind === 'RECORD' || (one.listCode === 'SL14' && one.jurisdictionCode !== at)
        if (!hasEffect({ outcome }) || !byStandard) continue
        for (const judging of new Set([at, one.jurisdictionCode])) {
          const then = inForce.standardThen(judging, one.behaviourCode!, one.decidedOn)
          const today = inForce.standardOf(judging, one.behaviourCode!)
          for (const bars of [then, today]) {
            expect(meetsStandard(one, facts, bars as CityStandard).outcome).toBe(true)
          }
        }
      }
    })
  })

  it('never has a higher severity than the case or the common catalogue (invariant 2)', () => {
    const weight = ['MINOR', 'GENERAL', 'SERIOUS']
    holds((_, { grounds }) => {
      for (const { severity, case: one } of grounds) {
        if (severity === null) continue
        expect(weight.indexOf(severity)).toBeLessThanOrEqual(weight.indexOf(one.severity!))
        if (one.kind === 'LIST_ENTRY') continue
        const hub = catalogues.behaviours.get(one.behaviourCode!)!.severity
        expect(weight.indexOf(severity)).toBeLessThanOrEqual(weight.indexOf(hub))
      }
    })
  })

  it('is never a duty by a measure of class 3, only shows what courts and border organs decide, and disables what is unconfirmed (invariant 3)', () => {
    holds(({ measure: { code, class: measureClass } }, { outcome }) => {
      if (measureClass === 3) expect(outcome).not.toBe('APPLICABLE')
      if (['M04', 'M05', 'M06'].includes(code)) {
        expect(outcome).toMatch(/^(DISPLAY_ONLY|NOT_APPLICABLE|UNDETERMINED)$/)
      } else expect(outcome).not.toBe('DISPLAY_ONLY')
      if (['M07', 'M14'].includes(code)) expect(outcome).toBe('NOT_APPLICABLE')
    })
  })

  it('rests on no entry of SL18 or SL20, and on no red list', () => {
    holds((_, decision) => {
      if (decision.outcome === 'NOT_APPLICABLE') return
      const used = decision.facts.map(({ listCode }) => listCode)
      expect(used.filter((code) => /^(SL18|SL20|RL01)$/.test(code ?? ''))).toEqual([])
    })
  })

  it('is not changed by any figure that no standard names, a score among them (invariant 4)', () => {
    holds((question, decision) => {
      const scored = question.subject.cases.map((one) => ({
        ...one,
        figures: { ...one.figures, honesty_score: 1000, osmanthus_points: 1000 },
      }))
      const { outcome, reasons } = answer({
        ...question,
        subject: { ...question.subject, cases: scored },
      })
      expect([outcome, reasons]).toEqual([decision.outcome, decision.reasons])
    }, 500)
  })

  it('is never "not applicable" while a city could not be asked, unless the national rules alone say so', () => {
    holds(({ subject }, { outcome, reasons, notAsked }) => {
      if (outcome === 'NOT_APPLICABLE' && subject.notAsked.length > 0) {
        expect(['MEASURE_DISABLED', 'KIND_NOT_COVERED']).toContain(reasons[0])
      }
      expect(notAsked).toEqual(outcome === 'UNDETERMINED' ? subject.notAsked : [])
    })
  })

  it('uses nothing of a city that could not be asked', () => {
    holds((question, decision) => {
      const { notAsked, cases: all } = question.subject
      const others = all.filter((one) => !notAsked.includes(one.jurisdictionCode))
      expect(answer({ ...question, subject: { ...question.subject, cases: others } })).toEqual(
        decision,
      )
    }, 500)
  })

  it('adds up the cases of one city only: what another city holds changes nothing about a case', () => {
    holds((question, decision) => {
      for (const ground of decision.grounds) {
        const own = question.subject.cases.filter(
          ({ jurisdictionCode }) => jurisdictionCode === ground.case.jurisdictionCode,
        )
        const alone = answer({ ...question, subject: { ...question.subject, cases: own } })
        expect(alone.grounds).toContainEqual(ground)
      }
    }, 500)
  })

  it('does not depend on the order of the cases', () => {
    holds((question, { outcome, reasons, severity, until }) => {
      const reversed = [...question.subject.cases].reverse()
      expect(
        answer({ ...question, subject: { ...question.subject, cases: reversed } }),
      ).toMatchObject({ outcome, reasons, severity, until })
    }, 500)
  })

  it('is undetermined, not applicable, while the only case is under objection', () => {
    holds((question, decision) => {
      const disputed = question.subject.cases.map((one) => ({
        ...one,
        objections: [{ acceptedOn: today, decidedOn: null }],
      }))
      const { outcome } = answer({ ...question, subject: { ...question.subject, cases: disputed } })
      expect(hasEffect({ outcome })).toBe(false)
      if (decision.outcome === 'NOT_APPLICABLE') expect(outcome).toBe('NOT_APPLICABLE')
      else expect(outcome).toBe('UNDETERMINED')
    }, 500)
  })

  it('is at most advice outside the demonstration, since no measure has been checked against the official text', () => {
    holds((question) => {
      const { outcome } = answer({ ...question, demonstration: false })
      expect(outcome).not.toBe('APPLICABLE')
    })
  })
})

it('cuts no right on a basis that cannot carry it, for every list and breach, basis, measure and city', () => {
  const national = ['LAW', 'ADMINISTRATIVE_REGULATION', 'CENTRAL_DOCUMENT']
  const listing = [...national, 'JUDICIAL_INTERPRETATION', 'MINISTRY_RULE']
  const starts = [...catalogues.lists.keys(), 'EN03', 'TX01'].map((start) => {
    const more = {
      figures: { tonnes: 9, tax_cny: 9_000_000, tax_pct: 50 },
      severity: 'SERIOUS' as const,
    }
    const behaviourCode = start.startsWith('SL') ? 'EN03' : start
    const isList = catalogues.lists.has(start)
    return (at: string) =>
      isList ? entry(at, start, { ...more, behaviourCode }) : record(at, start, more)
  })
  let cutting = 0
  for (const make of starts) {
    for (const legalBasis of bases) {
      for (const asked of catalogues.measures.values()) {
        const cases = cities.map(make)
        const start = cases[0]!.listCode ?? cases[0]!.behaviourCode!
        const { grounds } = decide(
          asked,
          kunshan,
          { kind: asked.appliesToOrganisations ? 'ORGANISATION' : 'PERSON', cases, notAsked: [] },
          rules({
            standards: cities.flatMap((at) => [
              standard(at, 'EN03', 'tonnes >= 3'),
              standard(at, 'TX01', 'tax_cny >= 1000000'),
            ]),
            recognitions: ['EN03', 'TX01'].map((code) => recognition(taicang, kunshan, code)),
            paths: [path(kunshan, start, asked.code, { legalBasis })],
          }),
        )
        for (const { outcome, path: along, case: one } of grounds) {
          if (asked.class !== 1 || !hasEffect({ outcome })) continue
          cutting += 1
          const isOwn = one.jurisdictionCode === kunshan
          const enough = [
            ...national,
            ...(isOwn ? ['LOCAL_REGULATION'] : []),
            ...(asked.code === 'M04' ? ['JUDICIAL_INTERPRETATION'] : []),
          ]
          expect(enough).toContain(along!.basisRank)
          if (one.listCode === null) continue
          const list = catalogues.lists.get(one.listCode)!
          expect(listing).toContain(list.basisRank)
          expect(list.barsClass1).toBe(false)
        }
      }
    }
  }
  expect(cutting).toBeGreaterThan(200)
})

describe('a changed standard', () => {
  it('makes nothing of what was none on its day, and lets go what is none today, for every two bars, figure and day', () => {
    const small = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(
        small,
        small,
        small,
        fc.integer({ min: -190, max: 170 }),
        fc.boolean(),
        (before, now, tonnes, offset, isOwn) => {
          const at = isOwn ? kunshan : taicang
          const decidedOn = addDays('2026-06-01', offset)
          const { outcome } = decide(
            measure('M11'),
            kunshan,
            {
              kind: 'ORGANISATION',
              cases: [record(at, 'EN03', { decidedOn, figures: { tonnes } })],
              notAsked: [],
            },
            rules({
              standards: [
                standard(taicang, 'EN03', 'tonnes >= 0'),
                standard(kunshan, 'EN03', `tonnes >= ${before}`, {
                  validFrom: '2025-08-01',
                  validUntil: '2026-05-31',
                }),
                standard(kunshan, 'EN03', `tonnes >= ${now}`, { validFrom: '2026-06-01' }),
              ],
              recognitions: [
                recognition(taicang, kunshan, 'EN03', { validUntil: '2026-05-31' }),
                recognition(taicang, kunshan, 'EN03', { validFrom: '2026-06-01' }),
              ],
              paths: [path(kunshan, 'EN03', 'M11')],
            }),
          )
          const bars = [now, decidedOn < '2026-06-01' ? before : now]
          const isMet = bars.every((bar) => tonnes >= bar)
          expect(outcome).toBe(isMet ? 'APPLICABLE' : 'NOT_APPLICABLE')
        },
      ),
      { numRuns: 500 },
    )
  })

  const world = (validFrom: string, signedOn: string) =>
    decide(
      measure('M11'),
      kunshan,
      {
        kind: 'ORGANISATION',
        cases: [record(taicang, 'EN01', { figures: { exceed_pct: 60 } })],
        notAsked: [],
      },
      rules({
        standards: [
          standard(taicang, 'EN01', 'exceed_pct >= 30'),
          standard(kunshan, 'EN01', 'exceed_pct >= 40', {
            validFrom: '2023-01-01',
            validUntil: addDays(validFrom, -1),
          }),
          standard(kunshan, 'EN01', 'exceed_pct >= 50', { validFrom }),
        ],
        recognitions: [
          recognition(taicang, kunshan, 'EN01', {
            validFrom: '2024-06-01',
            validUntil: addDays(signedOn, -1),
          }),
          recognition(taicang, kunshan, 'EN01', { validFrom: signedOn }),
        ],
        paths: [path(kunshan, 'EN01', 'M11')],
      }),
    )

  it('suspends the recognition that relied on it until it is signed again (invariant 10)', () => {
    expect(world('2024-01-01', '2025-03-01').outcome).toBe('APPLICABLE')
    expect(world('2026-06-01', '2025-03-01').reasons).toEqual(['RECOGNITION_NEEDS_RESIGNING'])
    expect(world('2026-06-01', '2026-06-15').outcome).toBe('APPLICABLE')
  })
})
