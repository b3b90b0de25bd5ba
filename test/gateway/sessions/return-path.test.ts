import { expect, it } from 'vitest'
import { returnPath } from '../../../gateway/sessions/return-path.js'

it.each([
  '/',
  '/lists?list=SL06&cities=330400,320583',
  '/subjects/91990400MANB08YY54',
  '/a//b',
])('whoever signs in comes back to %s', (path) => {
  expect(returnPath(path)).toBe(path)
})

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/\t/evil.example/',
  '/.//evil.example/',
  '/x/..//evil.example/',
  '/%2e//evil.example/',
  'javascript:alert(1)',
  'lists',
  '',
  `/${'x'.repeat(2_001)}`,
  ['/lists'],
  null,
  undefined,
])('nobody is led to another host by %j', (asked) => {
  expect(returnPath(asked)).toBe('/')
})

it('what stands behind a # is not kept', () => {
  expect(returnPath('/lists#x')).toBe('/lists')
})
