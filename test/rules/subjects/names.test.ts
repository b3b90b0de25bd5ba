import fc from 'fast-check'
import traditional from 'opencc-js/dict/TSCharacters'
import { describe, expect, it } from 'vitest'
import { foldName, nameQuery, normaliseName } from '../../../rules/subjects/names.js'
import { HubError } from '../../../schema/errors.js'

const characterPairs = traditional.split('|').map((pair) => pair.split(' ', 2) as [string, string])

/** Grams of the name itself, those of its initials left out. */
const gramsOf = (name: string) =>
  foldName(name).grams.filter(
    (gram) => !/^[a-z?]{2}$/.test(gram) || normaliseName(name).includes(gram),
  )
const queryGramsOf = (text: string) => [...nameQuery(text).grams[0]!]

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
    expect(gramsOf('演示（演示）𠮷')).toEqual(['演', '演示', '示', '示演', '示𠮷', '𠮷'])
  })

  it('has no grams when nothing of it is a letter or digit', () => {
    expect(gramsOf('（·）')).toEqual([])
  })
})

describe('a search for a part of a name', () => {
  it('asks for the pairs of the part', () => {
    expect([queryGramsOf('演示'), queryGramsOf('示（科技'), queryGramsOf('𠮷𠮷')]).toEqual([
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
        expect(gramsOf(before + part + after)).toEqual(expect.arrayContaining(queryGramsOf(part)))
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
      queryGramsOf(text)
    } catch (error) {
      refused = error
    }
    expect((refused as HubError).code).toBe('ARGUMENT_INVALID')
    expect((refused as HubError).message).toBe(
      `A part of a name has from 2 characters, brackets and punctuation not counted, to 200; ${reason}`,
    )
  })
})

describe('characters that are not the ones meant', () => {
  it.each([
    ['radicals of a PDF', '昆山演示⻓江⻋业', '昆山演示长江车业'],
    ['Kangxi radicals', '⾦⼭门业', '金山门业'],
    ['compatibility ideographs', '\uf90a\ufa0c門業', '金兀门业'],
    ['compatibility ideographs of the supplement', '\u{2f804}你', '你你'],
    ['what GBK once gave for private use', '演示\ue81e\ue854', '演示\u9fb4\u9fba'],
    ['a private code point that is a radical', '演示\ue838', normaliseName('演示\u2eb3')],
    ['traditional characters', '崑山演示長江車業有限公司', '昆山演示长江车业有限公司'],
    ['characters of Hong Kong and Taiwan', '衞生粧容羣峯', '卫生妆容群峰'],
    ['variants of a glyph', '葛\u{e0100}城\ufe00', '葛城'],
    ['a circle for a nought', '二○二六', '二〇二六'],
    ['full width and a middle dot', 'ＡＢＣ·古丽•买买提', 'abc古丽买买提'],
  ])('%s are folded', (_, written, meant) => {
    expect(normaliseName(written)).toBe(normaliseName(meant))
    expect(normaliseName(meant)).toContain([...meant.toLowerCase()].at(-1))
  })

  it.each([
    '\ue000',
    '□',
    '�',
    '?',
    '＊',
    '⺀',
    '〓',
    '\u{f0000}',
    '㇀',
  ])('what cannot be folded, as %s, stays and is never its absence', (unknown) => {
    expect(normaliseName(`演示${unknown}`)).not.toBe(normaliseName('演示'))
    expect(normaliseName(`演${unknown}示`)).not.toContain(normaliseName('演示'))
    expect(nameQuery(`演示${unknown}江业`).wanted).not.toBe(nameQuery('演示江业').wanted)
  })

  it('each ideograph and private code point leaves something behind', () => {
    const lost: string[] = []
    for (const [from, to] of [
      [0x2e80, 0x2fd5],
      [0x31c0, 0x31e3],
      [0x3400, 0x9fff],
      [0xe000, 0xfaff],
      [0x20000, 0x323af],
    ] as const) {
      for (let code = from; code <= to; code += 1) {
        const character = String.fromCodePoint(code)
        if (normaliseName(character) === '') lost.push(code.toString(16))
      }
    }
    expect(lost).toEqual([])
  })

  it('each traditional character and its simplified one are the same', () => {
    const unlike = characterPairs.filter(
      ([one, other]) => normaliseName(one) !== normaliseName(other),
    )
    expect(unlike).toEqual([])
  })

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name))
      }),
    )
  })
})

describe('pinyin', () => {
  const finds = (name: string, text: string) => {
    const { grams, normalisedName, pinyin } = foldName(name)
    const query = nameQuery(text)
    return (
      query.grams.some((list) => list.every((gram) => grams.includes(gram))) &&
      (normalisedName.includes(query.wanted) ||
        (query.letters !== null && pinyin.includes(query.letters)))
    )
  }
  const name = '昆山演示长江车业有限公司'

  it.each([
    'kunshan',
    'KUN SHAN',
    'kūnshān',
    'changjiang',
    'changjiangcheye',
    'shiyanshi'.slice(3),
    'ks',
    'ksyscj',
    'cjcy',
    'cheyeyouxian',
    'kunsh',
    '長江',
  ])('finds the name by %s', (text) => {
    expect(finds(name, text)).toBe(true)
  })

  it.each(['taicang', 'kt', 'ksyn', '车江', 'chegong'])('does not find it by %s', (text) => {
    expect(finds(name, text)).toBe(false)
  })

  it('finds a name by either reading of a character that has several', () => {
    expect(['chongqing', 'zhongqing', 'cq'].map((text) => finds('重庆演示', text))).toEqual([
      true,
      true,
      true,
    ])
    expect(finds('演示银行', 'yinhang')).toBe(true)
    expect(finds('演示绿地', 'lǜdi')).toBe(true)
  })

  it('finds letters that stand in the name itself', () => {
    expect(finds('昆山ABC电子', 'abc')).toBe(true)
    expect(finds('昆山ABC电子', 'abcdz')).toBe(true)
  })

  it('refuses letters that may be read in too many ways', () => {
    expect(() => nameQuery('nananananana'.repeat(6))).toThrow(HubError)
  })
})
