import { buildSchema, type GraphQLObjectType, graphql } from 'graphql'
import { expect, it } from 'vitest'
import { refuseUnheldTexts } from '../../../subgraphs/shared/unheld-text.js'

const schema = buildSchema(`
  type Query { a(name: String, ids: [ID!], in: In, many: Int): String }
  input In { reason: String, more: In }
`)
const { a } = (schema.getType('Query') as GraphQLObjectType).getFields()
a!.resolve = () => 'answered'
refuseUnheldTexts(schema)

async function told(source: string, variableValues?: Record<string, unknown>) {
  const { data, errors = [] } = await graphql({ schema, source, variableValues })
  return errors.length > 0 ? errors.map(({ message }) => message.split(' holds')[0]) : data?.a
}

it('names the argument that holds what no text can, and where in it', async () => {
  expect(await told('{ a(name: "x\\u0000") }')).toEqual(['name'])
  expect(
    await told('query ($ids: [ID!]) { a(ids: $ids) }', { ids: ['ok', 'half \ud83d'] }),
  ).toEqual(['ids[1]'])
  const variables = { in: { reason: 'ok', more: { reason: '\0' } } }
  expect(await told('query ($in: In) { a(in: $in) }', variables)).toEqual(['in.more.reason'])
})

it('passes every other text', async () => {
  const name = '😀 𠮷 \u0001 \ue000 \uffff'
  expect(await told('query ($name: String) { a(name: $name, many: 1) }', { name })).toBe('answered')
})
