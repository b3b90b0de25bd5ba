import { expect, it } from 'vitest'
import { decide } from '../../../rules/decisions/decide.js'
import { reachesBack, recognitionPolicies } from '../../../rules/standards/recognition-policy.js'
import { rulebook } from '../../../rules/standards/rulebook.js'
import {
  allSupplied,
  catalogues,
  common,
  kunshan,
  listing,
  measure,
  path,
  recognition,
  record,
  standard,
  taicang,
  today,
} from '../decisions/decision-world.js'

const dated = recognitionPolicies([
  { valid_from: '2018-01-01', valid_to: '2026-06-30', reaches_back: 'no' },
  { valid_from: '2026-07-01', valid_to: '', reaches_back: 'yes' },
])

it('recognition does not reach back, as the policy stands', () => {
  expect(reachesBack(today, catalogues.recognitionPolicies)).toBe(false)
})

it('the policy of the day counts, and where none is laid down nothing reaches back', () => {
  const days = ['2017-12-31', '2018-01-01', '2026-06-30', '2026-07-01']
  expect(days.map((day) => reachesBack(day, dated))).toEqual([false, false, false, true])
})

it('a row that cannot be read is refused', () => {
  expect(() => recognitionPolicies([{ valid_from: '2018-01-01', reaches_back: 'maybe' }])).toThrow(
    /reaches_back, yes or no/,
  )
})

/** A case of 3 before the recognition, and perhaps one of 3 after it, where two within 12 months have to come to 5. */
function decided(on: readonly string[], policies = catalogues.recognitionPolicies) {
  const { outcome, reasons } = decide(
    measure('M11'),
    kunshan,
    {
      kind: 'ORGANISATION',
      cases: on.map((decidedOn) =>
        record(taicang, 'EN03', { decidedOn, figures: { tonnes: 3 }, severity: 'SERIOUS' }),
      ),
      notAsked: [],
    },
    rulebook(
      {
        standards: [
          standard(taicang, 'EN03', 'tonnes >= 1'),
          standard(kunshan, 'EN03', 'tonnes >= 5', { windowMonths: 12 }),
        ],
        recognitions: [recognition(taicang, kunshan, 'EN03', { validFrom: '2025-03-01' })],
        measures: listing(kunshan),
        paths: [path(kunshan, 'EN03', 'M11')],
        datasets: [],
        supplies: allSupplied([taicang, kunshan]),
        members: [taicang, kunshan],
      },
      today,
      { ...common, recognitionPolicies: policies },
    ),
  )
  return [outcome, ...reasons]
}

it('what was decided before the recognition is not added up with what came after it', () => {
  expect(decided(['2025-02-28', '2025-03-01'])).toEqual([
    'NOT_APPLICABLE',
    'BEFORE_RECOGNITION',
    'THRESHOLD_NOT_MET',
  ])
  expect(decided(['2025-03-01', '2025-04-01'])[0]).toBe('APPLICABLE')
  expect(decided(['2025-02-28', '2025-03-01'], dated)[0]).toBe('APPLICABLE')
})
