import { addResolversToSchema } from '@apollo/subgraph/dist/schema-helper/buildSchemaFromSDL.js'
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql'

type Resolvers = Parameters<typeof addResolversToSchema>[1]

/**
 * What `buildSubgraphSchema` of `@apollo/subgraph` makes of SDL that has composed, `@key` under its own name: nothing
 * is checked again. The check took most of a subgraph's start.
 */
export function federatedSchema(sdl: string, resolvers: Resolvers): GraphQLSchema {
  const own = parse(sdl, { noLocation: true })
  const entities = own.definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && hasKey(one) ? [one.name.value] : [],
  )
  const document = concatenated(own, parse(federation(entities), { noLocation: true }))
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true })
  addResolversToSchema(schema, {
    Query: {
      _service: async () => {
        const { serviceSdl } = await import('./service-sdl.js')
        return { sdl: serviceSdl(sdl) }
      },
    },
    _Entity: { __resolveType: (entity: { __typename: string }) => entity.__typename },
  })
  addResolversToSchema(schema, resolvers)
  return schema
}

function federation(entities: readonly string[]): string {
  const asked = `
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
    union _Entity = ${entities.join(' | ')}`
  return `${entities.length > 0 ? asked : ''}
    extend type Query { _service: _Service! }
    type _Service { sdl: String }
    scalar _Any`
}

/** Also one by which nothing is found: `resolvable: false`. */
function hasKey({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === 'key')
}

function concatenated(...documents: readonly DocumentNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ definitions }) => definitions) }
}
