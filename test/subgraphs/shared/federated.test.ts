import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type ASTNode,
  execute,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
  parse,
  print,
  printType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { loadRegister } from '../../../schema/register.js'
import { auditSdl, citySdl, zoneSdl } from '../../../schema/sdl.js'
import { federatedSchema } from '../../../subgraphs/shared/federated.js'

const register = loadRegister()
const subgraphs: Readonly<Record<string, string>> = {
  zone: zoneSdl(register),
  audit: auditSdl(),
  ...Object.fromEntries(register.map((jurisdiction) => [jurisdiction.key, citySdl(jurisdiction)])),
}

/** Each type with the directives of its fields, but for what only describes the federation's own directives. */
function typesOf(schema: GraphQLSchema): Record<string, unknown> {
  const directives = (node: { directives?: readonly ASTNode[] } | null | undefined) =>
    (node?.directives ?? []).map(print).sort()
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !/^(?:__|federation__|link__)/.test(name),
  )
  return Object.fromEntries(
    types.map((type) => [
      type.name,
      {
        printed: isUnionType(type)
          ? type
              .getTypes()
              .map(({ name }) => name)
              .sort()
          : printType(type).split('\n').sort(),
        directives: directives(type.astNode as never),
        fields: isObjectType(type)
          ? Object.values(type.getFields()).map(({ name, astNode }) => [name, directives(astNode)])
          : [],
      },
    ]),
  )
}

describe.each(Object.entries(subgraphs))('the schema of %s', (_, sdl) => {
  const apollo = buildSubgraphSchema({ typeDefs: parse(sdl) })
  const own = federatedSchema(sdl, {})

  it('is what @apollo/subgraph makes of the same SDL', () => {
    expect(typesOf(own)).toEqual(typesOf(apollo))
  })

  it('tells the SDL that @apollo/subgraph tells', async () => {
    const document = parse('{ _service { sdl } }')
    expect(await execute({ schema: own, document })).toEqual(
      await execute({ schema: apollo, document }),
    )
  })
})
