import { expect, it } from 'vitest'
import { unavailableErrors } from '../../../gateway/forward/unavailable.js'

const kunshan = { name: 'kunshan', jurisdiction: '320583' }
const pathsOf = (query: string, variables: Record<string, unknown> = {}) =>
  unavailableErrors(kunshan, { request: { query, variables }, entities: [] }).map(
    ({ path }) => path,
  )

it('each root field that was asked for is missing, also where a default or a fragment brings it in', () => {
  const query = `
    query ($more: Boolean = true) { a ...M one: b @include(if: $more) two: b @skip(if: $more) }
    fragment M on Query { ... on Query { c } ...N }
    fragment N on Query { d a }`
  expect(pathsOf(query)).toEqual([['a'], ['c'], ['d'], ['one']])
  expect(pathsOf(query, { more: false })).toEqual([['a'], ['c'], ['d'], ['two']])
})
