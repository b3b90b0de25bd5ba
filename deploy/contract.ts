import { spokenCommand } from '../runtime/command.js'
import { staleFiles, writeFiles } from '../schema/generate.js'

// `npm run contract`.
async function main({ check }: { check?: boolean }): Promise<void> {
  if (!check) {
    for (const path of await writeFiles()) console.log(path)
    return
  }
  const stale = await staleFiles()
  if (stale.length === 0) return
  console.error(`Stale: ${stale.join(', ')}. Run "npm run contract" and commit what it writes.`)
  process.exitCode = 1
}

await spokenCommand('contract', process.env)
  .description('Writes the contract and its types from the register and the templates.')
  .option('--check', 'only say whether they are as they would be written today')
  .action(main)
  .parseAsync()
