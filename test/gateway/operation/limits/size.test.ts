import fc from 'fast-check'
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { largestSize, type Size } from '../../../../gateway/operation/limits/size.js'

const sizeOf = (text: string) => largestSize(parse(text))

describe('an operation is counted with its fragments spread', () => {
  it.each<[string, string, Size]>([
    [
      'as it stands without them',
      'query @a { one two: one @b @c { three } ... @d { four } }',
      { depth: 2, fields: 4, aliases: 1, rootFields: 3, directives: 4, characters: 22 },
    ],
    [
      'as often as they are spread',
      '{ a { ...F } b { ...F @d } } fragment F on T @e { x: y { z } }',
      { depth: 3, fields: 6, aliases: 2, rootFields: 2, directives: 3, characters: 11 },
    ],
    [
      'at the root too, through other fragments',
      '{ ...F ...F } fragment F on Query { ...G } fragment G on Query { a b }',
      { depth: 1, fields: 4, aliases: 0, rootFields: 4, directives: 0, characters: 4 },
    ],
    [
      'with the directives of its variables',
      'query ($a: Int @d) { a(b: $a) }',
      { depth: 1, fields: 1, aliases: 0, rootFields: 1, directives: 1, characters: 4 },
    ],
    [
      'the largest of several',
      'query A { a b } query B { c { d { e } } }',
      { depth: 3, fields: 3, aliases: 0, rootFields: 2, directives: 0, characters: 3 },
    ],
    [
      'and a fragment alone that none spreads',
      '{ a } fragment F on T { x: y { z } }',
      { depth: 2, fields: 2, aliases: 1, rootFields: 1, directives: 0, characters: 3 },
    ],
    [
      'with what is written in arguments, and the default of a variable wherever it is used',
      'query ($a: [Int] = [12, 345]) { a(b: $a) c(d: { e: "four", f: $a }) @g(if: true) }',
      {
        depth: 1,
        fields: 2,
        aliases: 0,
        rootFields: 2,
        directives: 1,
        characters: 'aba c d e four f a g if true'.replaceAll(' ', '').length + 2 * 7,
      },
    ],
    [
      'an unknown fragment as nothing',
      '{ a ...Unknown }',
      { depth: 1, fields: 1, aliases: 0, rootFields: 1, directives: 0, characters: 1 },
    ],
  ])('%s', (_, text, size) => {
    expect(sizeOf(text)).toEqual(size)
  })
})

it('fragments that contain each other end', () => {
  expect(sizeOf('{ ...A } fragment A on Q { a ...B } fragment B on Q { b ...A }').fields).toBe(2)
})

it('fragments that double each other 1,000 times are counted without following each, to a thousand million', () => {
  const doubling = Array.from(
    { length: 1_000 },
    (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`,
  )
  const document = parse(`{ ...F0 } ${doubling.join(' ')} fragment F1000 on Q { a: b @c { d } }`)
  expect(largestSize(document)).toEqual({
    depth: 2,
    fields: 1_000_000_000,
    aliases: 1_000_000_000,
    rootFields: 1_000_000_000,
    directives: 1_000_000_000,
    characters: 1_000_000_000,
  })
})

/** Selection sets of fields, inline fragments and spreads of the fragments that come later. */
function selections(spreadable: readonly string[], depth: number): fc.Arbitrary<string> {
  const directive = fc.constantFrom('', ' @d')
  const field = fc.tuple(fc.constantFrom('', 'x: '), fc.constantFrom('a', 'b'), directive)
  const options: fc.Arbitrary<string>[] = [field.map((parts) => parts.join(''))]
  if (depth > 0) {
    const below = selections(spreadable, depth - 1)
    options.push(
      fc.tuple(field, below).map(([parts, set]) => parts.join('') + set),
      fc.tuple(directive, below).map(([d, set]) => `...${d}${set}`),
    )
  }
  if (spreadable.length > 0) {
    options.push(fc.tuple(fc.constantFrom(...spreadable), directive).map(([f, d]) => `...${f}${d}`))
  }
  return fc
    .array(fc.oneof(...options), { minLength: 1, maxLength: 4 })
    .map((list) => ` { ${list.join(' ')} }`)
}

const documents = fc
  .tuple(
    selections(['F1', 'F2', 'F3'], 2),
    selections(['F2', 'F3'], 2),
    selections(['F3'], 2),
    selections([], 2),
  )
  .map(
    ([root, one, two, three]) =>
      `query { r${root} ...F1 ...F2 ...F3 }
       fragment F1 on T${one} fragment F2 on T${two} fragment F3 on T${three}`,
  )

/** What the count means: write every fragment out, then count. */
function written(document: DocumentNode): Size {
  const [query] = document.definitions
  let [fields, aliases, rootFields, directives, depth, characters] = [0, 0, 0, 0, 0, 0]
  const walk = ({ selections }: SelectionSetNode, level: number) => {
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0
      for (const { name } of selection.directives ?? []) characters += name.value.length
      if (selection.kind === Kind.FIELD) {
        fields++
        if (selection.alias) aliases++
        characters += selection.name.value.length + (selection.alias?.value.length ?? 0)
        if (level === 0) rootFields++
        depth = Math.max(depth, level + 1)
        if (selection.selectionSet) walk(selection.selectionSet, level + 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, level)
      } else {
        const found = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value,
        )
        walk((found as { selectionSet: SelectionSetNode }).selectionSet, level)
      }
    }
  }
  walk((query as { selectionSet: SelectionSetNode }).selectionSet, 0)
  return { depth, fields, aliases, rootFields, directives, characters }
}

it('the count is that of the operation with every fragment written out', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const document = parse(text)
      expect(largestSize(document)).toEqual(written(document))
    }),
    { numRuns: 300 },
  )
})
