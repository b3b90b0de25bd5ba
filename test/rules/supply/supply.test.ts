import { expect, it } from 'vitest'
import { type Declaration, supplyState } from '../../../rules/supply/supply.js'

const day = '2026-11-29'
const declared = (more: Partial<Declaration>): Declaration => ({
  what: 'SL02',
  extent: 'COMPLETE',
  coversFrom: '2020-01-01',
  coversUntil: null,
  unitCode: 'none',
  declaredOn: '2026-11-01',
  ...more,
})

it.each([
  ['no rows and no declaration', null, null, 'NEVER_SUPPLIED'],
  ['rows without a declaration', null, day, 'PARTIAL'],
  ['rows that are declared a part', declared({ extent: 'PARTIAL' }), day, 'PARTIAL'],
  ['a part declared without rows', declared({ extent: 'PARTIAL' }), null, 'NEVER_SUPPLIED'],
  ['rows that are declared complete', declared({}), day, 'COMPLETE'],
  ['complete without rows: nothing to supply', declared({}), null, 'COMPLETE'],
  ['complete up to the day', declared({ coversUntil: day }), day, 'COMPLETE'],
  ['complete up to the day before', declared({ coversUntil: '2026-11-28' }), day, 'PARTIAL'],
  ['complete from the day on', declared({ coversFrom: day }), day, 'COMPLETE'],
  ['complete from the day after', declared({ coversFrom: '2026-11-30' }), day, 'PARTIAL'],
  [
    'nothing to supply up to the day before, and no rows',
    declared({ coversUntil: '2026-11-28' }),
    null,
    'NEVER_SUPPLIED',
  ],
  [
    'nothing to supply from the day after, and no rows',
    declared({ coversFrom: '2026-11-30' }),
    null,
    'NEVER_SUPPLIED',
  ],
] as const)('a kind of data with %s is told as what it is', (_, declaration, lastHandIn, state) => {
  expect(supplyState({ declaration, lastHandIn }, day)).toBe(state)
})
