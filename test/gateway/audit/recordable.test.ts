import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordable } from '../../../gateway/audit/recordable.js'
import { recordedName, recordedText } from '../../../runtime/recorded-text.js'
import { canonicalJson } from '../../../schema/canonical-json.js'
import { occurrence } from '../../support/audit-rows.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', minLength: 150, maxLength: 260 }),
  fc.constantFrom('\0', '\ud83d', '\ude00'.repeat(300), 'x'.repeat(100_000), '😀'.repeat(200)),
)

it('whatever outsiders write, a row is small, and can be stored and hashed', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, texts) => {
      const fields = [
        'requestId',
        'unit',
        'subject',
        'client',
        'purpose',
        'basis',
        'caseNo',
      ] as const
      const row = recordable(
        occurrence({
          ...Object.fromEntries(fields.map((field) => [field, text])),
          operationName: text,
          operationHash: text,
          disclosed: texts,
          refused: texts,
          masked: texts,
          codes: texts,
          errors: texts,
        }),
      )
      for (const value of Object.values(row).flat()) {
        if (typeof value !== 'string') continue
        expect(value.length).toBeLessThanOrEqual(200)
        expect(value).not.toMatch(/\0|\p{Surrogate}/u)
      }
      canonicalJson(row)
    }),
  )
})

it('two long texts with the same beginning are told apart, and a short one stays as it is', () => {
  const [one, other] = ['a', 'b'].map((end) => recordedText('x'.repeat(500) + end))
  expect(one).toMatch(/^x{191}…[0-9a-f]{8}$/)
  expect(other).not.toBe(one)
  expect(recordedText('demo-kunshan-partner')).toBe('demo-kunshan-partner')
  expect(recordedText('x'.repeat(200))).toBe('x'.repeat(200))
})

it('the name of an operation tells of nobody', () => {
  const key = `P01${'0123456789ABCDEF'.repeat(2)}`
  expect(recordedName(`Of_${key}`)).toBe('Of_[person]')
  expect(recordedName(key.toLowerCase())).toBe('[person]')
  expect(recordedName('Q990583195011180335')).toBe('Q[number]')
  expect(recordedName('Q99058319501118033X_2')).toBe('Q[number]_2')
  expect(recordedName('SubjectOf2026')).toBe('SubjectOf2026')
  expect(recordable(occurrence({ operationName: key })).operationName).toBe('[person]')
  // Whose data were served is what the log is for.
  expect(recordable(occurrence({ codes: [key] })).codes).toEqual([key])
})
