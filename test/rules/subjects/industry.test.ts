import { expect, it } from 'vitest'
import { industryRange } from '../../../rules/subjects/industry.js'

it.each([
  ['C', '13', '44'],
  ['A', '01', '06'],
  ['T', '97', '98'],
  ['34', '34', '35'],
  ['3', '3', '4'],
  ['3484', '3484', '3485'],
  ['C3484', '3484', '3485'],
  ['09', '09', '10'],
])('%s is what lies from %s and before %s', (written, from, beyond) => {
  expect(industryRange(written)).toEqual({ from, beyond })
})

it.each(['', 'U', 'A34', '00', '98', '纺织', '34840', 'c34'])('%j is no industry', (written) => {
  expect(industryRange(written)).toBeNull()
})
