import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { applyRewrites } from '../../../gateway/execute/rewrites.js'

const schema = buildSchema(`
  type Query { files: [File] }
  interface File { name: String }
  type Kunshan implements File { name: String }
  type Taicang { name: String }
`)

it('a key is renamed in the objects of its type, and in those that do not say theirs', () => {
  const files = [
    { __typename: 'Kunshan', name__alias_0: 'A' },
    { __typename: 'Taicang', name__alias_0: 'B' },
    { name__alias_0: 'C' },
    { __typename: 'Kunshan', name__alias_0: null },
    null,
  ]
  const path = ['files', '... on File', 'name__alias_0']
  applyRewrites(schema, [{ kind: 'KeyRenamer', path, renameKeyTo: 'name' }], { files })
  expect(files).toEqual([
    { __typename: 'Kunshan', name: 'A' },
    { __typename: 'Taicang', name__alias_0: 'B' },
    { name: 'C' },
    { __typename: 'Kunshan', name__alias_0: null },
    null,
  ])
})
