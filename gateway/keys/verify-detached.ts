import { flattenedVerify, importJWK, type JSONWebKeySet } from 'jose'

/** What a detached JWS turned out to be. */
export type Verdict =
  | { readonly valid: true; readonly kid: string }
  | { readonly valid: false; readonly fault: 'MALFORMED' | 'KEY_UNKNOWN' | 'CHANGED' }

const headerMembers = 'alg,kid,typ'
const curves: Readonly<Record<string, string>> = { ES256: 'P-256', EdDSA: 'Ed25519' }

/**
 * Checks what `signDetached` made, with public keys that the caller trusts.
 *
 * Nothing in the header chooses the key but its kid, and the key chooses the algorithm: keys that travel in the header,
 * `none` and HMAC are malformed. So is text that a lenient decoder would take for the same signature.
 */
export async function verifyDetached(
  jws: string,
  payload: Uint8Array,
  typ: string,
  { keys }: JSONWebKeySet,
): Promise<Verdict> {
  const [protectedHeader = '', between, signature = '', ...more] = jws.split('.')
  const header = readHeader(protectedHeader)
  if (header === null || header.typ !== typ || between !== '' || more.length > 0) return malformed
  if (!isBase64Url(protectedHeader) || !isBase64Url(signature)) return malformed
  const { alg, kid } = header
  const curve = Object.hasOwn(curves, alg) ? curves[alg] : undefined
  if (curve === undefined) return malformed
  const named = keys.filter((key) => key.kid === kid)
  if (named.length !== 1) return { valid: false, fault: 'KEY_UNKNOWN' }
  const { kty, crv, x, y } = named[0]!
  if (crv !== curve) return malformed
  try {
    const key = await importJWK({ kty, crv, x, ...(y === undefined ? {} : { y }) } as never, alg)
    await flattenedVerify(
      { protected: protectedHeader, payload: base64Url(payload), signature },
      key,
      {
        algorithms: [alg],
      },
    )
    return { valid: true, kid }
  } catch {
    return { valid: false, fault: 'CHANGED' }
  }
}

const malformed: Verdict = { valid: false, fault: 'MALFORMED' }

function readHeader(text: string): { alg: string; kid: string; typ: string } | null {
  try {
    const header = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const isOurs =
      Object.keys(header).sort().join() === headerMembers &&
      Object.values(header).every((value) => typeof value === 'string')
    return isOurs ? header : null
  } catch {
    return null
  }
}

/** Whether it is the one way to write these bytes: unused bits of the last character would change unseen. */
function isBase64Url(text: string): boolean {
  return text !== '' && Buffer.from(text, 'base64url').toString('base64url') === text
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
