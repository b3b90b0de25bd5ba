import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { localSubgraph } from '../../../gateway/forward/local.js'
import type { SubgraphRequest } from '../../../gateway/forward/subgraph.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import type { HubServer } from '../../../gateway/server.js'
import { answering, ask, cities, type SubgraphKey, startHub, subgraphKeys } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'equal-representations-'))
let hub: HubServer & { url: string }
let asked: { name: SubgraphKey; codes: readonly string[] | null }[] = []

beforeAll(async () => {
  const key = await generatedSigningKeys(folder, 'issuer')
  const subgraphs = subgraphKeys.map((name) => {
    const answer = answering(name)
    return localSubgraph({
      name,
      jurisdiction: name === 'zone' ? null : cities[name],
      execute: (request, caller, signal) => {
        asked.push({ name, codes: codesOf(request) })
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
})

function codesOf({ variables: { representations } }: SubgraphRequest): string[] | null {
  return Array.isArray(representations)
    ? representations.map(({ subjectCode }: { subjectCode: string }) => subjectCode)
    : null
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
