import { expect, it } from 'vitest'
import { labels } from '../../../schema/labels/labels.js'
import { valueLabelsOf } from '../../../subgraphs/zone/labels.js'

it('names the values of the enums asked for, in the order of the schema', () => {
  expect(valueLabelsOf(['ListColour', 'Certainty'])).toEqual([
    { enum: 'ListColour', value: 'RED', zh: '红名单', en: 'Red list' },
    {
      enum: 'ListColour',
      value: 'SERIOUS',
      zh: '严重失信主体名单',
      en: 'Serious-dishonesty list',
    },
    { enum: 'Certainty', value: 'CERTAIN', zh: '确定', en: 'Certain' },
    { enum: 'Certainty', value: 'OPEN', zh: '待定', en: 'Open' },
  ])
})

it('names all values where no enum is asked for', () => {
  expect(new Set(valueLabelsOf().map((one) => one.enum))).toEqual(new Set(Object.keys(labels)))
})

it('offers the enum that may have been meant, and takes nothing for it', () => {
  expect(() => valueLabelsOf(['ListColor'])).toThrow(
    '"ListColor" is no enum of the schema; ask without enums for all of them. Did you mean ListColour?',
  )
  expect(() => valueLabelsOf(['constructor'])).toThrow('"constructor" is no enum')
})
