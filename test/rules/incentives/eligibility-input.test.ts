import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogues } from '../../../rules/catalogues.js'
import {
  eligibilityIn,
  eligibilityText,
  readEligibility,
  type WrittenEligibility,
} from '../../../rules/incentives/eligibility-input.js'
import { type Eligibility, eligibilityFacts } from '../../../rules/incentives/product.js'
import { HubError } from '../../../schema/errors.js'

const catalogues = loadCatalogues()
const asking = (...facts: WrittenEligibility['facts']): WrittenEligibility => ({
  join: 'AND',
  facts,
  noSeriousEntry: true,
})
/** Code of what is thrown; null where nothing is. */
function codeOf(what: () => unknown): string | null {
  try {
    what()
    return null
  } catch (error) {
    if (error instanceof HubError) return error.code
    throw error
  }
}
const faultOf = (written: WrittenEligibility) => codeOf(() => eligibilityIn(written, catalogues))

describe('the eligibility of a product', () => {
  it('joins facts in the firm’s favour, each named by code or name', () => {
    expect(
      eligibilityIn(
        {
          join: 'OR',
          facts: [
            { fact: 'RED_LIST', codes: ['RL01', '诚信示范企业名单'] },
            { fact: 'LICENCE', codes: ['特许'] },
            { fact: 'AWARD' },
            { fact: 'COMMITMENT_KEPT', codes: ['CM3'] },
            { fact: 'REGISTERED_YEARS', years: 2 },
          ],
          noSeriousEntry: false,
        },
        catalogues,
      ),
    ).toEqual({
      join: 'OR',
      facts: [
        { fact: 'RED_LIST', codes: ['RL01', 'RL03'], years: null },
        { fact: 'LICENCE', codes: ['LK2'], years: null },
        { fact: 'AWARD', codes: [], years: null },
        { fact: 'COMMITMENT_KEPT', codes: ['CM3'], years: null },
        { fact: 'REGISTERED_YEARS', codes: [], years: 2 },
      ],
      noSeriousEntry: false,
    })
  })

  it.each([
    ['a score', asking({ fact: '信用分' }), 'SCORE_REFUSED'],
    ['a score by another name', asking({ fact: 'credit_points' }), 'SCORE_REFUSED'],
    ['a penalty', asking({ fact: 'PENALTY' }), 'ELIGIBILITY_BY_PENALTY'],
    ['that there is no penalty', asking({ fact: '无行政处罚' }), 'ELIGIBILITY_BY_PENALTY'],
    ['a broken commitment', asking({ fact: 'COMMITMENT_BROKEN' }), 'ELIGIBILITY_BY_PENALTY'],
    ['a serious list', asking({ fact: 'RED_LIST', codes: ['SL01'] }), 'LIST_NOT_RED'],
    [
      'a serious list beside a red one',
      asking({ fact: 'RED_LIST', codes: ['RL01', '安全生产严重失信主体名单'] }),
      'LIST_NOT_RED',
    ],
    ['a list that there is not', asking({ fact: 'RED_LIST', codes: ['RL99'] }), 'LIST_UNKNOWN'],
    ['what is no fact', asking({ fact: 'TURNOVER' }), 'ELIGIBILITY_FACT_UNKNOWN'],
    ['nothing', asking(), 'PRODUCT_INVALID'],
    ['a red list without its code', asking({ fact: 'RED_LIST' }), 'PRODUCT_INVALID'],
    ['years without a number', asking({ fact: 'REGISTERED_YEARS' }), 'PRODUCT_INVALID'],
    ['no years at all', asking({ fact: 'REGISTERED_YEARS', years: 0 }), 'PRODUCT_INVALID'],
    ['years of an award', asking({ fact: 'AWARD', years: 1 }), 'PRODUCT_INVALID'],
    ['an unknown licence', asking({ fact: 'LICENCE', codes: ['LK8'] }), 'PRODUCT_INVALID'],
  ])('that asks for %s is refused', (_, written, code) => {
    expect(faultOf(written)).toBe(code)
  })

  it('holds no fact but those of the closed list, whatever is written', () => {
    const some = fc.oneof(
      fc.constantFrom(...eligibilityFacts, '积分', 'FINE', 'SERIOUS_LIST'),
      fc.string(),
    )
    const fact = fc.record({
      fact: some,
      codes: fc.option(
        fc.array(fc.constantFrom('RL01', 'SL02', 'LK1', 'CM2', 'x'), { maxLength: 2 }),
      ),
      years: fc.option(fc.integer()),
    })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 3 }), (facts) => {
        const taken = (() => {
          try {
            return eligibilityIn(asking(...facts), catalogues)
          } catch {
            return null
          }
        })()
        for (const { fact, codes } of taken?.facts ?? []) {
          expect(eligibilityFacts).toContain(fact)
          if (fact !== 'RED_LIST') continue
          expect(codes.map((code) => catalogues.lists.get(code)!.colour)).toEqual(
            codes.map(() => 'RED'),
          )
        }
      }),
    )
  })
})

describe('the eligibility on a sheet', () => {
  it('is read in Chinese and in English', () => {
    expect(readEligibility('红名单 RL01/RL03 且 注册满 2 年')).toEqual({
      join: 'AND',
      facts: [
        { fact: 'RED_LIST', codes: ['RL01', 'RL03'] },
        { fact: 'REGISTERED_YEARS', years: 2 },
      ],
    })
    expect(readEligibility('RED_LIST RL01 OR AWARD')).toEqual({
      join: 'OR',
      facts: [
        { fact: 'RED_LIST', codes: ['RL01'] },
        { fact: 'AWARD', codes: [] },
      ],
    })
  })

  it('that joins by both AND and OR is not guessed', () => {
    expect(codeOf(() => readEligibility('奖励 且 许可 普通 或 红名单 RL01'))).toBe(
      'ELIGIBILITY_UNREADABLE',
    )
  })

  it('reads back as it was written', () => {
    const eligibility: Eligibility = {
      join: 'OR',
      facts: [
        { fact: 'COMMITMENT_KEPT', codes: ['CM1', 'CM3'], years: null },
        { fact: 'AWARD', codes: [], years: null },
        { fact: 'REGISTERED_YEARS', codes: [], years: 3 },
      ],
      noSeriousEntry: true,
    }
    const read = { ...readEligibility(eligibilityText(eligibility)), noSeriousEntry: true }
    expect(eligibilityIn(read, catalogues)).toEqual(eligibility)
  })
})
