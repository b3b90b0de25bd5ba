import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsInText } from '../../intake/check/amounts.js'
import { readNumerals } from '../../rules/numerals.js'

const hands = {
  accounts: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], yuan: '圆' },
  everyday: { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], yuan: '元' },
}
type Hand = (typeof hands)[keyof typeof hands]

/** A whole number as a clerk writes it: a gap of noughts is one 零. */
function inNumerals(value: bigint, { digits, units }: Hand): string {
  if (value === 0n) return digits[0]!
  const sections: number[] = []
  for (let rest = value; rest > 0n; rest /= 10_000n) sections.push(Number(rest % 10_000n))
  let text = ''
  let isGap = false
  for (let at = sections.length - 1; at >= 0; at -= 1) {
    const section = String(sections[at]).padStart(4, '0')
    if (Number(section) === 0) {
      isGap = true
      continue
    }
    for (const [place, character] of [...section].entries()) {
      if (character === '0') {
        isGap = true
        continue
      }
      if (isGap && text !== '') text += digits[0]
      isGap = false
      text += digits[Number(character)]! + units[3 - place]!
    }
    text += ['', '万', '亿', '万亿'][at]!
    isGap = false
  }
  return text
}

function inYuan(cents: bigint, hand: Hand): string {
  const jiao = Number((cents / 10n) % 10n)
  const fen = Number(cents % 10n)
  const small =
    (jiao > 0 ? `${hand.digits[jiao]}角` : fen > 0 ? hand.digits[0] : '') +
    (fen > 0 ? `${hand.digits[fen]}分` : '')
  return `${inNumerals(cents / 100n, hand)}${hand.yuan}${small || '整'}`
}

describe.each(Object.entries(hands))('an amount in the hand of %s', (_, hand) => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_9999_9999_99n }), (cents) => {
        expect(centsInText(`罚款人民币${inYuan(cents, hand)}。`)).toEqual([Number(cents)])
      }),
      { numRuns: 500 },
    )
  })
})

it.each([
  ['罚款贰仟元整', [200_000]],
  ['罚款三万五千元', [3_500_000]],
  ['罚款拾万零伍佰圆', [10_050_000]],
  ['罚款二〇〇〇元', [200_000]],
  ['罚款两百元五角', [20_050]],
  ['罚款一百零五元三角二分', [10_532]],
  ['罚款贰仟元（2000.00元），没收违法所得壹万元', [200_000, 200_000, 1_000_000]],
  ['罚款5万元', [5_000_000]],
  ['罚款5万3千元', []],
  ['罚款3十万元', []],
  ['罚款一万5000元', []],
  ['罚款一万五元', []],
  ['罚款万元', []],
  ['依据第一百二十四条罚款', []],
])('%s', (text, cents) => {
  expect(centsInText(text)).toEqual(cents)
})

it.each(['', '五百二百', '一万二万', '百', '亿', '张'])('%s is no number', (text) => {
  expect(readNumerals(text)).toBeNull()
})
