import { expect, it } from 'vitest'
import { withGeneratedBlocks } from './generated-blocks.js'
import { pagePaths, readPage } from './pages.js'

const pages = new Map(pagePaths().map((path) => [path, readPage(path)]))

it('finds in the pages what directives, register, published list and error codes say today', () => {
  expect(withGeneratedBlocks(pages)).toEqual(pages)
})

it('refuses pages that have lost a block, or have one that nothing generates', () => {
  const errors = 'docs/reference/errors.md'
  const renamed = pages.get(errors)!.replace('generated: errors', 'generated: codes')
  expect(() => withGeneratedBlocks(new Map([...pages, [errors, renamed]]))).toThrow(
    `Nothing generates the block "codes" of ${errors}.`,
  )
  expect(() => withGeneratedBlocks(new Map([['README.md', '# Hub']]))).toThrow(
    'access, published, members, errors',
  )
})
