import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  exportJWK,
  FlattenedSign,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { latestOf } from '../../runtime/latest-file.js'
import { HubError } from '../../schema/errors.js'
import { type KeyPair, readKeyPairs } from './key-pairs.js'

/** Keys by which the hub signs: the first one signs, the others only check what was signed before. */
export interface SigningKeys {
  /** Public halves, that of the signing key first; the same object until the keys change. */
  publicKeys(): JSONWebKeySet
  /** A JSON Web Token. */
  sign(claims: JWTPayload): Promise<string>
  /**
   * A detached JWS (RFC 7515, appendix F) over these bytes: `header..signature`. `verifyDetached` checks it.
   *
   * @param typ  what kind of statement it is; one kind never passes for another
   */
  signDetached(payload: Uint8Array, typ: string): Promise<string>
}

/** Keys given as a text, for as long as the process runs. */
export function fixedSigningKeys(pairs: readonly KeyPair[]): SigningKeys {
  return signingKeys(() => pairs)
}

/**
 * Keys of a file, read again whenever it is another one than before: this is how they are rotated.
 *
 * A later version that cannot be read leaves the keys before it in force.
 *
 * @param variable  named in the error in place of anything from the file
 * @throws {HubError} CONFIGURATION_INVALID when the first version cannot be read
 */
export function signingKeysOfFile(file: string, variable: string): SigningKeys {
  return signingKeys(latestOf(file, () => pairsOfFile(file, variable)))
}

/**
 * The key kept in `<folder>/<name>.json` (mode 0600), made when it is not there; rotated as any file.
 *
 * @throws {HubError} DATA_FOLDER_UNWRITABLE when it can be neither read nor made
 */
export async function generatedSigningKeys(folder: string, name: string): Promise<SigningKeys> {
  const file = path.join(folder, `${name}.json`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!statSync(file, { throwIfNoEntry: false })) await makeKey(file)
    return signingKeysOfFile(file, file)
  } catch (cause) {
    throw new HubError('DATA_FOLDER_UNWRITABLE.keyFile', { file }, {}, { cause })
  }
}

async function makeKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' }
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // Whole or not at all, for processes that start at the same time.
    linkSync(draft, file)
  } catch (error) {
    // Another process was first; its key is as good.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

/** @throws {HubError} CONFIGURATION_INVALID naming the variable, and nothing of the value */
export function pairsOf(text: string, variable: string): readonly KeyPair[] {
  try {
    return readKeyPairs(text)
  } catch (error) {
    throw new HubError('CONFIGURATION_INVALID.keyWrong', {
      variable,
      why: (error as Error).message,
    })
  }
}

function pairsOfFile(file: string, variable: string): readonly KeyPair[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new HubError('CONFIGURATION_INVALID.fileUnreadable', { variable, file, code })
  }
  return pairsOf(text, variable)
}

function signingKeys(current: () => readonly KeyPair[]): SigningKeys {
  let shownFor: readonly KeyPair[] | undefined
  let shown: JSONWebKeySet = { keys: [] }
  return {
    publicKeys() {
      const pairs = current()
      if (pairs !== shownFor) {
        shownFor = pairs
        shown = { keys: pairs.map(({ publicJwk }) => publicJwk) }
      }
      return shown
    },
    async sign(claims) {
      const { alg, kid, privateKey } = current()[0]!
      return new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(privateKey!)
    },
    async signDetached(payload, typ) {
      const { alg, kid, privateKey } = current()[0]!
      const jws = await new FlattenedSign(payload)
        .setProtectedHeader({ alg, kid, typ })
        .sign(privateKey!)
      return `${jws.protected}..${jws.signature}`
    },
  }
}
