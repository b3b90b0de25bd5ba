import { expect, it } from 'vitest'
import { chineseRules, ruleInChinese } from '../../../intake/sheets/column-rules.js'
import { allLayouts } from '../../../intake/sheets/header.js'

const rules = new Set(allLayouts().flatMap(({ columns }) => columns.map(({ rule }) => rule)))

it('how each column of each sheet is written is said in Chinese', () => {
  const hasWords = (text: string) => /(?<![\w=])[a-z]{3,}(?![\w=])/.test(text)
  const english = [...rules].filter((rule) => ruleInChinese(rule) === rule && hasWords(rule))
  // A clause of a standard, as it is written in the cell.
  expect(english).toEqual(['tax_cny >= 1000000 AND tax_pct >= 10'].filter(hasWords))
  expect(Object.values(chineseRules).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
})

it('no Chinese sentence is left of a column that is no more', () => {
  expect(Object.keys(chineseRules).filter((rule) => !rules.has(rule))).toEqual([])
})
