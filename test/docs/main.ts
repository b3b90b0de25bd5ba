import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { withGeneratedBlocks } from './generated-blocks.js'

// `npm run docs`: what the README says of access, data, members and errors, from where it is decided. It stands here
// because it reads all folders, which none of them may.
const { check } = new Command('docs')
  .description('Writes the generated parts of the README.')
  .option('--check', 'only say whether they are as they would be written today')
  .parse()
  .opts<{ check?: boolean }>()
const readme = new URL('../../README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
const fresh = withGeneratedBlocks(text)
if (!check) {
  writeFileSync(readme, fresh)
} else if (fresh !== text) {
  console.error('Stale: README.md. Run "npm run docs" and commit what it writes.')
  process.exitCode = 1
}
