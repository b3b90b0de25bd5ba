import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { HubError } from '../../schema/errors.js'

/** What Node's TLS takes, in PEM. */
export interface TlsFiles {
  readonly cert: Buffer
  readonly key: Buffer
  /** Signers of the certificates that clients must show. */
  readonly ca?: Buffer
  readonly requestCert: boolean
}

/** Paths of PEM files, as a start is told. */
export interface TlsSettings {
  readonly cert: string | undefined
  readonly key: string | undefined
  readonly clientCa: string | undefined
}

/**
 * The files behind the settings; null, for plain http, when none is set.
 *
 * @throws {HubError} CONFIGURATION_INVALID for one without the other, and for a file that cannot be read: never plain
 *   http instead
 */
export function tlsFiles({ cert, key, clientCa }: TlsSettings): TlsFiles | null {
  if (!cert && !key && !clientCa) return null
  if (!cert || !key) {
    throw new HubError('CONFIGURATION_INVALID.tlsPair')
  }
  return {
    cert: readPem(cert),
    key: readPem(key),
    ...(clientCa ? { ca: readPem(clientCa) } : {}),
    requestCert: Boolean(clientCa),
  }
}

/**
 * The key that a certificate is about.
 *
 * @throws {HubError} CONFIGURATION_INVALID
 */
export function publicKeyOf({ cert }: Pick<TlsFiles, 'cert'>): JWK {
  try {
    return new X509Certificate(cert).publicKey.export({ format: 'jwk' }) as JWK
  } catch (cause) {
    throw new HubError('CONFIGURATION_INVALID.tlsCertificate', {}, {}, { cause })
  }
}

/** @throws {HubError} CONFIGURATION_INVALID */
export function readPem(file: string): Buffer {
  let pem: Buffer | null = null
  let cause: unknown
  try {
    pem = readFileSync(file)
  } catch (error) {
    cause = error
  }
  if (pem?.includes('-----BEGIN ')) return pem
  throw new HubError(
    pem ? 'CONFIGURATION_INVALID.fileWithoutPem' : 'CONFIGURATION_INVALID.pemUnreadable',
    { file },
    {},
    { cause },
  )
}
