import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withGeneratedBlocks } from './generated-blocks.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it('finds in the README what directives, register, published list and error codes say today', () => {
  expect(readme).toBe(withGeneratedBlocks(readme))
})

it('refuses a README that has lost a block, or has one that nothing generates', () => {
  expect(() =>
    withGeneratedBlocks(readme.replace('generated: errors', 'generated: codes')),
  ).toThrow('Nothing generates the block "codes" of the README.')
  expect(() => withGeneratedBlocks('# Hub')).toThrow('access, published, members, errors')
})
