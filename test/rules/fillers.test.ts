import { expect, it } from 'vitest'
import { fillersIn, isFiller } from '../../rules/fillers.js'
import { readReference } from '../../rules/reference.js'

const fillers = fillersIn(readReference('fillers'))

it.each([
  '无',
  '（无）',
  '/',
  '／',
  '//',
  '-',
  '——',
  '－',
  'NULL',
  'null',
  'ｎｕｌｌ',
  'N/A',
  'n / a',
  '空',
  '0',
  '０',
  '000',
])('%s is no document number, name, code or day', (filler) => {
  for (const holds of ['DOCUMENT_NO', 'NAME', 'CODE', 'DAY'] as const) {
    expect(isFiller(filler, holds, fillers)).toBe(true)
  }
})

it.each([
  ['0', 'AMOUNT'],
  ['0', 'TEXT'],
  ['', 'TEXT'],
  ['无锡', 'NAME'],
  ['空〔2026〕1号', 'DOCUMENT_NO'],
  ['1', 'CODE'],
  ['11', 'CODE'],
  ['无期限', 'DAY'],
  ['无文号', 'NAME'],
  ['南', 'NAME'],
] as const)('"%s" is content of a column of %s', (written, holds) => {
  expect(isFiller(written, holds, fillers)).toBe(false)
})

it('each filler of the list is one in the columns that it names', () => {
  const missed = readReference('fillers').flatMap(({ filler, holds }) =>
    holds!
      .split(' ')
      .filter((kind) => !isFiller(filler!, kind as 'NAME', fillers))
      .map((kind) => `${filler} ${kind}`),
  )
  expect(missed).toEqual([])
})
