import fc from 'fast-check'
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { expect, it } from 'vitest'
import { fieldsByKey, fragmentsOf, includedBy, valuesGiven } from '../../schema/operation.js'

const names = ['a', 'b', 'x: a', 'a { c }', 'b { c d }']
const conditions = ['', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: $no)']
const fragments = 3

/** Selections in which fields, inline fragments and spreads of later fragments stand, as deep as they like. */
const selections = (from: number) =>
  fc.letrec<{ set: string }>((tie) => ({
    set: fc
      .array(
        fc.oneof(
          { maxDepth: 3 },
          fc
            .tuple(fc.constantFrom(...names), fc.constantFrom(...conditions))
            .map(([field, on]) =>
              field.includes('{') ? field.replace(' {', `${on} {`) : field + on,
            ),
          ...(from < fragments
            ? [
                fc
                  .tuple(
                    fc.integer({ min: from, max: fragments - 1 }),
                    fc.constantFrom(...conditions),
                  )
                  .map(([at, on]) => `...F${at}${on}`),
              ]
            : []),
          fc
            .tuple(fc.constantFrom(...conditions), tie('set'))
            .map(([on, set]) => `...${on} ${set}`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((all) => `{ ${all.join(' ')} }`),
  })).set

/** What is written, each fragment spread wherever it stands. */
function spreadOut(document: DocumentNode, set: SelectionSetNode, values: object): string[] {
  const isIncluded = includedBy({ ...values })
  return set.selections.filter(isIncluded).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value]
    const body =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragmentsOf(document).get(selection.name.value)!
    return spreadOut(document, body.selectionSet, values)
  })
}

it('has the keys of what is written in their order, each node once, whatever is left out', () => {
  const texts = fc.tuple(selections(0), ...[1, 2, 3].map((from) => selections(from)))
  fc.assert(
    fc.property(texts, ([operation, ...bodies]) => {
      const parts = bodies.map((body, at) => `fragment F${at} on Query ${body}`)
      const document = parse(
        `query($yes: Boolean = true, $no: Boolean = false) ${operation} ${parts.join(' ')}`,
      )
      const asked = getOperationAST(document)!
      const values = valuesGiven(asked, {})
      const isIncluded = includedBy(values)
      const all = fragmentsOf(document)
      const fields = fieldsByKey([asked.selectionSet], all, { isIncluded })
      expect([...fields.keys()]).toEqual([
        ...new Set(spreadOut(document, asked.selectionSet, values)),
      ])
      for (const nodes of fields.values()) expect(new Set(nodes).size).toBe(nodes.length)
    }),
    { numRuns: 300 },
  )
})

it('reads each fragment once, however often fragments spread one another', () => {
  const levels = 40
  const doubled = Array.from(
    { length: levels },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ... on Query { ...F${at + 1} } }`,
  )
  const document = parse(`{ ...F0 } ${doubled.join(' ')} fragment F${levels} on Query { one }`)
  const [operation] = document.definitions as [OperationDefinitionNode]
  expect([...fieldsByKey([operation.selectionSet], fragmentsOf(document)).keys()]).toEqual(['one'])
})

it('a variable that is not given has its default, and one that is given as null is null', () => {
  const operation = getOperationAST(parse('query($a: Int = 1, $b: Int, $c: Int = 2) { a }'))!
  expect({ ...valuesGiven(operation, { c: null }) }).toEqual({ a: 1, b: undefined, c: null })
})
