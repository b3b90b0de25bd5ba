import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** The fields that a document asks for anywhere, as `Type.field`. What is needed for one can be read with its object. */
export function askedFields(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const asked = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => void asked.add(`${types.getParentType()?.name}.${name.value}`),
    }),
  )
  return asked
}
