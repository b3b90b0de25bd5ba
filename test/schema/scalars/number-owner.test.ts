import { expect, it } from 'vitest'
import { ownerOfNumber } from '../../../schema/scalars/number-owner.js'

it.each([
  ['an organisation', '91990583MA0000015R', 'ORGANISATION'],
  ['a person', '11010519491231002X', 'PERSON'],
  [
    'a number that adds up both ways, of a division that exists',
    '913101199001013330',
    'ORGANISATION',
  ],
  [
    'a number that adds up both ways, of a category that nobody gives',
    '990583199001011499',
    'EITHER',
  ],
  ['a day that is none', '110105194902310026', 'NEITHER'],
  ['a construction permit', '990583202611200201', 'NEITHER'],
])('%s', (_, code, owner) => {
  expect(ownerOfNumber(code)).toBe(owner)
})
