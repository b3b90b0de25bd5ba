import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { localSubgraph } from '../../../gateway/forward/local.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import type { SubgraphRequest } from '../../../schema/subgraph-request.js'
import { answering, ask, cities, type SubgraphKey, startHub, subgraphKeys } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'equal-representations-'))
let hub: HubServer & { url: string }
const away = new Set<SubgraphKey>()
const refusesSeveral = new Set<SubgraphKey>()
let asked: { name: SubgraphKey; codes: readonly string[] | null }[] = []

beforeAll(async () => {
  const key = await generatedSigningKeys(folder, 'issuer')
  const subgraphs = subgraphKeys.map((name) => {
    const answer = answering(name)
    return localSubgraph({
      name,
      jurisdiction: name === 'zone' ? null : cities[name],
      execute: async (request, caller, signal) => {
        asked.push({ name, codes: codesOf(request) })
        const several = request.query.includes('_1:')
        if (several && refusesSeveral.has(name)) {
          return {
            errors: [new GraphQLError('no', { extensions: { code: 'ARGUMENT_INVALID' } })],
          }
        }
        if (away.has(name)) throw new Error('away')
        return answer(request, caller, signal)
      },
    })
  })
  hub = await startHub(subgraphs, {
    issuer: { keys: fixedKeys(key.publicKeys()), issuer: 'i', audience: 'a' },
  })
})
afterAll(async () => {
  await hub.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  asked = []
  away.clear()
  refusesSeveral.clear()
})

function codesOf({ variables }: SubgraphRequest): string[] | null {
  const lists = Object.values(variables).filter((value) => Array.isArray(value))
  if (lists.length === 0) return null
  return lists.flat().map(({ subjectCode }: { subjectCode: string }) => subjectCode)
}

it('each subgraph is asked once for a step of the plan, and once for each subject that the step needs', async () => {
  const { body } = await ask(
    hub,
    '{ creditSubjects(codes: ["A", "B", "A", "A"]) { files { name } } }',
  )

  const files = (code: string) => ({
    files: [{ name: `Kunshan ${code}` }, { name: `Taicang ${code}` }],
  })
  expect(body.data.creditSubjects).toEqual([files('A'), files('B'), files('A'), files('A')])
  expect(asked).toEqual([
    { name: 'zone', codes: null },
    { name: 'kunshan', codes: ['A', 'B'] },
    { name: 'taicang', codes: ['A', 'B'] },
  ])
})

it('an error of a subject that stands twice is told at both its places', async () => {
  const { body } = await ask(
    hub,
    '{ creditSubjects(codes: ["A", "B", "A"]) { files { ... on TaicangCreditFile { broken } } } }',
  )

  const places = body.errors.map(({ path: place }: { path: unknown[] }) => place.join('.'))
  expect(places.sort()).toEqual([
    'creditSubjects.0.files.1.broken',
    'creditSubjects.1.files.1.broken',
    'creditSubjects.2.files.1.broken',
  ])
  expect(asked.filter(({ name }) => name === 'taicang')).toEqual([
    { name: 'taicang', codes: ['A', 'B'] },
  ])
})

describe('fetches of one subgraph for several places', () => {
  const twoPlaces = `{
    a: creditSubject(code: "A") { files { name } }
    b: creditSubject(code: "B") { files { name ... on TaicangCreditFile { broken } } }
  }`
  const answered = {
    a: { files: [{ name: 'Kunshan A' }, { name: 'Taicang A' }] },
    b: { files: [{ name: 'Kunshan B' }, { name: 'Taicang B', broken: null }] },
  }
  const places = (body: { errors: { path: unknown[] }[] }) =>
    body.errors.map(({ path: place }) => place.join('.')).sort()

  it('are one request, of which errors stand where their entity stands', async () => {
    const { body } = await ask(hub, twoPlaces)
    expect(body.data).toEqual(answered)
    expect(places(body)).toEqual(['b.files.1.broken'])
    expect(asked).toEqual([
      { name: 'zone', codes: null },
      { name: 'kunshan', codes: ['A', 'B'] },
      { name: 'taicang', codes: ['A', 'B'] },
    ])
  })

  it('are asked one by one where the subgraph answers nothing to all of them', async () => {
    refusesSeveral.add('taicang')
    const { body } = await ask(hub, twoPlaces)
    expect(body.data).toEqual(answered)
    expect(places(body)).toEqual(['b.files.1.broken'])
    expect(asked.filter(({ name }) => name === 'taicang')).toEqual([
      { name: 'taicang', codes: ['A', 'B'] },
      { name: 'taicang', codes: ['A'] },
      { name: 'taicang', codes: ['B'] },
    ])
  })

  it('are not asked again where the subgraph is away: each place says so', async () => {
    away.add('taicang')
    const { body } = await ask(hub, twoPlaces)
    expect(body.data).toEqual({
      a: { files: [{ name: 'Kunshan A' }, { name: null }] },
      b: { files: [{ name: 'Kunshan B' }, { name: null, broken: null }] },
    })
    expect(places(body)).toEqual(['a.files.1', 'b.files.1'])
    expect(asked.filter(({ name }) => name === 'taicang')).toHaveLength(1)
  })
})
