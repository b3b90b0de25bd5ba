import { expect, it } from 'vitest'
import { canonicalJson } from '../../schema/canonical-json.js'

// The examples of RFC 8785, 3.2.2 and 3.2.3.
it('writes numbers, texts and literals as the standard does', () => {
  const value = {
    numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

it('sorts members by their UTF-16 code units, at every depth', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
  expect(canonicalJson([{ z: value, a: 0 }])).toBe(
    '[{"a":0,"z":{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}}]',
  )
})

it('refuses what JSON cannot hold, and leaves out what is undefined', () => {
  expect(() => canonicalJson([Number.NaN])).toThrow(TypeError)
  expect(() => canonicalJson({ a: '\ud800' })).toThrow(TypeError)
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
})
