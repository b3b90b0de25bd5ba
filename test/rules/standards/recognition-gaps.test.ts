import { expect, it } from 'vitest'
import { recognitionGaps } from '../../../rules/standards/recognition-gaps.js'
import {
  entry,
  jiaxing,
  kunshan,
  path,
  recognition,
  record,
  rules,
  standard,
  taicang,
} from '../decisions/decision-world.js'

const standards = [
  standard(taicang, 'EN01', 'exceed_pct >= 30'),
  standard(kunshan, 'EN01', 'exceed_pct >= 50'),
]
const conditional = recognition(taicang, kunshan, 'EN01', { conditional: true })
const paths = [path(kunshan, 'EN01', 'M11'), path(kunshan, 'EN01', 'M10')]
const firm = (exceed_pct?: number, more = {}) => ({
  kind: 'ORGANISATION' as const,
  cases: [
    record(taicang, 'EN01', { figures: exceed_pct === undefined ? {} : { exceed_pct }, ...more }),
  ],
})
const gaps = (subjects: Parameters<typeof recognitionGaps>[2], rows = {}) =>
  recognitionGaps(
    taicang,
    kunshan,
    subjects,
    rules({ standards, recognitions: [conditional], paths, ...rows }),
  )
const of = (organisations: number, persons = 0) => ({ organisations, persons })

it('counts the cases that have no effect in the other city, and why', async () => {
  expect(await gaps([firm(60), firm(40), firm(35), firm()])).toEqual([
    {
      behaviourCode: 'EN01',
      cases: of(4),
      withoutEffect: of(2),
      undetermined: of(1),
      reasons: [{ reason: 'THRESHOLD_NOT_MET', cases: of(2) }],
    },
  ])
})

it('counts all cases where nothing is stated, refused or laid down', async () => {
  const reasonsOf = async (rows: object) =>
    (await gaps([firm(60)], rows))[0]?.reasons.map(({ reason }) => reason)
  expect(await reasonsOf({ recognitions: [] })).toEqual(['RECOGNITION_NOT_STATED'])
  expect(await reasonsOf({ recognitions: [{ ...conditional, status: 'REFUSED' }] })).toEqual([
    'RECOGNITION_REFUSED',
  ])
  expect(await reasonsOf({ standards: standards.slice(0, 1) })).toEqual(['STANDARD_MISSING'])
  expect(await reasonsOf({ paths: [] })).toEqual(['PATH_MISSING'])
  expect(await reasonsOf({ paths: [], recognitions: [] })).toEqual([
    'PATH_MISSING',
    'RECOGNITION_NOT_STATED',
  ])
})

it('counts no record that its own city would not call a case, that has ended, or that another city holds', async () => {
  expect(
    await gaps([
      firm(20),
      firm(40, { endedOn: '2026-09-01' }),
      firm(40, { jurisdictionCode: jiaxing }),
    ]),
  ).toEqual([])
})

it('leaves out a behaviour of which every case has some effect, be it advice', async () => {
  expect(await gaps([firm(60)])).toEqual([])
  const memorandum = [path(kunshan, 'EN01', 'M08', { legalBasis: '合作备忘录(示意)' })]
  expect(await gaps([firm(60)], { paths: memorandum })).toEqual([])
})

it('counts persons apart from organisations and sole traders', async () => {
  const person = { ...firm(60), kind: 'PERSON' as const }
  const trader = { ...firm(40), kind: 'SOLE_TRADER' as const }
  expect(await gaps([person, trader])).toEqual([
    {
      behaviourCode: 'EN01',
      cases: of(1, 1),
      withoutEffect: of(1, 1),
      undetermined: of(0),
      reasons: [
        { reason: 'KIND_NOT_COVERED', cases: of(0, 1) },
        { reason: 'THRESHOLD_NOT_MET', cases: of(1) },
      ],
    },
  ])
})

it('counts entries on a regional list by their behaviour, and none on a national list', async () => {
  const listed = (listCode: string, exceed_pct: number) => ({
    kind: 'ORGANISATION' as const,
    cases: [entry(taicang, listCode, { behaviourCode: 'EN01', figures: { exceed_pct } })],
  })
  const fromList = { paths: [path(kunshan, 'SL14', 'M11'), path(kunshan, 'SL06', 'M11')] }
  const subjects = [listed('SL14', 60), listed('SL14', 40), listed('SL06', 40)]
  expect(await gaps(subjects, fromList)).toEqual([
    {
      behaviourCode: 'EN01',
      cases: of(2),
      withoutEffect: of(1),
      undetermined: of(0),
      reasons: [{ reason: 'THRESHOLD_NOT_MET', cases: of(1) }],
    },
  ])
})
