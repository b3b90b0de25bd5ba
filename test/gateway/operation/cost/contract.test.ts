import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  parse,
  print,
  stripIgnoredCharacters,
} from 'graphql'
import { expect, it } from 'vitest'
import { readAccessRules } from '../../../../gateway/access/rules.js'
import { mostPlanning } from '../../../../gateway/execute/hub-gateway.js'
import { pricing } from '../../../../gateway/operation/cost/cost.js'
import { readCosts } from '../../../../gateway/operation/cost/costs.js'
import { composeContract } from '../../../../schema/contract.js'
import { enabledJurisdictions, loadRegister } from '../../../../schema/register.js'
import { inParts, rootOperations } from '../../../bench/root-operations.js'

const contract = composeContract(enabledJurisdictions())

it('every list of objects states how long it is', () => {
  const { fields } = readCosts(contract.supergraph)
  const schema = buildSchema(contract.api)
  const sized = new Set<string>()
  const unsized: string[] = []
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType)
  for (const type of objects) {
    for (const field of Object.values(type.getFields())) {
      const below = fields.get(`${type.name}.${field.name}`)?.listSize?.sizedFields ?? []
      for (const name of below) sized.add(`${getNamedType(field.type).name}.${name}`)
    }
  }
  for (const type of objects.filter(({ name }) => !name.startsWith('__'))) {
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type))) continue
      if (!isCompositeType(getNamedType(field.type))) continue
      const coordinate = `${type.name}.${field.name}`
      if (!fields.get(coordinate)?.listSize && !sized.has(coordinate)) unsized.push(coordinate)
    }
  }
  expect(unsized).toEqual([])
  expect(sized.size).toBeGreaterThan(5)
})

it('what follows from the number of members follows the register', () => {
  const query =
    '{ creditSubject(code: "x") { files { name } } recognitionMatrix { cells { from } } }'
  const estimate = ({ api, supergraph }: typeof contract) =>
    pricing(
      buildSchema(api),
      readCosts(supergraph),
      readAccessRules(supergraph),
    )({
      document: parse(query),
      queryHash: query,
      operationName: null,
      variables: null,
    })!.estimate
  expect(estimate(contract)).toBe(1 + 3 + 40 * (1 + 3 * 2))
  expect(estimate(composeContract(loadRegister()))).toBe(1 + 4 + 40 * (1 + 4 * 3))
})

it('each root field, and each of a city, has an operation by which it is calibrated, and its price', () => {
  const schema = buildSchema(contract.api)
  const names = [
    'code',
    'codes',
    'jurisdictions',
    'from',
    'to',
    'in',
    'name',
    'id',
    'by',
    'first',
    'number',
    'subject',
    'measures',
  ]
  const codes = ['listCode', 'behaviourCode', 'measureCode']
  const values = Object.fromEntries([...names, ...codes].map((name) => [name, '1']))
  const city = enabledJurisdictions()[0]!.key
  const asked = rootOperations(schema, city, values)
  const cities = enabledJurisdictions().length
  const fields = Object.keys(schema.getQueryType()!.getFields()).length
  expect(asked.length).toBeGreaterThan(fields - cities + 5)
  const price = pricing(
    schema,
    readCosts(contract.supergraph),
    readAccessRules(contract.supergraph),
  )
  const priced = (document: DocumentNode) =>
    price({ document, queryHash: print(document), operationName: null, variables: null })!
  const planned = (document: DocumentNode) => priced(document).planning <= mostPlanning
  for (const { field, query } of asked) {
    const parts = inParts(parse(query), planned).map((part) => parse(part))
    const overheads = parts.map((part) => priced(part).overhead >= 100)
    expect([field, parts.every(planned), overheads]).toEqual([field, true, parts.map(() => true)])
  }
})

it('an operation in parts asks for what it asked for, each thing once', () => {
  const few = (document: DocumentNode) => stripIgnoredCharacters(print(document)).length < 26
  const whole = parse('{ jurisdictions { a b { c d } e f } }')
  expect(inParts(whole, few).map(stripIgnoredCharacters)).toEqual([
    '{jurisdictions{a b{c d}}}',
    '{jurisdictions{e f}}',
  ])
  expect(inParts(parse('{ a }'), () => false).map(stripIgnoredCharacters)).toEqual(['{a}'])
})
