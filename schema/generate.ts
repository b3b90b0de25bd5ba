import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spokenCommand } from '../runtime/command.js'
import { composeContract, resolverTypes } from './contract.js'
import { enabledJurisdictions, type Jurisdiction } from './register.js'

const root = new URL('../', import.meta.url)

/** Text of every file that is generated from the register and the templates, by path. */
export async function generatedFiles(
  jurisdictions: readonly Jurisdiction[],
): Promise<Record<string, string>> {
  const contract = composeContract(jurisdictions)
  const sdl = Object.entries(contract.subgraphs).map(([name, text]) => [
    `schema/generated/${name}.graphql`,
    withNewline(text),
  ])
  return {
    ...Object.fromEntries(sdl),
    'schema/supergraph.graphql': withNewline(contract.supergraph),
    'schema/api.graphql': withNewline(contract.api),
    ...(await resolverTypes(jurisdictions)),
  }
}

/** Paths of generated files that differ from what the register and templates give today. */
export async function staleFiles(): Promise<string[]> {
  const files = await generatedFiles(enabledJurisdictions())
  return Object.entries(files)
    .filter(([path, text]) => readOrEmpty(path) !== text)
    .map(([path]) => path)
}

function withNewline(text: string): string {
  return `${text.trimEnd()}\n`
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return ''
  }
}

async function main({ check }: { check?: boolean }): Promise<void> {
  if (check) {
    const stale = await staleFiles()
    if (stale.length > 0) {
      console.error(`Stale: ${stale.join(', ')}. Run "npm run contract" and commit what it writes.`)
      process.exitCode = 1
    }
    return
  }
  for (const [path, text] of Object.entries(await generatedFiles(enabledJurisdictions()))) {
    const file = fileURLToPath(new URL(path, root))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(path)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await spokenCommand('contract', process.env)
    .description('Writes the contract and its types from the register and the templates.')
    .option('--check', 'only say whether they are as they would be written today')
    .action(main)
    .parseAsync()
}
