import type { JSONWebKeySet } from 'jose'
import { HubError } from '../../schema/errors.js'
import { keysOfFile } from './key-set.js'
import { statementKeys } from './settings.js'

/** Where a command finds the keys that its user believes to be the hub's: one of the two. */
export interface KeysNamed {
  /** A saved `/.well-known/jwks.json`. */
  readonly keys?: string | undefined
  /** Where to fetch it. */
  readonly url?: string | undefined
}

const keysTimeoutMs = 10_000

/**
 * Public keys by which what the hub has signed is checked.
 *
 * @throws {HubError} ARGUMENT_INVALID where none or both are named, or none can be fetched; CONFIGURATION_INVALID
 */
export async function believedKeys({ keys, url }: KeysNamed): Promise<JSONWebKeySet> {
  if ((keys === undefined) === (url === undefined)) {
    throw new HubError('ARGUMENT_INVALID.believedKeys')
  }
  if (keys !== undefined) return statementKeys(keysOfFile(keys).current()!)
  try {
    const response = await fetch(url!, { signal: AbortSignal.timeout(keysTimeoutMs) })
    const fetched = (await response.json()) as JSONWebKeySet
    if (response.ok && Array.isArray(fetched.keys)) return statementKeys(fetched)
  } catch {
    // Told below, like an answer that is something else.
  }
  throw new HubError('ARGUMENT_INVALID.noKeySet', { url })
}
