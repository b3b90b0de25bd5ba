import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { HubError } from '../../schema/errors.js'

const ivBytes = 16
const tagBytes = 32
const keyBytes = 32

/** Keys of a city that wrap the keys of its rows: the first wraps, the others only open what they wrapped before. */
export type WrappingKeys = readonly Buffer[]

/**
 * A new key for the values of one row, and the same key wrapped by the city's. Only the wrapped one is stored: without it the row's values cannot be read again by anybody, in no backup either that holds the values alone.
 *
 * @param owner  names the row; the wrapped key opens for no other
 */
export function newRowKey(
  cityKeys: WrappingKeys,
  owner: string,
): { rowKey: Buffer; wrappedKey: string } {
  const rowKey = randomBytes(keyBytes)
  return { rowKey, wrappedKey: sealBytes(rowKey, cityKeys[0]!, owner) }
}

/** @throws {HubError} SEALED_VALUE_INVALID when it was wrapped by none of these keys, or for another owner */
export function unwrapRowKey(wrappedKey: string, cityKeys: WrappingKeys, owner: string): Buffer {
  return openBytes(wrappedKey, wrappedBy(wrappedKey, cityKeys, owner) ?? cityKeys[0]!, owner)
}

/**
 * The same row key wrapped by the city's first key; null where it is already.
 *
 * @throws {HubError} SEALED_VALUE_INVALID as `unwrapRowKey`
 */
export function rewrapRowKey(
  wrappedKey: string,
  cityKeys: WrappingKeys,
  owner: string,
): string | null {
  if (wrappedBy(wrappedKey, cityKeys, owner) === cityKeys[0]) return null
  return sealBytes(unwrapRowKey(wrappedKey, cityKeys, owner), cityKeys[0]!, owner)
}

function wrappedBy(wrappedKey: string, cityKeys: WrappingKeys, owner: string): Buffer | undefined {
  const { body, tag } = partsOf(wrappedKey)
  return cityKeys.find((key) => isSealedBy(key, body, tag, owner))
}

/**
 * A personal value enciphered for storage: SM4-CTR, then HMAC-SM3 over all of it (OpenSSL has no SM4-GCM). Equal values give different text; the length of the value shows.
 *
 * @param place  names the column; the value opens in no other
 */
export function encipher(value: string, rowKey: Buffer, place: string): string {
  return sealBytes(Buffer.from(value), rowKey, place)
}

/** @throws {HubError} SEALED_VALUE_INVALID when it was changed, or sealed with another key or for another place */
export function decipher(sealed: string, rowKey: Buffer, place: string): string {
  return openBytes(sealed, rowKey, place).toString()
}

function sealBytes(plain: Buffer, key: Buffer, place: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('sm4-ctr', cipherKey(key), iv)
  const body = Buffer.concat([iv, cipher.update(plain), cipher.final()])
  return Buffer.concat([body, tagOf(body, key, place)]).toString('base64')
}

function openBytes(sealed: string, key: Buffer, place: string): Buffer {
  const { body, tag } = partsOf(sealed)
  if (!isSealedBy(key, body, tag, place)) {
    throw new HubError('SEALED_VALUE_INVALID.cannotOpen')
  }
  const decipher = createDecipheriv('sm4-ctr', cipherKey(key), body.subarray(0, ivBytes))
  return Buffer.concat([decipher.update(body.subarray(ivBytes)), decipher.final()])
}

function partsOf(sealed: string): { body: Buffer; tag: Buffer } {
  const bytes = Buffer.from(sealed, 'base64')
  return { body: bytes.subarray(0, -tagBytes), tag: bytes.subarray(-tagBytes) }
}

function isSealedBy(key: Buffer, body: Buffer, tag: Buffer, place: string): boolean {
  return body.length >= ivBytes && timingSafeEqual(tag, tagOf(body, key, place))
}

/** The place goes in as a hash: no place and body can be told apart wrongly where one ends and the other begins. */
function tagOf(body: Buffer, key: Buffer, place: string): Buffer {
  const placeTag = createHmac('sm3', key).update(`place:${place}`).digest()
  return createHmac('sm3', derived(key, 'authenticate')).update(placeTag).update(body).digest()
}

function cipherKey(key: Buffer): Buffer {
  return derived(key, 'encipher').subarray(0, 16)
}

/** Enciphering and authenticating never share a key. */
function derived(key: Buffer, use: string): Buffer {
  return createHmac('sm3', key).update(use).digest()
}
