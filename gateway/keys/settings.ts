import path from 'node:path'
import type { JSONWebKeySet } from 'jose'
import { textOrFile } from '../../runtime/text-or-file.js'
import { HubError } from '../../schema/errors.js'
import {
  fixedSigningKeys,
  generatedSigningKeys,
  pairsOf,
  type SigningKeys,
  signingKeysOfFile,
} from './signing-keys.js'

/** What each key of the hub is for, by the variable that holds it; `_FILE` behind it names a file instead. */
const uses = {
  HUB_SIGNING_KEY: { file: 'hub', use: 'receipts and audit anchors' },
  HUB_TOKEN_KEY: { file: 'gateway', use: "the gateway's tokens for its subgraphs" },
} as const

export type KeyVariable = keyof typeof uses

export interface KeySettings {
  readonly env: NodeJS.ProcessEnv
  /** Makes what is missing; elsewhere it is refused. */
  readonly demonstration: boolean
  readonly dataFolder: string
}

/**
 * The keys of one use: from the file that `<variable>_FILE` names, from `<variable>`, or in a demonstration made in the
 * data folder.
 *
 * A key in the environment is taken out of it: no child process is given it, and no diagnostic report shows it.
 *
 * @throws {HubError} CONFIGURATION_INVALID naming the variable when it is missing, set twice or cannot be read;
 *   DATA_FOLDER_UNWRITABLE
 */
export async function openKeys(
  variable: KeyVariable,
  { env, demonstration, dataFolder }: KeySettings,
): Promise<SigningKeys> {
  const { text, file } = textOrFile(env, variable)
  delete env[variable]
  if (file) return signingKeysOfFile(file, `${variable}_FILE`)
  if (text) return fixedSigningKeys(pairsOf(text, variable))
  if (demonstration) return generatedSigningKeys(path.join(dataFolder, 'keys'), uses[variable].file)
  throw new HubError(
    'CONFIGURATION_INVALID',
    `${variable} is missing; set ${variable}_FILE to a file with the private key for ${uses[variable].use} (P-256 or Ed25519, PEM or JWK), or ${variable} to the key itself.`,
  )
}

/** All public keys that others check with, as one set. */
export function publicKeysOf(sources: readonly SigningKeys[]): () => JSONWebKeySet {
  return () => ({ keys: sources.flatMap((source) => source.publicKeys().keys) })
}
