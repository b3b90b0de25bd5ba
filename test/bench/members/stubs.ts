import type { GraphQLDataSource } from '@apollo/gateway'
import {
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql'
import { federatedSchema } from '../../../subgraphs/shared/federated.js'

/** What all stubs of this process have taken to make their answers. */
export const stubs = { wallMs: 0, cpuMs: 0 }

interface Key {
  readonly __typename: string
}

/**
 * A subgraph that answers at once: lists have one element, of an interface one of each type. An answer is made once for
 * each request and kept as text, as it would come over the wire.
 */
export function stub(sdl: string): GraphQLDataSource {
  const schema = federatedSchema(sdl, {})
  const known = new Map<string, string>()
  return {
    async process({ request }) {
      const { query = '', variables } = request
      const key = `${query} ${JSON.stringify(variables)}`
      const text = known.get(key) ?? JSON.stringify(await counted(schema, query, variables))
      known.set(key, text)
      return JSON.parse(text)
    },
  }
}

/** Nothing else has its turn meanwhile. */
async function counted(...asked: Parameters<typeof answerTo>) {
  const fromMs = performance.now()
  const cpu = process.cpuUsage()
  const answer = answerTo(...asked)
  const { user, system } = process.cpuUsage(cpu)
  stubs.wallMs += performance.now() - fromMs
  stubs.cpuMs += (user + system) / 1_000
  return answer
}

function answerTo(
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown> | undefined,
) {
  return execute({
    schema,
    document: parse(query),
    ...(variableValues ? { variableValues } : {}),
    typeResolver: (object: Key) => object.__typename,
    fieldResolver: (_, { representations }, __, { fieldName, returnType }) =>
      fieldName === '_entities' ? representations : invented(schema, returnType),
  })
}

function invented(schema: GraphQLSchema, type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return invented(schema, type.ofType)
  if (isListType(type)) {
    const element = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType
    return isAbstractType(element)
      ? schema.getPossibleTypes(element).map(({ name }) => ({ __typename: name }))
      : [invented(schema, type.ofType)]
  }
  if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[0]!.name }
  if (isCompositeType(type)) return { __typename: type.name }
  if (isEnumType(type)) return type.getValues()[0]!.value
  return values[type.name] ?? 'text'
}

const values: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1.5,
  Boolean: true,
  SubjectCode: '91330400MA00000000',
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
}
