import { stringify } from 'yaml'
import { HubError } from '../schema/errors.js'
import type { Jurisdiction } from '../schema/register.js'
import { composeFile, image } from './compose.js'
import { kubernetesFiles } from './kubernetes.js'

const head =
  '# Written by `npm run deploy` from the register of jurisdictions; do not edit by hand.\n'

/** Everything below `deploy/` that follows from the register, by path. */
export function deployFiles(jurisdictions: readonly Jurisdiction[]): ReadonlyMap<string, string> {
  const files = new Map([['compose.yaml', head + yaml(composeFile(jurisdictions))]])
  // No cluster takes the placeholder for an image.
  for (const [name, text] of manifestsOf(jurisdictions, `${image}@sha256:DIGEST`)) {
    files.set(name, text)
  }
  return files
}

/**
 * The manifests for an image of one's own.
 *
 * @throws {HubError} ARGUMENT_INVALID for one that a tag alone names: it may be moved to another image
 */
export function manifestsFor(
  jurisdictions: readonly Jurisdiction[],
  named: string,
): ReadonlyMap<string, string> {
  if (/^[a-z0-9][\w./:-]*@sha256:[0-9a-f]{64}$/.test(named))
    return manifestsOf(jurisdictions, named)
  throw new HubError('ARGUMENT_INVALID.image', { named })
}

function manifestsOf(jurisdictions: readonly Jurisdiction[], named: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const [name, documents] of kubernetesFiles(jurisdictions, named)) {
    files.set(`kubernetes/${name}`, head + documents.map(yaml).join('---\n'))
  }
  return files
}

const yaml = (value: object) => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })
