import { describe, expect, it } from 'vitest'
import { allLayouts } from '../../intake/sheets/header.js'
import { namesOf } from '../../rules/catalogue-names.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { choiceNamed, offerFor } from '../../schema/names.js'
import { enabledJurisdictions, memberChoice, memberWith } from '../../schema/register.js'
import { sheetChoices, sheetNamed } from '../../schema/sheet-names.js'

const members = enabledJurisdictions()
const names = namesOf(loadCatalogues())

describe('a city', () => {
  it.each([
    'kunshan',
    'Kunshan',
    'KUNSHAN',
    '昆山',
    '昆山市',
    ' 昆 山 市 ',
    '320583',
    '３２０５８３',
    'KS',
  ])('is understood as %s', (written) => expect(memberWith(members, written).key).toBe('kunshan'))

  it.each([
    ['昆山县', 'kunshan 昆山市'],
    ['kunshang', 'kunshan 昆山市'],
    ['320584', 'kunshan 昆山市, taicang 太仓市'],
  ])('is not guessed from %s, but %s is offered', (written, offer) => {
    expect(() => memberWith(members, written)).toThrow(` Did you mean ${offer}?`)
  })

  it('of which nothing is near gets no offer', () => {
    expect(() => memberWith(members, '上海市浦东新区')).toThrow(/taicang\.$/)
  })
})

describe('a sheet', () => {
  it.each(['penalties', '行政处罚', ' 行政处罚 ', 'Penalties'])('is understood as %s', (written) =>
    expect(sheetNamed(written)).toBe('penalties'))

  it('is not guessed, but the nearest is offered in the language of the reader', () => {
    expect(offerFor('行政处法', sheetChoices)).toEqual({
      en: expect.stringMatching(/^ Did you mean penalties 行政处罚[,?]/),
      zh: expect.stringMatching(/^您是否要写：penalties 行政处罚[、？]/),
    })
    expect(() => sheetNamed('行政处法')).toThrow(
      /There is no sheet "行政处法"; .* Did you mean penalties 行政处罚/,
    )
  })

  it('has a name of its own, whatever the hub takes', () => {
    expect(new Set(sheetChoices.map(({ key }) => key))).toEqual(
      new Set(allLayouts().map(({ sheet }) => sheet)),
    )
  })
})

describe('a list, behaviour or measure', () => {
  it.each([
    'SL01',
    'sl01',
    'ＳＬ０１',
    '失信被执行人',
    '失信被执行人名单',
    '失信 被执行人 名单',
  ])('is understood as %s', (written) => expect(choiceNamed(written, names.lists)).toBe('SL01'))

  it('is offered where its name is nearly written', () => {
    expect(choiceNamed('失信执行人', names.lists)).toBeNull()
    expect(offerFor('失信执行人', names.lists)).toMatchObject({
      zh: expect.stringMatching(/^您是否要写：SL01 失信被执行人名单/),
    })
    expect(choiceNamed('限制市场或行业准入', names.measures)).toBe('M01')
    expect(choiceNamed('无证生产经营食品', names.behaviours)).toBe('FD02')
  })
})

it('no two things of a kind are called the same, so that each name is understood', () => {
  for (const choices of [
    members.map(memberChoice),
    sheetChoices,
    names.lists,
    names.behaviours,
    names.measures,
  ]) {
    for (const { key, names: callings } of choices) {
      expect([key, ...callings].map((name) => choiceNamed(name, choices))).toEqual(
        [key, ...callings].map(() => key),
      )
    }
  }
})

it('what several are called is nobody’s name', () => {
  const choices = [
    { key: 'a', names: ['同名'] },
    { key: 'b', names: ['同名'] },
  ]
  expect(choiceNamed('同名', choices)).toBeNull()
  expect(choiceNamed('', choices)).toBeNull()
  expect(offerFor('x'.repeat(100_000), choices)).toBe('')
})
