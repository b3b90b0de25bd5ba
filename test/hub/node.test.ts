import { buildSchema, isInterfaceType, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { readAccessRules } from '../../gateway/access/rules.js'
import { pricing } from '../../gateway/operation/cost/cost.js'
import { readCosts } from '../../gateway/operation/cost/costs.js'
import type { Role } from '../../schema/caller.js'
import { composeContract } from '../../schema/contract.js'
import { nodeId } from '../../schema/scalars/node-id.js'
import { writeOpaque } from '../../schema/scalars/opaque-text.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { licensing, newCode, person } from './invented.js'
import { whileStale } from './stale.js'

let hub: TestHub
let code: string
beforeAll(async () => {
  hub = await startTestHub({ subjects: 300 })
  code = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInOne
})
afterAll(() => hub.close())

const fileFields = `__typename id subjectCode jurisdictionCode holding name
  records(first: 2) { edges { cursor node { id documentNo } } pageInfo { endCursor } }
  listEntries { id localId list { id code } documentNo }`
const fields = {
  CreditSubject: `__typename id code name kind files { ${fileFields} }`,
  CreditFile: fileFields,
  Jurisdiction: '__typename id code name units { code }',
  CreditList: '__typename id code colour basis',
} as const
type Type = keyof typeof fields

interface Asker {
  readonly as?: Role
  readonly city?: string
  readonly subject?: string
  readonly headers?: Readonly<Record<string, string>>
}
type Shown = Readonly<Record<string, unknown>>
interface ErrorShown {
  readonly path?: readonly unknown[]
  readonly extensions: Shown
}

function byId(type: Type, id: string, asker: Asker = {}) {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields[type]} } } }`
  return hub.ask({ query, variables: { id }, ...asker })
}

const codesOf = (errors: readonly ErrorShown[] = []) =>
  errors.map(({ extensions }) => extensions.code)

describe.each<[string, Asker]>([
  ['nobody', {}],
  ['a partner', { as: 'partner' }],
  ['a regulator', { as: 'regulator' }],
  ['an analyst', { as: 'analyst' }],
])('for %s', (_, asker) => {
  it('an object is found by its id as the fields that lead to it answer it, with their refusals', async () => {
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) {
        creditSubject(code: $code) { ${fields.CreditSubject} }
        jurisdictions { ${fields.Jurisdiction} }
      }`,
      variables: { code },
      ...asker,
    })
    const errors: readonly ErrorShown[] = body.errors ?? []
    const { creditSubject: subject, jurisdictions } = body.data
    const files: readonly Shown[] = subject.files
    const lists = files.flatMap((file) =>
      (file.listEntries as readonly { list: Shown }[]).map(({ list }) => list),
    )
    expect(lists.length).toBeGreaterThan(0)
    const found = async (type: Type, { id }: Shown) => (await byId(type, String(id), asker)).body
    expect((await found('CreditSubject', subject)).data).toEqual({ node: subject })
    for (const [at, file] of files.entries()) {
      const one = await found('CreditFile', file)
      expect(one.data).toEqual({ node: file })
      const told = errors
        .filter(({ path }) => path?.[0] === 'creditSubject' && path[2] === at)
        .map(({ path, extensions }) => [['node', ...path!.slice(3)], extensions.code])
      expect(
        (one.errors ?? []).map(({ path, extensions }: ErrorShown) => [path, extensions.code]),
      ).toEqual(told)
    }
    for (const one of jurisdictions) {
      expect((await found('Jurisdiction', one)).data).toEqual({ node: one })
    }
    expect((await found('CreditList', lists[0]!)).data.node).toMatchObject(lists[0]!)
  })
})

it('a city itself has the id that the register gives it', async () => {
  const { body } = await hub.ask({
    query: '{ kunshan { id } jurisdiction(code: "320583") { id } }',
  })
  expect(body.data.kunshan).toEqual(body.data.jurisdiction)
})

it('an id leads to its own type only', async () => {
  const { body } = await byId('CreditList', nodeId({ type: 'Jurisdiction', code: '320583' }))
  expect(body).toMatchObject({ data: { node: {} } })
  expect(body.errors).toBeUndefined()
})

it.each<[string, (own: string) => Asker]>([
  ['nobody', () => ({})],
  ['a partner with purpose, basis and case', () => ({ as: 'partner', headers: licensing })],
  ['a partner of its own city', () => ({ as: 'partner', city: 'kunshan' })],
  ['the person', (own) => ({ as: 'subject', subject: own })],
])('a person is never found by id, by %s: the answer is as for an id of nothing', async (_, asker) => {
  const { code: key } = await person(hub, ['kunshan'])
  const nobody = `P01${'0123456789ABCDEF'.repeat(2)}`
  const idsOf = (one: string) => [
    ['CreditSubject', nodeId({ type: 'CreditSubject', code: one })] as const,
    ['CreditFile', nodeId({ type: 'CreditFile', jurisdictionCode: '320583', code: one })] as const,
  ]
  for (const [type, id] of [...idsOf(key), ...idsOf(nobody)]) {
    const { body } = await byId(type, id, asker(key))
    expect([body.data, body.errors]).toEqual([{ node: null }, undefined])
  }
  for (const id of [key, writeOpaque(['CreditSubject', key])]) {
    const { body } = await byId('CreditSubject', id, asker(key))
    expect([body.data, codesOf(body.errors)]).toEqual([{ node: null }, ['ID_INVALID']])
    expect(JSON.stringify(body)).not.toContain(id)
  }
})

