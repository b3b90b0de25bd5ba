import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Writes them all; returns their paths. */
export async function writeFiles(): Promise<string[]> {
  const files = await generatedFiles(enabledJurisdictions())
  for (const [path, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(path, root))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return Object.keys(files)
}
