import { describe, expect, it } from 'vitest'
import { caseKinds, caseMachines } from '../../../rules/cases/case.js'
import {
  comparePlaces,
  eventsOfSteps,
  placeIn,
  type TimelinePlace,
  type ToldStep,
  textOfPlace,
} from '../../../rules/cases/timeline.js'

const step = (
  kind: ToldStep['kind'],
  taken: ToldStep['step'],
  state: ToldStep['state'],
  stepOn: string,
  acceptedOn: string | null = null,
): ToldStep => ({
  ...{ id: 'KS-R-1', kind, step: taken, state, stepOn, acceptedOn },
  ...{ unitCode: null, documentNo: null },
})

const said = (steps: readonly ToldStep[]) => eventsOfSteps(steps).map(({ on, kind }) => [on, kind])

describe('what the steps of a case are in a timeline', () => {
  it('is each of them that concerns the subject, on its day', () => {
    expect(
      said([
        step('REPAIR', 'SUBMIT', 'SUBMITTED', '2026-11-02'),
        step('REPAIR', 'ACCEPT', 'ACCEPTED', '2026-11-03', '2026-11-03'),
        step('REPAIR', 'FORWARD', 'FORWARDED', '2026-11-03', '2026-11-03'),
        step('REPAIR', 'GRANT', 'GRANTED', '2026-11-05', '2026-11-03'),
        step('REPAIR', 'REOPEN', 'REOPENED', '2026-11-20', '2026-11-03'),
      ]),
    ).toEqual([
      ['2026-11-02', 'REPAIR_SUBMITTED'],
      ['2026-11-03', 'REPAIR_ACCEPTED'],
      ['2026-11-05', 'REPAIR_GRANTED'],
      ['2026-11-20', 'RESTORED'],
    ])
  })

  it('is acceptance and decision where a sheet tells both at once', () => {
    expect(said([step('OBJECTION', 'REMOVE', 'REMOVED', '2026-11-05', '2026-11-03')])).toEqual([
      ['2026-11-03', 'OBJECTION_ACCEPTED'],
      ['2026-11-05', 'OBJECTION_UPHELD'],
    ])
  })

  it('is an upheld objection and what it put right', () => {
    expect(said([step('OBJECTION', 'CORRECT', 'CORRECTED', '2026-11-05')])).toEqual([
      ['2026-11-05', 'OBJECTION_UPHELD'],
      ['2026-11-05', 'CORRECTED'],
    ])
  })

  it('is something for every step but forwarding', () => {
    const silent = caseKinds.flatMap((kind) =>
      caseMachines[kind].transitions
        .filter(
          ({ step: taken, to }) =>
            eventsOfSteps([step(kind, taken, to, '2026-11-05')]).length === 0,
        )
        .map(({ step: taken }) => `${kind} ${taken}`),
    )
    expect([...new Set(silent)]).toEqual(['REPAIR FORWARD', 'OBJECTION FORWARD'])
  })
})

it('of one day, what follows from another stands before it', () => {
  const place = (on: string, kind: TimelinePlace['kind'], key = 'a') => ({ on, kind, key })
  const inOrder = [
    place('2026-11-06', 'RECORDED'),
    place('2026-11-05', 'REPAIRED'),
    place('2026-11-05', 'REPAIR_GRANTED'),
    place('2026-11-05', 'RECORDED'),
    place('2026-11-05', 'RECORDED', 'b'),
  ]
  expect(inOrder.toReversed().sort(comparePlaces)).toEqual(inOrder)
})

it('a place is read as it was written, and nothing else is one', () => {
  const place = { on: '2026-11-05', kind: 'REPAIR_GRANTED', key: 'KS-R-1/3' } as const
  expect(placeIn(textOfPlace(place))).toEqual(place)
  for (const forged of [
    '',
    '2026-11-05',
    '2026-11-05/NOTHING/a',
    '2026-02-30/RECORDED/a',
    '2026-11-05/RECORDED',
  ]) {
    expect(placeIn(forged)).toBeNull()
  }
})
