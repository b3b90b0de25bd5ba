import { writeFileSync } from 'node:fs'
import { spokenCommand } from '../../runtime/command.js'
import { withGeneratedBlocks } from './generated-blocks.js'
import { pagePaths, readPage, root } from './pages.js'

// `npm run docs`: what the pages say of access, data, members and errors, from where it is decided. It stands here
// because it reads all folders, which none of them may.
const { check } = spokenCommand('docs', process.env)
  .description('Writes the generated parts of README.md and docs/.')
  .option('--check', 'only say whether they are as they would be written today')
  .parse()
  .opts<{ check?: boolean }>()
const pages = new Map(pagePaths().map((path) => [path, readPage(path)]))
const stale = [...withGeneratedBlocks(pages)].filter(([path, text]) => text !== pages.get(path))
if (!check) {
  for (const [path, text] of stale) writeFileSync(new URL(path, root), text)
} else if (stale.length > 0) {
  const names = stale.map(([path]) => path).join(', ')
  console.error(`Stale: ${names}. Run "npm run docs" and commit what it writes.`)
  process.exitCode = 1
}
