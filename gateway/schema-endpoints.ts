import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type GraphQLSchema, introspectionFromSchema, printSchema } from 'graphql'
import type { Caller } from '../schema/caller.js'
import { type Grants, grantsOfCaller } from './access/grants.js'
import type { Sender } from './budgets/refused-tokens.js'
import { varyBy } from './vary.js'

export interface SchemaOptions {
  /** The schema as whoever brings these grants sees it, the whole when null; the same object until it changes. */
  readonly schemaFor: (grants: Grants | null) => GraphQLSchema
  readonly callerOf: (sender: Sender) => Promise<Caller>
}

interface Text {
  readonly body: string
  readonly etag: string
}

/**
 * The schema for generators and tools that do not introspect: `/schema.graphql` as the caller sees it, and the whole public
 * contract, with what a caller may not read, as `/schema/api.graphql` and, as an introspection answers it,
 * `/schema/api.json`.
 */
export function schemaEndpoints(
  app: FastifyInstance,
  { schemaFor, callerOf }: SchemaOptions,
): void {
  const printed = textOnce(printSchema)
  const introspected = textOnce((schema) =>
    JSON.stringify({ data: introspectionFromSchema(schema) }),
  )
  const contract = { 'cache-control': 'public, max-age=300' }
  const own = { 'cache-control': 'private, no-cache' }
  const graphql = 'application/graphql; charset=utf-8'

  app.get('/schema.graphql', async (request, reply) => {
    const caller = await callerOf(request)
    const text = printed(schemaFor(grantsOfCaller(caller)))
    varyBy(reply, 'Authorization')
    return answer(request, reply.headers(own).type(graphql), text)
  })
  app.get('/schema/api.graphql', async (request, reply) =>
    answer(request, reply.headers(contract).type(graphql), printed(schemaFor(null))),
  )
  app.get('/schema/api.json', async (request, reply) =>
    answer(
      request,
      reply.headers(contract).type('application/json; charset=utf-8'),
      introspected(schemaFor(null)),
    ),
  )
}

/** A schema is written once, and forgotten with it. */
function textOnce(write: (schema: GraphQLSchema) => string): (schema: GraphQLSchema) => Text {
  const texts = new WeakMap<GraphQLSchema, Text>()
  return (schema) => {
    const known = texts.get(schema)
    if (known) return known
    const body = write(schema)
    const text = { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
    texts.set(schema, text)
    return text
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, { body, etag }: Text) {
  reply.header('etag', etag)
  // Compressed on the way, it may come back marked as weak.
  const known = request.headers['if-none-match']?.replaceAll('W/', '').split(/\s*,\s*/)
  if (known?.includes(etag)) return reply.code(304).send()
  return body
}
