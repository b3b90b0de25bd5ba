import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'drizzle-orm'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertClient } from '../../../db/hub/clients.js'
import { findDemonstrationCodes } from '../../../db/seed/demonstration.js'
import { clientsSeen } from '../../support/clients-seen.js'
import { startTestHub, type TestHub } from '../../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 50 })
  // All of this at once is more than an address may cost in a minute.
  const rich = { costLimit: 20_000, budgetPerMinute: 100_000_000 }
  await insertClient(hub.hub, {
    ...rich,
    id: 'anonymous',
    name: '-',
    unitCode: null,
    isBound: false,
  })
  await clientsSeen(hub.hub, hub.issuer, [hub.url])
})
afterAll(() => hub.close())

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')
const body = (query: string, variables: object = {}) => JSON.stringify({ query, variables })
const ofCodes = 'query ($codes: [SubjectCode!]!) { creditSubjects(codes: $codes) { code } }'
const ofCode = 'query ($code: SubjectCode!) { creditSubject(code: $code) { code } }'

async function send(
  sent: string | Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; code: string; message: string; bytes: number }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: sent as never,
  })
  const text = await response.text()
  const [error] = JSON.parse(text).errors ?? []
  return {
    status: response.status,
    code: error?.extensions.code,
    message: error?.message,
    bytes: text.length,
  }
}

const tooLarge = 'OPERATION_TOO_LARGE'
const invalid = 'GRAPHQL_VALIDATION_FAILED'
const badRequest = 'BAD_REQUEST'

