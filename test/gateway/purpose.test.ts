import { describe, expect, it } from 'vitest'
import { withHubPolicies } from '../../gateway/purpose.js'
import { anonymous, type Caller } from '../../schema/caller.js'

const row = (code: string, units: readonly string[]) => ({ code, name: code, basis: 'law', units })
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
const repair = { purpose: 'repair', basis: 'law', caseNo: '1' }

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
      message: 'x-credit-purpose is not in the catalogue; state one of licensing, repair.',
    }),
  )
})
