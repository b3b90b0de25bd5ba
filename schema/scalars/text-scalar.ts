import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { type ErrorCode, HubError } from '../errors.js'

/**
 * A scalar written as a string and checked by `parse` wherever it comes in. Its description stands in the SDL.
 *
 * What `parse` throws is thrown on as a GraphQLError: round any other error graphql-js writes the literal, which may be an id number, into its own message. The HubError is the `originalError`, its code is in `extensions`.
 */
export function textScalar({
  name,
  code,
  parse,
  serialize = (text) => text,
}: {
  readonly name: string
  readonly code: ErrorCode
  readonly parse: (text: string) => string
  readonly serialize?: (text: string) => string
}): GraphQLScalarType<string, string> {
  function checked(value: unknown, nodes?: ValueNode): string {
    try {
      if (typeof value === 'string') return parse(value)
      throw new HubError(code, `A ${name} is written as a string, in quotes.`)
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      throw new GraphQLError(error.message, { nodes, originalError: error })
    }
  }
  return new GraphQLScalarType<string, string>({
    name,
    parseValue: (value) => checked(value),
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : null, node),
    serialize(value) {
      if (typeof value !== 'string') throw new TypeError(`A ${name} is held as text.`)
      return serialize(value)
    },
  })
}

/**
 * A refused value as a message may show it: in quotes, unless it is long or holds as many digits on end as an id number.
 */
export function shown(value: string): string {
  const length = value.length
  if (length > 64) return `a value of ${length} characters`
  if (/[0-9]{15}/.test(value.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}._/]/gu, ''))) {
    return `a value of ${length} characters, not repeated here because it could hold an id number,`
  }
  return JSON.stringify(value)
}
