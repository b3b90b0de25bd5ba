import { describe, expect, it } from 'vitest'
import { basisSupport } from '../../../db/rules/legal-basis.js'

const ranks = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'CENTRAL_DOCUMENT',
  'LOCAL_REGULATION',
  'MINISTRY_RULE',
  'MEMORANDUM',
  null,
] as const
const of = (measureClass: number, isNationalList: boolean, isOwnCase: boolean) =>
  ranks.map((rank) => basisSupport({ rank, measureClass, isNationalList, isOwnCase }))

describe('a legal basis, from law down to memorandum and to one that nobody has ranked', () => {
  it.each([
    [
      1,
      'a behaviour of another city',
      false,
      false,
      ['FULL', 'FULL', 'FULL', 'NONE', 'NONE', 'NONE', 'UNRANKED'],
    ],
    [
      1,
      'a behaviour of its own',
      false,
      true,
      ['FULL', 'FULL', 'FULL', 'FULL', 'NONE', 'NONE', 'UNRANKED'],
    ],
    [
      1,
      'a national list',
      true,
      false,
      ['FULL', 'FULL', 'FULL', 'NONE', 'FULL', 'NONE', 'UNRANKED'],
    ],
    [
      2,
      'a behaviour of another city',
      false,
      false,
      ['FULL', 'FULL', 'FULL', 'FULL', 'ADVISORY', 'ADVISORY', 'UNRANKED'],
    ],
    [
      2,
      'a national list',
      true,
      false,
      ['FULL', 'FULL', 'FULL', 'FULL', 'FULL', 'ADVISORY', 'UNRANKED'],
    ],
  ] as const)('carries a class %i measure on %s', (measureClass, _, isNationalList, isOwnCase, support) => {
    expect(of(measureClass, isNationalList, isOwnCase)).toEqual(support)
  })
})
