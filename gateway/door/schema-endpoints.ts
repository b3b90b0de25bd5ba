import type { FastifyInstance } from 'fastify'
import { type GraphQLSchema, introspectionFromSchema, printSchema } from 'graphql'
import { varyBy } from '../../runtime/languages.js'
import type { Caller } from '../../schema/caller.js'
import { type Grants, grantsOfCaller } from '../access/grants.js'
import type { ClientBounds } from '../clients/budgets/bounds.js'
import type { Sender } from '../clients/budgets/refused-tokens.js'
import { requestPoints } from '../operation/cost/cost.js'
import { type KeptText, keptText, sendKept } from './kept-text.js'

export interface SchemaOptions {
  /** The schema as whoever brings these grants sees it, the whole when null; the same object until it changes. */
  readonly schemaFor: (grants: Grants | null) => GraphQLSchema
  readonly callerOf: (sender: Sender) => Promise<Caller>
  readonly boundsOf: (caller: Caller, address: string) => ClientBounds
}

/** A text, and whether it has still to be written. */
interface Texts {
  of(schema: GraphQLSchema): KeptText
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
    const text = printed.of(schema)
    varyBy(reply, 'Authorization')
    return sendKept(request, reply.headers(own).type(graphql), text)
  })
  app.get('/schema/api.graphql', async (request, reply) =>
    sendKept(request, reply.headers(contract).type(graphql), printed.of(schemaFor(null))),
  )
  app.get('/schema/api.json', async (request, reply) =>
    sendKept(
      request,
      reply.headers(contract).type('application/json; charset=utf-8'),
      introspected.of(schemaFor(null)),
    ),
  )
}

/** A schema is written and compressed once, and forgotten with it. */
function textsOnce(write: (schema: GraphQLSchema) => string): Texts {
  const texts = new WeakMap<GraphQLSchema, KeptText>()
  return {
    of(schema) {
      const text = texts.get(schema) ?? keptText([Buffer.from(write(schema))], 9)
      texts.set(schema, text)
      return text
    },
    has: (schema) => texts.has(schema),
  }
}
