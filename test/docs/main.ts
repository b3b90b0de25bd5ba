import { readFileSync, writeFileSync } from 'node:fs'
import { withGeneratedBlocks } from './generated-blocks.js'

// `npm run docs`: what the README says of access, data, members and errors, from where it is decided. It stands here
// because it reads all folders, which none of them may.
const readme = new URL('../../README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
const fresh = withGeneratedBlocks(text)
if (!process.argv.includes('--check')) {
  writeFileSync(readme, fresh)
} else if (fresh !== text) {
  console.error('Stale: README.md. Run "npm run docs" and commit what it writes.')
  process.exitCode = 1
}
