import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { negotiate } from '@fastify/accept-negotiator'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type GraphQLSchema, introspectionFromSchema, printSchema } from 'graphql'
import type { Caller } from '../schema/caller.js'
import { type Grants, grantsOfCaller } from './access/grants.js'
import type { ClientBounds } from './budgets/bounds.js'
import type { Sender } from './budgets/refused-tokens.js'
import { requestPoints } from './cost/cost.js'
import { varyBy } from './vary.js'

export interface SchemaOptions {
  /** The schema as whoever brings these grants sees it, the whole when null; the same object until it changes. */
  readonly schemaFor: (grants: Grants | null) => GraphQLSchema
  readonly callerOf: (sender: Sender) => Promise<Caller>
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
}

/** The best first. */
const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

interface Text {
  readonly hash: string
  readonly bytes: Readonly<Record<Encoding, Buffer>>
}

/** A text, and whether it has still to be written. */
interface Texts {
  of(schema: GraphQLSchema): Promise<Text>
  has(schema: GraphQLSchema): boolean
}

/** Writing and compressing a schema of this size took 35 ms of processor time. */
const writingPoints = 5_000

/**
 * The schema for generators and tools that do not introspect: `/schema.graphql` as the caller sees it, and the whole public
 * contract, with what a caller may not read, as `/schema/api.graphql` and, as an introspection answers it,
 * `/schema/api.json`.
 *
 * What a caller sees costs points, and more when it has still to be written; the contract is the same for everybody and may
 * be kept by caches, so it costs none.
 */
export function schemaEndpoints(
  app: FastifyInstance,
  { schemaFor, callerOf, boundsOf }: SchemaOptions,
): void {
  const printed = textsOnce(printSchema)
  const introspected = textsOnce((schema) =>
    JSON.stringify({ data: introspectionFromSchema(schema) }),
  )
  const contract = { 'cache-control': 'public, max-age=300' }
  const own = { 'cache-control': 'private, no-cache' }
  const graphql = 'application/graphql; charset=utf-8'

  app.get('/schema.graphql', async (request, reply) => {
    const caller = await callerOf(request)
    const bounds = boundsOf(caller, request.ip)
    request.bounds = bounds
    await bounds.spend(requestPoints)
    const schema = schemaFor(grantsOfCaller(caller))
    if (!printed.has(schema)) await bounds.spend(writingPoints)
    const text = await printed.of(schema)
    varyBy(reply, 'Authorization')
    return answer(request, reply.headers(own).type(graphql), text)
  })
  app.get('/schema/api.graphql', async (request, reply) =>
    answer(request, reply.headers(contract).type(graphql), await printed.of(schemaFor(null))),
  )
  app.get('/schema/api.json', async (request, reply) =>
    answer(
      request,
      reply.headers(contract).type('application/json; charset=utf-8'),
      await introspected.of(schemaFor(null)),
    ),
  )
}

/** A schema is written and compressed once, and forgotten with it. */
function textsOnce(write: (schema: GraphQLSchema) => string): Texts {
  const texts = new WeakMap<GraphQLSchema, Promise<Text>>()
  return {
    of(schema) {
      const text = texts.get(schema) ?? textOf(write(schema))
      texts.set(schema, text)
      return text
    },
    has: (schema) => texts.has(schema),
  }
}

async function textOf(written: string): Promise<Text> {
  const identity = Buffer.from(written)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params }),
    promisify(gzip)(identity),
  ])
  const hash = createHash('sha256').update(identity).digest('base64url')
  return { hash, bytes: { identity, br, gzip: zipped } }
}

/** Each encoding has a tag of its own; whoever has the text in one of them has it. */
function answer(request: FastifyRequest, reply: FastifyReply, { hash, bytes }: Text) {
  varyBy(reply, 'Accept-Encoding')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding: Encoding = negotiate(accepted, [...encodings]) ?? 'identity'
  const tagOf = (encoding: Encoding) => `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  reply.header('etag', tagOf(encoding))
  const known = request.headers['if-none-match']?.replaceAll('W/', '').split(/\s*,\s*/) ?? []
  if (encodings.some((one) => known.includes(tagOf(one)))) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.send(bytes[encoding])
}
