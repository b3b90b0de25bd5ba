import { stringify } from 'yaml'
import type { Jurisdiction } from '../schema/register.js'
import { composeFile } from './compose.js'
import { kubernetesFiles } from './kubernetes.js'

const head =
  '# Written by `npm run deploy` from the register of jurisdictions; do not edit by hand.\n'

/** Everything below `deploy/` that follows from the register, by path. */
export function deployFiles(jurisdictions: readonly Jurisdiction[]): ReadonlyMap<string, string> {
  const files = new Map([['compose.yaml', head + yaml(composeFile(jurisdictions))]])
  for (const [name, documents] of kubernetesFiles(jurisdictions)) {
    files.set(`kubernetes/${name}`, head + documents.map(yaml).join('---\n'))
  }
  return files
}

const yaml = (value: object) => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
