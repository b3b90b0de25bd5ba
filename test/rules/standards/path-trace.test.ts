import { describe, expect, it } from 'vitest'
import { tracePaths } from '../../../rules/standards/path-trace.js'
import {
  kunshan,
  listing,
  measure,
  path,
  recognition,
  rules,
  standard,
  taicang,
} from '../decisions/decision-world.js'

const origin = standard(taicang, 'EN01', 'exceed_pct >= 30')
const receiving = standard(kunshan, 'EN01', 'exceed_pct >= 50')
const agreed = recognition(taicang, kunshan, 'EN01')
const along = path(kunshan, 'EN01', 'M11')
const whole = { standards: [origin, receiving], recognitions: [agreed], paths: [along] }
const fromBehaviour = { listCode: null, behaviourCode: 'EN01' }

const trace = (
  rows: Parameters<typeof rules>[0],
  {
    start = fromBehaviour as { listCode: string | null; behaviourCode: string | null },
    code = 'M11',
    notAsked = [] as string[],
  } = {},
) => tracePaths(start, measure(code), [taicang, kunshan], notAsked, rules(rows))
/** The steps that do not simply hold. */
const broken = (...of: Parameters<typeof trace>) =>
  trace(...of)[0]!.hops.flatMap(({ step, state, reasons }) =>
    state === 'HOLDS' ? [] : [[step, state, ...reasons]],
  )

describe('a path from a behaviour', () => {
  it('is whole from standard to article', () => {
    expect(trace(whole)).toEqual([
      {
        start: fromBehaviour,
        measure: measure('M11'),
        hops: [
          'ORIGIN',
          'RECOGNITION',
          'RECEIVING_STANDARD',
          'MEASURE',
          'IMPLEMENTING_UNIT',
          'LEGAL_ARTICLE',
        ].map((step) => ({ step, state: 'HOLDS', reasons: [] })),
        outcome: 'APPLICABLE',
        originStandard: origin,
        recognition: agreed,
        receivingStandard: receiving,
        path: along,
      },
    ])
  })

  it('names every step that is missing, not only the first', () => {
    expect(broken({ measures: [] })).toEqual([
      ['ORIGIN', 'MISSING', 'ORIGIN_STANDARD_MISSING'],
      ['RECOGNITION', 'MISSING', 'RECOGNITION_NOT_STATED'],
      ['RECEIVING_STANDARD', 'MISSING', 'STANDARD_MISSING'],
      ['MEASURE', 'MISSING', 'MEASURE_NOT_LISTED'],
      ['IMPLEMENTING_UNIT', 'MISSING', 'PATH_MISSING'],
      ['LEGAL_ARTICLE', 'MISSING', 'PATH_MISSING'],
    ])
  })

  it.each([
    [
      { ...whole, recognitions: [{ ...agreed, status: 'REFUSED' as const }] },
      ['RECOGNITION', 'MISSING', 'RECOGNITION_REFUSED'],
      'NOT_APPLICABLE',
    ],
    [
      { ...whole, recognitions: [agreed, { ...agreed, id: 'other', conditional: true }] },
      ['RECOGNITION', 'OPEN', 'RECOGNITION_CONFLICT'],
      'UNDETERMINED',
    ],
    [
      { ...whole, paths: [path(kunshan, 'EN01', 'M11', { legalBasis: '合作备忘录' })] },
      ['LEGAL_ARTICLE', 'LIMITS', 'BASIS_ADVISORY'],
      'ADVISORY_ONLY',
    ],
    [
      { ...whole, paths: [path(kunshan, 'EN01', 'M11', { legalBasis: '财库〔2016〕125号' })] },
      ['LEGAL_ARTICLE', 'OPEN', 'BASIS_UNRANKED'],
      'UNDETERMINED',
    ],
  ] as const)('that stops short says where: %#', (rows, step, outcome) => {
    expect(broken(rows as never)).toEqual([step])
    expect(trace(rows as never)[0]!.outcome).toBe(outcome)
  })

  it('breaks at a measure that is disabled', () => {
    expect(broken({ ...whole, paths: [path(kunshan, 'EN01', 'M07')] }, { code: 'M07' })).toEqual([
      ['MEASURE', 'MISSING', 'MEASURE_DISABLED', 'MEASURE_NOT_LISTED'],
    ])
  })

  it('is followed once for each unit', () => {
    const second = { ...along, pathCode: 'second', implementingUnit: '另一演示主管部门' }
    expect(trace({ ...whole, paths: [along, second] }).map((one) => one.path)).toEqual([
      along,
      second,
    ])
  })
})

describe('a path from a list', () => {
  const fromList = { listCode: 'SL06', behaviourCode: null }
  const rows = {
    measures: listing(kunshan),
    paths: [path(kunshan, 'SL06', 'M11', { legalBasis: '应急管理部令第11号' })],
  }

  it('takes neither recognition nor standard when the list is national', () => {
    expect(broken(rows, { start: fromList })).toEqual([
      ['RECOGNITION', 'NOT_NEEDED'],
      ['RECEIVING_STANDARD', 'NOT_NEEDED'],
    ])
    expect(trace(rows, { start: fromList })[0]!.outcome).toBe('APPLICABLE')
  })

  it('takes both, by the behaviour, when the list is regional', () => {
    const regional = { paths: [path(kunshan, 'SL14', 'M11')] }
    const start = { listCode: 'SL14', behaviourCode: 'EN01' }
    expect(broken(regional, { start })).toEqual([
      ['RECOGNITION', 'MISSING', 'RECOGNITION_NOT_STATED'],
      ['RECEIVING_STANDARD', 'MISSING', 'STANDARD_MISSING'],
    ])
    expect(broken({ ...whole, ...regional }, { start })).toEqual([])
    expect(broken({ ...whole, ...regional }, { start: { ...start, behaviourCode: null } })).toEqual(
      [
        ['RECOGNITION', 'MISSING', 'RECOGNITION_NOT_STATED'],
        ['RECEIVING_STANDARD', 'MISSING', 'STANDARD_MISSING'],
      ],
    )
  })

  it('breaks at once when the hub does not carry the list', () => {
    const start = { listCode: 'SL18', behaviourCode: null }
    expect(broken({ paths: [path(kunshan, 'SL18', 'M10')] }, { start, code: 'M10' })[0]).toEqual([
      'ORIGIN',
      'MISSING',
      'LIST_NOT_CARRIED',
    ])
  })
})

describe('a city that could not be asked', () => {
  it('leaves open what would take it, whatever its old copy says', () => {
    const open = (notAsked: string[]) =>
      broken(whole, { notAsked }).map(([step, state]) => [step, state])
    expect(open([taicang])).toEqual([
      ['ORIGIN', 'OPEN'],
      ['RECOGNITION', 'OPEN'],
    ])
    expect(open([kunshan])).toEqual(
      ['RECOGNITION', 'RECEIVING_STANDARD', 'MEASURE', 'IMPLEMENTING_UNIT', 'LEGAL_ARTICLE'].map(
        (step) => [step, 'OPEN'],
      ),
    )
    expect(trace(whole, { notAsked: [kunshan] })).toMatchObject([
      {
        outcome: 'UNDETERMINED',
        originStandard: origin,
        recognition: null,
        receivingStandard: null,
        path: null,
      },
    ])
  })
})
