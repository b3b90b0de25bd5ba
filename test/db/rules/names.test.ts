import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameGrams, normaliseName, queryGrams } from '../../../db/rules/names.js'
import { HubError } from '../../../schema/errors.js'

describe('a name', () => {
  it('is compared without width, case, brackets, blanks and punctuation', () => {
    const written = [
      '昆山演示(集团)ABC有限公司',
      '昆山演示（集团）ＡＢＣ有限公司',
      ' 昆山演示【集团】abc 有限·公司。',
    ]
    expect(written.map(normaliseName)).toEqual(written.map(() => '昆山演示集团abc有限公司'))
  })

  it('has every one and two characters as grams, each once', () => {
    expect(nameGrams('演示（演示）𠮷')).toEqual(['演', '演示', '示', '示演', '示𠮷', '𠮷'])
  })

  it('has no grams when nothing of it is a letter or digit', () => {
    expect(nameGrams('（·）')).toEqual([])
  })
})

describe('a search for a part of a name', () => {
  it('asks for the pairs of the part', () => {
    expect([queryGrams('演示'), queryGrams('示（科技'), queryGrams('𠮷𠮷')]).toEqual([
      ['演示'],
      ['示科', '科技'],
      ['𠮷𠮷'],
    ])
  })

  it('finds every name that holds the part', () => {
    const name = fc.string({ unit: fc.constantFrom(...'昆山演示𠮷科技(）A ') })
    fc.assert(
      fc.property(name, name, name, (before, part, after) => {
        fc.pre([...normaliseName(part)].length >= 2)
        expect(nameGrams(before + part + after)).toEqual(expect.arrayContaining(queryGrams(part)))
      }),
    )
  })

  it.each([
    ['演', 'this has 1.'],
    ['𠮷', 'this has 1.'],
    ['（演）', 'this has 1.'],
    ['', 'this has 0.'],
    ['演'.repeat(201), 'this has 201.'],
  ])('for %.9s is refused', (text, reason) => {
    let refused: unknown
    try {
      queryGrams(text)
    } catch (error) {
      refused = error
    }
    expect(refused).toEqual(
      new HubError(
        'ARGUMENT_INVALID',
        `A part of a name has from 2 characters, brackets and punctuation not counted, to 200; ${reason}`,
      ),
    )
  })
})
