import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/queries/demonstration.js'
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
