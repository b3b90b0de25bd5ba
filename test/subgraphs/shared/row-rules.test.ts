import { describe, expect, it } from 'vitest'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { checkPersonRule, holdsScopesFor } from '../../../subgraphs/shared/row-rules.js'

const person = `P01${'0'.repeat(32)}`
const firm = '91990583MA00000000'

describe('the rule of persons', () => {
  const isOpen = (caller: Partial<Caller>, code = person, cities: string[] = ['320583']) => {
    try {
      checkPersonRule({ ...anonymous, ...caller }, code, cities)
      return true
    } catch (error) {
      expect(error).toMatchObject({ code: 'PERSON_PURPOSE_REQUIRED' })
      return false
    }
  }
  const ofKunshan = { jurisdiction: '320583', scopes: ['identity:read'] }

  it('leaves organisations open to everybody', () => {
    expect(isOpen({}, firm)).toBe(true)
  })

  it('opens a person to a checked purpose, to its own city’s identity:read, and to the person', () => {
    expect(isOpen({ policies: ['person-purpose'] })).toBe(true)
    expect(isOpen(ofKunshan)).toBe(true)
    expect(isOpen(ofKunshan, person, ['330400', '320583'])).toBe(true)
    expect(isOpen({ scopes: ['self:read'], ownSubjectCode: person })).toBe(true)
  })

  it('opens a person to nobody else', () => {
    expect(isOpen({})).toBe(false)
    expect(isOpen({ jurisdiction: '320583', scopes: ['records:read'] })).toBe(false)
    expect(isOpen({ ...ofKunshan, jurisdiction: '320585' })).toBe(false)
    expect(isOpen(ofKunshan, person, [])).toBe(false)
    expect(isOpen({ scopes: ['identity:read'] }, person, [])).toBe(false)
    expect(isOpen({ scopes: ['person:licensing'], policies: ['other'] })).toBe(false)
    expect(isOpen({ scopes: ['self:read'], ownSubjectCode: firm })).toBe(false)
    expect(isOpen({ scopes: ['self:read'] })).toBe(false)
    expect(isOpen({ ownSubjectCode: person })).toBe(false)
  })
})

describe('self:read', () => {
  const self: Caller = { ...anonymous, scopes: ['self:read', 'a'], ownSubjectCode: firm }

  it('counts for the own file and nothing else', () => {
    expect(holdsScopesFor(self, [['self:read']], firm)).toBe(true)
    expect(holdsScopesFor(self, [['self:read']], person)).toBe(false)
    expect(holdsScopesFor(self, [['self:read']], null)).toBe(false)
    expect(holdsScopesFor({ ...self, ownSubjectCode: null }, [['self:read']], null)).toBe(false)
  })

  it('takes nothing from the other scopes', () => {
    expect(holdsScopesFor(self, [['self:read'], ['a']], person)).toBe(true)
    expect(holdsScopesFor(self, [['self:read', 'a']], person)).toBe(false)
  })
})
