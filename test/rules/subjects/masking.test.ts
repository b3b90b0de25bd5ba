import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  maskEmail,
  maskFreeText,
  maskIdNumber,
  maskPersonName,
  maskPhone,
} from '../../../rules/subjects/masking.js'
import { citizenCheckCharacter } from '../../../schema/scalars/check-characters.js'

describe('masking', () => {
  it.each([
    [maskIdNumber, '11010519491231002X', '1101*************X'],
    [maskIdNumber, '110105491231002', '1101**********2'],
    [maskIdNumber, '110105 19491231 002X', '1101*************X'],
    [maskIdNumber, 'E12345678', '*********'],
    [maskPersonName, '张三', '张*'],
    [maskPersonName, '欧阳小明', '欧**明'],
    [maskPersonName, '张小三', '张*三'],
    [maskPersonName, '张', '*'],
    [maskPersonName, '', ''],
    [maskPersonName, '张 三', '张*'],
    [maskPersonName, '张　三', '张*'],
    [maskPersonName, '张\u{e0100}三', '张*'],
    [maskPersonName, '𠮷三', '𠮷*'],
    [maskPersonName, '古丽·买买提', '古****提'],
    [maskPhone, '13800138000', '138****8000'],
    [maskPhone, '138 0013-8000', '138****8000'],
    [maskPhone, '0512-57301234', '051*****1234'],
    [maskPhone, '57301234', '****1234'],
    [maskPhone, '110', '***'],
    [maskEmail, 'abc@example.com', 'a**@example.com'],
    [maskEmail, 'a@example.com', '*@example.com'],
    [maskEmail, '@example.com', '************'],
    [maskEmail, 'abc', '***'],
  ])('%o of %s is %s', (mask, plain, masked) => {
    expect(mask(plain)).toBe(masked)
  })

  it('never leaves more of a value than its rule allows', () => {
    const left = (masked: string) => [...masked].filter((character) => character !== '*').length
    const text = fc.string({ unit: 'binary' }).map((some) => some.replaceAll('*', ''))
    fc.assert(
      fc.property(text, (plain) => {
        expect(left(maskIdNumber(plain))).toBeLessThanOrEqual(5)
        expect(left(maskPersonName(plain))).toBeLessThanOrEqual(2)
        expect(left(maskPhone(plain))).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('free text', () => {
  it.each([
    ['当事人张三(11010519491231002X)违法', '当事人张三(1101*************X)违法'],
    ['身份证110105194912310021。', '身份证1101*************1。'],
    ['旧证110105491231002号', '旧证1101**********2号'],
    ['１１０１０５１９４９１２３１００２Ｘ', '１１０１*************Ｘ'],
    ['110105 19491231 002x', '1101*************x'],
    ['11010519491231002X13800138000', '1101*************X138****8000'],
    ['卡号6222020000000000000', '卡号6222**************0'],
    ['联系13800138000或138-0013-8000', '联系138****8000或138****8000'],
    ['+86 13800138000', '+86*******8000'],
    ['座机0512-57301234、(0573)82012345', '座机051*****1234、057*****2345'],
    ['（0512）57301234', '051*****1234'],
    ['联系电话：57301234', '联系电话：****1234'],
  ])('%s is shown as %s', (plain, masked) => {
    expect(maskFreeText(plain)).toBe(masked)
  })

  it('keeps days, sums and document numbers', () => {
    const text =
      '昆市监罚字〔2026〕00123号,2026-05-10至2026-05-11,罚款1000000.00元,编号20260510,共12345678元'
    expect(maskFreeText(text)).toBe(text)
  })

  it('hides an id number or telephone number wherever it stands between other words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'演示,。(）号 \n') })
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    const births = fc.date({
      min: new Date('1920-01-01'),
      max: new Date('2005-12-31'),
      noInvalidDate: true,
    })
    const days = births.map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''))
    const bodies = fc.tuple(fc.constantFrom('320583', '990583'), days, digits(3))
    const secret = fc.oneof(
      bodies.map((parts) => parts.join('')).map((body) => body + citizenCheckCharacter(body)),
      bodies.map(([division, day, order]) =>
        `${division}7${day.slice(3)}${order}`.replace('70229', '70228'),
      ),
      digits(9).map((rest) => `13${rest}`),
    )
    fc.assert(
      fc.property(words, secret, words, (before, number, after) => {
        const shown = maskFreeText(before + number + after)
        expect(shown).not.toContain(number)
        expect(shown.replaceAll(/[^0-9X]/g, '').length).toBeLessThanOrEqual(7)
        expect(shown.startsWith(before)).toBe(true)
        expect(shown.endsWith(after)).toBe(true)
      }),
    )
  })

  it('of a megabyte is scanned to its end', () => {
    for (const text of [
      '1'.repeat(1_000_000),
      '电话 0512 '.repeat(100_000),
      '13 '.repeat(300_000),
    ]) {
      expect(maskFreeText(`${text}；13800138000`).slice(text.length)).toBe('；138****8000')
    }
  })
})
