import type { GraphQLSchema } from 'graphql'
import { SubjectCode } from './subject-code.js'

/** Every scalar of the contract by its name, as resolver maps take them. */
export const scalars = { SubjectCode }

/**
 * Makes the scalars of a schema built from SDL check what comes in: until then they take anything, so a gateway would pass a malformed code on to every city.
 */
export function installScalars(schema: GraphQLSchema): void {
  for (const scalar of Object.values(scalars)) {
    const { parseValue, parseLiteral, serialize } = scalar
    Object.assign(schema.getType(scalar.name) ?? {}, { parseValue, parseLiteral, serialize })
  }
}
