import { buildSchema, execute, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { inChinese } from '../../../gateway/answer/graphql-sentences.js'

const schema = buildSchema(`
  directive @once on FIELD
  enum Colour { RED }
  input Page { first: Int! }
  interface Node { id: ID }
  type Other implements Node { id: ID }
  type File implements Node { id: ID name(size: Int!): String size: Float }
  type Query { file(page: Page, colour: Colour, text: String, on: Boolean, id: ID): File node: Node }
  type Mutation { step: Int }`)

/** Wrong documents, each by another rule of GraphQL. */
const documents = [
  '{ gone }',
  '{ file(gone: 1) { id } }',
  '{ file { id @once(gone: 1) } }',
  'query ($x: Gone) { file(text: $x) { id } }',
  '{ file { ...Gone } }',
  '{ file @gone { id } }',
  'query @once { file { id } }',
  '{ file { id @once @once } }',
  '{ file { id } } fragment F on File { id }',
  '{ file { ...F } } fragment F on File { ...F }',
  '{ file { ...F } } fragment F on File { ...G } fragment G on File { ...F }',
  '{ file { ...F } } fragment F on Other { id }',
  '{ file { ... on Other { id } } }',
  '{ file { ... on Colour { id } } }',
  '{ file { ...F } } fragment F on Colour { id }',
  '{ file { id { x } } }',
  '{ file }',
  '{ file { name } }',
  '{ file @skip { id } }',
  '{ file(page: {}) { id } }',
  '{ file(page: { first: 1, gone: 2 }) { id } }',
  '{ file(page: 1) { id } }',
  '{ file(colour: BLUE) { id } }',
  '{ file(colour: "RED") { id } }',
  '{ file(page: { first: "1" }) { id } }',
  '{ file(page: { first: 99999999999 }) { id } }',
  '{ file(page: { first: null }) { id } }',
  '{ file(text: 1) { id } }',
  '{ file(on: "x") { id } }',
  '{ file(id: 1.5) { id } }',
  'query ($x: Int) { file(text: $x) { id } }',
  'query Q { file(text: $x) { id } }',
  '{ file(text: $x) { id } }',
  'query Q($x: Int) { file { id } }',
  'query ($x: File) { file(text: $x) { id } }',
  'query Q { file { id } } query Q { file { id } }',
  'query ($x: String, $x: String) { file(text: $x) { id } }',
  '{ file(text: "a", text: "b") { id } }',
  '{ file { ...F } } fragment F on File { id } fragment F on File { id }',
  '{ file(page: { first: 1, first: 2 }) { id } }',
  '{ file { id } } { node { id } }',
  '{ file { a: id a: size } }',
  '{ a: file { id } a: file(text: "x") { id } }',
  '{ a: file { b: id } a: file { b: size } }',
  '{ node { ... on File { a: size } ... on Other { a: id } } }',
  'type T { id: ID }',
]

it('says in Chinese what is wrong with a document, by whichever rule of GraphQL', () => {
  const kept = documents.flatMap((document) =>
    validate(schema, parse(document)).flatMap(({ message }) => {
      const told = inChinese(message)
      return told === null || holdsEnglish(told) ? [[message, told]] : []
    }),
  )
  expect(kept).toEqual([])
  expect(documents.filter((one) => validate(schema, parse(one)).length === 0)).toEqual([])
})

it.each([
  ['query ($x: Int!) { file { name(size: $x) } }', {}],
  ['query ($x: Int!) { file { name(size: $x) } }', { x: null }],
  ['query ($x: Int!) { file { name(size: $x) } }', { x: 'seven' }],
  ['query ($x: Page) { file(page: $x) { id } }', { x: { first: 1, gone: 2 } }],
  ['query ($x: Page) { file(page: $x) { id } }', { x: { first: 1.5 } }],
  ['query ($x: Page) { file(page: $x) { id } }', { x: 7 }],
  ['query ($x: Colour) { file(colour: $x) { id } }', { x: 'BLUE' }],
  ['query ($x: Colour) { file(colour: $x) { id } }', { x: 7 }],
  ['query ($x: String) { file(text: $x) { id } }', { x: 7 }],
])('says in Chinese what is wrong with variables: %s %j', async (document, variableValues) => {
  const { errors } = await execute({ schema, document: parse(document), variableValues })
  const told = errors?.map(({ message }) => inChinese(message))
  expect(told?.filter((one) => one === null || holdsEnglish(one))).toEqual([])
  expect(told).not.toHaveLength(0)
})

it.each([
  ['{ file'],
  ['{ file(text: "x) }'],
  ['{ file ? }'],
  [''],
  ['{ file(: 1) }'],
])('says in Chinese what is wrong with %j, which is no GraphQL', (text) => {
  let message = ''
  try {
    parse(text)
  } catch (error) {
    ;({ message } = error as Error)
  }
  const told = inChinese(message)
  expect([told, told !== null && !holdsEnglish(told)]).toEqual([told, true])
})

it('names what the document names, and leaves a message alone that it does not know', () => {
  expect(inChinese('Cannot query field "x" on type "Query". Did you mean "y"?')).toBe(
    '类型“Query”没有字段“x”。',
  )
  expect(inChinese('Value "BLUE" does not exist in "Colour" enum.')).toBe(
    '“BLUE”不是 Colour 的取值之一。',
  )
  expect(
    inChinese(
      'Variable "$x" got invalid value "seven"; Int cannot represent non-integer value: "seven"',
    ),
  ).toBe('变量“$x”的值 "seven" 不正确："seven" 不是整数。')
  expect(inChinese('Something else went wrong.')).toBeNull()
})

/** Three English words in a row are a sentence that was not translated. */
function holdsEnglish(text: string): boolean {
  return /[A-Za-z]+(?: [a-z]+){2,}/.test(text)
}
