import path from 'node:path'
import fc from 'fast-check'
import {
  buildSchema,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadPurposes } from '../../../db/hub/purposes.js'
import { withHubPolicies } from '../../../gateway/identity/purpose.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import type { Caller } from '../../../schema/caller.js'
import { composeContract } from '../../../schema/contract.js'
import { citySubgraph } from '../../../subgraphs/city/city.js'
import type { Execute } from '../../../subgraphs/shared/subgraph.js'
import { startTestHub, type TestHub } from '../../support/hub.js'

let hub: TestHub
let key: SigningKeys
let kunshan: Execute
let schema: GraphQLSchema
let codes: string[]

beforeAll(async () => {
  hub = await startTestHub({ subjects: 200 })
  key = await generatedSigningKeys(path.join(hub.folder, 'keys'), 'demo-issuer')
  const store = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  kunshan = citySubgraph(store, () => new Date())
  schema = buildSchema(composeContract(hub.jurisdictions).api)
  const rows = await store.db.select({ code: store.t.subject.code }).from(store.t.subject)
  codes = rows.map(({ code }) => code).sort()
})
afterAll(() => hub.close())

const scopes = [
  'records:read',
  'identity:read',
  'compare:read',
  'history:read',
  'self:read',
  'person:licensing',
  'statistics:read',
]

interface Asked {
  readonly caller: Omit<Caller, 'policies'>
  readonly subject: number
  readonly selection: string
}

const callers = fc.record({
  subject: fc.constant('generated'),
  unit: fc.constant('demo-unit'),
  jurisdiction: fc.constantFrom('320583', '320585', null),
  scopes: fc.subarray(scopes),
  own: fc.boolean(),
  purpose: fc.constantFrom(null, {
    purpose: 'licensing',
    basis: '行政许可法',
    caseNo: 'case 2026-1',
  }),
})

/** A selection of random fields, as text; fields that need arguments are left out, and a file's id, which the zone alone has. */
function selections(
  type: GraphQLObjectType | GraphQLInterfaceType,
  depth: number,
): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) =>
      !(name === 'id' && type.name === 'KunshanCreditFile') &&
      args.every((argument) => !String(argument.type).endsWith('!')),
  )
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(6, fields.length) })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((field): fc.Arbitrary<string> => {
          const returned = getNamedType(field.type)
          if (!isObjectType(returned) && !isInterfaceType(returned)) return fc.constant(field.name)
          if (depth === 0) return fc.constant('')
          return selections(returned, depth - 1).map((inner) => `${field.name} { ${inner} }`)
        }),
      ),
    )
    .map((parts) => parts.filter(Boolean).join(' ') || '__typename')
}

async function bothAnswers(asked: Asked & { own: boolean }, query: string, direct: string) {
  const code = codes[asked.subject % codes.length]!
  const own = asked.own ? code : 'P0100000000000000000000000000000000'
  const caller = withHubPolicies(
    { ...asked.caller, ownSubjectCode: own, policies: [] },
    loadPurposes(),
  )
  const now = Math.floor(Date.now() / 1000)
  const token = await key.sign({
    iss: 'credit-hub-demonstration',
    aud: 'credit-hub',
    sub: caller.subject!,
    unit: caller.unit,
    ...(caller.jurisdiction ? { jurisdiction: caller.jurisdiction } : {}),
    scope: caller.scopes.join(' '),
    subject_code: own,
    iat: now,
    exp: now + 600,
  })
  const { purpose } = caller
  const headers = {
    authorization: `Bearer ${token}`,
    ...(purpose
      ? {
          'x-credit-purpose': purpose.purpose,
          'x-credit-basis': encodeURIComponent(purpose.basis),
          'x-credit-case': purpose.caseNo,
        }
      : {}),
  }
  const variables = { code, r: [{ __typename: 'KunshanCreditFile', subjectCode: code }] }
  const { body } = await hub.ask({ query, variables, headers })
  const inCity = await kunshan({ query: direct, variables }, caller, new AbortController().signal)
  return { throughGateway: body, inCity: JSON.parse(JSON.stringify(inCity)) }
}

const asked = (typeName: string) =>
  fc.record({
    caller: callers.map(({ own: _own, ...caller }) => ({
      ...caller,
      client: null,
      ownSubjectCode: null,
      actsFor: null,
    })),
    own: fc.boolean(),
    subject: fc.nat(),
    selection: selections(schema.getType(typeName) as GraphQLObjectType, 2),
  })

/** What of a file the zone does not know by itself; null when that is nothing. */
function beyondStub(file: Readonly<Record<string, unknown>> | null) {
  const given = Object.entries(file ?? {}).filter(
    ([name, value]) =>
      value !== null && !['subjectCode', 'jurisdictionCode', '__typename'].includes(name),
  )
  return given.length === 0 ? null : Object.fromEntries(given)
}

it('gives the same file to the same caller through the gateway and from the city', async () => {
  await fc.assert(
    fc.asyncProperty(asked('KunshanCreditFile'), async (question) => {
      const { throughGateway, inCity } = await bothAnswers(
        question,
        `query ($code: SubjectCode!) { creditSubject(code: $code) { files { ... on KunshanCreditFile { ${question.selection} } } } }`,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on KunshanCreditFile { ${question.selection} } } }`,
      )
      const inGateway = throughGateway.data.creditSubject?.files[1] ?? null
      const [file] = inCity.data._entities
      // A person of the caller's own city is answered by the zone; a city that refuses then leaves the zone's stub.
      expect(file === null ? beyondStub(inGateway) : inGateway).toEqual(file)
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('gives the same of the city itself to the same caller through the gateway and from the city', async () => {
  await fc.assert(
    fc.asyncProperty(asked('Kunshan'), async (question) => {
      const query = `{ kunshan { ${question.selection} } }`
      const { throughGateway, inCity } = await bothAnswers(question, query, query)
      expect(throughGateway.data).toEqual(inCity.data)
    }),
    { numRuns: 30 },
  )
}, 60_000)
