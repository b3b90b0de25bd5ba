import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'

/** One key of the hub. Node never prints what is inside a `KeyObject`, whatever is logged by mistake. */
export interface KeyPair {
  readonly kid: string
  readonly alg: 'ES256' | 'EdDSA'
  /** Absent for a former key of which only the public half was kept. */
  readonly privateKey?: KeyObject
  readonly publicJwk: JWK
}

/**
 * The keys written in a text: PEM, one block a key, or a JSON Web Key, or a set of them. The order stays.
 *
 * The text is a secret: what goes wrong is told without any part of it, and without the parser's own words.
 *
 * @throws {Error} whose message says what the text should be
 */
export function readKeyPairs(text: string): readonly KeyPair[] {
  let pairs: readonly KeyPair[]
  try {
    pairs = text.includes('-----BEGIN ')
      ? pemBlocks(text).map(pairOfPem)
      : jwks(text).map(pairOfJwk)
  } catch {
    throw new Error(expected)
  }
  const kids = new Set(pairs.map(({ kid }) => kid))
  if (kids.size < pairs.length) throw new Error('holds two keys of one kid')
  if (!pairs[0]?.privateKey) throw new Error('does not begin with a private key, which would sign')
  return pairs
}

const expected =
  'does not hold keys: P-256 or Ed25519, in PEM (PKCS #8, not enciphered) or as JSON Web Keys'

function pemBlocks(text: string): readonly string[] {
  return (
    text.match(/-----BEGIN ((?:[A-Z]+ )*(?:PRIVATE|PUBLIC) KEY)-----[\s\S]+?-----END \1-----/g) ??
    []
  )
}

function jwks(text: string): readonly JWK[] {
  const value = JSON.parse(text) as JWK | { keys: JWK[] }
  return 'keys' in value && Array.isArray(value.keys) ? value.keys : [value as JWK]
}

function pairOfPem(pem: string): KeyPair {
  return pem.includes('PRIVATE KEY-----')
    ? pairOf(createPrivateKey(pem), undefined)
    : pairOf(createPublicKey(pem), undefined)
}

function pairOfJwk(jwk: JWK): KeyPair {
  const key = { key: jwk as never, format: 'jwk' as const }
  const kid = typeof jwk.kid === 'string' && jwk.kid !== '' ? jwk.kid : undefined
  return pairOf(jwk.d === undefined ? createPublicKey(key) : createPrivateKey(key), kid)
}

function pairOf(key: KeyObject, ownKid: string | undefined): KeyPair {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  const jwk = publicKey.export({ format: 'jwk' }) as JWK
  const alg = algorithms[jwk.crv ?? '']
  if (alg === undefined) throw new Error('another kind of key')
  const kid = ownKid ?? thumbprint(jwk)
  return {
    kid,
    alg,
    ...(key.type === 'private' ? { privateKey: key } : {}),
    publicJwk: { ...jwk, kid, alg, use: 'sig' },
  }
}

const algorithms: Readonly<Record<string, KeyPair['alg']>> = {
  'P-256': 'ES256',
  Ed25519: 'EdDSA',
}

/** The name of a key that has none: RFC 7638, so that each process gives it the same. */
function thumbprint({ crv, kty, x, y }: JWK): string {
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y }
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url')
}
