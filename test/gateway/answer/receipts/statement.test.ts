import { buildSchema, type GraphQLFormattedError, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  type Answered,
  askedSubjects,
  statementOf,
} from '../../../../gateway/answer/receipts/statement.js'
import { nodeId } from '../../../../schema/scalars/node-id.js'

const cities = [
  { key: 'kunshan', code: '320583' },
  { key: 'taicang', code: '320585' },
]
const unknown: Answered = {
  data: { creditSubject: null },
  errors: [],
  dataset: { kunshan: 3, taicang: '4' },
  asked: [{ code: 'A', path: ['creditSubject'] }],
}
const error = (code: string, more: object = {}): GraphQLFormattedError => ({
  message: code,
  extensions: { code, ...more },
})

describe('nothing found', () => {
  it('is stated when all cities were asked', () => {
    expect(statementOf(unknown, cities)).toEqual({
      statement: 'NOTHING_FOUND',
      nothingFound: ['A'],
      notAsked: [],
    })
  })

  it.each<[string, Partial<Answered>, object]>([
    [
      'a city that could not be asked',
      { errors: [error('COULD_NOT_ASK', { jurisdictions: ['320585'] })] },
      { statement: 'INCOMPLETE', notAsked: ['320585'] },
    ],
    [
      'a city away elsewhere in the answer',
      {
        errors: [{ ...error('SUBGRAPH_UNAVAILABLE', { jurisdiction: '320583' }), path: ['other'] }],
      },
      { statement: 'INCOMPLETE', notAsked: ['320583'] },
    ],
    [
      'the zone away',
      { errors: [error('SUBGRAPH_UNAVAILABLE', { subgraph: 'zone', jurisdiction: null })] },
      { statement: 'INCOMPLETE', notAsked: ['320583', '320585'] },
    ],
    [
      'a city without a version',
      { dataset: { taicang: 4 } },
      { statement: 'INCOMPLETE', notAsked: ['320583'] },
    ],
    [
      'a fault of the hub',
      { errors: [error('INTERNAL_SERVER_ERROR')] },
      { statement: 'INCOMPLETE', notAsked: [] },
    ],
    [
      'a refusal at its place',
      { errors: [{ ...error('PERSON_PURPOSE_REQUIRED'), path: ['creditSubject'] }] },
      { statement: 'ANSWERED', notAsked: [] },
    ],
    ['no data at all', { data: undefined }, { statement: 'NOT_EXECUTED', notAsked: [] }],
    ['data that are all null', { data: null }, { statement: 'ANSWERED', notAsked: [] }],
  ])('is not stated with %s', (_, changed, expected) => {
    expect(statementOf({ ...unknown, ...changed }, cities)).toEqual({
      nothingFound: [],
      ...expected,
    })
  })

  it('is not stated where there is no city', () => {
    expect(statementOf(unknown, [])).toEqual({
      statement: 'ANSWERED',
      nothingFound: [],
      notAsked: [],
    })
  })
})

it('the subjects asked for are those of the fields that are executed, under their own keys', () => {
  const schema = buildSchema(`type Query {
    creditSubject(code: ID!): Int
    creditSubjects(codes: [ID!]!): [Int]
    node(id: ID!): Int
    kunshan: Query
  }`)
  const document =
    parse(`query ($yes: Boolean!, $code: ID! = "B", $codes: [ID!]!, $id: ID!, $city: ID!) {
    a: creditSubject(code: "A")
    ... @include(if: $yes) { ...F }
    not: creditSubject(code: "C") @skip(if: $yes)
    kunshan { creditSubject(code: "D") }
  }
  fragment F on Query {
    creditSubject(code: $code)
    creditSubjects(codes: $codes)
    organisation: node(id: $id)
    city: node(id: $city)
    none: node(id: "x")
  }`)
  const code = '91990583MA00000008'
  const given = {
    yes: true,
    codes: ['X', 'Y'],
    id: nodeId({ type: 'CreditFile', jurisdictionCode: '320583', code }),
    city: nodeId({ type: 'Jurisdiction', code: '320583' }),
  }
  expect(askedSubjects(schema, document, getOperationAST(document)!, given)).toEqual([
    { code: 'A', path: ['a'] },
    { code: 'B', path: ['creditSubject'] },
    { code: 'X', path: ['creditSubjects', 0] },
    { code: 'Y', path: ['creditSubjects', 1] },
    { code, path: ['organisation'] },
  ])
})
