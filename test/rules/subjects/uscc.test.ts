import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeStatus, composeUscc } from '../../../rules/subjects/uscc.js'
import { usccCharacters } from '../../../schema/scalars/check-characters.js'
import { normaliseSubjectCode, parseSubjectCode } from '../../../schema/scalars/subject-code.js'

interface Vector {
  readonly kind: string
  readonly value: string
  readonly expect: string
}

const vectors: Vector[] = parse(
  readFileSync(new URL('../../../rules/reference/identifier_test_vectors.csv', import.meta.url)),
  { columns: true },
)
const usccVectors = vectors.filter(({ kind }) => kind === 'USCC')

const statusOf: Record<string, string> = {
  valid: 'OK',
  valid_after_upper: 'OK',
  legacy_nonconforming: 'LEGACY',
  placeholder: 'PLACEHOLDER',
  invalid_checksum: 'BAD',
  invalid_format: 'BAD',
  invalid_length: 'BAD',
}

const usccBody = fc
  .tuple(
    fc.constantFrom(...'123456789ANY'),
    fc.constantFrom(...'123456789'),
    fc.constantFrom('990400', '990583', '990585'),
    fc.string({ unit: fc.constantFrom(...usccCharacters), minLength: 8, maxLength: 8 }),
  )
  .map(
    ([department, category, division, body]) => [department + category + division, body] as const,
  )

describe('the code of an organisation', () => {
  it('reads the vectors of the standard, of real codes and of real mistakes', () => {
    const lawful = usccVectors.filter((vector) => vector.expect === 'legacy_nonconforming')
    const lawfulEarlyCodes = new Set(lawful.map(({ value }) => value))
    const statuses = usccVectors.map(({ value }) => [
      value,
      codeStatus(normaliseSubjectCode(value), lawfulEarlyCodes),
    ])
    expect(statuses).toEqual(usccVectors.map((vector) => [vector.value, statusOf[vector.expect]]))
    expect(statuses).toHaveLength(18)
  })

  it('calls an early code BAD until a steward has put it on the list', () => {
    expect(codeStatus('91350100M0001TGQXM', new Set())).toBe('BAD')
  })

  it('adds up for every registration and body', () => {
    fc.assert(
      fc.property(usccBody, ([registration, body]) => {
        const code = composeUscc(registration, body)
        expect(codeStatus(code, new Set())).toBe('OK')
        expect(parseSubjectCode(code)).toBe(code)
      }),
    )
  })

  it('finds every change of one character', () => {
    fc.assert(
      fc.property(
        usccBody,
        fc.nat({ max: 17 }),
        fc.constantFrom(...usccCharacters),
        ([registration, body], at, character) => {
          const code = composeUscc(registration, body)
          fc.pre(code[at] !== character)
          const changed = code.slice(0, at) + character + code.slice(at + 1)
          expect(codeStatus(changed, new Set())).toBe('BAD')
        },
      ),
    )
  })

  it('is OK for a person key, which has no check character', () => {
    expect(codeStatus(`P01${'0A'.repeat(16)}`, new Set())).toBe('OK')
  })
})
