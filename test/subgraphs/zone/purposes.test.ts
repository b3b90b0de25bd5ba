import { expect, it } from 'vitest'
import { purposesOf } from '../../../subgraphs/zone/purposes.js'

it('names each purpose with its laws, an example of its case number, and who may state it', () => {
  expect(purposesOf()[0]).toEqual({
    code: 'licensing',
    name: '行政许可审查',
    nameEn: 'licence review',
    basis: '行政许可法',
    laws: ['行政许可法'],
    caseExample: '昆许〔2026〕17号',
    units: null,
  })
})
