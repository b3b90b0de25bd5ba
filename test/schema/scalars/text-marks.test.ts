import { expect, it } from 'vitest'
import { withoutTextMarks } from '../../../schema/scalars/text-marks.js'

it.each([
  ["'91990583MAB000170A", '91990583MAB000170A'],
  ["''91990583MAB000170A", '91990583MAB000170A'],
  ['="91990583MAB000170A"', '91990583MAB000170A'],
  ['＝ "昆演例〔2026〕1705号" ', '昆演例〔2026〕1705号'],
  ['="他说""不"""', '他说"不"'],
  [`'="91990583MAB000170A"`, '91990583MAB000170A'],
  ["'-5.2+1", '-5.2+1'],
  ["'三无'产品", "'三无'产品"],
  ['=A1+"x"', '=A1+"x"'],
  ['\t91990583MAB000170A\u00a0', '91990583MAB000170A'],
])('%s is read as %s', (written, text) => {
  expect(withoutTextMarks(written)).toBe(text)
})
