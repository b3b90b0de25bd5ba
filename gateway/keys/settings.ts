import path from 'node:path'
import type { JSONWebKeySet, JWK } from 'jose'
import { textOrFile } from '../../runtime/text-or-file.js'
import { HubError } from '../../schema/errors.js'
import { isForUse, type KeyUse, keyUses, namesUse } from '../../schema/key-uses.js'
import {
  fixedSigningKeys,
  generatedSigningKeys,
  pairsOf,
  type SigningKeys,
  signingKeysOfFile,
} from './signing-keys.js'

/** What each key of the hub is for, by the variable that holds it; `_FILE` behind it names a file instead. */
const uses = {
  HUB_SIGNING_KEY: { file: 'hub', use: 'receipts, audit anchors and snapshots' },
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
  throw new HubError('CONFIGURATION_INVALID.keyMissing', { variable, use: uses[variable].use })
}

/** All public keys that others check with, as one set, each with its use: former ones keep the use they had. */
export function publicKeysOf(
  statements: SigningKeys,
  tokens: SigningKeys | null,
): () => JSONWebKeySet {
  const shown = (source: SigningKeys, use: KeyUse) =>
    source.publicKeys().keys.map((key) => ({ ...key, hub_use: use }))
  return () => {
    const signing = shown(statements, keyUses.statements)
    const others = tokens === null ? [] : shown(tokens, keyUses.subgraphTokens)
    // A key that came to both by a rotation checks statements only: no token by it opens a city.
    return {
      keys: [...signing, ...others.filter((key) => !signing.some((one) => isSame(one, key)))],
    }
  }
}

/** The keys of a published set by which receipts, anchors and snapshots are checked; one kept from before uses were told has them all. */
export function statementKeys({ keys }: JSONWebKeySet): JSONWebKeySet {
  return { keys: keys.filter((key) => isForUse(key, keyUses.statements) || !namesUse(key)) }
}

/**
 * One key, one use: whoever holds a key of one kind must not be able to make anything of another.
 *
 * @param sources  public keys by the setting that gives them
 * @throws {HubError} CONFIGURATION_INVALID naming two settings that give the same key
 */
export function checkOneUse(sources: Readonly<Record<string, readonly JWK[]>>): void {
  const all = Object.entries(sources).flatMap(([setting, keys]) =>
    keys.map((key) => ({ setting, key })),
  )
  for (const { setting, key } of all) {
    const other = all.find((one) => one.setting !== setting && isSame(one.key, key))
    if (!other) continue
    throw new HubError('CONFIGURATION_INVALID.sameKey', {
      setting,
      other: other.setting,
      kid: key.kid ?? other.key.kid ?? 'not named',
    })
  }
}

function isSame(one: JWK, other: JWK): boolean {
  return one.kty === other.kty && one.crv === other.crv && one.x === other.x && one.n === other.n
}
