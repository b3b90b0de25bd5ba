import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDemonstrationCodes, showsDemonstration } from '../../db/seed/demonstration.js'
import { hubServer } from '../../gateway/all-in-one.js'
import { generatedSigningKeys } from '../../gateway/keys/signing-keys.js'
import { composeContract } from '../../schema/contract.js'
import { subgraphsOver } from '../../subgraphs/start.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

it('gives a partner three files in one answer, and nobody else the refused fields', async () => {
  const codes = await findDemonstrationCodes(hub.zone, hub.today)
  const query = `query ($code: SubjectCode!) {
    creditSubject(code: $code) { code files { jurisdictionCode holding identifiers { value } } }
  }`
  const partner = await hub.ask({ query, variables: { code: codes!.clear }, as: 'partner' })
  expect(partner.status).toBe(200)
  expect(partner.body.errors).toBeUndefined()
  expect(
    partner.body.data.creditSubject.files.map(
      (file: { jurisdictionCode: string }) => file.jurisdictionCode,
    ),
  ).toEqual(['330400', '320583', '320585'])

  const anonymous = await hub.ask({ query, variables: { code: codes!.clear } })
  expect(anonymous.body.data.creditSubject.files).toEqual(
    ['330400', '320583', '320585'].map((jurisdictionCode) => ({
      jurisdictionCode,
      holding: 'HELD',
      identifiers: null,
    })),
  )
  expect(anonymous.body.errors.map(({ path }: { path: unknown }) => path)).toEqual(
    [0, 1, 2].map((index) => ['creditSubject', 'files', index, 'identifiers']),
  )
})

it('says that its data are invented, whoever issues the tokens', async () => {
  const server = await hubServer({
    ...hub,
    subgraphs: await subgraphsOver(hub, {
      settings: { dataFolder: hub.folder, url: null, urls: {} },
      now: () => new Date(),
      demonstration: true,
    }),
    supergraph: composeContract(hub.jurisdictions).supergraph,
    hubKeys: await generatedSigningKeys(path.join(hub.folder, 'keys'), 'hub'),
    issuer: hub.issuer.identity,
  })
  try {
    const url = await server.listen(0, '127.0.0.1')
    for (const at of ['/healthz', '/nowhere', '/graphql']) {
      expect((await fetch(`${url}${at}`)).headers.get('x-demonstration-data')).toBe('true')
    }
  } finally {
    await server.close()
  }
  expect(await showsDemonstration(hub.zone)).toBe(true)
})
