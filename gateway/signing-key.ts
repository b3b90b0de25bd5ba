import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { HubError } from '../schema/errors.js'

/** A key pair of this hub: it signs, and others check with its public half. */
export interface SigningKey {
  readonly publicKeys: JSONWebKeySet
  sign(claims: JWTPayload): Promise<string>
}

/**
 * The key pair kept in `<folder>/<name>.json` (mode 0600), made when it is not there.
 *
 * @throws {HubError} DATA_FOLDER_UNWRITABLE when it can be neither read nor made
 */
export async function openSigningKey(folder: string, name: string): Promise<SigningKey> {
  const file = path.join(folder, `${name}.json`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return await signingKey(readKey(file) ?? (await makeKey(file)))
  } catch (cause) {
    throw new HubError(
      'DATA_FOLDER_UNWRITABLE',
      `${file} can be neither read nor written; give this user the folder, or set HUB_DATA to another.`,
      {},
      { cause },
    )
  }
}

function readKey(file: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' }
  writeFileSync(file, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

async function signingKey(key: JWK): Promise<SigningKey> {
  const privateKey = (await importJWK(key, 'ES256')) as CryptoKey
  const header = { alg: 'ES256', kid: key.kid, typ: 'JWT' }
  const { d: _secret, ...publicKey } = key
  return {
    publicKeys: { keys: [publicKey] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
  }
}
