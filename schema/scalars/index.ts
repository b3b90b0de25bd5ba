import type { GraphQLSchema } from 'graphql'
import { Cursor } from './cursor.js'
import { DayScalar } from './date.js'
import { DateTime } from './date-time.js'
import { DivisionCode } from './division-code.js'
import { SubjectCode } from './subject-code.js'

/** Every scalar of the contract by its name. */
export const scalars = { SubjectCode, DivisionCode, Date: DayScalar, DateTime, Cursor }

/**
 * Makes the scalars of a schema built from SDL check what comes in: until then they take anything, so that a gateway would pass a malformed code on to every city.
 */
export function installScalars(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral, serialize } of Object.values(scalars)) {
    const type = schema.getType(name)
    if (type) Object.assign(type, { parseValue, parseLiteral, serialize })
  }
}
