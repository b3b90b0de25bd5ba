import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { varyBy } from '../../runtime/languages.js'

/** The best first. */
const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

/** A text that many are sent: compressed once, and known again by those who keep it. */
export interface KeptText {
  readonly hash: string
  readonly bytes: number
  in(encoding: Exclude<Encoding, 'identity'>): Promise<Buffer>
  /** For one visit: no more of it waits in memory than the socket takes. */
  read(): Readable
}

/** @param quality  of Brotli: 9 for what is small, less for megabytes */
export function keptText(parts: readonly Buffer[], quality: number): KeptText {
  const whole = () => Buffer.concat(parts)
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  const compress = {
    br: () => promisify(brotliCompress)(whole(), { params }),
    gzip: () => promisify(gzip)(whole()),
  }
  const made = new Map<string, Promise<Buffer>>()
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return {
    hash: hash.digest('base64url'),
    bytes: parts.reduce((bytes, { length }) => bytes + length, 0),
    in(encoding) {
      const bytes = made.get(encoding) ?? compress[encoding]()
      made.set(encoding, bytes)
      return bytes
    },
    read: () => Readable.from(parts, { objectMode: false }),
  }
}

/** Each encoding has a tag of its own; whoever has the text in one of them has it. */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, text: KeptText) {
  varyBy(reply, 'Accept-Encoding')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding: Encoding = negotiate(accepted, [...encodings]) ?? 'identity'
  const tagOf = (encoding: Encoding) =>
    `"${text.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  reply.header('etag', tagOf(encoding))
  const known = request.headers['if-none-match']?.replaceAll('W/', '').split(/\s*,\s*/) ?? []
  if (encodings.some((one) => known.includes(tagOf(one)))) return reply.code(304).send()
  if (encoding === 'identity') {
    return reply.header('content-length', text.bytes).send(text.read())
  }
  return reply.header('content-encoding', encoding).send(await text.in(encoding))
}
