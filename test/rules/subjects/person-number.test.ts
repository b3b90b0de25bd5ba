import { expect, it } from 'vitest'
import { maskDocumentNumber } from '../../../rules/subjects/masking.js'
import { isPersonNumber } from '../../../rules/subjects/person-number.js'

it.each([
  ['a citizen number', '11010519491231002X', null, true],
  ['one of fifteen digits', '110105491231002', null, true],
  ['a wrong check character', '110105194912310021', null, false],
  ['no day of the calendar', '110105194902310026', null, false],
  ['a birth before numbers could be given', '440524188001010014', null, false],
  ['a birth after the last possible one', '990583202611200101', '2026-11-19', false],
  ['the code of an organisation that adds up as both', '913101199001013330', null, false],
  [
    'a number that adds up as both and is of no known organisation',
    '990583199001011499',
    null,
    true,
  ],
] as const)('%s: %s', (_, number, latestBirth, isPerson) => {
  expect(isPersonNumber(number, latestBirth)).toBe(isPerson)
})

it.each([
  ['990583202611200101', '2026-11-20', '990583202611200101'],
  ['施许〔990583202411200107〕', '2026-11-20', '施许〔990583202411200107〕'],
  ['食安11010519491231002X', '2026-11-20', '食安1101*************X'],
  ['11010519491231002X01', '2026-11-20', '1101*************X01'],
  ['91990583712345678X001P', '2026-11-20', '91990583712345678X001P'],
  ['许13800138000', '2026-11-20', '许138****8000'],
  ['320583000000123', null, '320583000000123'],
])('the number %s of a document of %s is shown as %s', (number, decidedOn, shown) => {
  expect(maskDocumentNumber(number, decidedOn)).toBe(shown)
})