const badRequests: readonly [string, number, string, string | Buffer][] = [
  ['a malformed document', 400, 'GRAPHQL_PARSE_FAILED', body('{ creditSubject(')],
  ['an empty document', 400, badRequest, body('')],
  ['a query that is a number', 400, badRequest, '{"query":7}'],
  ['variables in a list', 400, badRequest, '{"query":"{ __typename }","variables":[1]}'],
  ['an operation name that is a number', 400, badRequest, '{"query":"{ a }","operationName":7}'],
  ['nesting of 10,000 levels', 400, tooLarge, body('{ a '.repeat(10_000) + '}'.repeat(10_000))],
  ['10,000 levels never closed', 400, tooLarge, body('{ a '.repeat(10_000))],
  ['lists of 10,000 levels', 400, tooLarge, body(`{ a(b: ${'['.repeat(10_000)}) }`)],
  ['10,000 aliases', 400, tooLarge, body(`{ ${times(10_000, (i) => `a${i}: __typename`)} }`)],
  ['10,000 fields of one name', 400, tooLarge, body(`{ ${'__typename '.repeat(10_000)} }`)],
  ['10,000 operations', 400, tooLarge, body(times(10_000, (i) => `query Q${i} { __typename }`))],
  ['1,000 directives', 400, tooLarge, body(`{ __typename ${'@skip(if: false) '.repeat(1_000)} }`)],
  [
    'fragments that double each other',
    400,
    tooLarge,
    body(
      `{ ...F0 } ${times(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
       fragment F60 on Query { __typename }`,
    ),
  ],
  [
    'cyclic fragments',
    400,
    invalid,
    body('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  ],
  ['a fragment inside itself', 400, invalid, body('{ ...A } fragment A on Query { ...A }')],
  ['an unknown field', 400, invalid, body('{ secrets }')],
  ['a subscription', 400, invalid, body('subscription { entries }')],
  [
    'introspection that goes in circles',
    400,
    invalid,
    body(`{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`),
  ],
  [
    'an operation that is not in the document',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    '{"query":"query A { __typename }","operationName":"B"}',
  ],
  ['a code as a number', 400, 'SUBJECT_CODE_INVALID', body(ofCode, { code: 7 })],
  [
    'a code of 900,000 characters',
    400,
    'SUBJECT_CODE_INVALID',
    body(ofCode, { code: 'x'.repeat(900_000) }),
  ],
  [
    'half a character',
    400,
    'SUBJECT_CODE_INVALID',
    `{"query":${JSON.stringify(ofCode)},"variables":{"code":"\\ud800"}}`,
  ],
  ['a missing variable', 400, 'BAD_USER_INPUT', body(ofCode)],
  [
    'variables of 250,000 levels',
    400,
    'SUBJECT_CODE_INVALID',
    `{"query":${JSON.stringify(ofCodes)},"variables":{"codes":${'['.repeat(250_000)}${']'.repeat(250_000)}}}`,
  ],
  [
    '200,000 malformed codes',
    400,
    'SUBJECT_CODE_INVALID',
    body(ofCodes, { codes: Array(200_000).fill('x') }),
  ],
  ['a batch', 400, badRequest, `[${body('{ __typename }')}]`],
  ['a batch in 500,000 lists', 400, badRequest, '['.repeat(500_000) + ']'.repeat(500_000)],
  ['a body over 1 MiB', 413, badRequest, body('{ __typename }', { a: 'x'.repeat(1024 * 1024) })],
  ['invalid UTF-8', 400, badRequest, Buffer.from('{"query":"{ __typename }\xff"}', 'latin1')],
  ['UTF-16', 400, badRequest, Buffer.from(body('{ __typename }'), 'utf16le')],
]

describe('bad input gets its status, code and sentence, and the hub stays up', () => {
  it.each(badRequests)('%s', async (_, status, code, sent) => {
    const answer = await send(sent)
    expect({ ...answer, message: undefined, bytes: undefined }).toEqual({ status, code })
    expect(answer.message).toMatch(/^.{10,}/)
    expect(answer.bytes).toBeLessThan(500_000)
    expect((await hub.ask({ query: '{ __typename }' })).status).toBe(200)
  })

  it('names the first 1,000 of too many malformed codes and says that there are more', async () => {
    const { body: answer } = await hub.ask({
      query: ofCodes,
      variables: { codes: Array(3_000).fill('x') },
    })
    expect(
      answer.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    ).toEqual(['SUBJECT_CODE_INVALID', 'BAD_USER_INPUT'])
    expect(answer.errors[0].extensions.faults).toHaveLength(1_000)
    expect(answer.errors[1].message).toBe(
      'More than 1000 values of the variables do not fit; the first 1000 are named.',
    )
  })

  it('a purpose that is not in the catalogue', async () => {
    const headers = {
      'x-credit-purpose': 'curiosity',
      'x-credit-basis': 'law',
      'x-credit-case': '1',
    }
    expect(await send(body('{ __typename }'), headers)).toMatchObject({
      status: 400,
      code: 'PURPOSE_UNKNOWN',
    })
  })

  it('a legal basis or case that nobody can read, at every door', async () => {
    const headers = {
      'x-credit-purpose': 'licensing',
      'x-credit-basis': encodeURIComponent('行政许可法'),
      'x-credit-case': '%00',
    }
    expect(await send(body('{ __typename }'), headers)).toMatchObject({
      status: 400,
      code: 'PURPOSE_UNREADABLE',
    })
    for (const path of [
      '/export/gaps.csv?from=330400&to=320583',
      '/intake/kunshan/runs/1/refused.csv',
    ]) {
      const answer = await fetch(`${hub.url}${path}`, { headers })
      expect([path, answer.status, (await answer.json()).errors?.[0]?.extensions.code]).toEqual([
        path,
        400,
        'PURPOSE_UNREADABLE',
      ])
    }
  })
})

it('memory stays flat under ever new bad input', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const round = async (number: number) => {
    for (let i = 0; i < 20; i++) {
      const mark = `# ${number}.${i}\n`
      await send(body(`${mark}{ ${'__typename '.repeat(10_000)} }`))
      await send(body(`${mark}${'{ a '.repeat(7_000)}`))
      await send(body(`${mark}{ ${times(90, (n) => `a${n}_${number}_${i}: nothing`)} }`))
      await send(body(ofCodes, { codes: Array(50).fill(mark.repeat(1_000)) }))
    }
    collect()
    return process.memoryUsage().heapUsed
  }
  await round(0)
  const before = await round(1)
  await round(2)
  const after = await round(3)
  expect(after - before).toBeLessThan(20 * 1024 * 1024)
})

it('planner exhaustion: the most paths that are taken are planned, more are refused', async () => {
  const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
  const files = (count: number) => times(count, (i) => `f${i}: files { holding name kind }`)
  const subjects = (count: number, below: number) =>
    `query ($code: SubjectCode!) { ${times(count, (i) => `s${i}: creditSubject(code: $code) { ${files(below)} }`)} }`
  const taken = await hub.ask({ query: subjects(9, 9), variables: { code: clear } })
  expect(taken.status).toBe(200)
  expect(taken.body.errors).toBeUndefined()
  const refused = await hub.ask({ query: subjects(20, 20), variables: { code: clear } })
  expect(refused.body.errors[0].extensions.code).toBe(tooLarge)
})

it('the real hub passes the GraphQL-over-HTTP audits without a failure or warning', async () => {
  const audits = serverAudits({ url: `${hub.url}/graphql` })
  const results = await Promise.all(audits.map((audit) => audit.fn()))
  const found = results
    .filter(({ status }) => status === 'error' || status === 'warn')
    .map(({ id, name }) => `${id} ${name}`)
  expect(found).toEqual([])
  expect(results.length).toBeGreaterThan(50)
})

it('error texts with inner messages: a failed statement shows neither SQL nor parameters', async () => {
  const [{ jurisdiction, db }] = hub.cities as [(typeof hub.cities)[0]]
  const table = sql.identifier(jurisdiction.key)
  const { clear } = (await findDemonstrationCodes(hub.zone, hub.today))!
  await db.execute(sql`alter table ${table}.subject rename to subject_away`)
  try {
    const { body: answer } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { files { holding name } } }`,
      variables: { code: clear },
    })
    const text = JSON.stringify(answer)
    expect(answer.errors.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/select|relation|subject_away|postgres|\.ts|node_modules/i)
  } finally {
    await db.execute(sql`alter table ${table}.subject_away rename to subject`)
  }
})
