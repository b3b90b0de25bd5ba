import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  defaultLimits,
  type OperationLimits,
  operationLimits,
} from '../../../../gateway/operation/limits/limits.js'

const { tokens, nesting, definitions, depth, fields, aliases, rootFields, directives, characters } =
  defaultLimits
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const check = operationLimits()

/** Fields that are asked again and again, in as many pairs. */
function repeated(pairs: number): string {
  const fields: string[] = []
  for (let left = pairs; left > 0; ) {
    const count = Math.floor((1 + Math.sqrt(1 + 8 * left)) / 2)
    fields.push(times(count, () => `a${fields.length}`))
    left -= (count * (count - 1)) / 2
  }
  return fields.join(' ')
}

/** An operation that has `n` of something and little of everything else. */
const withCount: Readonly<Record<keyof OperationLimits, (n: number) => string>> = {
  bytes: (n) => `{ a } #${'嘉'.repeat((n - 7 - ((n - 7) % 3)) / 3)}${'x'.repeat((n - 7) % 3)}`,
  nameLength: (n) => `{ ${'a'.repeat(n)} }`,
  tokens: (n) => `{ a(b: [${times(n - 9, () => '1')}]) }`,
  nesting: (n) => `${'{ ... '.repeat(n - 1)}{ a }${'}'.repeat(n - 1)}`,
  comparisons: (n) => `{ a { ${repeated(n)} } }`,
  definitions: (n) => `{ ...F1 } ${times(n - 1, (i) => `fragment F${i + 1} on Q { a }`)}`,
  depth: (n) => `${'{ a '.repeat(n)}${'}'.repeat(n)}`,
  fields: (n) => `{ a { ${times(n - 1, (i) => `b${i}`)} } }`,
  aliases: (n) => `{ a { ${times(n, (i) => `a${i}: b`)} } }`,
  rootFields: (n) => `{ ${times(n, () => 'a')} }`,
  directives: (n) => `{ a ${times(n, () => '@d')} }`,
  characters: (n) =>
    `{ ${times(4, () => '...F')} ${'a'.repeat(n % 4)} } fragment F on Q { b(c: "${'x'.repeat(Math.floor(n / 4) - 2)}") }`,
}

describe('each limit is the most that is taken', () => {
  it.each(Object.keys(defaultLimits) as (keyof OperationLimits)[])('%s', (limit) => {
    const max = defaultLimits[limit]
    expect(() => check(withCount[limit](max))).not.toThrow()
    expect(() => check(withCount[limit](max + 1))).toThrow(
      expect.objectContaining({
        code: 'OPERATION_TOO_LARGE',
        extensions: { code: 'OPERATION_TOO_LARGE', limit, count: max + 1, max },
      }),
    )
  })
})

it('the refusal says which limit, the count and the most allowed', () => {
  expect(() => check(withCount.aliases(101))).toThrow(
    'The operation has 101 aliases, with its fragments spread; at most 100 are taken. Ask for less, or in several requests.',
  )
})

describe('no limit is dodged', () => {
  const half = (max: number) => Math.ceil(max / 2) + 1
  it.each([
    [
      'by a fragment spread twice',
      `{ ...F ...F } fragment F on Q { a { ${times(half(fields), (i) => `b${i}`)} } }`,
      'fields',
    ],
    [
      'by two fragments with the same content',
      `{ ...F ...G } fragment F on Q { a { ${times(half(aliases), (i) => `a${i}: b`)} } }
       fragment G on Q { a { ${times(half(aliases), (i) => `b${i}: b`)} } }`,
      'aliases',
    ],
    [
      'by depth in fragments',
      `{ ...F1 } ${times(depth, (i) => `fragment F${i + 1} on Q { a { ...F${i + 2} } }`)}
       fragment F${depth + 1} on Q { a }`,
      'depth',
    ],
    [
      'by root fields in an inline fragment',
      `{ ... { ${times(rootFields, () => 'a')} } a }`,
      'rootFields',
    ],
    [
      'by directives on fragments',
      `{ a { ${times(half(directives), () => '...F @d')} } } fragment F on Q @e { a }`,
      'directives',
    ],
    [
      'by an operation beside a small one',
      `query A { a } query B { ${withCount.fields(fields + 1).slice(1)}`,
      'fields',
    ],
    [
      'by a fragment that nothing spreads',
      `{ a } fragment F on Q ${withCount.aliases(aliases + 1)}`,
      'aliases',
    ],
    [
      'by a long value in a fragment',
      `{ ${times(20, (i) => `a${i}: a { ...F }`)} } fragment F on Q { b(c: "${'x'.repeat(characters / 20)}") }`,
      'characters',
    ],
    [
      'by a long default of a variable used often',
      `query ($d: S = { e: ["${'x'.repeat(characters / 20)}"] }) { ${times(20, (i) => `a${i}: b(c: [$d])`)} }`,
      'characters',
    ],
    [
      'by comparisons below fields that are merged',
      `{ a { ${times(24, () => `b { ${times(30, () => 'c')} }`)} } }`,
      'comparisons',
    ],
    [
      'by comparisons of what fragments ask again',
      `{ a { ${times(60, (i) => `...F${i}`)} } } ${times(60, (i) => `fragment F${i} on Q { ${times(20, (j) => `b${j}`)} }`)}`,
      'comparisons',
    ],
    ['by nesting in a value', `{ a(b: ${'['.repeat(nesting)}) }`, 'nesting'],
    ['by nesting in a type', `query ($a: ${'['.repeat(nesting + 1)}`, 'nesting'],
    ['by never closing what is opened', '{ a '.repeat(10_000), 'nesting'],
    [
      'by thousands of operations',
      times(definitions + 1, (i) => `query Q${i} { a }`),
      'definitions',
    ],
    ['by being no GraphQL at its end', `${withCount.tokens(tokens + 1)} }`, 'tokens'],
  ])('%s', (_, text, limit) => {
    expect(() => check(text)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ limit }) }),
    )
  })
})

describe('left to those who say it better are', () => {
  it.each([
    ['text that is no GraphQL', '{ a('],
    ['a broken string', '{ a(b: "c }'],
    ['nothing at all', ''],
    ['more closed than opened', '}}}'],
    ['an unknown fragment', '{ ...F }'],
    ['a fragment inside itself', '{ ...F } fragment F on Q { a ...F }'],
    ['type definitions', 'type Q { a: Int }'],
  ])('%s', (_, text) => {
    expect(() => check(text)).not.toThrow()
  })
})

it('brackets in strings and comments are no nesting', () => {
  const brackets = '{'.repeat(nesting + 1)
  expect(() => check(`# ${brackets}\n{ a(b: "${brackets}", c: """${brackets}""") }`)).not.toThrow()
})

it('the fullest introspection query is taken', () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  })
  expect(() => check(query)).not.toThrow()
})

it('a text that is too long is refused for that, whatever it says', () => {
  expect(() => check(`{ a } # ${'注'.repeat(30_000)}`)).toThrow(
    'The operation has 90008 bytes; at most 65536 are taken. Ask for less, or in several requests.',
  )
})

it('other settings judge the same document anew', () => {
  const text = `{ ${times(rootFields + 1, () => 'a')} }`
  expect(() => check(text)).toThrow()
  expect(() => operationLimits({ ...defaultLimits, rootFields: 40 })(text)).not.toThrow()
  expect(() => check(text)).toThrow()
})
