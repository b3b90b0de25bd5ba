import { createHmac } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { returnPath } from './return-path.js'

/** A sign-in under way, as its browser keeps it: nobody else can end it, nor read it. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Path to go back to. */
  readonly to: string
}

export const attemptMinutes = 10
/** One token for one use. */
const use = 'sign-in'

/** @param key  of sessions, from which another one is made */
export async function sealAttempt(attempt: Attempt, key: Buffer): Promise<string> {
  return new EncryptJWT({ ...attempt })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: use })
    .setExpirationTime(`${attemptMinutes} minutes`)
    .encrypt(derived(key))
}

/** Null for one that is too old, is somebody else's, or was sealed by none of the keys. */
export async function openAttempt(
  sealed: string,
  keys: readonly Buffer[],
): Promise<Attempt | null> {
  for (const key of keys) {
    try {
      const { payload } = await jwtDecrypt<Attempt>(sealed, derived(key), {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        typ: use,
      })
      const { state, nonce, verifier, to } = payload
      return { state, nonce, verifier, to: returnPath(to) }
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
    }
  }
  return null
}

function derived(key: Buffer): Uint8Array {
  return createHmac('sha256', key).update(use).digest()
}
