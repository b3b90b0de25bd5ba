import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryId, recordId } from '../../../db/ledger/fact-ids.js'
import { kunshan } from '../../intake/sheet-files.js'
import { demonstrationKeys } from '../seed/seeded.js'

const city = { jurisdiction: kunshan, keys: demonstrationKeys }
const one = (...values: string[]) => fc.constantFrom(...values)
const decision = fc.record({
  authorityCode: one('A', 'B'),
  partyCode: one('P', 'Q'),
  decidedOn: one('2026-11-19', '2026-11-20'),
  texts: fc.tuple(one('', '甲', '乙'), one('', '甲', '乙')),
  line: one('', '2'),
})

it('two decisions without a number have one id only where authority, day, party, texts and line are the same', () => {
  fc.assert(
    fc.property(decision, decision, (first, second) => {
      const ids = [first, second].map((each) =>
        recordId(city, 'PENALTY', { ...each, documentNo: '' }),
      )
      expect(ids[0] === ids[1]).toBe(JSON.stringify(first) === JSON.stringify(second))
    }),
  )
})

it('two decisions with one number of one authority and party have one id whatever else they say', () => {
  fc.assert(
    fc.property(decision, one('2026-11-19', '2026-11-20'), (each, decidedOn) => {
      const written = recordId(city, 'PENALTY', { ...each, documentNo: '昆演罚〔2026〕1号' })
      const again = { ...each, decidedOn, texts: ['丙'], documentNo: ' 昆演罚[2026] 1号' }
      expect(recordId(city, 'PENALTY', again)).toBe(written)
    }),
  )
})

it('two entries without a number are told apart alike, and never taken for one with a number', () => {
  fc.assert(
    fc.property(decision, decision, one('', '1号'), (first, second, documentNo) => {
      const ids = [
        entryId(city, 'RL01', '', first.partyCode, first),
        entryId(city, 'RL01', documentNo, second.partyCode, second),
      ]
      const { line: _1, ...key } = first
      const { line: _2, ...other } = second
      const isSame = documentNo === '' && JSON.stringify(key) === JSON.stringify(other)
      expect(ids[0] === ids[1]).toBe(isSame)
    }),
  )
})
