import { crc32 } from 'node:zlib'

/** What an opaque text holds, in order. */
export type OpaqueValues = readonly (string | number | null)[]

const longest = 4096

/** A text that a client hands back unread. It is not enciphered: nothing may stand in it that its reader may not know. */
export function writeOpaque(values: OpaqueValues): string {
  const content = JSON.stringify(values)
  return base64url(checksum(content) + content)
}

/** Null when it is damaged. A forged checksum is taken, so what stands behind it is not trusted either. */
export function readOpaque(text: string): OpaqueValues | null {
  if (text.length > longest) return null
  const opened = Buffer.from(text, 'base64url').toString()
  const content = opened.slice(8)
  if (checksum(content) !== opened.slice(0, 8) || base64url(opened) !== text) return null
  try {
    const values: unknown = JSON.parse(content)
    return Array.isArray(values) && values.every(isPlain) ? values : null
  } catch {
    return null
  }
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number'
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function checksum(content: string): string {
  return crc32(content).toString(16).padStart(8, '0')
}
