import { expect, it } from 'vitest'
import { type Declaration, supplyState } from '../../../db/rules/supply.js'

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
] as const)('a kind of data with %s is told as what it is', (_, declaration, lastHandIn, state) => {
  expect(supplyState({ declaration, lastHandIn }, day)).toBe(state)
})
