import { expect, it } from 'vitest'
import { recognitionImpact } from '../../../rules/standards/recognition-impact.js'
import {
  entry,
  kunshan,
  path,
  recognition,
  record,
  rules,
  standard,
  taicang,
} from '../decisions/decision-world.js'

const rows = {
  standards: [
    standard(taicang, 'EN01', 'exceed_pct >= 30'),
    standard(kunshan, 'EN01', 'exceed_pct >= 50'),
  ],
  paths: [
    path(kunshan, 'EN01', 'M11'),
    path(kunshan, 'EN01', 'M08', { legalBasis: '合作备忘录(示意)' }),
    path(kunshan, 'SL06', 'M11', { legalBasis: '应急管理部令第11号' }),
  ],
}
const firm = (code: string, exceed_pct?: number, more: ReturnType<typeof record>[] = []) => ({
  code,
  kind: 'ORGANISATION' as const,
  notAsked: [],
  cases: [
    record(taicang, 'EN01', { figures: exceed_pct === undefined ? {} : { exceed_pct } }),
    ...more,
  ],
})
const impact = (subjects: Parameters<typeof recognitionImpact>[3], more = {}) =>
  recognitionImpact('EN01', taicang, kunshan, subjects, rules({ ...rows, ...more })).map(
    ({ measureCode, outcome, subjects: changed }) => [
      measureCode,
      outcome,
      changed.map(({ code }) => code),
    ],
  )

it('names the subjects that would newly fall under each measure', () => {
  expect(impact([firm('C', 70), firm('A', 60), firm('B', 40), firm('D')])).toEqual([
    ['M08', 'ADVISORY_ONLY', ['A', 'C']],
    ['M08', 'UNDETERMINED', ['D']],
    ['M11', 'APPLICABLE', ['A', 'C']],
    ['M11', 'UNDETERMINED', ['D']],
  ])
})

it('leaves out whoever falls under the measure already', () => {
  expect(impact([firm('A', 60, [entry(taicang, 'SL06')])])).toEqual([
    ['M08', 'ADVISORY_ONLY', ['A']],
  ])
})

it('is nothing where the standard is recognised already, and where the city has none of its own', () => {
  expect(
    impact([firm('A', 60)], { recognitions: [recognition(taicang, kunshan, 'EN01')] }),
  ).toEqual([])
  expect(impact([firm('A', 60)], { standards: rows.standards.slice(0, 1) })).toEqual([])
})

it('is what lifting a refusal, a suspension or a condition would bring', () => {
  const refused = recognition(taicang, kunshan, 'EN01', { status: 'REFUSED' })
  expect(impact([firm('A', 60)], { recognitions: [refused] })).toHaveLength(2)
})
