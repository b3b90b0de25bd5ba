import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { runCommand } from '../runtime/command.js'
import { enabledJurisdictions } from '../schema/register.js'
import { deployFiles, manifestsFor } from './files.js'
import { makeSecrets } from './secrets.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const jurisdictions = enabledJurisdictions()

function write({ check }: { check?: boolean }): void {
  const files = deployFiles(jurisdictions)
  const manifests = path.join(folder, 'kubernetes')
  const there = existsSync(manifests)
    ? readdirSync(manifests).map((name) => `kubernetes/${name}`)
    : []
  const stale = [
    ...[...files].filter(([name, text]) => read(name) !== text).map(([name]) => name),
    ...there.filter((name) => !files.has(name)),
  ]
  if (check) {
    if (stale.length === 0) return
    console.error(`Stale: deploy/${stale.join(', deploy/')}. Run "npm run deploy" and commit.`)
    process.exitCode = 1
    return
  }
  mkdirSync(manifests, { recursive: true })
  for (const name of stale) {
    const text = files.get(name)
    if (text === undefined) rmSync(path.join(folder, name))
    else writeFileSync(path.join(folder, name), text)
  }
}

function read(name: string): string | null {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const command = new Command('deploy')
  .description('Writes the compose file and the Kubernetes manifests from the register.')
  .option('--check', 'only say whether they are as they would be written today')
  .action(write)
command
  .command('secrets')
  .description('make the secrets of the compose file')
  .action(() => {
    const secrets = path.join(folder, 'secrets')
    makeSecrets(secrets, jurisdictions)
    console.log(`${secrets} holds the secrets of the compose file; keep it like the data.`)
  })
command
  .command('manifests')
  .description('write the Kubernetes manifests for an image of your own, named by its digest')
  .argument('<folder>', 'where they go')
  .requiredOption('--image <name>', 'registry.example/credit-hub@sha256:...')
  .action((out: string, { image }: { image: string }) => {
    for (const [name, text] of manifestsFor(jurisdictions, image)) {
      const file = path.join(out, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    console.log(`${path.join(out, 'kubernetes')} holds the manifests of ${image}.`)
  })
await runCommand(command, process.env)
