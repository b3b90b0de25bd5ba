import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ChainedEntry, listEntries } from '../../db/hub/audit-entries.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add } from './invented.js'

/** Known to Kunshan alone, whoever the seed makes. */
const person = `P01${'0'.repeat(31)}7`

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 120 })
  await add(hub.cities[1]!, {
    subject: [
      {
        code: person,
        kind: 'PERSON',
        codeStatus: 'OK',
        industryCode: null,
        divisionCode: null,
        registeredOn: null,
      },
    ],
  })
})
afterAll(() => hub.close())

/** Rows written by a question, without what differs from run to run. */
async function rowsOf(question: () => Promise<unknown>): Promise<Partial<ChainedEntry>[]> {
  const before = (await entries()).length
  await question()
  return (await entries()).slice(before).map((entry) => {
    const { writer, seq, at, hash, previousHash, requestId, latencyMs, operationHash, ...rest } =
      entry
    expect(operationHash).toMatch(/^([0-9a-f]{64})?$/)
    expect(latencyMs).toBeGreaterThan(0)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect([writer, seq, at, hash, previousHash].every(Boolean)).toBe(true)
    return rest
  })
}

const entries = () => listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })

async function anOrganisation(): Promise<string> {
  const { db, t } = hub.cities[1]!
  return (await db.select().from(t.subject)).find(({ kind }) => kind === 'ORGANISATION')!.code
}

const partner = {
  unit: 'demo-kunshan-partner',
  subject: 'demo-partner',
  client: 'demo-kunshan-partner',
  agentCode: null,
  actsFor: null,
}
const nobody = { unit: null, subject: null, client: null }
const noPurpose = { purpose: null, basis: null, caseNo: null }

it('a row says who asked what for, which ruled fields the answer showed and of whom', async () => {
  const code = await anOrganisation()
  const query =
    'query File($code: SubjectCode!) { creditSubject(code: $code) { name files { holding listEntries { documentNo } } } }'
  expect(
    await rowsOf(() => hub.ask({ query, variables: { code }, as: 'partner', city: 'kunshan' })),
  ).toEqual([
    {
      ...partner,
      ...noPurpose,
      operationName: 'File',
      disclosed: ['ListEntry.documentNo'],
      refused: [],
      masked: [],
      codes: [code],
      result: 'OK',
      errors: [],
      times: null,
    },
  ])
})

it('what was refused stands in the row, and that nothing was disclosed', async () => {
  const code = await anOrganisation()
  const query = '{ creditSubject(code: "CODE") { decisions(in: "320583") { outcome } } }'
  const [row] = await rowsOf(() => hub.ask({ query: query.replace('CODE', code) }))
  expect(row).toMatchObject({
    ...nobody,
    disclosed: [],
    refused: ['CreditSubject.decisions'],
    codes: [code],
    result: 'PARTIAL',
    errors: ['UNAUTHORIZED_FIELD_OR_TYPE'],
  })
})

it('a person who is refused for want of a purpose stands in the log, and so does the purpose that opens', async () => {
  const query = '{ creditSubject(code: "CODE") { files { records { edges { node { id } } } } } }'
  const ask = (as: 'regulator' | 'partner', headers?: Record<string, string>) =>
    rowsOf(() => hub.ask({ query: query.replace('CODE', person), as, city: 'jiaxing', headers }))
  expect(await ask('regulator')).toMatchObject([
    {
      codes: [person],
      disclosed: ['CreditFile.records'],
      result: 'REFUSED',
      errors: ['PERSON_PURPOSE_REQUIRED'],
    },
  ])
  const headers = {
    'x-credit-purpose': 'licensing',
    'x-credit-basis': encodeURIComponent('行政许可法'),
    'x-credit-case': '2026-17',
  }
  const [row] = await ask('partner', headers)
  expect(row).toMatchObject({
    purpose: 'licensing',
    basis: '行政许可法',
    caseNo: '2026-17',
    codes: [person],
  })
})

it('each page of a comparison is on record with the subjects it names', async () => {
  const query =
    '{ compareLists(listCode: "SL02", jurisdictions: ["330400", "320583"], first: 3) { edges { node { name } } } }'
  const [row] = await rowsOf(() => hub.ask({ query, as: 'regulator' }))
  expect(row).toMatchObject({ disclosed: ['Query.compareLists'], result: 'OK' })
  expect(row!.codes!.length).toBeGreaterThan(0)
})

it('a document that cannot be read stands in the log as failed, without its text', async () => {
  expect(await rowsOf(() => hub.ask({ query: '{ creditSubject(code: "91990583MA' }))).toMatchObject(
    [
      {
        operationName: null,
        codes: [],
        disclosed: [],
        result: 'FAILED',
        errors: ['GRAPHQL_PARSE_FAILED'],
      },
    ],
  )
})

it('an operation that is refused before it is read stands in the log by its name and hash', async () => {
  const ask = (body: object) =>
    rowsOf(async () => {
      const token = await hub.issuer.tokenFor({ role: 'partner', city: 'kunshan' })
      const answer = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      })
      await answer.json()
      await expect
        .poll(async () => (await entries()).at(-1)?.requestId)
        .toBe(answer.headers.get('x-request-id'))
    })
  const query = `query Wide { ${'a '.repeat(15_001)} }`
  const row = {
    ...partner,
    ...noPurpose,
    disclosed: [],
    refused: [],
    masked: [],
    codes: [],
    result: 'REFUSED',
    times: null,
  }
  expect(await ask({ query, operationName: 'Wide', variables: { code: person } })).toEqual([
    { ...row, operationName: 'Wide', errors: ['OPERATION_TOO_LARGE'] },
  ])
  const noText = { documentId: 'nothing', operationName: '990583199001010011' }
  expect(await ask(noText)).toEqual([
    { ...row, operationName: null, errors: ['DOCUMENT_NOT_REGISTERED'] },
  ])
})

it('of many requests of one client that are refused unread, the first stand in the log', async () => {
  const before = (await entries()).length
  const query = `{ ${'a '.repeat(3_000)} }`
  for (let request = 0; request < 40; request += 1) await hub.ask({ query })
  await hub.ask({ query: '{ jurisdictions { code } }' })
  await expect.poll(async () => (await entries()).at(-1)?.result).toBe('OK')
  const rows = (await entries()).slice(before)
  expect(
    rows.filter(({ errors }) => errors.includes('OPERATION_TOO_LARGE')).length,
  ).toBeLessThanOrEqual(20)
})
