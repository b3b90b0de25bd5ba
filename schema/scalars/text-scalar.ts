import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { words } from '../codes/words.js'
import { type ErrorCode, type errorCodes, HubError } from '../errors.js'
import { type InBoth, phrase } from '../language.js'

/** Codes of the values that scalars read. */
type ScalarCode = {
  [C in ErrorCode]: (typeof errorCodes)[C]['says'] extends { readonly notAString: InBoth }
    ? C
    : never
}[ErrorCode]

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
  readonly code: ScalarCode
  readonly parse: (text: string) => string
  readonly serialize?: (text: string) => string
}): GraphQLScalarType<string, string> {
  function checked(value: unknown, nodes?: ValueNode): string {
    try {
      if (typeof value === 'string') return parse(value)
      throw new HubError(`${code}.notAString`, { name })
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
export function shown(value: string): string | InBoth {
  const length = value.length
  if (length > 64) return phrase(words.longValue, { length })
  if (/[0-9]{15}/.test(value.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}._/]/gu, ''))) {
    return phrase(words.unshownValue, { length })
  }
  return JSON.stringify(value)
}