it('whoever may read a person is answered with ids that do not hold the key', async () => {
  const { code: key } = await person(hub, ['kunshan'])
  const { body } = await hub.ask({
    query: 'query ($code: SubjectCode!) { creditSubject(code: $code) { id files { id } } }',
    variables: { code: key },
    as: 'partner',
    headers: licensing,
  })
  const { id, files } = body.data.creditSubject
  const ids: readonly string[] = [id, ...files.map((file: { id: string }) => file.id)]
  expect(new Set(ids).size).toBe(4)
  for (const one of ids) {
    expect(Buffer.from(one, 'base64url').toString()).not.toContain(key.slice(3))
  }
  const byGet = (variables: object) => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }'
    const address = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    return fetch(`${hub.url}/graphql?${address}`)
  }
  for (const one of ids) {
    const response = await byGet({ id: one })
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].message).toContain('addresses are logged')
  }
  const ofFirm = nodeId({ type: 'CreditSubject', code })
  expect(await (await byGet({ id: ofFirm })).json()).toMatchObject({
    data: { node: { id: ofFirm } },
  })
})

it('a subject that no city knows is null, by id as by code', async () => {
  const unknown = newCode(77)
  const mistyped = `${unknown.slice(0, -1)}${unknown.endsWith('1') ? '2' : '1'}`
  for (const one of [unknown, mistyped]) {
    const byCode = await hub.ask({
      query: 'query ($code: SubjectCode!) { creditSubject(code: $code) { code } }',
      variables: { code: one },
    })
    for (const [type, id] of [
      ['CreditSubject', nodeId({ type: 'CreditSubject', code: one })],
      ['CreditFile', nodeId({ type: 'CreditFile', jurisdictionCode: '320585', code: one })],
    ] as const) {
      const { body } = await byId(type, id)
      expect(body.data).toEqual({ node: null })
      expect(codesOf(body.errors)).toEqual(codesOf(byCode.body.errors))
    }
  }
  const nowhere = [
    nodeId({ type: 'CreditFile', jurisdictionCode: '110000', code }),
    nodeId({ type: 'Jurisdiction', code: '110000' }),
    nodeId({ type: 'CreditList', code: 'SL99' }),
  ]
  for (const id of nowhere) {
    const { body } = await byId('CreditFile', id)
    expect([body.data, body.errors]).toEqual([{ node: null }, undefined])
  }
})

it('a subject of whom a city could not be asked is not called unknown, by id as by code', async () => {
  const id = nodeId({ type: 'CreditSubject', code: newCode(78) })
  await whileStale(hub, 'kunshan', async () => {
    const { body } = await byId('CreditSubject', id)
    expect([body.data, codesOf(body.errors)]).toEqual([{ node: null }, ['COULD_NOT_ASK']])
  })
})

it('what is read by id stands in the audit log as what is read by code', async () => {
  const entries = () => listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })
  const rowOf = async (question: Parameters<TestHub['ask']>[0]) => {
    const before = (await entries()).length
    await hub.ask(question)
    const rows = (await entries()).slice(before)
    expect(rows).toHaveLength(1)
    const { disclosed, refused, masked, codes, result, errors, client } = rows[0]!
    return { disclosed, refused, masked, codes, result, errors, client }
  }
  const below =
    '{ ... on CreditSubject { files { records(first: 2) { edges { node { facts } } } } } }'
  for (const as of ['partner', 'analyst'] as const) {
    const byCode = await rowOf({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) ${below} }`,
      variables: { code },
      as,
    })
    expect(byCode.codes).toEqual([code])
    const id = nodeId({ type: 'CreditSubject', code })
    const query = `query ($id: ID!) { node(id: $id) ${below} }`
    expect(await rowOf({ query, variables: { id }, as })).toEqual(byCode)
    const unknown = newCode(79)
    const row = await rowOf({
      query,
      variables: { id: nodeId({ type: 'CreditSubject', code: unknown }) },
      as,
    })
    expect(row.codes).toEqual([unknown])
  }
})

it('what is read by id costs what it costs by code', () => {
  const { api, supergraph } = composeContract(hub.jurisdictions)
  const priceOf = pricing(buildSchema(api), readCosts(supergraph), readAccessRules(supergraph))
  const price = (query: string) => {
    const request = { document: parse(query), queryHash: query, operationName: null }
    const { estimate, overhead, isRuled } = priceOf({ ...request, variables: null })!
    return { estimate, overhead, isRuled }
  }
  const below = `{ ... on CreditSubject { ${fields.CreditSubject} decisions(in: "320583") { outcome } } }`
  expect(price(`{ node(id: "x") ${below} }`)).toEqual(
    price(`{ creditSubject(code: "x") ${below} }`),
  )
  const ofFile = price(`{ node(id: "x") { ... on CreditFile { ${fileFields} } } }`).estimate
  const ofFiles = price(`{ creditSubject(code: "x") { files { ${fileFields} } } }`).estimate
  expect(ofFiles).toBe(1 + hub.jurisdictions.length * ofFile)
})

it('each type that a node can be is asked of the zone alone, and no member answers node', () => {
  const { api, subgraphs } = composeContract(hub.jurisdictions)
  const schema = buildSchema(api)
  const node = schema.getType('Node')
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().includes(node as never),
  )
  const cities = hub.jurisdictions.map(({ typePrefix }) => typePrefix)
  expect(types.map(({ name }) => name).sort()).toEqual(
    [
      ...['CreditFile', 'CreditList', 'CreditSubject', 'Jurisdiction'],
      ...cities.flatMap((prefix) => [prefix, `${prefix}CreditFile`]),
    ].sort(),
  )
  const answering = Object.entries(subgraphs).filter(([, sdl]) => /^ {2}node\(/m.test(sdl))
  expect(answering.map(([name]) => name)).toEqual(['zone'])
})
