import { expect, it } from 'vitest'
import { entryDifferences } from '../../../rules/lists/entry-differences.js'

const entry = {
  decidedOn: '2026-01-05',
  validUntil: null,
  severity: 'SERIOUS',
  documentNo: '演示认〔2026〕1号',
  underObjection: false,
}

it('one city alone differs in nothing', () => {
  expect(entryDifferences([])).toEqual([])
  expect(entryDifferences([entry])).toEqual([])
})

it('names each field on which any two cities differ', () => {
  expect(entryDifferences([entry, entry])).toEqual([])
  expect(
    entryDifferences([
      entry,
      { ...entry, decidedOn: '2026-02-05' },
      { ...entry, validUntil: '2027-01-05', underObjection: true },
    ]),
  ).toEqual(['DECIDED_ON', 'VALID_UNTIL', 'UNDER_OBJECTION'])
  expect(entryDifferences([entry, { ...entry, severity: 'GENERAL', documentNo: null }])).toEqual([
    'SEVERITY',
    'DOCUMENT_NO',
  ])
})
