import { expect, it } from 'vitest'
import { merge } from '../../../gateway/execute/merge.js'

function merged(target: string, source: string): unknown {
  const into = JSON.parse(target)
  merge(into, JSON.parse(source))
  return into
}

it('objects are merged, and null and other values are replaced', () => {
  expect(
    merged(
      '{ "file": { "name": "A", "city": { "code": 1 } }, "page": { "total": 1 }, "level": "LOW" }',
      '{ "file": { "city": { "name": "Kunshan" } }, "page": null, "level": "HIGH" }',
    ),
  ).toEqual({
    file: { name: 'A', city: { code: 1, name: 'Kunshan' } },
    page: null,
    level: 'HIGH',
  })
})

it('lists of the same length are merged element by element, others are replaced', () => {
  expect(merged('{ "list": [{ "a": 1 }, null, 3] }', '{ "list": [{ "b": 2 }, {}, null] }')).toEqual(
    {
      list: [{ a: 1, b: 2 }, {}, null],
    },
  )
  expect(merged('{ "list": [{ "a": 1 }] }', '{ "list": [] }')).toEqual({ list: [] })
})

it('what the source leaves undefined stays', () => {
  const target = { a: 1 }
  merge(target, { a: undefined })
  expect(target).toEqual({ a: 1 })
})

it.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
])('the key %s is a key like others', (key) => {
  const target = {}
  merge(target, JSON.parse(`{ "${key}": { "a": 1 } }`))
  merge(target, JSON.parse(`{ "${key}": { "b": 2 } }`))
  expect(JSON.stringify(target)).toBe(`{"${key}":{"a":1,"b":2}}`)
  expect(({} as { a?: number }).a).toBeUndefined()
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype)
})
