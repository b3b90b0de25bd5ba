import { readFileSync } from 'node:fs'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose'
import { fetchKeys } from '../../runtime/fetch-keys.js'
import { latestOf } from '../../runtime/latest-file.js'
import { HubError } from '../../schema/errors.js'
import { namesUse } from '../../schema/key-uses.js'

/** Public keys by which tokens are checked, and which may change while the hub runs. */
export interface KeySet {
  readonly find: JWTVerifyGetKey
  /**
   * The keys in force, the same object until they change; undefined when they must be fetched first.
   *
   * A verification made under another object says nothing any more: a key may have been withdrawn.
   */
  current(): JSONWebKeySet | undefined
}

/** A set that never changes. */
export function fixedKeys(keys: JSONWebKeySet): KeySet {
  return { find: localSet(keys), current: () => keys }
}

/** Keys that may be others at any time. */
export function changingKeys(current: () => JSONWebKeySet): KeySet {
  let findIn = current()
  let find = localSet(findIn)
  return {
    find(header, token) {
      if (findIn !== current()) {
        findIn = current()
        find = localSet(findIn)
      }
      return find(header, token)
    },
    current,
  }
}

/**
 * The keys of a JWKS file, read again whenever the file is another one than before.
 *
 * A later version that cannot be read leaves the keys before it in force.
 *
 * @throws {HubError} CONFIGURATION_INVALID when the first version cannot be read or holds a secret
 */
export function keysOfFile(file: string): KeySet {
  return changingKeys(latestOf(file, readKeys))
}

/** The keys at a URL, fetched when first needed, every ten minutes, and for an unknown key at most twice a minute. */
export function keysOfUrl(url: URL): KeySet {
  const cache: { jwks?: JSONWebKeySet } = {}
  const remote = createRemoteJWKSet(url, {
    [jwksCache]: cache as JWKSCacheInput,
    [customFetch]: fetchKeys((key) => !namesUse(key)),
  })
  return { find: remote, current: () => (remote.fresh ? cache.jwks : undefined) }
}

/** What the hub signs is no token: its own keys, where an issuer shows them too, check none. */
function localSet({ keys }: JSONWebKeySet) {
  return createLocalJWKSet({ keys: keys.filter((key) => !namesUse(key)) })
}

function readKeys(file: string): JSONWebKeySet {
  let keys: JSONWebKeySet
  try {
    keys = JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet
    createLocalJWKSet(keys)
  } catch {
    // Without the parser's words: they repeat the text, which may be a private key named by mistake.
    throw new HubError('CONFIGURATION_INVALID.keySet', { file })
  }
  const secret = keys.keys.find((key) => 'd' in key || 'k' in key)
  if (secret) {
    throw new HubError('CONFIGURATION_INVALID.secretInKeySet', {
      file,
      kid: secret.kid ?? '(no kid)',
    })
  }
  return keys
}
