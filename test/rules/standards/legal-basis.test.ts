import { describe, expect, it } from 'vitest'
import { basisSupport, listObstacle } from '../../../rules/standards/legal-basis.js'

const ranks = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'CENTRAL_DOCUMENT',
  'LOCAL_REGULATION',
  'JUDICIAL_INTERPRETATION',
  'MINISTRY_RULE',
  'MEMORANDUM',
  null,
] as const
const national = { rank: 'MINISTRY_RULE', isNational: true, barsClass1: false } as const
const regional = { rank: 'MEMORANDUM', isNational: false, barsClass1: false } as const

/** One letter a rank, from law down to what nobody has ranked: Full, Advisory, None, Unranked. */
const support = (more: Partial<Parameters<typeof basisSupport>[0]>) =>
  ranks
    .map((rank) =>
      basisSupport({
        rank,
        list: null,
        measureClass: 1,
        courtDecides: false,
        isOwnCase: false,
        ...more,
      }),
    )
    .map(([letter]) => letter)
    .join('')

describe('the legal basis of a path, from law down to one that nobody has ranked', () => {
  it.each([
    ['class 1 on another city’s breach', {}, 'FFFNNNNU'],
    ['class 1 on its own breach', { isOwnCase: true }, 'FFFFNNNU'],
    ['class 1 on a national list', { list: national }, 'FFFNNNNU'],
    [
      'class 1 on its own entry of a national list',
      { list: national, isOwnCase: true },
      'FFFFNNNU',
    ],
    ['class 1 on a regional list', { list: regional }, 'FFFNNNNU'],
    ['what a court decides', { list: national, courtDecides: true }, 'FFFNFNNU'],
    ['class 2 on another city’s breach', { measureClass: 2 }, 'FFFFAAAU'],
    ['class 2 on a national list', { measureClass: 2, list: national }, 'FFFFAFAU'],
    ['class 2 on a regional list', { measureClass: 2, list: regional }, 'FFFFAAAU'],
    ['class 3 on a national list', { measureClass: 3, list: national }, 'FFFFAFAU'],
  ] as const)('carries %s', (_, more, letters) => {
    expect(support(more)).toBe(letters)
  })
})

describe('the legal basis of a list', () => {
  const obstacles = (isNational: boolean, isOwnCase: boolean, measureClass: number) =>
    ranks.map((rank) =>
      listObstacle({ list: { rank, isNational, barsClass1: false }, isOwnCase, measureClass }),
    )
  const low = 'BASIS_TOO_LOW'

  it.each([
    ['a national list', true, false, [null, null, null, low, null, null, low, low]],
    ['its own entry on one', true, true, [null, null, null, null, null, null, low, low]],
    ['a regional list', false, false, [null, null, null, low, null, low, low, low]],
    ['its own entry on one', false, true, [null, null, null, null, null, low, low, low]],
  ])('decides whether %s can lead to a measure of class 1', (_, isNational, isOwnCase, expected) => {
    expect(obstacles(isNational, isOwnCase, 1)).toEqual(expected)
  })

  it('keeps nobody from a measure that cuts no right', () => {
    for (const measureClass of [2, 3]) {
      expect(new Set(obstacles(false, false, measureClass))).toEqual(new Set([null]))
    }
  })

  it('yields to the list’s own rule that bars measures of class 1', () => {
    const list = { rank: 'LAW', isNational: true, barsClass1: true } as const
    const of = (measureClass: number) => listObstacle({ list, isOwnCase: true, measureClass })
    expect([of(1), of(2), of(3)]).toEqual(['BARRED', null, null])
  })
})
