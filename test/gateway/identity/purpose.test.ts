import { describe, expect, it } from 'vitest'
import { loadPurposes } from '../../../db/hub/purposes.js'
import { withHubPolicies } from '../../../gateway/identity/purpose.js'
import { anonymous, type Caller } from '../../../schema/caller.js'

const row = (code: string, units: readonly string[]) => ({
  code,
  name: code,
  basis: '行政许可法',
  nameEn: 'licence review',
  laws: ['行政许可法', '行政许可法实施办法'],
  casePattern: /20[0-9]{2}[^0-9]+[0-9]+/u,
  caseExample: '昆审2026-17',
  units,
})
const purposes = new Map([
  ['licensing', row('licensing', ['*'])],
  ['repair', row('repair', ['kunshan-market-office'])],
])

const caller: Caller = {
  ...anonymous,
  subject: 'system-17',
  unit: 'kunshan-market-office',
  scopes: ['person:licensing', 'person:repair'],
  purpose: { purpose: 'licensing', basis: '行政许可法', caseNo: '昆审2026-17' },
}
const policiesOf = (changes: Partial<Caller>) =>
  withHubPolicies({ ...caller, ...changes }, purposes).policies
const repair = { purpose: 'repair', basis: '《行政许可法》第十二条', caseNo: '昆审〔2026〕1号' }

describe('person files open', () => {
  it.each<[string, Partial<Caller>]>([
    ['for a purpose that every unit may state', {}],
    ['for a purpose of the caller’s unit', { purpose: repair }],
  ])('%s', (_, changes) => {
    expect(policiesOf(changes)).toEqual(['person-purpose'])
  })
})

describe('person files stay closed', () => {
  it.each<[string, Partial<Caller>]>([
    ['without a purpose', { purpose: null }],
    ['without the scope of the purpose', { scopes: ['person:repair'] }],
    ['for a purpose of another unit', { purpose: repair, unit: 'taicang-tax-office' }],
    ['for a caller of no unit', { unit: null }],
    ['for a token that grants itself the policy', { purpose: null, policies: ['person-purpose'] }],
  ])('%s', (_, changes) => {
    expect(policiesOf(changes)).toEqual([])
  })
})

it('other policies of the token stay', () => {
  expect(policiesOf({ policies: ['tender'] })).toEqual(['tender', 'person-purpose'])
})

it.each([
  'holiday',
  '',
  'constructor',
  '__proto__',
  'Licensing',
])('a purpose that is not in the catalogue is refused, naming those that are: "%s"', (purpose) => {
  expect(() => policiesOf({ purpose: { ...repair, purpose } })).toThrow(
    expect.objectContaining({
      code: 'PURPOSE_UNKNOWN',
      message: expect.stringContaining(
        'x-credit-purpose is not in the catalogue; state one of licensing, repair.',
      ),
    }),
  )
})

describe('what is stated must be readable', () => {
  const unseen = [
    '\0',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u3164',
    '\u2028',
    '\ue000',
    '\u{e0041}',
    '\u2800',
    '\ufffd',
  ]
  it.each([
    ...unseen,
    ...unseen.map((character) => `行政许可法 2026-1${character}`),
    '——',
    '  ',
    '，。',
  ])('%j', (text) => {
    const law = '行政许可法'
    for (const [stated, header] of [
      [{ basis: text, caseNo: '2026-1' }, 'x-credit-basis'],
      [{ basis: law, caseNo: text }, 'x-credit-case'],
    ] as const) {
      expect(() => policiesOf({ purpose: { purpose: 'licensing', ...stated } })).toThrow(
        expect.objectContaining({
          code: 'PURPOSE_UNREADABLE',
          message: expect.stringContaining(header),
        }),
      )
    }
  })
})

describe('what is stated has the form of its purpose', () => {
  it.each([
    ['中华人民共和国行政许可法第三十四条', '昆审（２０２６）１７号'],
    ['《行政许可法》 第三十四条', 'JXK-2026-1'],
  ])('%s, %s', (basis, caseNo) => {
    expect(policiesOf({ purpose: { purpose: 'licensing', basis, caseNo } })).toEqual([
      'person-purpose',
    ])
  })

  it.each([
    [
      'law',
      '2026-1',
      'x-credit-basis names no law of the purpose licensing; name one of 行政许可法, 行政许可法实施办法, with its article.',
    ],
    [
      '行政许可法',
      '1',
      'x-credit-case is no case number of the purpose licensing; write it like 昆审2026-17.',
    ],
    [
      '行政许可法',
      '110105194912310021',
      'x-credit-case is no case number of the purpose licensing; write it like 昆审2026-17.',
    ],
  ])('%s, %s', (basis, caseNo, message) => {
    expect(() => policiesOf({ purpose: { purpose: 'licensing', basis, caseNo } })).toThrow(
      expect.objectContaining({ code: 'PURPOSE_FORM_INVALID', message }),
    )
  })

  it('the catalogue names laws, and examples that fit', () => {
    for (const { code, laws, caseExample } of loadPurposes().values()) {
      const stated = { purpose: code, basis: `${laws[0]}第一条`, caseNo: caseExample }
      expect(() => withHubPolicies({ ...caller, purpose: stated }, loadPurposes())).not.toThrow()
    }
  })
})
