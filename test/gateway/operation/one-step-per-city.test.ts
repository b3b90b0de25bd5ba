import { type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { checkOneStepPerCity } from '../../../gateway/operation/one-step-per-city.js'

const cities = new Set(['kunshan', 'taicang'])
const check = (text: string) => {
  const document = parse(text)
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition',
  )!
  checkOneStepPerCity(operation, document, cities)
}

describe('a mutation with two steps for a city is refused', () => {
  it.each([
    ['below one field', 'mutation { kunshan { recognise intake } }'],
    ['by two aliases', 'mutation { kunshan { a: intake(rows: 1) b: intake(rows: 2) } }'],
    ['below two root fields', 'mutation { a: kunshan { intake } b: kunshan { recognise } }'],
    ['in fields that merge', 'mutation { kunshan { intake } kunshan { recognise } }'],
    [
      'in a named fragment',
      'mutation { kunshan { intake ...More } } fragment More on KunshanSteps { recognise }',
    ],
    ['in an inline fragment', 'mutation { kunshan { intake } ... { kunshan { recognise } } }'],
    [
      'in a fragment on the mutation type',
      'mutation { kunshan { intake } ...More } fragment More on Mutation { b: kunshan { intake } }',
    ],
    [
      'even where one may be left out',
      'mutation ($a: Boolean!) { kunshan { intake @include(if: $a) recognise @skip(if: $a) } }',
    ],
  ])('%s', (_, text) => {
    expect(() => check(text)).toThrow(expect.objectContaining({ code: 'ONE_STEP_PER_CITY' }))
  })

  it('naming the city and its steps', () => {
    expect(() => check('mutation { k: kunshan { a: intake recognise } }')).toThrow(
      'kunshan has 2 steps (k.a, k.recognise); send each in a mutation of its own, nothing was done.',
    )
  })
})

describe('taken are', () => {
  it.each([
    ['one step in each of two cities', 'mutation { kunshan { intake } taicang { intake } }'],
    ['one step asked for twice', 'mutation { kunshan { intake } kunshan { intake } }'],
    ['a step and the type name', 'mutation { kunshan { __typename intake } }'],
    ['several fields of no city', 'mutation { withdraw confirm { a b } }'],
    ['queries of any size', '{ kunshan { a b } k: kunshan { c } }'],
  ])('%s', (_, text) => {
    expect(() => check(text)).not.toThrow()
  })
})
